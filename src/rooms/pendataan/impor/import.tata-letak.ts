import { createHash } from 'node:crypto';
import { rapikanSpasi } from '../../../lib/spasi.ts';
import { BIDANG, BIDANG_LUAR, cariBidang, kurangWajib } from './bidang.ts';
import { BerkasDitolak, type IngatanTataLetak, type JenisImpor, JUDUL_ALASAN, type Pemetaan, type TataLetak } from './impor.ts';
import { type JudulKolom, petakan, rapiJudul } from './judul.ts';
import type { BarisMentah, BerkasTerbuka } from './lembar.ts';

/** The header stands among the first rows. */
const BARIS_DICARI = 40;
const JUDUL_TERTINGGI = 3;

/** What a person says about a header: `--map 'Header=field'`; an empty field leaves the column out. */
export type PetaTertulis = Readonly<Record<string, string>>;
export type OpsiTataLetak = { lembar?: string; ingatan?: IngatanTataLetak; peta?: PetaTertulis };

/** A sheet, header or field that was named does not exist. */
export class PetaSalah extends Error {}

function sidikTataLetak(judul: readonly string[]): string {
  return createHash('sha256').update(judul.map(rapiJudul).join('\n')).digest('hex').slice(0, 32);
}

const isi = (baris: BarisMentah | undefined, kolom: number): string => rapikanSpasi(baris?.sel[kolom] ?? '');

/** The text of a header cell: its own, or that of the cell to the left that is merged over it or stands over its group. */
function teksJudul(baris: readonly BarisMentah[], ke: number, kolom: number): string {
  const satu = baris[ke] as BarisMentah;
  const sendiri = isi(satu, kolom);
  if (sendiri !== '') return sendiri;
  for (const [dari, sampai] of satu.melebar ?? []) if (kolom > dari && kolom <= sampai) return isi(satu, dari);
  if (ke === baris.length - 1) return '';
  const adaBawah = (k: number): boolean => baris.slice(ke + 1).some((b) => isi(b, k) !== '' && !b.turunan?.has(k));
  if (!adaBawah(kolom)) return '';
  for (let k = kolom - 1; k >= 0; k--) {
    if (!adaBawah(k)) return '';
    if (isi(satu, k) !== '') return isi(satu, k);
  }
  return '';
}

function susunJudul(baris: readonly BarisMentah[]): JudulKolom[] {
  const lebar = Math.max(...baris.map((b) => b.sel.length));
  return Array.from({ length: lebar }, (_, kolom) => {
    const bagian = baris.map((_satu, ke) => teksJudul(baris, ke, kolom)).filter((teks) => teks !== '');
    const unik = [...new Set(bagian)];
    return { utuh: unik.join(' '), bawah: unik.at(-1) ?? '' };
  });
}

type Tebakan = { dari: number; sampai: number; judul: JudulKolom[]; hasil: ReturnType<typeof petakan>; nilai: number };

/** The rows of a header that is known: our own workbook of rejected rows, or a layout that was confirmed before. */
function judulDikenal(baris: readonly BarisMentah[], jenis: JenisImpor, ingatan: IngatanTataLetak | undefined): Tebakan | undefined {
  const alasan = rapiJudul(JUDUL_ALASAN);
  for (let dari = 0; dari < baris.length; dari++) {
    const kita = baris[dari]?.sel.some((teks) => rapiJudul(teks) === alasan);
    if (!kita && !ingatan?.size) continue;
    for (let tinggi = 1; tinggi <= (kita ? 1 : JUDUL_TERTINGGI) && dari + tinggi <= baris.length; tinggi++) {
      const judul = susunJudul(baris.slice(dari, dari + tinggi));
      if (!kita && !diIngat(ingatan, tanpaEkor(judul.map(({ utuh }) => utuh)))) continue;
      const hasil = petakan(judul, BIDANG[jenis]);
      const [awal, akhir] = [baris[dari], baris[dari + tinggi - 1]] as [BarisMentah, BarisMentah];
      return { dari: awal.nomor, sampai: akhir.nomor, judul, hasil, nilai: hasil.jumlah };
    }
  }
  return undefined;
}

function tanpaEkor(judul: readonly string[]): string[] {
  const hasil = [...judul];
  while (hasil.length > 0 && hasil.at(-1) === '') hasil.pop();
  return hasil;
}

function tebakJudul(baris: readonly BarisMentah[], jenis: JenisImpor): Tebakan | undefined {
  let terbaik: Tebakan | undefined;
  let ketemu = 0;
  for (let dari = 0; dari < baris.length; dari++) {
    if (terbaik && terbaik.nilai >= 3 && dari > ketemu + 5) break;
    for (let tinggi = 1; tinggi <= JUDUL_TERTINGGI && dari + tinggi <= baris.length; tinggi++) {
      const potong = baris.slice(dari, dari + tinggi);
      const judul = susunJudul(potong);
      const hasil = petakan(judul, BIDANG[jenis]);
      const nilai = hasil.jumlah - 0.3 * (tinggi - 1);
      if (nilai > (terbaik?.nilai ?? 0)) {
        ketemu = dari;
        terbaik = { dari: (potong[0] as BarisMentah).nomor, sampai: (potong.at(-1) as BarisMentah).nomor, judul, hasil, nilai };
      }
    }
  }
  return terbaik;
}

