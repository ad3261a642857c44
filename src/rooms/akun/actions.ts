import { randomInt, randomUUID } from 'node:crypto';
import { hashPassword } from 'better-auth/crypto';
import { sql } from 'kysely';
import type { Tx } from '../../db/client.ts';
import type { Deps } from '../../web/deps.ts';
import { catatJejak } from '../jejak/actions.ts';
import { bandingkan, type Pelaku } from '../jejak/jejak.ts';
import type { Bidang, Peran } from './akun.ts';
import { susunKataSandi } from './kata-sandi.ts';
import { angkatJeda, awalanLaju } from './laju/actions.ts';
import { type Akun, getAkun } from './queries.ts';
import { akhiriSesi } from './sesi/actions.ts';

export type AkunBaru = {
  nama: string;
  namaPengguna: string;
  peran: Peran;
  bidang?: Bidang | null;
  cakupanWilayah?: readonly string[];
  /** Left out: one is made up. */
  kataSandi?: string;
  /** Default true: whoever gets the password from somebody else replaces it at the first sign-in. */
  gantiSandi?: boolean;
};

export type Ditambahkan = { ok: true; id: string; kataSandi: string } | { ok: false; sebab: 'nama_terpakai' };

/** A new account. The password is given back once; only its hash is kept. */
export async function tambahAkun(tx: Tx, deps: Pick<Deps, 'clock'>, pelaku: Pelaku, data: AkunBaru): Promise<Ditambahkan> {
  const kataSandi = data.kataSandi ?? kataSandiBaru();
  const [id, sandi, kini] = [randomUUID(), await hashPassword(kataSandi), deps.clock.now()];
  const wewenang = { peran: data.peran, bidang: data.bidang ?? null, cakupan_wilayah: [...(data.cakupanWilayah ?? [])] };
  const masuk = await tx
    .insertInto('akun')
    .values({
      id,
      nama: data.nama,
      nama_pengguna: data.namaPengguna,
      nama_tampil: data.namaPengguna,
      surel: `${data.namaPengguna}@akun.invalid`,
      ...wewenang,
      ganti_sandi: data.gantiSandi ?? true,
      dibuat_pada: kini,
      diubah_pada: kini,
    })
    .onConflict((konflik) => konflik.doNothing())
    .returning('id')
    .executeTakeFirst();
  if (!masuk) return { ok: false, sebab: 'nama_terpakai' };
  await tx
    .insertInto('akun_kredensial')
    .values({ id: randomUUID(), akun_id: id, penyedia: 'credential', penyedia_akun_id: id, sandi })
    .execute();
  const tercatat = { ...wewenang, cakupan_wilayah: data.cakupanWilayah?.length ? data.cakupanWilayah : null };
  const perubahan = bandingkan({}, { nama: data.nama, nama_pengguna: data.namaPengguna, ...tercatat });
  await catatJejak(tx, pelaku, { perbuatan: 'tambah_akun', objekJenis: 'akun', objekId: id, perubahan });
  return { ok: true, id, kataSandi };
}

/** The technician who sets the office up chooses the password himself. */
export async function buatAkunPertama(
  tx: Tx,
  deps: Pick<Deps, 'clock'>,
  data: { nama: string; namaPengguna: string; kataSandi: string },
): Promise<Ditambahkan> {
  return tambahAkun(tx, deps, { akunId: null, nama: data.nama, pintu: 'web' }, { ...data, peran: 'teknisi', gantiSandi: false });
}

export type Ditolak = {
  ok: false;
  sebab: 'diri_sendiri' | 'teknisi_terakhir' | 'sudah_keluar' | 'belum_keluar' | 'penerus_tidak_ada' | 'usang';
};
export type HasilUbah = { ok: true } | Ditolak;

