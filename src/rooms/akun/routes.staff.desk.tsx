import { Hono } from 'hono';
import { hariTanggal } from '../../lib/tanggal.ts';
import { jamMenit } from '../../lib/waktu.ts';
import type { Deps } from '../../web/deps.ts';
import type { AppEnv, Pengguna } from '../../web/env.ts';
import { page } from '../../web/page.tsx';
import { waktuKantor } from '../kantor/queries.ts';
import { boleh, PERAN, type Peran } from './akun.ts';
import { penggunaDari, wajibMasuk } from './guards.tsx';
import type { PanelMeja } from './meja.ts';
import { Meja } from './pages/meja.tsx';
import { pathAkunSaya, pathMeja } from './paths.ts';
import { findAkun } from './queries.ts';

/** The start page: what the other rooms count, and the ways into them that this person may go. */
export function ruteMeja(deps: Deps, panel: readonly PanelMeja[]): Hono<AppEnv> {
  return new Hono<AppEnv>().get(pathMeja, wajibMasuk, async (c) => {
    const pengguna = penggunaDari(c);
    const kini = deps.clock.now();
    const [akun, { hariIni, zona }] = await Promise.all([findAkun(deps.db, pengguna.akunId), waktuKantor(deps)]);
    const terlihat = panel.filter(({ izin }) => boleh(pengguna, ...izin));
    const tautan = c
      .get('frame')
      .nav.filter(({ href }) => href !== pathMeja)
      .map(({ href, label }) => ({ href, label }));
    return page(
      c,
      { title: 'Meja kerja' },
      <Meja
        salam={salam(Number(jamMenit(kini, zona).slice(0, 2)))}
        nama={pengguna.nama}
        peran={PERAN[pengguna.peran as Peran]}
        hari={hariTanggal(hariIni)}
        per={c.get('frame').now}
        tautan={[...tautan, { href: pathAkunSaya, label: 'Akun saya', keterangan: 'Kata sandi, kode dari ponsel, dan tempat Anda masuk' }]}
        panel={await Promise.all(terlihat.map(async ({ judul, angka }) => ({ judul, angka: await angka() })))}
        sarankanDuaFaktor={akun?.duaFaktor ? undefined : kuasaBesar(pengguna)}
      />,
    );
  });
}

function kuasaBesar(pengguna: Pengguna): string | undefined {
  if (boleh(pengguna, 'kelola', 'akun')) return 'mengatur akun semua pegawai';
  return boleh(pengguna, 'buka_rahasia', 'orang') ? 'membuka data yang dirahasiakan' : undefined;
}

function salam(jam: number): string {
  if (jam < 11) return 'Selamat pagi';
  if (jam < 15) return 'Selamat siang';
  return jam < 18 ? 'Selamat sore' : 'Selamat malam';
}
