import type { Tanggal } from '../../../lib/tanggal.ts';
import { sektorDari } from '../../kbli/kbli.ts';
import { ATURAN_KELAS } from '../../umkm/aturan-kelas.ts';
import { tentukanKelas } from '../../umkm/kelas.ts';
import { kelengkapanUmkm } from '../../umkm/kelengkapan.ts';
import { ACUAN, type OrangContoh } from './orang-contoh.ts';
import type { NilaiSalin, Penampung } from './baris.ts';
import type { UmkmContoh } from './umkm-contoh.ts';

/** The rows of one business in all its tables, derived values reckoned by the same rules as in the forms. */
export function salinUmkm(penyalin: Penampung, u: UmkmContoh, pemilik: OrangContoh): void {
  const kelas = tentukanKelas({ tanggalBerdiri: u.tanggalBerdiri, tahunan: u.tahunan }, ATURAN_KELAS, ACUAN);
  const { persen } = kelengkapanUmkm({
    telepon: u.telepon,
    alamat: u.alamat,
    kode_wilayah: u.kelurahan.kode,
    lintang: u.lintang,
    kbli_kode: u.kbliKode,
    produk: u.produk,
    bentuk_usaha: u.bentukUsaha,
    tanggal_berdiri: u.tanggalBerdiri,
    nib_keadaan: u.nibKeadaan,
    alasan_belum_nib: u.alasanBelumNib,
    npwp_keadaan: u.npwpKeadaan,
    status_tempat: u.statusTempat,
    saluran_pemasaran: u.saluranPemasaran,
    jumlah_pemilik: 1,
    ada_modal: u.tahunan.some((satu) => satu.modal !== null),
    ada_penjualan: u.tahunan.some((satu) => satu.penjualan !== null),
    ada_pekerja: u.tahunan.length > 0,
  });
  penyalin.tambah('umkm', {
    id: u.id,
    nama: u.nama,
    merek: u.merek,
    pemilik_nama: pemilik.nama,
    bentuk_usaha: u.bentukUsaha,
    tanggal_berdiri: u.tanggalBerdiri,
    nib_keadaan: u.nibKeadaan,
    nib: u.nib,
    alasan_belum_nib: u.alasanBelumNib,
    npwp_keadaan: u.npwpKeadaan,
    kbli_versi: u.kbliKode ? u.kbliVersi : null,
    kbli_kode: u.kbliKode,
    sektor: u.kbliKode ? (sektorDari(u.kbliKode) ?? null) : null,
    produk: u.produk,
    alamat: u.alamat,
    rt: u.rt,
    rw: u.rw,
    kode_wilayah: u.kelurahan.kode,
    kode_pos: u.kelurahan.kodePos,
    lintang: u.lintang,
    bujur: u.bujur,
    status_tempat: u.statusTempat,
    jenis_kawasan: u.jenisKawasan,
    telepon: u.telepon,
    surel: u.surel,
    saluran_pemasaran: u.saluranPemasaran,
    pembiayaan: u.pembiayaan,
    catatan_keuangan: u.catatanKeuangan,
    inklusif_disabilitas: u.inklusifDisabilitas,
    binaan: u.binaan,
    kurasi: u.kurasi,
    kelas: kelas.kelas,
    kelas_dasar: kelas.dasar,
    tampil_publik: u.tampilPublik ? true : null,
    persetujuan_pada: u.persetujuanPada,
    persetujuan_cara: u.tampilPublik ? 'formulir' : null,
    sumber: u.sumber,
    diverifikasi_pada: u.diverifikasiPada,
    kelengkapan: persen,
    keadaan: u.tutup ? 'dinonaktifkan' : 'aktif',
    nonaktif_alasan: u.tutup ? 'usaha_tutup' : null,
    nonaktif_pada: u.tutup ? pagi(ACUAN) : null,
    dibuat_pada: pagi(u.dibuatPada),
    diubah_pada: pagi(u.dibuatPada),
  });
  penyalin.tambah('umkm_pemilik', { umkm_id: u.id, orang_id: pemilik.id, utama: true });
  for (const satu of u.tahunan) {
    penyalin.tambah('umkm_tahunan', {
      umkm_id: u.id,
      tahun: satu.tahun,
      modal: satu.modal,
      penjualan: satu.penjualan,
      aset: satu.aset,
      tenaga_laki: satu.tenagaLaki,
      tenaga_perempuan: satu.tenagaPerempuan,
      sumber: u.sumber,
    });
  }
  if (kelas.kelas) {
    penyalin.tambah('umkm_kelas', {
      umkm_id: u.id,
      kelas: kelas.kelas,
      dasar: kelas.dasar,
      tahun_data: kelas.tahunData,
      aturan: kelas.versi,
      penjelasan: kelas.penjelasan,
      dihitung_pada: pagi(hariKelas(u.dibuatPada, kelas.tahunData)),
    });
  }
  for (const satu of u.sertifikat) {
    penyalin.tambah('umkm_sertifikat', {
      umkm_id: u.id,
      jenis: satu.jenis,
      nomor: satu.nomor,
      penerbit: satu.penerbit,
      terbit: satu.terbit,
      berlaku_sampai: satu.berlakuSampai,
    });
  }
  for (const satu of u.dukungan) {
    penyalin.tambah('umkm_dukungan', { umkm_id: u.id, ...satu });
  }
}

/** The class was worked out when its newest figures came in: not before the record, not before their year closed. */
function hariKelas(dibuatPada: Tanggal, tahunData: number | null): Tanggal {
  const tutupBuku = tahunData === null ? dibuatPada : `${tahunData}-12-31`;
  const hari = tutupBuku > dibuatPada ? tutupBuku : dibuatPada;
  return hari > ACUAN ? ACUAN : hari;
}

/** Eight in the morning in Malang, for a day on which something was recorded. */
export function pagi(tanggal: Tanggal): NilaiSalin {
  return `${tanggal}T08:00:00+07:00`;
}
