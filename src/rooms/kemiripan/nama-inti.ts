import { jarakSunting } from './jarak.ts';
import { kataPolos, lipatBunyi } from './lipat-bunyi.ts';

/** Kind of cooperative → how it is written: in full after "koperasi", or as an acronym. */
const JENIS_DALAM_NAMA: Readonly<Record<string, { penuh: readonly string[]; singkat: readonly string[] }>> = {
  kspps: {
    penuh: ['simpan pinjam dan pembiayaan syariah', 'simpan pinjam pembiayaan syariah', 'jasa keuangan syariah'],
    singkat: ['kspps', 'kjks', 'bmt', 'ksppsbmt', 'uspps'],
  },
  ksp: { penuh: ['simpan pinjam', 'kredit'], singkat: ['ksp', 'usp', 'kopdit'] },
  ksu: { penuh: ['serba usaha'], singkat: ['ksu'] },
  kpri: { penuh: ['pegawai republik indonesia', 'pegawai ri', 'pegawai negeri'], singkat: ['kpri', 'kpn'] },
  kopkar: { penuh: ['karyawan'], singkat: ['kopkar'] },
  kopwan: { penuh: ['wanita'], singkat: ['kopwan'] },
  koppas: { penuh: ['pasar', 'pedagang pasar'], singkat: ['koppas'] },
  kopontren: { penuh: ['pondok pesantren'], singkat: ['kopontren', 'koppontren'] },
  kopma: { penuh: ['mahasiswa'], singkat: ['kopma'] },
  kud: { penuh: ['unit desa'], singkat: ['kud'] },
  kkmp: { penuh: ['kelurahan merah putih', 'desa merah putih', 'merah putih'], singkat: ['kkmp', 'kdmp', 'kdkmp', 'kopkelmerahputih'] },
};

const SINGKAT = new Map(Object.entries(JENIS_DALAM_NAMA).flatMap(([jenis, { singkat }]) => singkat.map((s) => [s, jenis] as const)));

/** Longest first, without spaces, so that "Republik I ndonesia" is recognised too. */
const PENUH = Object.entries(JENIS_DALAM_NAMA)
  .flatMap(([jenis, { penuh }]) => penuh.map((p) => ({ jenis, rapat: p.replaceAll(' ', '') })))
  .sort((a, b) => b.rapat.length - a.rapat.length);

const KATA_KOPERASI = ['koperasi', 'kop', 'koop', 'kope', 'koprasi', 'primkop', 'primer', 'sekunder'];

/** "k s p", "K.S.P." → "ksp". */
function gabungInisial(kata: readonly string[]): string[] {
  const hasil: string[] = [];
  let inisial = '';
  for (const k of [...kata, '']) {
    if (k.length === 1) {
      inisial += k;
      continue;
    }
    if (inisial !== '') hasil.push(inisial);
    inisial = '';
    if (k !== '') hasil.push(k);
  }
  return hasil;
}

const samaKoperasi = (kata: string): boolean => KATA_KOPERASI.includes(kata) || (kata.length > 5 && jarakSunting(kata, 'koperasi') <= 2);

/** An acronym, also with one slip in it (KSPSP) when it is long enough to tell. */
function jenisSingkat(kata: string): string | undefined {
  const tepat = SINGKAT.get(kata);
  if (tepat !== undefined || kata.length < 5) return tepat;
  for (const [singkat, jenis] of SINGKAT) {
    if (singkat.length >= 5 && kata[0] === singkat[0] && jarakSunting(kata, singkat) <= 1) return jenis;
  }
  return undefined;
}

/** How many words at the front spell a kind in full, give or take two slips or a space in the wrong place. */
function jenisPenuh(kata: readonly string[]): { jenis: string; banyak: number } | undefined {
  for (const { jenis, rapat } of PENUH) {
    let depan = '';
    for (let n = 1; n < kata.length; n++) {
      depan += kata[n - 1];
      if (depan.length > rapat.length + 2) break;
      const longgar = rapat.length >= 12 ? 2 : 1;
      if (depan.length >= rapat.length - longgar && jarakSunting(depan, rapat) <= (rapat.length < 6 ? 0 : longgar))
        return { jenis, banyak: n };
    }
  }
  return undefined;
}

export type NamaInti = { jenis: string | null; kata: string[] };

/** Takes the legal words off a cooperative's name: "Kop. Wanita Artha Jaya", "Artha Jaya KOPWAN" → kopwan + artha yaya. */
export function intiKoperasi(nama: string): NamaInti {
  let kata = gabungInisial(kataPolos(nama));
  const jenis: string[] = [];
  const koperasi = kata.length > 1 && samaKoperasi(kata[0] as string);
  if (koperasi) kata = kata.slice(1);
  const penuh = koperasi ? jenisPenuh(kata) : undefined;
  if (penuh !== undefined) {
    jenis.push(penuh.jenis);
    kata = kata.slice(penuh.banyak);
  }
  const ambilSingkat = (tempat: 'depan' | 'belakang'): boolean => {
    const singkat = kata.length > 1 ? jenisSingkat((tempat === 'depan' ? kata[0] : kata.at(-1)) as string) : undefined;
    if (singkat === undefined) return false;
    jenis.push(singkat);
    kata = tempat === 'depan' ? kata.slice(1) : kata.slice(0, -1);
    return true;
  };
  while (ambilSingkat('depan') || ambilSingkat('belakang'));
  return { jenis: jenis[0] ?? null, kata: kata.map(lipatBunyi) };
}

const BENTUK_BADAN = new Set(['ud', 'cv', 'pt', 'pd', 'fa', 'tb', 'tbk', 'perorangan']);
const KATA_UMUM = new Set([
  'toko',
  'warung',
  'wr',
  'kedai',
  'depot',
  'usaha',
  'dagang',
  'rm',
  'rumah',
  'makan',
  'bu',
  'ibu',
  'pak',
  'bapak',
  'mbak',
  'mas',
  'mak',
  'cak',
  'abah',
  'haji',
  'hj',
  'h',
]);

/** A business's name without its legal form and the words that half the city uses, as long as something remains. */
export function intiUsaha(nama: string): NamaInti {
  const semua = kataPolos(nama);
  const tanpaBentuk = semua.filter((k) => !BENTUK_BADAN.has(k));
  const inti = tanpaBentuk.filter((k) => !KATA_UMUM.has(k));
  const kata = inti.length > 0 ? inti : tanpaBentuk.length > 0 ? tanpaBentuk : semua;
  return { jenis: null, kata: kata.map(lipatBunyi) };
}
