import { Hono } from 'hono';
import { Breadcrumbs } from '../../../ui/breadcrumb.tsx';
import { act } from '../../../web/act.ts';
import type { Deps } from '../../../web/deps.ts';
import type { AppContext, AppEnv } from '../../../web/env.ts';
import { type FieldErrors, FormValues, parseForm, readForm } from '../../../web/form.tsx';
import { page } from '../../../web/page.tsx';
import { getKantor, waktuKantor } from '../../kantor/queries.ts';
import { jalurWilayah, listPilihanWilayah } from '../../wilayah/queries.ts';
import { bolehkah, pelakuDari, wajibIzin } from '../guards.tsx';
import { tanpaAlihan } from '../sesi/routes.auth.ts';
import { buatToken, cabutToken } from './actions.ts';
import { formToken } from './forms.ts';
import { DaftarToken } from './pages/daftar.tsx';
import { FormToken } from './pages/form.tsx';
import { HalamanToken, RahasiaSekali } from './pages/satu.tsx';
import { pathDaftarToken, pathToken } from './paths.ts';
import { getToken, listToken } from './queries.ts';

const remah = (nama: string) => <Breadcrumbs items={[{ text: 'Token', href: pathDaftarToken }, { text: nama }]} />;

/** The technician's care of other systems: who may call, for what. */
export function ruteToken(deps: Deps): Hono<AppEnv> {
  const rute = new Hono<AppEnv>();

  rute.get('/petugas/token', wajibIzin('lihat', 'sistem'), async (c) => {
    const [token, { zona }] = await Promise.all([listToken(deps.db), waktuKantor(deps)]);
    return page(
      c,
      { title: 'Token' },
      <DaftarToken token={token} bolehKelola={bolehkah(c, 'kelola', 'sistem')} kini={deps.clock.now()} zona={zona} />,
    );
  });

  rute.get('/petugas/token/baru', wajibIzin('kelola', 'sistem'), (c) => halamanBaru(c, FormValues.from({})));

  rute.post('/petugas/token', wajibIzin('kelola', 'sistem'), async (c) => {
    const values = await readForm(c);
    const isian = parseForm(formToken, values);
    if (!isian.ok) return halamanBaru(c, values, isian.errors);
    const dikenal = await jalurWilayah(deps.db, isian.data.wilayah);
    if (dikenal.size < isian.data.wilayah.length) return halamanBaru(c, values, { wilayah: 'Pilih wilayah dari daftar.' });
    let rahasia: string | undefined;
    const jawaban = await act(c, deps, async (tx) => {
      const hasil = await buatToken(tx, { sandi: deps.sandi, kini: deps.clock.now() }, pelakuDari(c), isian.data);
      if (!hasil.ok) return hasil;
      rahasia = hasil.rahasia;
      return { ok: true, location: pathToken(hasil.id) };
    });
    if (!(jawaban instanceof Response)) {
      return halamanBaru(c, values, { nama: `Nama "${isian.data.nama}" sudah dipakai token lain. Pilih nama lain.` });
    }
    if (rahasia === undefined) return jawaban;
    tanpaAlihan(c);
    c.header('Cache-Control', 'no-store');
    return page(c, { title: 'Rahasia token', before: remah(isian.data.nama) }, <RahasiaSekali nama={isian.data.nama} rahasia={rahasia} />);
  });

  rute.get('/petugas/token/:id{[0-9]+}', wajibIzin('lihat', 'sistem'), async (c) => {
    const token = await getToken(deps.db, Number(c.req.param('id')));
    const [wilayah, { zona }] = await Promise.all([jalurWilayah(deps.db, token.wilayah), waktuKantor(deps)]);
    return page(
      c,
      { title: token.nama, before: remah(token.nama) },
      <HalamanToken
        c={c}
        token={token}
        wilayah={[...wilayah.values()].map((satu) => satu.jalur)}
        bolehKelola={bolehkah(c, 'kelola', 'sistem')}
        kini={deps.clock.now()}
        zona={zona}
      />,
    );
  });

  rute.post('/petugas/token/:id{[0-9]+}/pencabutan', wajibIzin('kelola', 'sistem'), async (c) => {
    const token = await getToken(deps.db, Number(c.req.param('id')));
    return act<never>(c, deps, async (tx) => {
      await cabutToken(tx, pelakuDari(c), { id: token.id }, deps.clock.now());
      return { ok: true, location: pathToken(token.id) };
    });
  });

  async function halamanBaru(c: AppContext, values: FormValues, errors?: FieldErrors): Promise<Response> {
    const wilayah = await listPilihanWilayah(deps.db, (await getKantor(deps.db)).kodeWilayah);
    return page(
      c,
      { title: 'Buat token', hasErrors: errors !== undefined, before: remah('Buat token') },
      <FormToken c={c} values={values} errors={errors} wilayah={wilayah} />,
      errors ? 422 : 200,
    );
  }

  return rute;
}
