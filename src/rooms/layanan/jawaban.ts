import { bacaBilangan, formatAngka } from '../../lib/angka.ts';
import { bacaTanggal } from '../../lib/baca-tanggal.ts';
import { periksaNib } from '../../lib/nib.ts';
import { periksaNik } from '../../lib/nik.ts';
import { bacaRupiah, formatRupiah } from '../../lib/rupiah.ts';
import { rapikanParagraf, rapikanSpasi } from '../../lib/spasi.ts';
import { tanggalPanjang } from '../../lib/tanggal.ts';
import { formatTelepon, periksaTelepon } from '../../lib/telepon.ts';
import type { Definisi, Halaman, Pertanyaan } from './definisi.ts';
import { halamanTampil, type Jawaban, namaIsian, pilihanDari } from './isian.ts';

type Hasil = { ok: true; nilai: readonly string[] } | { ok: false; pesan: string };

const ya = (...nilai: string[]): Hasil => ({ ok: true, nilai });
const tolak = (pesan: string): Hasil => ({ ok: false, pesan });
const dari = (hasil: { ok: true; nilai: unknown } | { ok: false; pesan: string }): Hasil =>
  hasil.ok ? ya(String(hasil.nilai)) : tolak(hasil.pesan);

const PANJANG = { teks: 200, paragraf: 2000 } as const;

function bacaTeks(teks: string, maks: number): Hasil {
  return teks.length > maks
    ? tolak(`Tulis paling panjang ${formatAngka(maks)} huruf; yang ditulis ${formatAngka(teks.length)} huruf. Ringkas dahulu.`)
    : ya(teks);
}

function bacaPilihan(pertanyaan: Pertanyaan, dipilih: readonly string[]): Hasil {
  const kode = pilihanDari(pertanyaan).map((satu) => satu.kode);
  const dikenal = kode.filter((satu) => dipilih.includes(satu));
  if (dipilih.some((satu) => !kode.includes(satu))) return tolak('Pilih salah satu yang ada di daftar.');
  if (pertanyaan.jenis !== 'beberapa' && dikenal.length > 1) return tolak('Pilih satu saja.');
  return ya(...dikenal);
}

function bacaSatu(pertanyaan: Pertanyaan, dijawab: readonly string[], kodeArea?: string): Hasil {
  const teks = rapikanSpasi(dijawab[0] ?? '');
  switch (pertanyaan.jenis) {
    case 'teks':
      return bacaTeks(teks, PANJANG.teks);
    case 'paragraf':
      return bacaTeks(rapikanParagraf(dijawab[0] ?? ''), PANJANG.paragraf);
    case 'angka':
      return dari(bacaBilangan(teks, { nama: 'Angka', maks: 1_000_000_000 }));
    case 'rupiah':
      return dari(bacaRupiah(teks));
    case 'tanggal':
      return dari(bacaTanggal(teks));
    case 'pilihan':
    case 'beberapa':
    case 'ya_tidak':
      return bacaPilihan(
        pertanyaan,
        dijawab.filter((satu) => satu !== ''),
      );
    case 'wilayah':
      return /^\d{2}\.\d{2}\.\d{2}\.\d{4}$/.test(teks) ? ya(teks) : tolak('Pilih kelurahan dari daftar.');
    case 'kbli':
      return /^\d{5}$/.test(teks) ? ya(teks) : tolak('Kode KBLI terdiri dari 5 angka, misalnya 10391. Lihat di lembar NIB Anda.');
    case 'nik':
      return dari(periksaNik(teks));
    case 'nib':
      return dari(periksaNib(teks));
    case 'telepon':
      return dari(periksaTelepon(teks, kodeArea === undefined ? {} : { kodeArea }));
    case 'berkas':
      return ya(...dijawab);
    case 'keterangan':
      return ya();
  }
}

const PERINTAH: Partial<Record<Pertanyaan['jenis'], string>> = {
  pilihan: 'Pilih salah satu.',
  ya_tidak: 'Pilih ya atau tidak.',
  beberapa: 'Pilih paling sedikit satu.',
  wilayah: 'Pilih kelurahan dari daftar.',
  berkas: 'Pilih berkas atau foto untuk isian ini.',
  tanggal: 'Isi tanggalnya, misalnya 24-11-2026.',
};

export type HasilPeriksaJawaban = {
  /** Answers as they are kept, by name of the question; only those that are shown and filled. */
  jawaban: Record<string, readonly string[]>;
  /** Sentence by name of the field, in the order of the form. */
  salah: Record<string, string>;
};

type Opsi = {
  kodeArea?: string | undefined;
  /** At the counter and on a draft a required answer may wait. */
  bolehKurang?: boolean | undefined;
};

/** Judges the questions of one page. */
export function periksaHalaman(halaman: Pick<Halaman, 'pertanyaan'>, dijawab: Jawaban, opsi: Opsi = {}): HasilPeriksaJawaban {
  const hasil: HasilPeriksaJawaban = { jawaban: {}, salah: {} };
  for (const pertanyaan of halaman.pertanyaan) {
    if (pertanyaan.jenis === 'keterangan') continue;
    const mentah = dijawab[pertanyaan.id] ?? [];
    if (mentah.every((satu) => satu.trim() === '')) {
      if (pertanyaan.wajib && !opsi.bolehKurang) {
        hasil.salah[namaIsian(pertanyaan.id)] = `${pertanyaan.label}: ${PERINTAH[pertanyaan.jenis] ?? 'isi dahulu; isian ini wajib.'}`;
      }
      continue;
    }
    const satu = bacaSatu(pertanyaan, mentah, opsi.kodeArea);
    if (satu.ok) hasil.jawaban[pertanyaan.id] = satu.nilai;
    else hasil.salah[namaIsian(pertanyaan.id)] = `${pertanyaan.label}: ${satu.pesan}`;
  }
  return hasil;
}

/** Judges a whole form: what is not shown neither counts nor can be wrong. */
export function periksaJawaban(definisi: Definisi, dijawab: Jawaban, opsi: Opsi = {}): HasilPeriksaJawaban {
  const pertanyaan = halamanTampil(definisi, dijawab).flatMap((halaman) => halaman.pertanyaan);
  return periksaHalaman({ pertanyaan }, dijawab, opsi);
}

/** A kept answer as people read it. `namaWilayah` names a kelurahan by its code. */
export function sebutJawaban(
  pertanyaan: Pick<Pertanyaan, 'jenis' | 'pilihan'>,
  jawaban: readonly string[],
  namaWilayah: (kode: string) => string | undefined = () => undefined,
): string {
  const [satu = ''] = jawaban;
  switch (pertanyaan.jenis) {
    case 'pilihan':
    case 'beberapa':
    case 'ya_tidak':
      return jawaban.map((kode) => pilihanDari(pertanyaan).find((pilihan) => pilihan.kode === kode)?.label ?? kode).join(', ');
    case 'rupiah':
      return /^-?\d+$/.test(satu) ? formatRupiah(BigInt(satu)) : satu;
    case 'angka':
      return /^\d+$/.test(satu) ? formatAngka(Number(satu)) : satu;
    case 'tanggal':
      return /^\d{4}-\d{2}-\d{2}$/.test(satu) ? tanggalPanjang(satu) : satu;
    case 'telepon':
      return satu.startsWith('+') ? formatTelepon(satu) : satu;
    case 'wilayah':
      return namaWilayah(satu) ?? satu;
    default:
      return jawaban.join(', ');
  }
}
