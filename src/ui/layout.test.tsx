import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { publicFrame, staffFrame } from '../../test/support/showcase/frames.ts';
import { Layout, PublicLayout, StaffLayout } from './layout.tsx';

const read = (html: unknown): Document => parseHTML(`<!doctype html>${String(html)}`).document as unknown as Document;
const text = (node: Element | null | undefined): string => node?.textContent?.replace(/\s+/g, ' ').trim() ?? '';

describe('bingkai halaman', () => {
  it('menyebut kesalahan lebih dulu di judul', () => {
    const page = read(
      <PublicLayout frame={publicFrame} title="Usaha Anda" errors>
        isi
      </PublicLayout>,
    );
    expect(page.title).toBe('Ada kesalahan: Usaha Anda – Dinas Koperasi dan UKM Kota Malang');
  });

  it('berbahasa Indonesia dan membawa orang langsung ke isi', () => {
    const page = read(
      <PublicLayout frame={publicFrame} title="Beranda">
        isi
      </PublicLayout>,
    );
    expect(page.documentElement.getAttribute('lang')).toBe('id');
    const skip = page.body.querySelector('a');
    expect(text(skip)).toBe('Langsung ke isi');
    expect(page.querySelector(skip?.getAttribute('href') ?? '')?.tagName).toBe('MAIN');
  });

  it('menandai data contoh di kedua wajah, dan tidak di kantor sungguhan', () => {
    for (const Face of [PublicLayout, StaffLayout]) {
      expect(
        text(
          read(
            <Face frame={staffFrame} title="x">
              isi
            </Face>,
          ).querySelector('aside'),
        ),
      ).toMatch(/^Data contoh/);
      expect(
        read(
          <Face frame={{ ...staffFrame, demo: false }} title="x">
            isi
          </Face>,
        ).querySelector('aside'),
      ).toBeNull();
    }
  });

  it('memberi petugas menu, jumlah yang menunggu, dan tombol keluar yang mengirim', () => {
    const page = read(
      <Layout frame={{ ...staffFrame, user: { ...staffFrame.user!, signOutFields: { _csrf: 'k' } } }} title="x">
        isi
      </Layout>,
    );
    expect(text(page.querySelector('nav a[aria-current=page]'))).toBe('Koperasi');
    expect(text(page.querySelector('nav li:nth-child(2)'))).toBe('Pekerjaan12 menunggu');
    const form = page.querySelector('form');
    expect(form?.getAttribute('method')).toBe('post');
    expect(text(form?.querySelector('button'))).toBe('Keluar');
    expect(form?.querySelector('input[name=_csrf]')?.getAttribute('value')).toBe('k');
    expect(page.querySelector('meta[name=robots]')?.getAttribute('content')).toBe('noindex');
  });

  it('tidak menampilkan menu petugas kepada umum', () => {
    const page = read(
      <Layout frame={publicFrame} title="x">
        isi
      </Layout>,
    );
    expect(page.querySelector('form')).toBeNull();
    expect(page.querySelector('script')).toBeNull();
    expect([...page.querySelectorAll('header nav a')].map(text)).toEqual(['Layanan', 'Direktori', 'Lacak permohonan']);
  });

  it('meloloskan huruf khusus dari pengaturan kantor tanpa menjadi HTML', () => {
    const html = String(
      <PublicLayout frame={{ ...publicFrame, officeName: 'Dinas <b>"A" & B</b>' }} title="<i>x</i>">
        isi
      </PublicLayout>,
    );
    expect(html).not.toContain('<b>');
    expect(html).not.toContain('<i>x');
  });
});
