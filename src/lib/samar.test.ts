import { expect, it } from 'vitest';
import { samarNik, samarNpwp, samarSurel, samarTelepon, samarUang } from './samar.ts';

it('shows enough to recognise and too little to use (domain 11)', () => {
  expect(samarNik('3573014107900001')).toBe('3573********0001');
  expect(samarTelepon('+6281234567890')).toBe('0812-****-7890');
  expect(samarTelepon('+62341326025')).toBe('0341-**-6025');
  expect(samarNpwp('092542943407000')).toBe('09**********000');
  expect(samarSurel('budi@contoh.id')).toBe('b***@contoh.id');
  expect(samarUang()).toBe('Rp•••');
});

it('a number too short to mask by parts is hidden whole', () => {
  expect(samarNik('12345')).toBe('*****');
  expect(samarTelepon('+62112')).toBe('****');
});
