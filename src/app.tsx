import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { compress } from 'hono/compress';
import { buatAuth } from './rooms/akun/actions.auth.ts';
import { wajibMasuk } from './rooms/akun/guards.tsx';
import { pathDaftarAkun, pathJejak, pathMeja } from './rooms/akun/paths.ts';
import { ruteMasuk } from './rooms/akun/routes.public.tsx';
import { ruteAkun } from './rooms/akun/routes.staff.tsx';
import { bacaSesi, type ButirMenu } from './rooms/akun/sesi/routes.session.ts';
import { KAMUS_KALENDER } from './rooms/kalender/kamus.ts';
import { pathKalender } from './rooms/kalender/paths.ts';
import { kantorFrame } from './rooms/kantor/routes.frame.ts';
import { KAMUS_KOPERASI } from './rooms/koperasi/kamus.ts';
import { DAFTAR_KOPERASI } from './rooms/koperasi/paths.ts';
import { ikutiNamaPengurus, panelJabatanOrang } from './rooms/koperasi/pengurus/routes.panel.tsx';
import { panelKoperasi } from './rooms/koperasi/queries.panel.ts';
import { ruteKoperasiPetugas } from './rooms/koperasi/routes.ts';
import { ruteKbliPetugas } from './rooms/kbli/routes.staff.tsx';
import { ruteBerkasPetugas } from './rooms/operasi/berkas/routes.staff.ts';
import { KAMUS_ATURAN } from './rooms/operasi/aturan/kamus.ts';
import { ruteAturan } from './rooms/operasi/aturan/routes.staff.tsx';
import { ruteKalender } from './rooms/operasi/kalender/routes.staff.tsx';
import { KAMUS_KANTOR } from './rooms/operasi/kantor/kamus.ts';
import { pathKantor } from './rooms/operasi/kantor/paths.ts';
import { ruteKantorPetugas } from './rooms/operasi/kantor/routes.staff.tsx';
import { jagaPersiapan } from './rooms/operasi/persiapan/routes.gate.tsx';
import { rutePersiapan } from './rooms/operasi/persiapan/routes.public.tsx';
import { KAMUS_GANDA } from './rooms/pendataan/ganda/kamus.ts';
import { pathGanda } from './rooms/pendataan/ganda/paths.ts';
import { arahkanGabungan, cariSesudahCatat, ruteGanda } from './rooms/pendataan/ganda/routes.staff.tsx';
import { KAMUS_ORANG } from './rooms/orang/kamus.ts';
import { daftarOrangPath } from './rooms/orang/paths.ts';
import { ruteOrangPetugas } from './rooms/orang/routes.staff.tsx';
import { KAMUS_IMPOR } from './rooms/pendataan/impor/kamus.ts';
import { daftarImporPath } from './rooms/pendataan/impor/paths.ts';
import { ruteImporPetugas } from './rooms/pendataan/impor/routes.staff.tsx';
import { ruteDirektori } from './rooms/portal/direktori/routes.public.tsx';
import { MENU_UMUM } from './rooms/portal/paths.ts';
import { rutePortal } from './rooms/portal/routes.public.tsx';
import { KAMUS_UMKM } from './rooms/umkm/kamus.ts';
import { daftarUmkmPath } from './rooms/umkm/paths.ts';
import { panelUmkm } from './rooms/umkm/queries.panel.ts';
import { ikutiNamaPemilik, panelUsahaMilik } from './rooms/umkm/routes.panel.tsx';
import { ruteUmkmPetugas } from './rooms/umkm/routes.staff.tsx';
import type { Deps } from './web/deps.ts';
import { csrfGuard } from './web/csrf.ts';
import type { AppEnv } from './web/env.ts';
import { errorPage, notFoundPage } from './web/error-pages.tsx';
import { healthRoutes } from './web/health.ts';
import { securityHeaders } from './web/security.ts';
import { staticRoutes } from './web/static.ts';

