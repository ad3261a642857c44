import { expect, test } from 'vitest';
import { bacaKodeDikte, kodeDikteBaru } from './kode-dikte.ts';

const polos = (kode: string) => kode.replace('-', '');

test('kode yang baru dapat dibaca lagi, dengan huruf kecil, spasi, atau tanpa tanda hubung', () => {
  for (let ke = 0; ke < 200; ke++) {
    const kode = kodeDikteBaru();
    expect(kode).toMatch(/^[3-9A-Y]{4}-[3-9A-Y]{4}$/);
    for (const tulisan of [kode, polos(kode), kode.toLowerCase(), kode.replace('-', ' ')]) expect(bacaKodeDikte(tulisan)).toBe(polos(kode));
  }
});

test('satu huruf salah atau dua huruf bersebelahan tertukar selalu ketahuan', () => {
  const kode = polos(kodeDikteBaru((batas) => 7 % batas));
  const abjad = '34679ACDEFGHJKMNPRTUWXY';
  for (let di = 0; di < kode.length; di++) {
    for (const lain of abjad.replace(kode[di] ?? '', ''))
      expect(bacaKodeDikte(kode.slice(0, di) + lain + kode.slice(di + 1))).toBeUndefined();
  }
  for (let ke = 0; ke < 50; ke++) {
    const satu = polos(kodeDikteBaru());
    for (let di = 0; di + 1 < satu.length; di++) {
      if (satu[di] === satu[di + 1]) continue;
      const tertukar = satu.slice(0, di) + satu[di + 1] + satu[di] + satu.slice(di + 2);
      expect(bacaKodeDikte(tertukar), `${satu} ${tertukar}`).toBeUndefined();
    }
  }
});

test('yang terlalu pendek atau memuat huruf yang tidak dipakai ditolak', () => {
  for (const teks of ['', 'ACDE', 'ACDE-FGH', 'ACDE-FGH1', 'BBBB-BBBB']) expect(bacaKodeDikte(teks)).toBeUndefined();
});
