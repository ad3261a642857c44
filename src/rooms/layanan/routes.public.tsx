import { Hono } from 'hono';
import { renderSVG } from 'uqr';
import { BackLink } from '../../ui/breadcrumb.tsx';
import type { Deps } from '../../web/deps.ts';
import type { AppContext, AppEnv } from '../../web/env.ts';
import { NotFoundError } from '../../web/errors.ts';
import { page } from '../../web/page.tsx';
import { namaLengkap, telepon } from '../kantor/kantor.ts';
import { getKantor, kantorTersimpan, waktuKantor } from '../kantor/queries.ts';
import { cariLayanan } from './cari.ts';
import { LayananUmum } from './layanan-umum.tsx';
import { FormulirKertas } from './pages/kertas.tsx';
import { DaftarLayananUmum } from './pages/umum.tsx';
import { pathFormulirKosong, pathLayanan, pathSatuLayanan } from './paths.ts';
import { findLayananBerlaku, getVersi, type LayananBerlaku, listLayananBerlaku } from './queries.ts';

/** What only rooms above know. */
export type SisipanLayanan = {
  /** "Ditepati 90 hari terakhir: 41 dari 44 permohonan." */
  ditepati?: (layananId: number) => Promise<string | undefined>;
  /** Where this service is asked for on the web. */
  minta?: (layanan: LayananBerlaku) => string;
};

/** What the office offers, for everybody. */
export function ruteLayananUmum(deps: Deps, sisipan: SisipanLayanan = {}): Hono<AppEnv> {
  const app = new Hono<AppEnv>();
  const kantorKini = async () => (await kantorTersimpan(deps.db)) ?? getKantor(deps.db);

  async function layananDari(c: AppContext): Promise<LayananBerlaku> {
    const { hariIni } = await waktuKantor(deps);
    const layanan = await findLayananBerlaku(deps.db, c.req.param('slug') ?? '', hariIni);
    if (!layanan) throw new NotFoundError(`layanan ${c.req.param('slug')}`);
    return layanan;
  }

  app.get(pathLayanan, async (c) => {
    const { hariIni } = await waktuKantor(deps);
    const cari = (c.req.query('cari') ?? '').trim().slice(0, 100);
    const [semua, kantor] = await Promise.all([listLayananBerlaku(deps.db, hariIni), kantorKini()]);
    return page(
      c,
      {
        title: cari === '' ? 'Layanan' : `Layanan: ${cari}`,
        description: `Layanan ${namaLengkap(kantor)}: syarat, lama, dan biaya.`,
        noIndex: cari !== '',
      },
      <DaftarLayananUmum layanan={cariLayanan(semua, cari)} cari={cari} telepon={telepon(kantor.telepon)} />,
    );
  });

  app.get('/layanan/:slug', async (c) => {
    const layanan = await layananDari(c);
    const [kantor, versi, ditepati] = await Promise.all([kantorKini(), getVersi(deps.db, layanan.versiId), sisipan.ditepati?.(layanan.id)]);
    const nomor = telepon(kantor.telepon);
    return page(
      c,
      { title: layanan.nama, description: layanan.definisi.ringkasan, before: <BackLink href={pathLayanan}>Semua layanan</BackLink> },
      <LayananUmum
        nama={layanan.nama}
        kelompok={layanan.kelompok}
        contoh={layanan.contoh}
        definisi={layanan.definisi}
        berlakuMulai={layanan.berlakuMulai}
        dasar={versi.dasar ?? undefined}
        ditepati={ditepati}
        minta={sisipan.minta?.(layanan)}
        formulirKertas={pathFormulirKosong(layanan.slug)}
        hubungi={
          <p>
            {namaLengkap(kantor)}, {kantor.alamat}
            {nomor && `, telepon ${nomor}`}
            {kantor.surel && `, surel ${kantor.surel}`}.
          </p>
        }
      />,
    );
  });

  app.get('/layanan/:slug/formulir-kosong', async (c) => {
    const layanan = await layananDari(c);
    const kantor = await kantorKini();
    const alamat = `${deps.config.url}${pathSatuLayanan(layanan.slug)}?versi=${layanan.nomor}`;
    const qr = renderSVG(alamat, { border: 2 }).replace(
      '<svg ',
      '<svg width="112" height="112" role="img" aria-label="Kode QR alamat layanan ini" ',
    );
    return page(
      c,
      {
        title: `Formulir ${layanan.nama}`,
        before: <BackLink href={pathSatuLayanan(layanan.slug)}>{layanan.nama}</BackLink>,
        noIndex: true,
      },
      <FormulirKertas
        nama={layanan.nama}
        kode={layanan.kode}
        nomor={layanan.nomor}
        definisi={layanan.definisi}
        alamat={alamat.replace(/\?.*$/, '')}
        qr={qr}
        kantor={namaLengkap(kantor)}
        alamatKantor={kantor.alamat}
      />,
    );
  });

  return app;
}
