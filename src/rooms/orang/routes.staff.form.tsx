import { Hono } from 'hono';
import type { Tx } from '../../db/client.ts';
import { KEADAAN_NOMOR } from '../../lib/belum-punya.ts';
import { waktuPendek } from '../../lib/waktu.ts';
import { act } from '../../web/act.ts';
import type { Deps } from '../../web/deps.ts';
import type { AppContext, AppEnv } from '../../web/env.ts';
import { FormValues, parseForm, readForm } from '../../web/form.tsx';
import { page } from '../../web/page.tsx';
import { resolveStale, StaleSave, type StaleRow } from '../../web/stale.tsx';
import { pastikanBoleh, pelakuDari, wajibIzin } from '../akun/guards.tsx';
import { listRiwayat } from '../jejak/queries.ts';
import { waktuKantor } from '../kantor/queries.ts';
import { pilihanWilayah } from '../wilayah/queries.ts';
import { ubahOrang } from './actions.ts';
import { catatOrangBaru } from './actions.baru.ts';
import { dataOrang, dataOrangUbahan, isianDariOrang, skemaOrang } from './forms.ts';
import { LABEL_ORANG, TAMPIL_ORANG } from './label.ts';
import { FormulirOrang } from './pages/formulir.tsx';
import { orangPath, ubahOrangPath } from './paths.ts';
import { getRahasiaOrang, type Orang, type OrangSingkat } from './queries.ts';
import type { OrangMirip } from './queries.mirip.ts';
import { orangUntuk } from './routes.context.ts';
import { remah } from './routes.crumbs.tsx';

type Isi = { values: FormValues; errors?: Record<string, string>; nikDipakai?: OrangSingkat; mirip?: readonly OrangMirip[] };

/** A person, new or changed. */
export function ruteOrangFormulir(deps: Deps, sesudahUbah: readonly ((tx: Tx, orangId: number) => Promise<void>)[]): Hono<AppEnv> {
  const app = new Hono<AppEnv>();

  async function formulir(c: AppContext, orang: Orang | undefined, isi: Isi) {
    const { area } = await waktuKantor(deps);
    const { kelurahan } = await pilihanWilayah(deps.db, area);
    const judul = orang ? `Ubah data ${orang.nama}` : 'Catat orang baru';
    const status = isi.nikDipakai || isi.mirip ? 409 : isi.errors ? 422 : 200;
    return page(
      c,
      {
        title: judul,
        before: orang ? remah({ text: orang.nama, href: orangPath(orang.id) }, { text: 'Ubah' }) : remah({ text: judul }),
        hasErrors: status !== 200,
      },
      <FormulirOrang c={c} orang={orang} kelurahan={kelurahan} semula={orang && isianDariOrang(orang)} {...isi} />,
      status,
    );
  }

  app.get('/petugas/orang/baru', wajibIzin('tambah', 'orang'), (c) =>
    formulir(c, undefined, { values: FormValues.from({ sumber: 'petugas' }) }),
  );

  app.post('/petugas/orang/baru', wajibIzin('tambah', 'orang'), async (c) => {
    const values = await readForm(c);
    const { hariIni } = await waktuKantor(deps);
    const isian = parseForm(skemaOrang(hariIni), values);
    if (!isian.ok) return formulir(c, undefined, { values, errors: isian.errors });
    const data = dataOrang(isian.data);
    pastikanBoleh(c, 'tambah', 'orang', { kodeWilayah: data.kode_wilayah });
    const bukanGanda = new Set(
      values
        .list('bukan_ganda')
        .flatMap((satu) => satu.split(','))
        .map(Number),
    );
    const hasil = await act(c, deps, async (tx) => {
      const satu = await catatOrangBaru(tx, deps, pelakuDari(c), data, bukanGanda);
      return satu.ok ? { ok: true, location: orangPath(satu.id) } : satu;
    });
    if (hasil instanceof Response) return hasil;
    return hasil.sebab === 'mirip'
      ? formulir(c, undefined, { values, mirip: hasil.mirip })
      : formulir(c, undefined, { values, errors: { nik: `NIK ini sudah tercatat atas nama ${hasil.lain.nama}.` }, nikDipakai: hasil.lain });
  });

  app.get('/petugas/orang/:id{[0-9]+}/ubah', wajibIzin('ubah', 'orang'), async (c) => {
    const orang = await orangUntuk(c, deps, 'ubah');
    return formulir(c, orang, { values: FormValues.from(isianDariOrang(orang)) });
  });

  app.post('/petugas/orang/:id{[0-9]+}/ubah', wajibIzin('ubah', 'orang'), async (c) => {
    const orang = await orangUntuk(c, deps, 'ubah');
    const values = resolveStale(
      await readForm(c),
      isianDariOrang(orang),
      barisBasi((kode) => kode),
    );
    const { hariIni } = await waktuKantor(deps);
    const isian = parseForm(skemaOrang(hariIni), values);
    if (!isian.ok) return formulir(c, orang, { values, errors: isian.errors });
    if (isian.data.kode_wilayah) pastikanBoleh(c, 'ubah', 'orang', { kodeWilayah: isian.data.kode_wilayah });
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

const APA_ADANYA = new Set(['tanggal_lahir', 'telepon']);
const FIELD = [
  'nama',
  'nik',
  'jenis_kelamin',
  'tempat_lahir',
  'tanggal_lahir',
  'pendidikan',
  'disabilitas',
  'ragam_disabilitas',
  'alamat',
  'rt',
  'rw',
  'kode_wilayah',
  'kode_pos',
  'telepon',
  'surel',
  'sumber',
];

/** The answers of the form for the comparison of two saves. */
function barisBasi(namaKelurahan: (kode: string) => string): StaleRow[] {
  return FIELD.map((name) => ({
    name,
    label: LABEL_ORANG[name] ?? name,
    ...(name === 'nik' ? { fields: ['nik', 'nik_belum'] } : {}),
    shown: (v) => {
      const nilai = v[name] ?? '';
      if (name === 'nik') return nilai ? 'NIK baru' : v['nik_belum'] === 'ya' ? KEADAAN_NOMOR.belum_punya : 'tetap seperti tersimpan';
      if (name === 'kode_wilayah') return namaKelurahan(nilai);
      if (name === 'disabilitas') return nilai === 'ya' ? 'Ya' : nilai === 'tidak' ? 'Tidak' : '';
      return nilai === '' || APA_ADANYA.has(name) ? nilai : (TAMPIL_ORANG[name]?.(nilai) ?? nilai);
    },
  }));
}
