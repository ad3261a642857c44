import type { MiddlewareHandler } from 'hono';
import type { Deps } from '../../../web/deps.ts';
import type { AppEnv } from '../../../web/env.ts';
import { page } from '../../../web/page.tsx';
import { kantorTersimpan } from '../../kantor/queries.ts';
import { pathPersiapan } from './paths.ts';

/** Until the office is set up nothing but the set-up itself is reachable. */
export function jagaPersiapan(deps: Deps): MiddlewareHandler<AppEnv> {
  return async (c, next) => {
    if (c.req.path.startsWith(`${pathPersiapan}/`) || (await kantorTersimpan(deps.db))) return next();
    c.header('Retry-After', '300');
    c.header('Cache-Control', 'no-store');
    return page(
      c,
      { title: 'Kantor ini belum disiapkan', face: 'public', noIndex: true },
      <>
        <h1>Kantor ini belum disiapkan</h1>
        <p>Panji sudah berjalan, tetapi data kantornya belum diisi.</p>
        <p>
          Untuk teknisi: buka tautan persiapan yang tercetak di layar tempat Panji dijalankan. Bila tautan itu hilang, hentikan Panji lalu
          jalankan lagi; tautan yang baru akan dicetak.
        </p>
      </>,
      503,
    );
  };
}
