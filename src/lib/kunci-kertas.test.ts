import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readKey, writeKey } from './kunci-kertas.ts';

const keys = fc.uint8Array({ minLength: 32, maxLength: 32 });

describe('kunci di kertas', () => {
  it('dibaca kembali persis seperti ditulis', () => {
    fc.assert(
      fc.property(keys, (key) => {
        expect(readKey(writeKey(key))).toEqual({ ok: true, key: Buffer.from(key) });
      }),
    );
  });

  it('diterima dengan huruf kecil, spasi, dan O, I, L untuk angka', () => {
    const key = Buffer.alloc(32, 0x10);
    const typed = writeKey(key).toLowerCase().replaceAll('-', '  ').replaceAll('0', 'o').replaceAll('1', 'l');
    expect(readKey(typed)).toEqual({ ok: true, key });
  });

  it('satu huruf yang salah selalu ketahuan, dan kelompoknya disebut', () => {
    fc.assert(
      fc.property(keys, fc.nat({ max: 64 }), fc.nat({ max: 30 }), (key, at, shift) => {
        const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
        const text = writeKey(key).replaceAll('-', '');
        const wrong = alphabet[(alphabet.indexOf(text[at] ?? '') + 1 + shift) % 32] ?? '';
        const read = readKey(text.slice(0, at) + wrong + text.slice(at + 1));
        expect(read).toEqual({ ok: false, reason: `kelompok ke-${Math.floor(at / 5) + 1} salah tulis` });
      }),
    );
  });

  it('dua kelompok yang tertukar ketahuan', () => {
    const groups = writeKey(Buffer.from(Array.from({ length: 32 }, (_, i) => i * 7))).split('-');
    const [first = '', second = '', ...rest] = groups;
    expect(readKey([second, first, ...rest].join('-')).ok).toBe(false);
  });

  it('kunci yang terpotong disebut panjangnya', () => {
    expect(readKey('ABCDE-FGHJK')).toMatchObject({ ok: false, reason: expect.stringContaining('10 huruf') });
  });
});
