import { Hono } from 'hono';
import { act } from '../../web/act.ts';
import { KEADAAN_NOMOR } from '../../lib/belum-punya.ts';
import type { Deps } from '../../web/deps.ts';
import type { AppContext, AppEnv } from '../../web/env.ts';
import { type FieldErrors, FormValues, parseForm, readForm } from '../../web/form.tsx';
import { page } from '../../web/page.tsx';
import { bolehkah, pelakuDari, wajibIzin } from '../akun/guards.tsx';
import { catatanUsulan } from '../akun/isian-usulan.tsx';
import type { AjukanUsulan } from '../akun/actions.usulan.ts';
import { waktuKantor } from '../kantor/queries.ts';
import { bukaNik, nonaktifkanOrang } from './actions.ts';
import { skemaAlasan } from '../../lib/alasan.ts';
import { skemaNonaktifOrang } from './forms.ts';
import { periksaOrang, RAGAM_DISABILITAS } from './orang.ts';
import { NikTerbuka } from './pages/catatan.tsx';
import { PenonaktifanOrang, TanyaAlasanNik } from './pages/tindakan.tsx';
import { orangPath } from './paths.ts';
import { getOrang, type Orang } from './queries.ts';
import { orangUntuk } from './routes.context.ts';
import { remah } from './routes.crumbs.tsx';

/** Acts that ask for a reason first: looking at the NIK, setting a record aside. */
export function ruteOrangJaga(deps: Deps, ajukan: AjukanUsulan): Hono<AppEnv> {
  const app = new Hono<AppEnv>();

  app.get('/petugas/orang/:id{[0-9]+}/nik', wajibIzin('buka_rahasia', 'orang'), async (c) =>
    tanya(c, await orangUntuk(c, deps, 'buka_rahasia'), FormValues.from({})),
  );

  // A reading leads to no other page: the number is in the answer to the post itself, which nobody keeps.
  app.post('/petugas/orang/:id{[0-9]+}/nik', wajibIzin('buka_rahasia', 'orang'), async (c) => {
    const orang = await orangUntuk(c, deps, 'buka_rahasia');
    const values = await readForm(c);
    const isian = parseForm(skemaAlasan, values);
    if (!isian.ok) return tanya(c, orang, values, isian.errors);
    const { alasan } = isian.data;
    const isi = await bukaNik(deps, pelakuDari(c), orang.id, alasan);
    const { hariIni } = await waktuKantor(deps);
    const nik = isi.nik.keadaan === 'ada' ? isi.nik.nilai : null;
    const ragam = isi.ragamDisabilitas;
    return page(
      c,
      { title: `NIK ${orang.nama}`, before: remah({ text: orang.nama, href: orangPath(orang.id) }, { text: 'NIK' }) },
      <NikTerbuka
        orang={orang}
        nik={nik ?? KEADAAN_NOMOR[isi.nik.keadaan]}
        ragam={ragam === null ? null : ((RAGAM_DISABILITAS as Readonly<Record<string, string>>)[ragam] ?? ragam)}
        alasan={alasan}
        peringatan={periksaOrang({ nik, jenis_kelamin: orang.jenis_kelamin, tanggal_lahir: orang.tanggal_lahir }, hariIni)}
      />,
    );
  });

  app.get('/petugas/orang/:id{[0-9]+}/penonaktifan', wajibIzin('usulkan', 'orang'), async (c) =>
    halamanNonaktif(c, await orangUntuk(c, deps, aksiNonaktif(c)), FormValues.from({})),
  );

  app.post('/petugas/orang/:id{[0-9]+}/penonaktifan', wajibIzin('usulkan', 'orang'), async (c) => {
    const orang = await orangUntuk(c, deps, aksiNonaktif(c));
    const values = await readForm(c);
    const isian = parseForm(skemaNonaktifOrang, values);
    if (!isian.ok) return halamanNonaktif(c, orang, values, isian.errors);
    if (!bolehkah(c, 'nonaktifkan', 'orang', { kodeWilayah: orang.kode_wilayah })) {
      const versi = Number(values.text('versi'));
      const usul = { jenis: 'orang', macam: 'nonaktif', id: orang.id, values, versi, catatan: catatanUsulan(values) } as const;
      const diajukan = await act(c, deps, (tx) => ajukan(tx, pelakuDari(c), usul));
      return diajukan instanceof Response ? diajukan : halamanNonaktif(c, await getOrang(deps.db, orang.id), values, { _: BASI }, 409);
    }
    const { nonaktif_alasan: alasan, nonaktif_catatan: catatan } = isian.data;
    const hasil = await act(c, deps, async (tx) => {
      const satu = await nonaktifkanOrang(tx, pelakuDari(c), orang.id, { alasan, catatan, versi: Number(values.text('versi')) });
      return satu.ok ? { ok: true, location: orangPath(orang.id) } : satu;
    });
    if (hasil instanceof Response) return hasil;
    const pesan = hasil.sebab === 'basi' ? BASI : 'Catatan ini sudah tidak dipakai.';
    return halamanNonaktif(c, hasil.kini, values, { _: pesan }, 409);
  });

  return app;
}

const BASI = 'Catatan ini baru saja diubah orang lain. Periksa lagi isinya, lalu kirim sekali lagi.';

/** Who may not set a record aside may propose it. */
const aksiNonaktif = (c: AppContext) => (bolehkah(c, 'nonaktifkan', 'orang') ? 'nonaktifkan' : 'usulkan');

function tanya(c: AppContext, orang: Orang, values: FormValues, errors?: FieldErrors) {
  return page(
    c,
    {
      title: `Buka NIK ${orang.nama}`,
      before: remah({ text: orang.nama, href: orangPath(orang.id) }, { text: 'Buka NIK' }),
      hasErrors: errors !== undefined,
    },
    <TanyaAlasanNik c={c} orang={orang} values={values} errors={errors} />,
    errors ? 422 : 200,
  );
}

function halamanNonaktif(c: AppContext, orang: Orang, values: FormValues, errors?: FieldErrors, status?: 409) {
  return page(
    c,
    {
      title: `Nonaktifkan ${orang.nama}`,
      before: remah({ text: orang.nama, href: orangPath(orang.id) }, { text: 'Nonaktifkan' }),
      hasErrors: errors !== undefined,
    },
    <PenonaktifanOrang c={c} orang={orang} langsung={bolehkah(c, 'nonaktifkan', 'orang')} values={values} errors={errors} />,
    status ?? (errors ? 422 : 200),
  );
}
