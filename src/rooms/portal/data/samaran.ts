/**
 * Hides small counts of a table by rows and columns, and as many other cells as it takes so that nobody can reckon them
 * from the totals. A table with its totals is a circulation: row total → cells of the row → column totals → all. What a
 * reader cannot know are exactly the cells that lie on a cycle of hidden ones, so each guess that fits everything that is
 * shown is a flow, and how far a cell could be from the truth is what can still be pushed along such cycles.
 */
export const AMBANG = 5;

/** Counts by row and column; every row is as long as the others. */
export type TabelHitung = readonly (readonly number[])[];

/** The same with the totals as last column and last row; null where a figure is not shown. */
export type TabelTersamar = (number | null)[][];

type Sel = { baris: number; kolom: number; dari: number; ke: number; nilai: number; tetap: boolean };
type Langkah = { sel: Sel; naik: boolean };

/**
 * The table as it may be published, or undefined when no way of hiding would do. Totals of columns are shared with other
 * tables and always shown, so each must be zero or at least `AMBANG`. Hidden figures may be zero. Of each hidden small
 * count a reader cannot exclude that it is `AMBANG` or more; each other hidden cell could have another value.
 */
export function samarkan(tabel: TabelHitung, pilihan: { totalBarisTetap?: boolean } = {}): TabelTersamar | undefined {
  const jaringan = susun(tabel, pilihan.totalBarisTetap ?? false);
  const kecil = jaringan.filter((sel) => sel.nilai > 0 && sel.nilai < AMBANG);
  if (kecil.some((sel) => sel.tetap)) return undefined;
  const tersembunyi = new Set(kecil);
  for (const sel of kecil.sort((a, b) => a.nilai - b.nilai)) if (!lindungi(jaringan, tersembunyi, sel)) return undefined;
  return tulis(jaringan, tersembunyi);
}

/** All cells with the totals as edges between the nodes of rows and columns. */
function susun(tabel: TabelHitung, totalBarisTetap: boolean): Sel[] {
  const banyakBaris = tabel.length;
  const banyakKolom = tabel[0]?.length ?? 0;
  const simpulKolom = (kolom: number) => banyakBaris + 1 + kolom;
  const semua: Sel[] = [];
  const total = Array.from({ length: banyakKolom }, (_, kolom) => tabel.reduce((jumlah, baris) => jumlah + (baris[kolom] ?? 0), 0));
  for (const [baris, isi] of tabel.entries()) {
    for (const [kolom, nilai] of isi.entries()) {
      semua.push({ baris, kolom, dari: baris, ke: simpulKolom(kolom), nilai, tetap: false });
    }
    const nilai = jumlahkan(isi);
    semua.push({ baris, kolom: banyakKolom, dari: simpulKolom(banyakKolom), ke: baris, nilai, tetap: totalBarisTetap });
  }
  for (const [kolom, nilai] of total.entries()) {
    semua.push({ baris: banyakBaris, kolom, dari: simpulKolom(kolom), ke: banyakBaris, nilai, tetap: true });
  }
  semua.push({
    baris: banyakBaris,
    kolom: banyakKolom,
    dari: banyakBaris,
    ke: simpulKolom(banyakKolom),
    nilai: jumlahkan(total),
    tetap: true,
  });
  return semua;
}

const jumlahkan = (isi: readonly number[]): number => isi.reduce((jumlah, satu) => jumlah + satu, 0);

/** Hides further cells until `sel` could be `AMBANG`; false when it cannot be done. */
function lindungi(jaringan: readonly Sel[], tersembunyi: Set<Sel>, sel: Sel): boolean {
  const dugaan = new Map(jaringan.map((satu) => [satu, satu.nilai]));
  while ((dugaan.get(sel) ?? 0) < AMBANG) {
    const putaran = putaranTermurah(jaringan, tersembunyi, dugaan, sel);
    if (!putaran) return false;
    for (const { sel: satu, naik } of putaran) {
      tersembunyi.add(satu);
      dugaan.set(satu, (dugaan.get(satu) ?? 0) + (naik ? 1 : -1));
    }
  }
  return true;
}

/** What it costs to lose a figure: totals of rows tell most; an empty cell would look as if something were there. */
function harga(jaringan: readonly Sel[], sel: Sel): number {
  const kolomTotal = jaringan.at(-1)?.kolom;
  if (sel.kolom === kolomTotal) return 1_000_000 + sel.nilai;
  return sel.nilai === 0 ? 1000 : 10 + Math.min(sel.nilai, 900);
}

