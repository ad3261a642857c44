import fc from 'fast-check';
import { expect, it } from 'vitest';
import { bukaSelAman, selAman } from './csv-aman.ts';

it.each(['=1+1', '+6281', '-5', '@SUM(A1)', '\tx', '\rx', '\n=x', ' =1+1', '＝1+1', "=cmd|' /C calc'!A0"])(
  '%j is made harmless',
  (teks) => {
    expect(selAman(teks)).toBe(`'${teks}`);
  },
);

it.each(['Warung Sri', '0812', 'a=b', '', 'Rp5', "'kutip"])('%j stays as it is', (teks) => {
  expect(selAman(teks)).toBe(teks);
});

it('what went out comes back', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom('=', '+', '-', '@', '\t', ' ', 'a', '1') }), (teks) => {
      expect(bukaSelAman(selAman(teks))).toBe(teks);
    }),
  );
});
