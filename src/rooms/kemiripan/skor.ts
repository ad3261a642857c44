import { jarakSunting, miripKata, miripOrang, miripTeks } from './jarak.ts';
import type { JenisObjek, NomorPembanding, Profil } from './profil.ts';

/**
 * One comparison: evidence for (+) or against (−) in bits, and what it says in words; null words are not worth saying.
 * `paling` bounds the score where no sum of other evidence should override it.
 */
type Bukti = { bobot: number; kata: string | null; palingRendah?: number; palingTinggi?: number };

export type HasilKemiripan = {
  /** 0 to 100, the estimated chance in percent that both are one. */
  skor: number;
  tingkat: 'hampir_pasti' | 'mungkin' | 'berbeda';
  /** "nama 92 % mirip, telepon sama". */
  alasan: string;
};

/** From `mungkin` on a pair is shown to a person; from `hampir_pasti` on a new record is held back until they answer. */
export const AMBANG_KEMIRIPAN = { mungkin: 50, hampir_pasti: 95 } as const;

/** One owner has two businesses, twins share house and birth date: without a like name it is never near certain. */
const TERTINGGI_BEDA_NAMA = 70;
/** A name only roughly alike, or another NIB or NIK, keeps a pair open for a person to judge. */
const TERTINGGI_MERAGUKAN = 90;
/** What only one may hold, such as a NIB, brings a pair before a person whatever else differs. */
const TERENDAH_NOMOR_SAMA = 90;

/** Two records drawn from one block are more often two than one. */
const AWAL = -6;

const persen = (n: number): string => `${Math.floor(n * 100)} %`;

/** First level whose border the likeness reaches. */
function menurutJenjang(mirip: number, jenjang: readonly (readonly [batas: number, bobot: number])[], lain: number): number {
  return jenjang.find(([batas]) => mirip >= batas)?.[1] ?? lain;
}

function buktiNama(jenis: JenisObjek, a: Profil, b: Profil): Bukti {
  const nama = jenis === 'orang' ? miripOrang(a.nama, b.nama) : miripKata(a.nama, b.nama);
  const lain = [
    [a.namaLain, b.nama],
    [a.nama, b.namaLain],
    [a.namaLain, b.namaLain],
  ] as const;
  const merek = Math.max(0, ...lain.map(([x, y]) => (x.length > 0 && y.length > 0 ? miripKata(x, y) : 0)));
  const mirip = Math.max(nama, merek);
  return {
    bobot: menurutJenjang(
      mirip,
      [
        [1, 5],
        [0.9, 4],
        [0.8, 2.5],
        [0.7, 0.5],
        [0.55, -4],
      ],
      -8,
    ),
    kata: mirip === 1 ? 'nama sama' : mirip >= 0.7 ? `nama ${persen(mirip)} mirip` : null,
    ...(mirip < 0.7 ? { palingTinggi: TERTINGGI_BEDA_NAMA } : mirip < 0.8 ? { palingTinggi: TERTINGGI_MERAGUKAN } : {}),
  };
}

/** The same name as another kind of cooperative is another cooperative. */
function buktiJenis(a: Profil, b: Profil): Bukti {
  if (a.jenis === null || b.jenis === null) return { bobot: 0, kata: null };
  return a.jenis === b.jenis ? { bobot: 1, kata: null } : { bobot: -6, kata: 'jenis koperasi berbeda' };
}

/** What a number says when it is the same, nearly the same, or another. */
const BOBOT_NOMOR: Readonly<Record<NomorPembanding, { sama: number; nyaris: number; beda: number; kata: string; tunggal: boolean }>> = {
  nik: { sama: 20, nyaris: 0, beda: -12, kata: 'NIK', tunggal: true },
  nib: { sama: 14, nyaris: 3, beda: -6, kata: 'NIB', tunggal: true },
  nomor_induk: { sama: 16, nyaris: 4, beda: -8, kata: 'nomor induk koperasi', tunggal: true },
  badan_hukum: { sama: 14, nyaris: 6, beda: -6, kata: 'nomor badan hukum', tunggal: true },
  // One person may own several businesses, so an owner's numbers speak less loudly.
  npwp: { sama: 6, nyaris: 0, beda: -1, kata: 'NPWP', tunggal: false },
  nik_pemilik: { sama: 6, nyaris: 0, beda: -1, kata: 'NIK pemilik', tunggal: false },
};

function buktiNomor(a: Profil, b: Profil): Bukti[] {
  return (Object.keys(BOBOT_NOMOR) as NomorPembanding[]).flatMap((n) => {
    const [x, y] = [a.nomor[n], b.nomor[n]];
    if (x === undefined || y === undefined) return [];
    const { sama, nyaris, beda, kata, tunggal } = BOBOT_NOMOR[n];
    if (x === y) return [{ bobot: sama, kata: `${kata} sama`, ...(tunggal ? { palingRendah: TERENDAH_NOMOR_SAMA } : {}) }];
    if (nyaris > 0 && jarakSunting(x, y) <= 1) return [{ bobot: nyaris, kata: `${kata} nyaris sama` }];
    return [{ bobot: beda, kata: `${kata} berbeda`, ...(tunggal ? { palingTinggi: TERTINGGI_MERAGUKAN } : {}) }];
  });
}

