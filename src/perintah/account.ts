import { SERAH_TERIMA } from './serah-terima.ts';
import type { Deps } from '../web/deps.ts';
import { adalahKode, kodeDari } from '../lib/daftar-kode.ts';
import { rapikanSpasi } from '../lib/spasi.ts';
import { keluarDinas, sebutDiserahkan, setelUlangSandi, tambahAkun } from '../rooms/akun/actions.ts';
import { lepasDuaFaktor } from '../rooms/akun/actions.faktor.ts';
import { serahkanTampilan } from '../rooms/akun/actions.tampilan.ts';
import { BIDANG, lipatNamaPengguna, NAMA_PENGGUNA_SAH, PERAN } from '../rooms/akun/akun.ts';
import { angkatJeda, awalanLaju } from '../rooms/akun/laju/actions.ts';
import { type Akun, findAkunBernama, listAkun } from '../rooms/akun/queries.ts';
import { KALIMAT_TOLAK } from '../rooms/akun/tolakan.ts';
import { catatJejak } from '../rooms/jejak/actions.ts';
import type { Pelaku } from '../rooms/jejak/jejak.ts';
import { jalurWilayah } from '../rooms/wilayah/queries.ts';
import { type Context, parseWords, type Perintah, UsageError } from './perintah.ts';

const BARIS_PERINTAH: Pelaku = { akunId: null, nama: 'Baris perintah', pintu: 'perintah' };

/** Something that the technician can mend; exit code 1. */
class Gagal extends Error {}

export const accountCommand: Perintah = {
  name: 'account',
  summary: 'Mengelola akun pegawai',
  help: `panji account list [--json]
panji account add NAMA_PENGGUNA --name NAMA --role PERAN [--section BIDANG] [--area KODE]... [--json]
panji account reset NAMA_PENGGUNA [--second-step] [--json]
panji account lift NAMA_PENGGUNA | --all [--json]
panji account leave NAMA_PENGGUNA --to NAMA_PENGGUNA --reason ALASAN [--json]

  list    menampilkan semua akun
  add     membuat akun; kata sandi pertamanya dicetak satu kali
  reset   membuat kata sandi baru, dicetak satu kali, dan mengakhiri semua sesi
  lift    mengangkat jeda sesudah terlalu banyak percobaan masuk yang salah
  leave   menyatakan pegawai keluar; pekerjaannya diserahkan kepada --to

  --name NAMA      nama lengkap
  --role PERAN     ${kodeDari(PERAN).join(', ')}
  --section BIDANG ${kodeDari(BIDANG).join(', ')}; wajib untuk petugas
  --area KODE      kode kecamatan atau kelurahan tempat bertugas; boleh diulang
  --second-step    juga melepas kode dari ponsel
  --json           jawaban untuk program`,
  async run(ctx, argv) {
    const [kata, ...sisa] = argv;
    const jalankan = kata === undefined ? undefined : SUB[kata];
    if (!jalankan)
      throw new UsageError(
        kata === undefined ? 'Sebutkan yang dikerjakan: list, add, reset, lift, atau leave.' : `"${kata}" tidak dikenal.`,
      );
    try {
      return await jalankan(ctx, sisa);
    } catch (error) {
      if (!(error instanceof Gagal)) throw error;
      ctx.say(error.message);
      return 1;
    }
  },
};

const SUB: Readonly<Record<string, (ctx: Context, argv: string[]) => Promise<number>>> = { list, add, reset, lift, leave };
const json = { json: { type: 'boolean' } } as const;

async function list(ctx: Context, argv: string[]): Promise<number> {
  const { values } = parseWords(argv, json);
  const semua = await ctx.withOffice((deps) => listAkun(deps.db));
  if (values.json) {
    ctx.printJson(
      semua.map((akun) => ({
        ...ringkas(akun),
        nama: akun.nama,
        cakupanWilayah: akun.cakupanWilayah,
        duaFaktor: akun.duaFaktor,
        keluarPada: akun.keluarPada,
      })),
    );
    return 0;
  }
  for (const akun of semua)
    ctx.print(`${akun.namaPengguna.padEnd(24)}${PERAN[akun.peran].padEnd(18)}${akun.nama}${akun.keluarPada ? ' (sudah keluar)' : ''}`);
  return 0;
}

async function add(ctx: Context, argv: string[]): Promise<number> {
  const area = { type: 'string', multiple: true } as const;
  const { values, positionals } = parseWords(
    argv,
    { ...json, name: { type: 'string' }, role: { type: 'string' }, section: { type: 'string' }, area },
    1,
  );
  const namaPengguna = satuNama(positionals);
  const [nama, peran, bidang] = [rapikanSpasi(values.name ?? ''), values.role, values.section ?? null];
  if (!NAMA_PENGGUNA_SAH.test(namaPengguna)) throw new UsageError('Nama pengguna 3 sampai 30 huruf kecil, angka, titik, atau garis bawah.');
  if (nama === '') throw new UsageError('Sebutkan nama lengkapnya dengan --name.');
  if (!adalahKode(PERAN, peran)) throw new UsageError(`Sebutkan perannya dengan --role: ${kodeDari(PERAN).join(', ')}.`);
  if (bidang !== null && !adalahKode(BIDANG, bidang)) throw new UsageError(`Bidang dengan --section: ${kodeDari(BIDANG).join(', ')}.`);
  if (peran === 'petugas' && bidang === null) throw new UsageError('Petugas bidang perlu --section.');
  const cakupanWilayah = values.area ?? [];
  const hasil = await ctx.withOffice(async (deps) => {
    const dikenal = await jalurWilayah(deps.db, cakupanWilayah);
    const asing = cakupanWilayah.find((kode) => !dikenal.has(kode));
    if (asing !== undefined) throw new Gagal(`Wilayah "${asing}" tidak ada; tulis kode Kemendagri, misalnya 35.73.01.`);
    return deps.db
      .transaction()
      .execute((tx) => tambahAkun(tx, deps, BARIS_PERINTAH, { nama, namaPengguna, peran, bidang, cakupanWilayah }));
  });
  if (!hasil.ok) throw new Gagal(`Nama pengguna "${namaPengguna}" sudah dipakai akun lain.`);
  return jawabSandi(ctx, values.json, { namaPengguna, kataSandi: hasil.kataSandi });
}

