import type { Sandi } from '../../lib/sandi.ts';
import { samarNik } from '../../lib/samar.ts';
import type { Definisi } from '../layanan/definisi.ts';
import { daftarIsian, type Jawaban } from '../layanan/isian.ts';

/** Kinds of questions whose answers are special data. */
const RAHASIA: readonly string[] = ['nik'];

export type JawabanTersimpan = { jawaban: Record<string, readonly string[]>; jawabanSandi: Buffer | null };

const idRahasia = (definisi: Definisi): Set<string> =>
  new Set(daftarIsian(definisi).flatMap(({ pertanyaan }) => (RAHASIA.includes(pertanyaan.jenis) ? [pertanyaan.id] : [])));

/** Special data apart and encrypted, the rest as it is. */
export function pisahRahasia(sandi: Pick<Sandi, 'enkripsi'>, definisi: Definisi, jawaban: Jawaban): JawabanTersimpan {
  const rahasia = idRahasia(definisi);
  const pilih = (apakah: boolean) => Object.fromEntries(Object.entries(jawaban).filter(([id]) => rahasia.has(id) === apakah));
  const tertutup = pilih(true);
  return {
    jawaban: pilih(false),
    jawabanSandi: Object.keys(tertutup).length > 0 ? sandi.enkripsi(JSON.stringify(tertutup)) : null,
  };
}

/** All answers in clear. */
export function gabungRahasia(sandi: Pick<Sandi, 'dekripsi'>, tersimpan: { jawaban: unknown; jawabanSandi: Uint8Array | null }): Jawaban {
  const terbuka = tersimpan.jawaban as Jawaban;
  if (tersimpan.jawabanSandi === null) return terbuka;
  return { ...terbuka, ...(JSON.parse(sandi.dekripsi(tersimpan.jawabanSandi)) as Jawaban) };
}

/** The same with special data masked, for whoever may not open it. */
export function samarkan(definisi: Definisi, jawaban: Jawaban): Jawaban {
  const rahasia = idRahasia(definisi);
  return Object.fromEntries(Object.entries(jawaban).map(([id, nilai]) => [id, rahasia.has(id) ? nilai.map(samarNik) : nilai]));
}

/** What differs between two sets of answers, by question: before and after. */
export function bedaJawaban(lama: Jawaban, baru: Jawaban): Record<string, readonly [readonly string[], readonly string[]]> {
  const beda: Record<string, readonly [readonly string[], readonly string[]]> = {};
  for (const id of new Set([...Object.keys(lama), ...Object.keys(baru)])) {
    const [dari, ke] = [lama[id] ?? [], baru[id] ?? []];
    if (JSON.stringify(dari) !== JSON.stringify(ke)) beda[id] = [dari, ke];
  }
  return beda;
}