/** Year and area out of the lines above the header, and the year out of a header such as "Omzet 2025". */
function tebakTetap(jenis: JenisImpor, atas: readonly BarisMentah[], judul: readonly string[], pemetaan: Pemetaan): Record<string, string> {
  const tetap: Record<string, string> = {};
  const dipakai = new Set(Object.values(pemetaan));
  const teks = atas.map((b) => b.sel.map(rapikanSpasi).filter(Boolean).join(' ')).join('\n');
  const bidangTahun = jenis === 'umkm' ? 'tahun' : jenis === 'rat' ? 'tahun_buku' : undefined;
  if (bidangTahun !== undefined && !dipakai.has(bidangTahun)) {
    const uang = Object.entries(pemetaan).filter(([, bidang]) => ['modal', 'penjualan', 'aset', 'volume_usaha', 'shu'].includes(bidang));
    const diJudul = new Set(uang.flatMap(([kolom]) => /\b(20\d\d)\b/.exec(judul[Number(kolom)] ?? '')?.[1] ?? []));
    const diAtas = /tahun(?:\s+(?:buku|data|anggaran))?\s*:?\s*(20\d\d)\b/i.exec(teks)?.[1];
    const tahun = diJudul.size === 1 ? [...diJudul][0] : diAtas;
    if (tahun !== undefined) tetap[bidangTahun] = tahun;
  }
  if (jenis !== 'rat' && !dipakai.has('kode_wilayah')) {
    const nama =
      /^(?:.*\s)?(kelurahan|kel\.|desa)\s*:?\s*([a-z][a-z .'-]*?)(?=\s+(?:kecamatan|kec|kota|tahun|kabupaten)\b|\s*[,(\d]|$)/im.exec(teks);
    if (nama) tetap['kode_wilayah'] = `Kelurahan ${nama[2]}`;
  }
  const kbli = Object.entries(pemetaan).find(([, bidang]) => bidang === 'kbli_kode');
  const versi = kbli && /2020|2025/.exec(judul[Number(kbli[0])] ?? '')?.[0];
  if (versi && !dipakai.has('kbli_versi')) tetap['kbli_versi'] = versi;
  return tetap;
}

/** The mapping that was confirmed for this header, also when the workbook of rejected rows has added columns behind it. */
function diIngat(ingatan: IngatanTataLetak | undefined, judul: readonly string[]): Pemetaan | undefined {
  if (!ingatan || ingatan.size === 0) return undefined;
  for (let panjang = judul.length; panjang > 0; panjang--) {
    const ada = ingatan.get(sidikTataLetak(judul.slice(0, panjang)));
    if (ada) return ada;
  }
  return undefined;
}

function terapkanPeta(jenis: JenisImpor, judul: readonly string[], peta: PetaTertulis, pemetaan: Map<number, string>): Set<string> {
  const kena = new Set<string>();
  for (const [header, bidang] of Object.entries(peta)) {
    if (bidang !== '' && !cariBidang(jenis, bidang))
      throw new PetaSalah(`Bidang "${bidang}" tidak ada. Daftarnya: panji import ${jenis} --fields.`);
    const kolom = judul.findIndex((teks) => rapikanSpasi(teks).toLowerCase() === rapikanSpasi(header).toLowerCase());
    const ketemu = kolom >= 0 ? kolom : judul.findIndex((teks) => rapiJudul(teks) === rapiJudul(header));
    if (ketemu < 0) continue;
    kena.add(header);
    for (const [lama, milik] of pemetaan) if (milik === bidang) pemetaan.delete(lama);
    if (bidang === '') pemetaan.delete(ketemu);
    else pemetaan.set(ketemu, bidang);
  }
  return kena;
}

/** The first rows of each sheet that hold something. */
async function bacaAwal(berkas: BerkasTerbuka, nama: readonly string[]): Promise<Map<string, BarisMentah[]>> {
  const semua = new Map<string, BarisMentah[]>();
  // One part holds all sheets of an ODS file, so they are read in one go; elsewhere each sheet can be left early.
  for (const sekaligus of berkas.rupa === 'ods' ? [nama] : nama.map((satu) => [satu])) {
    for await (const { lembar, baris } of berkas.baca(sekaligus)) {
      const awal = semua.get(lembar) ?? [];
      semua.set(lembar, awal);
      for (const satu of baris) {
        if (awal.length < BARIS_DICARI && satu.sel.some((teks) => teks.trim() !== '')) awal.push(satu);
      }
      if (awal.length >= BARIS_DICARI && sekaligus.length === 1) break;
    }
  }
  return semua;
}

function susun(
  jenis: JenisImpor,
  lembar: string,
  awal: readonly BarisMentah[],
  opsi: OpsiTataLetak,
  kena: Set<string>,
): TataLetak | undefined {
  const tertulis = opsi.peta ?? {};
  const tebakan = judulDikenal(awal, jenis, opsi.ingatan) ?? tebakJudul(awal, jenis) ?? tebakDariPeta(awal, tertulis);
  if (!tebakan) return undefined;
  const semua = tebakan.judul.map(({ utuh }) => utuh);
  const alasan = semua.findIndex((teks) => rapiJudul(teks) === rapiJudul(JUDUL_ALASAN));
  const asli = tanpaEkor(alasan >= 0 ? semua.slice(0, alasan) : semua);
  const ingat = diIngat(opsi.ingatan, asli);
  // Columns that the workbook of rejected rows has added are not in what was remembered.
  const awalPeta = ingat ? { ...tambahan(tebakan.hasil.pemetaan, ingat, jenis), ...ingat } : tebakan.hasil.pemetaan;
  const peta = new Map(
    Object.entries(awalPeta)
      .map(([kolom, bidang]) => [Number(kolom), bidang] as const)
      .filter(([kolom]) => kolom < asli.length),
  );
  for (const satu of terapkanPeta(jenis, asli, tertulis, peta)) kena.add(satu);
  const pemetaan: Pemetaan = Object.fromEntries(peta);
  const keyakinan = Object.fromEntries(
    Object.entries(pemetaan).map(([kolom, bidang]) => {
      const tebak = tebakan.hasil.pemetaan[Number(kolom)] === bidang && ingat === undefined;
      return [kolom, tebak ? (tebakan.hasil.keyakinan[Number(kolom)] ?? 1) : 1];
    }),
  );
  const atas = awal.filter((b) => b.nomor < tebakan.dari);
  const luar = BIDANG_LUAR[jenis].filter((bidang) => !Object.values(pemetaan).includes(bidang));
  return {
    lembar,
    barisJudul: [tebakan.dari, tebakan.sampai],
    judul: [...asli, ...luar.map((bidang) => cariBidang(jenis, bidang)?.label ?? bidang)],
    pemetaan,
    keyakinan,
    tetap: tebakTetap(jenis, atas, asli, pemetaan),
    sidik: sidikTataLetak(asli),
  };
}

function tambahan(tebakan: Pemetaan, ingat: Pemetaan, jenis: JenisImpor): Record<number, string> {
  const dipakai = new Set(Object.values(ingat));
  return Object.fromEntries(Object.entries(tebakan).filter(([, bidang]) => BIDANG_LUAR[jenis].includes(bidang) && !dipakai.has(bidang)));
}

/** No header is known, but a person has named some: the row that has them. */
function tebakDariPeta(awal: readonly BarisMentah[], peta: PetaTertulis): Tebakan | undefined {
  const dicari = new Set(Object.keys(peta).map(rapiJudul));
  const baris = awal.find((b) => b.sel.some((teks) => dicari.has(rapiJudul(teks)))) ?? awal[0];
  if (!baris) return undefined;
  const judul = susunJudul([baris]);
  return { dari: baris.nomor, sampai: baris.nomor, judul, hasil: { pemetaan: {}, keyakinan: {}, jumlah: 0 }, nilai: 0 };
}

/**
 * Where the header of each sheet is and what its columns mean. Without a named sheet all sheets that can be read are
 * taken; when there is none, the likeliest one, so that what is missing can be said.
 */
export async function tebakTataLetak(berkas: BerkasTerbuka, jenis: JenisImpor, opsi: OpsiTataLetak = {}): Promise<TataLetak[]> {
  const { lembar: dipilih } = opsi;
  const dicari =
    dipilih === undefined
      ? berkas.lembar.filter((l) => !l.tersembunyi)
      : berkas.lembar.filter((l) => l.nama.trim().toLowerCase() === dipilih.trim().toLowerCase());
  if (dipilih !== undefined && dicari.length === 0) {
    throw new PetaSalah(`Lembar "${dipilih}" tidak ada. Yang ada: ${berkas.lembar.map((l) => l.nama).join(', ')}.`);
  }
  const kena = new Set<string>();
  const semua: TataLetak[] = [];
  const awal = await bacaAwal(
    berkas,
    dicari.map((l) => l.nama),
  );
  for (const { nama } of dicari) {
    const satu = susun(jenis, nama, awal.get(nama) ?? [], opsi, kena);
    if (satu) semua.push(satu);
  }
  if (semua.length === 0)
    throw new BerkasDitolak(
      'kosong',
      'Berkas ini tidak berisi baris apa pun. Periksa apakah lembar yang benar sudah tersimpan, lalu unggah lagi.',
    );
  const tanpaKolom = Object.keys(opsi.peta ?? {}).find((header) => !kena.has(header));
  if (tanpaKolom !== undefined)
    throw new PetaSalah(`Judul kolom "${tanpaKolom}" tidak ada. Yang ada: ${semua[0]?.judul.filter(Boolean).join(', ')}.`);
  const utuh = semua.filter((satu) => kurangWajib(jenis, satu.pemetaan, satu.tetap).length === 0);
  if (utuh.length > 0) return utuh;
  const banyak = (satu: TataLetak): number => Object.values(satu.keyakinan).reduce((a, b) => a + b, 0);
  return semua.sort((a, b) => banyak(b) - banyak(a)).slice(0, 1);
}
