import { expect, it } from 'vitest';
import { ejaanTerdekat, jarakEjaan, kataKata } from './ejaan.ts';

it.each([
  ['siti', 'siti', 0],
  ['sitti', 'siti', 1],
  ['wrung', 'warung', 1],
  ['waurng', 'warung', 1],
  ['bakso', 'baksoo', 1],
  ['', 'abc', 3],
  ['soto', 'sate', 2],
])('%s and %s are %i slips apart', (a, b, jarak) => {
  expect(jarakEjaan(a, b)).toBe(jarak);
});

it('offers the nearest words, and none that is too far for a short word', () => {
  expect(ejaanTerdekat('sitti', ['susanti', 'siti', 'sutinah'])).toEqual(['siti']);
  expect(ejaanTerdekat('santsoo', ['susanti', 'santoso'])).toEqual(['santoso']);
});

it('splits a name into plain words', () => {
  expect(kataKata("Warung Bu Nur'aini  (Café)")).toEqual(['warung', 'bu', 'nur', 'aini', 'cafe']);
});
