import { samarNik } from '../../../lib/samar.ts';
import type { Sandi } from '../../../lib/sandi.ts';
import { kelengkapanOrang } from '../../orang/kelengkapan.ts';
import { pagi } from './baris-umkm.ts';
import type { OrangContoh } from './orang-contoh.ts';
import { heksa, type Penampung } from './baris.ts';

export function salinOrang(penyalin: Penampung, o: OrangContoh, sandi: Sandi): void {
  const isi = {
    nik_keadaan: o.nikKeadaan,
    jenis_kelamin: o.jenisKelamin,
    tanggal_lahir: o.tanggalLahir,
    telepon: o.telepon,
    alamat: o.alamat,
    kode_wilayah: o.kelurahan.kode,
    pendidikan: o.pendidikan,
  };
  penyalin.tambah('orang', {
    ...isi,
    id: o.id,
    nama: o.nama,
    nik_sandi: heksa(o.nik === null ? null : sandi.enkripsi(o.nik)),
    nik_sidik: heksa(o.nik === null ? null : sandi.sidik('nik', o.nik)),
    nik_samar: o.nik && samarNik(o.nik),
    tempat_lahir: o.tempatLahir,
    disabilitas: o.disabilitas,
    rt: o.rt,
    rw: o.rw,
    kode_pos: o.kelurahan.kodePos,
    surel: o.surel,
    sumber: 'contoh',
    diverifikasi_pada: o.diverifikasiPada,
    kelengkapan: kelengkapanOrang(isi).persen,
    keadaan: 'aktif',
    versi: 1,
    dibuat_pada: pagi(o.dibuatPada),
    diubah_pada: pagi(o.dibuatPada),
  });
}
