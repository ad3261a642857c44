import { brotliCompressSync, gzipSync } from 'node:zlib';
import { beforeAll, describe, expect, it } from 'vitest';
import { showcase } from '../../test/support/showcase/pages.tsx';
import { assets } from '../../test/support/showcase/site.ts';

let css = '';
let js = '';
beforeAll(async () => {
  ({ css, js } = await assets());
}, 60_000);

describe('bobot halaman', () => {
  it('lembar gaya muat dalam 8 KB di jaringan', () => expect(gzipSync(css).length).toBeLessThanOrEqual(8192));

  it('beranda pertama kali dibuka muat dalam 14 KB', () => {
    const html = showcase['beranda']?.() ?? '';
    expect(gzipSync(html).length + gzipSync(css).length).toBeLessThanOrEqual(14 * 1024);
    expect(brotliCompressSync(html).length).toBeLessThanOrEqual(5 * 1024);
  });

  it('skrip tambahan muat dalam 3 KB', () => expect(Buffer.byteLength(js)).toBeLessThanOrEqual(3072));

  it('lembar gaya tidak meminta apa pun lagi', () => {
    expect(css).not.toMatch(/@import|url\((?!"?data:)|@font-face/);
  });

  it.each(Object.keys(showcase))('%s patuh pada kebijakan keamanan isi: tanpa gaya dan skrip di dalam, id tidak kembar', (name) => {
    const html = showcase[name]?.() ?? '';
    expect(html).not.toMatch(/\sstyle=|\son[a-z]+="|javascript:|<style|<script(?! src)/);
    const ids = [...html.matchAll(/\sid="([^"]+)"/g)].map((m) => m[1]);
    expect(ids.filter((id, i) => ids.indexOf(id) !== i)).toEqual([]);
  });
});
