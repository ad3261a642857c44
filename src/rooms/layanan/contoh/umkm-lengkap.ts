import { alurSurat, bila, dokumen, halaman, type LayananContoh, luar, pilih, susunContoh, TANDA, tanya } from './susun.ts';

const PEMILIK = halaman('tentang_anda', 'Tentang Anda', [
  tanya('nama_pemohon', 'teks', 'Nama lengkap', { asal: 'nama_orang', bantuan: 'Seperti di KTP.' }),
  tanya('nik_pemohon', 'nik', 'NIK', { asal: 'nik' }),
  tanya('telepon_pemohon', 'telepon', 'Nomor telepon atau WhatsApp', { asal: 'telepon' }),
  tanya('alamat_pemohon', 'teks', 'Alamat rumah', { asal: 'alamat_orang' }),
]);

const NIB = [
  tanya('punya_nib', 'ya_tidak', 'Sudah punya NIB?'),
  tanya('nib', 'nib', 'NIB', { asal: 'nib', ...bila('punya_nib', 'ya') }),
  tanya('belum_nib', 'keterangan', 'NIB dapat dibuat gratis di OSS', {
    bantuan: 'Petugas membantu Anda membuatnya sesudah permohonan ini. Lanjutkan saja mengisi.',
    ...bila('punya_nib', 'tidak'),
  }),
];

/** Certificate of a registered business. */
const KETERANGAN = susunContoh({
  kode: 'UMK-01',
  nama: 'Surat keterangan usaha terdaftar',
  kelompok: 'informasi',
  sasaran: 'usaha',
  ringkasan: 'Surat bahwa usaha Anda tercatat di dinas sebagai usaha mikro atau kecil binaan.',
  untuk: 'Pemilik usaha mikro atau kecil yang usahanya ada di kota ini.',
  kata: 'surat keterangan usaha, sku, usaha binaan, kartu umkm, daftar umkm, usaha terdaftar',
  persyaratan: ['KTP pemilik usaha', 'Lokasi dan bidang usaha yang jelas', 'Foto usaha', 'NIB bila sudah ada'],
  produk: 'Usaha tercatat di direktori dan surat keterangan usaha binaan',
  dasar: ['PP 7/2021 tentang Kemudahan Koperasi dan UMKM', 'UU 20/2008 tentang UMKM'],
  sumber: 'daftar layanan Dinas Koperasi dan UKM Kabupaten Bekasi; parapuan.co/read/533841852',
  langkah: alurSurat(2, 1, 'Mencocokkan data usaha dan meninjau bila perlu'),
  halaman: [
    PEMILIK,
    halaman('tentang_usaha', 'Tentang usaha', [
      tanya('nama_usaha', 'teks', 'Nama usaha', {
        asal: 'nama_usaha',
        bantuan: 'Belum punya nama? Tulis barangnya dan nama Anda, misalnya "Tempe Bu Sri".',
      }),
      tanya('barang', 'teks', 'Apa yang dijual atau dibuat?'),
      ...NIB,
      tanya('kbli', 'kbli', 'Kode KBLI', { asal: 'kbli', wajib: false, ...bila('punya_nib', 'ya') }),
    ]),
    halaman('tempat', 'Tempat usaha', [
      tanya('alamat_usaha', 'teks', 'Alamat tempat usaha', { asal: 'alamat_usaha' }),
      tanya('kelurahan_usaha', 'wilayah', 'Kelurahan tempat usaha', { asal: 'kelurahan_usaha' }),
      tanya('cara_jual', 'beberapa', 'Cara menjual', {
        wajib: false,
        ...pilih('Di rumah atau toko', 'Keliling', 'Lewat internet', 'Dititipkan'),
      }),
    ]),
    halaman('ukuran', 'Ukuran usaha', [
      tanya('mulai_usaha', 'tanggal', 'Mulai usaha sejak', { bantuan: 'Perkiraan boleh, misalnya 1 Januari 2020.' }),
      tanya('pekerja', 'angka', 'Jumlah pekerja termasuk Anda'),
      tanya('penjualan', 'rupiah', 'Penjualan setahun terakhir', {
        wajib: false,
        bantuan: 'Perkiraan boleh. Dipakai menentukan kelas usaha; tidak ditampilkan.',
      }),
    ]),
    halaman('keperluan', 'Keperluan surat', [
      tanya(
        'keperluan',
        'pilihan',
        'Surat ini untuk',
        pilih('Pinjaman bank', 'Pendaftaran merek', 'Pameran atau pelatihan', 'Keperluan lain'),
      ),
      tanya('keperluan_lain', 'teks', 'Sebutkan keperluannya', bila('keperluan', 'keperluan_lain')),
    ]),
  ],
  dokumen: [
    dokumen('KTP pemilik usaha', { petunjuk: 'Foto asli, bukan fotokopi.' }),
    dokumen('Foto usaha', { petunjuk: 'Tampak depan atau tempat membuat barang.' }),
    dokumen('Lembar NIB', bila('punya_nib', 'ya')),
  ],
  surat: {
    judul: 'Surat Keterangan Usaha Terdaftar',
    isi: `Yang bertanda tangan di bawah ini, {{nama_penanda_tangan}}, {{jabatan_penanda_tangan}} {{nama_kantor}}, menerangkan bahwa:\n\nNama: {{nama_pemohon}}\nNama usaha: {{nama_usaha}}\nBarang atau jasa: {{barang}}\nAlamat usaha: {{alamat_usaha}}\n\ntercatat sebagai usaha binaan {{nama_kantor}}. Surat ini dibuat untuk keperluan {{keperluan}} berdasarkan permohonan nomor {{nomor_permohonan}}.\n\n${TANDA}`,
  },
});

