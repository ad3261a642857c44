import { asApiErrors, asFormTexts, type JsonRecord, overForm, readNumbers } from '../../web/api/body.ts';
import { API } from '../../web/api/failure.ts';
import { exampleOf, idParams, listExample, listQuery, proposed } from '../../web/api/fields.ts';
import { LIST_SIZE, listBody, readApiCursor, writeApiCursor } from '../../web/api/list.ts';
import { type ApiApp, apiApp, operation } from '../../web/api/operation.ts';
import { invalid, ProblemError } from '../../web/api/problem.ts';
import { changed, etagOf, notInUse, requiredVersion } from '../../web/api/version.ts';
import type { Deps } from '../../web/deps.ts';
import type { AppContext } from '../../web/env.ts';
import { FormValues, parseForm } from '../../web/form.tsx';
import { ubahApi } from '../akun/token/actions.ubah.ts';
import { actApi } from '../akun/token/actions.sekali.ts';
import { usulkanApi, usulkanUbahanApi } from '../akun/token/actions.usul.ts';
import type { AjukanUsulan } from '../akun/actions.usulan.ts';
import {
  catatBacaToken,
  pastikanLingkup,
  punyaLingkup,
  pastikanTerlihat,
  pastikanTertulis,
  pelakuApi,
  pemanggilDari,
  saringanToken,
  wajibLingkup,
} from '../akun/token/guards.api.ts';
import { dalamCakupan } from '../akun/akun.ts';
import { waktuKantor } from '../kantor/queries.ts';
import { listOrangSingkat } from '../orang/queries.ts';
import { type NibDipakai, ubahUmkm } from './actions.ts';
import { catatUmkmBaru } from './actions.baru.ts';
import { isianBagian } from './bagian-isian.ts';
import { DAFTAR_UMKM, LABEL_SARINGAN_UMKM, PILIHAN_SARINGAN_UMKM } from './daftar.ts';
import { bagianUmkm, type DataUmkm, type NamaBagian } from './forms.ts';
import { formulirUmkmBaru, type PemilikTerisi } from './forms.baru.ts';
import { findTempatUmkm, listUmkmApi } from './queries.api.ts';
import { getAturanUmkm } from './queries.aturan.ts';
import { hitungUmkm, listUmkm, siapkanPencarian } from './queries.daftar.ts';
import { getNpwp, getUmkm } from './queries.ts';
import { BIDANG_BARU, BIDANG_UBAH, DAFTAR_UMKM_API, UMKM, UMKM_BARU, UMKM_SINGKAT, UMKM_UBAH } from './routes.api.skema.ts';

const SARINGAN = listQuery(DAFTAR_UMKM, PILIHAN_SARINGAN_UMKM, LABEL_SARINGAN_UMKM);
const tag = 'umkm';

