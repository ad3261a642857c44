import { Hono } from 'hono';
import type { Child } from 'hono/jsx';
import { act } from '../../web/act.ts';
import type { Deps } from '../../web/deps.ts';
import type { AppContext, AppEnv } from '../../web/env.ts';
import { type FieldErrors, FormValues, parseForm, readForm } from '../../web/form.tsx';
import { wajibIzin } from '../akun/guards.tsx';
import { ejaPokok, skemaPokok, skemaStandar, skemaSurat } from './forms.ts';
import type { PropsBagian } from './pages/bagian.ts';
import { DrafPokok } from './pages/draf-pokok.tsx';
import { DrafStandar } from './pages/draf-standar.tsx';
import { DrafSurat } from './pages/draf-surat.tsx';
import { jalur } from './paths.ts';
import type { Layanan, VersiLayanan } from './queries.ts';
import { drafDari, halamanLayanan, layananDari } from './routes.context.tsx';
import { ruteDaftar } from './routes.draf.daftar.tsx';
import { ruteFormulir } from './routes.draf.formulir.tsx';
import { BASI, drafHilang, type GagalSimpan, type Isi, kabarDraf, perubahanDraf } from './routes.draf.simpan.tsx';
import { BAGIAN } from './terbit.ts';

type BagianTeks = 'pokok' | 'standar' | 'surat';

const HALAMAN: Readonly<Record<BagianTeks, (p: PropsBagian) => Child>> = { pokok: DrafPokok, standar: DrafStandar, surat: DrafSurat };

const EJA: Readonly<Record<BagianTeks, (draf: VersiLayanan) => Record<string, string>>> = {
  pokok: ({ nama, definisi }) => ejaPokok(nama, definisi),
  standar: ({ definisi }) => definisi.standar,
  surat: ({ definisi }) => definisi.surat,
};

function bacaBagian(bagian: BagianTeks, values: FormValues): { ok: true; ubah: (isi: Isi) => Isi } | { ok: false; errors: FieldErrors } {
  if (bagian === 'standar') {
    const isian = parseForm(skemaStandar, values);
    return isian.ok ? { ok: true, ubah: (isi) => ({ ...isi, definisi: { ...isi.definisi, standar: isian.data } }) } : isian;
  }
  if (bagian === 'surat') {
    const isian = parseForm(skemaSurat, values);
    return isian.ok ? { ok: true, ubah: (isi) => ({ ...isi, definisi: { ...isi.definisi, surat: isian.data } }) } : isian;
  }
  const isian = parseForm(skemaPokok, values);
  if (!isian.ok) return isian;
  const { nama, kata_kunci: kataKunci, ...lain } = isian.data;
  return { ok: true, ubah: ({ definisi }) => ({ nama, definisi: { ...definisi, ...lain, kataKunci } }) };
}

/** The parts of a draft, each on its own page, in whatever order. */
export function ruteDraf(deps: Deps): Hono<AppEnv> {
  const app = new Hono<AppEnv>();
  for (const bagian of ['pokok', 'standar', 'surat'] as const) app.route('/', ruteBagian(deps, bagian));
  app.route('/', ruteFormulir(deps));
  app.route('/', ruteDaftar(deps));
  return app;
}

function ruteBagian(deps: Deps, bagian: BagianTeks): Hono<AppEnv> {
  const app = new Hono<AppEnv>();
  const alamat = `/petugas/layanan/:id{[0-9]+}/draf/${bagian}`;

  type Tampil = { values: FormValues; errors?: FieldErrors; status?: 409 };
  function tampilkan(c: AppContext, layanan: Layanan, draf: VersiLayanan, { values, errors, status }: Tampil) {
    const Halaman = HALAMAN[bagian];
    return halamanLayanan(
      c,
      { layanan, judul: BAGIAN[bagian], salah: errors !== undefined, ...(status ? { status } : {}) },
      <Halaman c={c} layanan={layanan} draf={draf} values={values} errors={errors} berhasil={errors ? undefined : kabarDraf(c)} />,
    );
  }

  app.get(alamat, wajibIzin('ubah', 'layanan'), async (c) => {
    const { layanan, draf } = await drafDari(c, deps);
    return tampilkan(c, layanan, draf, { values: FormValues.from(EJA[bagian](draf)) });
  });

  app.post(alamat, wajibIzin('ubah', 'layanan'), async (c) => {
    const layanan = await layananDari(c, deps);
    const values = await readForm(c);
    const isian = bacaBagian(bagian, values);
    if (!isian.ok) {
      const { draf } = await drafDari(c, deps);
      return tampilkan(c, layanan, draf, { values, errors: isian.errors });
    }
    const tujuan = `${jalur.bagian(layanan.id, bagian)}?berhasil=disimpan`;
    const hasil = await act<GagalSimpan>(c, deps, perubahanDraf(c, layanan, { values, tujuan }, isian.ubah));
    if (hasil instanceof Response) return hasil;
    if (hasil.sebab === 'tidak_ada') return drafHilang(c, layanan);
    return tampilkan(c, layanan, hasil.kini, { values, errors: BASI, status: 409 });
  });

  return app;
}
