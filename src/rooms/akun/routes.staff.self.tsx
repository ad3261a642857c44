import { Hono } from 'hono';
import { act } from '../../web/act.ts';
import type { Deps } from '../../web/deps.ts';
import type { AppContext, AppEnv } from '../../web/env.ts';
import { type FieldErrors, readForm } from '../../web/form.tsx';
import { readFormOnce } from '../../web/form-body.ts';
import { page } from '../../web/page.tsx';
import { waktuKantor } from '../kantor/queries.ts';
import { jalurWilayah } from '../wilayah/queries.ts';
import { akhiriSesiLain, gantiSandi } from './actions.sandi.ts';
import { pelakuDari, penggunaDari, wajibMasuk } from './guards.tsx';
import { tolakKataSandi } from './kata-sandi.ts';
import { awalanLaju, type Laju } from './laju/actions.ts';
import { penghitungSaya, tungguKata } from './laju/laju.ts';
import { AkunSaya } from './pages/akun-saya.tsx';
import { GantiSandi, KembaliKeAkunSaya } from './pages/ganti-sandi.tsx';
import { KirimLagi } from './pages/titipan.tsx';
import { alamatTitipan, pathAkunSaya, pathMeja, pathSandiSaya, pathSesiSaya } from './paths.ts';
import { getAkun } from './queries.ts';
import { tanpaAlihan } from './sesi/routes.auth.ts';
import { listSesi } from './sesi/queries.ts';
import { masaSesi, terakhirSejak } from './queries.aturan.ts';
import { bacaTitipan, type Titipan } from './titipan.ts';

const BERHASIL: Readonly<Record<string, string>> = {
  sandi: 'Kata sandi Anda sudah diganti. Anda sudah keluar dari semua alat lain.',
  sesi: 'Sesi sudah diakhiri.',
  faktor: 'Kode dari ponsel sudah dimatikan.',
};

/** What each person does with the own account. */
export function ruteAkunSaya(deps: Deps, laju: Laju): Hono<AppEnv> {
  const rute = new Hono<AppEnv>();

  rute.get(pathAkunSaya, wajibMasuk, async (c) => {
    const pengguna = penggunaDari(c);
    const [kini, masa] = [deps.clock.now(), await masaSesi(deps)];
    const [akun, sesi, wilayah, { zona }] = await Promise.all([
      getAkun(deps.db, pengguna.akunId),
      listSesi(deps.db, pengguna.akunId, { kini, terakhirSejak: terakhirSejak(kini, masa) }),
      jalurWilayah(deps.db, pengguna.cakupanWilayah),
      waktuKantor(deps),
    ]);
    const props = { akun, sesi, sesiIni: pengguna.sesiId, zona, masa, berhasil: BERHASIL[c.req.query('berhasil') ?? ''] };
    return page(c, { title: 'Akun saya' }, <AkunSaya c={c} {...props} wilayah={[...wilayah.values()].map((satu) => satu.jalur)} />);
  });

  rute.post(pathSesiSaya, wajibMasuk, async (c) => {
    const { akunId, sesiId } = penggunaDari(c);
    const yang = (await readForm(c)).text('sesi');
    return act<never>(c, deps, async (tx) => {
      await akhiriSesiLain(tx, pelakuDari(c), { akunId, sesiIni: sesiId, ...(yang === 'lain' ? {} : { sesiId: yang }) });
      return { ok: true, location: `${pathAkunSaya}?berhasil=sesi` };
    });
  });

  rute.get(pathSandiSaya, wajibMasuk, async (c) => halamanSandi(c));

  rute.post(pathSandiSaya, wajibMasuk, async (c) => {
    const { akunId, sesiId, namaPengguna, gantiSandi: wajib } = penggunaDari(c);
    const [values, titipan] = [await readForm(c), bacaTitipan(await readFormOnce(c), alamatTitipan)];
    const isian = { sandiLama: values.text('sandi_lama'), sandiBaru: values.text('sandi_baru') };
    const errors = periksaIsian(isian, values.text('sandi_ulang'), namaPengguna);
    if (errors) return halamanSandi(c, errors, titipan);
    const penghitung = penghitungSaya(awalanLaju(deps.sandi, namaPengguna), sesiId);
    const detik = await laju.coba(penghitung);
    if (detik !== undefined)
      return halamanSandi(
        c,
        { sandi_lama: `Terlalu banyak percobaan yang salah. Tunggu ${tungguKata(detik)}, lalu coba lagi.` },
        titipan,
        429,
      );

    const jawaban = await act(c, deps, async (tx) => {
      const hasil = await gantiSandi(tx, deps, pelakuDari(c), { akunId, sesiId, ...isian });
      return hasil.ok ? { ok: true, location: wajib ? pathMeja : `${pathAkunSaya}?berhasil=sandi` } : hasil;
    });
    if (!(jawaban instanceof Response)) {
      return halamanSandi(
        c,
        jawaban.sebab === 'sama'
          ? { sandi_baru: 'Kata sandi baru sama dengan yang lama. Pilih yang lain.' }
          : { sandi_lama: 'Kata sandi sekarang salah.' },
        titipan,
      );
    }
    await laju.lupakan(penghitung);
    if (!titipan) return jawaban;
    tanpaAlihan(c);
    return page(c, { title: 'Isian Anda tadi masih ada' }, <KirimLagi c={c} titipan={titipan} />);
  });

  return rute;
}

function halamanSandi(c: AppContext, errors?: FieldErrors, titipan?: Titipan, status: 200 | 422 | 429 = errors ? 422 : 200) {
  const { gantiSandi: wajib, namaPengguna } = penggunaDari(c);
  return page(
    c,
    { title: 'Ganti kata sandi', hasErrors: errors !== undefined, before: wajib ? undefined : <KembaliKeAkunSaya /> },
    <GantiSandi c={c} wajib={wajib} errors={errors} titipan={titipan} namaPengguna={namaPengguna} />,
    status,
  );
}

function periksaIsian(
  { sandiLama, sandiBaru }: { sandiLama: string; sandiBaru: string },
  ulang: string,
  namaPengguna: string,
): FieldErrors | undefined {
  const errors: FieldErrors = {};
  if (sandiLama === '') errors['sandi_lama'] = 'Isi kata sandi Anda sekarang.';
  const tolak = sandiBaru === '' ? 'Isi kata sandi baru.' : tolakKataSandi(sandiBaru, namaPengguna);
  if (tolak) errors['sandi_baru'] = tolak;
  else if (ulang !== sandiBaru) errors['sandi_ulang'] = 'Kedua kata sandi baru tidak sama. Ketik sekali lagi.';
  return Object.keys(errors).length > 0 ? errors : undefined;
}
