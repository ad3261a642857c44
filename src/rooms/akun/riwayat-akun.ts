import { BIDANG, PERAN } from './akun.ts';

/** Words for the traces of an account, as its history and the page of traces show them. */
export const KAMUS_AKUN = {
  perbuatan: {
    tambah_akun: 'Akun dibuat',
    ubah_akun: 'Nama diubah',
    ubah_peran: 'Peran atau wilayah tugas diubah',
    setel_ulang_sandi: 'Kata sandi disetel ulang oleh teknisi',
    ganti_sandi: 'Kata sandi diganti',
    pasang_dua_faktor: 'Kode dari ponsel dipasang',
    matikan_dua_faktor: 'Kode dari ponsel dimatikan',
    lepas_dua_faktor: 'Kode dari ponsel dilepas oleh teknisi',
    ganti_kode_cadangan: 'Kode cadangan dibuat baru',
    masuk: 'Masuk',
    masuk_kode_cadangan: 'Masuk dengan kode cadangan',
    gagal_masuk: 'Gagal masuk',
    gagal_kode: 'Kode dari ponsel salah',
    keluar: 'Keluar',
    akhiri_sesi: 'Sesi diakhiri',
    angkat_jeda: 'Jeda percobaan diangkat',
    keluar_dinas: 'Keluar dari kantor',
    kembali_dinas: 'Kembali ke kantor',
    serahkan_tampilan: 'Menerima tampilan daftar rekan yang keluar',
  },
  field: {
    nama: 'Nama',
    nama_pengguna: 'Nama pengguna',
    peran: 'Peran',
    bidang: 'Bidang',
    cakupan_wilayah: 'Wilayah tugas',
    alamat_ip: 'Alamat jaringan',
    diserahkan_kepada: 'Pekerjaan diserahkan kepada',
    diserahkan: 'Yang diserahkan',
    jumlah: 'Jumlah',
  },
  nilai: {
    peran: (nilai: string) => (PERAN as Record<string, string>)[nilai] ?? nilai,
    bidang: (nilai: string) => (BIDANG as Record<string, string>)[nilai] ?? nilai,
  },
} as const satisfies {
  perbuatan: Readonly<Record<string, string>>;
  field: Readonly<Record<string, string>>;
  nilai: Readonly<Record<string, (nilai: string) => string>>;
};
