import type { Child } from 'hono/jsx';
import type { Deps } from '../../../web/deps.ts';
import type { AppContext, Pengguna } from '../../../web/env.ts';
import { bolehMemeriksa, type Register, REGISTER } from '../../akun/akun.ts';
import { bolehkah } from '../../akun/guards.tsx';
import type { AjukanUsulan } from '../../akun/actions.usulan.ts';
import { waktuKantor } from '../../kantor/queries.ts';
import { ajukanUsulan } from './actions.ts';
import { PanelUsulan } from './pages/panel.tsx';
import { pathSatuUsulan } from './paths.ts';
import { hitungMenunggu, listUsulanCatatan } from './queries.ts';

/** What the forms of the registers hand a change to that another person checks first. */
export function ajukanUntuk(deps: Deps): AjukanUsulan {
  return async (tx, pelaku, usul) => {
    const { hariIni } = await waktuKantor(deps);
    const hasil = await ajukanUsulan(tx, { sandi: deps.sandi, hariIni }, pelaku, usul);
    return hasil.ok ? { ok: true, location: `${pathSatuUsulan(hasil.id)}?berhasil=diajukan` } : hasil;
  };
}

/** Open and late proposals on the page of a record. */
export function panelUsulan(deps: Deps, jenis: Register) {
  return async (c: AppContext, id: number): Promise<Child> => {
    if (!bolehkah(c, 'lihat', jenis)) return null;
    const usulan = await listUsulanCatatan(deps.db, jenis, id);
    if (usulan.length === 0) return null;
    const { zona } = await waktuKantor(deps);
    return <PanelUsulan usulan={usulan} zona={zona} />;
  };
}

/** For the menu: how many wait for somebody like this person; their own are not theirs to decide. */
export async function usulanMenunggu({ db }: Pick<Deps, 'db'>, pengguna: Pengguna): Promise<number> {
  const jenis = REGISTER.filter((satu) =>
    [true, false].some((nonaktif) =>
      bolehMemeriksa({ ...pengguna, cakupanWilayah: [] }, satu, { nonaktif, diusulkanOleh: null, kodeWilayah: null }),
    ),
  );
  return jenis.length === 0 ? 0 : hitungMenunggu(db, { jenis, kecuali: pengguna.akunId, cakupan: pengguna.cakupanWilayah });
}