async function reset(ctx: Context, argv: string[]): Promise<number> {
  const { values, positionals } = parseWords(argv, { ...json, 'second-step': { type: 'boolean' } }, 1);
  const namaPengguna = satuNama(positionals);
  const kataSandi = await ctx.withOffice(async (deps) => {
    const akun = await akunBernama(deps, namaPengguna);
    return deps.db.transaction().execute(async (tx) => {
      const hasil = await setelUlangSandi(tx, deps, BARIS_PERINTAH, akun.id);
      if (!hasil.ok) throw new Gagal(KALIMAT_TOLAK[hasil.sebab]);
      if (values['second-step'] && akun.duaFaktor) await lepasDuaFaktor(tx, BARIS_PERINTAH, akun.id);
      return hasil.kataSandi;
    });
  });
  return jawabSandi(ctx, values.json, { namaPengguna, kataSandi });
}

async function lift(ctx: Context, argv: string[]): Promise<number> {
  const { values, positionals } = parseWords(argv, { ...json, all: { type: 'boolean' } }, 1);
  if (values.all === positionals.length > 0) throw new UsageError('Sebutkan satu nama pengguna, atau --all untuk semuanya.');
  const jumlah = await ctx.withOffice(async (deps) => {
    const akun = values.all ? undefined : await akunBernama(deps, satuNama(positionals));
    return deps.db.transaction().execute(async (tx) => {
      const terhapus = await angkatJeda(tx, akun && awalanLaju(deps.sandi, akun.namaPengguna));
      await catatJejak(tx, BARIS_PERINTAH, { perbuatan: 'angkat_jeda', objekJenis: 'akun', objekId: akun?.id ?? 'semua' });
      return terhapus;
    });
  });
  if (values.json) ctx.printJson({ diangkat: jumlah });
  else ctx.print(jumlah > 0 ? 'Jeda sudah diangkat.' : 'Tidak ada jeda.');
  return 0;
}

async function leave(ctx: Context, argv: string[]): Promise<number> {
  const { values, positionals } = parseWords(argv, { ...json, to: { type: 'string' }, reason: { type: 'string' } }, 1);
  const [namaPengguna, kepada, alasan] = [satuNama(positionals), values.to, rapikanSpasi(values.reason ?? '')];
  if (kepada === undefined) throw new UsageError('Sebutkan penerus pekerjaannya dengan --to.');
  if (alasan === '') throw new UsageError('Tulis alasannya dengan --reason.');
  const diserahkan = await ctx.withOffice(async (deps) => {
    const [akun, penerus] = [await akunBernama(deps, namaPengguna), await akunBernama(deps, lipatNamaPengguna(kepada))];
    return deps.db.transaction().execute(async (tx) => {
      const hasil = await keluarDinas(tx, deps, BARIS_PERINTAH, {
        id: akun.id,
        alasan,
        penerus: penerus.id,
        serahTerima: [...SERAH_TERIMA, serahkanTampilan],
      });
      if (!hasil.ok) throw new Gagal(KALIMAT_TOLAK[hasil.sebab]);
      return hasil.diserahkan;
    });
  });
  if (values.json) ctx.printJson({ namaPengguna, kepada, diserahkan });
  else {
    const apa = sebutDiserahkan(diserahkan).join(', ');
    ctx.print(`${namaPengguna} sudah dinyatakan keluar. Diserahkan kepada ${kepada}: ${apa || 'tidak ada pekerjaan terbuka'}.`);
  }
  return 0;
}

function jawabSandi(ctx: Context, sebagaiJson: boolean | undefined, jawaban: { namaPengguna: string; kataSandi: string }): number {
  if (sebagaiJson) ctx.printJson(jawaban);
  else ctx.print(jawaban.kataSandi);
  ctx.say(`Sampaikan kata sandi ini kepada ${jawaban.namaPengguna}. Kata sandi ini tidak ditampilkan lagi dan harus diganti saat masuk.`);
  return 0;
}

function satuNama(positionals: readonly string[]): string {
  const nama = positionals[0];
  if (nama === undefined) throw new UsageError('Sebutkan nama penggunanya.');
  return lipatNamaPengguna(nama);
}

async function akunBernama(deps: Deps, namaPengguna: string): Promise<Akun> {
  const akun = await findAkunBernama(deps.db, namaPengguna);
  if (!akun) throw new Gagal(`Akun "${namaPengguna}" tidak ada. Lihat: npm run -s panji -- account list`);
  return akun;
}

const ringkas = ({ namaPengguna, peran, bidang }: Akun) => ({ namaPengguna, peran, bidang });
