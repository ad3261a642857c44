import type { Tx } from '../../db/client.ts';
import type { Tanggal } from '../../lib/tanggal.ts';
import { asApiErrors, asFormTexts, overForm, readNumbers } from '../../web/api/body.ts';
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
import type { AjukanUsulan } from '../akun/actions.usulan.ts';
import { waktuKantor } from '../kantor/queries.ts';
import { type NikDipakai, ubahOrang } from './actions.ts';
import { catatOrangBaru } from './actions.baru.ts';
import { DAFTAR_ORANG, LABEL_SARINGAN_ORANG, PILIHAN_SARINGAN_ORANG } from './daftar.ts';
import { dataOrang, dataOrangUbahan, isianDariOrang, skemaOrang } from './forms.ts';
import { findTempatOrang, listOrangApi } from './queries.api.ts';
import { getBulanVerifikasiOrang } from './queries.aturan.ts';
import { hitungOrang, listOrang, siapkanPencarianOrang } from './queries.daftar.ts';
import { getOrang, getRahasiaOrang } from './queries.ts';
import { BIDANG_ORANG, DAFTAR_ORANG_API, ORANG, ORANG_BARU, ORANG_SINGKAT, ORANG_UBAH } from './routes.api.skema.ts';

const tag = 'orang';

type Sambungan = {
  ajukan: AjukanUsulan;
  /** What follows when a name changes: records of other rooms carry it. */
  sesudahUbah: readonly ((tx: Tx, orangId: number) => Promise<void>)[];
};

/** People for other systems. */
export function ruteOrangApi(deps: Deps, { ajukan, sesudahUbah }: Sambungan): ApiApp {
  const api = apiApp();

  const lihat = async (c: AppContext, id: number) => {
    const { pengenal } = pemanggilDari(c);
    const [catatan] = await listOrangApi(deps.db, { sandi: deps.sandi, pengenal }, [id]);
    c.header('ETag', etagOf(catatan?.versi ?? 0));
    return c.json(catatan);
  };

  operation(
    api,
    wajibLingkup(deps, 'orang:read'),
    {
      method: 'get',
      path: '/orang',
      operationId: 'daftarOrang',
      tag,
      summary: 'Daftar orang dengan saringan halaman petugas',
      scopes: ['orang:read'],
      query: listQuery(DAFTAR_ORANG, PILIHAN_SARINGAN_ORANG, LABEL_SARINGAN_ORANG),
      answers: { 200: { description: 'Satu halaman daftar', schema: DAFTAR_ORANG_API, example: listExample(exampleOf(ORANG_SINGKAT)) } },
      problems: ['kursor_rusak', 'pengenal_tertutup'],
    },
    async (c, { query }) => {
      const minta = await permintaanOrang(deps, c, query);
      const { urut, arah } = minta;
      const after = readApiCursor(query.setelah, urut, arah);
      await catatBacaToken(deps, c, { perbuatan: 'baca_daftar', objekJenis: 'daftar_orang', objekId: 'api', alasan: minta.sebutan });
      const daftar = await listOrang(deps.db, minta, { after, size: query.batas ?? LIST_SIZE.usual });
      const jumlah = after ? null : (daftar.count ?? (await hitungOrang(deps.db, minta)));
      const rows = daftar.rows.map((row) => ORANG_SINGKAT.parse({ ...row, diubah_pada: row.diubah_pada.toISOString() }));
      return c.json(listBody(rows, daftar.next ? writeApiCursor(urut, arah, daftar.next) : null, jumlah));
    },
  );

  operation(
    api,
    wajibLingkup(deps, 'orang:read'),
    {
      method: 'get',
      path: '/orang/{id}',
      operationId: 'bacaOrang',
      tag,
      summary: 'Satu orang',
      description: 'NIK dan pengenal lain hanya terbuka untuk token dengan pengenal; setiap pembacaan tercatat.',
      scopes: ['orang:read'],
      params: idParams,
      answers: {
        200: { description: 'Orang ini', schema: ORANG, example: exampleOf(ORANG), headers: { ETag: 'Versi catatan, untuk If-Match.' } },
      },
    },
    async (c) => {
      const id = Number(c.req.param('id'));
      await pastikanTerlihat(deps, c, (await findTempatOrang(deps.db, id))?.kode_wilayah);
      const { pengenal } = pemanggilDari(c);
      await catatBacaToken(deps, c, { perbuatan: pengenal ? 'buka_nik' : 'buka_orang', objekJenis: 'orang', objekId: id });
      return lihat(c, id);
    },
  );

  operation(
    api,
    wajibLingkup(deps, 'orang:write', 'orang:propose'),
    {
      method: 'post',
      path: '/orang',
      operationId: 'catatOrang',
      tag,
      summary: 'Catat orang baru',
      description: 'Aturan dan pesannya sama dengan formulir petugas. Orang yang mirip dijawab 409 dahulu.',
      scopes: ['orang:write atau orang:propose'],
      body: {
        schema: ORANG_BARU,
        example: { nama: 'Sri Wahyuni', nik_keadaan: 'belum_punya', kode_wilayah: '35.73.01.1001', sumber: 'api' },
      },
      answers: {
        201: {
          description: 'Orang tercatat',
          schema: ORANG,
          example: exampleOf(ORANG),
          headers: { ETag: 'Versi catatan.', Location: 'Alamat catatan baru.' },
        },
        202: proposed,
      },
      problems: ['di_luar_wilayah', 'sudah_tercatat', 'perlu_diperiksa'],
    },
    async (c, { body }) => {
      const { bukan_ganda, ...isi } = body;
      const { hariIni } = await waktuKantor(deps);
      const values = FormValues.from(asFormTexts(isi, BIDANG_ORANG));
      const data = dataOrang(bacaIsian(values, hariIni));
      await pastikanTertulis(deps, c, data.kode_wilayah);
      const { pengenal, wilayah } = pemanggilDari(c);
      const bukanGanda = new Set(readNumbers('bukan_ganda', bukan_ganda));
      return actApi(c, deps, body, async (tx) => {
        if (!punyaLingkup(c, 'orang:write')) return usulkanApi(tx, ajukan, pelakuApi(c), { jenis: 'orang', macam: 'baru', values });
        const hasil = await catatOrangBaru(tx, deps, pelakuApi(c), data, { bukanGanda, cakupan: wilayah });
        if (!hasil.ok) throw hasil.sebab === 'nik_dipakai' ? nikDipakai(hasil, wilayah) : perluDiperiksa(hasil.mirip);
        const [catatan] = await listOrangApi(tx, { sandi: deps.sandi, pengenal }, [hasil.id]);
        return { status: 201, headers: { Location: `${API}/orang/${hasil.id}`, ETag: etagOf(catatan?.versi ?? 1) }, body: catatan };
      });
    },
  );

  operation(
    api,
    wajibLingkup(deps, 'orang:write', 'orang:propose'),
    {
      method: 'patch',
      path: '/orang/{id}',
      operationId: 'ubahOrang',
      tag,
      summary: 'Ubah sebagian isian seseorang',
      scopes: ['orang:write atau orang:propose', 'orang:read'],
      params: idParams,
      body: { schema: ORANG_UBAH, example: { telepon: '081234567890' } },
      answers: {
        200: { description: 'Orang sesudah diubah', schema: ORANG, example: exampleOf(ORANG), headers: { ETag: 'Versi yang baru.' } },
        202: proposed,
      },
      problems: ['di_luar_wilayah', 'sudah_tercatat', 'tidak_dipakai'],
    },
    async (c, { body }) => {
      const versi = requiredVersion(c);
      const id = Number(c.req.param('id'));
      await pastikanTerlihat(deps, c, (await findTempatOrang(deps.db, id))?.kode_wilayah);
      await pastikanLingkup(deps, c, 'orang:read');
      const { hariIni } = await waktuKantor(deps);
      const texts = asFormTexts(body, BIDANG_ORANG);
      const orang = await getOrang(deps.db, id);
      const isian = bacaIsian(overForm(isianDariOrang(orang), texts), hariIni);
      await pastikanTertulis(deps, c, isian.kode_wilayah);
      if (!punyaLingkup(c, 'orang:write')) {
        return c.json(await usulkanUbahanApi(deps.db, ajukan, pelakuApi(c), { jenis: 'orang', id, versi, texts }), 202);
      }
      await ubahApi(deps.db, async (tx) => {
        const data = dataOrangUbahan(isian, await getRahasiaOrang(tx, deps.sandi, id));
        // What was emptied by name is emptied; the form, which shows no secrets, could not say so.
        if ('nik' in texts && isian.nik === null && !isian.nik_belum) data.nik = { keadaan: 'belum_dicatat' };
        if ('ragam_disabilitas' in texts) data.ragam_disabilitas = isian.ragam_disabilitas;
        const hasil = await ubahOrang(tx, deps, pelakuApi(c), id, { data, versi });
        if (hasil.ok) {
          if (data.nama !== orang.nama) for (const lanjut of sesudahUbah) await lanjut(tx, id);
          return;
        }
        if (hasil.sebab === 'basi') throw changed(hasil.kini.versi);
        if (hasil.sebab === 'nik_dipakai') throw nikDipakai(hasil, pemanggilDari(c).wilayah);
        throw notInUse();
      });
      return lihat(c, id);
    },
  );

  return api;
}

