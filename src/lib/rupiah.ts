import { formatAngka, formatDesimal } from './angka.ts';
import { rapikanSpasi } from './spasi.ts';

export type HasilRupiah = { ok: true; nilai: bigint } | { ok: false; pesan: string };

/** "Rp1.250.000", "-Rp500". */
export function formatRupiah(n: bigint): string {
  return n < 0n ? `-Rp${formatAngka(-n)}` : `Rp${formatAngka(n)}`;
}

const SATUAN_RINGKAS = [
  { nilai: 1_000_000_000_000n, kata: 'T' },
  { nilai: 1_000_000_000n, kata: 'M' },
  { nilai: 1_000_000n, kata: 'jt' },
  { nilai: 1_000n, kata: 'rb' },
] as const;

/** "Rp1,25 M"; two decimals at most, half away from zero. For reading at a glance, never for judging a border. */
export function rupiahRingkas(n: bigint): string {
  const mutlak = n < 0n ? -n : n;
  if (mutlak < 1_000n) return formatRupiah(n);
  for (const { nilai, kata } of SATUAN_RINGKAS) {
    const ratusan = (mutlak * 100n + nilai / 2n) / nilai;
    if (ratusan < 100n) continue;
    const angka = formatDesimal(Number(ratusan) / 100).replace(/,?0+$/, '');
    const utuh = ratusan % 100n === 0n ? formatAngka(ratusan / 100n) : angka;
    return `${n < 0n ? '-' : ''}Rp${utuh} ${kata}`;
  }
  return formatRupiah(n);
}

const SATUAN: Readonly<Record<string, bigint>> = {
  rb: 1_000n,
  ribu: 1_000n,
  jt: 1_000_000n,
  juta: 1_000_000n,
  m: 1_000_000_000n,
  mlr: 1_000_000_000n,
  mil: 1_000_000_000n,
  miliar: 1_000_000_000n,
  milyar: 1_000_000_000n,
  t: 1_000_000_000_000n,
  tr: 1_000_000_000_000n,
  triliun: 1_000_000_000_000n,
  trilyun: 1_000_000_000_000n,
};

const CONTOH = 'Tulis misalnya 25.000.000 atau 25 juta.';
const tolak = (pesan: string): HasilRupiah => ({ ok: false, pesan });

/** A plain amount: dots or spaces for thousands; cents only when they are zero. */
function bacaUtuh(angka: string): bigint | string {
  const titik = /^(\d{1,3}(?:[. ]\d{3})+|\d+)(?:,(\d{1,2}))?$/.exec(angka);
  if (titik) {
    if (/[1-9]/.test(titik[2] ?? '')) return `"${angka}" memuat sen. Tulis rupiah bulat.`;
    return BigInt((titik[1] as string).replace(/[. ]/g, ''));
  }
  if (/^\d{1,3},\d{3}$/.test(angka)) {
    return `"${angka}" bisa dibaca dua cara. Pakai titik untuk ribuan: ${angka.replace(',', '.')}.`;
  }
  // Two commas or zero cents after a dot can only come from a foreign spreadsheet setting.
  const asing = /^(\d{1,3}(?:,\d{3}){2,}|\d{1,3}(?:,\d{3})+(?=\.\d)|\d+(?=\.\d))(?:\.(\d{1,2}))?$/.exec(angka);
  if (asing) {
    if (/[1-9]/.test(asing[2] ?? '')) return `"${angka}" memuat sen atau titik yang salah tempat. ${CONTOH}`;
    return BigInt((asing[1] as string).replace(/,/g, ''));
  }
  return `Jumlah uang "${angka}" tidak terbaca. ${CONTOH}`;
}