/** Businesses for other systems. */
export function ruteUmkmApi(deps: Deps, { ajukan }: { ajukan: AjukanUsulan }): ApiApp {
  const api = apiApp();
  const lihat = async (c: AppContext, id: number) => {
    const [catatan] = await listUmkmApi(deps.db, { sandi: deps.sandi, pengenal: pemanggilDari(c).pengenal }, [id]);
    c.header('ETag', etagOf(catatan?.versi ?? 0));
    return c.json(catatan);
  };

  operation(
    api,
    wajibLingkup(deps, 'umkm:read'),
    {
      method: 'get',
      path: '/umkm',
      operationId: 'daftarUmkm',
      tag,
      summary: 'Daftar usaha dengan saringan halaman petugas',
      scopes: ['umkm:read'],
      query: SARINGAN,
      answers: { 200: { description: 'Satu halaman daftar', schema: DAFTAR_UMKM_API, example: listExample(exampleOf(UMKM_SINGKAT)) } },
      problems: ['kursor_rusak', 'pengenal_tertutup'],
    },
    async (c, { query }) => {
      const minta = await permintaanUmkm(deps, c, query);
      const { urut, arah } = minta;
      const after = readApiCursor(query.setelah, urut, arah);
      await catatBacaToken(deps, c, { perbuatan: 'baca_daftar', objekJenis: 'daftar_umkm', objekId: 'api', alasan: minta.sebutan });
      const daftar = await listUmkm(deps.db, minta, { after, size: query.batas ?? LIST_SIZE.usual });
      const jumlah = after ? null : (daftar.count ?? (await hitungUmkm(deps.db, minta, deps.clock.now())).jumlah);
      const rows = daftar.rows.map((row) => UMKM_SINGKAT.parse({ ...row, diubah_pada: row.diubah_pada.toISOString() }));
      return c.json(listBody(rows, daftar.next ? writeApiCursor(urut, arah, daftar.next) : null, jumlah));
    },
  );

  operation(
    api,
    wajibLingkup(deps, 'umkm:read'),
    {
      method: 'get',
      path: '/umkm/{id}',
      operationId: 'bacaUmkm',
      tag,
      summary: 'Satu usaha',
      scopes: ['umkm:read'],
      params: idParams,
      answers: {
        200: { description: 'Usaha ini', schema: UMKM, example: exampleOf(UMKM), headers: { ETag: 'Versi catatan, untuk If-Match.' } },
      },
    },
    async (c) => {
      const id = Number(c.req.param('id'));
      await pastikanTerlihat(deps, c, (await findTempatUmkm(deps.db, id))?.kode_wilayah);
      await catatBacaToken(deps, c, { perbuatan: 'buka_umkm', objekJenis: 'umkm', objekId: id });
      return lihat(c, id);
    },
  );

  operation(
    api,
    wajibLingkup(deps, 'umkm:write', 'umkm:propose'),
    {
      method: 'post',
      path: '/umkm',
      operationId: 'catatUmkm',
      tag,
      summary: 'Catat usaha baru',
      description: 'Aturan dan pesannya sama dengan formulir petugas. Catatan yang mirip dijawab 409 dahulu.',
      scopes: ['umkm:write atau umkm:propose'],
      body: { schema: UMKM_BARU, example: CONTOH_BARU },
      answers: {
        201: {
          description: 'Usaha tercatat',
          schema: UMKM,
          example: exampleOf(UMKM),
          headers: { ETag: 'Versi catatan.', Location: 'Alamat catatan baru.' },
        },
        202: proposed,
      },
      problems: ['di_luar_wilayah', 'sudah_tercatat', 'perlu_diperiksa'],
    },
    async (c, { body }) => {
      const { bukan_ganda, ...isi } = body;
      const { hariIni } = await waktuKantor(deps);
      const skema = formulirUmkmBaru(hariIni);
      const values = FormValues.from({ kbli_versi: '2020', ...asFormTexts(isi, BIDANG_BARU) });
      const isian = parseForm(skema.schema, values);
      if (!isian.ok) throw invalid(asApiErrors(isian.errors));
      const susunan = skema.susun(isian.data);
      if (!susunan.ok) throw invalid(asApiErrors(susunan.salah));
      const baru = susunan.kolom;
      await pastikanTertulis(deps, c, baru.data.kode_wilayah);
      const { pengenal, wilayah } = pemanggilDari(c);
      await pastikanPemilikTerlihat(deps, wilayah, baru.pemilik);
      const bukanGanda = new Set(readNumbers('bukan_ganda', bukan_ganda));
      return actApi(c, deps, body, async (tx) => {
        if (!punyaLingkup(c, 'umkm:write')) return usulkanApi(tx, ajukan, pelakuApi(c), { jenis: 'umkm', macam: 'baru', values });
        const hasil = await catatUmkmBaru(tx, { sandi: deps.sandi, hariIni }, pelakuApi(c), baru, { bukanGanda, cakupan: wilayah });
        if (!hasil.ok) throw tolakanBaru(hasil, wilayah.length > 0);
        const [catatan] = await listUmkmApi(tx, { sandi: deps.sandi, pengenal }, [hasil.id]);
        return { status: 201, headers: { Location: `${API}/umkm/${hasil.id}`, ETag: etagOf(catatan?.versi ?? 1) }, body: catatan };
      });
    },
  );

  operation(
    api,
    wajibLingkup(deps, 'umkm:write', 'umkm:propose'),
    {
      method: 'patch',
      path: '/umkm/{id}',
      operationId: 'ubahUmkm',
      tag,
      summary: 'Ubah sebagian isian sebuah usaha',
      scopes: ['umkm:write atau umkm:propose', 'umkm:read'],
      params: idParams,
      body: { schema: UMKM_UBAH, example: { telepon: '081234567890', binaan: true } },
      answers: {
        200: { description: 'Usaha sesudah diubah', schema: UMKM, example: exampleOf(UMKM), headers: { ETag: 'Versi yang baru.' } },
        202: proposed,
      },
      problems: ['di_luar_wilayah', 'sudah_tercatat', 'tidak_dipakai'],
    },
    async (c, { body }) => {
      const versi = requiredVersion(c);
      const id = Number(c.req.param('id'));
      await pastikanTerlihat(deps, c, (await findTempatUmkm(deps.db, id))?.kode_wilayah);
      const { hariIni } = await waktuKantor(deps);
      await pastikanLingkup(deps, c, 'umkm:read');
      const { data, texts, tetapNpwp } = await bacaUbahan(deps, id, body, hariIni);
      if (data.kode_wilayah !== undefined) await pastikanTertulis(deps, c, data.kode_wilayah);
      if (!punyaLingkup(c, 'umkm:write')) {
        return c.json(await usulkanUbahanApi(deps.db, ajukan, pelakuApi(c), { jenis: 'umkm', id, versi, texts }), 202);
      }
      await ubahApi(deps.db, async (tx) => {
        if (data.npwp && tetapNpwp) data.npwp = await getNpwp(tx, deps.sandi, id);
        const hasil = await ubahUmkm(tx, { sandi: deps.sandi, hariIni }, pelakuApi(c), id, { data, versi });
        if (hasil.ok) return;
        if (hasil.sebab === 'basi') throw changed(hasil.kini.versi);
        if (hasil.sebab === 'nib_dipakai') throw nibDipakai(hasil, pemanggilDari(c).wilayah.length > 0);
        throw notInUse();
      });
      return lihat(c, id);
    },
  );

  return api;
}

