import { Hono } from 'hono';
import type { Nomor } from '../../lib/belum-punya.ts';
import { act } from '../../web/act.ts';
import type { Deps } from '../../web/deps.ts';
import type { AppContext, AppEnv } from '../../web/env.ts';
import { NotFoundError } from '../../web/errors.ts';
import { FormValues, parseForm, readForm } from '../../web/form.tsx';
import { page } from '../../web/page.tsx';
import { resolveStale, StaleSave } from '../../web/stale.tsx';
import { waktuPendek } from '../../lib/waktu.ts';
import { bolehkah, pastikanBoleh, pelakuDari, wajibIzin } from '../akun/guards.tsx';
import { catatanUsulan } from '../akun/isian-usulan.tsx';
import { type AjukanUsulan, TANPA_PERUBAHAN } from '../akun/actions.usulan.ts';
import { listRiwayat } from '../jejak/queries.ts';
import { ubahUmkm } from './actions.ts';
import { isianBagian, isianTeks } from './bagian-isian.ts';
import { adalahBagian, barisBasi } from './baris-basi.ts';
import { BAGIAN_UMKM, bagianUmkm, type DataUmkm, type NamaBagian } from './forms.ts';
import { UbahUmkm, type UbahUmkmProps } from './pages/ubah.tsx';
import { ubahUmkmPath, umkmPath } from './paths.ts';
import { getNpwp, getUmkm, type Umkm } from './queries.ts';
import { waktuKantor } from '../kantor/queries.ts';
import { pilihanWilayah } from '../wilayah/queries.ts';
import { catatanUntuk } from './routes.context.ts';
import { remah } from './routes.crumbs.tsx';

