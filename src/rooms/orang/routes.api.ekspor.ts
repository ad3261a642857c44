import { listQuery } from '../../web/api/fields.ts';
import { type ApiApp, apiApp } from '../../web/api/operation.ts';
import type { Deps } from '../../web/deps.ts';
import { eksporRegister } from '../akun/token/guards.ekspor.ts';
import { DAFTAR_ORANG, LABEL_SARINGAN_ORANG, PILIHAN_SARINGAN_ORANG } from './daftar.ts';
import { listOrangApi } from './queries.api.ts';
import { alirNomorOrang } from './queries.daftar.ts';
import { permintaanOrang } from './routes.api.ts';
import { ORANG } from './routes.api.skema.ts';

/** The register of people as one flowing file. */
export function ruteOrangEksporApi(deps: Deps): ApiApp {
  const api = apiApp();
  eksporRegister(api, deps, {
    register: 'orang',
    kata: 'orang',
    operationId: 'unduhOrang',
    saringan: listQuery(DAFTAR_ORANG, PILIHAN_SARINGAN_ORANG, LABEL_SARINGAN_ORANG),
    minta: (c, query) => permintaanOrang(deps, c, query),
    nomor: (minta: Awaited<ReturnType<typeof permintaanOrang>>) => alirNomorOrang(deps.db, minta),
    baca: (pengenal, ids) => listOrangApi(deps.db, { sandi: deps.sandi, pengenal }, ids),
    kolom: Object.keys(ORANG.shape),
  });
  return api;
}