/** Role, section and areas of an account. Nobody changes their own. */
export async function ubahWewenang(
  tx: Tx,
  deps: Pick<Deps, 'clock'>,
  pelaku: Pelaku,
  data: { id: string; versi: number; nama: string; peran: Peran; bidang: Bidang | null; cakupanWilayah: readonly string[] },
): Promise<HasilUbah> {
  const lama = await kunciAkun(tx, data.id);
  if (lama.keluarPada) return { ok: false, sebab: 'sudah_keluar' };
  if (lama.versi !== data.versi) return { ok: false, sebab: 'usang' };
  const perubahan = bandingkan(wewenangDari(lama), wewenangDari(data));
  const hanyaNama = Object.keys(perubahan).every((kolom) => kolom === 'nama');
  if (pelaku.akunId === data.id && !hanyaNama) return { ok: false, sebab: 'diri_sendiri' };
  if (lama.peran === 'teknisi' && data.peran !== 'teknisi' && (await teknisiTerakhir(tx, data.id)))
    return { ok: false, sebab: 'teknisi_terakhir' };
  if (Object.keys(perubahan).length === 0) return { ok: true };
  await tx
    .updateTable('akun')
    .set({ ...wewenangDari(data), versi: lama.versi + 1, diubah_pada: deps.clock.now() })
    .where('id', '=', data.id)
    .execute();
  await catatJejak(tx, pelaku, { perbuatan: hanyaNama ? 'ubah_akun' : 'ubah_peran', objekJenis: 'akun', objekId: data.id, perubahan });
  return { ok: true };
}

export type HasilReset = { ok: true; kataSandi: string } | Ditolak;

/** A made-up password that must be replaced at the next sign-in. Ends all sessions and all delays. */
export async function setelUlangSandi(tx: Tx, deps: Pick<Deps, 'clock' | 'sandi'>, pelaku: Pelaku, id: string): Promise<HasilReset> {
  const akun = await kunciAkun(tx, id);
  if (akun.keluarPada) return { ok: false, sebab: 'sudah_keluar' };
  const kataSandi = await sandiBaruUntuk(tx, deps, akun);
  await catatJejak(tx, pelaku, { perbuatan: 'setel_ulang_sandi', objekJenis: 'akun', objekId: id });
  return { ok: true, kataSandi };
}

/** Lets an account be tried again at once, everywhere. */
export async function angkatJedaAkun(tx: Tx, deps: Pick<Deps, 'sandi'>, pelaku: Pelaku, id: string): Promise<void> {
  const akun = await getAkun(tx, id);
  await angkatJeda(tx, awalanLaju(deps.sandi, akun.namaPengguna));
  await catatJejak(tx, pelaku, { perbuatan: 'angkat_jeda', objekJenis: 'akun', objekId: id });
}

async function sandiBaruUntuk(tx: Tx, deps: Pick<Deps, 'clock' | 'sandi'>, akun: Akun): Promise<string> {
  const kataSandi = kataSandiBaru();
  await tx
    .updateTable('akun_kredensial')
    .set({ sandi: await hashPassword(kataSandi), diubah_pada: deps.clock.now() })
    .where('akun_id', '=', akun.id)
    .execute();
  await tx
    .updateTable('akun')
    .set({ ganti_sandi: true, versi: akun.versi + 1, diubah_pada: deps.clock.now() })
    .where('id', '=', akun.id)
    .execute();
  await akhiriSesi(tx, akun.id);
  await angkatJeda(tx, awalanLaju(deps.sandi, akun.namaPengguna));
  return kataSandi;
}

/** What was handed over, in words that stand after a number: 3 "tampilan daftar". */
export type Diserahkan = { apa: string; jumlah: number };

/** Hands open work of one account to another; says what and how much. Rooms above bring theirs. */
export type SerahTerima = (tx: Tx, pelaku: Pelaku, orang: { dari: string; kepada: string }) => Promise<Diserahkan>;

/** "2 tampilan daftar, 1 usulan perubahan"; what there was none of is left out. */
export const sebutDiserahkan = (semua: readonly Diserahkan[]): string[] =>
  semua.filter(({ jumlah }) => jumlah > 0).map(({ apa, jumlah }) => `${jumlah} ${apa}`);

/**
 * Somebody leaves the office: the work goes to `penerus`, sessions, password and second factor end. The row stays, since
 * traces name it.
 */
