import type { Tanggal } from '../../lib/tanggal.ts';
import { asApiErrors, asFormTexts, type JsonRecord, overForm, readNumbers } from '../../web/api/body.ts';
import { API } from '../../web/api/failure.ts';
import { exampleOf, idParams, listExample, listQuery, proposed } from '../../web/api/fields.ts';
import { LIST_SIZE, listBody, readApiCursor, writeApiCursor } from '../../web/api/list.ts';
import { type ApiApp, apiApp, operation } from '../../web/api/operation.ts';
import { invalid, ProblemError } from '../../web/api/problem.ts';
import { changed, etagOf, notInUse, requiredVersion } from '../../web/api/version.ts';
import type { Deps } from '../../web/deps.ts';
import type { AppContext } from '../../web/env.ts';
import { type FormValues, parseForm } from '../../web/form.tsx';
import { ubahApi } from '../akun/token/actions.ubah.ts';
import { actApi } from '../akun/token/actions.sekali.ts';
import { usulkanApi, usulkanUbahanApi } from '../akun/token/actions.usul.ts';
import {
  catatBacaToken,
  pastikanLingkup,
  pastikanTerlihat,
  pastikanTertulis,
  pelakuApi,
  pemanggilDari,
  punyaLingkup,
  saringanToken,
  wajibLingkup,
} from '../akun/token/guards.api.ts';
import { dalamCakupan } from '../akun/akun.ts';
import type { AjukanUsulan } from '../akun/actions.usulan.ts';
import { waktuKantor } from '../kantor/queries.ts';
import { type Kembar, tambahKoperasi, ubahKoperasi } from './actions.ts';
import { DAFTAR, LABEL_SARINGAN, PILIHAN_SARINGAN } from './daftar.ts';
import { dataDariIsian, isianDariData, skemaKoperasi } from './forms.ts';
import { rutePengurusApi } from './pengurus/routes.api.ts';
import { findTempatKoperasi, listKoperasiApi } from './queries.api.ts';
import { hitungKoperasi, listKoperasi, siapkanPencarian } from './queries.daftar.ts';
import { listKoperasiMirip } from './queries.mirip.ts';
import { dataKoperasi, getKoperasi } from './queries.ts';
import { ruteRatApi } from './rat/routes.api.ts';
import { BIDANG_KOPERASI, DAFTAR_KOPERASI_API, KOPERASI, KOPERASI_BARU, KOPERASI_SINGKAT, KOPERASI_UBAH } from './routes.api.skema.ts';

const tag = 'koperasi';
const AWAL = { bentuk: 'primer', pola_pengelolaan: 'konvensional', bulan_awal_buku: '1' };

