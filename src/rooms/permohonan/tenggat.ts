import { type Kalender, type Saat, saatDari, waktuDari } from '../kalender/kalender.ts';
import { hitungTenggat, type Jeda, type Tenggat, type TenggatBerhenti } from '../kalender/tenggat.ts';
import { SEBAB_JEDA, type SebabJeda } from './permohonan.ts';

export type JedaPermohonan = { sebab: SebabJeda; mulai: Date; selesai: Date | null; instansi: string | null };
export type Janjinya = { diterimaPada: Date; janjiHari: number };

const sebutSebab = ({ sebab, instansi }: JedaPermohonan): string => (instansi === null ? SEBAB_JEDA[sebab] : `menunggu ${instansi}`);

/** When a request is due, with each day on the way; or since when the clock stands. */
export function tenggatPermohonan(
  kalender: Kalender,
  zona: string,
  { diterimaPada, janjiHari }: Janjinya,
  jeda: readonly JedaPermohonan[],
): Tenggat | TenggatBerhenti {
  const saat = (waktu: Date): Saat => saatDari(waktu, zona);
  const berhenti = jeda.map((satu): Jeda => ({
    dari: saat(satu.mulai),
    sampai: satu.selesai && saat(satu.selesai),
    sebab: sebutSebab(satu),
  }));
  const hasil = hitungTenggat(kalender, saat(diterimaPada), { jumlah: janjiHari, satuan: 'hari' }, berhenti);
  // Past its due date it stays late: a pause that begins then moves nothing, but nobody is chased while the applicant must act.
  const terbuka = jeda.find(({ selesai }) => selesai === null);
  return terbuka && 'saat' in hasil ? { berhentiSejak: saat(terbuka.mulai), sebab: sebutSebab(terbuka) } : hasil;
}

/** As it is stored: null while the clock stands. */
export const waktuTenggat = (hasil: Tenggat | TenggatBerhenti, zona: string): Date | null =>
  'saat' in hasil ? waktuDari(hasil.saat, zona) : null;
