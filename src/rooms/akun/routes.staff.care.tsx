import { Hono } from 'hono';
import type { Child } from 'hono/jsx';
import type { Tx } from '../../db/client.ts';
import { act } from '../../web/act.ts';
import type { Deps } from '../../web/deps.ts';
import type { AppContext, AppEnv } from '../../web/env.ts';
import { ForbiddenError } from '../../web/errors.ts';
import { type FieldErrors, FormValues, parseForm, readForm } from '../../web/form.tsx';
import { page } from '../../web/page.tsx';
import { type HasilReset, kembaliDinas, keluarDinas, type SerahTerima, setelUlangSandi } from './actions.ts';
import { lepasDuaFaktor } from './actions.faktor.ts';
import { formKeluarDinas } from './forms.ts';
import { pelakuDari, penggunaDari, wajibIzin } from './guards.tsx';
import { Ditolak, FormKeluarDinas, KataSandiSekali, Konfirmasi } from './pages/tindakan-akun.tsx';
import { pathAkun, pathFaktorAkun, pathKembaliDinas, pathSandiAkun } from './paths.ts';
import { type Akun, getAkun, listPenerus } from './queries.ts';
import { Jalan } from './pages/jalan.tsx';
import { tanpaAlihan } from './sesi/routes.auth.ts';
import { KALIMAT_TOLAK } from './tolakan.ts';

