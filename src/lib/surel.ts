import type { HasilPeriksa } from './nomor-tertulis.ts';
import { rapikanSpasi } from './spasi.ts';

const SALAH_KETIK: Readonly<Record<string, string>> = {
  'gmail.con': 'gmail.com',
  'gmail.co': 'gmail.com',
  'gmail.co.id': 'gmail.com',
  'gmai.com': 'gmail.com',
  'gmial.com': 'gmail.com',
  'gamil.com': 'gmail.com',
  'gmail.cm': 'gmail.com',
  'gmal.com': 'gmail.com',
  'yaho.com': 'yahoo.com',
  'yahoo.con': 'yahoo.com',
  'yahoo.co': 'yahoo.com',
  'hotmail.con': 'hotmail.com',
};

const tolak = (pesan: string): { ok: false; pesan: string } => ({ ok: false, pesan });

export function periksaSurel(teks: string): HasilPeriksa {
  const rapi = rapikanSpasi(teks)
    .replace(/^mailto:/i, '')
    .replace(/^<(.*)>$/, '$1')
    .toLowerCase();
  if (rapi === '') return tolak('Alamat surel belum diisi.');
  if (/\s/.test(rapi) || /[,;]/.test(rapi))
    return tolak(`Alamat surel "${rapi}" memuat spasi atau koma. Tulis satu alamat saja, misalnya nama@contoh.id.`);
  const [lokal, domain, ...sisa] = rapi.split('@');
  if (!lokal || !domain || sisa.length > 0) return tolak(`Alamat surel "${rapi}" harus memuat satu tanda @, misalnya nama@contoh.id.`);
  const domainBenar = /^(?=.{4,253}$)([a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,}$/.test(domain);
  if (!domainBenar) return tolak(`Bagian setelah @ pada "${rapi}" belum lengkap. Tulis misalnya nama@contoh.id.`);
  const lokalBenar = /^[a-z0-9!#$%&'*+/=?^_`{|}~.-]{1,64}$/.test(lokal) && !/^\.|\.\.|\.$/.test(lokal);
  if (!lokalBenar) return tolak(`Bagian sebelum @ pada "${rapi}" memuat tanda yang tidak boleh. Cocokkan lagi dengan pemiliknya.`);
  const saran = SALAH_KETIK[domain];
  return { ok: true, nilai: rapi, peringatan: saran === undefined ? [] : [`Apakah maksud Anda ${lokal}@${saran}?`] };
}
