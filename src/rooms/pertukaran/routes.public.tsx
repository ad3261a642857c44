import { Hono } from 'hono';
import { Breadcrumbs } from '../../ui/breadcrumb.tsx';
import { MASALAH } from '../../web/api/problem.ts';
import type { AppEnv } from '../../web/env.ts';
import { NotFoundError } from '../../web/errors.ts';
import { page } from '../../web/page.tsx';
import { type Dokumen, semuaOperasi } from './dokumen.ts';
import { HalamanApi } from './pages/api.tsx';
import { HalamanOperasi } from './pages/operasi.tsx';
import { pathApi } from './paths.ts';

const MASALAH_BARIS = Object.entries(MASALAH).map(([kode, { status, judul }]) => ({ kode, status, judul }));

/** The API as people read it, made from the same document that programs read. */
export function ruteHalamanApi(dokumen: () => Promise<object>): Hono<AppEnv> {
  const rute = new Hono<AppEnv>();

  rute.get('/api', async (c) =>
    page(
      c,
      { title: 'API', face: 'public', description: 'API kantor ini: token, operasi, dan kode masalah.' },
      <HalamanApi dokumen={(await dokumen()) as Dokumen} masalah={MASALAH_BARIS} />,
    ),
  );

  rute.get('/api/:operasi', async (c) => {
    const semua = (await dokumen()) as Dokumen;
    const operasi = semuaOperasi(semua).find((satu) => satu.operationId === c.req.param('operasi'));
    if (!operasi) throw new NotFoundError(`operation ${c.req.param('operasi')}`);
    return page(
      c,
      {
        title: operasi.summary,
        face: 'public',
        before: <Breadcrumbs items={[{ text: 'API', href: pathApi }, { text: operasi.summary }]} />,
      },
      <HalamanOperasi dokumen={semua} operasi={operasi} />,
    );
  });

  return rute;
}
