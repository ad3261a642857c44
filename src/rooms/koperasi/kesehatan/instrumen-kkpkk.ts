import type { Indikator, Instrumen, Jenjang } from './instrumen.ts';
import { BATAS_PREDIKAT, JENJANG_RASIO } from './instrumen.ts';

const yaTidak = (kode: string, nama: string, butir: readonly string[], lain: Partial<Indikator> = {}): Indikator => ({
  kode,
  nama,
  bobot: 1,
  contoh: true,
  cara: { jenis: 'ya_tidak', butir },
  ...lain,
});
const rasio = (kode: string, nama: string, rumus: string, jenjang: readonly Jenjang[], contoh = true): Indikator => ({
  kode,
  nama,
  bobot: 1,
  contoh,
  cara: { jenis: 'rasio', rumus, jenjang },
});
const makinBesar = (a: number, b: number, c: number): Jenjang[] => [
  { lebihDari: a, kredit: 4 },
  { lebihDari: b, kredit: 3 },
  { lebihDari: c, kredit: 2 },
  { lebihDari: null, kredit: 1 },
];
const makinKecil = (a: number, b: number, c: number): Jenjang[] => [
  { lebihDari: a, kredit: 1 },
  { lebihDari: b, kredit: 2 },
  { lebihDari: c, kredit: 3 },
  { lebihDari: null, kredit: 4 },
];

/** Risk management of one risk: who watches it, which rules, which information. */
const kpmr = (kode: string, risiko: string): Indikator =>
  yaTidak(kode, `Penerapan manajemen risiko ${risiko}`, [
    `Pengurus dan pengawas membahas risiko ${risiko} secara berkala.`,
    `Ada kebijakan, prosedur, dan batas tertulis untuk risiko ${risiko}.`,
    `Risiko ${risiko} dipantau dengan catatan atau sistem informasi.`,
    `Temuan pemeriksaan tentang risiko ${risiko} ditindaklanjuti.`,
  ]);

/**
 * Aspects, their weights and the headings of the indicators follow the guideline; the statements are our
 * examples (`contoh`) until the office puts in those of its own copy.
 */
