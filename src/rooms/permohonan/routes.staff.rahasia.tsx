import { Hono } from 'hono';
import { skemaAlasan } from '../../lib/alasan.ts';
import type { Deps } from '../../web/deps.ts';
import type { AppContext, AppEnv } from '../../web/env.ts';
import { NotFoundError } from '../../web/errors.ts';
import { type FieldErrors, FormValues, parseForm, readForm } from '../../web/form.tsx';
import { page } from '../../web/page.tsx';
import { pelakuDari, wajibIzin } from '../akun/guards.tsx';
import { catatJejakSendiri } from '../jejak/actions.ts';
import { daftarIsian } from '../layanan/isian.ts';
import { getVersi } from '../layanan/queries.ts';
import { gabungRahasia } from './jawaban-rahasia.ts';
import { IsiTerbuka, TanyaAlasan } from './pages/rahasia.tsx';
import { getPermohonan, type Permohonan } from './queries.ts';

/** Answers that are masked otherwise, for a reason that is traced. */
export function ruteRahasiaPermohonan(deps: Deps): Hono<AppEnv> {
  const app = new Hono<AppEnv>();

  async function dari(c: AppContext): Promise<Permohonan> {
    const p = await getPermohonan(deps.db, c.req.param('nomor') ?? '');
    if (p.jawabanSandi === null) throw new NotFoundError(`${p.nomor} holds no secrets`);
    return p;
  }

  const tanya = (c: AppContext, p: Permohonan, values: FormValues, errors?: FieldErrors) =>
    page(
      c,
      { title: 'Buka isi yang disamarkan', hasErrors: errors !== undefined },
      <TanyaAlasan c={c} nomor={p.nomor} nama={p.nama} values={values} errors={errors} />,
      errors ? 422 : 200,
    );

  app.get('/petugas/permohonan/:nomor{P-[0-9]{4}-[0-9]+}/rahasia', wajibIzin('buka_rahasia', 'permohonan'), async (c) =>
    tanya(c, await dari(c), FormValues.from({})),
  );

  // As with a NIK: what was opened is in the answer to the post itself, which nobody keeps.
  app.post('/petugas/permohonan/:nomor{P-[0-9]{4}-[0-9]+}/rahasia', wajibIzin('buka_rahasia', 'permohonan'), async (c) => {
    const p = await dari(c);
    const values = await readForm(c);
    const isian = parseForm(skemaAlasan, values);
    if (!isian.ok) return tanya(c, p, values, isian.errors);
    const { alasan } = isian.data;
    await catatJejakSendiri(deps.db, pelakuDari(c), {
      perbuatan: 'buka_rahasia_permohonan',
      objekJenis: 'permohonan',
      objekId: p.nomor,
      alasan,
    });
    const { definisi } = await getVersi(deps.db, p.versiId);
    const semua = gabungRahasia(deps.sandi, p);
    const terbuka = p.jawaban as Record<string, unknown>;
    const isi = daftarIsian(definisi).flatMap(({ pertanyaan: { id, label } }) =>
      semua[id] && !Object.hasOwn(terbuka, id) ? [{ label, nilai: semua[id].join(', ') }] : [],
    );
    return page(c, { title: 'Isi yang disamarkan' }, <IsiTerbuka nomor={p.nomor} nama={p.nama} isi={isi} />);
  });

  return app;
}
