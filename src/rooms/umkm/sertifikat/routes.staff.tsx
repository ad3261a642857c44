import { Hono } from 'hono';
import { tanggalPanjang } from '../../../lib/tanggal.ts';
import { act } from '../../../web/act.ts';
import type { Deps } from '../../../web/deps.ts';
import type { AppContext, AppEnv } from '../../../web/env.ts';
import { type FieldErrors, FormValues, parseForm, readForm } from '../../../web/form.tsx';
import { page } from '../../../web/page.tsx';
import { pelakuDari, wajibIzin } from '../../akun/guards.tsx';
import { simpanBerkas, terimaBerkas } from '../../berkas/actions.ts';
import { skemaAlasan } from '../../../lib/alasan.ts';
import { umkmPath } from '../paths.ts';
import type { Umkm } from '../queries.ts';
import { catatanUntuk } from '../routes.context.ts';
import { remah } from '../routes.crumbs.tsx';
import { akhiriSertifikat, tambahSertifikat, ubahSertifikat } from './actions.ts';
import { skemaSertifikat } from './forms.ts';
import { UbahSertifikat } from './pages/sertifikat.tsx';
import { getSertifikat, type Sertifikat } from './queries.ts';

/** Certificates of a business, each with its file. */
export function ruteSertifikatUmkm(deps: Deps): Hono<AppEnv> {
  const app = new Hono<AppEnv>();

  app.get('/petugas/umkm/:id{[0-9]+}/sertifikat', wajibIzin('ubah', 'umkm'), async (c) =>
    formulir(c, await catatanUntuk(c, deps, 'ubah'), undefined, FormValues.from({})),
  );

  app.post('/petugas/umkm/:id{[0-9]+}/sertifikat', wajibIzin('ubah', 'umkm'), async (c) =>
    simpan(c, await catatanUntuk(c, deps, 'ubah'), undefined),
  );

  app.get('/petugas/umkm/:id{[0-9]+}/sertifikat/:sertifikat{[0-9]+}', wajibIzin('ubah', 'umkm'), async (c) => {
    const umkm = await catatanUntuk(c, deps, 'ubah');
    const sertifikat = await getSertifikat(deps.db, umkm.id, Number(c.req.param('sertifikat')));
    return formulir(c, umkm, sertifikat, isianDari(sertifikat));
  });

  app.post('/petugas/umkm/:id{[0-9]+}/sertifikat/:sertifikat{[0-9]+}', wajibIzin('ubah', 'umkm'), async (c) => {
    const umkm = await catatanUntuk(c, deps, 'ubah');
    return simpan(c, umkm, await getSertifikat(deps.db, umkm.id, Number(c.req.param('sertifikat'))));
  });

  app.post('/petugas/umkm/:id{[0-9]+}/sertifikat/:sertifikat{[0-9]+}/pengakhiran', wajibIzin('ubah', 'umkm'), async (c) => {
    const umkm = await catatanUntuk(c, deps, 'ubah');
    const sertifikat = await getSertifikat(deps.db, umkm.id, Number(c.req.param('sertifikat')));
    const isian = parseForm(skemaAlasan, await readForm(c));
    if (!isian.ok) return formulir(c, umkm, sertifikat, isianDari(sertifikat), isian.errors);
    return act<never>(c, deps, async (tx) => {
      await akhiriSertifikat(tx, pelakuDari(c), umkm.id, sertifikat.id, isian.data.alasan);
      return { ok: true, location: `${umkmPath(umkm.id)}#sertifikat` };
    });
  });

  async function simpan(c: AppContext, umkm: Umkm, lama: Sertifikat | undefined): Promise<Response> {
    const values = await readForm(c);
    const unggahan = values.file('berkas');
    const terima = unggahan && (await terimaBerkas(unggahan));
    const isian = parseForm(skemaSertifikat, values);
    const salahBerkas: FieldErrors = terima && !terima.ok ? { berkas: terima.pesan } : {};
    if (!isian.ok) return formulir(c, umkm, lama, values, { ...isian.errors, ...salahBerkas });
    if (terima && !terima.ok) return formulir(c, umkm, lama, values, salahBerkas);
    const pelaku = pelakuDari(c);
    return act<never>(c, deps, async (tx) => {
      const berkas = terima && { id: await simpanBerkas(tx, deps, pelaku, terima.berkas, { pribadi: true }), nama: terima.berkas.nama };
      const isi = { data: isian.data, berkas };
      await (lama ? ubahSertifikat(tx, pelaku, umkm.id, lama.id, isi) : tambahSertifikat(tx, pelaku, umkm.id, isi));
      return { ok: true, location: `${umkmPath(umkm.id)}#sertifikat` };
    });
  }

  return app;
}

function isianDari(s: Sertifikat): FormValues {
  return FormValues.from({
    jenis: s.jenis,
    nomor: s.nomor,
    penerbit: s.penerbit,
    terbit: s.terbit && tanggalPanjang(s.terbit),
    berlaku_sampai: s.berlaku_sampai && tanggalPanjang(s.berlaku_sampai),
  });
}

async function formulir(
  c: AppContext,
  umkm: Umkm,
  sertifikat: Sertifikat | undefined,
  values: FormValues,
  errors?: FieldErrors,
): Promise<Response> {
  const judul = sertifikat ? 'Ubah sertifikat' : 'Tambah sertifikat';
  return page(
    c,
    {
      title: `${judul} ${umkm.nama}`,
      before: remah({ text: umkm.nama, href: umkmPath(umkm.id) }, { text: judul }),
      hasErrors: errors !== undefined,
    },
    <UbahSertifikat c={c} umkm={umkm} sertifikat={sertifikat} values={values} errors={errors} />,
    errors ? 422 : 200,
  );
}
