import type { HasilPeriksa } from './nomor-tertulis.ts';
import { bacaDigit, bedaPanjang, rusakOlehLembarKerja, samaSemua } from './nomor-tertulis.ts';
import type { Tanggal } from './tanggal.ts';
import { hariDalamBulan, NAMA_BULAN, susunTanggal, tanggalPanjang } from './tanggal.ts';

/** Province codes of Kepmendagri 300.2.2-2138/2025 (38); another list can be handed in. */
const KODE_PROVINSI: ReadonlySet<string> = new Set(
  '11 12 13 14 15 16 17 18 19 21 31 32 33 34 35 36 51 52 53 61 62 63 64 65 71 72 73 74 75 76 81 82 91 92 93 94 95 96'.split(' '),
);

export type IsiNik = {
  /** Where the number was first issued, not where the person lives. */
  kodeProvinsi: string;
  kodeKabupaten: string;
  kodeKecamatan: string;
  /** A hint only: never recorded as the person's sex or birth date. */
  dugaanJenisKelamin: 'laki_laki' | 'perempuan';
  hariLahir: number;
  bulanLahir: number;
  tahunLahirDuaAngka: string;
};

export type PembandingNik = {
  jenisKelamin?: 'laki_laki' | 'perempuan' | null;
  tanggalLahir?: Tanggal | null;
  kodeProvinsi?: ReadonlySet<string>;
};

const tolak = (pesan: string): { ok: false; pesan: string } => ({ ok: false, pesan });

function pesanPanjang(digit: string): string {
  const tebakan: Readonly<Record<number, string>> = {
    13: ' NIB dan nomor induk koperasi juga 13 angka; periksa apakah kolomnya tertukar.',
    15: ' NPWP lama juga 15 angka; periksa apakah kolomnya tertukar.',
  };
  return `NIK harus 16 angka; yang ditulis ${digit.length} angka (${bedaPanjang(digit, 16)}). Cocokkan dengan KTP atau KK.${tebakan[digit.length] ?? ''}`;
}

function bandingkan(isi: IsiNik, p: PembandingNik): string[] {
  const peringatan: string[] = [];
  if (p.jenisKelamin && p.jenisKelamin !== isi.dugaanJenisKelamin) {
    const kata = isi.dugaanJenisKelamin === 'perempuan' ? 'perempuan' : 'laki-laki';
    peringatan.push(`Menurut NIK pemiliknya ${kata}, berbeda dari jenis kelamin yang dicatat. Cocokkan dengan KTP.`);
  }
  if (p.tanggalLahir) {
    const menurutNik = `${String(isi.hariLahir).padStart(2, '0')}${String(isi.bulanLahir).padStart(2, '0')}${isi.tahunLahirDuaAngka}`;
    const [tahun, bulan, hari] = p.tanggalLahir.split('-') as [string, string, string];
    if (menurutNik !== `${hari}${bulan}${tahun.slice(2)}`) {
      peringatan.push(
        `Menurut NIK lahir ${isi.hariLahir} ${NAMA_BULAN[isi.bulanLahir - 1]} (tahun ..${isi.tahunLahirDuaAngka}), ` +
          `tetapi dicatat ${tanggalPanjang(p.tanggalLahir)}. Cocokkan dengan KTP.`,
      );
    }
  }
  return peringatan;
}

/** PPKKCC DDMMYY SSSS; women carry day + 40. Form and inner logic only: whether the number exists, Dukcapil knows. */
export function periksaNik(teks: string, pembanding: PembandingNik = {}): HasilPeriksa<IsiNik> {
  const baca = bacaDigit(teks, 'NIK');
  if (!baca.ok) {
    return rusakOlehLembarKerja(teks) ? tolak(`${baca.pesan} NIK tercetak di KTP dan KK.`) : baca;
  }
  const { digit } = baca;
  if (samaSemua(digit)) return tolak('NIK berisi satu angka yang diulang-ulang. Bila orang ini belum punya NIK, pilih "Belum punya".');
  if (digit.length !== 16) return tolak(pesanPanjang(digit));
  const kodeProvinsi = digit.slice(0, 2);
  if (!(pembanding.kodeProvinsi ?? KODE_PROVINSI).has(kodeProvinsi)) {
    return tolak(`Dua angka pertama NIK (${kodeProvinsi}) bukan kode provinsi. Cocokkan dengan KTP.`);
  }
  if (digit.slice(2, 4) === '00' || digit.slice(4, 6) === '00') {
    return tolak(`Enam angka pertama NIK (${digit.slice(0, 6)}) bukan kode kecamatan. Cocokkan dengan KTP.`);
  }
  const hariTertulis = Number(digit.slice(6, 8));
  const perempuan = hariTertulis > 40;
  const hari = perempuan ? hariTertulis - 40 : hariTertulis;
  const bulan = Number(digit.slice(8, 10));
  const yy = digit.slice(10, 12);
  if (bulan < 1 || bulan > 12)
    return tolak(`Angka ke-9 dan 10 NIK (${digit.slice(8, 10)}) seharusnya bulan lahir, 01 sampai 12. Cocokkan dengan KTP.`);
  // The century is unknown; 20yy and 19yy are leap years together, but for 00, where 2000 was one.
  if (hari < 1 || hari > hariDalamBulan(2000 + Number(yy), bulan)) {
    return tolak(
      `Angka ke-7 dan 8 NIK (${digit.slice(6, 8)}) seharusnya tanggal lahir: 01–31, atau 41–71 bagi perempuan, ` +
        `dan ada di bulan ${NAMA_BULAN[bulan - 1]}. Cocokkan dengan KTP.`,
    );
  }
  if (digit.endsWith('0000')) {
    return tolak('Empat angka terakhir NIK tidak mungkin 0000; lembar kerja sering mengubahnya begitu. Cocokkan dengan KTP.');
  }
  const isi: IsiNik = {
    kodeProvinsi,
    kodeKabupaten: digit.slice(0, 4),
    kodeKecamatan: digit.slice(0, 6),
    dugaanJenisKelamin: perempuan ? 'perempuan' : 'laki_laki',
    hariLahir: hari,
    bulanLahir: bulan,
    tahunLahirDuaAngka: yy,
  };
  return { ok: true, nilai: digit, peringatan: bandingkan(isi, pembanding), ...isi };
}

/** Writes a NIK by its parts; for examples and demonstration data. */
export function susunNik(b: { kecamatan: string; lahir: Tanggal; perempuan: boolean; urut: number }): string {
  const [tahun, bulan, hari] = b.lahir.split('-').map(Number) as [number, number, number];
  const lahir = susunTanggal(tahun, bulan, hari);
  const dd = String(Number(lahir.slice(8)) + (b.perempuan ? 40 : 0)).padStart(2, '0');
  return `${b.kecamatan}${dd}${lahir.slice(5, 7)}${lahir.slice(2, 4)}${String(b.urut).padStart(4, '0')}`;
}

/** Whether 16 digits stand in what was typed: a NIK belongs in no address, so search boxes send it elsewhere. */
export const memuatNik = (teks: string): boolean => /\d{16}/.test(teks.replace(/[\s.-]/g, ''));
