import { Hono } from 'hono';
import { act } from '../../web/act.ts';
import type { Deps } from '../../web/deps.ts';
import type { AppContext, AppEnv } from '../../web/env.ts';
import { type FieldErrors, FormValues, parseForm, readForm } from '../../web/form.tsx';
import { page } from '../../web/page.tsx';
import { bolehkah, pelakuDari, wajibIzin } from '../akun/guards.tsx';
import { listRiwayat } from '../jejak/queries.ts';
import { RiwayatCatatan } from '../jejak/riwayat.tsx';
import { waktuKantor } from '../kantor/queries.ts';
import { tanggalPanjang } from '../../lib/tanggal.ts';
import {
  buangDraf,
  buatDraf,
  buatLayanan,
  type HasilBuangDraf,
  type HasilBuatDraf,
  type HasilBuatLayanan,
  type HasilTerbitkan,
  terbitkanLayanan,
} from './actions.ts';
import { isiLayananContoh } from './actions.contoh.ts';
import { skemaLayananBaru, skemaPenerbitan } from './forms.ts';
import { KAMUS_LAYANAN } from './kamus.ts';
import { LayananBaru } from './pages/baru.tsx';
import { DaftarRancangan } from './pages/daftar.tsx';
import { PembuanganDraf } from './pages/pembuangan.tsx';
import { Penerbitan } from './pages/penerbitan.tsx';
import { SatuLayanan } from './pages/satu.tsx';
import { jalur, pathLayananBaru, pathLayananContoh, pathRancang, pathRancangan } from './paths.ts';
import { findVersi, type Layanan, listRancangan, listVersi, type VersiLayanan } from './queries.ts';
import { drafDari, halamanLayanan, layananDari, remah } from './routes.context.tsx';
import { ruteDraf } from './routes.draf.tsx';
import { ruteVersi } from './routes.versi.tsx';

const KABAR: Readonly<Record<string, string>> = {
  dibuat: 'Draf sudah dibuat. Umum belum melihatnya.',
  terbit: 'Layanan sudah diterbitkan.',
  dibuang: 'Draf sudah dibuang.',
  contoh: 'Layanan contoh sudah disalin sebagai draf. Periksa satu per satu sebelum diterbitkan.',
};
const SUDAH_TIDAK_ADA = 'Draf ini sudah diterbitkan atau dibuang oleh orang lain.';

type Gagal<H extends { ok: boolean }> = Exclude<H, { ok: true }>;

