import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { access, constants, stat } from 'node:fs/promises';
import { basename, dirname, extname, join } from 'node:path';
import { boleh } from '../rooms/akun/akun.ts';
import { findAkunBernama } from '../rooms/akun/queries.ts';
import type { Pelaku } from '../rooms/jejak/jejak.ts';
import {
  buatImpor,
  denganKunci,
  gagalkanImpor,
  type Impor,
  jalankanImpor,
  listDitolak,
  periksaImpor,
  tutupYangTerhenti,
} from '../rooms/pendataan/impor/actions.ts';
import type { JumlahImpor } from '../rooms/pendataan/impor/actions.jalan.ts';
import { buangTampungan } from '../rooms/pendataan/impor/actions.tampung.ts';
import { bukaBerkas } from '../rooms/pendataan/impor/import.berkas.ts';
import { BIDANG, kurangWajib } from '../rooms/pendataan/impor/bidang.ts';
import { tulisDitolak } from '../rooms/pendataan/impor/import.ditolak.ts';
import { KEMAMPUAN_JENIS } from '../rooms/pendataan/impor/kemampuan.ts';
import { BerkasDitolak, JENIS_IMPOR, type JenisImpor, TANPA_BARIS, type TataLetak } from '../rooms/pendataan/impor/impor.ts';
import type { BerkasTerbuka } from '../rooms/pendataan/impor/lembar.ts';
import { getIngatan } from '../rooms/pendataan/impor/queries.rujukan.ts';
import { PetaSalah, tebakTataLetak } from '../rooms/pendataan/impor/import.tata-letak.ts';
import type { Deps } from '../web/deps.ts';
import { type Context, parseWords, type Perintah, UsageError } from './perintah.ts';

/** The file or its layout is at fault: exit code 2, the sentence names what. */
class BerkasSalah extends Error {}

type Hasil = {
  read: number;
  new: number;
  changed: number;
  same: number;
  rejected: number;
  candidates: number;
  rejectedFile: string | null;
};

export const importCommand: Perintah = {
  name: 'import',
  summary: 'Mengimpor berkas Excel, LibreOffice, atau CSV',
  help: `panji import umkm|koperasi|rat BERKAS [--sheet LEMBAR] [--map 'Judul=bidang']... [--dry-run] [--as AKUN] [--json]
panji import umkm|koperasi|rat --fields [--json]

Membaca berkas, memeriksa setiap baris, dan memasukkannya sekaligus: seluruhnya atau tidak sama sekali.
Baris yang ditolak ditulis ke buku kerja di sebelah berkasnya, dengan alasan di samping; sesudah dibetulkan, berkas itu
dapat diimpor lagi apa adanya.

  --sheet LEMBAR        hanya lembar ini; baku semua lembar yang terbaca
  --map 'Judul=bidang'  arti satu kolom; boleh diulang. Nama bidang: panji import umkm --fields
  --dry-run             hanya memeriksa, tidak ada yang ditulis ke register
  --as AKUN             mencatat atas nama akun ini
  --fields              menampilkan bidang, ejaan judul yang dikenal, dan mana yang wajib
  --json                jawaban untuk program`,
  async run(ctx, argv) {
    const { values, positionals } = parseWords(
      argv,
      {
        sheet: { type: 'string' },
        map: { type: 'string', multiple: true },
        'dry-run': { type: 'boolean' },
        as: { type: 'string' },
        fields: { type: 'boolean' },
        json: { type: 'boolean' },
      },
      2,
    );
    const [jenis, nama] = positionals;
    if (jenis === undefined || !Object.hasOwn(JENIS_IMPOR, jenis)) {
      throw new UsageError(
        jenis === undefined
          ? 'Sebutkan yang diimpor: umkm, koperasi, atau rat.'
          : `"${jenis}" tidak dikenal; yang dapat diimpor: umkm, koperasi, rat.`,
      );
    }
    if (values.fields) return tampilBidang(ctx, jenis as JenisImpor, values.json ?? false);
    if (nama === undefined) throw new UsageError('Sebutkan berkas yang diimpor.');
    const pilihan: Pilihan = {
      jenis: jenis as JenisImpor,
      berkas: ctx.file(nama),
      lembar: values.sheet,
      peta: bacaPeta(values.map ?? []),
      kering: values['dry-run'] ?? false,
      akun: values.as,
    };
    try {
      const hasil = await ctx.withOffice((deps) => impor(ctx, deps, pilihan));
      if (values.json) ctx.print(JSON.stringify(hasil));
      else ctx.print(kalimat(hasil, pilihan.kering));
      return 0;
    } catch (error) {
      if (!(error instanceof BerkasSalah || error instanceof BerkasDitolak || error instanceof PetaSalah)) throw error;
      ctx.say(`${basename(pilihan.berkas)}: ${error.message}`);
      return 2;
    }
  },
};

