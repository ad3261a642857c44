export const PANJANG_SANDI = { palingPendek: 10, palingPanjang: 128 } as const;

/** What people try first. Compared without digits and signs at the end, so that "Indonesia123!" counts as well. */
const TERLALU_UMUM = new Set([
  'password',
  'katasandi',
  'sandirahasia',
  'rahasia',
  'rahasiaku',
  'indonesia',
  'merdeka',
  'bismillah',
  'alhamdulillah',
  'qwertyuiop',
  'qwerty',
  'qwertyui',
  'asdfghjkl',
  'zxcvbnm',
  'administrator',
  'admin',
  'operator',
  'selamatpagi',
  'selamatdatang',
  'malang',
  'kotamalang',
  'malangkota',
  'aremania',
  'singoedan',
  'koperasi',
  'dinaskoperasi',
  'diskopumkm',
  'diskopindag',
  'umkm',
  'panji',
  'panjipanji',
  'sayangku',
  'cintaku',
  'akusayangkamu',
  'doraemon',
  'iloveyou',
  'welcome',
  'letmein',
  'masukkan',
  'bukapintu',
  'pegawai',
  'kantor',
  'kantorku',
  'ganti',
  'gantisandi',
  'abcdefghij',
  'abcdefgh',
  'abc',
]);

/** The sentence that says what is wrong with a new password, undefined when nothing is. */
export function tolakKataSandi(sandi: string, namaPengguna: string): string | undefined {
  const { palingPendek, palingPanjang } = PANJANG_SANDI;
  if ([...sandi].length < palingPendek)
    return `Kata sandi baru paling sedikit ${palingPendek} huruf. Rangkai misalnya tiga atau empat kata.`;
  if (sandi.length > palingPanjang) return `Kata sandi baru paling banyak ${palingPanjang} huruf.`;
  const kecil = sandi.toLowerCase();
  if (namaPengguna !== '' && inti(kecil) === inti(namaPengguna))
    return 'Kata sandi baru tidak boleh sama dengan nama pengguna. Pilih yang lain.';
  if (/^(.)\1+$/u.test(kecil) || berurutan(kecil))
    return 'Kata sandi baru mudah ditebak: hurufnya berulang atau berurutan. Pilih yang lain.';
  if (TERLALU_UMUM.has(inti(kecil)) || TERLALU_UMUM.has(kecil))
    return 'Kata sandi baru terlalu sering dipakai orang sehingga mudah ditebak. Pilih yang lain.';
  return undefined;
}

function inti(teks: string): string {
  return teks.replace(/[^a-z]+/g, '');
}

function berurutan(teks: string): boolean {
  const langkah = [...teks].slice(1).map((huruf, i) => (huruf.codePointAt(0) ?? 0) - (teks.codePointAt(i) ?? 0));
  // 0 follows 9 on the keyboard: "1234567890".
  return langkah.every((satu) => satu === 1 || satu === -9) || langkah.every((satu) => satu === -1 || satu === 9);
}

const SUKU = [
  'ba',
  'bi',
  'bu',
  'be',
  'bo',
  'ca',
  'ci',
  'cu',
  'da',
  'di',
  'du',
  'do',
  'ga',
  'gi',
  'gu',
  'ha',
  'ja',
  'ji',
  'ju',
  'ka',
  'ki',
  'ku',
  'ke',
  'ko',
  'la',
  'li',
  'lu',
  'le',
  'ma',
  'mi',
  'mu',
  'me',
  'na',
  'ni',
  'nu',
  'pa',
  'pi',
  'pu',
  'po',
  'ra',
  'ri',
  'ru',
  'ro',
  'sa',
  'si',
  'su',
  'se',
  'ta',
  'ti',
  'tu',
  'te',
  'to',
  'wa',
  'wi',
  'ya',
  'yu',
] as const;

/**
 * A first password that can be read out over the telephone: three words of three syllables and two digits, about 58 bits.
 * `acak(n)` gives an even random number below n.
 */
export function susunKataSandi(acak: (batas: number) => number): string {
  const kata = () => Array.from({ length: 3 }, () => SUKU[acak(SUKU.length)]).join('');
  return `${kata()}-${kata()}-${kata()}-${acak(8) + 2}${acak(8) + 2}`;
}
