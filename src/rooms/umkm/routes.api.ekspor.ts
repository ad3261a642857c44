import { listQuery } from '../../web/api/fields.ts';
import { type ApiApp, apiApp } from '../../web/api/operation.ts';
import type { Deps } from '../../web/deps.ts';
import { eksporRegister } from '../akun/token/guards.ekspor.ts';
import { DAFTAR_UMKM, LABEL_SARINGAN_UMKM, PILIHAN_SARINGAN_UMKM } from './daftar.ts';
import { listUmkmApi } from './queries.api.ts';
import { alirNomorUmkm } from './queries.daftar.ts';
import { permintaanUmkm } from './routes.api.ts';
import { UMKM } from './routes.api.skema.ts';

/** The register of businesses as one flowing file. */
export function ruteUmkmEksporApi(deps: Deps): ApiApp {
  const api = apiApp();
  eksporRegister(api, deps, {
    register: 'umkm',
    kata: 'usaha',
    operationId: 'unduhUmkm',
    saringan: listQuery(DAFTAR_UMKM, PILIHAN_SARINGAN_UMKM, LABEL_SARINGAN_UMKM),
    minta: (c, query) => permintaanUmkm(deps, c, query),
    nomor: (minta: Awaited<ReturnType<typeof permintaanUmkm>>) => alirNomorUmkm(deps.db, minta),
    baca: (pengenal, ids) => listUmkmApi(deps.db, { sandi: deps.sandi, pengenal }, ids),
    kolom: Object.keys(UMKM.shape),
  });
  return api;
}
