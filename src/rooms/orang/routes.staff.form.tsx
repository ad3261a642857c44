import { Hono } from 'hono';
import type { Tx } from '../../db/client.ts';
import { waktuPendek } from '../../lib/waktu.ts';
import { act } from '../../web/act.ts';
import type { Deps } from '../../web/deps.ts';
import type { AppContext, AppEnv } from '../../web/env.ts';
import { FormValues, parseForm, readForm } from '../../web/form.tsx';
import { page } from '../../web/page.tsx';
import { resolveStale, StaleSave } from '../../web/stale.tsx';
import { bolehkah, pastikanBoleh, pelakuDari, wajibIzin } from '../akun/guards.tsx';
import { catatanUsulan } from '../akun/isian-usulan.tsx';
import { type AjukanUsulan, TANPA_PERUBAHAN } from '../akun/actions.usulan.ts';
import { listRiwayat } from '../jejak/queries.ts';
import { waktuKantor } from '../kantor/queries.ts';
import { pilihanWilayah } from '../wilayah/queries.ts';
import { ubahOrang } from './actions.ts';
import { catatOrangBaru } from './actions.baru.ts';
import { barisBasi } from './baris-basi.ts';
import { dataOrang, dataOrangUbahan, isianDariOrang, skemaOrang } from './forms.ts';
import { FormulirOrang } from './pages/formulir.tsx';
import { orangPath, ubahOrangPath } from './paths.ts';
import { getOrang, getRahasiaOrang, type Orang, type OrangSingkat } from './queries.ts';
import type { OrangMirip } from './queries.mirip.ts';
import { orangUntuk } from './routes.context.ts';
import { remah } from './routes.crumbs.tsx';

type Isi = { values: FormValues; errors?: Record<string, string>; nikDipakai?: OrangSingkat; mirip?: readonly OrangMirip[] };

