import { Hono } from 'hono';
import type { Deps } from '../../web/deps.ts';
import type { AppEnv } from '../../web/env.ts';
import { ruteKesehatan } from './kesehatan/routes.staff.tsx';
import { rutePengurus } from './pengurus/routes.staff.tsx';
import { ruteRat } from './rat/routes.staff.tsx';
import { ruteFormKoperasi } from './routes.form.tsx';
import { ruteDaftarKoperasi } from './routes.list.tsx';
import { ruteCatatanKoperasi, type SambunganKoperasi } from './routes.staff.tsx';
import { ruteStatus } from './status/routes.staff.tsx';

/** The register of cooperatives for staff, with its meetings, board, health and status. */
export function ruteKoperasiPetugas(deps: Deps, sambungan: SambunganKoperasi): Hono<AppEnv> {
  return new Hono<AppEnv>()
    .route('/', ruteDaftarKoperasi(deps))
    .route('/', ruteCatatanKoperasi(deps, sambungan))
    .route('/', ruteFormKoperasi(deps, sambungan.ajukan))
    .route('/', ruteRat(deps))
    .route('/', rutePengurus(deps))
    .route('/', ruteKesehatan(deps))
    .route('/', ruteStatus(deps));
}
