/** Why an act on an account is refused, and what to do instead. */
export const KALIMAT_TOLAK = {
  diri_sendiri: 'Peran dan wilayah tugas akun sendiri tidak dapat diubah sendiri. Mintalah teknisi lain mengubahnya.',
  teknisi_terakhir:
    'Ini satu-satunya teknisi. Jadikan pegawai lain teknisi dahulu, sebab tanpa teknisi tidak ada yang dapat mengelola akun.',
  sudah_keluar: 'Pegawai ini sudah dinyatakan keluar. Aktifkan kembali akunnya dahulu.',
  belum_keluar: 'Pegawai ini masih aktif.',
  penerus_tidak_ada: 'Penerus harus pegawai lain yang masih aktif. Pilih dari daftar.',
  usang: 'Akun ini baru saja diubah orang lain. Buka lagi halamannya, lalu ulangi perubahan Anda.',
} as const;
