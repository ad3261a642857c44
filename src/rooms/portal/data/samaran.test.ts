import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { AMBANG, barisTampil, gabungKolom, samarkan, type TabelHitung, type TabelTersamar } from './samaran.ts';

/** Every table of counts that agrees with all that is shown, by trying: for small tables only. Cells grow to at most `most`. */
function semuaDugaan(tampil: TabelTersamar, most: number): number[][][] {
  const baris = tampil.length - 1;
  const kolom = (tampil[0]?.length ?? 0) - 1;
  const dugaan: number[][] = Array.from({ length: baris }, () => Array<number>(kolom).fill(0));
  const semua: number[][][] = [];
  const sisaKolom = Array.from({ length: kolom }, (_, k) => tampil[baris]?.[k] as number);
  const isi = (ke: number): void => {
    if (ke === baris * kolom) {
      if (sisaKolom.every((sisa) => sisa === 0)) semua.push(dugaan.map((satu) => [...satu]));
      return;
    }
    const [b, k] = [Math.floor(ke / kolom), ke % kolom];
    const baris_ = dugaan[b] as number[];
    const dikenal = tampil[b]?.[k] ?? null;
    const [dari, sampai] = dikenal === null ? [0, Math.min(most, sisaKolom[k] ?? 0)] : [dikenal, dikenal];
    for (let nilai = dari; nilai <= sampai; nilai++) {
      if (nilai > (sisaKolom[k] ?? 0)) break;
      baris_[k] = nilai;
      const totalBaris = tampil[b]?.[kolom] ?? null;
      const sejauhIni = baris_.slice(0, k + 1).reduce((a, n) => a + n, 0);
      if (totalBaris !== null && (sejauhIni > totalBaris || (k === kolom - 1 && sejauhIni !== totalBaris))) continue;
      sisaKolom[k] = (sisaKolom[k] ?? 0) - nilai;
      isi(ke + 1);
      sisaKolom[k] = (sisaKolom[k] ?? 0) + nilai;
    }
    baris_[k] = 0;
  };
  isi(0);
  return semua;
}

const denganTotal = (tabel: TabelHitung): number[][] => {
  const kanan = tabel.map((satu) => [...satu, satu.reduce((a, n) => a + n, 0)]);
  return [...kanan, (kanan[0] ?? []).map((_, k) => kanan.reduce((a, satu) => a + (satu[k] ?? 0), 0))];
};

const selBerkolom = (tabel: TabelTersamar) => tabel.flatMap((satu, b) => satu.map((nilai, k) => ({ b, k, nilai })));

/** Column totals may always be shown, as `gabungKolom` sees to it. */
const tabelKecil = fc
  .tuple(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 3 }))
  .chain(([baris, kolom]) => fc.array(fc.array(fc.integer({ min: 0, max: 7 }), { minLength: kolom, maxLength: kolom }), { minLength: baris, maxLength: baris }))
  .filter((tabel) => denganTotal(tabel).at(-1)?.every((n) => n === 0 || n >= AMBANG) ?? false);

