import { Hono } from 'hono';
import { act, type Done } from '../../../web/act.ts';
import type { Deps } from '../../../web/deps.ts';
import type { AppContext, AppEnv } from '../../../web/env.ts';
import { type FieldErrors, FormValues, parseForm, readForm } from '../../../web/form.tsx';
import { page } from '../../../web/page.tsx';
import { buatAkunPertama } from '../../akun/actions.ts';
import { lipatNamaPengguna, NAMA_PENGGUNA_SAH } from '../../akun/akun.ts';
import { tolakKataSandi } from '../../akun/kata-sandi.ts';
import { JAM_BAKU, zonaBakuDari } from '../../kantor/kantor.ts';
import { kantorTersimpan, lupakanKantor } from '../../kantor/queries.ts';
import { cariWilayah, findWilayah, listKabupatenKota } from '../../wilayah/queries.ts';
import { siapkanKantor } from '../kantor/actions.ts';
import { formPersiapan, isianDari, tulisIsian } from '../kantor/forms.ts';
import { matikanTautanPersiapan, tokenPersiapanBerlaku } from './actions.ts';
import { FormPersiapan } from './pages/kantor.tsx';
import { PilihWilayahKantor } from './pages/wilayah.tsx';
import { pathPersiapan } from './paths.ts';

const OPTIONS = { title: 'Menyiapkan kantor', face: 'public', noIndex: true } as const;
type Tolakan = { ok: false; sebab: 'tautan_mati' | 'isian' | 'nama_terpakai' };
type Wilayah = { kode: string; nama: string; jalur: string };

/** The one-time set-up: choose the area, then the office and its first technician in one act. */
export function rutePersiapan(deps: Deps): Hono<AppEnv> {
  const rute = new Hono<AppEnv>();

  rute.get(`${pathPersiapan}/:token`, async (c) => {
    if (!(await tokenPersiapanBerlaku(deps.db, c.req.param('token')))) return tautanMati(c, deps);
    c.header('Cache-Control', 'no-store');
    const wilayah = await wilayahKantor(deps, c.req.query('wilayah'));
    if (wilayah) return page(c, OPTIONS, <FormPersiapan c={c} alamat={c.req.path} wilayah={wilayah} values={awal(wilayah)} />);
    return pilihWilayah(c, deps, c.req.query('lanjut') ? 'Pilih salah satu wilayah.' : undefined);
  });

  rute.post(`${pathPersiapan}/:token`, async (c) => {
    const values = await readForm(c);
    const wilayah = await wilayahKantor(deps, values.text('wilayah'));
    if (!wilayah) return pilihWilayah(c, deps, 'Pilih wilayah kantor dahulu.');
    const parsed = parseForm(formPersiapan, values);
    const errors = { ...(parsed.ok ? {} : parsed.errors), ...periksaTeknisi(values) };
    const salah = (errors: FieldErrors) =>
      page(
        c,
        { ...OPTIONS, hasErrors: true },
        <FormPersiapan c={c} alamat={c.req.path} wilayah={wilayah} values={values} errors={errors} />,
        422,
      );

    const hasil = await act(c, deps, async (tx): Promise<Done | Tolakan> => {
      // Asked inside: a form sent twice is answered by its key, also when its first arrival has ended the link.
      if (!(await tokenPersiapanBerlaku(tx, c.req.param('token')))) return { ok: false, sebab: 'tautan_mati' };
      if (!parsed.ok || Object.keys(errors).length > 0) return { ok: false, sebab: 'isian' };
      const akun = {
        nama: parsed.data.teknisi_nama,
        namaPengguna: lipatNamaPengguna(parsed.data.nama_pengguna),
        kataSandi: parsed.data.kata_sandi,
      };
      const teknisi = await buatAkunPertama(tx, deps, akun);
      if (!teknisi.ok) return { ok: false, sebab: 'nama_terpakai' };
      const pelaku = { akunId: teknisi.id, nama: akun.nama, pintu: 'web' } as const;
      if (!(await siapkanKantor(tx, pelaku, isianDari(parsed.data, wilayah)))) return { ok: false, sebab: 'tautan_mati' };
      await matikanTautanPersiapan(tx);
      return { ok: true, location: '/masuk' };
    });
    if (hasil instanceof Response) {
      lupakanKantor(deps.db);
      return hasil;
    }
    if (hasil.sebab === 'tautan_mati') return tautanMati(c, deps);
    return salah(hasil.sebab === 'isian' ? errors : { nama_pengguna: 'Nama pengguna ini sudah dipakai. Pilih yang lain.' });
  });

  return rute;
}