/** The designer: services are made, changed as drafts, published and looked up. */
export function ruteLayananPetugas(deps: Deps): Hono<AppEnv> {
  const app = new Hono<AppEnv>();

  app.get(pathRancangan, wajibIzin('lihat', 'layanan'), async (c) => {
    const { hariIni } = await waktuKantor(deps);
    const layanan = await listRancangan(deps.db, hariIni);
    const berhasil = KABAR[c.req.query('berhasil') ?? ''];
    return page(
      c,
      { title: 'Layanan' },
      <DaftarRancangan c={c} layanan={layanan} bolehTambah={bolehkah(c, 'tambah', 'layanan')} berhasil={berhasil} />,
    );
  });

  app.post(pathLayananContoh, wajibIzin('tambah', 'layanan'), async (c) => {
    const hasil = await act<never>(c, deps, async (tx) => {
      await isiLayananContoh(tx, pelakuDari(c));
      return { ok: true, location: `${pathRancangan}?berhasil=contoh` };
    });
    return hasil;
  });

  const formBaru = (c: AppContext, values: FormValues, errors?: FieldErrors) =>
    page(
      c,
      { title: 'Buat layanan baru', before: remah({ text: 'Buat layanan baru' }), hasErrors: errors !== undefined },
      <LayananBaru c={c} values={values} errors={errors} />,
      errors ? 422 : 200,
    );

  app.get(pathLayananBaru, wajibIzin('tambah', 'layanan'), (c) => formBaru(c, FormValues.from({})));

  app.post(pathLayananBaru, wajibIzin('tambah', 'layanan'), async (c) => {
    const values = await readForm(c);
    const isian = parseForm(skemaLayananBaru, values);
    if (!isian.ok) return formBaru(c, values, isian.errors);
    const hasil = await act<Gagal<HasilBuatLayanan>>(c, deps, async (tx) => {
      const satu = await buatLayanan(tx, pelakuDari(c), isian.data);
      return satu.ok ? { ok: true, location: `${jalur.bagian(satu.id, 'pokok')}?berhasil=dibuat` } : satu;
    });
    if (hasil instanceof Response) return hasil;
    return formBaru(c, values, { kode: `Kode ${isian.data.kode} sudah dipakai layanan lain. Pilih nomor berikutnya.` });
  });

  async function satuLayanan(c: AppContext, layanan: Layanan, ditolak?: string) {
    const { hariIni } = await waktuKantor(deps);
    const [versi, riwayat] = await Promise.all([
      listVersi(deps.db, layanan.id),
      listRiwayat(deps.db, { objekJenis: 'layanan', objekId: layanan.id }),
    ]);
    return page(
      c,
      { title: layanan.nama, before: remah({ text: layanan.nama }) },
      <SatuLayanan
        c={c}
        layanan={layanan}
        versi={versi}
        hariIni={hariIni}
        izin={{ ubah: bolehkah(c, 'ubah', 'layanan'), terbitkan: bolehkah(c, 'putuskan', 'layanan') }}
        berhasil={KABAR[c.req.query('berhasil') ?? '']}
        ditolak={ditolak}
        riwayat={<RiwayatCatatan riwayat={riwayat} kamus={KAMUS_LAYANAN} />}
      />,
      ditolak ? 409 : 200,
    );
  }

  app.get('/petugas/layanan/:id{[0-9]+}', wajibIzin('lihat', 'layanan'), async (c) => satuLayanan(c, await layananDari(c, deps)));

  app.post('/petugas/layanan/:id{[0-9]+}/draf', wajibIzin('ubah', 'layanan'), async (c) => {
    const layanan = await layananDari(c, deps);
    const hasil = await act<Gagal<HasilBuatDraf>>(c, deps, async (tx) => {
      const satu = await buatDraf(tx, pelakuDari(c), layanan.id);
      return satu.ok ? { ok: true, location: `${jalur.bagian(layanan.id, 'pokok')}?berhasil=dibuat` } : satu;
    });
    return hasil instanceof Response ? hasil : satuLayanan(c, layanan, 'Sudah ada draf untuk layanan ini. Lanjutkan yang itu.');
  });

  type Terbit = { values: FormValues; errors?: FieldErrors; status?: 409 };

  async function formTerbit(c: AppContext, layanan: Layanan, draf: VersiLayanan, { values, errors, status }: Terbit) {
    const lama = await findVersi(deps.db, layanan.id, draf.nomor - 1);
    return halamanLayanan(
      c,
      { layanan, judul: 'Terbitkan', salah: errors !== undefined, ...(status ? { status } : {}) },
      <Penerbitan
        c={c}
        layanan={layanan}
        draf={draf}
        lama={lama}
        values={values}
        errors={errors}
        bolehTerbitkan={bolehkah(c, 'putuskan', 'layanan')}
      />,
    );
  }

  app.get('/petugas/layanan/:id{[0-9]+}/penerbitan', wajibIzin('ubah', 'layanan'), async (c) => {
    const { layanan, draf } = await drafDari(c, deps);
    const { hariIni } = await waktuKantor(deps);
    return formTerbit(c, layanan, draf, { values: FormValues.from({ berlaku_mulai: tanggalPanjang(hariIni) }) });
  });

  app.post('/petugas/layanan/:id{[0-9]+}/penerbitan', wajibIzin('putuskan', 'layanan'), async (c) => {
    const layanan = await layananDari(c, deps);
    const values = await readForm(c);
    const { hariIni } = await waktuKantor(deps);
    const isian = parseForm(skemaPenerbitan(hariIni), values);
    if (!isian.ok) {
      const { draf } = await drafDari(c, deps);
      return formTerbit(c, layanan, draf, { values, errors: isian.errors });
    }
    const hasil = await act<Gagal<HasilTerbitkan>>(c, deps, async (tx) => {
      const terbit = { versi: Number(values.text('versi')), berlakuMulai: isian.data.berlaku_mulai, dasar: isian.data.dasar };
      const satu = await terbitkanLayanan(tx, pelakuDari(c), layanan.id, terbit);
      return satu.ok ? { ok: true, location: `${pathRancang(layanan.id)}?berhasil=terbit` } : satu;
    });
    if (hasil instanceof Response) return hasil;
    if (hasil.sebab === 'tidak_ada') return satuLayanan(c, layanan, SUDAH_TIDAK_ADA);
    const { draf } = await drafDari(c, deps);
    switch (hasil.sebab) {
      case 'basi':
        return formTerbit(c, layanan, draf, {
          values,
          errors: { _: 'Draf ini baru saja diubah orang lain. Lihat sekali lagi perubahannya, lalu terbitkan.' },
          status: 409,
        });
      case 'belum_lengkap':
        return formTerbit(c, layanan, draf, {
          values,
          errors: { _: 'Draf belum lengkap, jadi belum dapat diterbitkan. Lengkapi dahulu yang disebut di bawah.' },
          status: 409,
        });
      case 'mendahului':
        return formTerbit(c, layanan, draf, {
          values,
          errors: { berlaku_mulai: `Versi sebelumnya berlaku mulai ${tanggalPanjang(hasil.mulai)}. Pilih tanggal itu atau sesudahnya.` },
        });
    }
  });

  app.get('/petugas/layanan/:id{[0-9]+}/pembuangan', wajibIzin('ubah', 'layanan'), async (c) => {
    const { layanan, draf } = await drafDari(c, deps);
    return halamanLayanan(c, { layanan, judul: 'Buang draf' }, <PembuanganDraf c={c} layanan={layanan} draf={draf} />);
  });

  app.post('/petugas/layanan/:id{[0-9]+}/pembuangan', wajibIzin('ubah', 'layanan'), async (c) => {
    const layanan = await layananDari(c, deps);
    const hasil = await act<Gagal<HasilBuangDraf>>(c, deps, async (tx) => {
      const satu = await buangDraf(tx, pelakuDari(c), layanan.id);
      if (!satu.ok) return satu;
      return { ok: true, location: `${satu.layananHilang ? pathRancangan : pathRancang(layanan.id)}?berhasil=dibuang` };
    });
    return hasil instanceof Response ? hasil : satuLayanan(c, layanan, SUDAH_TIDAK_ADA);
  });

  app.route('/', ruteDraf(deps));
  app.route('/', ruteVersi(deps));
  return app;
}
