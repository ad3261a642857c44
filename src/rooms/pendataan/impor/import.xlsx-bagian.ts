import type { Arsip } from './import.zip.ts';
import { KumpulanTeks } from './kumpulan-teks.ts';
import type { Gabungan } from './lembar.ts';
import { uraiUtuh, uraiXml } from './import.xml.ts';

export type LembarXlsx = { nama: string; jalur: string; tersembunyi: boolean };

const atribut = (a: Readonly<Record<string, string>>, nama: string): string | undefined => a[nama] ?? a[`r:${nama}`] ?? a[`d3p1:${nama}`];

const gabungJalur = (dasar: string, tujuan: string): string => {
  if (tujuan.startsWith('/')) return tujuan.slice(1);
  const hasil: string[] = [];
  for (const bagian of `${dasar}/${tujuan}`.split('/')) {
    if (bagian === '..') hasil.pop();
    else if (bagian !== '.' && bagian !== '') hasil.push(bagian);
  }
  return hasil.join('/');
};

/** The sheets of a workbook in their order, and from which day its day numbers count. */
export async function bacaBuku(arsip: Arsip): Promise<{ lembar: LembarXlsx[]; sejak1904: boolean }> {
  const hubungan = new Map<string, string>();
  if (arsip.ada('xl/_rels/workbook.xml.rels')) {
    await uraiUtuh(await arsip.alir('xl/_rels/workbook.xml.rels'), {
      buka: ({ nama, atribut: a }) => {
        if (nama === 'Relationship') hubungan.set(a['Id'] ?? '', gabungJalur('xl', a['Target'] ?? ''));
      },
    });
  }
  const lembar: LembarXlsx[] = [];
  let sejak1904 = false;
  await uraiUtuh(await arsip.alir('xl/workbook.xml'), {
    buka: ({ nama, atribut: a }) => {
      if (nama === 'workbookPr') sejak1904 = /^(1|true)$/.test(a['date1904'] ?? '');
      if (nama !== 'sheet') return;
      const jalur = hubungan.get(atribut(a, 'id') ?? '') ?? `xl/worksheets/sheet${lembar.length + 1}.xml`;
      // Charts and dialogs are sheets without cells.
      if (arsip.ada(jalur) && jalur.includes('worksheet')) {
        lembar.push({ nama: a['name'] ?? `Lembar ${lembar.length + 1}`, jalur, tersembunyi: /hidden/i.test(a['state'] ?? '') });
      }
    },
  });
  return { lembar, sejak1904 };
}

export async function bacaTeksBersama(arsip: Arsip): Promise<KumpulanTeks> {
  const kumpulan = new KumpulanTeks();
  if (!arsip.ada('xl/sharedStrings.xml')) return kumpulan;
  let teks = '';
  let dalamT = false;
  let ejaan = 0;
  const urai = uraiXml(await arsip.alir('xl/sharedStrings.xml'), {
    buka: ({ nama }) => {
      if (nama === 'si') teks = '';
      else if (nama === 'rPh') ejaan++;
      else if (nama === 't') dalamT = ejaan === 0;
    },
    tutup: (nama) => {
      if (nama === 'si') kumpulan.tambah(bukaLolos(teks));
      else if (nama === 'rPh') ejaan--;
      else if (nama === 't') dalamT = false;
    },
    teks: (potong) => {
      if (dalamT) teks += potong;
    },
  });
  for await (const _ of urai);
  return kumpulan;
}

/** Excel writes characters that XML forbids as _x000D_. */
export const bukaLolos = (teks: string): string =>
  teks.includes('_x') ? teks.replace(/_x([0-9A-Fa-f]{4})_/g, (_, kode: string) => String.fromCharCode(parseInt(kode, 16))) : teks;

const TANGGAL_BAWAAN = (n: number): boolean => (n >= 14 && n <= 22) || (n >= 27 && n <= 36) || (n >= 45 && n <= 47) || (n >= 50 && n <= 58);

const formatTanggal = (kode: string): boolean => /[ymdhs]/i.test(kode.replace(/"[^"]*"|\\.|_.|\*.|\[[^\]]*\]|general|standard/gi, ''));

/** Which cell styles show a day or a time. */
export async function bacaGayaTanggal(arsip: Arsip): Promise<boolean[]> {
  const gaya: boolean[] = [];
  if (!arsip.ada('xl/styles.xml')) return gaya;
  const buatan = new Map<string, boolean>();
  let dalamXfs = false;
  await uraiUtuh(await arsip.alir('xl/styles.xml'), {
    buka: ({ nama, atribut: a }) => {
      if (nama === 'numFmt') buatan.set(a['numFmtId'] ?? '', formatTanggal(a['formatCode'] ?? ''));
      else if (nama === 'cellXfs') dalamXfs = true;
      else if (nama === 'xf' && dalamXfs) {
        const nomor = a['numFmtId'] ?? '0';
        gaya.push(buatan.get(nomor) ?? TANGGAL_BAWAAN(Number(nomor)));
      }
    },
    tutup: (nama) => {
      if (nama === 'cellXfs') dalamXfs = false;
    },
  });
  return gaya;
}

/** "AB12" → column 27, row 12. */
export function bacaAlamatSel(alamat: string): { kolom: number; baris: number } {
  let kolom = 0;
  let i = 0;
  for (; i < alamat.length; i++) {
    const huruf = alamat.charCodeAt(i) & ~32;
    if (huruf < 65 || huruf > 90) break;
    kolom = kolom * 26 + huruf - 64;
  }
  return { kolom: kolom - 1, baris: Number(alamat.slice(i)) };
}

export type TinjauanLembar = { sel: number; baris: number; gabungan: Map<number, Gabungan[]> };

/** The merged cells stand behind the rows, so they are looked up beforehand; cells and rows are counted on the way. */
export async function tinjauLembar(arsip: Arsip, jalur: string, tambahSel: (n: number) => void): Promise<TinjauanLembar> {
  const hasil: TinjauanLembar = { sel: 0, baris: 0, gabungan: new Map() };
  let sisa = '';
  for await (const potong of (await arsip.alir(jalur)) as AsyncIterable<Buffer>) {
    const teks = sisa + potong.toString('latin1');
    const akhir = teks.lastIndexOf('<');
    sisa = akhir < 0 ? '' : teks.slice(akhir);
    let sel = 0;
    for (const m of teks.slice(0, Math.max(akhir, 0)).matchAll(/<(?:\w+:)?(c|row|mergeCell)\b([^>]*)>/g)) {
      if (m[1] === 'c') sel++;
      else if (m[1] === 'row') hasil.baris++;
      else catatGabungan(hasil.gabungan, /ref="([^":]+):([^"]+)"/.exec(m[2] ?? ''));
    }
    hasil.sel += sel;
    tambahSel(sel);
  }
  return hasil;
}

function catatGabungan(semua: Map<number, Gabungan[]>, m: RegExpExecArray | null): void {
  if (!m) return;
  const [a, b] = [bacaAlamatSel(m[1] as string), bacaAlamatSel(m[2] as string)];
  const daftar = semua.get(a.baris) ?? [];
  daftar.push({ baris: [a.baris, b.baris], kolom: [a.kolom, b.kolom] });
  semua.set(a.baris, daftar);
}
