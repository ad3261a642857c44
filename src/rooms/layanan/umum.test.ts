import { beforeAll, describe, expect, test } from 'vitest';
import { testApp, type TestApp } from '../../../test/support/app.ts';
import type { Browser } from '../../../test/support/browser.ts';
import { wordsOf } from '../../../test/support/fields.ts';
import { PELAKU_SISTEM } from '../jejak/jejak.ts';
import { isiLayananContoh } from './actions.contoh.ts';
import { LAYANAN_CONTOH } from './contoh/daftar.ts';
import { KELOMPOK } from './definisi.ts';
import { listLayananBerlaku, type RingkasLayanan } from './queries.ts';

let kantor: TestApp;
let petugas: Browser;
let layanan: RingkasLayanan[];
beforeAll(async () => {
  kantor = await testApp();
  petugas = await kantor.signInAs('petugas');
  await kantor.db.transaction().execute((tx) => isiLayananContoh(tx, PELAKU_SISTEM, '2026-01-02'));
  layanan = await listLayananBerlaku(kantor.db, '2026-11-24');
});

describe('untuk umum', () => {
  test('semua layanan tampil di dalam keenam kelompoknya', async () => {
    const halaman = await kantor.client().get('/layanan');
    for (const nama of Object.values(KELOMPOK)) expect([...halaman.document.querySelectorAll('h2')].map(wordsOf)).toContain(nama);
    for (const { nama } of LAYANAN_CONTOH) expect(halaman.text).toContain(nama);
  });

  test('ditemukan dari keperluan, juga yang salah eja; yang tidak ada diarahkan', async () => {
    const cari = async (kata: string) => kantor.client().get(`/layanan?cari=${encodeURIComponent(kata)}`);
    expect((await cari('pinjam modal')).text).toContain('Informasi dan rujukan permodalan');
    expect((await cari('sertifikt halal')).text).toContain('Fasilitasi sertifikat halal');
    const kosong = await cari('paspor');
    expect(kosong.text).toContain('Tidak ada layanan untuk "paspor"');
    expect(kosong.text).toContain('(0341) 326025');
  });

  test.each(LAYANAN_CONTOH.map(({ kode }) => kode))(
    '%s menyebut untuk siapa, syarat, lama, biaya, hasil, dasar, dan tempat mengadu',
    async (kode) => {
      const satu = layanan.find((l) => l.kode === kode);
      const definisi = LAYANAN_CONTOH.find((l) => l.kode === kode)?.definisi;
      const halaman = await kantor.client().get(`/layanan/${satu?.slug}`);
      expect(halaman.status).toBe(200);
      const terlihat = halaman.text;
      for (const isi of [
        definisi?.untuk ?? '-',
        'Gratis',
        `Paling lama ${satu?.hariKerja} hari kerja`,
        'UU 25/2009',
        'Jl. Panji Suroso',
        'Contoh – ganti dengan SK kantor',
      ])
        expect(terlihat).toContain(isi);
      for (const baris of definisi?.standar.persyaratan.split('\n') ?? ['-']) expect(terlihat).toContain(baris);
      for (const { nama } of definisi?.dokumen ?? []) expect(terlihat).toContain(nama);
    },
  );

  test('layanan yang tidak ada menjawab 404', async () => {
    expect((await kantor.client().get('/layanan/tidak-ada')).status).toBe(404);
  });

  test('formulir kertas memuat kode QR ke layanan dan versi yang dicetak', async () => {
    const halaman = await kantor.client().get('/layanan/rekomendasi-pendaftaran-merek/formulir-kosong');
    expect(halaman.document.querySelector('svg[role=img]')?.getAttribute('aria-label')).toContain('Kode QR');
    expect(halaman.text).toContain('http://panji.test/layanan/rekomendasi-pendaftaran-merek');
    expect(halaman.text).toContain('versi 1');
  });
});

