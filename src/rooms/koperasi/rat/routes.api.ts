import { z } from '@hono/zod-openapi';
import { tahunBuku } from '../../../lib/periode.ts';
import type { Tanggal } from '../../../lib/tanggal.ts';
import { asFormTexts, type JsonRecord, overForm } from '../../../web/api/body.ts';
import { API, notFoundProblem } from '../../../web/api/failure.ts';
import { countField, exampleOf, idParams, listExample } from '../../../web/api/fields.ts';
import { listBody } from '../../../web/api/list.ts';
import { type ApiApp, apiApp, operation } from '../../../web/api/operation.ts';
import { invalid, ProblemError } from '../../../web/api/problem.ts';
import { changed, etagOf, requiredVersion } from '../../../web/api/version.ts';
import type { Deps } from '../../../web/deps.ts';
import type { AppContext } from '../../../web/env.ts';
import { parseForm } from '../../../web/form.tsx';
import { ubahApi } from '../../akun/token/actions.ubah.ts';
import { actApi } from '../../akun/token/actions.sekali.ts';
import { catatBacaToken, pastikanLingkup, pastikanTerlihat, pelakuApi, wajibLingkup } from '../../akun/token/guards.api.ts';
import { waktuKantor } from '../../kantor/queries.ts';
import { findTempatKoperasi, milik } from '../queries.api.ts';
import { getKoperasi } from '../queries.ts';
import { catatRat, type HasilCatatRat } from './actions.ts';
import { isianDariRat, skemaRat } from './forms.ts';
import { listRatApi } from './queries.api.ts';
import { dataRat, findRat } from './queries.ts';
import { BIDANG_RAT, DAFTAR_RAT, RAT, RAT_BARU, RAT_UBAH } from './routes.api.skema.ts';

const tag = 'koperasi';
const tahunParams = idParams.extend({
  tahun: countField('Tahun buku.', 2025, 2200, 1900).openapi({ param: { name: 'tahun', in: 'path' } }),
});

