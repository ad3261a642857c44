import type { Sandi } from '../../../lib/sandi.ts';
import { kunciProfil } from '../../kemiripan/kunci.ts';
import { buatProfil, type IsiProfil, type JenisObjek } from '../../kemiripan/profil.ts';
import type { Jabatan } from './baris-koperasi.ts';
import type { KoperasiContoh } from './koperasi-contoh.ts';
import type { OrangContoh } from './orang-contoh.ts';
import type { UmkmContoh } from './umkm-contoh.ts';

function baris(jenis: JenisObjek, id: number, isi: IsiProfil) {
  const profil = buatProfil(jenis, isi);
  return { jenis, objek_id: id, kunci: kunciProfil(jenis, profil), profil };
}

export function profilOrang(o: OrangContoh, sandi: Sandi) {
  return baris('orang', o.id, {
    nama: o.nama,
    telepon: o.telepon ? [o.telepon] : [],
    alamat: o.alamat,
    kodeWilayah: o.kelurahan.kode,
    tanggalLahir: o.tanggalLahir,
    nomor: { nik: o.nik && sandi.sidik('nik', o.nik).toString('hex') },
  });
}

export function profilUmkm(u: UmkmContoh, pemilik: OrangContoh, sandi: Sandi) {
  return baris('umkm', u.id, {
    nama: u.nama,
    namaLain: u.merek,
    orang: [pemilik.nama],
    telepon: [u.telepon, pemilik.telepon].filter((satu) => satu !== null),
    alamat: u.alamat,
    kodeWilayah: u.kelurahan.kode,
    nomor: { nib: u.nib, nik_pemilik: pemilik.nik && sandi.sidik('nik', pemilik.nik).toString('hex') },
  });
}

export function profilKoperasi(k: KoperasiContoh, jabatan: readonly Jabatan[]) {
  return baris('koperasi', k.id, {
    nama: k.nama,
    orang: jabatan.filter((satu) => satu.jabatan === 'ketua').map((satu) => satu.orang.nama),
    telepon: k.telepon ? [k.telepon] : [],
    alamat: k.alamat,
    kodeWilayah: k.kelurahan.kode,
    nomor: { nomor_induk: k.nomorInduk, badan_hukum: k.nomorBadanHukum },
  });
}
