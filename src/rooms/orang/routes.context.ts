import type { Deps } from '../../web/deps.ts';
import type { AppContext } from '../../web/env.ts';
import { ForbiddenError } from '../../web/errors.ts';
import type { Aksi } from '../akun/akun.ts';
import { bolehkah, pastikanBoleh } from '../akun/guards.tsx';
import { getOrang, type Orang } from './queries.ts';

/** The record of the address, when this person may do this to it. */
export async function orangUntuk(c: AppContext, deps: Pick<Deps, 'db'>, aksi: Aksi): Promise<Orang> {
  const orang = await getOrang(deps.db, Number(c.req.param('id')));
  pastikanBoleh(c, aksi, 'orang', { kodeWilayah: orang.kode_wilayah });
  if ((aksi === 'ubah' || aksi === 'usulkan') && orang.keadaan !== 'aktif')
    throw new ForbiddenError('Catatan ini tidak dipakai lagi, jadi tidak dapat diubah. Aktifkan lagi lebih dahulu.');
  return orang;
}

export function izinOrang(c: AppContext, { kode_wilayah: kodeWilayah, keadaan }: Pick<Orang, 'kode_wilayah' | 'keadaan'>) {
  return {
    ubah: keadaan === 'aktif' && bolehkah(c, 'ubah', 'orang', { kodeWilayah }),
    usulkan: keadaan === 'aktif' && bolehkah(c, 'usulkan', 'orang', { kodeWilayah }),
    nonaktifkan: bolehkah(c, 'nonaktifkan', 'orang', { kodeWilayah }),
    bukaRahasia: bolehkah(c, 'buka_rahasia', 'orang', { kodeWilayah }),
  };
}
