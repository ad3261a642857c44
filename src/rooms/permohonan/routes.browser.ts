import { randomBytes } from 'node:crypto';
import { getCookie, getSignedCookie, setCookie, setSignedCookie } from 'hono/cookie';
import type { Deps } from '../../web/deps.ts';
import type { AppContext } from '../../web/env.ts';
import { pengirimkah } from './draf/queries.ts';
import type { Permohonan } from './queries.ts';

const KUKI_DRAF = 'panji_isian';
const KUKI_LACAK = 'panji_lacak';
const HARI_DETIK = 24 * 3600;
const LACAK_DETIK = 3600;

/** The random value by which this browser holds its drafts. */
export const pemegangDari = (c: AppContext): string | undefined => getCookie(c, KUKI_DRAF);

/** The same; given to the browser when it has none yet. */
export function jadikanPemegang(c: AppContext): string {
  const lama = pemegangDari(c);
  if (lama !== undefined && lama.length >= 20) return lama;
  const baru = randomBytes(24).toString('base64url');
  setCookie(c, KUKI_DRAF, baru, { httpOnly: true, sameSite: 'Lax', path: '/', maxAge: 60 * HARI_DETIK });
  return baru;
}

type Alat = Pick<Deps, 'sandi' | 'clock' | 'db'>;
const kunciLacak = ({ sandi }: Pick<Deps, 'sandi'>) => sandi.rahasiaTurunan('lacak').toString('base64url');

/** For an hour this browser may look at one request, after it gave the right digits. */
export async function izinkanLacak(c: AppContext, alat: Alat, nomor: string): Promise<void> {
  const sampai = Math.floor(alat.clock.now().getTime() / 1000) + LACAK_DETIK;
  await setSignedCookie(c, KUKI_LACAK, `${nomor}.${sampai}`, kunciLacak(alat), {
    httpOnly: true,
    sameSite: 'Lax',
    path: '/permohonan',
    maxAge: LACAK_DETIK,
  });
}

/** Whether this browser gave the right digits, or sent the request itself. */
export async function bolehMelihat(c: AppContext, alat: Alat, permohonan: Pick<Permohonan, 'id' | 'nomor'>): Promise<boolean> {
  const isi = await getSignedCookie(c, kunciLacak(alat), KUKI_LACAK);
  if (typeof isi === 'string') {
    const [nomor, sampai] = isi.split('.');
    if (nomor === permohonan.nomor && Number(sampai) * 1000 > alat.clock.now().getTime()) return true;
  }
  return pengirimkah(alat.db, alat.sandi, pemegangDari(c), permohonan.id);
}