/** Annual meetings for other systems, one a book year. */
export function ruteRatApi(deps: Deps): ApiApp {
  const api = apiApp();

  async function koperasiTerlihat(c: AppContext): Promise<number> {
    const id = Number(c.req.param('id'));
    await pastikanTerlihat(deps, c, (await findTempatKoperasi(deps.db, id))?.kode_wilayah);
    return id;
  }

  async function baca(c: AppContext, koperasiId: number, tahun: number): Promise<Response> {
    const rat = milik(await listRatApi(deps.db, [koperasiId]), koperasiId).find((satu) => satu.tahun_buku === tahun);
    if (!rat) throw notFoundProblem();
    c.header('ETag', etagOf(rat.versi));
    return c.json(rat);
  }

  const bacaan = (koperasiId: number) => ({ perbuatan: 'buka_koperasi', objekJenis: 'koperasi', objekId: koperasiId });

  operation(
    api,
    wajibLingkup(deps, 'koperasi:read'),
    {
      method: 'get',
      path: '/koperasi/{id}/rat',
      operationId: 'daftarRat',
      tag,
      summary: 'RAT sebuah koperasi, tahun buku terbaru dahulu',
      scopes: ['koperasi:read'],
      params: idParams,
      answers: { 200: { description: 'Semua RAT', schema: DAFTAR_RAT, example: listExample(exampleOf(RAT)) } },
    },
    async (c) => {
      const id = await koperasiTerlihat(c);
      await catatBacaToken(deps, c, bacaan(id));
      const rat = milik(await listRatApi(deps.db, [id]), id);
      return c.json(listBody(rat, null, { count: rat.length, exact: true }));
    },
  );

  operation(
    api,
    wajibLingkup(deps, 'koperasi:read'),
    {
      method: 'get',
      path: '/koperasi/{id}/rat/{tahun}',
      operationId: 'bacaRat',
      tag,
      summary: 'RAT satu tahun buku',
      scopes: ['koperasi:read'],
      params: tahunParams,
      answers: {
        200: { description: 'RAT ini', schema: RAT, example: exampleOf(RAT), headers: { ETag: 'Versi catatan, untuk If-Match.' } },
      },
    },
    async (c) => {
      const id = await koperasiTerlihat(c);
      await catatBacaToken(deps, c, bacaan(id));
      return baca(c, id, Number(c.req.param('tahun')));
    },
  );

  operation(
    api,
    wajibLingkup(deps, 'koperasi:write'),
    {
      method: 'post',
      path: '/koperasi/{id}/rat',
      operationId: 'catatRat',
      tag,
      summary: 'Catat RAT sebuah tahun buku',
      description: 'Angkanya diperiksa satu terhadap yang lain seperti di formulir petugas.',
      scopes: ['koperasi:write'],
      params: idParams,
      body: {
        schema: RAT_BARU,
        example: { tahun_buku: 2025, tanggal_rat: '2026-03-20', anggota_laki: 120, anggota_perempuan: 95, hadir: 150, sumber: 'api' },
      },
      answers: {
        201: {
          description: 'RAT tercatat',
          schema: RAT,
          example: exampleOf(RAT),
          headers: { ETag: 'Versi catatan.', Location: 'Alamat RAT.' },
        },
      },
      problems: ['sudah_tercatat', 'tidak_dipakai'],
    },
    async (c, { body }) => {
      const id = await koperasiTerlihat(c);
      const { tahun_buku: tahun, ...isi } = body;
      const { hariIni } = await waktuKantor(deps);
      const isian = bacaIsian(isi, {}, hariIni);
      await pastikanTahun(deps, id, tahun);
      return actApi(c, deps, body, async (tx) => {
        const hasil = await catatRat(tx, pelakuApi(c), {
          koperasiId: id,
          tahunBuku: tahun as number,
          data: isian,
          versi: undefined,
          berkas: [],
          hariIni,
        });
        if (!hasil.ok) throw tolakan(hasil, true);
        const rat = milik(await listRatApi(tx, [id]), id).find((satu) => satu.tahun_buku === tahun);
        return {
          status: 201,
          headers: { Location: `${API}/koperasi/${id}/rat/${String(tahun)}`, ETag: etagOf(rat?.versi ?? 1) },
          body: rat,
        };
      });
    },
  );

  operation(
    api,
    wajibLingkup(deps, 'koperasi:write'),
    {
      method: 'patch',
      path: '/koperasi/{id}/rat/{tahun}',
      operationId: 'ubahRat',
      tag,
      summary: 'Ubah RAT satu tahun buku',
      scopes: ['koperasi:write', 'koperasi:read'],
      params: tahunParams,
      body: { schema: RAT_UBAH, example: { hadir: 160 } },
      answers: { 200: { description: 'RAT sesudah diubah', schema: RAT, example: exampleOf(RAT), headers: { ETag: 'Versi yang baru.' } } },
      problems: ['tidak_dipakai'],
    },
    async (c, { body }) => {
      const versi = requiredVersion(c);
      await pastikanLingkup(deps, c, 'koperasi:read');
      const id = await koperasiTerlihat(c);
      const tahun = Number(c.req.param('tahun'));
      const rat = await findRat(deps.db, id, tahun);
      if (!rat) throw notFoundProblem();
      const { hariIni } = await waktuKantor(deps);
      const data = bacaIsian(body, isianDariRat(dataRat(rat)), hariIni);
      await ubahApi(deps.db, async (tx) => {
        const hasil = await catatRat(tx, pelakuApi(c), { koperasiId: id, tahunBuku: tahun, data, versi, berkas: [], hariIni });
        if (!hasil.ok) throw tolakan(hasil, false);
      });
      return baca(c, id, tahun);
    },
  );

  return api;
}

function bacaIsian(body: JsonRecord, stored: Record<string, string>, hariIni: Tanggal) {
  const isian = parseForm(skemaRat(hariIni), overForm(stored, asFormTexts(body, BIDANG_RAT)));
  if (!isian.ok) throw invalid(isian.errors);
  return isian.data;
}

/** A book year that this cooperative can have held a meeting for. */
async function pastikanTahun({ db }: Pick<Deps, 'db'>, koperasiId: number, tahun: unknown): Promise<void> {
  if (!z.int().min(1900).max(2200).safeParse(tahun).success)
    throw invalid({ tahun_buku: 'Isi tahun buku dengan empat angka, misalnya 2025.' });
  const { tanggal_badan_hukum: pendirian, bulan_awal_buku: awal } = await getKoperasi(db, koperasiId);
  if (pendirian !== null && tahunBuku(tahun as number, awal).akhir < pendirian) {
    throw invalid({ tahun_buku: 'Tahun buku ini berakhir sebelum koperasi berbadan hukum.' });
  }
}

function tolakan(hasil: Exclude<HasilCatatRat, { ok: true }>, baru: boolean): ProblemError {
  switch (hasil.sebab) {
    case 'galat':
      return invalid(hasil.galat);
    case 'tidak_dipakai':
      return new ProblemError('tidak_dipakai', 'Catatan koperasi ini tidak dipakai lagi, jadi tidak dapat diubah.');
    case 'basi':
      if (!baru) return changed(hasil.kini.versi);
      return new ProblemError('sudah_tercatat', `RAT tahun buku ${hasil.kini.tahun_buku} sudah tercatat. Ubah dengan PATCH.`, {
        galat: [{ bidang: 'tahun_buku', pesan: 'Tahun buku ini sudah tercatat.' }],
      });
  }
}
