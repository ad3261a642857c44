import { Hono } from 'hono';
import type { Child } from 'hono/jsx';
import type { Tx } from '../../db/client.ts';
import { memuatNik } from '../../lib/nik.ts';
import { act } from '../../web/act.ts';
import type { Deps } from '../../web/deps.ts';
import type { AppContext, AppEnv } from '../../web/env.ts';
import { type FieldErrors, FormValues, parseForm, readForm } from '../../web/form.tsx';
import { readListQuery } from '../../web/list-query.ts';
import { page } from '../../web/page.tsx';
import { bolehkah, pelakuDari, penggunaDari, wajibIzin } from '../akun/guards.tsx';
import { catatanUsulan } from '../akun/isian-usulan.tsx';
import type { AjukanUsulan } from '../akun/actions.usulan.ts';
import { listTampilan } from '../akun/queries.ts';
import { TampilanTersimpan } from '../akun/tampilan.tsx';
import { catatBaca } from '../jejak/actions.ts';
import { listRiwayat } from '../jejak/queries.ts';
import { skemaAlasan } from '../../lib/alasan.ts';
import { nikDitolakPath } from '../orang/paths.ts';
import { aktifkanUmkm, nonaktifkanUmkm, verifikasiUmkm } from './actions.ts';
import { DAFTAR_UMKM } from './daftar.ts';
import { skemaNonaktifUmkm } from './forms.ts';
import { CatatanUmkm } from './pages/catatan.tsx';
import { DaftarUmkm } from './pages/daftar.tsx';
import { PenonaktifanUmkm } from './pages/penonaktifan.tsx';
import { RiwayatUmkm } from './pages/riwayat.tsx';
import { daftarUmkmPath, umkmPath } from './paths.ts';
import { getAturanUmkm } from './queries.aturan.ts';
import { hitungUmkm, listUmkm, type PermintaanUmkm, siapkanPencarian } from './queries.daftar.ts';
import { getUmkm } from './queries.ts';
import { getRincianUmkm, PERBUATAN_BACA } from './queries.rincian.ts';
import { waktuKantor } from '../kantor/queries.ts';
import { pilihanWilayah } from '../wilayah/queries.ts';
import { catatanUntuk, izinCatatan } from './routes.context.ts';
import { remah } from './routes.crumbs.tsx';
import { ruteDukunganUmkm } from './dukungan/routes.staff.tsx';
import { rutePemilikUmkm } from './pemilik/routes.staff.tsx';
import { ruteUmkmBaru } from './routes.staff.create.tsx';
import { ruteUmkmUbah } from './routes.staff.edit.tsx';
import { ruteUmkmEkspor } from './routes.staff.export.tsx';
import { ruteSertifikatUmkm } from './sertifikat/routes.staff.tsx';
import { ruteTahunanUmkm } from './tahunan/routes.staff.tsx';

/** Parts of pages that rooms above hand in; the program puts them together. */
export type SambunganUmkm = {
  /** Panels on the record of a business. */
  panel?: readonly ((c: AppContext, umkmId: number) => Promise<Child>)[];
  /** Where a change goes that another person checks first. */
  ajukan: AjukanUsulan;
};

/** All pages of the room for staff. */
export function ruteUmkmPetugas(deps: Deps, sambungan: SambunganUmkm): Hono<AppEnv> {
  return new Hono<AppEnv>()
    .route('/', ruteUmkmBaru(deps, sambungan.ajukan))
    .route('/', ruteUmkmEkspor(deps))
    .route('/', ruteUmkmCatatan(deps, sambungan))
    .route('/', ruteUmkmUbah(deps, sambungan.ajukan))
    .route('/', rutePemilikUmkm(deps))
    .route('/', ruteTahunanUmkm(deps))
    .route('/', ruteSertifikatUmkm(deps))
    .route('/', ruteDukunganUmkm(deps));
}