export async function keluarDinas(
  tx: Tx,
  deps: Pick<Deps, 'clock'>,
  pelaku: Pelaku,
  data: { id: string; alasan: string; penerus: string; serahTerima: readonly SerahTerima[] },
): Promise<{ ok: true; diserahkan: Diserahkan[] } | Ditolak> {
  const akun = await kunciAkun(tx, data.id);
  if (akun.keluarPada) return { ok: false, sebab: 'sudah_keluar' };
  if (akun.peran === 'teknisi' && (await teknisiTerakhir(tx, akun.id))) return { ok: false, sebab: 'teknisi_terakhir' };
  const penerus = await tx
    .selectFrom('akun')
    .select(['id', 'nama'])
    .where('id', '=', data.penerus)
    .where('keluar_pada', 'is', null)
    .executeTakeFirst();
  if (!penerus || penerus.id === akun.id) return { ok: false, sebab: 'penerus_tidak_ada' };

  const diserahkan: Diserahkan[] = [];
  for (const serahkan of data.serahTerima) diserahkan.push(await serahkan(tx, pelaku, { dari: akun.id, kepada: penerus.id }));
  const sebutan = sebutDiserahkan(diserahkan);
  const kini = deps.clock.now();
  await tx
    .updateTable('akun')
    .set({
      keluar_pada: kini,
      keluar_alasan: data.alasan,
      diserahkan_kepada: penerus.id,
      dua_faktor: false,
      versi: akun.versi + 1,
      diubah_pada: kini,
    })
    .where('id', '=', akun.id)
    .execute();
  await tx.deleteFrom('akun_dua_faktor').where('akun_id', '=', akun.id).execute();
  await tx.updateTable('akun_kredensial').set({ sandi: null, diubah_pada: kini }).where('akun_id', '=', akun.id).execute();
  await akhiriSesi(tx, akun.id);
  await catatJejak(tx, pelaku, {
    perbuatan: 'keluar_dinas',
    objekJenis: 'akun',
    objekId: akun.id,
    alasan: data.alasan,
    perubahan: {
      diserahkan_kepada: [null, penerus.nama],
      diserahkan: [null, sebutan.length > 0 ? sebutan : 'Tidak ada pekerjaan terbuka'],
    },
  });
  return { ok: true, diserahkan };
}

/** Somebody comes back: the same account, a made-up password. */
export async function kembaliDinas(tx: Tx, deps: Pick<Deps, 'clock' | 'sandi'>, pelaku: Pelaku, id: string): Promise<HasilReset> {
  const akun = await kunciAkun(tx, id);
  if (!akun.keluarPada) return { ok: false, sebab: 'belum_keluar' };
  await tx.updateTable('akun').set({ keluar_pada: null, keluar_alasan: null, diserahkan_kepada: null }).where('id', '=', id).execute();
  const kataSandi = await sandiBaruUntuk(tx, deps, akun);
  await catatJejak(tx, pelaku, { perbuatan: 'kembali_dinas', objekJenis: 'akun', objekId: id });
  return { ok: true, kataSandi };
}

function kataSandiBaru(): string {
  return susunKataSandi(randomInt);
}

/** One act on accounts at a time, so that the last two technicians cannot leave at the same moment. */
async function kunciAkun(tx: Tx, id: string): Promise<Akun> {
  await sql`select pg_advisory_xact_lock(hashtext('panji:akun'))`.execute(tx);
  return getAkun(tx, id);
}

async function teknisiTerakhir(tx: Tx, id: string): Promise<boolean> {
  const teknisi = await tx.selectFrom('akun').select('id').where('peran', '=', 'teknisi').where('keluar_pada', 'is', null).execute();
  return teknisi.every((satu) => satu.id === id);
}

const wewenangDari = (akun: Pick<Akun, 'nama' | 'peran' | 'bidang' | 'cakupanWilayah'>) => ({
  nama: akun.nama,
  peran: akun.peran,
  bidang: akun.bidang,
  cakupan_wilayah: [...akun.cakupanWilayah],
});
