import { type Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { compress } from 'hono/compress';
import { buatAuth } from './rooms/akun/actions.auth.ts';
import { wajibMasuk } from './rooms/akun/guards.tsx';
import { pathDaftarAkun, pathJejak, pathMeja } from './rooms/akun/paths.ts';
import { ruteMasuk } from './rooms/akun/routes.public.tsx';
import { ruteAkun } from './rooms/akun/routes.staff.tsx';
import { KAMUS_TOKEN } from './rooms/akun/token/kamus.ts';
import { pathDaftarToken } from './rooms/akun/token/paths.ts';
import { bacaSesi, type ButirMenu } from './rooms/akun/sesi/routes.session.ts';
import { KAMUS_KALENDER } from './rooms/kalender/kamus.ts';
import { pathKalender } from './rooms/kalender/paths.ts';
import { kantorFrame } from './rooms/kantor/routes.frame.ts';
import { KAMUS_KOPERASI } from './rooms/koperasi/kamus.ts';
import { DAFTAR_KOPERASI } from './rooms/koperasi/paths.ts';
import { ikutiNamaPengurus, panelJabatanOrang } from './rooms/koperasi/pengurus/routes.panel.tsx';
import { panelKoperasi } from './rooms/koperasi/queries.panel.ts';
import { ruteKoperasiEksporApi } from './rooms/koperasi/routes.api.ekspor.ts';
import { ruteKoperasiApi } from './rooms/koperasi/routes.api.ts';
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
import { KAMUS_LAYANAN } from './rooms/layanan/kamus.ts';
import { pathRancangan } from './rooms/layanan/paths.ts';
import { ruteLayananUmum } from './rooms/layanan/routes.public.tsx';
import { ruteLayananPetugas } from './rooms/layanan/routes.staff.tsx';
import { KAMUS_GANDA } from './rooms/pendataan/ganda/kamus.ts';
import { pathGanda } from './rooms/pendataan/ganda/paths.ts';
import { arahkanGabungan, cariSesudahCatat, ruteGanda } from './rooms/pendataan/ganda/routes.staff.tsx';
import { KAMUS_ORANG } from './rooms/orang/kamus.ts';
import { daftarOrangPath } from './rooms/orang/paths.ts';
import { ruteOrangEksporApi } from './rooms/orang/routes.api.ekspor.ts';
import { ruteOrangApi } from './rooms/orang/routes.api.ts';
import { ruteOrangPetugas } from './rooms/orang/routes.staff.tsx';
import { KAMUS_IMPOR } from './rooms/pendataan/impor/kamus.ts';
import { daftarImporPath } from './rooms/pendataan/impor/paths.ts';
import { ruteImporApi } from './rooms/pendataan/impor/routes.api.ts';
import { ruteImporPetugas } from './rooms/pendataan/impor/routes.staff.tsx';
import { KAMUS_USULAN } from './rooms/pendataan/usulan/kamus.ts';
import { pathUsulan } from './rooms/pendataan/usulan/paths.ts';
import { ajukanUntuk, panelUsulan, usulanMenunggu } from './rooms/pendataan/usulan/routes.panel.tsx';
import { ruteUsulan } from './rooms/pendataan/usulan/routes.staff.tsx';
import { KAMUS_VERIFIKASI } from './rooms/pendataan/verifikasi/kamus.ts';
import { pathVerifikasi } from './rooms/pendataan/verifikasi/paths.ts';
import { ruteVerifikasi, tugasVerifikasi } from './rooms/pendataan/verifikasi/routes.staff.tsx';
import { ruteMinta } from './rooms/permohonan/draf/routes.public.tsx';
import { KAMUS_PERMOHONAN } from './rooms/permohonan/kamus.ts';
import { ruteLacak } from './rooms/permohonan/lacak/routes.public.tsx';
import { ruteMejaDepan } from './rooms/permohonan/meja/routes.staff.tsx';
import { jalurMinta, pathDaftarPermohonan, pathMejaDepan } from './rooms/permohonan/paths.ts';
import { kalimatDitepati, panelPermohonan, permohonanMenunggu, sesudahKalender } from './rooms/permohonan/routes.panel.tsx';
import { ruteRahasiaPermohonan } from './rooms/permohonan/routes.staff.rahasia.tsx';
import { rutePermohonanPetugas } from './rooms/permohonan/routes.staff.tsx';
import { ruteData } from './rooms/portal/data/routes.public.tsx';
import { ruteDirektori } from './rooms/portal/direktori/routes.public.tsx';
import { MENU_UMUM } from './rooms/portal/paths.ts';
import { ruteRujukanApi } from './rooms/pertukaran/rujukan/routes.api.ts';
import { KAMUS_UMPAN } from './rooms/pertukaran/umpan/kamus.ts';
import { ruteUmpanApi } from './rooms/pertukaran/umpan/routes.api.ts';
import { ruteApi } from './rooms/pertukaran/routes.api.ts';
import { ruteHalamanApi } from './rooms/pertukaran/routes.public.tsx';
import { rutePortal } from './rooms/portal/routes.public.tsx';
import { KAMUS_UMKM } from './rooms/umkm/kamus.ts';
import { daftarUmkmPath } from './rooms/umkm/paths.ts';
import { panelUmkm } from './rooms/umkm/queries.panel.ts';
import { ikutiNamaPemilik, panelUsahaMilik } from './rooms/umkm/routes.panel.tsx';
import { listKoperasiApi } from './rooms/koperasi/queries.api.ts';
import { listOrangApi } from './rooms/orang/queries.api.ts';
import { listUmkmApi } from './rooms/umkm/queries.api.ts';
import { ruteUmkmEksporApi } from './rooms/umkm/routes.api.ekspor.ts';
import { ruteUmkmApi } from './rooms/umkm/routes.api.ts';
import { ruteUmkmPetugas } from './rooms/umkm/routes.staff.tsx';
import { SERAH_TERIMA } from './perintah/serah-terima.ts';
import { apiFailure, isApi, notFoundProblem } from './web/api/failure.ts';
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
const uploadLimit = bodyLimit({ maxSize: UPLOAD_LIMIT });
const sheetLimit = bodyLimit({ maxSize: SHEET_LIMIT });
/** A large file is taken of signed-in people only, so its body waits until it is known who sends it; other sites never get so far. */
const isSheetUpload = (c: Context): boolean =>
  c.req.path === daftarImporPath && (c.req.header('sec-fetch-site') ?? c.req.header('origin')) !== undefined;

/** Navigation of the staff pages; each item only for those who may open it. */
const MENU_PETUGAS: readonly ButirMenu[] = [
  { href: pathMeja, label: 'Meja kerja' },
  { href: pathMejaDepan, label: 'Meja depan', izin: ['tambah', 'permohonan'] },
  { href: pathDaftarPermohonan, label: 'Permohonan', izin: ['lihat', 'permohonan'], menunggu: permohonanMenunggu },
  { href: daftarUmkmPath, label: 'Usaha', izin: ['lihat', 'umkm'] },
  { href: DAFTAR_KOPERASI, label: 'Koperasi', izin: ['lihat', 'koperasi'] },
  { href: daftarOrangPath, label: 'Orang', izin: ['lihat', 'orang'] },
  { href: daftarImporPath, label: 'Impor', izin: ['impor', 'orang'] },
  { href: pathGanda, label: 'Ganda', izin: ['lihat', 'orang'] },
  { href: pathUsulan, label: 'Usulan', izin: ['lihat', 'orang'], menunggu: usulanMenunggu },
  { href: pathVerifikasi, label: 'Pemeriksaan', izin: ['usulkan', 'orang'], menunggu: tugasVerifikasi },
  { href: pathRancangan, label: 'Layanan', izin: ['lihat', 'layanan'] },
  { href: pathDaftarAkun, label: 'Akun', izin: ['lihat', 'akun'] },
  { href: pathDaftarToken, label: 'Token', izin: ['lihat', 'sistem'] },
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

  // other systems: their own door, so neither forms nor sessions come before it
  const ajukan = ajukanUntuk(deps);
  const sesudahUbah = [ikutiNamaPemilik(deps), ikutiNamaPengurus(deps)];
  for (const jenis of ['orang', 'umkm', 'koperasi'] as const) app.use(`/api/v1/${jenis}/*`, cariSesudahCatat(deps, jenis));
  const api = ruteApi(deps, [
    ruteKoperasiApi(deps, { ajukan }),
    ruteUmkmApi(deps, { ajukan }),
    ruteKoperasiEksporApi(deps),
    ruteUmkmEksporApi(deps),
    ruteOrangEksporApi(deps),
    ruteUmpanApi(deps, {
      orang: (pengenal) => (ids) => listOrangApi(deps.db, { sandi: deps.sandi, pengenal }, ids),
      umkm: (pengenal) => (ids) => listUmkmApi(deps.db, { sandi: deps.sandi, pengenal }, ids),
      koperasi: () => (ids) => listKoperasiApi(deps.db, ids),
    }),
    ruteOrangApi(deps, { ajukan, sesudahUbah }),
    ruteRujukanApi(deps),
    ruteImporApi(deps),
  ]);
  app.route('/', api.app);

  app.use((c, next) => (isSheetUpload(c) ? next() : uploadLimit(c, next)));
  app.use(kantorFrame(deps, MENU_UMUM));
  app.use(csrfGuard({ secret: deps.sandi.rahasiaTurunan('csrf'), publicOrigin: deps.config.publicOrigin }));
  app.use(jagaPersiapan(deps));

  const auth = buatAuth(deps);
  app.use(bacaSesi(deps, MENU_PETUGAS));
  app.use(daftarImporPath, (c, next) => (c.get('pengguna') ? sheetLimit : uploadLimit)(c, next));
  app.use('/petugas/*', wajibMasuk);

  // public
  app.route('/', ruteMasuk(deps, auth));
  app.route('/', rutePersiapan(deps));
  app.route('/', rutePortal(deps));
  app.route('/', ruteDirektori(deps));
  app.route('/', ruteLayananUmum(deps, { minta: ({ slug }) => jalurMinta.awal(slug), ditepati: kalimatDitepati(deps) }));
  app.route('/', ruteMinta(deps));
  app.route('/', ruteLacak(deps));
  app.route('/', ruteData(deps));
  app.route('/', ruteHalamanApi(api.dokumen));

  // staff
  app.route(
    '/',
    ruteAkun(deps, auth, {
      panel: [panelKoperasi(deps), panelUmkm(deps)],
      serahTerima: SERAH_TERIMA,
      kamus: [
        KAMUS_TOKEN,
        KAMUS_KALENDER,
        KAMUS_IMPOR,
        KAMUS_KANTOR,
        KAMUS_ATURAN,
        KAMUS_GANDA,
        KAMUS_USULAN,
        KAMUS_VERIFIKASI,
        KAMUS_UMPAN,
        KAMUS_KOPERASI,
        KAMUS_LAYANAN,
        KAMUS_PERMOHONAN,
        KAMUS_ORANG,
        KAMUS_UMKM,
      ],
    }),
  );
  for (const jenis of ['orang', 'umkm', 'koperasi'] as const) {
    app.use(`/petugas/${jenis}/:id{[0-9]+}`, arahkanGabungan(deps, jenis));
    app.use(`/petugas/${jenis}/*`, cariSesudahCatat(deps, jenis));
  }
  app.route('/', ruteGanda(deps));
  app.route('/', ruteUsulan(deps));
  app.route('/', ruteVerifikasi(deps));
  app.route(
    '/',
    ruteOrangPetugas(deps, {
      ajukan,
      panel: [panelUsahaMilik(deps), panelJabatanOrang(deps), panelUsulan(deps, 'orang'), panelPermohonan(deps, 'orang')],
      sesudahUbah,
    }),
  );
  app.route('/', ruteUmkmPetugas(deps, { ajukan, panel: [panelUsulan(deps, 'umkm'), panelPermohonan(deps, 'umkm')] }));
  app.route('/', ruteKoperasiPetugas(deps, { ajukan, panel: [panelUsulan(deps, 'koperasi'), panelPermohonan(deps, 'koperasi')] }));
  app.route('/', ruteImporPetugas(deps));
  app.route('/', ruteLayananPetugas(deps));
  app.route('/', ruteMejaDepan(deps));
  app.route('/', rutePermohonanPetugas(deps));
  app.route('/', ruteRahasiaPermohonan(deps));
  app.route('/', ruteKbliPetugas(deps, wajibMasuk));
  app.route('/', ruteKantorPetugas(deps));
  app.use(`${pathKalender}/*`, sesudahKalender(deps));
  app.route('/', ruteKalender(deps));
  app.route('/', ruteAturan(deps));
  app.route('/', ruteBerkasPetugas(deps));

  app.notFound((c) => (isApi(c) ? apiFailure(notFoundProblem(), c, deps.log) : notFoundPage(c)));
  app.onError((error, c) => (isApi(c) ? apiFailure(error, c, deps.log) : errorPage(error, c, deps.log)));
  return app;
}
