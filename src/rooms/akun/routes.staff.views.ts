import { Hono } from 'hono';
import { act } from '../../web/act.ts';
import type { Deps } from '../../web/deps.ts';
import type { AppEnv } from '../../web/env.ts';
import { BadRequestError } from '../../web/errors.ts';
import { readForm } from '../../web/form.tsx';
import { rapikanSpasi } from '../../lib/spasi.ts';
import { hapusTampilan, simpanTampilan } from './actions.tampilan.ts';
import { penggunaDari, wajibMasuk } from './guards.tsx';
import { alamatSetempat, pathTampilan } from './paths.ts';
import { alamatTampilan, kueriTampilan } from './tampilan.ts';

/** Saved views of lists: one address that keeps and deletes, and leads back to the list. */
export function ruteTampilan(deps: Deps): Hono<AppEnv> {
  return new Hono<AppEnv>().post(pathTampilan, wajibMasuk, async (c) => {
    const values = await readForm(c);
    const { akunId } = penggunaDari(c);
    const [halaman, kueri] = [values.text('halaman'), kueriTampilan(values.text('kueri'))];
    if (!halaman.startsWith('/petugas/') || alamatSetempat(halaman) !== halaman || halaman.includes('?')) {
      throw new BadRequestError('Daftar ini tidak dikenal. Buka lagi daftarnya, lalu simpan tampilannya sekali lagi.');
    }
    const hapus = /^\d{1,9}$/.exec(values.text('hapus'))?.[0];
    // Without a name the day serves: a forgotten name must not lose the view.
    const nama = rapikanSpasi(values.text('nama_tampilan')).slice(0, 80) || `Tampilan ${c.get('frame').now}`;
    return act<never>(c, deps, async (tx) => {
      if (values.has('hapus')) await hapusTampilan(tx, akunId, Number(hapus ?? 0));
      else await simpanTampilan(tx, akunId, { halaman, kueri, nama });
      return { ok: true, location: alamatTampilan(halaman, { kueri }) };
    });
  });
}
