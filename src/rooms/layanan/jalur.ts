import type { Definisi, Pertanyaan } from './definisi.ts';
import { BERPILIHAN, cariPertanyaan, halamanTampil, type Jawaban, pilihanDari, semuaHalaman } from './isian.ts';

/** One way through the form: what was answered where it matters, and what is then asked. */
export type Jalur = {
  jawaban: Jawaban;
  penentu: readonly { label: string; jawaban: string }[];
  halaman: readonly { judul: string; pertanyaan: readonly string[] }[];
};

export type SemuaJalur = { jalur: Jalur[]; terpotong: boolean };

const BATAS = 200;

/** The answers to one question that lead somewhere else. */
function cabang(pertanyaan: Pertanyaan, disebut: ReadonlySet<string>): { jawaban: readonly string[]; kata: string }[] {
  if (!BERPILIHAN.includes(pertanyaan.jenis)) return [{ jawaban: ['x'], kata: 'diisi' }, ...kosong(pertanyaan)];
  const pilihan = pilihanDari(pertanyaan);
  const penting = disebut.has('') ? pilihan.slice(0, 1) : pilihan.filter(({ kode }) => disebut.has(kode));
  const lain = pilihan.filter((satu) => !penting.includes(satu));
  const bercabang = penting.map(({ kode, label }) => ({ jawaban: [kode], kata: label }));
  // Of several ticks each may stand alone, and all may stand together.
  if (pertanyaan.jenis === 'beberapa' && penting.length > 1) {
    bercabang.push({ jawaban: penting.map(({ kode }) => kode), kata: penting.map(({ label }) => label).join(' dan ') });
  }
  if (lain.length > 0 && !disebut.has('')) {
    bercabang.push({ jawaban: [lain[0]?.kode ?? ''], kata: lain.length === 1 ? (lain[0]?.label ?? '') : 'jawaban lain' });
  }
  return [...bercabang, ...kosong(pertanyaan)];
}

const kosong = ({ wajib }: Pertanyaan) => (wajib ? [] : [{ jawaban: [] as readonly string[], kata: 'dikosongkan' }]);

/** Every path through the form, found by answering only what decides about something else; stops at `batas`. */
export function semuaJalur(definisi: Definisi, batas = BATAS): SemuaJalur {
  const disebut = new Map<string, Set<string>>();
  for (const halaman of semuaHalaman(definisi)) {
    for (const syarat of [halaman.tampilBila, ...halaman.pertanyaan.map((satu) => satu.tampilBila)]) {
      if (!syarat) continue;
      const nilai = disebut.get(syarat.pertanyaan) ?? new Set<string>();
      for (const satu of syarat.nilai.length > 0 ? syarat.nilai : ['']) nilai.add(satu);
      disebut.set(syarat.pertanyaan, nilai);
    }
  }
  const hasil: SemuaJalur = { jalur: [], terpotong: false };
  const telusuri = (jawaban: Record<string, readonly string[]>, penentu: Jalur['penentu']): void => {
    if (hasil.jalur.length >= batas) {
      hasil.terpotong = true;
      return;
    }
    const tampil = halamanTampil(definisi, jawaban);
    const berikut = tampil.flatMap(({ pertanyaan }) => pertanyaan).find(({ id }) => disebut.has(id) && jawaban[id] === undefined);
    if (!berikut) {
      hasil.jalur.push({
        jawaban,
        penentu,
        halaman: tampil.map(({ judul, pertanyaan }) => ({ judul, pertanyaan: pertanyaan.map(({ label }) => label) })),
      });
      return;
    }
    for (const { jawaban: satu, kata } of cabang(berikut, disebut.get(berikut.id) ?? new Set())) {
      telusuri({ ...jawaban, [berikut.id]: satu }, [...penentu, { label: berikut.label, jawaban: kata }]);
    }
  };
  telusuri({}, []);
  return hasil;
}

/** Questions that may steer others: they come earlier and can be answered by choosing. */
export function calonPenentu(definisi: Definisi, sebelum: string | undefined): Pertanyaan[] {
  const calon: Pertanyaan[] = [];
  for (const halaman of definisi.halaman) {
    if (halaman.id === sebelum) return calon;
    for (const pertanyaan of halaman.pertanyaan) {
      if (pertanyaan.id === sebelum) return calon;
      if (pertanyaan.jenis !== 'keterangan' && pertanyaan.jenis !== 'berkas') calon.push(pertanyaan);
    }
  }
  return calon;
}

/** Whether a condition can ever be met where it stands, in words when not. */
export function masalahSyarat(
  definisi: Definisi,
  pemilik: string | undefined,
  syarat: { pertanyaan: string; nilai: readonly string[] } | null,
): string | undefined {
  if (!syarat) return undefined;
  const penentu = cariPertanyaan(definisi, syarat.pertanyaan);
  if (!penentu) return 'bergantung pada pertanyaan yang sudah tidak ada';
  if (syarat.pertanyaan === pemilik) return 'bergantung pada jawabannya sendiri';
  if (!calonPenentu(definisi, pemilik).some(({ id }) => id === penentu.id)) {
    return `bergantung pada "${penentu.label}" yang baru ditanyakan sesudahnya`;
  }
  const pilihan = pilihanDari(penentu);
  if (!BERPILIHAN.includes(penentu.jenis)) {
    return syarat.nilai.length > 0 ? `menunggu pilihan tertentu dari "${penentu.label}", padahal itu bukan pertanyaan pilihan` : undefined;
  }
  return syarat.nilai.some((kode) => !pilihan.some((satu) => satu.kode === kode))
    ? `menunggu pilihan yang sudah tidak ada di "${penentu.label}"`
    : undefined;
}
