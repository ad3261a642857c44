import type { Deps } from '../../web/deps.ts';
import type { AppContext } from '../../web/env.ts';
import { ForbiddenError } from '../../web/errors.ts';
import type { Aksi } from '../akun/akun.ts';
import { bolehkah, pastikanBoleh } from '../akun/guards.tsx';
import { getUmkm, type Umkm } from './queries.ts';

/** The record of the address, when this person may do this to it. */
export async function catatanUntuk(c: AppContext, deps: Pick<Deps, 'db'>, aksi: Aksi): Promise<Umkm> {
  const umkm = await getUmkm(deps.db, Number(c.req.param('id')));
  pastikanBoleh(c, aksi, 'umkm', { kodeWilayah: umkm.kode_wilayah });
  if ((aksi === 'ubah' || aksi === 'usulkan') && umkm.keadaan !== 'aktif')
    throw new ForbiddenError('Catatan ini tidak dipakai lagi, jadi tidak dapat diubah. Aktifkan lagi lebih dahulu.');
  return umkm;
}

export function izinCatatan(c: AppContext, { kode_wilayah: kodeWilayah, keadaan }: Pick<Umkm, 'kode_wilayah' | 'keadaan'>) {
  return {
    ubah: keadaan === 'aktif' && bolehkah(c, 'ubah', 'umkm', { kodeWilayah }),
    usulkan: keadaan === 'aktif' && bolehkah(c, 'usulkan', 'umkm', { kodeWilayah }),
    nonaktifkan: bolehkah(c, 'nonaktifkan', 'umkm', { kodeWilayah }),
    bukaRahasia: bolehkah(c, 'buka_rahasia', 'umkm', { kodeWilayah }),
  };
}