type Pilihan = {
  jenis: JenisImpor;
  berkas: string;
  lembar: string | undefined;
  peta: Record<string, string>;
  kering: boolean;
  akun: string | undefined;
};

function bacaPeta(semua: readonly string[]): Record<string, string> {
  return Object.fromEntries(
    semua.map((satu) => {
      const tanda = satu.lastIndexOf('=');
      if (tanda < 1) throw new UsageError(`--map "${satu}" harus berbentuk 'Judul=bidang'.`);
      return [satu.slice(0, tanda).trim(), satu.slice(tanda + 1).trim()];
    }),
  );
}

function tampilBidang(ctx: Context, jenis: JenisImpor, json: boolean): number {
  const semua = BIDANG[jenis].map(({ nama, label, alias, wajib }) => ({ name: nama, label, mandatory: wajib, aliases: alias }));
  if (json) ctx.printJson(semua);
  else
    for (const { name, label, mandatory, aliases } of semua)
      ctx.print(`${name}${mandatory ? ' (wajib)' : ''}: ${[label, ...aliases].join(', ')}`);
  return 0;
}

async function impor(ctx: Context, deps: Deps, pilihan: Pilihan): Promise<Hasil> {
  const { pelaku, cakupan } = await pelakuUntuk(deps, pilihan);
  const ukuran = await stat(pilihan.berkas).then(
    (info) => (info.isFile() ? info.size : undefined),
    () => undefined,
  );
  if (ukuran === undefined) throw new BerkasSalah('berkas ini tidak ada atau tidak dapat dibaca.');
  for (const { id, nama_berkas } of await tutupYangTerhenti(deps.db)) {
    ctx.say(`Impor nomor ${id} (${nama_berkas}) terhenti sebelum selesai; tidak ada baris yang masuk.`);
  }
  const terbuka = await bukaBerkas(pilihan.berkas);
  if ('sebab' in terbuka) throw new BerkasSalah(terbuka.pesan);
  try {
    const tataLetak = await susunTataLetak(deps, terbuka, pilihan);
    const sidik = await sidikBerkas(pilihan.berkas);
    const isi = {
      jenis: pilihan.jenis,
      nama: basename(pilihan.berkas),
      ukuran,
      sidik,
      lembar: pilihan.lembar ?? null,
      tataLetak,
      pelaku,
      cakupan,
    };
    const id = await buatImpor(deps.db, isi, 'diperiksa');
    const hasil = await denganKunci(deps.db, id, () =>
      kerjakan(ctx, deps, { id, jenis: pilihan.jenis, tataLetak, pelaku, cakupan }, terbuka, pilihan),
    );
    if (!hasil) throw new Error(`batch ${id} is held by somebody else`);
    return hasil;
  } finally {
    await terbuka.tutup();
  }
}

async function susunTataLetak(deps: Deps, terbuka: BerkasTerbuka, { jenis, lembar, peta }: Pilihan): Promise<TataLetak[]> {
  const tata = await tebakTataLetak(terbuka, jenis, {
    ...(lembar !== undefined && { lembar }),
    ingatan: await getIngatan(deps.db, jenis),
    peta,
  });
  for (const satu of tata) {
    const kurang = kurangWajib(jenis, satu.pemetaan, satu.tetap);
    if (kurang.length > 0)
      throw new BerkasSalah(
        `kolom wajib tidak ditemukan di lembar "${satu.lembar}": ${kurang.join(', ')}. Sebutkan kolomnya dengan --map 'Judul=bidang'.`,
      );
  }
  return tata;
}

