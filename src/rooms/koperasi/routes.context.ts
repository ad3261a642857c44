import type { Deps } from '../../web/deps.ts';
import type { AppContext } from '../../web/env.ts';
import type { Aksi } from '../akun/akun.ts';
import { bolehkah, pastikanBoleh } from '../akun/guards.tsx';
import { getKoperasi, type Koperasi } from './queries.ts';

/** Cooperative numbers begin with the area's code without dots: 35.73 is 3573. */
export const awalanNomor = (area: string): string | undefined => (area === '' ? undefined : area.replaceAll('.', '').slice(0, 4));

/** The record of the address, when this person may do this to it. */
export async function catatanUntuk(c: AppContext, deps: Deps, aksi: Aksi): Promise<Koperasi> {
  const koperasi = await getKoperasi(deps.db, Number(c.req.param('id')));
  pastikanBoleh(c, aksi, 'koperasi', { kodeWilayah: koperasi.kode_wilayah });
  return koperasi;
}

export function izinCatatan(c: AppContext, { kode_wilayah: kodeWilayah }: Pick<Koperasi, 'kode_wilayah'>) {
  return {
    ubah: bolehkah(c, 'ubah', 'koperasi', { kodeWilayah }),
    usulkan: bolehkah(c, 'usulkan', 'koperasi', { kodeWilayah }),
    nonaktifkan: bolehkah(c, 'nonaktifkan', 'koperasi', { kodeWilayah }),
    putuskan: bolehkah(c, 'putuskan', 'koperasi', { kodeWilayah }),
  };
}
