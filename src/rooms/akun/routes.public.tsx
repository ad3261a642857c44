import { Hono } from 'hono';
import type { Deps } from '../../web/deps.ts';
import type { AppContext, AppEnv } from '../../web/env.ts';
import { type FieldErrors, readForm } from '../../web/form.tsx';
import { readFormOnce } from '../../web/form-body.ts';
import { page } from '../../web/page.tsx';
import type { Auth } from './actions.auth.ts';
import { buatLaju } from './laju/actions.ts';
import { tungguKata } from './laju/laju.ts';
import { GantiSandi } from './pages/ganti-sandi.tsx';
import { FormKode, FormMasuk } from './pages/masuk.tsx';
import { KirimLagi } from './pages/titipan.tsx';
import { alamatSetempat, alamatTitipan, masukUntuk, pathKeluar, pathKode, pathMasuk, pathSandiSaya } from './paths.ts';
import { keluar } from './sesi/actions.keluar.ts';
import { masuk, masukDenganKode, type Peminta, type Pintu } from './sesi/actions.masuk.ts';
import { findTantangan } from './sesi/queries.ts';
import { bacaPerangkat, ingatPerangkat } from './sesi/routes.device.ts';
import { bacaKuki } from './sesi/routes.session.ts';
import { jatiDiriPeramban, pasangKuki } from './sesi/routes.auth.ts';
import type { Akun } from './queries.ts';
import { bacaTitipan, type Titipan } from './titipan.ts';

type Lanjut = { kembali: string; titipan: Titipan | undefined };

const SALAH = 'Nama pengguna atau kata sandi salah. Periksa huruf besar dan kecilnya, lalu coba lagi.';
const KODE_SALAH = 'Kode salah atau sudah berganti. Tulis kode yang sekarang tampil di ponsel Anda.';
const SANDI_CONTOH_DITOLAK =
  'Kata sandi contoh hanya berlaku bila Panji dijalankan untuk komputer ini saja (HOST=127.0.0.1). Server ini dapat dibuka dari komputer lain, jadi mintalah teknisi membuatkan kata sandi yang sebenarnya.';

export function ruteMasuk(deps: Deps, auth: Auth): Hono<AppEnv> {
  const pintu: Pintu = { db: deps.db, config: deps.config, sandi: deps.sandi, auth, laju: buatLaju(deps.db) };
  const rute = new Hono<AppEnv>();

  rute.get(pathMasuk, (c) => {
    const kembali = alamatSetempat(c.req.query('kembali'));
    if (c.get('pengguna')) return c.redirect(kembali, 303);
    const errors: FieldErrors =
      c.req.query('ulang') === undefined
        ? {}
        : { nama_pengguna: 'Waktu untuk menulis kode sudah habis. Masuk sekali lagi, lalu tulis kode yang baru.' };
    return halamanMasuk(c, { kembali, titipan: undefined }, { errors, baruKeluar: c.req.query('keluar') !== undefined });
  });

  rute.post(pathMasuk, async (c) => {
    const [values, lanjut] = [await readForm(c), await bacaLanjut(c)];
    const isian = { namaPengguna: values.text('nama_pengguna').trim(), kataSandi: values.text('kata_sandi') };
    const kosong: FieldErrors = {
      ...(isian.namaPengguna === '' && { nama_pengguna: 'Isi nama pengguna Anda.' }),
      ...(isian.kataSandi === '' && { kata_sandi: 'Isi kata sandi Anda.' }),
    };
    const ditolak = (errors: FieldErrors, status: 422 | 429 = 422) =>
      halamanMasuk(c, lanjut, { errors, namaPengguna: isian.namaPengguna }, status);
    if (Object.keys(kosong).length > 0) return ditolak(kosong);

    const jawaban = await masuk(pintu, peminta(c, deps), isian);
    switch (jawaban.hasil) {
      case 'salah':
        return ditolak({ nama_pengguna: SALAH });
      case 'sandi_contoh_ditolak':
        return ditolak({ kata_sandi: SANDI_CONTOH_DITOLAK });
      case 'tunggu':
        return ditolak(
          {
            nama_pengguna: `Terlalu banyak percobaan yang salah. Tunggu ${tungguKata(jawaban.detik)}, lalu coba lagi. Bila lupa kata sandi, hubungi teknisi.`,
          },
          429,
        );
      case 'minta_kode':
        pasangKuki(c, jawaban.kuki);
        return lanjut.titipan ? halamanKode(c, lanjut) : c.redirect(`${pathKode}?kembali=${encodeURIComponent(lanjut.kembali)}`, 303);
      case 'masuk':
        return selesai(c, deps, lanjut, jawaban.akun, jawaban.kuki);
    }
  });

  rute.get(pathKode, async (c) => {
    const kembali = alamatSetempat(c.req.query('kembali'));
    return (await penantang(c, deps)) === undefined
      ? c.redirect(masukUntuk(kembali), 303)
      : halamanKode(c, { kembali, titipan: undefined });
  });

  rute.post(pathKode, async (c) => {
    const [values, lanjut] = [await readForm(c), await bacaLanjut(c)];
    const akunId = await penantang(c, deps);
    if (akunId === undefined)
      return mulaiLagi(c, lanjut, 'Waktu untuk menulis kode sudah habis. Masuk sekali lagi, lalu tulis kode yang baru.');
    if (values.text('kode').trim() === '') return halamanKode(c, lanjut, { kode: 'Isi kode 6 angka dari ponsel Anda.' }, 422);
    const jawaban = await masukDenganKode(pintu, peminta(c, deps), akunId, values.text('kode'));
    switch (jawaban.hasil) {
      case 'salah':
        return halamanKode(c, lanjut, { kode: KODE_SALAH }, 422);
      case 'tunggu':
        return halamanKode(
          c,
          lanjut,
          { kode: `Terlalu banyak kode yang salah. Tunggu ${tungguKata(jawaban.detik)}, lalu coba lagi.` },
          429,
        );
      case 'sudah_dipakai':
        return mulaiLagi(c, lanjut, 'Kode itu sudah dipakai. Tunggu sampai ponsel menampilkan kode berikutnya, lalu masuk lagi.');
      case 'ulang':
        return mulaiLagi(c, lanjut, 'Kode salah terlalu banyak kali. Masuk sekali lagi dengan kata sandi Anda.');
      case 'masuk':
        return selesai(c, deps, lanjut, jawaban.akun, jawaban.kuki);
    }
  });

  rute.post(pathKeluar, async (c) => {
    const pengguna = c.get('pengguna');
    if (pengguna) await keluar(deps.db, pengguna);
    const jawaban = await auth.api.signOut({ headers: new Headers(), asResponse: true });
    pasangKuki(c, jawaban.headers.getSetCookie());
    return c.redirect(`${pathMasuk}?keluar`, 303);
  });

  return rute;
}

