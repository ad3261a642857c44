import { alurSurat, bila, dokumen, halaman, kantor, type LayananContoh, luar, pilih, susunContoh, TANDA, tanya } from './susun.ts';

const PENGURUS = halaman('tentang_anda', 'Tentang Anda', [
  tanya('nama_pemohon', 'teks', 'Nama lengkap', { asal: 'nama_orang', bantuan: 'Seperti di KTP.' }),
  tanya('nik_pemohon', 'nik', 'NIK', { asal: 'nik' }),
  tanya('telepon_pemohon', 'telepon', 'Nomor telepon atau WhatsApp', { asal: 'telepon' }),
  tanya('jabatan', 'pilihan', 'Jabatan Anda di koperasi', pilih('Ketua', 'Sekretaris', 'Bendahara', 'Manajer', 'Kuasa pengurus')),
]);

const kuasa = dokumen('Surat kuasa pengurus', bila('jabatan', 'kuasa_pengurus'));

/** Recommendation for the licence of a savings-and-loan business. */
const SIMPAN_PINJAM = susunContoh({
  kode: 'KOP-01',
  nama: 'Rekomendasi izin usaha simpan pinjam',
  kelompok: 'perizinan',
  sasaran: 'koperasi',
  ringkasan: 'Surat rekomendasi agar koperasi dapat mengurus izin usaha simpan pinjam lewat OSS.',
  untuk: 'Pengurus koperasi simpan pinjam (KSP/KSPPS) atau koperasi yang punya unit simpan pinjam (USP/USPPS).',
  kata: 'izin simpan pinjam, ksp, kspps, usp, rekomendasi koperasi, izin koperasi',
  persyaratan: [
    'Surat permohonan kepada Kepala Dinas',
    'Bukti setoran modal sendiri pada rekening atas nama koperasi di bank umum',
    'Rencana kerja tiga tahun: permodalan, kegiatan usaha, organisasi dan sumber daya manusia',
    'Untuk pola syariah: Dewan Pengawas Syariah dan rekomendasi DSN-MUI atau MUI',
    'Untuk unit simpan pinjam: pengelolaan dan pembukuan terpisah',
    'Nama dan riwayat hidup pengurus, pengawas, dan pengelola',
    'Kantor, papan nama, dan sarana kerja',
    'Surat pernyataan pemilik manfaat (beneficial ownership)',
  ],
  produk: 'Surat rekomendasi izin usaha simpan pinjam; izinnya terbit lewat OSS',
  lama: 'SK standar pelayanan Dinkop UKM Kota Surakarta 2022 dan Kabupaten Pesawaran, paling lama 7 hari kerja',
  dasar: [
    'UU 25/1992 tentang Perkoperasian',
    'PP 7/2021 tentang Kemudahan Koperasi dan UMKM',
    'Permenkop 8/2023 tentang Usaha Simpan Pinjam',
  ],
  sumber: 'SK SP Dinkop UKM Perin Kota Surakarta 2022 (scribd 722464037); dpmptsp.pesawarankab.go.id',
  langkah: [
    kantor('operator', 1, 'Menerima dan memeriksa kelengkapan'),
    kantor('petugas', 3, 'Memeriksa isi berkas dan meninjau kantor koperasi'),
    kantor('kepala', 2, 'Memutuskan rekomendasi'),
    kantor('petugas', 1, 'Menyiapkan dan menyerahkan surat', { menghasilkanSurat: true }),
    luar('OSS', 'Izin usaha terbit di OSS'),
  ],
  halaman: [
    PENGURUS,
    halaman('tentang_koperasi', 'Tentang koperasi', [
      tanya('nama_koperasi', 'teks', 'Nama koperasi', { asal: 'nama_koperasi', bantuan: 'Seperti di akta pendirian.' }),
      tanya('nomor_badan_hukum', 'teks', 'Nomor badan hukum', { asal: 'nomor_badan_hukum' }),
      tanya('nomor_induk', 'teks', 'Nomor induk koperasi', {
        asal: 'nomor_induk',
        wajib: false,
        bantuan: '13 angka, ada di sertifikat NIK koperasi.',
      }),
      tanya('alamat_koperasi', 'teks', 'Alamat kantor koperasi', { asal: 'alamat_koperasi' }),
      tanya('kelurahan_koperasi', 'wilayah', 'Kelurahan kantor koperasi'),
      tanya('jumlah_anggota', 'angka', 'Jumlah anggota'),
    ]),
    halaman('usaha_simpan_pinjam', 'Usaha simpan pinjam', [
      tanya('bentuk', 'pilihan', 'Bentuk usaha simpan pinjam', pilih('Koperasi simpan pinjam', 'Unit simpan pinjam dari koperasi lain')),
      tanya('pola', 'pilihan', 'Pola usaha', pilih('Konvensional', 'Syariah')),
      tanya(
        'pembukuan_terpisah',
        'ya_tidak',
        'Apakah pembukuan unit simpan pinjam sudah terpisah?',
        bila('bentuk', 'unit_simpan_pinjam_dari_koperasi_lain'),
      ),
    ]),
    halaman(
      'syariah',
      'Pengawas syariah',
      [
        tanya('nama_dps', 'paragraf', 'Nama anggota Dewan Pengawas Syariah', { bantuan: 'Satu nama di tiap baris.' }),
        tanya('rekomendasi_mui', 'teks', 'Nomor rekomendasi DSN-MUI atau MUI'),
      ],
      bila('pola', 'syariah'),
    ),
    halaman('modal', 'Modal', [
      tanya('modal_sendiri', 'rupiah', 'Modal sendiri yang disetor'),
      tanya('bank', 'teks', 'Bank tempat menyetor'),
      tanya('tanggal_setor', 'tanggal', 'Tanggal setoran'),
    ]),
  ],
  dokumen: [
    dokumen('Surat permohonan'),
    dokumen('Bukti setoran modal'),
    dokumen('Rencana kerja tiga tahun'),
    dokumen('Riwayat hidup pengurus, pengawas, dan pengelola'),
    dokumen('Foto kantor, papan nama, dan sarana kerja'),
    dokumen('Pernyataan pemilik manfaat'),
    dokumen('Surat pengangkatan Dewan Pengawas Syariah', bila('pola', 'syariah')),
    kuasa,
  ],
  surat: {
    judul: 'Surat Rekomendasi Izin Usaha Simpan Pinjam',
    isi: `Yang bertanda tangan di bawah ini, {{nama_penanda_tangan}}, {{jabatan_penanda_tangan}} {{nama_kantor}}, menerangkan bahwa:\n\nNama koperasi: {{nama_koperasi}}\nNomor badan hukum: {{nomor_badan_hukum}}\nAlamat: {{alamat_koperasi}}\nModal sendiri: {{modal_sendiri}}\n\ntelah diperiksa berkas dan kantornya berdasarkan permohonan nomor {{nomor_permohonan}} tanggal {{tanggal_permohonan}}, dan direkomendasikan untuk memperoleh izin usaha simpan pinjam.\n\nCatatan: {{catatan_putusan}}\n\n${TANDA}`,
  },
});