describe('angka kecil di tabel terbuka', () => {
  test('tidak ada angka 1 sampai 4 yang terbit, dan yang terbit semuanya benar', () => {
    fc.assert(
      fc.property(tabelKecil, (tabel) => {
        const tampil = samarkan(tabel);
        if (!tampil) throw new Error('a table with big column totals can always be published');
        const benar = denganTotal(tabel);
        for (const { b, k, nilai } of selBerkolom(tampil)) {
          if (nilai === null) continue;
          expect(nilai).toBe(benar[b]?.[k]);
          expect(nilai === 0 || nilai >= AMBANG).toBe(true);
        }
      }),
      { numRuns: 2000 },
    );
  });

  test('setiap angka yang disembunyikan masih dapat bernilai lain, dan angka kecil tidak dapat dipastikan kecil', () => {
    let disembunyikan = 0;
    fc.assert(
      fc.property(tabelKecil, (tabel) => {
        const tampil = samarkan(tabel) as TabelTersamar;
        if (!selBerkolom(tampil).some((sel) => sel.nilai === null)) return;
        const dugaan = semuaDugaan(tampil, 21).map(denganTotal);
        const benar = denganTotal(tabel);
        for (const { b, k, nilai } of selBerkolom(tampil)) {
          if (nilai !== null) continue;
          disembunyikan++;
          const mungkin = new Set(dugaan.map((satu) => satu[b]?.[k]));
          expect(mungkin.size).toBeGreaterThanOrEqual(2);
          expect(mungkin.has(benar[b]?.[k])).toBe(true);
          const sebenarnya = benar[b]?.[k] ?? 0;
          const kecil = sebenarnya > 0 && sebenarnya < AMBANG;
          expect(!kecil || Math.max(...[...mungkin].map(Number)) >= AMBANG).toBe(true);
        }
      }),
      { numRuns: 400 },
    );
    expect(disembunyikan).toBeGreaterThan(500);
  });

  test('total kolom selalu terbit, karena tabel lain memuatnya juga', () => {
    fc.assert(
      fc.property(tabelKecil, (tabel) => {
        expect(samarkan(tabel)?.at(-1)).toEqual(denganTotal(tabel).at(-1));
      }),
    );
  });

  test('tabel yang semua angkanya besar terbit utuh', () => {
    const tabel = [
      [10, 20],
      [0, 7],
    ];
    expect(samarkan(tabel)).toEqual(denganTotal(tabel));
  });

  test('satu angka kecil menyembunyikan tiga angka lain, yang paling sedikit artinya', () => {
    expect(
      samarkan([
        [3, 50, 60],
        [40, 9, 70],
        [80, 90, 100],
      ]),
    ).toEqual([
      [null, null, 60, 113],
      [null, null, 70, 119],
      [80, 90, 100, 270],
      [123, 149, 230, 502],
    ]);
  });

  test('bila total baris terbit di tabel lain, tabel dengan total baris kecil tidak diterbitkan', () => {
    expect(samarkan([[3], [40]], { totalBarisTetap: true })).toBeUndefined();
    expect(samarkan([[3], [40]])).toEqual([
      [null, null],
      [null, null],
      [43, 43],
    ]);
  });
});

describe('kecamatan yang sedikit catatannya', () => {
  test('digabung dengan kecamatan terkecil berikutnya', () => {
    expect(gabungKolom([100, 3, 20, 0, 50])).toEqual([[0], [1, 2], [3], [4]]);
    expect(gabungKolom([1, 1, 1, 30])).toEqual([[0, 1, 2, 3]]);
  });

  test('sesudahnya tidak ada total kecil, kecuali seluruhnya memang sedikit', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 12 }), { minLength: 1, maxLength: 8 }), (total) => {
        const kelompok = gabungKolom(total);
        expect(kelompok.flat().sort((a, b) => a - b)).toEqual([...total.keys()]);
        const jumlah = kelompok.map((satu) => satu.reduce((a, i) => a + (total[i] ?? 0), 0));
        const semua = total.reduce((a, n) => a + n, 0);
        for (const n of jumlah) expect(n === 0 || n >= AMBANG || semua < AMBANG).toBe(true);
      }),
    );
  });
});

describe('daftar jumlah, misalnya aset menurut jenis', () => {
  test('baris dari kurang dari lima pemberi data disembunyikan bersama baris terkecil lainnya', () => {
    expect(barisTampil([[40], [3], [12], [90]])).toEqual([true, false, false, true]);
  });

  test('satu kolom orang yang kecil sudah menyembunyikan barisnya', () => {
    expect(
      barisTampil([
        [40, 200, 90],
        [10, 30, 2],
        [12, 30, 20],
      ]),
    ).toEqual([true, false, false]);
  });

  test('bila semua baris pun terlalu sedikit, tidak ada yang terbit', () => {
    expect(barisTampil([[3]])).toBeUndefined();
    expect(barisTampil([[2], [2]])).toBeUndefined();
    expect(barisTampil([[0], [9]])).toEqual([true, true]);
  });

  test('dari selisih total dan baris yang terbit tidak pernah tersisa jumlah orang yang kecil', () => {
    fc.assert(
      fc.property(fc.array(fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 2, maxLength: 2 }), { minLength: 1, maxLength: 6 }), (orang) => {
        const tampil = barisTampil(orang);
        if (!tampil) return;
        for (const n of orang.filter((_, i) => tampil[i]).flat()) expect(n === 0 || n >= AMBANG).toBe(true);
        for (const kolom of [0, 1]) {
          const sisa = orang.reduce((a, satu, i) => a + (tampil[i] ? 0 : (satu[kolom] ?? 0)), 0);
          expect(sisa === 0 || sisa >= AMBANG).toBe(true);
        }
        const tersembunyi = tampil.filter((satu) => !satu).length;
        expect(tersembunyi).not.toBe(1);
      }),
    );
  });
});
