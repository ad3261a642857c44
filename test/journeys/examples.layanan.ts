import type { OpenOffice } from './office.ts';

/** A published service, and one that has a draft beside the version in force. */
export type LayananExamples = { layanan: number; layananSlug: string; layananDraf: number };

const draf = (x: LayananExamples) => `/petugas/layanan/${x.layananDraf}/draf`;
const versi = (x: LayananExamples) => `/petugas/layanan/${x.layanan}/versi/1`;

export const LAYANAN_PAGES: Readonly<Record<string, (x: LayananExamples) => readonly string[]>> = {
  '/layanan': () => ['/layanan', '/layanan?cari=modal', '/layanan?cari=zzzqqq'],
  '/layanan/:slug': (x) => [`/layanan/${x.layananSlug}`],
  '/layanan/:slug/formulir-kosong': (x) => [`/layanan/${x.layananSlug}/formulir-kosong`],
  '/petugas/layanan': () => ['/petugas/layanan'],
  '/petugas/layanan/baru': () => ['/petugas/layanan/baru'],
  '/petugas/layanan/:id{[0-9]+}': (x) => [`/petugas/layanan/${x.layanan}`, `/petugas/layanan/${x.layananDraf}`],
  '/petugas/layanan/:id{[0-9]+}/draf/pokok': (x) => [`${draf(x)}/pokok`],
  '/petugas/layanan/:id{[0-9]+}/draf/standar': (x) => [`${draf(x)}/standar`],
  '/petugas/layanan/:id{[0-9]+}/draf/surat': (x) => [`${draf(x)}/surat`],
  '/petugas/layanan/:id{[0-9]+}/draf/formulir': (x) => [`${draf(x)}/formulir`],
  '/petugas/layanan/:id{[0-9]+}/draf/formulir/halaman/:halaman': (x) => [
    `${draf(x)}/formulir/halaman/baru`,
    `${draf(x)}/formulir/halaman/tentang_usaha`,
  ],
  '/petugas/layanan/:id{[0-9]+}/draf/formulir/pertanyaan/:pertanyaan': (x) => [
    `${draf(x)}/formulir/pertanyaan/baru?halaman=tentang_usaha`,
    `${draf(x)}/formulir/pertanyaan/nib`,
  ],
  '/petugas/layanan/:id{[0-9]+}/draf/dokumen': (x) => [`${draf(x)}/dokumen`],
  '/petugas/layanan/:id{[0-9]+}/draf/dokumen/:butir': (x) => [`${draf(x)}/dokumen/baru`, `${draf(x)}/dokumen/lembar_nib`],
  '/petugas/layanan/:id{[0-9]+}/draf/langkah': (x) => [`${draf(x)}/langkah`],
  '/petugas/layanan/:id{[0-9]+}/draf/langkah/:butir': (x) => [`${draf(x)}/langkah/baru`],
  '/petugas/layanan/:id{[0-9]+}/draf/biaya': (x) => [`${draf(x)}/biaya`],
  '/petugas/layanan/:id{[0-9]+}/draf/biaya/:butir': (x) => [`${draf(x)}/biaya/layanan`],
  '/petugas/layanan/:id{[0-9]+}/pembuangan': (x) => [`/petugas/layanan/${x.layananDraf}/pembuangan`],
  '/petugas/layanan/:id{[0-9]+}/penerbitan': (x) => [`/petugas/layanan/${x.layananDraf}/penerbitan`],
  '/petugas/layanan/:id{[0-9]+}/versi/:nomor{[0-9]+}': (x) => [versi(x), `/petugas/layanan/${x.layananDraf}/versi/2`],
  '/petugas/layanan/:id{[0-9]+}/versi/:nomor{[0-9]+}/coba': (x) => [`${versi(x)}/coba`],
  '/petugas/layanan/:id{[0-9]+}/versi/:nomor{[0-9]+}/jalur': (x) => [`${versi(x)}/jalur`],
  '/petugas/layanan/:id{[0-9]+}/versi/:nomor{[0-9]+}/meja': (x) => [`${versi(x)}/meja`],
  '/petugas/layanan/:id{[0-9]+}/versi/:nomor{[0-9]+}/naskah': (x) => [`${versi(x)}/naskah`],
  '/petugas/layanan/:id{[0-9]+}/versi/:nomor{[0-9]+}/pratinjau': (x) => [`${versi(x)}/pratinjau`],
};

/** Moving things in a list has nothing to type; a standard or a letter may be left empty until it is published. */
export const LAYANAN_WITHOUT_MISTAKES: readonly string[] = [
  '/petugas/layanan/contoh',
  '/petugas/layanan/:id{[0-9]+}/draf',
  '/petugas/layanan/:id{[0-9]+}/draf/biaya',
  '/petugas/layanan/:id{[0-9]+}/draf/dokumen',
  '/petugas/layanan/:id{[0-9]+}/draf/formulir',
  '/petugas/layanan/:id{[0-9]+}/draf/langkah',
  '/petugas/layanan/:id{[0-9]+}/draf/standar',
  '/petugas/layanan/:id{[0-9]+}/draf/surat',
  '/petugas/layanan/:id{[0-9]+}/pembuangan',
];

export async function makeLayananExamples(office: OpenOffice): Promise<LayananExamples> {
  const byCode = async (kode: string) =>
    office.db.selectFrom('layanan').select(['id', 'slug']).where('kode', '=', kode).executeTakeFirstOrThrow();
  const [published, changed] = [await byCode('KOP-01'), await byCode('UMK-01')];
  const petugas = await office.staff('petugas');
  const page = await petugas.submit(await petugas.get(`/petugas/layanan/${changed.id}`), {}, 'Ubah layanan ini');
  if (page.status !== 200) throw new Error(`${page.url}: ${page.status} ${page.text.slice(0, 300)}`);
  return { layanan: published.id, layananSlug: published.slug, layananDraf: changed.id };
}
