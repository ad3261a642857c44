import type { Acak } from './acak.ts';

export type JenisUsahaContoh = {
  kbli2020: string;
  /** Where KBLI 2025 has a code for the same trade under a known number. */
  kbli2025?: string;
  /** How common the trade is among a thousand. */
  bobot: number;
  /** First words of a name: "Warung", "Keripik". */
  sebutan: readonly string[];
  produk: readonly string[];
  /** Typical yearly sales in million rupiah. */
  omzetJuta: number;
};

/** The trades of a city like Malang: more than half of them feed people. */
export const JENIS_USAHA_CONTOH: readonly JenisUsahaContoh[] = [
  {
    kbli2020: '56102',
    bobot: 150,
    sebutan: ['Warung', 'Depot', 'Warung Makan', 'Lalapan', 'Soto'],
    produk: ['nasi campur, rawon, soto', 'lalapan ayam dan lele', 'nasi pecel, kopi', 'bakso dan mi ayam'],
    omzetJuta: 180,
  },
  {
    kbli2020: '56103',
    bobot: 110,
    sebutan: ['Kedai', 'Geprek', 'Dapur', 'Bakso', 'Mi Ayam'],
    produk: ['ayam geprek dan es teh', 'bakso malang', 'mi ayam dan pangsit', 'nasi goreng dan capcay'],
    omzetJuta: 140,
  },
  {
    kbli2020: '56104',
    bobot: 60,
    sebutan: ['Cilok', 'Batagor', 'Sate', 'Siomay', 'Angkringan'],
    produk: ['cilok keliling', 'batagor dan siomay', 'sate ayam', 'nasi kucing dan wedang'],
    omzetJuta: 70,
  },
  {
    kbli2020: '56303',
    kbli2025: '56303',
    bobot: 45,
    sebutan: ['Kopi', 'Kafe', 'Warkop', 'Ngopi'],
    produk: ['kopi susu dan camilan', 'kopi dampit, roti bakar'],
    omzetJuta: 260,
  },
  {
    kbli2020: '56304',
    kbli2025: '56304',
    bobot: 35,
    sebutan: ['Es', 'Jus', 'Dawet', 'Teh'],
    produk: ['es teler dan es campur', 'jus buah segar', 'teh poci'],
    omzetJuta: 60,
  },
  {
    kbli2020: '56210',
    kbli2025: '56210',
    bobot: 40,
    sebutan: ['Katering', 'Dapur', 'Tumpeng'],
    produk: ['nasi kotak dan tumpeng', 'katering harian dan hajatan'],
    omzetJuta: 320,
  },
  {
    kbli2020: '10794',
    bobot: 60,
    sebutan: ['Keripik Tempe', 'Keripik Buah', 'Kerupuk', 'Peyek'],
    produk: ['keripik tempe', 'keripik apel dan nangka', 'rempeyek kacang', 'kerupuk rambak'],
    omzetJuta: 150,
  },
  {
    kbli2020: '10710',
    kbli2025: '10710',
    bobot: 40,
    sebutan: ['Roti', 'Kue', 'Donat', 'Bakery'],
    produk: ['roti manis dan donat', 'kue ulang tahun', 'bolu dan brownies kukus'],
    omzetJuta: 190,
  },
  {
    kbli2020: '10792',
    kbli2025: '10792',
    bobot: 45,
    sebutan: ['Kue Basah', 'Jajan Pasar', 'Onde-onde', 'Putu'],
    produk: ['jajan pasar', 'lemper, risoles, kue lapis', 'putu lanang'],
    omzetJuta: 85,
  },
  { kbli2020: '10391', bobot: 25, sebutan: ['Tempe', 'Tempe Sanan'], produk: ['tempe kedelai', 'tempe bungkus daun'], omzetJuta: 160 },
  {
    kbli2020: '10799',
    kbli2025: '10799',
    bobot: 25,
    sebutan: ['Bumbu', 'Sambal', 'Abon', 'Frozen'],
    produk: ['sambal dalam botol', 'bumbu pecel', 'makanan beku rumahan'],
    omzetJuta: 120,
  },
  {
    kbli2020: '47112',
    kbli2025: '47112',
    bobot: 85,
    sebutan: ['Toko', 'Warung Kelontong', 'Pracangan', 'UD'],
    produk: ['sembako', 'kebutuhan rumah tangga, pulsa, gas'],
    omzetJuta: 240,
  },
  {
    kbli2020: '47711',
    kbli2025: '47711',
    bobot: 35,
    sebutan: ['Butik', 'Hijab', 'Toko Baju', 'Distro'],
    produk: ['busana muslim', 'kaus sablon', 'baju anak'],
    omzetJuta: 130,
  },
  {
    kbli2020: '47912',
    bobot: 25,
    sebutan: ['Olshop', 'Galeri', 'Hijab'],
    produk: ['busana lewat lokapasar', 'mukena dan hijab daring'],
    omzetJuta: 110,
  },
  { kbli2020: '47761', kbli2025: '47761', bobot: 8, sebutan: ['Florist', 'Bunga'], produk: ['karangan bunga dan buket'], omzetJuta: 120 },
  {
    kbli2020: '14111',
    kbli2025: '14111',
    bobot: 30,
    sebutan: ['Konveksi', 'Penjahit', 'Sablon'],
    produk: ['seragam dan kaus', 'jahit kebaya'],
    omzetJuta: 210,
  },
  {
    kbli2020: '13134',
    bobot: 12,
    sebutan: ['Batik', 'Batik Malangan'],
    produk: ['batik tulis motif malangan', 'batik cap dan ecoprint'],
    omzetJuta: 140,
  },
  {
    kbli2020: '16291',
    kbli2025: '16291',
    bobot: 12,
    sebutan: ['Anyaman', 'Rotan', 'Kerajinan'],
    produk: ['mebel rotan', 'anyaman bambu'],
    omzetJuta: 150,
  },
  {
    kbli2020: '23932',
    kbli2025: '23932',
    bobot: 8,
    sebutan: ['Keramik', 'Gerabah'],
    produk: ['keramik dinoyo', 'vas dan cangkir keramik'],
    omzetJuta: 130,
  },
  { kbli2020: '31001', bobot: 15, sebutan: ['Mebel', 'Kayu'], produk: ['kursi, lemari, kusen', 'mebel jati pesanan'], omzetJuta: 380 },
  { kbli2020: '15121', kbli2025: '15121', bobot: 10, sebutan: ['Tas', 'Dompet'], produk: ['tas kulit dan kanvas'], omzetJuta: 150 },
  {
    kbli2020: '18111',
    kbli2025: '18111',
    bobot: 15,
    sebutan: ['Percetakan', 'Print', 'Undangan'],
    produk: ['undangan, spanduk, stiker'],
    omzetJuta: 260,
  },
  { kbli2020: '45407', bobot: 25, sebutan: ['Bengkel', 'Tambal Ban', 'Motor'], produk: ['servis motor dan ganti oli'], omzetJuta: 130 },
  { kbli2020: '95120', bobot: 18, sebutan: ['Servis HP', 'Cell', 'Phone'], produk: ['servis ponsel dan aksesori'], omzetJuta: 140 },
  { kbli2020: '96200', bobot: 25, sebutan: ['Laundry', 'Binatu'], produk: ['cuci kiloan dan setrika'], omzetJuta: 85 },
  { kbli2020: '96112', bobot: 20, sebutan: ['Salon', 'Rias', 'Barber'], produk: ['potong rambut dan rias pengantin'], omzetJuta: 90 },
  { kbli2020: '85495', bobot: 10, sebutan: ['Bimbel', 'Les'], produk: ['bimbingan belajar SD–SMA'], omzetJuta: 160 },
  {
    kbli2020: '46339',
    kbli2025: '46339',
    bobot: 8,
    sebutan: ['CV', 'Distributor', 'Agen'],
    produk: ['grosir makanan ringan'],
    omzetJuta: 2600,
  },
];

const SIFAT =
  'Barokah Jaya Makmur Sederhana Rejeki Mulya Baru Asri Sari Lestari Maju Berkah Podo-Moro Sumber-Rasa Arema Kawi Ijen Tugu'.split(' ');

export function namaUsaha(a: Acak, jenis: JenisUsahaContoh, panggilan: string): string {
  const sebutan = a.pilih(jenis.sebutan);
  const tambahan = a.pilihBobot([
    [`${a.peluang(0.3) ? a.pilih(['Bu ', 'Mbak ', 'Pak ', 'Cak ']) : ''}${panggilan}`, 6],
    [a.pilih(SIFAT).replaceAll('-', ' '), 3],
    [`${panggilan} ${a.pilih(SIFAT).replaceAll('-', ' ')}`, 2],
    [`${a.pilih(SIFAT).replaceAll('-', ' ')} ${a.bulat(2, 5)}`, 0.5],
  ]);
  return `${sebutan} ${tambahan}`;
}
