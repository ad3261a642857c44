import { Hono } from 'hono';
import type { Child } from 'hono/jsx';
import type { Tx } from '../../db/client.ts';
import { waktuPendek } from '../../lib/waktu.ts';
import { Banner } from '../../ui/notice.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { act } from '../../web/act.ts';
import type { Deps } from '../../web/deps.ts';
import type { AppContext, AppEnv } from '../../web/env.ts';
import { type FieldErrors, FormValues, parseForm, readForm } from '../../web/form.tsx';
import { page } from '../../web/page.tsx';
import { readBase, resolveStale, StaleSave } from '../../web/stale.tsx';
import { bolehkah, pastikanBoleh, pelakuDari, wajibIzin } from '../akun/guards.tsx';
import { catatanUsulan, IsianUsulan } from '../akun/isian-usulan.tsx';
import { type AjukanUsulan, TANPA_PERUBAHAN } from '../akun/actions.usulan.ts';
import { waktuKantor } from '../kantor/queries.ts';
import { listRiwayat } from '../jejak/queries.ts';
import { findWilayah, pilihanWilayah } from '../wilayah/queries.ts';
import { type Kembar, tambahKoperasi, ubahKoperasi } from './actions.ts';
import { barisBasi } from './baris-basi.ts';
import { type DataKoperasi, dataDariIsian, isianDariData, skemaKoperasi } from './forms.ts';
import { FormKoperasi } from './pages/form.tsx';
import { PeriksaDulu } from './pages/periksa.tsx';
import { KembarKoperasi } from './pages/tindakan.tsx';
import { DAFTAR_KOPERASI, jalur, jalurKoperasi } from './paths.ts';
import { dataKoperasi, getKoperasi, type Koperasi } from './queries.ts';
import { type KoperasiMirip, listKoperasiMirip } from './queries.mirip.ts';
import { catatanUntuk } from './routes.context.ts';
import { remah } from './routes.staff.tsx';

const AWAL_BARU = FormValues.from({ bentuk: 'primer', pola_pengelolaan: 'konvensional', bulan_awal_buku: '1', sumber: 'petugas' });

type Mirip = { ok: false; sebab: 'mirip'; mirip: KoperasiMirip[] };