/** Grave acts on an account, each on a page of its own. `serahTerima` hands over the open work of other rooms. */
export function rutePerawatanAkun(deps: Deps, serahTerima: readonly SerahTerima[]): Hono<AppEnv> {
  const rute = new Hono<AppEnv>();
  const kelola = wajibIzin('kelola', 'akun');

  rute.get('/petugas/akun/:id/kata-sandi', kelola, async (c) => {
    const akun = await getAkun(deps.db, c.req.param('id'));
    return halaman(
      c,
      akun,
      <Konfirmasi c={c} akun={akun} action={pathSandiAkun(akun.id)} judul="Setel ulang kata sandi" tombol="Setel ulang kata sandi">
        <p>
          Panji membuatkan kata sandi baru yang ditampilkan satu kali kepada Anda. {akun.nama} keluar dari semua alat, dan harus
          menggantinya saat masuk.
        </p>
        <p>Pastikan bahwa yang meminta memang {akun.nama}. Kode dari ponsel tidak ikut dilepas.</p>
      </Konfirmasi>,
    );
  });

  rute.post('/petugas/akun/:id/kata-sandi', kelola, async (c) => {
    const akun = await bukanDiriSendiri(c);
    return denganSandiBaru(c, akun, 'Kata sandi sudah disetel ulang.', (tx) => setelUlangSandi(tx, deps, pelakuDari(c), akun.id));
  });

  rute.get('/petugas/akun/:id/dua-faktor', kelola, async (c) => {
    const akun = await getAkun(deps.db, c.req.param('id'));
    return halaman(
      c,
      akun,
      <Konfirmasi c={c} akun={akun} action={pathFaktorAkun(akun.id)} judul="Lepas kode dari ponsel" tombol="Lepas kode dari ponsel" grave>
        <p>
          Untuk pegawai yang ponselnya hilang dan kode cadangannya habis. {akun.nama} keluar dari semua alat, lalu masuk dengan kata sandi
          saja sampai memasang kode lagi.
        </p>
        <p>Pastikan bahwa yang meminta memang {akun.nama}.</p>
      </Konfirmasi>,
    );
  });

  rute.post('/petugas/akun/:id/dua-faktor', kelola, async (c) => {
    const akun = await bukanDiriSendiri(c);
    return act<never>(c, deps, async (tx) => {
      await lepasDuaFaktor(tx, pelakuDari(c), akun.id);
      return { ok: true, location: `${pathAkun(akun.id)}?berhasil=faktor` };
    });
  });

  rute.get('/petugas/akun/:id/keluar', kelola, async (c) =>
    halamanKeluar(c, await getAkun(deps.db, c.req.param('id')), FormValues.from({})),
  );

  rute.post('/petugas/akun/:id/keluar', kelola, async (c) => {
    const [akun, values] = [await getAkun(deps.db, c.req.param('id')), await readForm(c)];
    const isian = parseForm(formKeluarDinas, values);
    if (!isian.ok) return halamanKeluar(c, akun, values, isian.errors);
    if (isian.data.penerus === '') return halamanKeluar(c, akun, values, { penerus: 'Pilih penerus pekerjaannya.' });
    const jawaban = await act(c, deps, async (tx) => {
      const hasil = await keluarDinas(tx, deps, pelakuDari(c), { id: akun.id, ...isian.data, serahTerima });
      return hasil.ok ? { ok: true, location: `${pathAkun(akun.id)}?berhasil=keluar` } : hasil;
    });
    return jawaban instanceof Response ? jawaban : halamanKeluar(c, akun, values, { _: KALIMAT_TOLAK[jawaban.sebab] }, 409);
  });

  rute.get('/petugas/akun/:id/kembali', kelola, async (c) => {
    const akun = await getAkun(deps.db, c.req.param('id'));
    return halaman(
      c,
      akun,
      <Konfirmasi c={c} akun={akun} action={pathKembaliDinas(akun.id)} judul="Aktifkan kembali" tombol="Aktifkan kembali">
        <p>
          {akun.nama} mendapat kembali peran dan wilayah tugasnya yang dahulu. Panji membuatkan kata sandi baru yang ditampilkan satu kali
          kepada Anda.
        </p>
      </Konfirmasi>,
    );
  });

  rute.post('/petugas/akun/:id/kembali', kelola, async (c) => {
    const akun = await getAkun(deps.db, c.req.param('id'));
    return denganSandiBaru(c, akun, 'Akun sudah aktif kembali.', (tx) => kembaliDinas(tx, deps, pelakuDari(c), akun.id));
  });

  /** The new password stands in the answer to the act; a resend leads to the account without it. */
  async function denganSandiBaru(c: AppContext, akun: Akun, kabar: string, lakukan: (tx: Tx) => Promise<HasilReset>): Promise<Response> {
    let kataSandi: string | undefined;
    const jawaban = await act(c, deps, async (tx) => {
      const hasil = await lakukan(tx);
      if (!hasil.ok) return hasil;
      kataSandi = hasil.kataSandi;
      return { ok: true, location: pathAkun(akun.id) };
    });
    if (!(jawaban instanceof Response)) return halaman(c, akun, <Ditolak akun={akun} sebab={KALIMAT_TOLAK[jawaban.sebab]} />, 409);
    if (kataSandi === undefined) return jawaban;
    tanpaAlihan(c);
    return page(
      c,
      { title: 'Kata sandi baru' },
      <KataSandiSekali nama={akun.nama} namaPengguna={akun.namaPengguna} akunId={akun.id} kataSandi={kataSandi} kabar={kabar} />,
    );
  }

  /** The own password and second step are changed on one's own page, where the old ones are asked for. */
  async function bukanDiriSendiri(c: AppContext): Promise<Akun> {
    const akun = await getAkun(deps.db, c.req.param('id') ?? '');
    if (akun.id === penggunaDari(c).akunId)
      throw new ForbiddenError('Kata sandi dan kode dari ponsel akun sendiri diubah di halaman "Akun saya".');
    return akun;
  }

  async function halamanKeluar(
    c: AppContext,
    akun: Akun,
    values: FormValues,
    errors?: FieldErrors,
    status: 200 | 409 | 422 = errors ? 422 : 200,
  ): Promise<Response> {
    const penerus = await listPenerus(deps.db, akun.id);
    const judul = { title: 'Pegawai keluar dari kantor', hasErrors: errors !== undefined, before: <Jalan nama={akun.nama} /> };
    return page(c, judul, <FormKeluarDinas c={c} akun={akun} penerus={penerus} values={values} errors={errors} />, status);
  }

  return rute;
}

function halaman(c: AppContext, akun: Akun, isi: Child, status: 200 | 409 = 200) {
  return page(c, { title: akun.nama, before: <Jalan nama={akun.nama} /> }, isi, status);
}
