import type { Tanggal } from '../../../lib/tanggal.ts';
import { ATURAN_KELAS } from '../../umkm/aturan-kelas.ts';
import { tentukanKelas } from '../../umkm/kelas.ts';
import { kelengkapanUmkm } from '../../umkm/kelengkapan.ts';
import { ACUAN, type OrangContoh } from './orang-contoh.ts';
import type { NilaiSalin, Penyalin } from './salin.ts';
import type { UmkmContoh } from './umkm-contoh.ts';

export type PencariSektor = (versi: number | null, kode: string | null) => string | null;

/** The rows of one business in all its tables, derived values reckoned by the same rules as in the forms. */
export function salinUmkm(penyalin: Penyalin, u: UmkmContoh, pemilik: OrangContoh, sektor: PencariSektor): void {
  const kelas = tentukanKelas({ tanggalBerdiri: u.tanggalBerdiri, tahunan: u.tahunan }, ATURAN_KELAS, ACUAN);
  const terakhir = u.tahunan.at(-1);
  const { persen } = kelengkapanUmkm({
    jumlahPemilik: 1,
    telepon: u.telepon,
    alamat: u.alamat,
    kodeKelurahan: u.kelurahan.kode,
    lintang: u.lintang,
    kbliKode: u.kbliKode,
    uraianProduk: u.produk,
    bentukUsaha: u.bentukUsaha,
    tanggalBerdiri: u.tanggalBerdiri,
    tahunBerdiri: null,
    nib: u.nib ? { keadaan: 'ada', nilai: u.nib } : { keadaan: u.nibKeadaan === 'belum_punya' ? 'belum_punya' : 'belum_dicatat' },
    alasanBelumNib: u.alasanBelumNib,
    npwp: { keadaan: u.npwpKeadaan },
    pekerjaLaki: terakhir?.tenagaLaki ?? null,
    pekerjaPerempuan: terakhir?.tenagaPerempuan ?? null,
    adaModal: u.tahunan.some((satu) => satu.modal !== null),
    adaPenjualan: u.tahunan.some((satu) => satu.penjualan !== null),
    statusTempat: u.statusTempat,
    jumlahSaluran: u.saluranPemasaran.length,
    bolehTampil: u.tampilPublik ? true : null,
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
    sektor: sektor(u.kbliVersi, u.kbliKode),
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
    persetujuan_cara: u.tampilPublik ? 'Formulir persetujuan' : null,
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
      dihitung_pada: pagi(u.dibuatPada),
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
    penyalin.tambah('umkm_dukungan', { umkm_id: u.id, tahun: satu.tahun, jenis: satu.jenis, pemberi: satu.pemberi });
  }
}

/** Eight in the morning in Malang, for a day on which something was recorded. */
export function pagi(tanggal: Tanggal): NilaiSalin {
  return `${tanggal}T08:00:00+07:00`;
}