export function ruteFormKoperasi(deps: Deps, ajukan: AjukanUsulan): Hono<AppEnv> {
  const app = new Hono<AppEnv>();

  type Tampil = { salah?: FieldErrors | undefined; status?: 200 | 409 | 422; depan?: Child };

  async function halamanBaru(c: AppContext, isian: FormValues, { salah, status, depan }: Tampil = {}) {
    const { area } = await waktuKantor(deps);
    const { kelurahan } = await pilihanWilayah(deps.db, area);
    return page(
      c,
      { title: 'Catat koperasi baru', hasErrors: salah !== undefined, before: remah({ text: 'Catat koperasi baru' }) },
      <>
        <PageHeader title="Catat koperasi baru" lead="Isi yang diketahui. Yang belum tahu dapat dilengkapi kapan pun." />
        {depan}
        <FormKoperasi
          c={c}
          action={jalur.baru}
          batal={DAFTAR_KOPERASI}
          tombol={bolehkah(c, 'tambah', 'koperasi') ? 'Simpan koperasi' : 'Ajukan koperasi baru'}
          sebelumTombol={!bolehkah(c, 'tambah', 'koperasi') && <IsianUsulan values={isian} />}
          isian={isian}
          salah={salah}
          kelurahan={kelurahan}
        />
      </>,
      status ?? (salah ? 422 : 200),
    );
  }

  async function halamanUbah(c: AppContext, koperasi: Koperasi, isian: FormValues, { salah, status, depan }: Tampil = {}) {
    const { area } = await waktuKantor(deps);
    const { kelurahan } = await pilihanWilayah(deps.db, area);
    const versi = Number(isian.text('versi')) || koperasi.versi;
    const langsung = bolehkah(c, 'ubah', 'koperasi', { kodeWilayah: koperasi.kode_wilayah });
    const judul = `${langsung ? 'Ubah' : 'Usulkan perubahan'} ${koperasi.nama}`;
    return page(
      c,
      {
        title: judul,
        hasErrors: salah !== undefined,
        before: remah({ text: koperasi.nama, href: jalurKoperasi(koperasi.id) }, { text: 'Ubah data' }),
      },
      <>
        <PageHeader caption={koperasi.nama} title={langsung ? 'Ubah data koperasi' : 'Usulkan perubahan data koperasi'} />
        {depan}
        <FormKoperasi
          c={c}
          action={jalur.ubah(koperasi.id)}
          batal={jalurKoperasi(koperasi.id)}
          tombol={langsung ? 'Simpan perubahan' : 'Ajukan perubahan'}
          sebelumTombol={!langsung && <IsianUsulan values={isian} />}
          isian={isian}
          salah={salah}
          kelurahan={kelurahan}
          tersimpan={{ versi, awal: readBase(isian) ?? isianDariData(dataKoperasi(koperasi)) }}
        />
      </>,
      status ?? (salah ? 422 : 200),
    );
  }

  /** What was typed as a cooperative; the area is looked up, since a made-up code would break the save. */
  async function bacaIsian(values: FormValues): Promise<{ ok: true; data: DataKoperasi } | { ok: false; salah: FieldErrors }> {
    const { hariIni } = await waktuKantor(deps);
    const isian = parseForm(skemaKoperasi(hariIni), values);
    if (!isian.ok) return { ok: false, salah: isian.errors };
    const data = dataDariIsian(isian.data);
    if (data.kode_wilayah !== null && !(await findWilayah(deps.db, data.kode_wilayah))) {
      return { ok: false, salah: { kode_wilayah: 'Pilih kelurahan dari daftar.' } };
    }
    return { ok: true, data };
  }

  const kembar = (k: Kembar): Tampil => ({ status: 409, depan: <KembarKoperasi bidang={k.bidang} lain={k.lain} /> });

  app.get('/petugas/koperasi/baru', wajibIzin('usulkan', 'koperasi'), (c) => halamanBaru(c, AWAL_BARU));

  app.post('/petugas/koperasi/baru', wajibIzin('usulkan', 'koperasi'), async (c) => {
    const values = await readForm(c);
    if (values.text('kembali') === 'ya') return halamanBaru(c, values);
    const isian = await bacaIsian(values);
    if (!isian.ok) return halamanBaru(c, values, { salah: isian.salah });
    pastikanBoleh(c, 'usulkan', 'koperasi', { kodeWilayah: isian.data.kode_wilayah });
    if (!bolehkah(c, 'tambah', 'koperasi')) {
      const usul = { jenis: 'koperasi', macam: 'baru', values, catatan: catatanUsulan(values) } as const;
      const diajukan = await act(c, deps, (tx) => ajukan(tx, pelakuDari(c), usul));
      if (diajukan instanceof Response) return diajukan;
      return halamanBaru(c, values, { salah: diajukan.sebab === 'isian' ? diajukan.errors : {} });
    }
    const diperiksa = new Set(values.text('bukan_ganda').split(',').filter(Boolean).map(Number));
    const { hariIni } = await waktuKantor(deps);
    const hasil = await act<Kembar | Mirip>(c, deps, async (tx) => {
      const mirip = await listKoperasiMirip(tx, isian.data);
      if (mirip.some((satu) => !diperiksa.has(satu.objekId))) return { ok: false, sebab: 'mirip', mirip };
      const satu = await tambahKoperasi(tx, pelakuDari(c), isian.data, { hariIni, lainDari: mirip.map((m) => m.objekId) });
      return satu.ok ? { ok: true, location: `${jalurKoperasi(satu.id)}?berhasil=baru` } : satu;
    });
    if (hasil instanceof Response) return hasil;
    if (hasil.sebab === 'kembar') return halamanBaru(c, values, kembar(hasil));
    return page(
      c,
      { title: 'Periksa dulu, mungkin sudah tercatat', before: remah({ text: 'Catat koperasi baru' }) },
      <PeriksaDulu c={c} values={values} mirip={hasil.mirip} />,
      409,
    );
  });

  app.get('/petugas/koperasi/:id{[0-9]+}/ubah', wajibIzin('usulkan', 'koperasi'), async (c) => {
    const koperasi = await catatanUntuk(c, deps, 'usulkan');
    if (koperasi.keadaan !== 'aktif') return c.redirect(jalurKoperasi(koperasi.id), 303);
    return halamanUbah(c, koperasi, FormValues.from(isianDariData(dataKoperasi(koperasi))));
  });

  app.post('/petugas/koperasi/:id{[0-9]+}/ubah', wajibIzin('usulkan', 'koperasi'), async (c) => {
    const koperasi = await catatanUntuk(c, deps, 'usulkan');
    const { hariIni, zona, area } = await waktuKantor(deps);
    const { kelurahan } = await pilihanWilayah(deps.db, area);
    const nama = new Map(kelurahan.flatMap((k) => k.options.map((o) => [o.value, o.text] as const)));
    const baris = barisBasi((kode) => nama.get(kode) ?? kode);
    const values = resolveStale(await readForm(c), isianDariData(dataKoperasi(koperasi)), baris);
    const isian = await bacaIsian(values);
    if (!isian.ok) return halamanUbah(c, koperasi, values, { salah: isian.salah });
    pastikanBoleh(c, 'usulkan', 'koperasi', { kodeWilayah: isian.data.kode_wilayah });
    const langsung = bolehkah(c, 'ubah', 'koperasi', { kodeWilayah: koperasi.kode_wilayah });
    const hasil = await act(c, deps, async (tx) => {
      if (!langsung) return usulkan(tx, c, koperasi.id, values);
      const satu = await ubahKoperasi(tx, pelakuDari(c), koperasi.id, isian.data, { versi: Number(values.text('versi')), hariIni });
      return satu.ok ? { ok: true, location: `${jalurKoperasi(koperasi.id)}?berhasil=ubah` } : satu;
    });
    if (hasil instanceof Response) return hasil;
    if (hasil.sebab === 'kembar') return halamanUbah(c, koperasi, values, kembar(hasil));
    if (hasil.sebab === 'isian') return halamanUbah(c, koperasi, values, { salah: hasil.errors });
    if (hasil.sebab === 'tanpa_perubahan') return halamanUbah(c, koperasi, values, { salah: { _: TANPA_PERUBAHAN } });
    if (hasil.sebab === 'tidak_dipakai') {
      const depan = (
        <Banner tone="error">
          <p>Catatan ini sudah tidak dipakai, jadi perubahannya tidak disimpan.</p>
        </Banner>
      );
      return halamanUbah(c, hasil.kini, values, { status: 409, depan });
    }
    const [terakhir] = await listRiwayat(
      deps.db,
      { objekJenis: 'koperasi', objekId: koperasi.id },
      { batas: 1, kecuali: ['buka_koperasi'] },
    );
    return page(
      c,
      {
        title: `${koperasi.nama} sudah diubah orang lain`,
        hasErrors: true,
        before: remah({ text: koperasi.nama, href: jalurKoperasi(koperasi.id) }),
      },
      <StaleSave
        c={c}
        action={jalur.ubah(koperasi.id)}
        subject={koperasi.nama}
        rows={baris}
        // The same spelling on both sides, so that only real differences are shown.
        typed={FormValues.from({ ...isianDariData(isian.data), _awal: values.text('_awal') })}
        stored={isianDariData(dataKoperasi(hasil.kini))}
        storedVersion={hasil.kini.versi}
        changedBy={terakhir && `${terakhir.pelakuNama}, ${waktuPendek(terakhir.waktu, zona)}`}
        cancelHref={jalurKoperasi(koperasi.id)}
      />,
      409,
    );
  });

  /** The same form of somebody whose changes another person checks first. */
  async function usulkan(tx: Tx, c: AppContext, id: number, values: FormValues) {
    const fields = Object.keys(skemaKoperasi('2026-01-01').shape);
    const versi = Number(values.text('versi'));
    const hasil = await ajukan(tx, pelakuDari(c), {
      jenis: 'koperasi',
      macam: 'ubah',
      id,
      values,
      fields,
      versi,
      catatan: catatanUsulan(values),
    });
    if (hasil.ok || hasil.sebab === 'isian' || hasil.sebab === 'tanpa_perubahan') return hasil;
    return { ok: false as const, sebab: hasil.sebab, kini: await getKoperasi(tx, id) };
  }

  return app;
}
