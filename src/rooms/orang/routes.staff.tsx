import { Hono } from 'hono';
import type { Child } from 'hono/jsx';
import type { Tx } from '../../db/client.ts';
import { perluVerifikasi } from '../../lib/verifikasi.ts';
import { tanggalDari } from '../../lib/waktu.ts';
import { act } from '../../web/act.ts';
import type { Deps } from '../../web/deps.ts';
import type { AppContext, AppEnv } from '../../web/env.ts';
import { type FieldErrors, parseForm, readForm } from '../../web/form.tsx';
import { page } from '../../web/page.tsx';
import { pelakuDari, wajibIzin } from '../akun/guards.tsx';
import type { AjukanUsulan } from '../akun/actions.usulan.ts';
import { catatBaca } from '../jejak/actions.ts';
import { listRiwayat } from '../jejak/queries.ts';
import { waktuKantor } from '../kantor/queries.ts';
import { aktifkanOrang, verifikasiOrang } from './actions.ts';
import { skemaAlasan } from '../../lib/alasan.ts';
import { kelengkapanOrang } from './kelengkapan.ts';
import { CatatanOrang } from './pages/catatan.tsx';
import { RiwayatOrang } from './pages/tindakan.tsx';
import { orangPath } from './paths.ts';
import { getOrang } from './queries.ts';
import { getBulanVerifikasiOrang } from './queries.aturan.ts';
import { findMiripTersimpan } from './queries.mirip.ts';
import { izinOrang, orangUntuk } from './routes.context.ts';
import { remah } from './routes.crumbs.tsx';
import { ruteOrangEkspor } from './routes.staff.export.tsx';
import { ruteOrangDaftar } from './routes.staff.list.tsx';
import { ruteOrangFormulir } from './routes.staff.form.tsx';
import { ruteOrangJaga } from './routes.staff.guarded.tsx';

/** Parts of pages and acts that rooms above hand in; the program puts them together. */
export type SambunganOrang = {
  /** Panels on the record of a person: businesses, posts in cooperatives. */
  panel?: readonly ((c: AppContext, orangId: number) => Promise<Child>)[];
  /** Run in the transaction of a change: other registers carry the person's name. */
  sesudahUbah?: readonly ((tx: Tx, orangId: number) => Promise<void>)[];
  /** Where a change goes that another person checks first. */
  ajukan: AjukanUsulan;
};

const PERBUATAN_BACA = ['buka_orang'] as const;

/** All pages of the room for staff. */
export function ruteOrangPetugas(deps: Deps, sambungan: SambunganOrang): Hono<AppEnv> {
  return new Hono<AppEnv>()
    .route('/', ruteOrangDaftar(deps))
    .route('/', ruteOrangEkspor(deps))
    .route('/', ruteOrangCatatan(deps, sambungan))
    .route('/', ruteOrangFormulir(deps, sambungan))
    .route('/', ruteOrangJaga(deps, sambungan.ajukan));
}

function ruteOrangCatatan(deps: Deps, sambungan: SambunganOrang): Hono<AppEnv> {
  const app = new Hono<AppEnv>();

  async function tampilkan(c: AppContext, id: number, errors?: FieldErrors) {
    const { hariIni, zona } = await waktuKantor(deps);
    const orang = await getOrang(deps.db, id);
    const objek = { objekJenis: 'orang', objekId: id };
    const [bulan, mirip, riwayat] = await Promise.all([
      getBulanVerifikasiOrang(deps.db, hariIni),
      findMiripTersimpan(deps.db, id),
      listRiwayat(deps.db, objek, { batas: 20, kecuali: PERBUATAN_BACA }),
    ]);
    await catatBaca(deps.db, pelakuDari(c), 'buka_orang', objek, hariIni);
    const panel = await Promise.all((sambungan.panel ?? []).map((buat) => buat(c, id)));
    return page(
      c,
      { title: orang.nama, before: remah({ text: orang.nama }), hasErrors: errors !== undefined },
      <CatatanOrang
        c={c}
        orang={orang}
        kelengkapan={kelengkapanOrang(orang)}
        verifikasi={perluVerifikasi(
          { diverifikasi: orang.diverifikasi_pada, dicatat: tanggalDari(orang.dibuat_pada, zona) },
          hariIni,
          bulan,
        )}
        mirip={mirip}
        riwayat={riwayat}
        izin={izinOrang(c, orang)}
        panel={panel}
        errors={errors}
      />,
      errors ? 422 : 200,
    );
  }

  app.get('/petugas/orang/:id{[0-9]+}', wajibIzin('lihat', 'orang'), (c) => tampilkan(c, Number(c.req.param('id'))));

  app.get('/petugas/orang/:id{[0-9]+}/riwayat', wajibIzin('lihat', 'orang'), async (c) => {
    const orang = await orangUntuk(c, deps, 'lihat');
    const sebelum = /^\d{1,18}$/.exec(c.req.query('sebelum') ?? '')?.[0];
    const objek = { objekJenis: 'orang', objekId: orang.id };
    const [riwayat, dibaca] = await Promise.all([
      listRiwayat(deps.db, objek, { batas: 51, kecuali: PERBUATAN_BACA, sebelum: sebelum ? BigInt(sebelum) : undefined }),
      listRiwayat(deps.db, objek, { batas: 50, hanya: [...PERBUATAN_BACA, 'buka_nik'] }),
    ]);
    return page(
      c,
      { title: `Riwayat ${orang.nama}`, before: remah({ text: orang.nama, href: orangPath(orang.id) }, { text: 'Riwayat' }) },
      <RiwayatOrang orang={orang} riwayat={riwayat} dibaca={dibaca} />,
    );
  });

  app.post('/petugas/orang/:id{[0-9]+}/verifikasi', wajibIzin('ubah', 'orang'), async (c) => {
    const orang = await orangUntuk(c, deps, 'ubah');
    const { hariIni } = await waktuKantor(deps);
    return lakukan(c, orang.id, (tx) => verifikasiOrang(tx, pelakuDari(c), orang.id, hariIni));
  });

  app.post('/petugas/orang/:id{[0-9]+}/pengaktifan', wajibIzin('nonaktifkan', 'orang'), async (c) => {
    const orang = await orangUntuk(c, deps, 'nonaktifkan');
    const isian = parseForm(skemaAlasan, await readForm(c));
    if (!isian.ok) return tampilkan(c, orang.id, isian.errors);
    return lakukan(c, orang.id, (tx) => aktifkanOrang(tx, pelakuDari(c), orang.id, isian.data.alasan));
  });

  /** An act that is never refused; it leads back to the record. */
  function lakukan(c: AppContext, id: number, kerjakan: (tx: Tx) => Promise<{ ok: true }>): Promise<Response> {
    return act<never>(c, deps, async (tx) => {
      await kerjakan(tx);
      return { ok: true, location: orangPath(id) };
    });
  }

  return app;
}
