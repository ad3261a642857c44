import { Hono } from 'hono';
import { act } from '../../../web/act.ts';
import type { Deps } from '../../../web/deps.ts';
import type { AppContext, AppEnv } from '../../../web/env.ts';
import { type FieldErrors, FormValues, parseForm, readForm } from '../../../web/form.tsx';
import { page } from '../../../web/page.tsx';
import { pelakuDari, wajibIzin } from '../../akun/guards.tsx';
import { waktuKantor } from '../../kantor/queries.ts';
import { umkmPath } from '../paths.ts';
import type { Umkm } from '../queries.ts';
import { catatanUntuk } from '../routes.context.ts';
import { remah } from '../routes.crumbs.tsx';
import { tambahDukungan } from './actions.ts';
import { skemaDukungan } from './forms.ts';
import { CatatDukungan } from './pages/dukungan.tsx';

/** Support that a business received. */
export function ruteDukunganUmkm(deps: Deps): Hono<AppEnv> {
  const app = new Hono<AppEnv>();

  app.get('/petugas/umkm/:id{[0-9]+}/dukungan', wajibIzin('ubah', 'umkm'), async (c) => {
    const umkm = await catatanUntuk(c, deps, 'ubah');
    const { hariIni } = await waktuKantor(deps);
    return formulir(c, umkm, FormValues.from({ tahun: hariIni.slice(0, 4) }));
  });

  app.post('/petugas/umkm/:id{[0-9]+}/dukungan', wajibIzin('ubah', 'umkm'), async (c) => {
    const umkm = await catatanUntuk(c, deps, 'ubah');
    const values = await readForm(c);
    const { hariIni } = await waktuKantor(deps);
    const isian = parseForm(skemaDukungan(hariIni), values);
    if (!isian.ok) return formulir(c, umkm, values, isian.errors);
    return act<never>(c, deps, async (tx) => {
      await tambahDukungan(tx, pelakuDari(c), umkm.id, isian.data);
      return { ok: true, location: `${umkmPath(umkm.id)}#dukungan` };
    });
  });

  return app;
}

function formulir(c: AppContext, umkm: Umkm, values: FormValues, errors?: FieldErrors) {
  return page(
    c,
    {
      title: `Catat dukungan ${umkm.nama}`,
      before: remah({ text: umkm.nama, href: umkmPath(umkm.id) }, { text: 'Catat dukungan' }),
      hasErrors: errors !== undefined,
    },
    <CatatDukungan c={c} umkm={umkm} values={values} errors={errors} />,
    errors ? 422 : 200,
  );
}
