import type { Db } from '../../db/client.ts';
import type { Tanggal } from '../../lib/tanggal.ts';
import { perluVerifikasi } from '../../lib/verifikasi.ts';
import { tanggalDari } from '../../lib/waktu.ts';
import { listRiwayat } from '../jejak/queries.ts';
import type { VersiKbli } from '../kbli/kbli.ts';
import { findKbli, peringatanKbli } from '../kbli/queries.ts';
import { listDukungan } from './dukungan/queries.ts';
import { kelasUntukDukungan } from './kelas.ts';
import { type IsiUmkm, kelengkapanUmkm } from './kelengkapan.ts';
import { listPemilik } from './pemilik/queries.ts';
import { getUmkm, type Umkm } from './queries.ts';
import { getAturanUmkm } from './queries.aturan.ts';
import { getIsiProfil, listUmkmMirip } from './queries.mirip.ts';
import { listSertifikat } from './sertifikat/queries.ts';
import { listAngkaTahunan, listKelas, listTahunan } from './tahunan/queries.ts';

type AngkaTerisi = { ada_modal: boolean; ada_penjualan: boolean; tenaga_laki: number | null; tenaga_perempuan: number | null };

/** What completeness looks at, out of the record and its rows. */
export function isiKelengkapan(u: Umkm, jumlahPemilik: number, angka: readonly AngkaTerisi[]): IsiUmkm {
  return {
    ...u,
    // The year alone settles the class unless it is the year of the rule itself.
    tanggal_berdiri: u.tanggal_berdiri ?? (u.tahun_berdiri === null ? null : String(u.tahun_berdiri)),
    jumlah_pemilik: jumlahPemilik,
    ada_modal: angka.some((satu) => satu.ada_modal),
    ada_penjualan: angka.some((satu) => satu.ada_penjualan),
    ada_pekerja: angka.some((satu) => satu.tenaga_laki !== null && satu.tenaga_perempuan !== null),
  };
}

/** Acts that are mere reading: kept apart from the history of the record. */
export const PERBUATAN_BACA = ['buka_umkm'] as const;

/** Everything that the record page shows. */
export async function getRincianUmkm(db: Db, id: number, hariIni: Tanggal, zona: string) {
  const umkm = await getUmkm(db, id);
  const [pemilik, tahunan, kelas, sertifikat, dukungan, kbli, mirip, riwayat, aturan, angka] = await Promise.all([
    listPemilik(db, id),
    listTahunan(db, id),
    listKelas(db, id),
    listSertifikat(db, id),
    listDukungan(db, id),
    sebutKbli(db, umkm),
    getIsiProfil(db, id).then((isi) => listUmkmMirip(db, isi, id)),
    listRiwayat(db, { objekJenis: 'umkm', objekId: id }, { batas: 20, kecuali: PERBUATAN_BACA }),
    getAturanUmkm(db, hariIni),
    listAngkaTahunan(db, id),
  ]);
  const verifikasi = perluVerifikasi(
    { diverifikasi: umkm.diverifikasi_pada, dicatat: tanggalDari(umkm.dibuat_pada, zona) },
    hariIni,
    aturan.bulanVerifikasi,
  );
  const kelengkapan = kelengkapanUmkm(isiKelengkapan(umkm, pemilik.length, tahunan));
  // Of the amounts only the class that follows from them leaves this function.
  const bahan = { tanggalBerdiri: umkm.tanggal_berdiri, tahunBerdiri: umkm.tahun_berdiri, tahunan: angka };
  const dukunganKelas = kelasUntukDukungan(kelas[0]?.dasar === 'modal' ? 'modal' : null, bahan, aturan.kelas, hariIni);
  return { umkm, pemilik, tahunan, kelas, dukunganKelas, sertifikat, dukungan, kbli, mirip, riwayat, verifikasi, kelengkapan };
}
export type RincianUmkm = Awaited<ReturnType<typeof getRincianUmkm>>;

async function sebutKbli(db: Db, { kbli_versi, kbli_kode }: Umkm): Promise<{ judul: string | undefined; peringatan: string | undefined }> {
  if (kbli_versi === null || kbli_kode === null) return { judul: undefined, peringatan: undefined };
  const kbli = await findKbli(db, kbli_versi as VersiKbli, kbli_kode);
  return { judul: kbli?.judul, peringatan: kbli ? undefined : await peringatanKbli(db, kbli_versi as VersiKbli, kbli_kode) };
}
