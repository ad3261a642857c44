import { isLoopback } from '../../../config.ts';
import type { Db } from '../../../db/client.ts';
import type { Deps } from '../../../web/deps.ts';
import { catatJejak } from '../../jejak/actions.ts';
import type { Pelaku } from '../../jejak/jejak.ts';
import { type Auth, headerAuth, type JatiDiri } from '../actions.auth.ts';
import { lipatNamaPengguna, SANDI_CONTOH } from '../akun.ts';
import { awalanLaju, type Laju, sidikAlamat } from '../laju/actions.ts';
import { penghitungKode, penghitungMasuk } from '../laju/laju.ts';
import { type Akun, findAkun, findAkunBernama } from '../queries.ts';

/** What signing in needs beside the deps; made once. */
export type Pintu = Pick<Deps, 'db' | 'config' | 'sandi'> & { auth: Auth; laju: Laju };

/** The browser that asks. `kenal` gives the number of the device when the account has signed in on it before. */
export type Peminta = JatiDiri & { kenal(akunId: string): string | undefined };

export type HasilMasuk =
  | { hasil: 'masuk'; akun: Akun; kuki: string[] }
  /** The password was right; the code of the second step is still owed. */
  | { hasil: 'minta_kode'; kuki: string[] }
  | { hasil: 'salah' }
  | { hasil: 'tunggu'; detik: number }
  | { hasil: 'sandi_contoh_ditolak' };

export type HasilKode = Extract<HasilMasuk, { hasil: 'masuk' | 'salah' | 'tunggu' }> | { hasil: 'sudah_dipakai' } | { hasil: 'ulang' };

const BELUM_MASUK: Pelaku = { akunId: null, nama: 'Belum masuk', pintu: 'web' };

/** First step: user name and password. */
export async function masuk(pintu: Pintu, peminta: Peminta, isian: { namaPengguna: string; kataSandi: string }): Promise<HasilMasuk> {
  const namaPengguna = lipatNamaPengguna(isian.namaPengguna);
  const akun = await findAkunBernama(pintu.db, namaPengguna);
  const penghitung = penghitungMasuk({
    nama: awalanLaju(pintu.sandi, namaPengguna),
    alamat: sidikAlamat(pintu.sandi, peminta.alamat),
    perangkat: akun && peminta.kenal(akun.id),
  });
  const detik = await pintu.laju.coba(penghitung);
  if (detik !== undefined) return { hasil: 'tunggu', detik };
  if (isian.kataSandi === SANDI_CONTOH && !isLoopback(pintu.config.host)) return { hasil: 'sandi_contoh_ditolak' };

  const jawaban = await pintu.auth.api.signInUsername({
    body: { username: namaPengguna, password: isian.kataSandi },
    headers: headerAuth(peminta, []),
    asResponse: true,
  });
  if (!jawaban.ok || !akun) {
    if (jawaban.status >= 500) throw new Error(`sign-in failed: ${jawaban.status} ${await jawaban.text()}`);
    await catat(pintu.db, BELUM_MASUK, 'gagal_masuk', akun?.id ?? 'tidak_dikenal', peminta);
    return { hasil: 'salah' };
  }
  await pintu.laju.lupakan(penghitung);
  const kuki = jawaban.headers.getSetCookie();
  const isi = (await jawaban.json()) as { twoFactorRedirect?: boolean };
  if (isi.twoFactorRedirect) return { hasil: 'minta_kode', kuki };
  await catat(pintu.db, { akunId: akun.id, nama: akun.nama, pintu: 'web' }, 'masuk', akun.id, peminta);
  return { hasil: 'masuk', akun, kuki };
}

/** Second step: the code of the authenticator application, or a backup code. `akunId` is who passed the first. */
export async function masukDenganKode(pintu: Pintu, peminta: Peminta, akunId: string, kode: string): Promise<HasilKode> {
  const akun = await findAkun(pintu.db, akunId);
  if (!akun) return { hasil: 'ulang' };
  const nama = awalanLaju(pintu.sandi, akun.namaPengguna);
  const penghitung = penghitungKode({ nama, alamat: '', perangkat: peminta.kenal(akun.id) });
  const detik = await pintu.laju.coba(penghitung);
  if (detik !== undefined) return { hasil: 'tunggu', detik };

  const rapi = kode.replace(/\s/g, '').toLowerCase();
  const dariPonsel = /^\d{6}$/.test(rapi);
  const panggilan = { body: { code: rapi }, headers: headerAuth(peminta, ['two_factor']), asResponse: true } as const;
  const jawaban = dariPonsel ? await pintu.auth.api.verifyTOTP(panggilan) : await pintu.auth.api.verifyBackupCode(panggilan);
  if (!jawaban.ok) {
    if (jawaban.status >= 500) throw new Error(`second step failed: ${jawaban.status} ${await jawaban.text()}`);
    const { code } = (await jawaban.json()) as { code?: string };
    await catat(pintu.db, BELUM_MASUK, 'gagal_kode', akun.id, peminta);
    return { hasil: code === 'INVALID_TWO_FACTOR_COOKIE' || code === 'TOO_MANY_ATTEMPTS_REQUEST_NEW_CODE' ? 'ulang' : 'salah' };
  }
  await pintu.laju.lupakan(penghitung);
  // A code that somebody read over a shoulder is worth nothing once it was used.
  if (dariPonsel && !(await pintu.laju.sekali(`${nama}.${pintu.sandi.sidik('kode', rapi).toString('hex').slice(0, 24)}`, 120))) {
    const { token } = (await jawaban.json()) as { token: string };
    await pintu.db.deleteFrom('akun_sesi').where('token', '=', token).execute();
    return { hasil: 'sudah_dipakai' };
  }
  await catat(pintu.db, { akunId: akun.id, nama: akun.nama, pintu: 'web' }, dariPonsel ? 'masuk' : 'masuk_kode_cadangan', akun.id, peminta);
  return { hasil: 'masuk', akun, kuki: jawaban.headers.getSetCookie() };
}

async function catat(db: Db, pelaku: Pelaku, perbuatan: string, objekId: string, peminta: Peminta): Promise<void> {
  await db
    .transaction()
    .execute((tx) => catatJejak(tx, pelaku, { perbuatan, objekJenis: 'akun', objekId, perubahan: { alamat_ip: [null, peminta.alamat] } }));
}
