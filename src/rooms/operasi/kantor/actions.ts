import type { Tx } from '../../../db/client.ts';
import { formatTelepon } from '../../../lib/telepon.ts';
import { catatJejak } from '../../jejak/actions.ts';
import { bandingkan, type Pelaku } from '../../jejak/jejak.ts';
import { buatKantor, type HasilSimpanKantor, simpanKantor } from '../../kantor/actions.ts';
import { type IsianKantor, jamDalamKata, ZONA_WAKTU } from '../../kantor/kantor.ts';

export const OBJEK_KANTOR = { objekJenis: 'kantor', objekId: 1 } as const;

const nomor = (e164: string | null) => (e164 === null ? null : formatTelepon(e164));

/** The office as its history shows it. */
const terbaca = (kantor: IsianKantor) => ({
  nama: kantor.nama,
  nama_daerah: kantor.namaDaerah,
  kode_wilayah: kantor.kodeWilayah,
  alamat: kantor.alamat,
  telepon: nomor(kantor.telepon),
  whatsapp: nomor(kantor.whatsapp),
  surel: kantor.surel,
  kop_surat: kantor.kopSurat,
  zona_waktu: ZONA_WAKTU[kantor.zonaWaktu as keyof typeof ZONA_WAKTU] ?? kantor.zonaWaktu,
  jam_layanan: jamDalamKata(kantor.jamLayanan),
});

/** Sets the office up; false when it is set up already. */
export async function siapkanKantor(tx: Tx, pelaku: Pelaku, isian: IsianKantor, opsi: { dataContoh?: boolean } = {}): Promise<boolean> {
  if (!(await buatKantor(tx, isian, opsi))) return false;
  await catatJejak(tx, pelaku, { ...OBJEK_KANTOR, perbuatan: 'siapkan_kantor', perubahan: bandingkan({}, terbaca(isian)) });
  return true;
}

export async function ubahKantor(tx: Tx, pelaku: Pelaku, versi: number, isian: IsianKantor): Promise<HasilSimpanKantor> {
  const hasil = await simpanKantor(tx, versi, isian);
  if (!hasil.ok) return hasil;
  const perubahan = bandingkan(terbaca(hasil.lama), terbaca(isian));
  if (Object.keys(perubahan).length > 0) await catatJejak(tx, pelaku, { ...OBJEK_KANTOR, perbuatan: 'ubah_kantor', perubahan });
  return hasil;
}
