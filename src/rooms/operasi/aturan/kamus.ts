import { type Aturan, sebutAngka } from './aturan.ts';
import { DAFTAR_ATURAN } from './daftar.ts';
import { pathSatuAturan } from './paths.ts';

const semuaIsian = DAFTAR_ATURAN.flatMap((aturan) => aturan.isian);

/** A stored figure of the trace in words; amounts and numbers are kept as text there. */
const sebut = (isian: Aturan['isian'][number]) => (teks: string) =>
  (/^\d+$/.test(teks) ? sebutAngka(isian, isian.jenis === 'rupiah' ? BigInt(teks) : Number(teks)) : sebutAngka(isian, teks)) ?? teks;

/** Words for the history of a rule, on its own page and in the list of all traces. */
export const KAMUS_ATURAN = {
  perbuatan: {
    tetapkan_aturan: 'Versi baru ditetapkan',
    cabut_aturan: 'Versi yang belum berlaku dicabut',
  },
  field: {
    ...Object.fromEntries(semuaIsian.map((isian) => [isian.name, `${isian.kelompok}: ${isian.label.toLowerCase()}`])),
    berlaku_mulai: 'Berlaku mulai',
    dasar: 'Dasar',
  } as Readonly<Record<string, string>>,
  nilai: Object.fromEntries(semuaIsian.map((isian) => [isian.name, sebut(isian)])),
  objek: { aturan: { kata: 'Aturan', path: (id: string) => pathSatuAturan(id) } },
};
