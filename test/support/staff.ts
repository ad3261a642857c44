import type { Db } from '../../src/db/client.ts';
import { tambahAkun } from '../../src/rooms/akun/actions.ts';
import { type Bidang, type Peran, PERAN } from '../../src/rooms/akun/akun.ts';
import { PELAKU_SISTEM } from '../../src/rooms/jejak/jejak.ts';
import type { Clock } from '../../src/web/deps.ts';
import type { Browser } from './browser.ts';

export const SANDI_UJI = 'kopi-tubruk-dinoyo-17';
export type Staff = {
  peran: Peran;
  namaPengguna?: string;
  nama?: string;
  bidang?: Bidang | null;
  cakupanWilayah?: string[];
  sandi?: string;
};

/** An account of this role, made once; its user name is the role's word unless given. Returns the account's id. */
export async function addStaff(db: Db, clock: Clock, staff: Staff): Promise<string> {
  const name = staff.namaPengguna ?? staff.peran;
  const known = await db.selectFrom('akun').select('id').where('nama_pengguna', '=', name).executeTakeFirst();
  if (known) return known.id;
  const made = await db.transaction().execute((tx) =>
    tambahAkun(tx, { clock }, PELAKU_SISTEM, {
      nama: staff.nama ?? `${PERAN[staff.peran]} Uji`,
      namaPengguna: name,
      peran: staff.peran,
      bidang: staff.bidang ?? (staff.peran === 'petugas' ? 'koperasi' : null),
      cakupanWilayah: staff.cakupanWilayah ?? [],
      kataSandi: staff.sandi ?? SANDI_UJI,
      gantiSandi: false,
    }),
  );
  if (!made.ok) throw new Error(`${name} is taken`);
  return made.id;
}

/** Through the real sign-in form. */
export async function signIn(browser: Browser, namaPengguna: string, sandi = SANDI_UJI): Promise<Browser> {
  const form = await browser.get('/masuk');
  const page = await browser.submit(form, { 'Nama pengguna': namaPengguna, 'Kata sandi': sandi }, 'Masuk');
  if (page.status !== 200 || page.url.startsWith('/masuk')) {
    throw new Error(`${namaPengguna} could not sign in: ${page.status} at ${page.url}: ${page.text.slice(0, 300)}`);
  }
  return browser;
}