function ruteUmkmCatatan(deps: Deps, sambungan: SambunganUmkm): Hono<AppEnv> {
  const app = new Hono<AppEnv>();

  app.get('/petugas/umkm', wajibIzin('lihat', 'umkm'), async (c) => {
    const kueri = readListQuery(c.req.url, DAFTAR_UMKM);
    if (memuatNik(kueri.filters.cari ?? '')) return c.redirect(nikDitolakPath, 303);
    const { hariIni, zona, area } = await waktuKantor(deps);
    const [{ wilayah }, aturan, pencarian] = await Promise.all([
      pilihanWilayah(deps.db, area),
      getAturanUmkm(deps.db, hariIni),
      siapkanPencarian(deps.db, kueri.filters.cari),
    ]);
    const urutTerpilih = new URL(c.req.url).searchParams.has('urut') || !pencarian ? kueri.sort : 'relevansi';
    const minta: PermintaanUmkm = {
      saringan: kueri.filters,
      urut: urutTerpilih,
      arah: kueri.direction,
      hariIni,
      bulanVerifikasi: aturan.bulanVerifikasi,
      pencarian,
    };
    const kini = deps.clock.now();
    const daftar = listUmkm(deps.db, minta, kueri.page);
    const [halaman, hitungan, tampilan] = await Promise.all([
      daftar,
      urutTerpilih === 'relevansi'
        ? daftar.then(({ count }) => (count ? { jumlah: count, pada: kini } : hitungUmkm(deps.db, minta, kini)))
        : hitungUmkm(deps.db, minta, kini),
      listTampilan(deps.db, penggunaDari(c).akunId, daftarUmkmPath),
    ]);
    return page(
      c,
      { title: 'Usaha (UMKM)' },
      <DaftarUmkm
        kueri={{ ...kueri, sort: urutTerpilih }}
        halaman={halaman}
        jumlah={hitungan.jumlah}
        pada={hitungan.pada}
        zona={zona}
        wilayah={wilayah}
        ejaan={pencarian?.corrected ?? []}
        bolehTambah={bolehkah(c, 'usulkan', 'umkm')}
        bolehEkspor={bolehkah(c, 'ekspor', 'umkm')}
        tampilan={<TampilanTersimpan c={c} halaman={daftarUmkmPath} tampilan={tampilan} />}
      />,
    );
  });

  async function tampilkan(c: AppContext, id: number, errors?: FieldErrors) {
    const { hariIni, zona } = await waktuKantor(deps);
    const rincian = await getRincianUmkm(deps.db, id, hariIni, zona);
    await catatBaca(deps.db, pelakuDari(c), 'buka_umkm', { objekJenis: 'umkm', objekId: id }, hariIni);
    const panel = await Promise.all((sambungan.panel ?? []).map((buat) => buat(c, id)));
    return page(
      c,
      { title: rincian.umkm.nama, before: remah({ text: rincian.umkm.nama }), hasErrors: errors !== undefined },
      <CatatanUmkm c={c} rincian={rincian} izin={izinCatatan(c, rincian.umkm)} hariIni={hariIni} panel={panel} errors={errors} />,
      errors ? 422 : 200,
    );
  }

  app.get('/petugas/umkm/:id{[0-9]+}', wajibIzin('lihat', 'umkm'), (c) => tampilkan(c, Number(c.req.param('id'))));

  app.get('/petugas/umkm/:id{[0-9]+}/riwayat', wajibIzin('lihat', 'umkm'), async (c) => {
    const umkm = await catatanUntuk(c, deps, 'lihat');
    const sebelum = /^\d{1,18}$/.exec(c.req.query('sebelum') ?? '')?.[0];
    const objek = { objekJenis: 'umkm', objekId: umkm.id };
    const [riwayat, dibaca] = await Promise.all([
      listRiwayat(deps.db, objek, { batas: 51, kecuali: PERBUATAN_BACA, sebelum: sebelum ? BigInt(sebelum) : undefined }),
      listRiwayat(deps.db, objek, { batas: 50, hanya: [...PERBUATAN_BACA, 'buka_angka'] }),
    ]);
    return page(
      c,
      { title: `Riwayat ${umkm.nama}`, before: remah({ text: umkm.nama, href: umkmPath(umkm.id) }, { text: 'Riwayat' }) },
      <RiwayatUmkm umkm={umkm} riwayat={riwayat} dibaca={dibaca} />,
    );
  });

  app.post('/petugas/umkm/:id{[0-9]+}/verifikasi', wajibIzin('ubah', 'umkm'), async (c) => {
    const umkm = await catatanUntuk(c, deps, 'ubah');
    const { hariIni } = await waktuKantor(deps);
    return lakukan(c, umkm.id, (tx) => verifikasiUmkm(tx, pelakuDari(c), umkm.id, hariIni));
  });

  app.get('/petugas/umkm/:id{[0-9]+}/penonaktifan', wajibIzin('usulkan', 'umkm'), async (c) => {
    const umkm = await catatanUntuk(c, deps, aksiNonaktif(c));
    return halamanNonaktif(c, umkm, FormValues.from({ versi: String(umkm.versi) }));
  });

  app.post('/petugas/umkm/:id{[0-9]+}/penonaktifan', wajibIzin('usulkan', 'umkm'), async (c) => {
    const umkm = await catatanUntuk(c, deps, aksiNonaktif(c));
    const values = await readForm(c);
    const isian = parseForm(skemaNonaktifUmkm, values);
    if (!isian.ok) return halamanNonaktif(c, umkm, values, isian.errors);
    if (!bolehkah(c, 'nonaktifkan', 'umkm', { kodeWilayah: umkm.kode_wilayah })) {
      const usul = {
        jenis: 'umkm',
        macam: 'nonaktif',
        id: umkm.id,
        values,
        versi: Number(values.text('versi')),
        catatan: catatanUsulan(values),
      } as const;
      const diajukan = await act(c, deps, (tx) => sambungan.ajukan(tx, pelakuDari(c), usul));
      return diajukan instanceof Response ? diajukan : halamanNonaktif(c, await getUmkm(deps.db, umkm.id), values, { _: BASI }, 409);
    }
    const { nonaktif_alasan: alasan, nonaktif_catatan: catatan } = isian.data;
    const hasil = await act(c, deps, async (tx) => {
      const satu = await nonaktifkanUmkm(tx, pelakuDari(c), umkm.id, { alasan, catatan, versi: Number(values.text('versi')) });
      return satu.ok ? { ok: true, location: umkmPath(umkm.id) } : satu;
    });
    if (hasil instanceof Response) return hasil;
    const pesan = hasil.sebab === 'basi' ? BASI : 'Catatan ini sudah tidak dipakai.';
    return halamanNonaktif(c, hasil.kini, values, { _: pesan }, 409);
  });

  app.post('/petugas/umkm/:id{[0-9]+}/pengaktifan', wajibIzin('nonaktifkan', 'umkm'), async (c) => {
    const umkm = await catatanUntuk(c, deps, 'nonaktifkan');
    const isian = parseForm(skemaAlasan, await readForm(c));
    if (!isian.ok) return tampilkan(c, umkm.id, isian.errors);
    const { hariIni } = await waktuKantor(deps);
    return lakukan(c, umkm.id, (tx) => aktifkanUmkm(tx, { hariIni }, pelakuDari(c), umkm.id, isian.data.alasan));
  });

  /** An act that is never refused; it leads back to the record. */
  async function lakukan(c: AppContext, id: number, kerjakan: (tx: Tx) => Promise<{ ok: true }>): Promise<Response> {
    const hasil = await act<never>(c, deps, async (tx) => {
      await kerjakan(tx);
      return { ok: true, location: umkmPath(id) };
    });
    return hasil;
  }

  return app;
}

/** Who may not set a record aside may propose it. */
const aksiNonaktif = (c: AppContext) => (bolehkah(c, 'nonaktifkan', 'umkm') ? 'nonaktifkan' : 'usulkan');

const BASI = 'Catatan ini baru saja diubah orang lain. Periksa lagi isinya, lalu kirim sekali lagi.';

function halamanNonaktif(
  c: AppContext,
  umkm: Parameters<typeof PenonaktifanUmkm>[0]['umkm'],
  values: FormValues,
  errors?: FieldErrors,
  status?: 409,
) {
  return page(
    c,
    {
      title: `Nonaktifkan ${umkm.nama}`,
      before: remah({ text: umkm.nama, href: umkmPath(umkm.id) }, { text: 'Nonaktifkan' }),
      hasErrors: errors !== undefined,
    },
    <PenonaktifanUmkm c={c} umkm={umkm} langsung={bolehkah(c, 'nonaktifkan', 'umkm')} values={values} errors={errors} />,
    status ?? (errors ? 422 : 200),
  );
}
