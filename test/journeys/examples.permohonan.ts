import { permohonanSri } from '../support/permohonan.ts';
import type { OpenOffice } from './office.ts';

export type PermohonanExamples = { permohonan: string; permohonanDiambil: string; permohonanMenunggu: string; layananDiminta: number };

const satu = '/petugas/permohonan/:nomor{P-[0-9]{4}-[0-9]+}';

export const PERMOHONAN_PAGES: Readonly<Record<string, (x: PermohonanExamples) => readonly string[]>> = {
  '/lacak': () => ['/lacak'],
  '/layanan/:slug/minta': () => ['/layanan/surat-keterangan-usaha-terdaftar/minta'],
  // Only for the browser that began or sent it: see permohonan.test.ts.
  '/layanan/:slug/minta/halaman/:halaman': () => [],
  '/layanan/:slug/minta/pemohon': () => [],
  '/layanan/:slug/minta/periksa': () => [],
  '/permohonan/:nomor{P-[0-9]{4}-[0-9]+}': () => [],
  '/permohonan/:nomor{P-[0-9]{4}-[0-9]+}/perbaikan': () => [],
  '/permohonan/draf': () => ['/permohonan/draf'],
  '/petugas/meja': () => ['/petugas/meja'],
  '/petugas/meja/permohonan': (x) => ['/petugas/meja/permohonan', `/petugas/meja/permohonan?layanan=${x.layananDiminta}`],
  '/petugas/permohonan': () => ['/petugas/permohonan', '/petugas/permohonan?keadaan=semua&cari=zzzqqq'],
  [satu]: (x) => [x.permohonan, x.permohonanDiambil, x.permohonanMenunggu].map((nomor) => `/petugas/permohonan/${nomor}`),
  [`${satu}/perbaikan`]: (x) => [`/petugas/permohonan/${x.permohonanMenunggu}/perbaikan`],
  [`${satu}/rahasia`]: (x) => [`/petugas/permohonan/${x.permohonan}/rahasia`],
  [`${satu}/tanda-terima`]: (x) => [`/petugas/permohonan/${x.permohonan}/tanda-terima`],
};

/** Begun with one press; the others belong to one browser and are mistyped in permohonan.test.ts. */
export const PERMOHONAN_NOT_HERE: readonly string[] = [
  '/layanan/:slug/minta',
  '/layanan/:slug/minta/halaman/:halaman',
  '/layanan/:slug/minta/pemohon',
  '/layanan/:slug/minta/periksa',
  '/permohonan/:nomor{P-[0-9]{4}-[0-9]+}/perbaikan',
  `${satu}/perbuatan/:perbuatan`,
];

export async function makePermohonanExamples(office: OpenOffice): Promise<PermohonanExamples> {
  const petugas = await office.staff('petugas');
  const ambil = async () => {
    const nomor = await permohonanSri(office);
    const page = await petugas.submit(await petugas.get(`/petugas/permohonan/${nomor}`), {}, 'Ambil');
    if (page.status !== 200) throw new Error(`${page.url}: ${page.status} ${page.text.slice(0, 300)}`);
    return { nomor, page };
  };
  const menunggu = await ambil();
  await petugas.submit(menunggu.page, { 'Penjelasan untuk pemohon': 'Kirim foto KTP.' }, 'Minta perbaikan');
  const { id } = await office.db.selectFrom('layanan').select('id').where('kode', '=', 'UMK-01').executeTakeFirstOrThrow();
  return {
    permohonan: await permohonanSri(office),
    permohonanDiambil: (await ambil()).nomor,
    permohonanMenunggu: menunggu.nomor,
    layananDiminta: id,
  };
}
