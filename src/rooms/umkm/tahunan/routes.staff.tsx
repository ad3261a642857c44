import { Hono } from 'hono';
import { act } from '../../../web/act.ts';
import type { Deps } from '../../../web/deps.ts';
import type { AppContext, AppEnv } from '../../../web/env.ts';
import { type FieldErrors, FormValues, parseForm, readForm } from '../../../web/form.tsx';
import { page } from '../../../web/page.tsx';
import { pelakuDari, wajibIzin } from '../../akun/guards.tsx';
import { waktuKantor } from '../../kantor/queries.ts';
import { skemaAlasan } from '../../../lib/alasan.ts';
import { waktuPendek } from '../../../lib/waktu.ts';
import { readBase, resolveStale, StaleSave } from '../../../web/stale.tsx';
import { listRiwayat } from '../../jejak/queries.ts';
import { tahunanUmkmPath, umkmPath } from '../paths.ts';
import { barisTahunan, isianDariTahunan } from './baris-basi.ts';
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

  /** The figures of the year that was typed, as far as every reader may see them. */
  const tahunDicatat = async (umkm: Umkm, tahun: string) =>
    (await listTahunan(deps.db, umkm.id)).find((satu) => String(satu.tahun) === tahun.trim());

  async function formulir(c: AppContext, umkm: Umkm, values: FormValues, errors?: FieldErrors) {
    const lama = await tahunDicatat(umkm, values.text('tahun'));
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
        semula={readBase(values) ?? isianDariTahunan(values.text('tahun'), lama)}
        tersimpan={{ modal: lama?.ada_modal ?? false, penjualan: lama?.ada_penjualan ?? false, aset: lama?.ada_aset ?? false }}
      />,
      errors ? 422 : 200,
    );
  }

  async function halamanBasi(c: AppContext, kini: Umkm, typed: FormValues) {
    const { zona } = await waktuKantor(deps);
    const lama = await tahunDicatat(kini, typed.text('tahun'));
    const [terakhir] = await listRiwayat(
      deps.db,
      { objekJenis: 'umkm', objekId: kini.id },
      { batas: 1, kecuali: ['buka_umkm', 'buka_angka', 'verifikasi_umkm'] },
    );
    return page(
      c,
      {
        title: 'Catatan ini sudah diubah orang lain',
        before: remah({ text: kini.nama, href: umkmPath(kini.id) }, { text: 'Belum disimpan' }),
        hasErrors: true,
      },
      <StaleSave
        c={c}
        action={tahunanUmkmPath(kini.id)}
        subject={`Angka tahunan ${kini.nama}`}
        rows={barisTahunan(lama)}
        typed={typed}
        stored={isianDariTahunan(typed.text('tahun'), lama)}
        storedVersion={kini.versi}
        changedBy={terakhir && `${terakhir.pelakuNama}, ${waktuPendek(terakhir.waktu, zona)}`}
        cancelHref={umkmPath(kini.id)}
      />,
      409,
    );
  }

  app.get('/petugas/umkm/:id{[0-9]+}/tahunan', wajibIzin('ubah', 'umkm'), async (c) => {
    const umkm = await catatanUntuk(c, deps, 'ubah');
    const tahun = c.req.query('tahun') ?? '';
    const lama = await tahunDicatat(umkm, tahun);
    return formulir(c, umkm, FormValues.from({ versi: String(umkm.versi), ...isianDariTahunan(tahun, lama) }));
  });

  app.post('/petugas/umkm/:id{[0-9]+}/tahunan', wajibIzin('ubah', 'umkm'), async (c) => {
    const umkm = await catatanUntuk(c, deps, 'ubah');
    const terkirim = await readForm(c);
    const lama = await tahunDicatat(umkm, terkirim.text('tahun'));
    const values = resolveStale(terkirim, isianDariTahunan(terkirim.text('tahun'), lama), barisTahunan(lama));
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
    return halamanBasi(c, hasil.kini, values);
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
