import { symmetricDecrypt } from 'better-auth/crypto';
import type { Tx } from '../../db/client.ts';
import { base32 } from '../../lib/base32.ts';
import type { Deps } from '../../web/deps.ts';
import { catatJejak } from '../jejak/actions.ts';
import type { Pelaku } from '../jejak/jejak.ts';
import type { Auth } from './actions.auth.ts';
import { periksaSandi } from './actions.sandi.ts';
import { findRahasiaTertunda, getAkun } from './queries.ts';
import { akhiriSesi } from './sesi/actions.ts';

/** The signed-in browser, as better-auth wants to see it. */
type Peminta = { headers: Headers };

export type HasilFaktor = { ok: true; kuki: string[]; kodeCadangan: string[] } | { ok: false; sebab: 'sandi_salah' | 'kode_salah' };

/** Makes a new key for the authenticator application; nothing is on until a code of it was given. */
export async function siapkanDuaFaktor(auth: Auth, peminta: Peminta, sandi: string): Promise<HasilFaktor> {
  const jawaban = await auth.api.enableTwoFactor({ body: { password: sandi, method: 'totp' }, headers: peminta.headers, asResponse: true });
  if (jawaban.ok) return { ok: true, kuki: jawaban.headers.getSetCookie(), kodeCadangan: [] };
  return ditolak(jawaban, 'sandi_salah');
}

/** The key to be scanned, in base32, while it waits for its first code. */
export async function kunciTertunda(deps: Pick<Deps, 'db'>, auth: Auth, akunId: string): Promise<string | undefined> {
  const rahasia = await findRahasiaTertunda(deps.db, akunId);
  if (rahasia === undefined) return undefined;
  const { secretConfig } = await auth.$context;
  return base32(Buffer.from(await symmetricDecrypt({ key: secretConfig, data: rahasia }), 'utf8'));
}

/**
 * The first code proves that the telephone has the key: from now on signing in takes two steps. The trace is written
 * first, in the act's transaction; it disappears with it when better-auth, on its own connection, refuses the code.
 */
export async function aktifkanDuaFaktor(
  tx: Tx,
  auth: Auth,
  peminta: Peminta,
  pelaku: Pelaku,
  data: { akunId: string; kode: string },
): Promise<HasilFaktor> {
  await catatJejak(tx, pelaku, { perbuatan: 'pasang_dua_faktor', objekJenis: 'akun', objekId: data.akunId });
  const jawaban = await auth.api.verifyTOTP({ body: { code: rapikanKode(data.kode) }, headers: peminta.headers, asResponse: true });
  if (!jawaban.ok) return ditolak(jawaban, 'kode_salah');
  const { backupCodes } = await auth.api.viewBackupCodes({ body: { userId: data.akunId } });
  return { ok: true, kuki: jawaban.headers.getSetCookie(), kodeCadangan: backupCodes };
}

/** New backup codes; the old ones are void. */
export async function gantiKodeCadangan(
  tx: Tx,
  auth: Auth,
  peminta: Peminta,
  pelaku: Pelaku,
  data: { akunId: string; sandi: string },
): Promise<HasilFaktor> {
  await catatJejak(tx, pelaku, { perbuatan: 'ganti_kode_cadangan', objekJenis: 'akun', objekId: data.akunId });
  const jawaban = await auth.api.generateBackupCodes({ body: { password: data.sandi }, headers: peminta.headers, asResponse: true });
  if (!jawaban.ok) return ditolak(jawaban, 'sandi_salah');
  const { backupCodes } = (await jawaban.json()) as { backupCodes: string[] };
  return { ok: true, kuki: [], kodeCadangan: backupCodes };
}

/** Back to one step; takes the password and a code (or a backup code), so that an unwatched screen is not enough. */
export async function matikanDuaFaktor(
  tx: Tx,
  auth: Auth,
  peminta: Peminta,
  pelaku: Pelaku,
  data: { akunId: string; sandi: string; kode: string },
): Promise<{ ok: true } | Extract<HasilFaktor, { ok: false }>> {
  if (!(await periksaSandi(tx, data.akunId, data.sandi))) return { ok: false, sebab: 'sandi_salah' };
  const kode = rapikanKode(data.kode);
  const jawaban = /^\d{6}$/.test(kode)
    ? await auth.api.verifyTOTP({ body: { code: kode }, headers: peminta.headers, asResponse: true })
    : await auth.api.verifyBackupCode({ body: { code: kode, disableSession: true }, headers: peminta.headers, asResponse: true });
  if (!jawaban.ok) return ditolak(jawaban, 'kode_salah');
  await hapusDuaFaktor(tx, data.akunId);
  await catatJejak(tx, pelaku, { perbuatan: 'matikan_dua_faktor', objekJenis: 'akun', objekId: data.akunId });
  return { ok: true };
}

/** The technician takes the second step off somebody who lost the telephone and the backup codes; sessions end. */
export async function lepasDuaFaktor(tx: Tx, pelaku: Pelaku, id: string): Promise<void> {
  const akun = await getAkun(tx, id);
  await hapusDuaFaktor(tx, akun.id);
  await akhiriSesi(tx, akun.id);
  await catatJejak(tx, pelaku, { perbuatan: 'lepas_dua_faktor', objekJenis: 'akun', objekId: akun.id });
}

async function hapusDuaFaktor(tx: Tx, akunId: string): Promise<void> {
  await tx.deleteFrom('akun_dua_faktor').where('akun_id', '=', akunId).execute();
  await tx.updateTable('akun').set({ dua_faktor: false }).where('id', '=', akunId).execute();
}

const rapikanKode = (kode: string) => kode.replace(/\s/g, '').toLowerCase();

async function ditolak<S extends 'sandi_salah' | 'kode_salah'>(jawaban: Response, sebab: S): Promise<{ ok: false; sebab: S }> {
  if (jawaban.status >= 500) throw new Error(`better-auth failed: ${jawaban.status} ${await jawaban.text()}`);
  return { ok: false, sebab };
}
