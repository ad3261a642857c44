import { tanggalPanjang } from '../../../lib/tanggal.ts';
import { tanggalDari } from '../../../lib/waktu.ts';
import { BackLink } from '../../../ui/breadcrumb.tsx';
import type { Deps } from '../../../web/deps.ts';
import type { AppContext } from '../../../web/env.ts';
import { NotFoundError } from '../../../web/errors.ts';
import { FormValues, parseForm } from '../../../web/form.tsx';
import { page } from '../../../web/page.tsx';
import { telepon } from '../../kantor/kantor.ts';
import { kantorTersimpan, waktuKantor } from '../../kantor/queries.ts';
import { halamanTampil, namaIsian } from '../../layanan/isian.ts';
import { periksaHalaman, periksaJawaban } from '../../layanan/jawaban.ts';
import { pathSatuLayanan } from '../../layanan/paths.ts';
import { findLayananBerlaku, type LayananBerlaku } from '../../layanan/queries.ts';
import { pilihanWilayah } from '../../wilayah/queries.ts';
import type { Pemohon } from '../actions.ts';
import { skemaPemohon } from '../forms.ts';
import { jalurMinta } from '../paths.ts';
import { pemegangDari } from '../routes.browser.ts';
import { beriKode } from './actions.ts';
import { DRAF_KOSONG, type IsiDraf, MASA_DRAF_HARI, pemohonDariJawaban } from './draf.ts';
import type { Kurang } from './pages/periksa.tsx';
import { KodeDraf } from './pages/kode.tsx';
import { type Draf, findDraf } from './queries.ts';

export type Isian = { layanan: LayananBerlaku; draf: Draf | undefined; isi: IsiDraf };

/** The service of the address, with what this browser has typed for it. */
export async function isianDari(c: AppContext, deps: Deps): Promise<Isian> {
  const { hariIni } = await waktuKantor(deps);
  const layanan = await findLayananBerlaku(deps.db, c.req.param('slug') ?? '', hariIni);
  if (!layanan) throw new NotFoundError(`layanan ${c.req.param('slug')}`);
  const draf = await findDraf(deps.db, { sandi: deps.sandi, kini: deps.clock.now() }, pemegangDari(c), layanan.id);
  return { layanan, draf, isi: draf?.isi ?? DRAF_KOSONG };
}

export async function pilihanKelurahan(deps: Deps) {
  const { kelurahan } = await pilihanWilayah(deps.db, (await waktuKantor(deps)).area);
  const namaWilayah = (kode: string) => kelurahan.flatMap(({ options }) => options).find(({ value }) => value === kode)?.text;
  return { kelurahan, namaWilayah };
}

type Bingkai = { layanan: LayananBerlaku; judul: string; status?: 200 | 409 | 422; kembali?: string };

/** A page of the form; never for search engines, never kept: the back button shows what is typed by now. */
export function halamanMinta(c: AppContext, { layanan, judul, status = 200, kembali }: Bingkai, isi: Parameters<typeof page>[2]) {
  c.header('Cache-Control', 'no-store');
  const before = <BackLink href={kembali ?? pathSatuLayanan(layanan.slug)}>Kembali</BackLink>;
  return page(c, { title: `${judul}: ${layanan.nama}`, before, noIndex: true, hasErrors: status !== 200 }, isi, status);
}

/** The applicant as the form knows them, or what is still missing. */
function bacaIsianPemohon({ layanan, isi }: Isian): { pemohon: Pemohon | undefined; salah: Record<string, string> } {
  const hasil = parseForm(skemaPemohon, FormValues.from(pemohonDariJawaban(layanan.definisi, isi)));
  if (!hasil.ok) return { pemohon: undefined, salah: hasil.errors };
  const { tanpa_telepon: tanpa, pendamping_setuju: _, ...pemohon } = hasil.data;
  return { pemohon: { ...pemohon, telepon: tanpa ? null : pemohon.telepon }, salah: {} };
}

/** Judges everything; `kurang` names what is missing with the page on which it stands. */
export function periksaIsian(isian: Isian) {
  const { definisi, slug } = isian.layanan;
  const { jawaban } = periksaJawaban(definisi, isian.isi.jawaban);
  const kurang: Kurang[] = halamanTampil(definisi, isian.isi.jawaban).flatMap((halaman) => {
    const { salah } = periksaHalaman(halaman, isian.isi.jawaban);
    return halaman.pertanyaan
      .filter(({ id }) => salah[namaIsian(id)] !== undefined)
      .map(({ id }) => ({ href: `${jalurMinta.halaman(slug, halaman.id)}#${namaIsian(id)}`, text: salah[namaIsian(id)] ?? '' }));
  });
  const { pemohon, salah } = bacaIsianPemohon(isian);
  for (const [nama, text] of Object.entries(salah)) kurang.push({ href: `${jalurMinta.pemohon(slug)}#${nama}`, text });
  return { jawaban, pemohon, kurang };
}

/** Gives the code in the answer to the post itself: nobody else sees it, and it stands in no address. */
export async function tampilkanKode(c: AppContext, deps: Deps, layanan: LayananBerlaku, drafId: number) {
  const [kode, kantor, { zona }] = await Promise.all([beriKode(deps.db, deps, drafId), kantorTersimpan(deps.db), waktuKantor(deps)]);
  const sampai = new Date(deps.clock.now().getTime() + MASA_DRAF_HARI * 24 * 3600_000);
  return halamanMinta(
    c,
    { layanan, judul: 'Isian disimpan' },
    <KodeDraf
      nama={layanan.nama}
      slug={layanan.slug}
      kode={kode}
      sampai={tanggalPanjang(tanggalDari(sampai, zona))}
      situs={deps.config.publicOrigin ?? ''}
      telepon={telepon(kantor?.telepon ?? null)}
    />,
  );
}