/** The list's address as the list's query understands it, kept within the token's areas. */
export async function permintaanOrang(deps: Deps, c: AppContext, query: Partial<Record<string, string | number>>) {
  const { cari, ...saringan } = saringanToken(c, DAFTAR_ORANG, query);
  const { hariIni } = await waktuKantor(deps);
  const bulanVerifikasi = await getBulanVerifikasiOrang(deps.db, hariIni);
  return { ...saringan, hariIni, bulanVerifikasi, pencarian: await siapkanPencarianOrang(deps.db, cari) };
}

function bacaIsian(values: FormValues, hariIni: Tanggal) {
  const isian = parseForm(skemaOrang(hariIni), values);
  if (!isian.ok) throw invalid(asApiErrors(isian.errors));
  return isian.data;
}

function nikDipakai({ lain }: NikDipakai, wilayah: readonly string[]): ProblemError {
  const pesan = wilayah.length > 0 ? 'NIK ini sudah tercatat.' : `NIK ini sudah tercatat atas nama ${lain.nama}.`;
  return new ProblemError('sudah_tercatat', pesan, { galat: [{ bidang: 'nik', pesan }] });
}

type Mirip = Extract<Awaited<ReturnType<typeof catatOrangBaru>>, { sebab: 'mirip' }>['mirip'];

function perluDiperiksa(mirip: Mirip): ProblemError {
  const calon = mirip.map((satu) => ({ id: satu.objekId, nama: satu.catatan.nama, alasan: satu.alasan }));
  return new ProblemError('perlu_diperiksa', 'Ada orang yang mirip. Bila bukan yang sama, kirim lagi dengan nomornya di bukan_ganda.', {
    calon,
  });
}
