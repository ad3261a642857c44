import { beforeAll, expect, test } from 'vitest';
import { testApp, type TestApp } from '../../../test/support/app.ts';
import type { Browser } from '../../../test/support/browser.ts';
import { wordsOf } from '../../../test/support/fields.ts';
import { PELAKU_SISTEM } from '../jejak/jejak.ts';
import { isiLayananContoh } from './actions.contoh.ts';
import { LAYANAN_CONTOH } from './contoh/daftar.ts';
import type { Definisi } from './definisi.ts';
import { type Jawaban, namaIsian } from './isian.ts';
import { semuaJalur } from './jalur.ts';

// One definition, four renderings: whichever door a person comes in through, the same things are asked.

let kantor: TestApp;
let petugas: Browser;
const alamat = new Map<string, { id: number; slug: string }>();
beforeAll(async () => {
  kantor = await testApp();
  petugas = await kantor.signInAs('petugas');
  await kantor.db.transaction().execute((tx) => isiLayananContoh(tx, PELAKU_SISTEM, '2026-01-02'));
  for (const { kode, id, slug } of await kantor.db.selectFrom('layanan').select(['kode', 'id', 'slug']).execute())
    alamat.set(kode, { id, slug });
});

test.each(LAYANAN_CONTOH.map(({ kode, definisi }) => [kode, definisi] as const))(
  '%s menanyakan hal yang sama di situs, di meja, di telepon, dan di kertas',
  async (kode, definisi) => {
    const { id, slug } = alamat.get(kode) ?? { id: 0, slug: '' };
    const kertas = tertanda(await kantor.client().get(`/layanan/${slug}/formulir-kosong`));
    expect(kertas.length).toBeGreaterThan(2);
    expect(tertanda(await petugas.get(`/petugas/layanan/${id}/versi/1/naskah`))).toEqual(kertas);
    expect(isianDi(await petugas.get(`/petugas/layanan/${id}/versi/1/meja`))).toEqual(kertas);
    const situs = new Set<string>();
    for (const { jawaban } of jalurTerpanjang(definisi)) for (const nama of await tempuh(id, jawaban)) situs.add(nama);
    expect([...situs].sort()).toEqual([...kertas].sort());
  },
);

type Halaman = { document: Document };

const tertanda = ({ document }: Halaman) =>
  [...document.querySelectorAll('[data-isian]')].map((satu) => satu.getAttribute('data-isian') ?? '');

const isianDi = ({ document }: Halaman) => [
  ...new Set([...document.querySelectorAll('main [name^=j_]:not([type=hidden])')].map((satu) => satu.getAttribute('name') ?? '')),
];

/** Few paths that together pass every question. */
function jalurTerpanjang(definisi: Definisi) {
  const belum = new Set(semuaJalur(definisi).jalur.flatMap(({ halaman }) => halaman.flatMap(({ pertanyaan }) => pertanyaan)));
  return semuaJalur(definisi)
    .jalur.toSorted(
      (a, b) => b.halaman.flatMap(({ pertanyaan }) => pertanyaan).length - a.halaman.flatMap(({ pertanyaan }) => pertanyaan).length,
    )
    .filter(({ halaman }) => halaman.flatMap(({ pertanyaan }) => pertanyaan).filter((label) => belum.delete(label)).length > 0);
}

/** Fills the web form page by page with these answers, and anything that will do elsewhere; returns the fields that were met. */
async function tempuh(id: number, jawaban: Jawaban): Promise<string[]> {
  const coba = `/petugas/layanan/${id}/versi/1/coba`;
  const bertemu: string[] = [];
  let halaman = await petugas.get(coba);
  for (let langkah = 0; langkah < 20 && !halaman.text.includes('Periksa jawaban'); langkah++) {
    bertemu.push(...isianDi(halaman));
    halaman = await petugas.post(coba, kiriman(halaman, jawaban));
    expect(halaman.status, halaman.text.slice(0, 400)).toBe(200);
  }
  expect(halaman.text).toContain('Periksa jawaban');
  return bertemu;
}

function kiriman({ document }: Halaman, jawaban: Jawaban): FormData {
  const form = new FormData();
  for (const satu of document.querySelectorAll('main form[method=post] input[type=hidden]')) {
    form.append(satu.getAttribute('name') ?? '', satu.getAttribute('value') ?? '');
  }
  for (const nama of isianDi({ document })) {
    const ditentukan = Object.entries(jawaban).find(([id]) => namaIsian(id) === nama)?.[1];
    for (const isi of ditentukan ?? [sembarang(document, nama)]) form.append(nama, isi);
  }
  return form;
}

const CONTOH_ISI: readonly (readonly [RegExp, string])[] = [
  [/NIK/, '3573010101900001'],
  [/NIB/, '1234567890123'],
  [/KBLI/, '10391'],
  [/[Tt]elepon/, '0812-3456-7890'],
  [/[Tt]anggal|sejak/, '1 Januari 2026'],
];

function sembarang(document: Document, nama: string): string | File {
  const satu = document.querySelector(`main [name="${nama}"]`);
  const tipe = satu?.getAttribute('type');
  if (tipe === 'file') return new File(['x'], 'foto.jpg');
  if (tipe === 'radio' || tipe === 'checkbox') return satu?.getAttribute('value') ?? '';
  if (satu?.tagName === 'SELECT') return satu.querySelector('option:not([value=""])')?.getAttribute('value') ?? '';
  const label = wordsOf(document.querySelector(`main label[for="${nama}"]`));
  return CONTOH_ISI.find(([pola]) => pola.test(label))?.[1] ?? '5';
}
