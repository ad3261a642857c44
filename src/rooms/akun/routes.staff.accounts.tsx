import { Hono } from 'hono';
import { act } from '../../web/act.ts';
import type { Deps } from '../../web/deps.ts';
import type { AppContext, AppEnv } from '../../web/env.ts';
import { type FieldErrors, FormValues, parseForm, readForm } from '../../web/form.tsx';
import { page } from '../../web/page.tsx';
import { listRiwayat } from '../jejak/queries.ts';
import { getKantor, waktuKantor } from '../kantor/queries.ts';
import { jalurWilayah, listPilihanWilayah } from '../wilayah/queries.ts';
import { angkatJedaAkun, tambahAkun, ubahWewenang } from './actions.ts';
import { formAkunBaru, formWewenang } from './forms.ts';
import { bolehkah, pelakuDari, penggunaDari, wajibIzin } from './guards.tsx';
import { awalanLaju } from './laju/actions.ts';
import { hitungJeda } from './laju/queries.ts';
import { HalamanAkun } from './pages/akun.tsx';
import { DaftarAkun } from './pages/daftar-akun.tsx';
import { FormAkun } from './pages/form-akun.tsx';
import { Jalan } from './pages/jalan.tsx';
import { KataSandiSekali } from './pages/tindakan-akun.tsx';
import { pathAkun, pathAkunBaru, pathDaftarAkun, pathWewenang } from './paths.ts';
import { type Akun, findAkun, getAkun, listAkun } from './queries.ts';
import { tanpaAlihan } from './sesi/routes.auth.ts';
import { KALIMAT_TOLAK } from './tolakan.ts';

const BERHASIL: Readonly<Record<string, string>> = {
  ubah: 'Perubahan sudah disimpan.',
  jeda: 'Jeda percobaan masuk sudah diangkat.',
  faktor: 'Kode dari ponsel sudah dilepas. Pegawai ini sekarang masuk dengan kata sandi saja.',
  keluar: 'Pegawai ini sudah dinyatakan keluar dan tidak dapat masuk lagi.',
};

