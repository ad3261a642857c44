import { kelengkapanKoperasi } from '../../koperasi/kelengkapan.ts';
import type { JabatanKoperasi, StatusKoperasi } from '../../koperasi/koperasi.ts';
import { ORGAN_JABATAN } from '../../koperasi/koperasi.ts';
import { ATURAN_RAT } from '../../koperasi/rat/aturan-rat.ts';
import { usulkanStatus } from '../../koperasi/status.ts';
import { acak } from './acak.ts';
import { pagi } from './baris-umkm.ts';
import { akhirMasa, type KoperasiContoh } from './koperasi-contoh.ts';
import { ACUAN, type OrangContoh } from './orang-contoh.ts';
import type { Penampung } from './baris.ts';

export type Jabatan = { jabatan: JabatanKoperasi; orang: OrangContoh };

/** The rows of one cooperative in all its tables. Where the office has not decided yet, the last status is kept. */
export function salinKoperasi(penyalin: Penampung, k: KoperasiContoh, jabatan: readonly Jabatan[]): void {
  const usulan = usulkanStatus(
    { berdiri: k.tanggalBadanHukum, bulanAwal: k.bulanAwalBuku, rat: k.rat, status: null },
    ATURAN_RAT,
    ACUAN,
  ).usulan;
  const ada = (dicari: JabatanKoperasi) => jabatan.some((satu) => satu.jabatan === dicari);
  const isi = {
    nomor_badan_hukum: k.nomorBadanHukum,
    tanggal_badan_hukum: k.tanggalBadanHukum,
    nomor_induk_keadaan: k.nomorIndukKeadaan,
    status_nik: k.statusNik,
    nib_keadaan: k.nibKeadaan,
    npwp_keadaan: k.npwpKeadaan,
    kelompok: k.kelompok,
    sektor_usaha: k.sektorUsaha,
    alamat: k.alamat,
    kode_wilayah: k.kelurahan.kode,
    lintang: k.lintang,
    telepon: k.telepon,
    surel: k.surel,
    anggota_laki: k.anggotaLaki,
    anggota_perempuan: k.anggotaPerempuan,
    jumlah_karyawan: k.jumlahKaryawan,
    nomor_izin_simpan_pinjam: k.nomorIzinSimpanPinjam,
  };
  penyalin.tambah('koperasi', {
    ...isi,
    id: k.id,
    nama: k.nama,
    nomor_induk: k.nomorInduk,
    sertifikat_berlaku_sampai: k.sertifikatBerlakuSampai,
    nomor_perubahan: k.nomorPerubahan,
    nomor_ahu: k.nomorAhu,
    nib: k.nibKeadaan === 'ada' ? `8${String(100_000_000_000 + k.id * 11)}` : null,
    npwp: k.npwpKeadaan === 'ada' ? `0${String(990_000_000_000_000 + k.id * 13)}` : null,
    bentuk: k.bentuk,
    jenis: k.jenis,
    pola_pengelolaan: k.pola,
    layanan_koperasi: k.layananKoperasi,
    unit_simpan_pinjam: k.unitSimpanPinjam,
    merah_putih: k.merahPutih,
    bulan_awal_buku: k.bulanAwalBuku,
    rt: k.rt,
    rw: k.rw,
    kode_pos: k.kelurahan.kodePos,
    bujur: k.bujur,
    ketua_nama: jabatan.find((satu) => satu.jabatan === 'ketua')?.orang.nama ?? '',
    jumlah_manajer: k.jumlahManajer,
    rat_terakhir_tahun: k.rat.at(-1)?.tahunBuku ?? null,
    rat_terakhir_tanggal: k.rat.at(-1)?.tanggalRat ?? null,
    status: putusan(k, usulan),
    status_usulan: usulan,
    tampil_publik: k.tampilPublik ? true : null,
    persetujuan_pada: k.persetujuanPada,
    persetujuan_cara: k.tampilPublik ? 'formulir' : null,
    sumber: k.sumber,
    diverifikasi_pada: k.diverifikasiPada,
    kelengkapan: kelengkapanKoperasi({
      ...isi,
      simpan_pinjam: k.unitSimpanPinjam,
      ada_ketua: ada('ketua'),
      ada_sekretaris: ada('sekretaris'),
      ada_bendahara: ada('bendahara'),
      ada_pengawas: ada('ketua_pengawas'),
      ada_masa_jabatan: true,
      ada_rat: k.rat.length > 0,
      ada_angka_rat: k.rat.length > 0,
      belum_wajib_rat: usulan === 'belum_wajib_rat',
    }).persen,
    dibuat_pada: pagi(k.dibuatPada),
    diubah_pada: pagi(k.dibuatPada),
    versi: 1,
    multi_pihak: false,
    keadaan: 'aktif',
    kewajiban_merah: 0,
    kewajiban_kuning: 0,
    perlu_keputusan: false,
  });
  for (const satu of jabatan) {
    penyalin.tambah('koperasi_pengurus', {
      koperasi_id: k.id,
      orang_id: satu.orang.id,
      organ: ORGAN_JABATAN[satu.jabatan],
      jabatan: satu.jabatan,
      mulai: k.mulaiPengurus,
      sampai: akhirMasa(k),
    });
  }
  salinRat(penyalin, k);
}

/** What the office decided last. One in nine has moved on since and waits for a new decision. */
function putusan(k: KoperasiContoh, usulan: StatusKoperasi): StatusKoperasi {
  if (k.nasib === 'dibekukan' || k.nasib === 'dibubarkan') return k.nasib;
  if (usulan === 'belum_wajib_rat' || !acak('putusan', k.id).peluang(0.11)) return usulan;
  return usulan === 'tidak_aktif' ? 'aktif_belum_rat' : 'aktif';
}

function salinRat(penyalin: Penampung, k: KoperasiContoh): void {
  for (const satu of k.rat) {
    penyalin.tambah('koperasi_rat', {
      koperasi_id: k.id,
      tahun_buku: satu.tahunBuku,
      buku_mulai: satu.mulai,
      buku_selesai: satu.akhir,
      tanggal_rat: satu.tanggalRat,
      metode: satu.metode,
      anggota_laki: satu.anggotaLaki,
      anggota_perempuan: satu.anggotaPerempuan,
      hadir: satu.hadir,
      kuorum: satu.hadir * 2 > satu.anggotaLaki + satu.anggotaPerempuan,
      karyawan_laki: satu.karyawanLaki,
      karyawan_perempuan: satu.karyawanPerempuan,
      manajer: satu.manajer,
      simpanan_pokok: satu.simpananPokok,
      simpanan_wajib: satu.simpananWajib,
      dana_cadangan: satu.danaCadangan,
      hibah: satu.hibah,
      modal_sendiri: satu.modalSendiri,
      modal_luar: satu.modalLuar,
      aset: satu.aset,
      volume_usaha: satu.volumeUsaha,
      shu: satu.shu,
      laporan_diterima_pada: satu.tanggalRat,
      sumber: k.sumber,
      versi: 1,
    });
  }
}
