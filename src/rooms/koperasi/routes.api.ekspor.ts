import { listQuery } from '../../web/api/fields.ts';
import { type ApiApp, apiApp } from '../../web/api/operation.ts';
import type { Deps } from '../../web/deps.ts';
import { eksporRegister } from '../akun/token/guards.ekspor.ts';
import { DAFTAR, LABEL_SARINGAN, PILIHAN_SARINGAN } from './daftar.ts';
import { listKoperasiApi } from './queries.api.ts';
import { alirNomorKoperasi } from './queries.daftar.ts';
import { permintaanKoperasi } from './routes.api.ts';
import { KOPERASI } from './routes.api.skema.ts';

/** The register of cooperatives as one flowing file. */
export function ruteKoperasiEksporApi(deps: Deps): ApiApp {
  const api = apiApp();
  eksporRegister(api, deps, {
    register: 'koperasi',
    kata: 'koperasi',
    operationId: 'unduhKoperasi',
    saringan: listQuery(DAFTAR, PILIHAN_SARINGAN, LABEL_SARINGAN),
    minta: (c, query) => permintaanKoperasi(deps, c, query),
    nomor: (minta: Awaited<ReturnType<typeof permintaanKoperasi>>) => alirNomorKoperasi(deps.db, minta),
    baca: (_pengenal, ids) => listKoperasiApi(deps.db, ids),
    kolom: Object.keys(KOPERASI.shape),
  });
  return api;
}