/** The technician's care of accounts: who there is, what they may do. */
export function ruteDaftarAkun(deps: Deps): Hono<AppEnv> {
  const rute = new Hono<AppEnv>();

  rute.get(pathDaftarAkun, wajibIzin('lihat', 'akun'), async (c) => {
    const [akun, { zona }] = await Promise.all([listAkun(deps.db), waktuKantor(deps)]);
    return page(
      c,
      { title: 'Akun' },
      <DaftarAkun akun={akun} bolehKelola={bolehkah(c, 'kelola', 'akun')} per={c.get('frame').now} zona={zona} />,
    );
  });

  rute.get(pathAkunBaru, wajibIzin('kelola', 'akun'), (c) => halamanBaru(c, FormValues.from({})));

  rute.post(pathDaftarAkun, wajibIzin('kelola', 'akun'), async (c) => {
    const values = await readForm(c);
    const isian = parseForm(formAkunBaru, values);
    if (!isian.ok) return halamanBaru(c, values, isian.errors);
    const { nama, nama_pengguna: namaPengguna, peran, bidang, cakupan_wilayah: cakupanWilayah } = isian.data;
    let sekali: { akunId: string; kataSandi: string } | undefined;
    const jawaban = await act(c, deps, async (tx) => {
      const hasil = await tambahAkun(tx, deps, pelakuDari(c), { nama, namaPengguna, peran, bidang, cakupanWilayah });
      if (!hasil.ok) return hasil;
      sekali = { akunId: hasil.id, kataSandi: hasil.kataSandi };
      return { ok: true, location: pathAkun(hasil.id) };
    });
    if (!(jawaban instanceof Response))
      return halamanBaru(c, values, {
        nama_pengguna: `Nama pengguna "${namaPengguna}" sudah dipakai akun lain. Pilih yang lain, misalnya ${namaPengguna}2.`,
      });
    if (!sekali) return jawaban;
    tanpaAlihan(c);
    return page(
      c,
      { title: 'Kata sandi pertama' },
      <KataSandiSekali nama={nama} namaPengguna={namaPengguna} {...sekali} kabar={`Akun ${nama} sudah dibuat.`} />,
    );
  });

  rute.get('/petugas/akun/:id', wajibIzin('lihat', 'akun'), async (c) => {
    const akun = await getAkun(deps.db, c.req.param('id'));
    const [wilayah, jeda, riwayat, penerus, { zona }] = await Promise.all([
      jalurWilayah(deps.db, akun.cakupanWilayah),
      hitungJeda(deps.db, awalanLaju(deps.sandi, akun.namaPengguna), new Date()),
      listRiwayat(deps.db, { objekJenis: 'akun', objekId: akun.id }, { batas: 30 }),
      akun.diserahkanKepada === null ? undefined : findAkun(deps.db, akun.diserahkanKepada),
      waktuKantor(deps),
    ]);
    const props = { akun, zona, jeda, riwayat, penerus: penerus?.nama, wilayah: [...wilayah.values()].map((satu) => satu.jalur) };
    return page(
      c,
      { title: akun.nama, before: <Jalan nama={akun.nama} /> },
      <HalamanAkun
        c={c}
        {...props}
        bolehKelola={bolehkah(c, 'kelola', 'akun')}
        diriSendiri={akun.id === penggunaDari(c).akunId}
        berhasil={BERHASIL[c.req.query('berhasil') ?? '']}
      />,
    );
  });

  rute.get('/petugas/akun/:id/wewenang', wajibIzin('kelola', 'akun'), async (c) => {
    const akun = await getAkun(deps.db, c.req.param('id'));
    return halamanWewenang(c, akun, isianDari(akun));
  });

  rute.post('/petugas/akun/:id/wewenang', wajibIzin('kelola', 'akun'), async (c) => {
    const [akun, values] = [await getAkun(deps.db, c.req.param('id')), await readForm(c)];
    const isian = parseForm(formWewenang, values);
    if (!isian.ok) return halamanWewenang(c, akun, values, isian.errors);
    const { nama, peran, bidang, cakupan_wilayah: cakupanWilayah } = isian.data;
    const data = { id: akun.id, versi: Number(values.text('versi')), nama, peran, bidang, cakupanWilayah };
    const jawaban = await act(c, deps, async (tx) => {
      const hasil = await ubahWewenang(tx, deps, pelakuDari(c), data);
      return hasil.ok ? { ok: true, location: `${pathAkun(akun.id)}?berhasil=ubah` } : hasil;
    });
    return jawaban instanceof Response ? jawaban : halamanWewenang(c, akun, values, { _: KALIMAT_TOLAK[jawaban.sebab] }, 409);
  });

  rute.post('/petugas/akun/:id/jeda', wajibIzin('kelola', 'akun'), (c) =>
    act<never>(c, deps, async (tx) => {
      const id = c.req.param('id');
      await angkatJedaAkun(tx, deps, pelakuDari(c), id);
      return { ok: true, location: `${pathAkun(id)}?berhasil=jeda` };
    }),
  );

  async function wilayahKantor() {
    return listPilihanWilayah(deps.db, (await getKantor(deps.db)).kodeWilayah);
  }

  async function halamanBaru(c: AppContext, values: FormValues, errors?: FieldErrors): Promise<Response> {
    const form = (
      <FormAkun
        c={c}
        baru
        judul="Tambah akun"
        action={pathDaftarAkun}
        batal={pathDaftarAkun}
        values={values}
        errors={errors}
        wilayah={await wilayahKantor()}
      />
    );
    return page(
      c,
      { title: 'Tambah akun', hasErrors: errors !== undefined, before: <Jalan nama="Tambah akun" /> },
      form,
      errors ? 422 : 200,
    );
  }

  async function halamanWewenang(
    c: AppContext,
    akun: Akun,
    values: FormValues,
    errors?: FieldErrors,
    status: 200 | 409 | 422 = errors ? 422 : 200,
  ): Promise<Response> {
    const judul = `Ubah akun ${akun.nama}`;
    const jalan = { action: pathWewenang(akun.id), batal: pathAkun(akun.id) };
    const form = <FormAkun c={c} baru={false} judul={judul} {...jalan} values={values} errors={errors} wilayah={await wilayahKantor()} />;
    return page(c, { title: judul, hasErrors: errors !== undefined, before: <Jalan nama={akun.nama} /> }, form, status);
  }

  return rute;
}

function isianDari(akun: Akun): FormValues {
  return FormValues.from({
    nama: akun.nama,
    peran: akun.peran,
    bidang: akun.bidang,
    cakupan_wilayah: akun.cakupanWilayah,
    versi: String(akun.versi),
  });
}
