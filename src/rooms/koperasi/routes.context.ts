import type { Tanggal } from '../../lib/tanggal.ts';
import { tanggalDari, ZONA_BAKU } from '../../lib/waktu.ts';
import type { Deps } from '../../web/deps.ts';
import type { AppContext } from '../../web/env.ts';
import type { Aksi } from '../akun/akun.ts';
import { bolehkah, pastikanBoleh } from '../akun/guards.tsx';
import { kantorTersimpan } from '../kantor/queries.ts';
import { type KelompokKelurahan, listPilihanKelurahan, listPilihanWilayah } from '../wilayah/queries.ts';
import { getKoperasi, type Koperasi } from './queries.ts';

export type Waktu = { hariIni: Tanggal; zona: string; area: string };

/** Today on the office's wall, and the area that it answers for. */
export async function waktuKantor(deps: Deps): Promise<Waktu> {
  const kantor = await kantorTersimpan(deps.db);
  const zona = kantor?.zonaWaktu ?? ZONA_BAKU;
  return { hariIni: tanggalDari(deps.clock.now(), zona), zona, area: kantor?.kodeWilayah ?? '' };
}

const UMUR_MS = 10 * 60_000;
type Ingatan = { area: string; pada: number; kelurahan: KelompokKelurahan[]; wilayah: KelompokKelurahan[] };
const ingatan = new WeakMap<object, Ingatan>();

/** Areas for the selects; they change with a law, so they are not asked for at every page. */
export async function pilihanWilayah(deps: Deps, area: string): Promise<Ingatan> {
  const lama = ingatan.get(deps.db);
  if (lama && lama.area === area && Date.now() - lama.pada < UMUR_MS) return lama;
  const [kelurahan, wilayah] = await Promise.all([listPilihanKelurahan(deps.db, area), listPilihanWilayah(deps.db, area)]);
  const baru = { area, pada: Date.now(), kelurahan, wilayah };
  ingatan.set(deps.db, baru);
  return baru;
}

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
    nonaktifkan: bolehkah(c, 'nonaktifkan', 'koperasi', { kodeWilayah }),
    putuskan: bolehkah(c, 'putuskan', 'koperasi', { kodeWilayah }),
  };
}