/** Cooperatives for other systems, with their annual meetings and officers. */
export function ruteKoperasiApi(deps: Deps, { ajukan }: { ajukan: AjukanUsulan }): ApiApp {
  const api = apiApp();
  api.route('/', ruteRatApi(deps));
  api.route('/', rutePengurusApi(deps));

  const lihat = async (c: AppContext, id: number) => {
    const [catatan] = await listKoperasiApi(deps.db, [id]);
    c.header('ETag', etagOf(catatan?.versi ?? 0));
    return c.json(catatan);
  };

  operation(
    api,
    wajibLingkup(deps, 'koperasi:read'),
    {
      method: 'get',
      path: '/koperasi',
      operationId: 'daftarKoperasi',
      tag,
      summary: 'Daftar koperasi dengan saringan halaman petugas',
      scopes: ['koperasi:read'],
      query: listQuery(DAFTAR, PILIHAN_SARINGAN, LABEL_SARINGAN),
      answers: {
        200: { description: 'Satu halaman daftar', schema: DAFTAR_KOPERASI_API, example: listExample(exampleOf(KOPERASI_SINGKAT)) },
      },
      problems: ['kursor_rusak', 'pengenal_tertutup'],
    },
    async (c, { query }) => {
      const minta = await permintaanKoperasi(deps, c, query);
      const { urut, arah } = minta;
      const after = readApiCursor(query.setelah, urut, arah);
      await catatBacaToken(deps, c, { perbuatan: 'baca_daftar', objekJenis: 'daftar_koperasi', objekId: 'api', alasan: minta.sebutan });
      const daftar = await listKoperasi(deps.db, minta, { after, size: query.batas ?? LIST_SIZE.usual });
      const jumlah = after ? null : await hitungKoperasi(deps.db, minta);
      const rows = daftar.rows.map((row) => KOPERASI_SINGKAT.parse(row));
      return c.json(listBody(rows, daftar.next ? writeApiCursor(urut, arah, daftar.next) : null, jumlah));
    },
  );

  operation(
    api,
    wajibLingkup(deps, 'koperasi:read'),
    {
      method: 'get',
      path: '/koperasi/{id}',
      operationId: 'bacaKoperasi',
      tag,
      summary: 'Satu koperasi dengan pengurus dan RAT-nya',
      scopes: ['koperasi:read'],
      params: idParams,
      answers: {
        200: {
          description: 'Koperasi ini',
          schema: KOPERASI,
          example: exampleOf(KOPERASI),
          headers: { ETag: 'Versi catatan, untuk If-Match.' },
        },
      },
    },
    async (c) => {
      const id = Number(c.req.param('id'));
      await pastikanTerlihat(deps, c, (await findTempatKoperasi(deps.db, id))?.kode_wilayah);
      await catatBacaToken(deps, c, { perbuatan: 'buka_koperasi', objekJenis: 'koperasi', objekId: id });
      return lihat(c, id);
    },
  );

  operation(
    api,
    wajibLingkup(deps, 'koperasi:write', 'koperasi:propose'),
    {
      method: 'post',
      path: '/koperasi',
      operationId: 'catatKoperasi',
      tag,
      summary: 'Catat koperasi baru',
      description: 'Aturan dan pesannya sama dengan formulir petugas. Catatan yang mirip dijawab 409 dahulu.',
      scopes: ['koperasi:write atau koperasi:propose'],
      body: { schema: KOPERASI_BARU, example: CONTOH_BARU },
      answers: {
        201: {
          description: 'Koperasi tercatat',
          schema: KOPERASI,
          example: exampleOf(KOPERASI),
          headers: { ETag: 'Versi catatan.', Location: 'Alamat catatan baru.' },
        },
        202: proposed,
      },
      problems: ['di_luar_wilayah', 'sudah_tercatat', 'perlu_diperiksa'],
    },
    async (c, { body }) => {
      const { bukan_ganda, ...isi } = body;
      const { hariIni } = await waktuKantor(deps);
      const values = overForm(AWAL, asFormTexts(isi, BIDANG_KOPERASI));
      const data = bacaIsian(values, hariIni);
      await pastikanTertulis(deps, c, data.kode_wilayah);
      const { wilayah } = pemanggilDari(c);
      const diperiksa = new Set(readNumbers('bukan_ganda', bukan_ganda));
      return actApi(c, deps, body, async (tx) => {
        if (!punyaLingkup(c, 'koperasi:write')) return usulkanApi(tx, ajukan, pelakuApi(c), { jenis: 'koperasi', macam: 'baru', values });
        const mirip = (await listKoperasiMirip(tx, data)).filter(({ catatan }) => dalamCakupan(wilayah, catatan.kode_wilayah));
        if (mirip.some((satu) => !diperiksa.has(satu.objekId))) {
          const calon = mirip.map((satu) => ({ id: satu.objekId, nama: satu.catatan.nama, alasan: satu.alasan }));
          throw new ProblemError(
            'perlu_diperiksa',
            'Ada koperasi yang mirip. Bila bukan yang sama, kirim lagi dengan nomornya di bukan_ganda.',
            {
              calon,
            },
          );
        }
        const hasil = await tambahKoperasi(tx, pelakuApi(c), data, { hariIni, lainDari: mirip.map((satu) => satu.objekId) });
        if (!hasil.ok) throw kembar(hasil, wilayah);
        const [catatan] = await listKoperasiApi(tx, [hasil.id]);
        return { status: 201, headers: { Location: `${API}/koperasi/${hasil.id}`, ETag: etagOf(catatan?.versi ?? 1) }, body: catatan };
      });
    },
  );

  operation(
    api,
    wajibLingkup(deps, 'koperasi:write', 'koperasi:propose'),
    {
      method: 'patch',
      path: '/koperasi/{id}',
      operationId: 'ubahKoperasi',
      tag,
      summary: 'Ubah sebagian isian sebuah koperasi',
      scopes: ['koperasi:write atau koperasi:propose', 'koperasi:read'],
      params: idParams,
      body: { schema: KOPERASI_UBAH, example: { telepon: '0341123456', jumlah_karyawan: 6 } },
      answers: {
        200: {
          description: 'Koperasi sesudah diubah',
          schema: KOPERASI,
          example: exampleOf(KOPERASI),
          headers: { ETag: 'Versi yang baru.' },
        },
        202: proposed,
      },
      problems: ['di_luar_wilayah', 'sudah_tercatat', 'tidak_dipakai'],
    },
    async (c, { body }) => {
      const versi = requiredVersion(c);
      const id = Number(c.req.param('id'));
      await pastikanTerlihat(deps, c, (await findTempatKoperasi(deps.db, id))?.kode_wilayah);
      await pastikanLingkup(deps, c, 'koperasi:read');
      const { hariIni } = await waktuKantor(deps);
      const texts = asFormTexts(body, BIDANG_KOPERASI);
      const data = bacaIsian(overForm(isianDariData(dataKoperasi(await getKoperasi(deps.db, id))), texts), hariIni);
      await pastikanTertulis(deps, c, data.kode_wilayah);
      if (!punyaLingkup(c, 'koperasi:write')) {
        return c.json(await usulkanUbahanApi(deps.db, ajukan, pelakuApi(c), { jenis: 'koperasi', id, versi, texts }), 202);
      }
      await ubahApi(deps.db, async (tx) => {
        const hasil = await ubahKoperasi(tx, pelakuApi(c), id, data, { versi, hariIni });
        if (hasil.ok) return;
        if (hasil.sebab === 'basi') throw changed(hasil.kini.versi);
        if (hasil.sebab === 'kembar') throw kembar(hasil, pemanggilDari(c).wilayah);
        throw notInUse();
      });
      return lihat(c, id);
    },
  );

  return api;
}