/** The cheapest cycle that raises `sel` by one: from where it ends back to where it begins, by Bellman and Ford. */
function putaranTermurah(
  jaringan: readonly Sel[],
  tersembunyi: ReadonlySet<Sel>,
  dugaan: ReadonlyMap<Sel, number>,
  sel: Sel,
): Langkah[] | undefined {
  const biaya = new Map<number, number>([[sel.ke, 0]]);
  const lewat = new Map<number, { simpul: number; langkah: Langkah }>();
  const coba = (dari: number, ke: number, langkah: Langkah): boolean => {
    const sampai = biaya.get(dari);
    if (sampai === undefined || ke === sel.ke) return false;
    const baru = sampai + (tersembunyi.has(langkah.sel) ? 0 : harga(jaringan, langkah.sel));
    if (baru >= (biaya.get(ke) ?? Number.POSITIVE_INFINITY)) return false;
    biaya.set(ke, baru);
    lewat.set(ke, { simpul: dari, langkah });
    return true;
  };
  for (let berubah = true; berubah;) {
    berubah = false;
    for (const satu of jaringan) {
      if (satu === sel || satu.tetap) continue;
      if (coba(satu.dari, satu.ke, { sel: satu, naik: true })) berubah = true;
      if ((dugaan.get(satu) ?? 0) > 0 && coba(satu.ke, satu.dari, { sel: satu, naik: false })) berubah = true;
    }
  }
  if (!biaya.has(sel.dari)) return undefined;
  const putaran: Langkah[] = [{ sel, naik: true }];
  for (let simpul = sel.dari; simpul !== sel.ke;) {
    const dari = lewat.get(simpul);
    if (!dari) return undefined;
    putaran.push(dari.langkah);
    simpul = dari.simpul;
  }
  return putaran;
}

function tulis(jaringan: readonly Sel[], tersembunyi: ReadonlySet<Sel>): TabelTersamar {
  const hasil: TabelTersamar = [];
  for (const sel of jaringan) (hasil[sel.baris] ??= [])[sel.kolom] = tersembunyi.has(sel) ? null : sel.nilai;
  return hasil;
}

/**
 * Which rows of a list of sums may be shown beside their totals. `orang` are the figures of a row that count somebody;
 * the first is how many gave the figures. A row is small when one of them is; then at least one more row is hidden, the
 * smallest first, until no hidden figure of any column is known to be small. Undefined when even all rows are too few.
 */
export function barisTampil(orang: readonly (readonly number[])[]): boolean[] | undefined {
  const berisi = orang.map((satu) => satu.some((n) => n > 0));
  const sembunyi = orang.map((satu) => satu.some((n) => n > 0 && n < AMBANG));
  if (!sembunyi.includes(true)) return orang.map(() => true);
  const urut = [...orang.keys()].filter((i) => berisi[i] && !sembunyi[i]).sort((a, b) => (orang[a]?.[0] ?? 0) - (orang[b]?.[0] ?? 0));
  while (!cukup(orang, sembunyi)) {
    const berikut = urut.shift();
    if (berikut === undefined) return undefined;
    sembunyi[berikut] = true;
  }
  return sembunyi.map((satu) => !satu);
}

function cukup(orang: readonly (readonly number[])[], sembunyi: readonly boolean[]): boolean {
  if (sembunyi.filter(Boolean).length < 2) return false;
  const lebar = Math.max(...orang.map((satu) => satu.length));
  return Array.from({ length: lebar }, (_, kolom) =>
    jumlahkan(orang.map((satu, i) => (sembunyi[i] ? (satu[kolom] ?? 0) : 0))),
  ).every((jumlah) => jumlah === 0 || jumlah >= AMBANG);
}

/**
 * Columns that every table shares, such as kecamatan: those with a total under `AMBANG` are joined with the next smallest,
 * until each total may be shown. Returns the groups by position; an empty column stays by itself.
 */
export function gabungKolom(total: readonly number[]): number[][] {
  const kelompok = total.map((nilai, i) => ({ nilai, isi: [i] }));
  for (;;) {
    const berisi = kelompok.filter((satu) => satu.nilai > 0).sort((a, b) => a.nilai - b.nilai);
    const [terkecil, berikut] = berisi;
    if (!terkecil || terkecil.nilai >= AMBANG || !berikut) break;
    berikut.isi.push(...terkecil.isi);
    berikut.nilai += terkecil.nilai;
    kelompok.splice(kelompok.indexOf(terkecil), 1);
  }
  return kelompok.map((satu) => satu.isi.sort((a, b) => a - b)).sort((a, b) => (a[0] ?? 0) - (b[0] ?? 0));
}
