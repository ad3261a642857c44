import type { HasilPeriksa } from './nomor-tertulis.ts';
import { rusakOlehLembarKerja } from './nomor-tertulis.ts';
import { rapikanSpasi } from './spasi.ts';

export type JenisTelepon = 'seluler' | 'rumah' | 'layanan' | 'luar_negeri';

// Jakarta, Bandung, Semarang, Surabaya, Medan: the only area codes of two digits after the zero.
const AREA_DUA_ANGKA = ['21', '22', '24', '31', '61'];

const panjangArea = (nasional: string): number => (AREA_DUA_ANGKA.includes(nasional.slice(0, 2)) ? 2 : 3);

const tolak = (pesan: string): { ok: false; pesan: string } => ({ ok: false, pesan });

/** "0812… / 0813…" in one cell → two texts. */
export function pisahTelepon(teks: string): string[] {
  return rapikanSpasi(teks)
    .split(/\s*(?:[/;,&|]|\batau\b|\bdan\b)\s*/i)
    .filter((t) => /\d/.test(t));
}

function periksaNasional(nasional: string, asal: string): HasilPeriksa<{ jenis: JenisTelepon }> {
  const jenis: JenisTelepon = nasional.startsWith('80') ? 'layanan' : nasional.startsWith('8') ? 'seluler' : 'rumah';
  const [kurang, lebih] = jenis === 'rumah' ? [8, 11] : [9, 12];
  if (nasional.startsWith('0') || nasional.startsWith('1'))
    return tolak(`Nomor telepon "${asal}" tidak dikenal. Tulis misalnya 0812-3456-7890 atau (0341) 326025.`);
  if (nasional.length < kurang) return tolak(`Nomor telepon "${asal}" terlalu pendek. Periksa apakah ada angka yang hilang.`);
  if (nasional.length > lebih)
    return tolak(`Nomor telepon "${asal}" terlalu panjang. Periksa apakah ada angka yang berlebih atau dua nomor tertulis menyambung.`);
  const peringatan = /(\d)\1{6,}/.test(nasional)
    ? [`Nomor telepon "${asal}" berisi angka yang sama berturut-turut. Pastikan nomor ini benar.`]
    : [];
  return { ok: true, nilai: `+62${nasional}`, peringatan, jenis };
}

/** Any usual Indonesian spelling → E.164. `kodeArea` (the office's, without 0) completes a bare local landline. */
export function periksaTelepon(teks: string, opsi: { kodeArea?: string } = {}): HasilPeriksa<{ jenis: JenisTelepon }> {
  const rapi = rapikanSpasi(teks)
    .replace(/^(telp|telepon|hp|wa|whatsapp|tlp|no)\b[.:\s]*/i, '')
    .replace(/^['"`]+/, '');
  if (rapi === '') return tolak('Nomor telepon belum diisi.');
  if (rusakOlehLembarKerja(rapi)) {
    return tolak(`Nomor telepon "${rapi}" rusak oleh lembar kerja. Ambil lagi nomor aslinya dan ubah kolomnya menjadi teks.`);
  }
  if (pisahTelepon(rapi).length > 1) return tolak(`Ada lebih dari satu nomor telepon di "${rapi}". Tulis satu nomor di tiap kolom.`);
  const ringkas = rapi
    .replace(/^(\d+)\.0$/, '$1')
    .replace(/\(0\)/g, '')
    .replace(/[\s().\-–—]/g, '')
    .replace(/^00(?=[1-9])/, '+');
  if (!/^\+?\d+$/.test(ringkas))
    return tolak(`Nomor telepon "${rapi}" memuat huruf atau tanda. Tulis angkanya saja, misalnya 0812-3456-7890.`);

  if (ringkas.startsWith('+') && !ringkas.startsWith('+62')) {
    if (!/^\+[1-9]\d{7,14}$/.test(ringkas))
      return tolak(`Nomor luar negeri "${rapi}" tidak lengkap. Tulis dengan kode negaranya, misalnya +65 6123 4567.`);
    return { ok: true, nilai: ringkas, peringatan: ['Nomor ini dari luar Indonesia. Pastikan benar.'], jenis: 'luar_negeri' };
  }
  if (ringkas.startsWith('+62')) return periksaNasional(ringkas.slice(3).replace(/^0/, ''), rapi);
  if (ringkas.startsWith('0')) return periksaNasional(ringkas.slice(1), rapi);
  if (/^62\d{8,}$/.test(ringkas)) return periksaNasional(ringkas.slice(2).replace(/^0/, ''), rapi);
  if (/^8\d{8,11}$/.test(ringkas)) return periksaNasional(ringkas, rapi);
  if (/^[2-9]\d{4,7}$/.test(ringkas)) {
    return opsi.kodeArea === undefined
      ? tolak(`Nomor telepon "${rapi}" belum memuat kode wilayah. Tulis lengkap, misalnya (0341) ${ringkas}.`)
      : periksaNasional(opsi.kodeArea + ringkas, rapi);
  }
  return tolak(`Nomor telepon "${rapi}" tidak dikenal. Tulis misalnya 0812-3456-7890 atau (0341) 326025.`);
}

/** "+6281234567890" → "0812-3456-7890"; "+62341326025" → "(0341) 326025". */
export function formatTelepon(e164: string): string {
  if (!e164.startsWith('+62')) return e164;
  const nasional = e164.slice(3);
  if (nasional.startsWith('8')) return `0${nasional}`.replace(/^(\d{4})(\d{4})(\d+)$/, '$1-$2-$3');
  const area = panjangArea(nasional);
  return `(0${nasional.slice(0, area)}) ${nasional.slice(area)}`;
}

export function empatAngkaAkhir(e164: string): string {
  return e164.slice(-4);
}

/** Address for a prefilled WhatsApp chat; wa.me wants the number without plus. */
export function alamatWa(e164: string, pesan?: string): string {
  return `https://wa.me/${e164.replace(/^\+/, '')}${pesan === undefined ? '' : `?text=${encodeURIComponent(pesan)}`}`;
}
