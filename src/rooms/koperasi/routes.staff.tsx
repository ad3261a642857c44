import { Hono } from 'hono';
import type { Child } from 'hono/jsx';
import { periksaNomorIndukKoperasi } from '../../lib/nomor-induk-koperasi.ts';
import { Breadcrumbs } from '../../ui/breadcrumb.tsx';
import { act } from '../../web/act.ts';
import type { Deps } from '../../web/deps.ts';
import type { AppContext, AppEnv } from '../../web/env.ts';
import { type FieldErrors, FormValues, parseForm, readForm } from '../../web/form.tsx';
import { page } from '../../web/page.tsx';
import { bolehkah, pelakuDari, wajibIzin } from '../akun/guards.tsx';
import { catatanUsulan } from '../akun/isian-usulan.tsx';
import type { AjukanUsulan } from '../akun/actions.usulan.ts';
import { waktuKantor } from '../kantor/queries.ts';
import { catatBaca } from '../jejak/actions.ts';
import type { RiwayatJejak } from '../jejak/queries.ts';
import { listRiwayat } from '../jejak/queries.ts';
import { RiwayatCatatan } from '../jejak/riwayat.tsx';
import { aktifkanKoperasi, nonaktifkanKoperasi, verifikasiKoperasi } from './actions.ts';
import { skemaAktifkan, skemaNonaktif, skemaVerifikasi } from './forms.ts';
import { KAMUS_KOPERASI } from './kamus.ts';
import { listKesehatan } from './kesehatan/queries.ts';
import { RinciKoperasi } from './pages/rinci.tsx';
import { HalamanRiwayat } from './pages/riwayat.tsx';
import { FormAktifkan, FormNonaktif, FormVerifikasi, KembarKoperasi } from './pages/tindakan.tsx';
import { DAFTAR_KOPERASI, jalur, jalurKoperasi } from './paths.ts';
import { listPengurus } from './pengurus/queries.ts';
import { getKoperasi, type Koperasi } from './queries.ts';
import { listPenilaian } from './queries.bahan.ts';
import { listRat } from './rat/queries.ts';
import { awalanNomor, catatanUntuk, izinCatatan } from './routes.context.ts';
import { listPutusan } from './status/queries.ts';

/** Parts of the record page that rooms above hand in; the program puts them together. */
export type SambunganKoperasi = {
  panel?: readonly ((c: AppContext, koperasiId: number) => Promise<Child>)[];
  /** Where a change goes that another person checks first. */
  ajukan: AjukanUsulan;
};

export const remah = (...lain: { text: string; href?: string }[]) => (
  <Breadcrumbs items={[{ text: 'Koperasi', href: DAFTAR_KOPERASI }, ...lain]} />
);

const BERITA: Readonly<Record<string, string>> = {
  baru: 'Koperasi sudah dicatat.',
  ubah: 'Perubahan sudah disimpan.',
  nonaktif: 'Catatan sudah dinonaktifkan.',
  aktif: 'Catatan dipakai lagi.',
  verifikasi: 'Catatan dinyatakan masih benar hari ini.',
  status: 'Status sudah ditetapkan.',
};

/** Reading is logged, but the history tells what was done. */
const BACA = ['buka_koperasi'];

