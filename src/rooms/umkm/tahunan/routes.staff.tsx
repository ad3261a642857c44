import { Hono } from 'hono';
import { act } from '../../../web/act.ts';
import type { Deps } from '../../../web/deps.ts';
import type { AppContext, AppEnv } from '../../../web/env.ts';
import { type FieldErrors, FormValues, parseForm, readForm } from '../../../web/form.tsx';
import { page } from '../../../web/page.tsx';
import { pelakuDari, wajibIzin } from '../../akun/guards.tsx';
import { waktuKantor } from '../../kantor/queries.ts';
import { skemaAlasan } from '../../../lib/alasan.ts';
import { umkmPath } from '../paths.ts';
import type { Umkm } from '../queries.ts';
import { catatanUntuk } from '../routes.context.ts';
import { remah } from '../routes.crumbs.tsx';
import { simpanTahunan } from './actions.ts';
import { bukaAngka } from './actions.buka.ts';
import { bagianTahunan, skemaSumberTahunan } from './forms.ts';
import { AngkaTerbuka, TanyaAlasan } from './pages/angka.tsx';
import { UbahTahunan } from './pages/tahunan.tsx';
import { listTahunan } from './queries.ts';

/** Yearly figures: written down by who keeps the record, opened by who says why. */
export function ruteTahunanUmkm(deps: Deps): Hono<AppEnv> {
  const app = new Hono<AppEnv>();

  async function formulir(c: AppContext, umkm: Umkm, values: FormValues, errors?: FieldErrors, status?: 409) {
    const lama = (await listTahunan(deps.db, umkm.id)).find((satu) => String(satu.tahun) === values.text('tahun').trim());
    return page(
      c,
      {
        title: `Angka tahunan ${umkm.nama}`,
        before: remah({ text: umkm.nama, href: umkmPath(umkm.id) }, { text: 'Angka tahunan' }),
        hasErrors: errors !== undefined,
      },
      <UbahTahunan
        c={c}
        umkm={umkm}
        values={values}
        errors={errors}
        tersimpan={{ modal: lama?.ada_modal ?? false, penjualan: lama?.ada_penjualan ?? false, aset: lama?.ada_aset ?? false }}
      />,
      status ?? (errors ? 422 : 200),
    );
  }

  app.get('/petugas/umkm/:id{[0-9]+}/tahunan', wajibIzin('ubah', 'umkm'), async (c) => {
    const umkm = await catatanUntuk(c, deps, 'ubah');
    const tahun = c.req.query('tahun') ?? '';
    const lama = (await listTahunan(deps.db, umkm.id)).find((satu) => String(satu.tahun) === tahun);
    const teks = (nilai: number | null | undefined) => (nilai === null || nilai === undefined ? '' : String(nilai));
    return formulir(
      c,
      umkm,
      FormValues.from({
        versi: String(umkm.versi),
        tahun,
        sumber: lama?.sumber ?? 'petugas',
        tenaga_laki: teks(lama?.tenaga_laki),
        tenaga_perempuan: teks(lama?.tenaga_perempuan),
        tenaga_dibayar: teks(lama?.tenaga_dibayar),
        tenaga_tidak_dibayar: teks(lama?.tenaga_tidak_dibayar),
        tenaga_disabilitas: teks(lama?.tenaga_disabilitas),
      }),
    );
  });

  app.post('/petugas/umkm/:id{[0-9]+}/tahunan', wajibIzin('ubah', 'umkm'), async (c) => {
    const umkm = await catatanUntuk(c, deps, 'ubah');
    const values = await readForm(c);
    const { hariIni } = await waktuKantor(deps);
    const aturan = bagianTahunan(hariIni);
    const [isian, sumber] = [parseForm(aturan.schema, values), parseForm(skemaSumberTahunan, values)];
    if (!isian.ok || !sumber.ok)
      return formulir(c, umkm, values, { ...(isian.ok ? {} : isian.errors), ...(sumber.ok ? {} : sumber.errors) });
    const susunan = aturan.kolom(isian.data);
    if (!susunan.ok) return formulir(c, umkm, values, { ...susunan.salah });
    const data = susunan.kolom;
    if (data === null) return formulir(c, umkm, values, { tahun: 'Isi tahun dan paling sedikit satu angka.' });
    const hasil = await act(c, deps, async (tx) => {
      const simpanan = { data, sumber: sumber.data.sumber, versi: Number(values.text('versi')) };
      const satu = await simpanTahunan(tx, { sandi: deps.sandi, hariIni }, pelakuDari(c), umkm.id, simpanan);
      return satu.ok ? { ok: true, location: `${umkmPath(umkm.id)}#kelas` } : satu;
    });
    if (hasil instanceof Response) return hasil;
    if (hasil.sebab === 'tidak_dipakai') return c.redirect(umkmPath(umkm.id), 303);
    const lanjut = FormValues.from({ ...Object.fromEntries(values.entries()), versi: String(hasil.kini.versi) });
    return formulir(
      c,
      hasil.kini,
      lanjut,
      {
        _: 'Catatan ini disimpan orang lain selagi Anda mengisi. Isian Anda masih ada: bandingkan dengan catatannya, lalu simpan sekali lagi.',
      },
      409,
    );
  });

  app.get('/petugas/umkm/:id{[0-9]+}/angka', wajibIzin('buka_rahasia', 'umkm'), async (c) =>
    tanya(c, await catatanUntuk(c, deps, 'buka_rahasia')),
  );

  // A reading leads to no other page: the figures are in the answer to the post itself, which nobody keeps.
  app.post('/petugas/umkm/:id{[0-9]+}/angka', wajibIzin('buka_rahasia', 'umkm'), async (c) => {
    const umkm = await catatanUntuk(c, deps, 'buka_rahasia');
    const values = await readForm(c);
    const isian = parseForm(skemaAlasan, values);
    if (!isian.ok) return tanya(c, umkm, values, isian.errors);
    const { alasan } = isian.data;
    const isi = await bukaAngka(deps, pelakuDari(c), umkm.id, alasan);
    return page(
      c,
      { title: `Angka ${umkm.nama}`, before: remah({ text: umkm.nama, href: umkmPath(umkm.id) }, { text: 'Angka' }) },
      <AngkaTerbuka umkm={umkm} isi={isi} alasan={alasan} />,
    );
  });

  return app;
}

function tanya(c: AppContext, umkm: Umkm, values = FormValues.from({}), errors?: FieldErrors) {
  return page(
    c,
    {
      title: `Buka angka ${umkm.nama}`,
      before: remah({ text: umkm.nama, href: umkmPath(umkm.id) }, { text: 'Buka angka' }),
      hasErrors: errors !== undefined,
    },
    <TanyaAlasan c={c} umkm={umkm} values={values} errors={errors} />,
    errors ? 422 : 200,
  );
}
