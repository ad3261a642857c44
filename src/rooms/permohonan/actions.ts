import { randomBytes } from 'node:crypto';
import { sql } from 'kysely';
import type { Tx } from '../../db/client.ts';
import type { Sandi } from '../../lib/sandi.ts';
import { tanggalDari } from '../../lib/waktu.ts';
import { catatJejak } from '../jejak/actions.ts';
import type { Pelaku } from '../jejak/jejak.ts';
import { janjiHariKerja } from '../layanan/definisi.ts';
import type { Jawaban } from '../layanan/isian.ts';
import type { LayananBerlaku } from '../layanan/queries.ts';
import { type Sarana, tambahPeristiwa } from './actions.peristiwa.ts';
import { pisahRahasia } from './jawaban-rahasia.ts';
import { type ObjekPermohonan, type PintuPermohonan, susunNomor } from './permohonan.ts';
import { tenggatPermohonan, waktuTenggat } from './tenggat.ts';

/** Who asks, and who helps them. */
export type Pemohon = {
  nama: string;
  telepon: string | null;
  kode_wilayah: string | null;
  pendamping: string | null;
  bahasa: string | null;
  kebutuhan: string | null;
};

export type IsiPermohonan = {
  layanan: Pick<LayananBerlaku, 'id' | 'versiId' | 'nama' | 'definisi'>;
  pintu: PintuPermohonan;
  pemohon: Pemohon;
  objek: ObjekPermohonan | null;
  /** As `periksaJawaban` keeps them; a file by its number. */
  jawaban: Jawaban;
  /** Files that these answers name. */
  berkas: readonly number[];
};

/** Receives a request: it has a number and a due date when this transaction ends, or it is not there at all. */
export async function ajukanPermohonan(
  tx: Tx,
  sarana: Sarana,
  pelaku: Pelaku,
  { layanan, pintu, pemohon, objek, jawaban, berkas }: IsiPermohonan,
): Promise<{ id: number; nomor: string }> {
  const { sandi, kini, kalender, zona } = sarana;
  const tersimpan = pisahRahasia(sandi, layanan.definisi, jawaban);
  const janjiHari = janjiHariKerja(layanan.definisi);
  const tenggat = waktuTenggat(tenggatPermohonan(kalender, zona, { diterimaPada: kini, janjiHari }, []), zona);
  const nomor = await nomorBerikut(tx, Number(tanggalDari(kini, zona).slice(0, 4)));
  const { id } = await tx
    .insertInto('permohonan')
    .values({
      nomor,
      layanan_id: layanan.id,
      layanan_versi_id: layanan.versiId,
      pintu,
      status: 'diajukan',
      nama: pemohon.nama,
      telepon: pemohon.telepon,
      pin_garam: pemohon.telepon === null ? randomBytes(16) : null,
      kode_wilayah: pemohon.kode_wilayah,
      objek_jenis: objek?.jenis ?? null,
      objek_id: objek?.id ?? null,
      jawaban: JSON.stringify(tersimpan.jawaban),
      jawaban_sandi: tersimpan.jawabanSandi,
      pendamping: pemohon.pendamping,
      pendamping_setuju: pemohon.pendamping !== null,
      bahasa: pemohon.bahasa,
      kebutuhan_sandi: pemohon.kebutuhan === null ? null : sandi.enkripsi(pemohon.kebutuhan),
      diterima_pada: kini,
      janji_hari: janjiHari,
      tenggat,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  await kaitkanBerkas(tx, id, berkas);
  await tambahPeristiwa(tx, sarana, { ...pelaku, pintu }, id, { jenis: 'ajukan', untukPemohon: true });
  await catatJejak(tx, pelaku, {
    perbuatan: 'ajukan_permohonan',
    objekJenis: 'permohonan',
    objekId: nomor,
    perubahan: { layanan: [null, layanan.nama], pintu: [null, pintu], tenggat: [null, tenggat?.toISOString() ?? null] },
  });
  return { id, nomor };
}

/** Waits for every other request of the year that is being received, so that numbers follow one another without gap. */
async function nomorBerikut(tx: Tx, tahun: number): Promise<string> {
  const { nomor_terakhir: urut } = await tx
    .insertInto('permohonan_nomor')
    .values({ tahun, nomor_terakhir: 1 })
    .onConflict((bentrok) => bentrok.column('tahun').doUpdateSet({ nomor_terakhir: sql`permohonan_nomor.nomor_terakhir + 1` }))
    .returning('nomor_terakhir')
    .executeTakeFirstOrThrow();
  return susunNomor(tahun, urut);
}

export async function kaitkanBerkas(tx: Tx, permohonanId: number, berkas: readonly number[]): Promise<void> {
  if (berkas.length === 0) return;
  await tx
    .insertInto('permohonan_berkas')
    .values(berkas.map((berkas_id) => ({ permohonan_id: permohonanId, berkas_id })))
    .onConflict((bentrok) => bentrok.doNothing())
    .execute();
  // Brought with a draft they would have gone with it.
  await tx
    .updateTable('berkas')
    .set({ kedaluwarsa_pada: null })
    .where('id', 'in', [...berkas])
    .execute();
}

/** PIN of a request without telephone: six digits that only this office can work out. */
export function pinPermohonan(
  sandi: Pick<Sandi, 'sidik'>,
  { nomor, pinGaram }: { nomor: string; pinGaram: Uint8Array | null },
): string | null {
  if (pinGaram === null) return null;
  const sidik = sandi.sidik('pin-permohonan', `${nomor} ${Buffer.from(pinGaram).toString('hex')}`);
  return String(sidik.readUInt32BE(0) % 1_000_000).padStart(6, '0');
}
