import type { HasilKelas } from './kelas.ts';

/** As much of the newest row of a class's history as decides whether another one is due. */
export type KelasTercatat = { kelas: string | null; dasar: string | null; tahun_data: number | null; aturan: string; penjelasan: string };

type LangkahRiwayat = 'tidak_ada' | 'perbaiki_kalimat' | 'baris_baru';

/** What the history of a class needs after it was worked out: nothing, a newer sentence, or one more row. */
export function riwayatKelas(terakhir: KelasTercatat | undefined, hasil: HasilKelas): { baru: KelasTercatat; perlu: LangkahRiwayat } {
  const baru: KelasTercatat = {
    kelas: hasil.kelas,
    dasar: hasil.dasar,
    tahun_data: hasil.tahunData,
    aturan: hasil.versi ?? 'tidak_ada',
    penjelasan: [hasil.penjelasan, ...hasil.catatan].join(' '),
  };
  if (terakhir === undefined) return { baru, perlu: hasil.kelas === null ? 'tidak_ada' : 'baris_baru' };
  const sama = (['kelas', 'dasar', 'tahun_data', 'aturan'] as const).every((satu) => terakhir[satu] === baru[satu]);
  if (!sama) return { baru, perlu: 'baris_baru' };
  return { baru, perlu: terakhir.penjelasan === baru.penjelasan ? 'tidak_ada' : 'perbaiki_kalimat' };
}
