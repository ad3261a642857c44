import type { Hono, MiddlewareHandler } from 'hono';
import type { AppContext, AppEnv, Pengguna } from '../../web/env.ts';
import { ForbiddenError } from '../../web/errors.ts';
import { KEY_FIELD } from '../../web/form.tsx';
import { readFormOnce } from '../../web/form-body.ts';
import { page } from '../../web/page.tsx';
import type { Pelaku } from '../jejak/jejak.ts';
import { AKSI, type Aksi, boleh, KEMAMPUAN, type Kemampuan, type Sasaran } from './akun.ts';
import { FormMasuk } from './pages/masuk.tsx';
import { alamatSetempat, masukUntuk, pathSandiSaya } from './paths.ts';
import { titipkan } from './titipan.ts';

/** What a guard asks for: `masuk` is any signed-in person. */
export type Izin = 'masuk' | `${Aksi} ${Kemampuan}` | `token ${string}`;

const izinPenjaga = new WeakMap<object, Izin>();
const SAFE = new Set(['GET', 'HEAD']);

/** Lets signed-in people pass. Who is not is asked to sign in, and comes back with what was typed. */
export const wajibMasuk: MiddlewareHandler<AppEnv> = async (c, next) => {
  const pengguna = c.get('pengguna');
  if (!pengguna) return mintaMasuk(c);
  if (pengguna.gantiSandi && c.req.path !== pathSandiSaya) return c.redirect(pathSandiSaya, 303);
  return next();
};
izinPenjaga.set(wajibMasuk, 'masuk');

/** Says of a guard what it asks for, so that the list of routes can show it. */
export function tandaiIzin(penjaga: object, izin: Izin): void {
  izinPenjaga.set(penjaga, izin);
}

/** Lets pass who may do `aksi` on `kemampuan` anywhere; where the record lies is asked with `pastikanBoleh`. */
export function wajibIzin(aksi: Aksi, kemampuan: Kemampuan): MiddlewareHandler<AppEnv> {
  const penjaga: MiddlewareHandler<AppEnv> = (c, next) =>
    wajibMasuk(c, async () => {
      pastikanBoleh(c, aksi, kemampuan);
      await next();
    });
  izinPenjaga.set(penjaga, `${aksi} ${kemampuan}`);
  return penjaga;
}

/** Inside a guarded route: who is signed in. */
export function penggunaDari(c: AppContext): Pengguna {
  const pengguna = c.get('pengguna');
  if (!pengguna) throw new Error(`${c.req.path} asks who is signed in without a guard before it`);
  return pengguna;
}

/** The signed-in person as the one who acts, through the web door. */
export function pelakuDari(c: AppContext): Pelaku {
  const { akunId, nama } = penggunaDari(c);
  return { akunId, nama, pintu: 'web' };
}

/** For links and buttons: whether this person may. */
export function bolehkah(c: AppContext, aksi: Aksi, kemampuan: Kemampuan, sasaran?: Sasaran): boolean {
  const pengguna = c.get('pengguna');
  return pengguna !== undefined && boleh(pengguna, aksi, kemampuan, sasaran);
}

/** Answers with the 403 page when this person may not do it to this record. */
export function pastikanBoleh(c: AppContext, aksi: Aksi, kemampuan: Kemampuan, sasaran?: Sasaran): void {
  const pengguna = penggunaDari(c);
  if (boleh(pengguna, aksi, kemampuan, sasaran)) return;
  const perbuatan = `${AKSI[aksi]} ${KEMAMPUAN[kemampuan]}`;
  if (sasaran?.milik) throw new ForbiddenError('Usulan ini Anda buat sendiri, jadi orang lain yang memutuskannya.');
  if (boleh(pengguna, aksi, kemampuan))
    throw new ForbiddenError(`Akun Anda hanya boleh ${perbuatan} di wilayah tugas Anda. Mintalah rekan yang bertugas di wilayah itu.`);
  if (aksi === 'ubah' && boleh(pengguna, 'usulkan', kemampuan))
    throw new ForbiddenError(
      'Perubahan dari akun Anda diperiksa orang lain dulu, dan bagian ini belum dapat diusulkan. Mintalah petugas data atau petugas bidang mengisinya.',
    );
  throw new ForbiddenError(
    `Akun Anda tidak boleh ${perbuatan}. Bila ini bagian dari tugas Anda, mintalah teknisi memeriksa peran akun Anda.`,
  );
}

export type RuteTerjaga = { method: string; path: string; izin: Izin | undefined };

/** Every route with the permission that its own guard asks for; undefined where there is none. */
export function izinRute(app: Hono<AppEnv>): RuteTerjaga[] {
  const rute = new Map<string, RuteTerjaga>();
  for (const { method, path, handler } of app.routes) {
    if (method === 'ALL') continue;
    const izin = izinPenjaga.get(handler) ?? rute.get(`${method} ${path}`)?.izin;
    rute.set(`${method} ${path}`, { method, path, izin });
  }
  return [...rute.values()];
}

async function mintaMasuk(c: AppContext): Promise<Response> {
  const url = new URL(c.req.url);
  const tujuan = url.pathname + url.search;
  if (SAFE.has(c.req.method)) return c.redirect(masukUntuk(tujuan), 303);
  const formulir = await readFormOnce(c);
  const titipan = titipkan(tujuan, formulir);
  // The waiting form keeps its one-time key for itself; the forms on the way get keys of their own.
  c.set('formulir', { ...formulir, [KEY_FIELD]: '' });
  c.header('Cache-Control', 'no-store');
  return page(
    c,
    { title: 'Masuk', face: 'public', noIndex: true },
    <FormMasuk c={c} kembali={alamatSetempat(tujuan)} titipan={titipan} />,
    401,
  );
}