const CONTOH_BARU: JsonRecord = {
  nama: 'Koperasi Karyawan Sejahtera',
  bentuk: 'primer',
  jenis: 'konsumen',
  pola_pengelolaan: 'konvensional',
  bulan_awal_buku: 1,
  tanggal_badan_hukum: '2001-05-20',
  kode_wilayah: '35.73.05.1002',
  sumber: 'api',
};

/** The list's address as the list's query understands it, kept within the token's areas. */
export async function permintaanKoperasi(deps: Deps, c: AppContext, query: Partial<Record<string, string | number>>) {
  const { cari, ...saringan } = saringanToken(c, DAFTAR, query);
  const { hariIni } = await waktuKantor(deps);
  return { ...saringan, hariIni, pencarian: await siapkanPencarian(deps.db, cari) };
}

function bacaIsian(values: FormValues, hariIni: Tanggal) {
  const isian = parseForm(skemaKoperasi(hariIni), values);
  if (!isian.ok) throw invalid(asApiErrors(isian.errors));
  return dataDariIsian(isian.data);
}

function kembar({ bidang, lain }: Kembar, wilayah: readonly string[]): ProblemError {
  const milik = wilayah.length > 0 ? 'koperasi lain' : `"${lain.nama}"`;
  const pesan =
    bidang === 'merah_putih' ? `Kelurahan ini sudah punya koperasi Merah Putih: ${milik}.` : `Nomor ini sudah tercatat pada ${milik}.`;
  return new ProblemError('sudah_tercatat', pesan, { galat: [{ bidang, pesan }] });
}