/** Letter that recommends a small business for the registration of its brand. */
const MEREK = susunContoh({
  kode: 'UMK-04',
  nama: 'Rekomendasi pendaftaran merek',
  kelompok: 'perizinan',
  sasaran: 'usaha',
  ringkasan: 'Surat rekomendasi agar usaha mikro dan kecil mendaftarkan merek dengan tarif UMK.',
  untuk: 'Pemilik usaha mikro atau kecil yang punya merek sendiri dan belum didaftarkan orang lain.',
  kata: 'merek, merk, logo, hki, haki, daftar merek, hak kekayaan intelektual',
  persyaratan: [
    'Etiket atau label merek',
    'Tanda tangan pemohon',
    'Surat pernyataan usaha mikro atau kecil bermeterai',
    'KTP pemilik',
    'NIB',
    'Jenis barang atau jasa dan kelasnya',
  ],
  produk: 'Surat rekomendasi usaha mikro dan kecil binaan; bukti permohonan merek dari DJKI',
  biaya:
    'PNBP ke DJKI Rp500.000 tiap kelas untuk usaha mikro dan kecil (umum Rp1.800.000), dibayar ke DJKI bila tidak difasilitasi kantor.',
  dasar: ['UU 20/2016 tentang Merek dan Indikasi Geografis', 'PP 7/2021 tentang Kemudahan Koperasi dan UMKM'],
  sumber: 'lppm.unimma.ac.id/syarat-pendaftaran-hak-merk; prfmnews pr-134363891',
  langkah: [...alurSurat(2, 1, 'Memeriksa merek dan kelas barangnya'), luar('DJKI', 'Permohonan merek diproses')],
  halaman: [
    PEMILIK,
    halaman('tentang_usaha', 'Tentang usaha', [
      tanya('nama_usaha', 'teks', 'Nama usaha', { asal: 'nama_usaha' }),
      ...NIB,
      tanya('alamat_usaha', 'teks', 'Alamat tempat usaha', { asal: 'alamat_usaha' }),
    ]),
    halaman('merek', 'Tentang merek', [
      tanya('nama_merek', 'teks', 'Merek yang didaftarkan', { bantuan: 'Ditulis persis seperti di label.' }),
      tanya('arti_merek', 'teks', 'Arti bila bukan kata Indonesia', { wajib: false }),
      tanya('barang', 'paragraf', 'Barang atau jasa yang memakai merek ini', { bantuan: 'Satu di tiap baris. Contoh: keripik tempe' }),
      tanya('kelas', 'angka', 'Kelas barang', { wajib: false, bantuan: 'Angka 1 sampai 45. Kosongkan bila belum tahu; petugas membantu.' }),
      tanya('sudah_dicari', 'ya_tidak', 'Sudah mencari merek yang mirip di pangkalan data DJKI?'),
      tanya('hasil_cari', 'paragraf', 'Merek mirip yang Anda temukan', { wajib: false, ...bila('sudah_dicari', 'ya') }),
    ]),
    halaman('biaya_merek', 'Biaya pendaftaran', [
      tanya('pembayar', 'pilihan', 'Siapa yang membayar biaya pendaftaran?', pilih('Saya sendiri', 'Saya berharap difasilitasi kantor')),
      tanya(
        'pernah_difasilitasi',
        'ya_tidak',
        'Pernah mendapat fasilitas pendaftaran merek?',
        bila('pembayar', 'saya_berharap_difasilitasi_kantor'),
      ),
    ]),
  ],
  dokumen: [
    dokumen('Etiket atau label merek', { petunjuk: 'Gambar JPG atau PNG yang jelas.' }),
    dokumen('Contoh tanda tangan'),
    dokumen('Pernyataan usaha mikro atau kecil bermeterai'),
    dokumen('KTP pemilik usaha'),
    dokumen('Lembar NIB', bila('punya_nib', 'ya')),
  ],
  surat: {
    judul: 'Surat Rekomendasi Pendaftaran Merek',
    isi: `Yang bertanda tangan di bawah ini, {{nama_penanda_tangan}}, {{jabatan_penanda_tangan}} {{nama_kantor}}, menerangkan bahwa {{nama_pemohon}}, pemilik usaha {{nama_usaha}} di {{alamat_usaha}}, adalah pelaku usaha mikro atau kecil binaan kami, dan direkomendasikan untuk mendaftarkan merek:\n\nMerek: {{nama_merek}}\nBarang atau jasa: {{barang}}\n\nSurat ini menanggapi permohonan nomor {{nomor_permohonan}} tanggal {{tanggal_permohonan}}.\n\n${TANDA}`,
  },
});

export const UMKM_LENGKAP: readonly LayananContoh[] = [KETERANGAN, MEREK];