const UPLOAD_LIMIT = 12 * 1024 * 1024;
/** Spreadsheets of the office; the page itself tells the limit of 100 MB. */
const SHEET_LIMIT = 101 * 1024 * 1024;

/** Navigation of the staff pages; each item only for those who may open it. */
const MENU_PETUGAS: readonly ButirMenu[] = [
  { href: pathMeja, label: 'Meja kerja' },
  { href: daftarUmkmPath, label: 'Usaha', izin: ['lihat', 'umkm'] },
  { href: DAFTAR_KOPERASI, label: 'Koperasi', izin: ['lihat', 'koperasi'] },
  { href: daftarOrangPath, label: 'Orang', izin: ['lihat', 'orang'] },
  { href: daftarImporPath, label: 'Impor', izin: ['impor', 'orang'] },
  { href: pathGanda, label: 'Ganda', izin: ['lihat', 'orang'] },
  { href: pathDaftarAkun, label: 'Akun', izin: ['lihat', 'akun'] },
  { href: pathKalender, label: 'Kalender', izin: ['lihat', 'kalender'] },
  { href: pathKantor, label: 'Kantor', izin: ['lihat', 'kantor'] },
  { href: pathJejak, label: 'Jejak', izin: ['lihat', 'jejak'] },
];

/** The whole system: every room, in the order in which a request meets them. */
export function buildApp(deps: Deps): Hono<AppEnv> {
  const app = new Hono<AppEnv>();

  app.use(securityHeaders);
  app.route('/', staticRoutes);
  app.route('/', healthRoutes(deps));
  app.use(compress());
  app.use((c, next) => bodyLimit({ maxSize: c.req.path === daftarImporPath ? SHEET_LIMIT : UPLOAD_LIMIT })(c, next));
  app.use(kantorFrame(deps, MENU_UMUM));
  app.use(csrfGuard({ secret: deps.sandi.rahasiaTurunan('csrf'), publicOrigin: deps.config.publicOrigin }));
  app.use(jagaPersiapan(deps));

  const auth = buatAuth(deps);
  app.use(bacaSesi(deps, MENU_PETUGAS));
  app.use('/petugas/*', wajibMasuk);

  // public
  app.route('/', ruteMasuk(deps, auth));
  app.route('/', rutePersiapan(deps));
  app.route('/', rutePortal(deps));
  app.route('/', ruteDirektori(deps));

  // staff
  app.route(
    '/',
    ruteAkun(deps, auth, {
      panel: [panelKoperasi(deps), panelUmkm(deps)],
      serahTerima: [],
      kamus: [KAMUS_KALENDER, KAMUS_IMPOR, KAMUS_KANTOR, KAMUS_ATURAN, KAMUS_GANDA, KAMUS_KOPERASI, KAMUS_ORANG, KAMUS_UMKM],
    }),
  );
  for (const jenis of ['orang', 'umkm', 'koperasi'] as const) {
    app.use(`/petugas/${jenis}/:id{[0-9]+}`, arahkanGabungan(deps, jenis));
    app.use(`/petugas/${jenis}/*`, cariSesudahCatat(deps, jenis));
  }
  app.route('/', ruteGanda(deps));
  app.route(
    '/',
    ruteOrangPetugas(deps, {
      panel: [panelUsahaMilik(deps), panelJabatanOrang(deps)],
      sesudahUbah: [ikutiNamaPemilik(deps), ikutiNamaPengurus(deps)],
    }),
  );
  app.route('/', ruteUmkmPetugas(deps));
  app.route('/', ruteKoperasiPetugas(deps));
  app.route('/', ruteImporPetugas(deps));
  app.route('/', ruteKbliPetugas(deps, wajibMasuk));
  app.route('/', ruteKantorPetugas(deps));
  app.route('/', ruteKalender(deps));
  app.route('/', ruteAturan(deps));
  app.route('/', ruteBerkasPetugas(deps));

  app.notFound((c) => notFoundPage(c));
  app.onError((error, c) => errorPage(error, c, deps.log));
  return app;
}
