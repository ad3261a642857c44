import { Hono } from 'hono';
import type { Deps } from '../../web/deps.ts';
import type { AppEnv } from '../../web/env.ts';
import type { Auth } from './actions.auth.ts';
import type { SerahTerima } from './actions.ts';
import { serahkanTampilan } from './actions.tampilan.ts';
import type { KamusRuang } from './kamus-jejak.ts';
import { buatLaju } from './laju/actions.ts';
import type { PanelMeja } from './meja.ts';
import { panelAkun } from './queries.panel.ts';
import { ruteDaftarAkun } from './routes.staff.accounts.tsx';
import { rutePerawatanAkun } from './routes.staff.care.tsx';
import { ruteMeja } from './routes.staff.desk.tsx';
import { ruteDuaFaktor } from './routes.staff.factor.tsx';
import { ruteAkunSaya } from './routes.staff.self.tsx';
import { ruteJejak } from './routes.staff.traces.tsx';
import { ruteTampilan } from './routes.staff.views.ts';
import { ruteToken } from './token/routes.staff.tsx';

/** What the rooms above bring to the pages of this one. */
export type DariRuangLain = {
  /** Numbers of the start page, in the order in which they are shown. */
  panel: readonly PanelMeja[];
  /** Hands over the open work of somebody who leaves. */
  serahTerima: readonly SerahTerima[];
  /** Words for the page of traces. */
  kamus: readonly KamusRuang[];
};

export function ruteAkun(deps: Deps, auth: Auth, { panel, serahTerima, kamus }: DariRuangLain): Hono<AppEnv> {
  const laju = buatLaju(deps.db);
  return new Hono<AppEnv>()
    .route('/', ruteMeja(deps, [...panel, panelAkun(deps)]))
    .route('/', ruteAkunSaya(deps, laju))
    .route('/', ruteDuaFaktor(deps, auth, laju))
    .route('/', ruteDaftarAkun(deps))
    .route('/', rutePerawatanAkun(deps, [...serahTerima, serahkanTampilan]))
    .route('/', ruteTampilan(deps))
    .route('/', ruteToken(deps))
    .route('/', ruteJejak(deps, kamus));
}
