import { formatTelepon } from '../../lib/telepon.ts';

export const ZONA_WAKTU = {
  'Asia/Jakarta': 'WIB (Jakarta)',
  'Asia/Makassar': 'WITA (Makassar)',
  'Asia/Jayapura': 'WIT (Jayapura)',
} as const;

const WITA = /^(5[123]|6[345]|7\d)/;
const WIT = /^(8|9)/;

/** The zone of most of a province, by its code; the technician may choose another. */
export function zonaBakuDari(kodeWilayah: string): keyof typeof ZONA_WAKTU {
  if (WIT.test(kodeWilayah)) return 'Asia/Jayapura';
  return WITA.test(kodeWilayah) ? 'Asia/Makassar' : 'Asia/Jakarta';
}

/** ISO weekday 1 to 7. */
export const HARI = ['Senin', 'Selasa', 'Rabu', 'Kamis', 'Jumat', 'Sabtu', 'Minggu'] as const;

/** "08:00" to "12:00". */
export type Rentang = readonly [mulai: string, selesai: string];
/** ISO weekday ("1" is Monday) → spans in order; none is closed. */
export type JamLayanan = Readonly<Record<string, readonly Rentang[]>>;

export const JAM_BAKU: JamLayanan = {
  1: [
    ['08:00', '12:00'],
    ['13:00', '15:30'],
  ],
  2: [
    ['08:00', '12:00'],
    ['13:00', '15:30'],
  ],
  3: [
    ['08:00', '12:00'],
    ['13:00', '15:30'],
  ],
  4: [
    ['08:00', '12:00'],
    ['13:00', '15:30'],
  ],
  5: [
    ['08:00', '11:30'],
    ['13:00', '14:30'],
  ],
  6: [],
  7: [],
};

export type Kantor = {
  nama: string;
  namaDaerah: string;
  kodeWilayah: string;
  alamat: string;
  telepon: string | null;
  whatsapp: string | null;
  surel: string | null;
  kopSurat: string;
  zonaWaktu: string;
  jamLayanan: JamLayanan;
  dataContoh: boolean;
  versi: number;
};

/** What people may change of it. */
export type IsianKantor = Omit<Kantor, 'dataContoh' | 'versi'>;

export type HasilRentang = { ok: true; rentang: Rentang[] } | { ok: false; pesan: string };

/** Reads "08.00–12.00, 13.00–15.30" as people write it: `8-12 dan 13-15.30` too; empty or "tutup" is closed. */
export function bacaRentang(teks: string): HasilRentang {
  const rapi = teks
    .trim()
    .toLowerCase()
    .replace(/\b(pukul|jam|wib|wita|wit)\b/g, ' ')
    .trim();
  if (rapi === '' || rapi === '-' || rapi === 'tutup' || rapi === 'libur') return { ok: true, rentang: [] };
  const rentang: Rentang[] = [];
  for (const bagian of rapi.split(/\s*(?:[,;/]|\bdan\b)\s*/)) {
    const [mulai, selesai, lebih] = bagian.split(/\s*(?:-|–|—|\bsampai\b|\bs\.?d\.?)\s*/).map(bacaJam);
    if (!mulai || !selesai || lebih !== undefined) {
      return { ok: false, pesan: `"${bagian}" bukan rentang jam. Tulis misalnya 08.00–12.00, 13.00–15.30, atau kosongkan bila tutup.` };
    }
    if (selesai <= mulai) return { ok: false, pesan: `Jam tutup ${tampilJam(selesai)} harus sesudah jam buka ${tampilJam(mulai)}.` };
    const sebelum = rentang.at(-1);
    if (sebelum && mulai < sebelum[1]) {
      return { ok: false, pesan: `Rentang ${tampilJam(mulai)}–${tampilJam(selesai)} bertumpuk dengan yang sebelumnya. Urutkan dari pagi.` };
    }
    rentang.push([mulai, selesai]);
  }
  return { ok: true, rentang };
}

function bacaJam(teks: string): string | null {
  const cocok = /^(\d{1,2})(?:[.:](\d{2}))?$/.exec(teks.trim());
  const [jam, menit] = [Number(cocok?.[1] ?? 99), Number(cocok?.[2] ?? 0)];
  if (jam > 24 || menit > 59 || (jam === 24 && menit > 0)) return null;
  return `${String(jam).padStart(2, '0')}:${String(menit).padStart(2, '0')}`;
}

const tampilJam = (jam: string): string => jam.replace(':', '.');

/** As the form shows it: "08.00–12.00, 13.00–15.30". */
export function tulisRentang(rentang: readonly Rentang[]): string {
  return rentang.map(([mulai, selesai]) => `${tampilJam(mulai)}–${tampilJam(selesai)}`).join(', ');
}

/** "Senin–Kamis 08.00–15.30 (istirahat 12.00–13.00), Jumat …": days with the same hours stand together. */
export function jamDalamKata(jam: JamLayanan): string {
  const kelompok: { dari: number; sampai: number; kata: string }[] = [];
  for (let hari = 1; hari <= 7; hari++) {
    const kata = kataSehari(jam[hari] ?? []);
    const akhir = kelompok.at(-1);
    if (akhir && akhir.kata === kata) akhir.sampai = hari;
    else kelompok.push({ dari: hari, sampai: hari, kata });
  }
  return kelompok
    .filter((satu) => satu.kata !== '')
    .map(({ dari, sampai, kata }) => `${HARI[dari - 1]}${sampai > dari ? `–${HARI[sampai - 1]}` : ''} ${kata}`)
    .join(', ');
}

function kataSehari(rentang: readonly Rentang[]): string {
  const [pertama, terakhir] = [rentang[0], rentang.at(-1)];
  if (!pertama || !terakhir) return '';
  const istirahat = rentang.slice(1).map((satu, i) => `${tampilJam(rentang[i]?.[1] ?? '')}–${tampilJam(satu[0])}`);
  const jeda = istirahat.length > 0 ? ` (istirahat ${istirahat.join(' dan ')})` : '';
  return `${tampilJam(pertama[0])}–${tampilJam(terakhir[1])}${jeda}`;
}

export const telepon = (nomor: string | null): string | undefined => (nomor === null ? undefined : formatTelepon(nomor));

/** The whole name on letters and the home page: "Dinas Koperasi dan UKM Kota Malang". */
export function namaLengkap(kantor: Pick<Kantor, 'nama' | 'namaDaerah'>): string {
  return `${kantor.nama} ${kantor.namaDaerah}`;
}