describe('satu susunan, empat bentuk', () => {
  test.each(LAYANAN_CONTOH.map(({ kode }) => kode))(
    '%s menanyakan hal yang sama di situs, di meja, di telepon, dan di kertas',
    async (kode) => {
      const satu = layanan.find((l) => l.kode === kode);
      const dari = `/petugas/layanan/${satu?.id}/versi/1`;
      const ditandai = async (peramban: Browser, alamat: string) =>
        [...(await peramban.get(alamat)).document.querySelectorAll('[data-isian]')].map((e) => e.getAttribute('data-isian'));
      const bernama = (document: Document) => [
        ...new Set([...document.querySelectorAll('main [name^=j_]')].map((e) => e.getAttribute('name'))),
      ];
      const kertas = await ditandai(kantor.client(), `/layanan/${satu?.slug}/formulir-kosong`);
      expect(kertas.length).toBeGreaterThan(2);
      expect(await ditandai(petugas, `${dari}/naskah`)).toEqual(kertas);
      expect(bernama((await petugas.get(`${dari}/meja`)).document)).toEqual(kertas);
      expect(await isianSitus(satu?.id ?? 0, kode)).toEqual(new Set(kertas));
    },
  );

  /** Walks through the web form until every question has been met, choosing each answer that opens another one. */
  async function isianSitus(id: number, kode: string): Promise<Set<string | null>> {
    const definisi = LAYANAN_CONTOH.find((l) => l.kode === kode)?.definisi;
    const bertemu = new Set<string | null>();
    const penentu = new Map<string, Set<string>>();
    for (const syarat of definisi?.halaman.flatMap((h) => [h.tampilBila, ...h.pertanyaan.map((p) => p.tampilBila)]) ?? []) {
      for (const nilai of syarat?.nilai ?? [])
        penentu.set(syarat?.pertanyaan ?? '', (penentu.get(syarat?.pertanyaan ?? '') ?? new Set()).add(nilai));
    }
    for (const syarat of definisi?.dokumen.flatMap((d) => d.tampilBila ?? []) ?? [])
      for (const nilai of syarat.nilai) penentu.set(syarat.pertanyaan, (penentu.get(syarat.pertanyaan) ?? new Set()).add(nilai));
    for (const ke of [0, 1]) {
      let halaman = await petugas.get(`/petugas/layanan/${id}/versi/1/coba`);
      for (let langkah = 0; langkah < 20 && !halaman.text.includes('Periksa jawaban'); langkah++) {
        const main = halaman.document.querySelector('main') as Element;
        for (const isian of main.querySelectorAll('[name^=j_]:not([type=hidden])')) bertemu.add(isian.getAttribute('name'));
        for (const isian of main.querySelectorAll('[name^=j_]:not([type=hidden])')) jawab(main, isian, penentu, ke);
        const form = new FormData();
        for (const isian of main.querySelectorAll('form[method=post] [name]')) {
          const [nama, tipe] = [isian.getAttribute('name') ?? '', isian.getAttribute('type')];
          if (isian.tagName === 'BUTTON' || ((tipe === 'radio' || tipe === 'checkbox') && !isian.hasAttribute('checked'))) continue;
          if (tipe === 'file') form.append(nama, new File(['x'], 'a.jpg'));
          else form.append(nama, isian.tagName === 'TEXTAREA' ? (isian.textContent ?? '') : (isian.getAttribute('value') ?? ''));
        }
        halaman = await petugas.post(`/petugas/layanan/${id}/versi/1/coba`, form);
        expect(halaman.status, halaman.text.slice(0, 400)).toBe(200);
      }
      expect(halaman.text).toContain('Periksa jawaban');
    }
    return bertemu;
  }

  const CONTOH_ISI: readonly (readonly [RegExp, string])[] = [
    [/NIK/, '3573010101900001'],
    [/NIB/, '1234567890123'],
    [/KBLI/, '10391'],
    [/[Tt]elepon/, '0812-3456-7890'],
    [/[Tt]anggal|sejak/, '1 Januari 2026'],
  ];

  function jawab(main: Element, isian: Element, penentu: ReadonlyMap<string, ReadonlySet<string>>, ke: number): void {
    const nama = isian.getAttribute('name') ?? '';
    const pembuka = [...(penentu.get(nama.slice(2)) ?? [])];
    const tipe = isian.getAttribute('type');
    if (tipe === 'radio' || tipe === 'checkbox') {
      const semua = [...main.querySelectorAll(`[name="${nama}"]`)];
      for (const satu of semua) satu.removeAttribute('checked');
      const dipilih = semua.find((satu) => satu.getAttribute('value') === (pembuka[ke] ?? pembuka[0])) ?? semua[ke] ?? semua[0];
      dipilih?.setAttribute('checked', '');
    } else if (isian.tagName === 'SELECT') {
      isian.setAttribute('value', isian.querySelector('option[value]:not([value=""])')?.getAttribute('value') ?? '');
    } else {
      const label = wordsOf(main.querySelector(`label[for="${nama}"]`));
      const isi = CONTOH_ISI.find(([pola]) => pola.test(label))?.[1] ?? '5';
      if (isian.tagName === 'TEXTAREA') isian.textContent = isi;
      else isian.setAttribute('value', isi);
    }
  }
});

describe('kantor baru', () => {
  test('menyalin 21 layanan contoh sebagai draf, dan menekan dua kali tidak menggandakannya', async () => {
    const lain = await testApp();
    const kepala = await lain.signInAs('kepala');
    const kosong = await kepala.get('/petugas/layanan');
    expect(kosong.text).toContain('Belum ada layanan');
    const hasil = await kepala.submit(kosong, {}, 'Salin layanan contoh sebagai draf');
    expect(hasil.text).toContain('sudah disalin sebagai draf');
    await kepala.submit(kosong, {}, 'Salin layanan contoh sebagai draf');
    expect((await lain.db.selectFrom('layanan').select('id').execute()).length).toBe(21);
    expect((await lain.client().get('/layanan')).text).toContain('Belum ada layanan yang diumumkan');
  });
});