async function wilayahKantor(deps: Deps, kode: string | undefined): Promise<Wilayah | undefined> {
  const wilayah = kode ? await findWilayah(deps.db, kode) : undefined;
  return wilayah?.tingkat === 2 ? wilayah : undefined;
}

async function pilihWilayah(c: AppContext, deps: Deps, error: string | undefined) {
  const cari = (c.req.query('cari') ?? '').trim().slice(0, 100);
  const cocok = cari === '' ? [] : await cariWilayah(deps.db, cari, { tingkat: 2 });
  const hasil = cocok.map(({ kode, nama, jalur }) => ({ kode, nama, provinsi: jalur.slice(nama.length).replace(/^, /, '') }));
  const saran = await listKabupatenKota(deps.db);
  return page(
    c,
    { ...OPTIONS, hasErrors: error !== undefined },
    <PilihWilayahKantor alamat={c.req.path} cari={cari} hasil={hasil} saran={saran} error={error} />,
    error === undefined ? 200 : 422,
  );
}

/** What is likely, so that little is left to type. */
function awal(wilayah: Wilayah): FormValues {
  const nama = 'Dinas Koperasi dan UKM';
  return FormValues.from(
    tulisIsian({
      nama,
      namaDaerah: wilayah.nama,
      kodeWilayah: wilayah.kode,
      alamat: '',
      telepon: null,
      whatsapp: null,
      surel: null,
      kopSurat: `PEMERINTAH ${wilayah.nama.toUpperCase()}\n${nama.toUpperCase()}`,
      zonaWaktu: zonaBakuDari(wilayah.kode),
      jamLayanan: JAM_BAKU,
    }),
  );
}

function periksaTeknisi(values: FormValues): FieldErrors {
  const errors: FieldErrors = {};
  const nama = lipatNamaPengguna(values.text('nama_pengguna'));
  if (!NAMA_PENGGUNA_SAH.test(nama)) {
    errors['nama_pengguna'] = 'Nama pengguna 3 sampai 30 huruf kecil, angka, titik, atau garis bawah, tanpa spasi. Contoh: budi.teknisi';
  }
  const sandi = tolakKataSandi(values.text('kata_sandi'), nama);
  if (sandi) errors['kata_sandi'] = sandi;
  else if (values.text('kata_sandi') !== values.text('kata_sandi_ulang'))
    errors['kata_sandi_ulang'] = 'Kedua kata sandi tidak sama. Ketik lagi keduanya.';
  return errors;
}

async function tautanMati(c: AppContext, deps: Deps) {
  const siap = (await kantorTersimpan(deps.db)) !== undefined;
  c.header('Cache-Control', 'no-store');
  return page(
    c,
    { title: 'Tautan persiapan tidak berlaku', face: 'public', noIndex: true },
    <>
      <h1>Tautan persiapan tidak berlaku</h1>
      {siap ? (
        <p>
          Kantor ini sudah disiapkan. <a href="/masuk">Masuk</a> dengan akun teknisi untuk mengubahnya.
        </p>
      ) : (
        <p>Tautan hanya berlaku sejak Panji terakhir dijalankan. Pakai tautan terbaru di layar, atau jalankan Panji sekali lagi.</p>
      )}
    </>,
    410,
  );
}