function buktiTelepon(a: Profil, b: Profil): Bukti | null {
  if (a.telepon.length === 0 || b.telepon.length === 0) return null;
  const jarak = Math.min(...a.telepon.flatMap((x) => b.telepon.map((y) => (x === y ? 0 : jarakSunting(x, y)))));
  if (jarak === 0) return { bobot: 9, kata: 'telepon sama' };
  return jarak === 1 ? { bobot: 6, kata: 'telepon beda satu angka' } : { bobot: -1.5, kata: null };
}

function buktiOrang(a: Profil, b: Profil): Bukti | null {
  if (a.orang.length === 0 || b.orang.length === 0) return null;
  const mirip = Math.max(...a.orang.flatMap((x) => b.orang.map((y) => miripOrang(x, y))));
  return {
    bobot: menurutJenjang(
      mirip,
      [
        [1, 6],
        [0.8, 4],
        [0.7, 1],
      ],
      -1.5,
    ),
    kata: mirip === 1 ? 'nama orangnya sama' : mirip >= 0.8 ? `nama orangnya ${persen(mirip)} mirip` : null,
  };
}

const rapat = (teks: string): string => teks.replaceAll(' ', '');

function buktiAlamat(a: Profil, b: Profil): Bukti | null {
  if (a.jalan === '' || b.jalan === '') return null;
  const [x, y] = [rapat(a.jalan), rapat(b.jalan)];
  // "Jl. Ciliwung 4" alone may be the street Ciliwung 4 or house 4 in the street Ciliwung.
  const tanpaNomor = x !== y && (x === rapat(b.jalan + b.nomorRumah) || y === rapat(a.jalan + a.nomorRumah));
  if (!tanpaNomor && miripTeks(x, y) < 0.85) return { bobot: -3, kata: null };
  if (tanpaNomor || a.nomorRumah === '' || b.nomorRumah === '') return { bobot: 3.5, kata: 'jalan sama' };
  return a.nomorRumah === b.nomorRumah ? { bobot: 6, kata: 'alamat sama' } : { bobot: 1, kata: 'jalan sama, nomor rumah berbeda' };
}

function buktiWilayah(a: Profil, b: Profil): Bukti | null {
  if (a.wilayah === '' || b.wilayah === '') return null;
  return a.wilayah === b.wilayah ? { bobot: 1.5, kata: null } : { bobot: -2, kata: null };
}

const tukarHariBulan = (t: string): string => `${t.slice(0, 5)}${t.slice(8)}-${t.slice(5, 7)}`;

function buktiLahir(a: Profil, b: Profil): Bukti | null {
  if (a.lahir === '' || b.lahir === '') return null;
  if (a.lahir === b.lahir) return { bobot: 7, kata: 'tanggal lahir sama' };
  return jarakSunting(a.lahir, b.lahir) === 1 || tukarHariBulan(a.lahir) === b.lahir
    ? { bobot: 3, kata: 'tanggal lahir nyaris sama' }
    : { bobot: -5, kata: 'tanggal lahir berbeda' };
}

/** How likely two records are one and the same, with the grounds in words. */
export function skorKemiripan(jenis: JenisObjek, a: Profil, b: Profil): HasilKemiripan {
  const bukti = [
    buktiNama(jenis, a, b),
    buktiJenis(a, b),
    ...buktiNomor(a, b),
    buktiTelepon(a, b),
    buktiLahir(a, b),
    buktiOrang(a, b),
    buktiAlamat(a, b),
    buktiWilayah(a, b),
  ].filter((x): x is Bukti => x !== null);
  const bit = bukti.reduce((s, x) => s + x.bobot, AWAL);
  const rendah = Math.max(0, ...bukti.map((x) => x.palingRendah ?? 0));
  const tinggi = Math.min(99, ...bukti.map((x) => x.palingTinggi ?? 99));
  const skor = Math.max(rendah, Math.min(tinggi, Math.round(100 / (1 + 2 ** -bit))));
  const tingkat = skor >= AMBANG_KEMIRIPAN.hampir_pasti ? 'hampir_pasti' : skor >= AMBANG_KEMIRIPAN.mungkin ? 'mungkin' : 'berbeda';
  const alasan = bukti.flatMap((x) => (x.kata === null ? [] : [x.kata])).join(', ');
  return { skor, tingkat, alasan: alasan === '' ? 'tidak ada yang sama' : alasan };
}
