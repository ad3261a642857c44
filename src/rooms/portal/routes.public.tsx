import { Hono } from 'hono';
import type { Deps } from '../../web/deps.ts';
import type { AppContext, AppEnv } from '../../web/env.ts';
import { page } from '../../web/page.tsx';
import { namaLengkap } from '../kantor/kantor.ts';
import { getKantor, kantorTersimpan } from '../kantor/queries.ts';
import { Beranda } from './pages/beranda.tsx';
import { Aksesibilitas, Privasi } from './pages/pernyataan.tsx';
import { pathAksesibilitas, pathBeranda, pathPrivasi } from './paths.ts';
import { angkaPokok } from './queries.ts';

// What asks for a password or was made for one person is not for search engines.
const ROBOTS = `User-agent: *
Disallow: /petugas
Disallow: /masuk
Disallow: /persiapan
`;

export function rutePortal(deps: Deps): Hono<AppEnv> {
  const rute = new Hono<AppEnv>();
  const kantorKini = async () => (await kantorTersimpan(deps.db)) ?? getKantor(deps.db);

  rute.get(pathBeranda, async (c) => {
    const [kantor, angka] = await Promise.all([kantorKini(), angkaPokok(deps.db, deps.clock)]);
    const description = `${namaLengkap(kantor)}: direktori usaha dan koperasi, alamat dan jam layanan.`;
    return page(c, { title: 'Beranda', face: 'public', description }, <Beranda kantor={kantor} angka={angka} />);
  });

  const pernyataan = (c: AppContext, title: string, isi: Parameters<typeof page>[2]) => page(c, { title, face: 'public' }, isi);
  rute.get(pathAksesibilitas, async (c) => pernyataan(c, 'Aksesibilitas', <Aksesibilitas kantor={await kantorKini()} />));
  rute.get(pathPrivasi, async (c) => pernyataan(c, 'Privasi', <Privasi kantor={await kantorKini()} />));
  rute.get('/robots.txt', (c) => c.text(ROBOTS, 200, { 'Cache-Control': 'public, max-age=86400' }));

  return rute;
}
