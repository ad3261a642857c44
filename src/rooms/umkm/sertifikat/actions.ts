import type { Tx } from '../../../db/client.ts';
import { catatJejak } from '../../jejak/actions.ts';
import { bandingkan, type Pelaku, type Perubahan } from '../../jejak/jejak.ts';
import { naikkanVersi } from '../actions.ts';
import { kunciUmkm } from '../queries.ts';
import type { DataSertifikat } from './forms.ts';
import { getSertifikat } from './queries.ts';

type Isi = { data: DataSertifikat; berkas?: { id: number; nama: string } | undefined };

type Perbuatan = { perbuatan: string; perubahan: Perubahan; alasan?: string };

async function catat(tx: Tx, pelaku: Pelaku, umkmId: number, isi: Perbuatan): Promise<void> {
  await naikkanVersi(tx, umkmId);
  await catatJejak(tx, pelaku, { objekJenis: 'umkm', objekId: umkmId, ...isi });
}

export async function tambahSertifikat(tx: Tx, pelaku: Pelaku, umkmId: number, { data, berkas }: Isi): Promise<{ ok: true; id: number }> {
  await kunciUmkm(tx, umkmId);
  const { id } = await tx
    .insertInto('umkm_sertifikat')
    .values({ umkm_id: umkmId, ...data, berkas_id: berkas?.id ?? null })
    .returning('id')
    .executeTakeFirstOrThrow();
  const perubahan = bandingkan<Record<string, string | null>>({}, { ...data, berkas: berkas?.nama ?? null });
  await catat(tx, pelaku, umkmId, { perbuatan: 'tambah_sertifikat', perubahan });
  return { ok: true, id };
}

/** Without a new file the one that is there stays. */
export async function ubahSertifikat(tx: Tx, pelaku: Pelaku, umkmId: number, id: number, { data, berkas }: Isi): Promise<{ ok: true }> {
  await kunciUmkm(tx, umkmId);
  const lama = await getSertifikat(tx, umkmId, id);
  const perubahan = bandingkan<Record<string, string | null>>(
    {
      jenis: lama.jenis,
      nomor: lama.nomor,
      penerbit: lama.penerbit,
      terbit: lama.terbit,
      berlaku_sampai: lama.berlaku_sampai,
      berkas: lama.berkas_nama,
    },
    { ...data, berkas: berkas?.nama ?? lama.berkas_nama },
  );
  if (Object.keys(perubahan).length === 0) return { ok: true };
  await tx
    .updateTable('umkm_sertifikat')
    .set({ ...data, ...(berkas && { berkas_id: berkas.id }) })
    .where('id', '=', id)
    .execute();
  await catat(tx, pelaku, umkmId, { perbuatan: 'ubah_sertifikat', perubahan });
  return { ok: true };
}

/** The certificate is no longer in force, or was written down by mistake: it stays with its reason. */
export async function akhiriSertifikat(tx: Tx, pelaku: Pelaku, umkmId: number, id: number, alasan: string): Promise<{ ok: true }> {
  await kunciUmkm(tx, umkmId);
  const lama = await getSertifikat(tx, umkmId, id);
  if (lama.keadaan !== 'aktif') return { ok: true };
  await tx.updateTable('umkm_sertifikat').set({ keadaan: 'dinonaktifkan' }).where('id', '=', id).execute();
  await catat(tx, pelaku, umkmId, { perbuatan: 'akhiri_sertifikat', perubahan: { nomor: [lama.nomor, null] }, alasan });
  return { ok: true };
}
