import { Hono } from 'hono';
import { act } from '../../../web/act.ts';
import type { Deps } from '../../../web/deps.ts';
import type { AppContext, AppEnv } from '../../../web/env.ts';
import { type FieldErrors, FormValues, parseForm, readForm } from '../../../web/form.tsx';
import { page } from '../../../web/page.tsx';
import { pelakuDari, wajibIzin } from '../../akun/guards.tsx';
import { waktuKantor } from '../../kantor/queries.ts';
import { type CalonPemilik, catatPemilik } from '../actions.baru.ts';
import { bagianPemilik } from '../forms.baru.ts';
import { pemilikUmkmPath, umkmPath } from '../paths.ts';
import type { Umkm } from '../queries.ts';
import { catatanUntuk } from '../routes.context.ts';
import { remah } from '../routes.crumbs.tsx';
import { lepasPemilik, utamakanPemilik } from './actions.ts';
import { UbahPemilik } from './pages/pemilik.tsx';
import { listPemilik } from './queries.ts';

/** Owners of a business. */
export function rutePemilikUmkm(deps: Deps): Hono<AppEnv> {
  const app = new Hono<AppEnv>();

  async function halaman(
    c: AppContext,
    umkm: Umkm,
    values = FormValues.from({}),
    isi: { errors?: FieldErrors; calon?: readonly CalonPemilik[] } = {},
  ) {
    const pemilik = await listPemilik(deps.db, umkm.id);
    return page(
      c,
      {
        title: `Pemilik ${umkm.nama}`,
        before: remah({ text: umkm.nama, href: umkmPath(umkm.id) }, { text: 'Pemilik' }),
        hasErrors: isi.errors !== undefined,
      },
      <UbahPemilik c={c} umkm={umkm} pemilik={pemilik} values={values} errors={isi.errors} calon={isi.calon ?? []} />,
      isi.errors ? 422 : isi.calon ? 409 : 200,
    );
  }

  app.get('/petugas/umkm/:id{[0-9]+}/pemilik', wajibIzin('ubah', 'umkm'), async (c) => halaman(c, await catatanUntuk(c, deps, 'ubah')));

  app.post('/petugas/umkm/:id{[0-9]+}/pemilik', wajibIzin('ubah', 'umkm'), async (c) => {
    const umkm = await catatanUntuk(c, deps, 'ubah');
    const values = await readForm(c);
    const { hariIni } = await waktuKantor(deps);
    const aturan = bagianPemilik(hariIni);
    const isian = parseForm(aturan.schema, values);
    if (!isian.ok) return halaman(c, umkm, values, { errors: isian.errors });
    const susunan = aturan.kolom(isian.data);
    if (!susunan.ok) return halaman(c, umkm, values, { errors: { ...susunan.salah } });
    const terisi = susunan.kolom;
    if (terisi.id === null && terisi.nama === null && terisi.nik.keadaan !== 'ada') {
      return halaman(c, umkm, values, { errors: { pemilik_nama: 'Isi nama atau NIK pemilik yang ditambahkan.' } });
    }
    const hasil = await act(c, deps, async (tx) => {
      const satu = await catatPemilik(tx, { sandi: deps.sandi, hariIni }, pelakuDari(c), umkm, terisi);
      return satu.ok ? { ok: true, location: pemilikUmkmPath(umkm.id) } : satu;
    });
    if (hasil instanceof Response) return hasil;
    return hasil.sebab === 'tanpa_nama'
      ? halaman(c, umkm, values, { errors: { pemilik_nama: 'NIK ini belum tercatat. Isi nama pemiliknya supaya dapat dicatat.' } })
      : halaman(c, umkm, values, { calon: hasil.calon });
  });

  app.post('/petugas/umkm/:id{[0-9]+}/pemilik/:orang{[0-9]+}/utama', wajibIzin('ubah', 'umkm'), async (c) => ubah(c, utamakanPemilik));
  app.post('/petugas/umkm/:id{[0-9]+}/pemilik/:orang{[0-9]+}/pelepasan', wajibIzin('ubah', 'umkm'), async (c) => ubah(c, lepasPemilik));

  async function ubah(c: AppContext, kerjakan: typeof lepasPemilik): Promise<Response> {
    const umkm = await catatanUntuk(c, deps, 'ubah');
    const { hariIni } = await waktuKantor(deps);
    return act<never>(c, deps, async (tx) => {
      await kerjakan(tx, { hariIni }, pelakuDari(c), umkm.id, Number(c.req.param('orang')));
      return { ok: true, location: pemilikUmkmPath(umkm.id) };
    });
  }

  return app;
}
