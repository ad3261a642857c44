import { Hono } from 'hono';
import type { Deps } from '../../../web/deps.ts';
import type { AppEnv } from '../../../web/env.ts';
import { ForbiddenError, NotFoundError } from '../../../web/errors.ts';
import { bolehkah, pelakuDari, penggunaDari, wajibMasuk } from '../../akun/guards.tsx';
import { unduhBerkas } from '../../berkas/actions.ts';
import { findBerkas } from '../../berkas/queries.ts';
import { listPemakaiBerkas } from './queries.ts';

/** Stored files, for who may see a record that they belong to, and for who brought them. */
export function ruteBerkasPetugas(deps: Deps): Hono<AppEnv> {
  return new Hono<AppEnv>().get('/petugas/berkas/:id{[0-9]+}', wajibMasuk, async (c) => {
    const id = Number(c.req.param('id'));
    const berkas = id <= 2_147_483_647 ? await findBerkas(deps.db, id) : undefined;
    if (!berkas) throw new NotFoundError(`no file ${id}`);
    const milik = berkas.akunId === penggunaDari(c).akunId;
    const pemakai = milik ? [] : await listPemakaiBerkas(deps.db, id);
    if (!milik && !pemakai.some(({ kemampuan, kodeWilayah }) => bolehkah(c, 'lihat', kemampuan, { kodeWilayah }))) {
      throw new ForbiddenError('Berkas ini milik catatan yang tidak boleh dilihat akun Anda.');
    }
    const { isi, headers } = await unduhBerkas(deps.db, deps, pelakuDari(c), id);
    return c.body(isi, 200, headers);
  });
}