/** "1,5" of a million; the fraction must come out in whole rupiah. */
function bacaKali(angka: string, satuan: bigint, kata: string): bigint | string {
  if (/^\d{1,3}\.\d{3}$/.test(angka)) {
    const [depan, belakang] = angka.split('.');
    return (
      `"${angka} ${kata}" bisa dibaca dua cara. Tulis ${depan}${belakang} ${kata} bila ribuan, ` +
      `atau ${depan},${belakang} ${kata} bila pecahan.`
    );
  }
  const m = /^(\d{1,3}(?:\.\d{3}){2,}|\d+)(?:[.,](\d+))?$/.exec(angka);
  if (!m) return `Jumlah uang "${angka} ${kata}" tidak terbaca. Tulis misalnya 1,5 ${kata}.`;
  const pecahan = m[2] ?? '';
  const pembagi = 10n ** BigInt(pecahan.length);
  const hasil = BigInt((m[1] as string).replace(/\./g, '') + pecahan) * satuan;
  return hasil % pembagi === 0n ? hasil / pembagi : `"${angka} ${kata}" memuat sen. Tulis rupiah bulat.`;
}

function jumlahkanSatuan(inti: string): bigint | string {
  const potong = /(\d[\d.,]*)\s*([a-z]+)\s*/gy;
  let jumlah = 0n;
  let sebelumnya: bigint | null = null;
  let sampai = 0;
  for (const m of inti.matchAll(potong)) {
    const kata = (m[2] as string).toLowerCase();
    const satuan = SATUAN[kata];
    if (satuan === undefined) return `Satuan "${m[2]}" tidak dikenal. Pakai ribu, juta, miliar, atau triliun.`;
    if (sebelumnya !== null && satuan >= sebelumnya) return `Jumlah uang "${inti}" tidak terbaca. ${CONTOH}`;
    const bagian = bacaKali(m[1] as string, satuan, m[2] as string);
    if (typeof bagian === 'string') return bagian;
    jumlah += bagian;
    sebelumnya = satuan;
    sampai = m.index + m[0].length;
  }
  return sampai === inti.length ? jumlah : `Jumlah uang "${inti}" tidak terbaca. ${CONTOH}`;
}

/** Rp1.000 triliun: no cooperative or small business has more; a longer number is a slip of the keys. */
const TERBESAR = 1_000_000_000_000_000n;

/** Reads whole rupiah as people write them; what has two readings is refused with both shown. */
export function bacaRupiah(teks: string, opsi: { bolehNegatif?: boolean } = {}): HasilRupiah {
  const rapi = rapikanSpasi(teks);
  if (rapi === '') return tolak('Jumlah uang belum diisi.');
  if (/\d\s*e\s*\+?\s*\d/i.test(rapi)) {
    return tolak(`Jumlah uang "${rapi}" disingkat oleh lembar kerja. Ubah format kolomnya menjadi angka biasa, lalu salin lagi.`);
  }
  if (/\d\s*(-|–|—|s\/d|sd|sampai)\s*(rp\.?\s*)?\d/i.test(rapi) || /[<>±~]|kurang|lebih/i.test(rapi)) {
    return tolak(`"${rapi}" bukan satu jumlah. Tulis satu angka saja, misalnya 25.000.000.`);
  }
  const kurung = /^\((.*)\)$/.exec(rapi);
  const negatif = kurung !== null || /^(rp\.?\s*)?[-−]/i.test(rapi);
  const inti = (kurung?.[1] ?? rapi)
    .replace(/^[-−]?\s*(rp|idr)?\.?\s*[-−]?\s*/i, '')
    .replace(/\s*rupiah\.?$/i, '')
    .replace(/[,.](-|–|=)+$/, '')
    .replace(/,-$/, '');
  if (negatif && !opsi.bolehNegatif) return tolak(`Jumlah uang tidak boleh kurang dari nol; Anda menulis "${rapi}".`);
  const nilai = /[a-z]/i.test(inti) ? jumlahkanSatuan(inti.toLowerCase()) : bacaUtuh(inti);
  if (typeof nilai === 'string') return tolak(nilai);
  if (nilai > TERBESAR) return tolak(`Jumlah ${formatRupiah(nilai)} terlalu besar. Periksa banyaknya angka nol.`);
  return { ok: true, nilai: negatif ? -nilai : nilai };
}