export const KKPKK_2021: Instrumen = {
  kode: 'kkpkk-2021',
  nama: 'KKPKK 2021',
  dasar: 'Permenkop 9/2020 dan Juknis Deputi Bidang Perkoperasian 15/2021',
  berlakuMulai: '2021-01-01',
  berlakuSampai: null,
  pola: ['konvensional', 'syariah'],
  jenjangRasio: JENJANG_RASIO,
  predikat: BATAS_PREDIKAT,
  aspek: [
    {
      kode: 'tata_kelola',
      nama: 'Tata kelola',
      bobot: 30,
      indikator: [
        yaTidak('tk_keanggotaan', 'Keanggotaan sukarela dan terbuka', [
          'Anggaran dasar menerima dan melepas anggota tanpa paksaan.',
          'Anggota baru lebih banyak daripada anggota yang keluar.',
          'Ada bukti penerimaan dan pengunduran diri anggota.',
        ]),
        yaTidak('tk_demokratis', 'Pengelolaan demokratis', [
          'Keputusan rapat anggota diambil satu anggota satu suara.',
          'Semua anggota boleh memilih dan dipilih menjadi pengurus dan pengawas.',
          'Anggota ikut menetapkan aturan koperasi.',
        ]),
        yaTidak('tk_shu', 'Pembagian SHU adil', [
          'SHU dibagi menurut jasa usaha anggota.',
          'Cara membagi SHU tertulis di anggaran dasar atau anggaran rumah tangga.',
        ]),
        yaTidak('tk_balas_jasa', 'Balas jasa terbatas atas modal', [
          'Balas jasa atas modal anggota dibatasi dan tertulis.',
          'Batas itu tidak melebihi bunga yang wajar.',
        ]),
        yaTidak('tk_mandiri', 'Kemandirian', ['Modal terbesar berasal dari anggota.', 'Keputusan tidak ditentukan pihak luar.']),
        yaTidak('tk_pendidikan', 'Pendidikan perkoperasian', ['Ada dana pendidikan.', 'Ada pendidikan anggota dalam setahun terakhir.']),
        yaTidak('tk_kerja_sama', 'Kerja sama antarkoperasi', [
          'Ada kerja sama tertulis dengan koperasi lain.',
          'Kerja sama itu berjalan dalam setahun terakhir.',
        ]),
        yaTidak('tk_legalitas', 'Legalitas badan hukum', [
          'Badan hukum sah dan datanya sesuai.',
          'Perubahan anggaran dasar sudah disahkan.',
        ]),
        yaTidak('tk_izin', 'Izin usaha simpan pinjam', ['Izin usaha simpan pinjam ada dan berlaku.', 'Kantor cabang, bila ada, berizin.']),
        yaTidak('tk_anggaran_dasar', 'Anggaran dasar', [
          'Anggaran dasar dan anggaran rumah tangga ada dan dipakai.',
          'Isinya sesuai peraturan yang berlaku.',
        ]),
        yaTidak('tk_buku_anggota', 'Administrasi keanggotaan', [
          'Buku daftar anggota lengkap.',
          'Calon anggota menjadi anggota paling lama tiga bulan.',
        ]),
        yaTidak('tk_organisasi', 'Kelengkapan organisasi', [
          'Pengurus dan pengawas lengkap dan masa jabatannya berlaku.',
          'Ada struktur organisasi dan uraian tugas.',
          'RAT diadakan tepat waktu.',
        ]),
        yaTidak('tk_manajemen_umum', 'Manajemen umum', [
          'Ada rencana kerja dan rencana anggaran yang disahkan RAT.',
          'Pelaksanaan rencana dievaluasi.',
        ]),
        yaTidak('tk_manajemen_lembaga', 'Manajemen kelembagaan', [
          'Ada prosedur tertulis yang dijalankan.',
          'Pengawasan internal berjalan.',
        ]),
        yaTidak('tk_manajemen_modal', 'Manajemen permodalan', [
          'Modal sendiri bertambah dari tahun sebelumnya.',
          'Sebagian SHU disisihkan menjadi cadangan.',
        ]),
        yaTidak('tk_manajemen_aset', 'Manajemen aset', [
          'Pinjaman diberikan setelah dianalisis.',
          'Pinjaman bermasalah ditagih dan dicatat.',
        ]),
        yaTidak('tk_manajemen_likuiditas', 'Manajemen likuiditas', [
          'Ada batas kas dan rencana kebutuhan dana.',
          'Penarikan simpanan selalu dapat dipenuhi.',
        ]),
        yaTidak(
          'tk_syariah',
          'Kepatuhan syariah',
          ['Dewan Pengawas Syariah ada dan bekerja.', 'Akad yang dipakai sesuai fatwa DSN-MUI.', 'Dana kebajikan dikelola terpisah.'],
          { hanya: 'syariah' },
        ),
      ],
    },
    {
      kode: 'profil_risiko',
      nama: 'Profil risiko',
      bobot: 15,
      indikator: [
        rasio('pr_aset_produktif', 'Risiko inheren: aset produktif', 'Aset produktif dibagi total aset', makinBesar(75, 50, 25)),
        rasio(
          'pr_pinjaman_bermasalah',
          'Risiko inheren: pinjaman bermasalah',
          'Pinjaman bermasalah dibagi seluruh pinjaman',
          makinKecil(12, 8, 5),
        ),
        yaTidak('pr_operasional', 'Risiko inheren: operasional', [
          'Struktur organisasi sesuai besarnya usaha.',
          'Produk dan layanan tertulis dan dipahami pengelola.',
          'Tidak ada kecurangan dalam setahun terakhir.',
        ]),
        yaTidak('pr_kepatuhan', 'Risiko inheren: kepatuhan', [
          'Tidak ada pelanggaran selama masa penilaian.',
          'Koperasi tidak sedang dikenai sanksi.',
          'Pelanggaran terdahulu sudah diperbaiki.',
          'Koperasi tidak dalam proses hukum.',
        ]),
        rasio('pr_likuiditas', 'Risiko inheren: likuiditas', 'Aset likuid dibagi total aset', makinBesar(15, 10, 5)),
        kpmr('pr_kpmr_pinjaman', 'pinjaman'),
        kpmr('pr_kpmr_operasional', 'operasional'),
        kpmr('pr_kpmr_kepatuhan', 'kepatuhan'),
        kpmr('pr_kpmr_likuiditas', 'likuiditas'),
        kpmr('pr_kpmr_strategis', 'strategis'),
      ],
    },
    {
      kode: 'kinerja_keuangan',
      nama: 'Kinerja keuangan',
      bobot: 40,
      indikator: [
        rasio('kk_rentabilitas_aset', 'Evaluasi kinerja: rentabilitas aset', 'SHU sebelum pajak dibagi total aset', makinBesar(10, 7.5, 5)),
        rasio(
          'kk_rentabilitas_modal',
          'Evaluasi kinerja: rentabilitas modal sendiri',
          'SHU bagian anggota dibagi modal sendiri',
          makinBesar(5, 4, 3),
        ),
        rasio('kk_efisiensi', 'Manajemen keuangan: beban operasi', 'Beban operasi dibagi pendapatan operasi', makinKecil(100, 95, 90)),
        rasio('kk_kas', 'Manajemen keuangan: rasio kas', 'Kas dan bank dibagi kewajiban lancar', makinBesar(15, 12.5, 10)),
        rasio(
          'kk_pinjaman_dana',
          'Manajemen keuangan: pinjaman terhadap dana',
          'Pinjaman diberikan dibagi dana yang diterima',
          makinBesar(90, 75, 60),
        ),
        rasio(
          'kk_partisipasi',
          'Kesinambungan: partisipasi bruto',
          'Partisipasi bruto dibagi partisipasi bruto ditambah pendapatan',
          makinBesar(75, 50, 25),
        ),
        rasio('kk_pertumbuhan_aset', 'Kesinambungan: pertumbuhan aset', 'Kenaikan aset dibagi aset tahun sebelumnya', makinBesar(10, 5, 0)),
      ],
    },
    {
      kode: 'permodalan',
      nama: 'Permodalan',
      bobot: 15,
      indikator: [
        rasio('pm_ekuitas_aset', 'Kecukupan permodalan: ekuitas terhadap aset', 'Ekuitas dibagi total aset', makinBesar(30, 20, 10), false),
        rasio(
          'pm_modal_berisiko',
          'Kecukupan permodalan: modal terhadap pinjaman berisiko',
          'Modal sendiri dibagi pinjaman berisiko',
          makinBesar(75, 50, 25),
        ),
        yaTidak('pm_pengelolaan', 'Kecukupan pengelolaan permodalan', [
          'Ada rencana penambahan modal.',
          'Cadangan dibentuk setiap tahun.',
          'Modal penyertaan, bila ada, tercatat dan terpisah.',
        ]),
      ],
    },
  ],
};
