/** A calendar day as 'YYYY-MM-DD'; comparing two of them as strings compares the days. */
export type Tanggal = string;

export const NAMA_BULAN = [
  'Januari',
  'Februari',
  'Maret',
  'April',
  'Mei',
  'Juni',
  'Juli',
  'Agustus',
  'September',
  'Oktober',
  'November',
  'Desember',
] as const;
const BULAN_PENDEK = ['Jan', 'Feb', 'Mar', 'Apr', 'Mei', 'Jun', 'Jul', 'Agu', 'Sep', 'Okt', 'Nov', 'Des'] as const;
const NAMA_HARI = ['Minggu', 'Senin', 'Selasa', 'Rabu', 'Kamis', 'Jumat', 'Sabtu'] as const;

const dua = (n: number): string => String(n).padStart(2, '0');

export function susunTanggal(tahun: number, bulan: number, hari: number): Tanggal {
  return `${String(tahun).padStart(4, '0')}-${dua(bulan)}-${dua(hari)}`;
}

export function uraiTanggal(t: Tanggal): { tahun: number; bulan: number; hari: number } {
  return { tahun: Number(t.slice(0, 4)), bulan: Number(t.slice(5, 7)), hari: Number(t.slice(8, 10)) };
}

export function hariDalamBulan(tahun: number, bulan: number): number {
  return new Date(Date.UTC(tahun, bulan, 0)).getUTCDate();
}

export function adalahTanggal(teks: string): teks is Tanggal {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(teks)) return false;
  const { tahun, bulan, hari } = uraiTanggal(teks);
  return tahun >= 1000 && bulan >= 1 && bulan <= 12 && hari >= 1 && hari <= hariDalamBulan(tahun, bulan);
}

const keHari = (t: Tanggal): number => Date.parse(`${t}T00:00:00Z`) / 86_400_000;
const dariHari = (n: number): Tanggal => new Date(n * 86_400_000).toISOString().slice(0, 10);

export function tambahHari(t: Tanggal, hari: number): Tanggal {
  return dariHari(keHari(t) + hari);
}

/** Same day of the month; where the month is too short, its last day (31 Jan + 1 month = 28 or 29 Feb). */
export function tambahBulan(t: Tanggal, jumlah: number): Tanggal {
  const { tahun, bulan, hari } = uraiTanggal(t);
  const urut = tahun * 12 + (bulan - 1) + jumlah;
  const tahunBaru = Math.floor(urut / 12);
  const bulanBaru = urut - tahunBaru * 12 + 1;
  return susunTanggal(tahunBaru, bulanBaru, Math.min(hari, hariDalamBulan(tahunBaru, bulanBaru)));
}

export function tambahTahun(t: Tanggal, jumlah: number): Tanggal {
  return tambahBulan(t, jumlah * 12);
}

export function akhirBulan(t: Tanggal): Tanggal {
  const { tahun, bulan } = uraiTanggal(t);
  return susunTanggal(tahun, bulan, hariDalamBulan(tahun, bulan));
}

/** Days from `dari` to `ke`; negative when `ke` is earlier. */
export function selisihHari(dari: Tanggal, ke: Tanggal): number {
  return keHari(ke) - keHari(dari);
}

/** Whole months from `dari` to `ke` (`ke` not earlier). */
export function selisihBulan(dari: Tanggal, ke: Tanggal): number {
  const a = uraiTanggal(dari);
  const b = uraiTanggal(ke);
  const kasar = (b.tahun - a.tahun) * 12 + (b.bulan - a.bulan);
  return tambahBulan(dari, kasar) > ke ? kasar - 1 : kasar;
}

export function umur(lahir: Tanggal, pada: Tanggal): number {
  return Math.floor(selisihBulan(lahir, pada) / 12);
}

/** "24 November 2026". */
export function tanggalPanjang(t: Tanggal): string {
  const { tahun, bulan, hari } = uraiTanggal(t);
  return `${hari} ${NAMA_BULAN[bulan - 1]} ${tahun}`;
}

/** "24 Nov 2026". */
export function tanggalPendek(t: Tanggal): string {
  const { tahun, bulan, hari } = uraiTanggal(t);
  return `${hari} ${BULAN_PENDEK[bulan - 1]} ${tahun}`;
}

/** "Selasa, 24 November 2026". */
export function hariTanggal(t: Tanggal): string {
  return `${NAMA_HARI[(((keHari(t) + 4) % 7) + 7) % 7]}, ${tanggalPanjang(t)}`;
}

/** Distance for people: "hari ini", "12 hari lagi", "lewat 3 bulan". */
export function jarakKata(pada: Tanggal, sasaran: Tanggal): string {
  const hari = selisihHari(pada, sasaran);
  if (hari === 0) return 'hari ini';
  const bulan = hari > 0 ? selisihBulan(pada, sasaran) : selisihBulan(sasaran, pada);
  const lama = bulan < 2 ? `${Math.abs(hari)} hari` : bulan < 24 ? `${bulan} bulan` : `${Math.floor(bulan / 12)} tahun`;
  return hari > 0 ? `${lama} lagi` : `lewat ${lama}`;
}