export function ruteCatatanKoperasi(deps: Deps, sambungan: SambunganKoperasi): Hono<AppEnv> {
  const app = new Hono<AppEnv>();

  /** Traces of the cooperative and of its meetings, each meeting named by its book year. */
  async function riwayatLengkap(id: number, batas: number, sebelum?: bigint): Promise<RiwayatJejak[]> {
    const rat = await listRat(deps.db, id);
    const tahun = new Map(rat.map((satu) => [String(satu.id), satu.tahun_buku]));
    const objek = [{ objekJenis: 'koperasi', objekId: id }, ...rat.map((satu) => ({ objekJenis: 'koperasi_rat', objekId: satu.id }))];
    const riwayat = await listRiwayat(deps.db, objek, { batas, kecuali: BACA, sebelum });
    return riwayat.map((satu) =>
      satu.objekJenis === 'koperasi_rat'
        ? { ...satu, perbuatan: `RAT tahun buku ${tahun.get(satu.objekId)} ${satu.perbuatan === 'catat_rat' ? 'dicatat' : 'diubah'}` }
        : satu,
    );
  }

  app.get('/petugas/koperasi/:id{[0-9]+}', wajibIzin('lihat', 'koperasi'), async (c) => {
    const koperasi = await getKoperasi(deps.db, Number(c.req.param('id')));
    const { id } = koperasi;
    const { hariIni, zona, area } = await waktuKantor(deps);
    const [penilaian, pengurus, rat, kesehatan, putusan, riwayat] = await Promise.all([
      listPenilaian(deps.db, [id], hariIni),
      listPengurus(deps.db, id),
      listRat(deps.db, id),
      listKesehatan(deps.db, id),
      listPutusan(deps.db, id),
      riwayatLengkap(id, 10),
    ]);
    const satu = penilaian.get(id);
    if (!satu) throw new Error(`koperasi ${id} tidak dapat dinilai`);
    await catatBaca(deps.db, pelakuDari(c), 'buka_koperasi', { objekJenis: 'koperasi', objekId: id }, hariIni);
    const panel = await Promise.all((sambungan.panel ?? []).map((buat) => buat(c, id)));
    const awalan = awalanNomor(area);
    const periksa = koperasi.nomor_induk ? periksaNomorIndukKoperasi(koperasi.nomor_induk, awalan ? { awalan } : {}) : undefined;
    return page(
      c,
      { title: koperasi.nama, before: remah({ text: koperasi.nama }) },
      <RinciKoperasi
        koperasi={koperasi}
        penilaian={satu}
        pengurus={pengurus}
        rat={rat}
        kesehatan={kesehatan}
        putusan={putusan}
        peringatan={periksa?.ok ? periksa.peringatan : []}
        riwayat={<RiwayatCatatan riwayat={riwayat} kamus={KAMUS_KOPERASI} />}
        panel={panel}
        berita={BERITA[c.req.query('berhasil') ?? '']}
        boleh={izinCatatan(c, koperasi)}
        perSaat={c.get('frame').now}
        zona={zona}
      />,
    );
  });

  app.get('/petugas/koperasi/:id{[0-9]+}/riwayat', wajibIzin('lihat', 'koperasi'), async (c) => {
    const koperasi = await catatanUntuk(c, deps, 'lihat');
    const sebelum = /^\d{1,18}$/.exec(c.req.query('sebelum') ?? '')?.[0];
    const [riwayat, dibaca] = await Promise.all([
      riwayatLengkap(koperasi.id, 51, sebelum ? BigInt(sebelum) : undefined),
      listRiwayat(deps.db, { objekJenis: 'koperasi', objekId: koperasi.id }, { hanya: BACA }),
    ]);
    const tampil = riwayat.slice(0, 50);
    const akhir = riwayat.length > 50 ? tampil.at(-1) : undefined;
    return page(
      c,
      { title: `Riwayat ${koperasi.nama}`, before: remah({ text: koperasi.nama, href: jalurKoperasi(koperasi.id) }, { text: 'Riwayat' }) },
      <HalamanRiwayat
        nama={koperasi.nama}
        riwayat={<RiwayatCatatan riwayat={tampil} kamus={KAMUS_KOPERASI} lebihLama={akhir && jalur.riwayat(koperasi.id, akhir.id)} />}
        dibaca={<RiwayatCatatan riwayat={dibaca} kamus={KAMUS_KOPERASI} />}
      />,
    );
  });

  type Tindakan = { judul: string; Formulir: typeof FormNonaktif };
  type Tampil = { isian?: FormValues; salah?: FieldErrors; status?: 409; depan?: Child };
  const NONAKTIF: Tindakan = { judul: 'Nonaktifkan catatan', Formulir: FormNonaktif };
  const AKTIFKAN: Tindakan = { judul: 'Pakai lagi catatan ini', Formulir: FormAktifkan };
  const VERIFIKASI: Tindakan = { judul: 'Nyatakan masih benar', Formulir: FormVerifikasi };

  const halaman = (c: AppContext, { judul, Formulir }: Tindakan, koperasi: Koperasi, { isian, salah, status, depan }: Tampil = {}) =>
    page(
      c,
      {
        title: judul,
        hasErrors: salah !== undefined,
        before: remah({ text: koperasi.nama, href: jalurKoperasi(koperasi.id) }, { text: judul }),
      },
      <>
        {depan}
        <Formulir
          c={c}
          koperasi={koperasi}
          langsung={bolehkah(c, 'nonaktifkan', 'koperasi')}
          isian={isian ?? FormValues.from({})}
          salah={salah}
        />
      </>,
      status ?? (salah ? 422 : 200),
    );
  /** Who may not set a record aside may propose it. */
  const aksiNonaktif = (c: AppContext) => (bolehkah(c, 'nonaktifkan', 'koperasi') ? 'nonaktifkan' : 'usulkan');
  const BASI = { _: 'Catatan ini baru saja diubah orang lain. Periksa lagi isinya, lalu kirim sekali lagi.' };

  app.get('/petugas/koperasi/:id{[0-9]+}/nonaktif', wajibIzin('usulkan', 'koperasi'), async (c) =>
    halaman(c, NONAKTIF, await catatanUntuk(c, deps, aksiNonaktif(c))),
  );

  app.post('/petugas/koperasi/:id{[0-9]+}/nonaktif', wajibIzin('usulkan', 'koperasi'), async (c) => {
    const koperasi = await catatanUntuk(c, deps, aksiNonaktif(c));
    const values = await readForm(c);
    const isian = parseForm(skemaNonaktif, values);
    if (!isian.ok) return halaman(c, NONAKTIF, koperasi, { isian: values, salah: isian.errors });
    const { nonaktif_alasan: alasan, nonaktif_catatan: catatan, versi } = isian.data;
    if (!bolehkah(c, 'nonaktifkan', 'koperasi', { kodeWilayah: koperasi.kode_wilayah })) {
      const usul = {
        jenis: 'koperasi',
        macam: 'nonaktif',
        id: koperasi.id,
        values,
        versi: Number(versi),
        catatan: catatanUsulan(values),
      } as const;
      const diajukan = await act(c, deps, (tx) => sambungan.ajukan(tx, pelakuDari(c), usul));
      if (diajukan instanceof Response) return diajukan;
      return halaman(c, NONAKTIF, await getKoperasi(deps.db, koperasi.id), { isian: values, salah: BASI, status: 409 });
    }
    const hasil = await act(c, deps, async (tx) => {
      const satu = await nonaktifkanKoperasi(tx, pelakuDari(c), koperasi.id, { alasan, catatan, versi: Number(versi) });
      return satu.ok ? { ok: true, location: `${jalurKoperasi(koperasi.id)}?berhasil=nonaktif` } : satu;
    });
    if (hasil instanceof Response) return hasil;
    const salah = hasil.sebab === 'basi' ? BASI : { _: 'Catatan ini sudah tidak dipakai.' };
    return halaman(c, NONAKTIF, hasil.kini, { isian: values, salah, status: 409 });
  });

  app.get('/petugas/koperasi/:id{[0-9]+}/pengaktifan', wajibIzin('nonaktifkan', 'koperasi'), async (c) =>
    halaman(c, AKTIFKAN, await catatanUntuk(c, deps, 'nonaktifkan')),
  );

  app.post('/petugas/koperasi/:id{[0-9]+}/pengaktifan', wajibIzin('nonaktifkan', 'koperasi'), async (c) => {
    const koperasi = await catatanUntuk(c, deps, 'nonaktifkan');
    const values = await readForm(c);
    const isian = parseForm(skemaAktifkan, values);
    if (!isian.ok) return halaman(c, AKTIFKAN, koperasi, { isian: values, salah: isian.errors });
    const { hariIni } = await waktuKantor(deps);
    const hasil = await act(c, deps, async (tx) => {
      const satu = await aktifkanKoperasi(tx, pelakuDari(c), koperasi.id, { alasan: isian.data.alasan, hariIni });
      return satu.ok ? { ok: true, location: `${jalurKoperasi(koperasi.id)}?berhasil=aktif` } : satu;
    });
    if (hasil instanceof Response) return hasil;
    return halaman(c, AKTIFKAN, koperasi, {
      isian: values,
      status: 409,
      depan: <KembarKoperasi bidang={hasil.bidang} lain={hasil.lain} />,
    });
  });

  app.get('/petugas/koperasi/:id{[0-9]+}/verifikasi', wajibIzin('ubah', 'koperasi'), async (c) =>
    halaman(c, VERIFIKASI, await catatanUntuk(c, deps, 'ubah')),
  );

  app.post('/petugas/koperasi/:id{[0-9]+}/verifikasi', wajibIzin('ubah', 'koperasi'), async (c) => {
    const koperasi = await catatanUntuk(c, deps, 'ubah');
    const values = await readForm(c);
    const isian = parseForm(skemaVerifikasi, values);
    if (!isian.ok) return halaman(c, VERIFIKASI, koperasi, { isian: values, salah: isian.errors });
    const { hariIni } = await waktuKantor(deps);
    return act<never>(c, deps, async (tx) => {
      await verifikasiKoperasi(tx, pelakuDari(c), koperasi.id, { catatan: isian.data.catatan, hariIni });
      return { ok: true, location: `${jalurKoperasi(koperasi.id)}?berhasil=verifikasi` };
    });
  });

  return app;
}