/** Each section of a record is changed on a page of its own. */
export function ruteUmkmUbah(deps: Deps, ajukan: AjukanUsulan): Hono<AppEnv> {
  const app = new Hono<AppEnv>();
  const tersimpan = (umkm: Umkm, bagian: NamaBagian) => isianTeks(isianBagian(bagian, umkm as Parameters<typeof isianBagian>[1]));

  async function formulir(
    c: AppContext,
    umkm: Umkm,
    bagian: NamaBagian,
    isi: Partial<Pick<UbahUmkmProps, 'values' | 'errors' | 'nibDipakai'>> = {},
  ) {
    const { area } = await waktuKantor(deps);
    const { kelurahan } = await pilihanWilayah(deps.db, area);
    const langsung = bolehkah(c, 'ubah', 'umkm', { kodeWilayah: umkm.kode_wilayah });
    const judul = `${langsung ? 'Ubah' : 'Usulkan perubahan'} ${BAGIAN_UMKM[bagian].toLowerCase()}`;
    const asli = isianBagian(bagian, umkm as Parameters<typeof isianBagian>[1]);
    const nilai = { values: FormValues.from(asli), ...isi };
    return page(
      c,
      {
        title: `${judul}: ${umkm.nama}`,
        before: remah({ text: umkm.nama, href: umkmPath(umkm.id) }, { text: judul }),
        hasErrors: isi.errors !== undefined,
      },
      <UbahUmkm c={c} umkm={umkm} bagian={bagian} langsung={langsung} semula={isianTeks(asli)} kelurahan={kelurahan} {...nilai} />,
      isi.nibDipakai ? 409 : isi.errors ? 422 : 200,
    );
  }

  async function halamanBasi(c: AppContext, kini: Umkm, bagian: NamaBagian, typed: FormValues) {
    const { area, zona } = await waktuKantor(deps);
    const { kelurahan } = await pilihanWilayah(deps.db, area);
    const [terakhir] = await listRiwayat(
      deps.db,
      { objekJenis: 'umkm', objekId: kini.id },
      { batas: 1, kecuali: ['buka_umkm', 'buka_angka', 'verifikasi_umkm'] },
    );
    const stored = tersimpan(kini, bagian);
    return page(
      c,
      {
        title: 'Catatan ini sudah diubah orang lain',
        before: remah({ text: kini.nama, href: umkmPath(kini.id) }, { text: 'Belum disimpan' }),
        hasErrors: true,
      },
      <StaleSave
        c={c}
        action={ubahUmkmPath(kini.id, bagian)}
        subject={kini.nama}
        rows={barisBasi(Object.keys(stored), namaDari(kelurahan))}
        typed={typed}
        stored={stored}
        storedVersion={kini.versi}
        changedBy={terakhir && `${terakhir.pelakuNama}, ${waktuPendek(terakhir.waktu, zona)}`}
        cancelHref={umkmPath(kini.id)}
      />,
      409,
    );
  }

  app.get('/petugas/umkm/:id{[0-9]+}/ubah/:bagian', wajibIzin('usulkan', 'umkm'), async (c) => {
    const umkm = await catatanUntuk(c, deps, 'usulkan');
    return formulir(c, umkm, bagianDari(c));
  });

  app.post('/petugas/umkm/:id{[0-9]+}/ubah/:bagian', wajibIzin('usulkan', 'umkm'), async (c) => {
    const umkm = await catatanUntuk(c, deps, 'usulkan');
    const bagian = bagianDari(c);
    const stored = tersimpan(umkm, bagian);
    const values = resolveStale(
      await readForm(c),
      stored,
      barisBasi(Object.keys(stored), (kode) => kode),
    );
    const { hariIni } = await waktuKantor(deps);
    const aturan = bagianUmkm(hariIni)[bagian];
    const isian = parseForm(aturan.schema, values);
    if (!isian.ok) return formulir(c, umkm, bagian, { values, errors: isian.errors });
    const susunan = aturan.kolom(isian.data);
    if (!susunan.ok) return formulir(c, umkm, bagian, { values, errors: { ...susunan.salah } });
    const data: Partial<DataUmkm> = susunan.kolom;
    if (data.kode_wilayah) pastikanBoleh(c, 'usulkan', 'umkm', { kodeWilayah: data.kode_wilayah });
    if (!bolehkah(c, 'ubah', 'umkm', { kodeWilayah: umkm.kode_wilayah })) return usulkan(c, umkm, bagian, values);

    const hasil = await act(c, deps, async (tx) => {
      if (data.npwp) data.npwp = tetapBilaKosong(data.npwp, values, await getNpwp(tx, deps.sandi, umkm.id));
      const satu = await ubahUmkm(tx, { sandi: deps.sandi, hariIni }, pelakuDari(c), umkm.id, {
        data,
        versi: Number(values.text('versi')),
      });
      return satu.ok ? { ok: true, location: `${umkmPath(umkm.id)}#${bagian}` } : satu;
    });
    if (hasil instanceof Response) return hasil;
    switch (hasil.sebab) {
      case 'basi':
        return halamanBasi(c, hasil.kini, bagian, values);
      case 'nib_dipakai':
        return formulir(c, umkm, bagian, {
          values,
          errors: { nib: `NIB ini sudah tercatat pada "${hasil.lain.nama}".` },
          nibDipakai: hasil.lain,
        });
      case 'tidak_dipakai':
        return c.redirect(umkmPath(umkm.id), 303);
    }
  });

  /** The same form of somebody whose changes another person checks first. */
  async function usulkan(c: AppContext, umkm: Umkm, bagian: NamaBagian, values: FormValues) {
    const fields = Object.keys(tersimpan(umkm, bagian));
    const hasil = await act(c, deps, (tx) =>
      ajukan(tx, pelakuDari(c), {
        jenis: 'umkm',
        macam: 'ubah',
        id: umkm.id,
        values,
        fields,
        versi: Number(values.text('versi')),
        catatan: catatanUsulan(values),
      }),
    );
    if (hasil instanceof Response) return hasil;
    switch (hasil.sebab) {
      case 'basi':
        return halamanBasi(c, await getUmkm(deps.db, umkm.id), bagian, values);
      case 'isian':
        return formulir(c, umkm, bagian, { values, errors: hasil.errors });
      case 'tanpa_perubahan':
        return formulir(c, umkm, bagian, { values, errors: { _: TANPA_PERUBAHAN } });
      case 'tidak_dipakai':
        return c.redirect(umkmPath(umkm.id), 303);
    }
  }

  return app;
}

function bagianDari(c: AppContext): NamaBagian {
  const bagian = c.req.param('bagian') ?? '';
  if (!adalahBagian(bagian)) throw new NotFoundError(`no section ${bagian}`);
  return bagian;
}

/** The stored NPWP is not shown: left empty, and without the tick, it stays. */
function tetapBilaKosong(baru: Nomor, values: FormValues, lama: Nomor): Nomor {
  return values.text('npwp') === '' && values.text('npwp_belum') === '' && lama.keadaan === 'ada' ? lama : baru;
}

type Pilihan = readonly { options: readonly { value: string; text: string }[] }[];
const namaDari = (kelurahan: Pilihan) => (kode: string) =>
  kelurahan.flatMap((grup) => grup.options).find((satu) => satu.value === kode)?.text ?? kode;