async function kerjakan(ctx: Context, deps: Deps, impor: Impor, terbuka: BerkasTerbuka, pilihan: Pilihan): Promise<Hasil> {
  try {
    const jumlah = pilihan.kering ? await periksaImpor(deps, impor, terbuka) : await jalankanImpor(deps, impor, terbuka);
    const rejectedFile = jumlah.ditolak > 0 ? await simpanDitolak(deps, impor, pilihan.berkas, ctx.file('.')) : null;
    if (pilihan.kering) await deps.db.updateTable('impor').set({ status: 'dibuang' }).where('id', '=', impor.id).execute();
    await buangTampungan(deps.db, impor.id);
    return jadiHasil(jumlah, rejectedFile);
  } catch (error) {
    await gagalkanImpor(
      deps.db,
      impor.id,
      error instanceof BerkasDitolak ? error.message : 'Gagal di tengah; tidak ada baris yang masuk.',
    ).catch(() => {});
    await buangTampungan(deps.db, impor.id).catch(() => {});
    throw error;
  }
}

/** Beside the file, else in the working folder; a workbook that is there is never written over. */
async function simpanDitolak(deps: Deps, impor: Impor, asal: string, folderKerja: string): Promise<string> {
  const bisa = await access(dirname(asal), constants.W_OK).then(
    () => true,
    () => false,
  );
  const batang = join(bisa ? dirname(asal) : folderKerja, `${basename(asal, extname(asal))}-ditolak`);
  let tujuan = `${batang}.xlsx`;
  for (let ke = 2; await ada(tujuan); ke++) tujuan = `${batang}-${ke}.xlsx`;
  await tulisDitolak(tujuan, impor.tataLetak, listDitolak(deps, impor.id));
  return tujuan;
}

const ada = (jalur: string) =>
  access(jalur).then(
    () => true,
    () => false,
  );

function jadiHasil(j: JumlahImpor, rejectedFile: string | null): Hasil {
  return { read: j.dibaca, new: j.baru, changed: j.berubah, same: j.sama, rejected: j.ditolak, candidates: j.kandidat, rejectedFile };
}

function kalimat(h: Hasil, kering: boolean): string {
  const awal = kering ? 'Diperiksa, belum ditulis' : 'Selesai';
  const baris = [`${awal}: ${h.read} baris dibaca, ${h.new} baru, ${h.changed} berubah, ${h.same} sama, ${h.rejected} ditolak.`];
  if (h.read === 0) baris.push(TANPA_BARIS);
  if (h.candidates > 0) baris.push(`${h.candidates} catatan baru mirip dengan catatan lain.`);
  if (h.rejectedFile !== null) baris.push(`Baris yang ditolak: ${h.rejectedFile}`);
  return baris.join('\n');
}

/** In the name of an account an import may do what that account may, in its areas. */
async function pelakuUntuk(deps: Deps, { akun: nama, jenis }: Pilihan): Promise<{ pelaku: Pelaku; cakupan: readonly string[] }> {
  if (nama === undefined) return { pelaku: { akunId: null, nama: 'Baris perintah', pintu: 'perintah' }, cakupan: [] };
  const akun = await findAkunBernama(deps.db, nama);
  if (!akun) throw new UsageError(`Akun "${nama}" tidak ada.`);
  if (akun.keluarPada !== null) throw new UsageError(`Akun "${nama}" sudah tidak bekerja di sini.`);
  if (!boleh(akun, 'impor', KEMAMPUAN_JENIS[jenis])) {
    throw new UsageError(`Akun "${nama}" tidak berwenang mengimpor ${JENIS_IMPOR[jenis]}.`);
  }
  return { pelaku: { akunId: akun.id, nama: akun.nama, pintu: 'perintah' }, cakupan: akun.cakupanWilayah };
}

async function sidikBerkas(jalur: string): Promise<Buffer> {
  const hash = createHash('sha256');
  for await (const bagian of createReadStream(jalur)) hash.update(bagian as Buffer);
  return hash.digest();
}
