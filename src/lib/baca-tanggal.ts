import { rapikanSpasi } from './spasi.ts';
import type { Tanggal } from './tanggal.ts';
import { hariDalamBulan, NAMA_BULAN, susunTanggal, tanggalPanjang } from './tanggal.ts';

export type HasilTanggal = { ok: true; nilai: Tanggal } | { ok: false; pesan: string };

const CONTOH = 'Tulis misalnya 24 November 2026 atau 24-11-2026.';

// Spellings met in letters and spreadsheets, English months from foreign Excel settings among them.
const KATA_BULAN: Readonly<Record<string, number>> = Object.fromEntries(
  [
    'januari jan january',
    'februari feb pebruari peb february',
    'maret mar mrt march',
    'april apr',
    'mei may',
    'juni jun june',
    'juli jul july',
    'agustus agu agt ags agust aug august',
    'september sep sept',
    'oktober okt oct october',
    'november nov nopember nop',
    'desember des december dec',
  ].flatMap((kata, i) => kata.split(' ').map((k) => [k, i + 1] as const)),
);

type Bagian = { tahun: number; bulan: number; hari: number };

function uraikan(rapi: string): Bagian | string {
  const iso = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T ]00:00(?::00(?:\.0+)?)?Z?)?$/.exec(rapi);
  if (iso) return { tahun: Number(iso[1]), bulan: Number(iso[2]), hari: Number(iso[3]) };

  const angka = /^(\d{1,2})\s?[-/.]\s?(\d{1,2})\s?[-/.]\s?(\d{4})$/.exec(rapi);
  if (angka) {
    const [hari, bulan, tahun] = [Number(angka[1]), Number(angka[2]), Number(angka[3])];
    if (bulan > 12 && hari <= 12) {
      return `Tanggal "${rapi}" memakai urutan bulan-hari. Tulis hari lebih dulu: ${bulan}-${hari}-${tahun}.`;
    }
    return { tahun, bulan, hari };
  }
  if (/^\d{1,2}[-/.]\d{1,2}[-/.]\d{2}$/.test(rapi)) {
    return `Tanggal "${rapi}" memakai tahun dua angka. Tulis tahunnya lengkap, misalnya ${rapi.slice(0, -2)}20${rapi.slice(-2)}.`;
  }

  const kata = /^(\d{1,2})[\s-]+(?:bulan\s)?([a-z]+)\.?[\s-]+(?:tahun\s)?(\d{4})$/i.exec(rapi);
  if (kata) {
    const bulan = KATA_BULAN[(kata[2] as string).toLowerCase()];
    if (bulan === undefined) return `Nama bulan "${kata[2]}" tidak dikenal. ${CONTOH}`;
    return { tahun: Number(kata[3]), bulan, hari: Number(kata[1]) };
  }
  if (/^[a-z]+\.?\s\d{4}$/i.test(rapi)) return `Tanggal "${rapi}" belum memuat harinya. ${CONTOH}`;
  if (/^\d{4}$/.test(rapi)) return `"${rapi}" baru tahunnya. ${CONTOH}`;
  if (/^\d{5}$/.test(rapi)) return `"${rapi}" adalah angka tanggal lembar kerja. Ubah format kolomnya menjadi tanggal.`;
  return `Tanggal "${rapi}" tidak terbaca. ${CONTOH}`;
}

/** Reads one day as people in Indonesia write it; anything with two readings is refused, never guessed. */
export function bacaTanggal(teks: string, batas: { palingAwal?: Tanggal; palingAkhir?: Tanggal } = {}): HasilTanggal {
  const rapi = rapikanSpasi(teks).replace(/^(senin|selasa|rabu|kamis|jum['’]?at|sabtu|minggu|ahad)\s*,?\s*/i, '');
  if (rapi === '') return { ok: false, pesan: 'Tanggal belum diisi.' };
  const b = uraikan(rapi);
  if (typeof b === 'string') return { ok: false, pesan: b };
  if (b.tahun < 1800 || b.tahun > 2200) return { ok: false, pesan: `Tahun ${b.tahun} tidak masuk akal. ${CONTOH}` };
  if (b.bulan < 1 || b.bulan > 12) return { ok: false, pesan: `Bulan ke-${b.bulan} tidak ada. ${CONTOH}` };
  const akhir = hariDalamBulan(b.tahun, b.bulan);
  if (b.hari < 1 || b.hari > akhir) {
    return { ok: false, pesan: `${NAMA_BULAN[b.bulan - 1]} ${b.tahun} hanya sampai tanggal ${akhir}; Anda menulis ${b.hari}.` };
  }
  const nilai = susunTanggal(b.tahun, b.bulan, b.hari);
  if (batas.palingAwal !== undefined && nilai < batas.palingAwal) {
    return { ok: false, pesan: `Tanggal paling awal ${tanggalPanjang(batas.palingAwal)}; Anda menulis ${tanggalPanjang(nilai)}.` };
  }
  if (batas.palingAkhir !== undefined && nilai > batas.palingAkhir) {
    return { ok: false, pesan: `Tanggal paling akhir ${tanggalPanjang(batas.palingAkhir)}; Anda menulis ${tanggalPanjang(nilai)}.` };
  }
  return { ok: true, nilai };
}