const CONTOH_BARU = {
  nama: 'Warung Bu Sri',
  bentuk_usaha: 'perorangan',
  kbli_kode: '56103',
  alamat: 'Jl. Sulfat No. 7',
  kode_wilayah: '35.73.01.1001',
  nib_keadaan: 'belum_punya',
  pemilik_nama: 'Sri Wahyuni',
  sumber: 'api',
};

/** The list's address as the list's query understands it, kept within the token's areas. */
export async function permintaanUmkm(deps: Deps, c: AppContext, query: Partial<Record<string, string | number>>) {
  const { cari, ...saringan } = saringanToken(c, DAFTAR_UMKM, query);
  const { hariIni } = await waktuKantor(deps);
  const { bulanVerifikasi } = await getAturanUmkm(deps.db, hariIni);
  return { ...saringan, hariIni, bulanVerifikasi, pencarian: await siapkanPencarian(deps.db, cari) };
}

/** Somebody outside the token's areas cannot be named as an owner: that would tell whether the number is there. */
async function pastikanPemilikTerlihat(
  { db }: Pick<Deps, 'db'>,
  wilayah: readonly string[],
  { id, pilihan }: PemilikTerisi,
): Promise<void> {
  const dipilih = id ?? (typeof pilihan === 'number' ? pilihan : null);
  if (dipilih === null) return;
  const [orang] = await listOrangSingkat(db, [dipilih]);
  if (orang && dalamCakupan(wilayah, orang.kode_wilayah)) return;
  throw invalid({ [id === null ? 'pemilik_pilihan' : 'pemilik_id']: 'Orang ini tidak ada di register.' });
}

/** The sections that were touched, checked as the form checks them: what was not sent stays as it is stored. */
async function bacaUbahan(deps: Deps, id: number, body: JsonRecord, hariIni: string) {
  const umkm = await getUmkm(deps.db, id);
  const texts = asFormTexts(body, BIDANG_UBAH);
  const data: Partial<DataUmkm> = {};
  for (const [nama, bagian] of Object.entries(bagianUmkm(hariIni))) {
    const kirim = Object.fromEntries(Object.entries(texts).filter(([field]) => field in bagian.schema.shape));
    if (Object.keys(kirim).length === 0) continue;
    const simpan = isianBagian(nama as NamaBagian, umkm as Parameters<typeof isianBagian>[1]);
    const isian = parseForm(bagian.schema, overForm(simpan, kirim));
    if (!isian.ok) throw invalid(asApiErrors(isian.errors));
    const susunan = bagian.kolom(isian.data);
    if (!susunan.ok) throw invalid(asApiErrors(susunan.salah));
    Object.assign(data, susunan.kolom);
  }
  return { data, texts, tetapNpwp: !('npwp' in texts) && !('npwp_belum' in texts) };
}

function nibDipakai({ lain }: NibDipakai, berbatas: boolean): ProblemError {
  // Whose number it is lies outside the areas of a token that has some, as far as we know.
  const kalimat = berbatas ? 'NIB ini sudah tercatat pada catatan lain.' : `NIB ini sudah tercatat pada "${lain.nama}".`;
  return new ProblemError('sudah_tercatat', kalimat, { galat: [{ bidang: 'nib', pesan: kalimat }] });
}

type Ditolak = Exclude<Awaited<ReturnType<typeof catatUmkmBaru>>, { ok: true }>;

function tolakanBaru(hasil: Ditolak, berbatas: boolean): ProblemError {
  switch (hasil.sebab) {
    case 'nib_dipakai':
      return nibDipakai(hasil, berbatas);
    case 'tanpa_nama':
      return invalid({ pemilik_nama: 'NIK ini belum tercatat pada siapa pun. Isi nama pemiliknya supaya dapat dicatat.' });
    case 'periksa': {
      if (berbatas && hasil.pemilik.some((satu) => satu.nikSama)) {
        const pesan = 'NIK pemilik ini sudah tercatat atas nama lain.';
        return new ProblemError('sudah_tercatat', pesan, { galat: [{ bidang: 'pemilik_nik', pesan }] });
      }
      const calon = [
        ...hasil.usaha.map((satu) => ({ id: satu.objekId, nama: satu.catatan.nama, alasan: satu.alasan })),
        ...hasil.pemilik.map((satu) => ({ id: satu.id, nama: satu.nama, alasan: `Calon pemilik: ${satu.alasan}` })),
      ];
      return new ProblemError(
        'perlu_diperiksa',
        'Ada catatan yang mirip. Bila bukan usaha yang sama, kirim lagi dengan nomornya di bukan_ganda; untuk calon pemilik, isi pemilik_pilihan.',
        { calon },
      );
    }
  }
}