type Tambahan = { errors?: FieldErrors; namaPengguna?: string; baruKeluar?: boolean };

function halamanMasuk(c: AppContext, lanjut: Lanjut, tambahan: Tambahan, status: 200 | 422 | 429 = 200) {
  c.header('Cache-Control', 'no-store');
  const judul = { title: 'Masuk', hasErrors: Object.keys(tambahan.errors ?? {}).length > 0, noIndex: true };
  return page(c, judul, <FormMasuk c={c} {...lanjut} {...tambahan} />, status);
}

function halamanKode(c: AppContext, lanjut: Lanjut, errors?: FieldErrors, status: 200 | 422 | 429 = 200) {
  c.header('Cache-Control', 'no-store');
  return page(
    c,
    { title: 'Kode dari ponsel', hasErrors: errors !== undefined, noIndex: true },
    <FormKode c={c} {...lanjut} errors={errors} />,
    status,
  );
}

function mulaiLagi(c: AppContext, lanjut: Lanjut, sebab: string) {
  return halamanMasuk(c, lanjut, { errors: { nama_pengguna: sebab } }, 422);
}

/** Signed in: on to where the person was going, or to the form that waits to be sent. */
function selesai(c: AppContext, deps: Deps, { kembali, titipan }: Lanjut, akun: Akun, kuki: string[]) {
  pasangKuki(c, kuki);
  ingatPerangkat(c, deps, akun.id);
  if (!titipan) return c.redirect(akun.gantiSandi ? pathSandiSaya : kembali, 303);
  c.header('Cache-Control', 'no-store');
  if (akun.gantiSandi)
    return page(
      c,
      { title: 'Ganti kata sandi', noIndex: true },
      <GantiSandi c={c} wajib titipan={titipan} namaPengguna={akun.namaPengguna} />,
    );
  return page(c, { title: 'Isian Anda tadi masih ada', noIndex: true }, <KirimLagi c={c} titipan={titipan} />);
}

async function bacaLanjut(c: AppContext): Promise<Lanjut> {
  const formulir = await readFormOnce(c);
  const kembali = formulir['kembali'];
  return { kembali: alamatSetempat(typeof kembali === 'string' ? kembali : undefined), titipan: bacaTitipan(formulir, alamatTitipan) };
}

/** The account whose password was given in this browser a moment ago. */
async function penantang(c: AppContext, deps: Deps): Promise<string | undefined> {
  const pengenal = bacaKuki(c, deps, 'two_factor');
  return pengenal === undefined ? undefined : findTantangan(deps.db, pengenal, new Date());
}

function peminta(c: AppContext, deps: Deps): Peminta {
  return { ...jatiDiriPeramban(c), kenal: (akunId) => bacaPerangkat(c, deps, akunId) };
}
