import type { Acak } from './acak.ts';

const kata = (teks: string) => teks.trim().split(/\s+/);

const DEPAN_PEREMPUAN = kata(`
  Siti Sri Dewi Nur Endang Wahyu Lilik Yuni Rina Ratna Sulis Tri Dwi Eka Nining Umi Khusnul Fitri Indah Anik Mei Puji
  Titik Wiwik Lestari Maya Intan Dian Ika Novi Rahmawati Yayuk Suci Lina Erna Heni Yanti Murni Sumiati Kartini Maria
  Agustin Ningsih Rukmini Aisyah Zulaikha Laila Hanifah Nurul Mutia Salsabila Veronika Theresia Mega Bella Vina Farida`);
const DEPAN_LAKI = kata(`
  Budi Agus Slamet Eko Sugeng Bambang Heri Joko Wahyudi Suprapto Mulyono Hadi Rudi Andi Arif Dedi Yusuf Ahmad Muhammad
  Abdul Imam Khoirul Samsul Nanang Sutrisno Edi Didik Teguh Catur Dwi Tri Puguh Anang Fajar Rizki Bagus Galih Dimas
  Yoga Wawan Hendra Surya Stefanus Yohanes Antonius Petrus Kevin Ferry Gunawan Hasan Husein Faisal Zainal Mukhlis`);
const BELAKANG = kata(`
  Santoso Wibowo Setiawan Hidayat Purnomo Susanto Handoko Prasetyo Nugroho Kurniawan Rahayu Lestari Handayani Wulandari
  Astuti Utami Rahmawati Fauziah Hariyanto Suryanto Widodo Saputra Pratama Wijaya Kusuma Wardani Hakim Maulana Syafii
  Arifin Firmansyah Mahendra Yulianto Subagio Sudarmono Sulistyo Anggraini Permatasari Puspitasari Kumalasari Safitri
  Mukti Basuki Raharjo Sasongko Suwarno Sumardi Wahyuni Sukmawati Hartono Tanujaya Halim Gunadi Siregar Nasution Rosyid
  Habibi Baihaqi Munawaroh Zahro Azizah Masruroh Fatmawati Ningrum Triyono Winarto Pamungkas Purwanti Setyowati Andayani`);

export type NamaOrang = { nama: string; panggilan: string; perempuan: boolean };

/** A made-up person's name as Malang has them; about one in twelve has a single word, some carry a title. */
export function namaOrang(a: Acak, perempuan: boolean): NamaOrang {
  const depan = a.pilih(perempuan ? DEPAN_PEREMPUAN : DEPAN_LAKI);
  if (a.peluang(0.08)) return { nama: depan, panggilan: depan, perempuan };
  const tengah = a.peluang(0.3) ? ` ${a.pilih(perempuan ? DEPAN_PEREMPUAN : DEPAN_LAKI)}` : '';
  const belakang = a.pilih(BELAKANG);
  const gelar = a.pilihBobot([
    ['', 90],
    [perempuan ? 'Hj. ' : 'H. ', 6],
    ['Drs. ', perempuan ? 0 : 2],
    ['Ir. ', 2],
  ]);
  return { nama: `${gelar}${depan}${tengah === ` ${depan}` ? '' : tengah} ${belakang}`, panggilan: a.pilih([depan, belakang]), perempuan };
}

const JALAN = kata(`
  Mawar Melati Kenanga Cempaka Anggrek Flamboyan Teratai Bougenville Kelud Semeru Arjuno Kawi Panderman Bromo Welirang
  Merbabu Sumbing Raung Ciliwung Brantas Serayu Bengawan Mahakam Barito Kapuas Danau-Toba Danau-Sentani Danau-Ranau
  Kolonel-Sugiono Raya-Langsep Galunggung Bandulan Tebo Candi-Panggung Candi-Mendut Saxofon Kendalsari Cengger Borobudur
  Ikan-Tombro Ikan-Piranha Simpang-Borobudur Sunan-Kalijaga Gajayana Sumbersari Veteran Bendungan-Sutami Terusan-Dieng
  Laksda-Adi-Sucipto Batubara Ranugrati Raya-Sawojajar Mayjend-Wiyono Ki-Ageng-Gribig Raya-Tlogowaru Muharto Zaenal-Zakse`);

export function alamatJalan(a: Acak): string {
  const jalan = a.pilih(JALAN).replaceAll('-', ' ');
  const cabang = a.peluang(0.35)
    ? ` Gang ${a.pilihBobot([
        [String(a.bulat(1, 12)), 3],
        [a.pilih(['Buntu', 'Masjid', 'Melati', 'Anggur']), 1],
      ])}`
    : '';
  const nomor = a.peluang(0.94) ? ` No. ${a.bulat(1, 240)}${a.peluang(0.08) ? a.pilih(['A', 'B', 'C']) : ''}` : '';
  return `Jl. ${jalan}${cabang}${nomor}`;
}

const KATA_KOPERASI = kata(`
  Sejahtera Makmur Mandiri Bersama Karya Usaha Maju Bahagia Sentosa Amanah Barokah Berkah Rukun Tentrem Mulia Bakti
  Harapan Mekar Melati Kartini Wijaya Abadi Lestari Jaya Utama Sumber Rejeki Arta Dana Mitra Niaga Guyub Gotong Royong`);

/** "Mekar Sejahtera"; a cooperative's own part of its name. */
export function namaDiriKoperasi(a: Acak): string {
  const pertama = a.pilih(KATA_KOPERASI);
  let kedua = a.pilih(KATA_KOPERASI);
  while (kedua === pertama) kedua = a.pilih(KATA_KOPERASI);
  return a.peluang(0.15) ? pertama : `${pertama} ${kedua}`;
}