/** A person, new or changed. */
export function ruteOrangFormulir(
  deps: Deps,
  { ajukan, sesudahUbah = [] }: { ajukan: AjukanUsulan; sesudahUbah?: readonly ((tx: Tx, orangId: number) => Promise<void>)[] },
): Hono<AppEnv> {
  const app = new Hono<AppEnv>();

  async function formulir(c: AppContext, orang: Orang | undefined, isi: Isi) {
    const { area } = await waktuKantor(deps);
    const { kelurahan } = await pilihanWilayah(deps.db, area);
    const langsung = orang ? bolehkah(c, 'ubah', 'orang', { kodeWilayah: orang.kode_wilayah }) : bolehkah(c, 'tambah', 'orang');
    const judul = orang ? `${langsung ? 'Ubah data' : 'Usulkan perubahan'} ${orang.nama}` : 'Catat orang baru';
    const status = isi.nikDipakai || isi.mirip ? 409 : isi.errors ? 422 : 200;
    return page(
      c,
      {
        title: judul,
        before: orang ? remah({ text: orang.nama, href: orangPath(orang.id) }, { text: 'Ubah' }) : remah({ text: judul }),
        hasErrors: status !== 200,
      },
      <FormulirOrang c={c} orang={orang} langsung={langsung} kelurahan={kelurahan} semula={orang && isianDariOrang(orang)} {...isi} />,
      status,
    );
  }

  app.get('/petugas/orang/baru', wajibIzin('usulkan', 'orang'), (c) =>
    formulir(c, undefined, { values: FormValues.from({ sumber: 'petugas' }) }),
  );

  app.post('/petugas/orang/baru', wajibIzin('usulkan', 'orang'), async (c) => {
    const values = await readForm(c);
    const { hariIni } = await waktuKantor(deps);
    const isian = parseForm(skemaOrang(hariIni), values);
    if (!isian.ok) return formulir(c, undefined, { values, errors: isian.errors });
    const data = dataOrang(isian.data);
    pastikanBoleh(c, 'usulkan', 'orang', { kodeWilayah: data.kode_wilayah });
    if (!bolehkah(c, 'tambah', 'orang')) {
      const usul = { jenis: 'orang', macam: 'baru', values, catatan: catatanUsulan(values) } as const;
      const diajukan = await act(c, deps, (tx) => ajukan(tx, pelakuDari(c), usul));
      if (diajukan instanceof Response) return diajukan;
      return formulir(c, undefined, { values, errors: diajukan.sebab === 'isian' ? diajukan.errors : {} });
    }
    const bukanGanda = new Set(
      values
        .list('bukan_ganda')
        .flatMap((satu) => satu.split(','))
        .map(Number),
    );
    const hasil = await act(c, deps, async (tx) => {
      const satu = await catatOrangBaru(tx, deps, pelakuDari(c), data, { bukanGanda });
      return satu.ok ? { ok: true, location: orangPath(satu.id) } : satu;
    });
    if (hasil instanceof Response) return hasil;
    return hasil.sebab === 'mirip'
      ? formulir(c, undefined, { values, mirip: hasil.mirip })
      : formulir(c, undefined, { values, errors: { nik: `NIK ini sudah tercatat atas nama ${hasil.lain.nama}.` }, nikDipakai: hasil.lain });
  });

  app.get('/petugas/orang/:id{[0-9]+}/ubah', wajibIzin('usulkan', 'orang'), async (c) => {
    const orang = await orangUntuk(c, deps, 'usulkan');
    return formulir(c, orang, { values: FormValues.from(isianDariOrang(orang)) });
  });

  app.post('/petugas/orang/:id{[0-9]+}/ubah', wajibIzin('usulkan', 'orang'), async (c) => {
    const orang = await orangUntuk(c, deps, 'usulkan');
    const values = resolveStale(
      await readForm(c),
      isianDariOrang(orang),
      barisBasi((kode) => kode),
    );
    const { hariIni } = await waktuKantor(deps);
    const isian = parseForm(skemaOrang(hariIni), values);
    if (!isian.ok) return formulir(c, orang, { values, errors: isian.errors });
    if (isian.data.kode_wilayah) pastikanBoleh(c, 'usulkan', 'orang', { kodeWilayah: isian.data.kode_wilayah });
    if (!bolehkah(c, 'ubah', 'orang', { kodeWilayah: orang.kode_wilayah })) return usulkan(c, orang, values);
    const hasil = await act(c, deps, async (tx) => {
      const data = dataOrangUbahan(isian.data, await getRahasiaOrang(tx, deps.sandi, orang.id));
      const satu = await ubahOrang(tx, deps, pelakuDari(c), orang.id, { data, versi: Number(values.text('versi')) });
      if (!satu.ok) return satu;
      if (data.nama !== orang.nama) for (const lanjut of sesudahUbah) await lanjut(tx, orang.id);
      return { ok: true, location: orangPath(orang.id) };
    });
    if (hasil instanceof Response) return hasil;
    switch (hasil.sebab) {
      case 'basi':
        return halamanBasi(c, hasil.kini, values);
      case 'nik_dipakai':
        return formulir(c, orang, {
          values,
          errors: { nik: `NIK ini sudah tercatat atas nama ${hasil.lain.nama}.` },
          nikDipakai: hasil.lain,
        });
      case 'tidak_dipakai':
        return c.redirect(orangPath(orang.id), 303);
    }
  });

  /** The same form of somebody whose changes another person checks first. */
  async function usulkan(c: AppContext, orang: Orang, values: FormValues) {
    const fields = Object.keys(isianDariOrang(orang));
    const versi = Number(values.text('versi'));
    const hasil = await act(c, deps, (tx) =>
      ajukan(tx, pelakuDari(c), { jenis: 'orang', macam: 'ubah', id: orang.id, values, fields, versi, catatan: catatanUsulan(values) }),
    );
    if (hasil instanceof Response) return hasil;
    switch (hasil.sebab) {
      case 'basi':
        return halamanBasi(c, await getOrang(deps.db, orang.id), values);
      case 'isian':
        return formulir(c, orang, { values, errors: hasil.errors });
      case 'tanpa_perubahan':
        return formulir(c, orang, { values, errors: { _: TANPA_PERUBAHAN } });
      case 'tidak_dipakai':
        return c.redirect(orangPath(orang.id), 303);
    }
  }

  async function halamanBasi(c: AppContext, kini: Orang, typed: FormValues) {
    const { area, zona } = await waktuKantor(deps);
    const { kelurahan } = await pilihanWilayah(deps.db, area);
    const [terakhir] = await listRiwayat(
      deps.db,
      { objekJenis: 'orang', objekId: kini.id },
      { batas: 1, kecuali: ['buka_orang', 'buka_nik', 'verifikasi_orang'] },
    );
    const nama = (kode: string) => kelurahan.flatMap((grup) => grup.options).find((satu) => satu.value === kode)?.text ?? kode;
    return page(
      c,
      {
        title: 'Catatan ini sudah diubah orang lain',
        before: remah({ text: kini.nama, href: orangPath(kini.id) }, { text: 'Belum disimpan' }),
        hasErrors: true,
      },
      <StaleSave
        c={c}
        action={ubahOrangPath(kini.id)}
        subject={kini.nama}
        rows={barisBasi(nama)}
        typed={typed}
        stored={isianDariOrang(kini)}
        storedVersion={kini.versi}
        changedBy={terakhir && `${terakhir.pelakuNama}, ${waktuPendek(terakhir.waktu, zona)}`}
        cancelHref={orangPath(kini.id)}
      />,
      409,
    );
  }

  return app;
}
