import { Hono } from 'hono';
import { act } from '../../web/act.ts';
import type { Deps } from '../../web/deps.ts';
import type { AppContext, AppEnv } from '../../web/env.ts';
import { type FieldErrors, readForm } from '../../web/form.tsx';
import { page } from '../../web/page.tsx';
import { aktifkanDuaFaktor, gantiKodeCadangan, kunciTertunda, matikanDuaFaktor, siapkanDuaFaktor } from './actions.faktor.ts';
import { type Auth, headerAuth } from './actions.auth.ts';
import { pelakuDari, penggunaDari, wajibMasuk } from './guards.tsx';
import { awalanLaju, type Laju } from './laju/actions.ts';
import { penghitungSaya, tungguKata } from './laju/laju.ts';
import { AturDuaFaktor, KodeCadanganSekali, MulaiDuaFaktor, SahkanDuaFaktor } from './pages/dua-faktor.tsx';
import { KembaliKeAkunSaya } from './pages/ganti-sandi.tsx';
import { pathAkunSaya, pathDuaFaktor, pathKodeCadangan, pathPencabutanFaktor, pathPengesahanFaktor } from './paths.ts';
import { getAkun } from './queries.ts';
import { jatiDiriPeramban, pasangKuki, tanpaAlihan } from './sesi/routes.auth.ts';

const SANDI_SALAH = 'Kata sandi salah. Coba lagi.';
const KODE_SALAH = 'Kode salah atau sudah berganti. Tulis kode yang sekarang tampil di ponsel Anda.';

/** The second step of signing in: set up, new backup codes, taken off. */
export function ruteDuaFaktor(deps: Deps, auth: Auth, laju: Laju): Hono<AppEnv> {
  const rute = new Hono<AppEnv>();
  const peminta = (c: AppContext) => ({ headers: headerAuth(jatiDiriPeramban(c), ['session_token']) });

  async function halaman(c: AppContext, errors?: FieldErrors, status: 200 | 422 | 429 = errors ? 422 : 200) {
    const pengguna = penggunaDari(c);
    const akun = await getAkun(deps.db, pengguna.akunId);
    const kunci = akun.duaFaktor ? undefined : await kunciTertunda(deps, auth, akun.id);
    const judul = { title: 'Kode dari ponsel', hasErrors: errors !== undefined, before: <KembaliKeAkunSaya /> };
    if (akun.duaFaktor) {
      const { backupCodes } = await auth.api.viewBackupCodes({ body: { userId: akun.id } });
      return page(c, judul, <AturDuaFaktor c={c} errors={errors} sisaKode={backupCodes.length} />, status);
    }
    if (kunci === undefined) return page(c, judul, <MulaiDuaFaktor c={c} errors={errors} />, status);
    const penerbit = `Panji ${c.get('frame').areaName}`.trim();
    return page(
      c,
      judul,
      <SahkanDuaFaktor c={c} errors={errors} kunci={kunci} penerbit={penerbit} namaPengguna={akun.namaPengguna} />,
      status,
    );
  }

  /** Passwords and codes of a signed-in session have a budget of their own. */
  async function terbatas(c: AppContext, field: string, lakukan: () => Promise<Response>): Promise<Response> {
    const { namaPengguna, sesiId } = penggunaDari(c);
    const detik = await laju.coba(penghitungSaya(awalanLaju(deps.sandi, namaPengguna), sesiId));
    if (detik !== undefined)
      return halaman(c, { [field]: `Terlalu banyak percobaan yang salah. Tunggu ${tungguKata(detik)}, lalu coba lagi.` }, 429);
    return lakukan();
  }
  const berhasil = (c: AppContext) =>
    laju.lupakan(penghitungSaya(awalanLaju(deps.sandi, penggunaDari(c).namaPengguna), penggunaDari(c).sesiId));

  rute.get(pathDuaFaktor, wajibMasuk, (c) => halaman(c));

  rute.post(pathDuaFaktor, wajibMasuk, async (c) => {
    const sandi = (await readForm(c)).text('sandi');
    return terbatas(c, 'sandi', async () => {
      const jawaban = await act(c, deps, async () => {
        const hasil = await siapkanDuaFaktor(auth, peminta(c), sandi);
        return hasil.ok ? { ok: true, location: pathDuaFaktor } : hasil;
      });
      if (!(jawaban instanceof Response)) return halaman(c, { sandi: SANDI_SALAH });
      await berhasil(c);
      return jawaban;
    });
  });

  rute.post(pathPengesahanFaktor, wajibMasuk, async (c) => {
    const kode = (await readForm(c)).text('kode');
    const { akunId } = penggunaDari(c);
    return terbatas(c, 'kode', async () => {
      let sekali: string[] | undefined;
      const jawaban = await act(c, deps, async (tx) => {
        const hasil = await aktifkanDuaFaktor(tx, auth, peminta(c), pelakuDari(c), { akunId, kode });
        if (!hasil.ok) return hasil;
        pasangKuki(c, hasil.kuki);
        sekali = hasil.kodeCadangan;
        return { ok: true, location: pathDuaFaktor };
      });
      if (!(jawaban instanceof Response)) return halaman(c, { kode: KODE_SALAH });
      await berhasil(c);
      return sekali ? halamanKode(c, sekali, true) : jawaban;
    });
  });

  rute.post(pathKodeCadangan, wajibMasuk, async (c) => {
    const sandi = (await readForm(c)).text('sandi');
    const { akunId } = penggunaDari(c);
    return terbatas(c, 'sandi', async () => {
      let sekali: string[] | undefined;
      const jawaban = await act(c, deps, async (tx) => {
        const hasil = await gantiKodeCadangan(tx, auth, peminta(c), pelakuDari(c), { akunId, sandi });
        if (!hasil.ok) return hasil;
        sekali = hasil.kodeCadangan;
        return { ok: true, location: pathDuaFaktor };
      });
      if (!(jawaban instanceof Response)) return halaman(c, { sandi: SANDI_SALAH });
      await berhasil(c);
      return sekali ? halamanKode(c, sekali, false) : jawaban;
    });
  });

  rute.post(pathPencabutanFaktor, wajibMasuk, async (c) => {
    const values = await readForm(c);
    const { akunId } = penggunaDari(c);
    return terbatas(c, 'kode', async () => {
      const jawaban = await act(c, deps, async (tx) => {
        const data = { akunId, sandi: values.text('sandi_cabut'), kode: values.text('kode') };
        const hasil = await matikanDuaFaktor(tx, auth, peminta(c), pelakuDari(c), data);
        return hasil.ok ? { ok: true, location: `${pathAkunSaya}?berhasil=faktor` } : hasil;
      });
      if (!(jawaban instanceof Response))
        return halaman(c, jawaban.sebab === 'kode_salah' ? { kode: KODE_SALAH } : { sandi_cabut: SANDI_SALAH });
      await berhasil(c);
      return jawaban;
    });
  });

  return rute;
}

/** The codes stand in the answer to the act itself; a resend is led to the page without them. */
function halamanKode(c: AppContext, kode: readonly string[], baru: boolean) {
  tanpaAlihan(c);
  return page(c, { title: 'Catat kode cadangan Anda' }, <KodeCadanganSekali kode={kode} baru={baru} />);
}