/** Proposal for the certificate of a cooperative's registration number. */
const SERTIFIKAT_NIK = susunContoh({
  kode: 'KOP-04',
  nama: 'Usulan sertifikat NIK koperasi',
  kelompok: 'informasi',
  sasaran: 'koperasi',
  ringkasan: 'Kantor mengusulkan sertifikat Nomor Induk Koperasi yang baru atau perpanjangannya.',
  untuk: 'Koperasi yang rajin rapat anggota tahunan dan wilayah keanggotaannya di dalam kota.',
  kata: 'nik koperasi, sertifikat nik, nomor induk koperasi, perpanjang nik, qr koperasi',
  persyaratan: [
    'Formulir profil koperasi',
    'Berita acara rapat anggota tahunan (RAT) tahun buku lalu',
    'Data kelembagaan: anggota laki-laki dan perempuan, pengurus, nomor telepon, neraca',
  ],
  produk: 'Surat usulan kantor; sertifikat NIK dengan kode QR terbit dari kementerian',
  dasar: ['UU 25/1992 tentang Perkoperasian', 'PP 7/2021 tentang Kemudahan Koperasi dan UMKM'],
  sumber: 'salinan halaman nik.depkop.go.id (2022); sampit.prokal.co/read/news/27401',
  langkah: [
    ...alurSurat(3, 1, 'Mencocokkan data kelembagaan dan RAT'),
    kantor('petugas', 1, 'Mengirim usulan ke kementerian'),
    luar('Kementerian Koperasi', 'Sertifikat NIK terbit'),
  ],
  halaman: [
    PENGURUS,
    halaman('tentang_koperasi', 'Tentang koperasi', [
      tanya('nama_koperasi', 'teks', 'Nama koperasi', { asal: 'nama_koperasi' }),
      tanya('nomor_badan_hukum', 'teks', 'Nomor badan hukum', { asal: 'nomor_badan_hukum' }),
      tanya('alamat_koperasi', 'teks', 'Alamat kantor koperasi', { asal: 'alamat_koperasi' }),
      tanya('usulan', 'pilihan', 'Yang diusulkan', pilih('Sertifikat baru', 'Perpanjangan')),
      tanya('nomor_induk', 'teks', 'Nomor induk koperasi sekarang', { asal: 'nomor_induk', ...bila('usulan', 'perpanjangan') }),
    ]),
    halaman('rat', 'Rapat anggota tahunan', [
      tanya('tanggal_rat', 'tanggal', 'Tanggal RAT terakhir'),
      tanya('tahun_buku', 'angka', 'Untuk tahun buku', { bantuan: 'Contoh: 2025' }),
      tanya('dua_tahun', 'ya_tidak', 'Apakah RAT juga diadakan untuk tahun buku sebelumnya?'),
      tanya('sebab_tidak', 'paragraf', 'Mengapa RAT sebelumnya tidak diadakan?', bila('dua_tahun', 'tidak')),
    ]),
    halaman('keanggotaan', 'Keanggotaan dan keuangan', [
      tanya('anggota_laki', 'angka', 'Anggota laki-laki'),
      tanya('anggota_perempuan', 'angka', 'Anggota perempuan'),
      tanya('aset', 'rupiah', 'Aset menurut neraca terakhir'),
      tanya('shu', 'rupiah', 'SHU tahun buku lalu'),
    ]),
  ],
  dokumen: [dokumen('Berita acara RAT'), dokumen('Neraca tahun buku lalu'), dokumen('Daftar pengurus dan pengawas'), kuasa],
  surat: {
    judul: 'Surat Usulan Sertifikat NIK Koperasi',
    isi: `Bersama ini kami usulkan penerbitan sertifikat Nomor Induk Koperasi bagi:\n\nNama koperasi: {{nama_koperasi}}\nNomor badan hukum: {{nomor_badan_hukum}}\nAlamat: {{alamat_koperasi}}\nRAT terakhir: {{tanggal_rat}}\nAnggota: {{anggota_laki}} laki-laki dan {{anggota_perempuan}} perempuan\n\nUsulan ini menanggapi permohonan nomor {{nomor_permohonan}} tanggal {{tanggal_permohonan}}.\n\n${TANDA}`,
  },
});

export const KOPERASI_LENGKAP: readonly LayananContoh[] = [SIMPAN_PINJAM, SERTIFIKAT_NIK];
