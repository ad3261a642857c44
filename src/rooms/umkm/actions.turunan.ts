import type { Tx } from '../../db/client.ts';
import type { Tanggal } from '../../lib/tanggal.ts';
import { bandingkan, type Perubahan } from '../jejak/jejak.ts';
import { sektorDari } from '../kbli/kbli.ts';
import { simpanProfil } from '../kemiripan/actions.ts';
import { type HasilKelas, tentukanKelas } from './kelas.ts';
import { kelengkapanUmkm } from './kelengkapan.ts';
import { getAturanUmkm } from './queries.aturan.ts';
import { getIsiProfil } from './queries.mirip.ts';
import { getUmkm } from './queries.ts';
import { riwayatKelas } from './riwayat-kelas.ts';
import { isiKelengkapan } from './queries.rincian.ts';
import { listPemilik, type Pemilik } from './pemilik/queries.ts';
import { type AngkaUmkm, listAngkaTahunan, listKelas } from './tahunan/queries.ts';

const MASA_NAMA = 200;

const terisi = (satu: AngkaUmkm) => ({ ...satu, ada_modal: satu.modal !== null, ada_penjualan: satu.penjualan !== null });

function namaPemilik(pemilik: readonly Pemilik[]): string {
  return pemilik
    .map((satu) => satu.nama)
    .join(', ')
    .slice(0, MASA_NAMA);
}

/**
 * Brings what is derived into line with what was just written: names of the owners, sector, class with its history,
 * completeness, and the profile that duplicates are found by. Part of each act on a business, in its transaction.
 */
export async function perbaruiUmkm(tx: Tx, id: number, hariIni: Tanggal): Promise<{ perubahan: Perubahan }> {
  const umkm = await getUmkm(tx, id);
  const pemilik = await listPemilik(tx, id);
  const angka = await listAngkaTahunan(tx, id);
  const { kelas: aturan } = await getAturanUmkm(tx, hariIni);
  const hasil = tentukanKelas({ tanggalBerdiri: umkm.tanggal_berdiri, tahunBerdiri: umkm.tahun_berdiri, tahunan: angka }, aturan, hariIni);
  await catatKelas(tx, id, hasil);
  const turunan = {
    pemilik_nama: namaPemilik(pemilik),
    sektor: umkm.kbli_kode === null ? null : (sektorDari(umkm.kbli_kode) ?? null),
    kelas: hasil.kelas,
    kelas_dasar: hasil.dasar,
    kelengkapan: kelengkapanUmkm(isiKelengkapan(umkm, pemilik.length, angka.map(terisi))).persen,
  };
  await tx.updateTable('umkm').set(turunan).where('id', '=', id).execute();
  await simpanProfil(tx, 'umkm', id, await getIsiProfil(tx, id));
  return {
    perubahan: bandingkan<Record<string, string | null>>(
      { kelas: umkm.kelas, kelas_dasar: umkm.kelas_dasar },
      { kelas: turunan.kelas, kelas_dasar: turunan.kelas_dasar },
    ),
  };
}

/** One row a change of class, basis, year or rule; the sentence keeps what was known then. */
async function catatKelas(tx: Tx, id: number, hasil: HasilKelas): Promise<void> {
  const [terakhir] = await listKelas(tx, id);
  const { baru, perlu } = riwayatKelas(terakhir, hasil);
  if (perlu === 'perbaiki_kalimat' && terakhir)
    await tx.updateTable('umkm_kelas').set({ penjelasan: baru.penjelasan }).where('id', '=', terakhir.id).execute();
  else if (perlu === 'baris_baru')
    await tx
      .insertInto('umkm_kelas')
      .values({ umkm_id: id, ...baru })
      .execute();
}

/** A person's name changed: the businesses carry it for lists and search. Handed to the room of people by the program. */
export async function segarkanPemilik(tx: Tx, orangId: number, hariIni: Tanggal): Promise<void> {
  const milik = await tx.selectFrom('umkm_pemilik').select('umkm_id').where('orang_id', '=', orangId).orderBy('umkm_id').execute();
  for (const { umkm_id } of milik) await perbaruiUmkm(tx, umkm_id, hariIni);
}
