import { Hono } from 'hono';
import { act } from '../../web/act.ts';
import type { Deps } from '../../web/deps.ts';
import type { AppContext, AppEnv } from '../../web/env.ts';
import { FormValues, parseForm, readForm } from '../../web/form.tsx';
import { page } from '../../web/page.tsx';
import { bolehkah, pastikanBoleh, pelakuDari, wajibIzin } from '../akun/guards.tsx';
import { catatanUsulan } from '../akun/isian-usulan.tsx';
import type { AjukanUsulan } from '../akun/actions.usulan.ts';
import { listOrangSingkat } from '../orang/queries.ts';
import { catatUmkmBaru } from './actions.baru.ts';
import { formulirUmkmBaru } from './forms.baru.ts';
import { UmkmBaru, type UmkmBaruProps } from './pages/baru.tsx';
import { PeriksaDulu } from './pages/periksa.tsx';
import { umkmPath } from './paths.ts';
import { waktuKantor } from '../kantor/queries.ts';
import { pilihanWilayah } from '../wilayah/queries.ts';
import { remah } from './routes.crumbs.tsx';

type Tambahan = Pick<UmkmBaruProps, 'errors' | 'nibDipakai'>;

/** A new business: one form, a look at what may be the same, then the record. */
export function ruteUmkmBaru(deps: Deps, ajukan: AjukanUsulan): Hono<AppEnv> {
  const app = new Hono<AppEnv>();

  async function formulir(c: AppContext, values: FormValues, tambahan: Tambahan = {}, status: 200 | 409 | 422 = 200) {
    const { area } = await waktuKantor(deps);
    const { kelurahan } = await pilihanWilayah(deps.db, area);
    const [terpilih] = await listOrangSingkat(deps.db, ids(values.text('pemilik_id')));
    return page(
      c,
      { title: 'Catat usaha baru', before: remah({ text: 'Catat usaha baru' }), hasErrors: status !== 200 },
      <UmkmBaru c={c} values={values} kelurahan={kelurahan} terpilih={terpilih} langsung={bolehkah(c, 'tambah', 'umkm')} {...tambahan} />,
      status,
    );
  }

  app.get('/petugas/umkm/baru', wajibIzin('usulkan', 'umkm'), (c) =>
    formulir(c, FormValues.from({ kbli_versi: '2020', sumber: 'petugas', pemilik_id: c.req.query('pemilik') ?? '' })),
  );

  app.post('/petugas/umkm/baru', wajibIzin('usulkan', 'umkm'), async (c) => {
    const values = await readForm(c);
    if (values.text('kembali') === 'ya') return formulir(c, values);
    const { hariIni } = await waktuKantor(deps);
    const skema = formulirUmkmBaru(hariIni);
    const isian = parseForm(skema.schema, values);
    if (!isian.ok) return formulir(c, values, { errors: isian.errors }, 422);
    const susunan = skema.susun(isian.data);
    if (!susunan.ok) return formulir(c, values, { errors: { ...susunan.salah } }, 422);
    const baru = susunan.kolom;
    pastikanBoleh(c, 'usulkan', 'umkm', { kodeWilayah: baru.data.kode_wilayah });
    if (!bolehkah(c, 'tambah', 'umkm')) {
      const hasil = await act(c, deps, (tx) =>
        ajukan(tx, pelakuDari(c), { jenis: 'umkm', macam: 'baru', values, catatan: catatanUsulan(values) }),
      );
      if (hasil instanceof Response) return hasil;
      return formulir(c, values, { errors: hasil.sebab === 'isian' ? hasil.errors : {} }, 422);
    }
    const bukanGanda = new Set(values.list('bukan_ganda').flatMap(ids));

    const hasil = await act(c, deps, async (tx) => {
      const satu = await catatUmkmBaru(tx, { sandi: deps.sandi, hariIni }, pelakuDari(c), baru, { bukanGanda });
      return satu.ok ? { ok: true, location: umkmPath(satu.id) } : satu;
    });
    if (hasil instanceof Response) return hasil;
    switch (hasil.sebab) {
      case 'nib_dipakai':
        return formulir(c, values, { errors: { nib: `NIB ini sudah tercatat pada "${hasil.lain.nama}".` }, nibDipakai: hasil.lain }, 409);
      case 'tanpa_nama':
        return formulir(
          c,
          values,
          { errors: { pemilik_nama: 'NIK ini belum tercatat pada siapa pun. Isi nama pemiliknya supaya dapat dicatat.' } },
          422,
        );
      case 'periksa':
        return page(
          c,
          { title: 'Periksa dulu, mungkin sudah tercatat', before: remah({ text: 'Catat usaha baru' }) },
          <PeriksaDulu c={c} values={values} usaha={hasil.usaha} pemilik={hasil.pemilik} />,
          409,
        );
    }
  });

  return app;
}

/** "12,15" → the numbers in it. */
function ids(teks: string): number[] {
  return teks
    .split(',')
    .filter((satu) => /^[1-9]\d{0,8}$/.test(satu))
    .map(Number);
}
