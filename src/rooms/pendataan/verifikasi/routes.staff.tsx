import { Hono } from 'hono';
import { adalahKode } from '../../../lib/daftar-kode.ts';
import { act } from '../../../web/act.ts';
import type { Deps } from '../../../web/deps.ts';
import type { AppContext, AppEnv, Pengguna } from '../../../web/env.ts';
import { type FieldErrors, FormValues, parseForm, readForm } from '../../../web/form.tsx';
import { page } from '../../../web/page.tsx';
import { boleh, type Register, REGISTER } from '../../akun/akun.ts';
import { bolehkah, pastikanBoleh, pelakuDari, wajibIzin } from '../../akun/guards.tsx';
import { listAkun } from '../../akun/queries.ts';
import { caraPerubahan } from '../../akun/queries.aturan.ts';
import { catatBaca } from '../../jejak/actions.ts';
import { waktuKantor } from '../../kantor/queries.ts';
import { pilihanWilayah } from '../../wilayah/queries.ts';
import { buatVerifikasi, tutupVerifikasi } from './actions.ts';
import { skemaVerifikasiBaru } from './forms.ts';
import { VerifikasiBaru } from './pages/baru.tsx';
import { CetakVerifikasi } from './pages/cetak.tsx';
import { DaftarVerifikasi } from './pages/daftar.tsx';
import { pathSatuVerifikasi, pathVerifikasi } from './paths.ts';
import { batasVerifikasi, hitungTugas, listButir, listKelurahanUsang, listVerifikasi, SEHALAMAN } from './queries.ts';
import { daftarUntuk, halamanDaftar, remahVerifikasi } from './routes.context.tsx';
import { ruteHasilVerifikasi } from './routes.hasil.tsx';
import { JENIS_VERIFIKASI, STATUS_VERIFIKASI } from './verifikasi.ts';

/** For the menu: how many records this person has still to check. */
export const tugasVerifikasi = ({ db }: Pick<Deps, 'db'>, pengguna: Pengguna): Promise<number> => hitungTugas(db, pengguna.akunId);

/** Records that nobody checked for too long, as lists for the data workers. */
export function ruteVerifikasi(deps: Deps): Hono<AppEnv> {
  const app = new Hono<AppEnv>();

  /** Who may be given a list of this register; with the area, of this area. */
  async function petugasUntuk(jenis: Register, kodeWilayah?: string | null) {
    const [akun, cara] = await Promise.all([listAkun(deps.db), caraPerubahan(deps)]);
    return akun
      .filter(
        (satu) => satu.keluarPada === null && boleh({ ...satu, cara }, 'usulkan', jenis, kodeWilayah === undefined ? {} : { kodeWilayah }),
      )
      .map(({ id, nama }) => ({ value: id, text: nama }));
  }

  app.get('/petugas/verifikasi', wajibIzin('usulkan', 'orang'), async (c) => {
    const url = new URL(c.req.url).searchParams;
    const mintaJenis = url.get('jenis') ?? '';
    const milik = REGISTER.filter((satu) => bolehkah(c, 'usulkan', satu));
    const jenis = milik.find((satu) => satu === mintaJenis) ?? milik[0] ?? 'orang';
    const mintaStatus = url.get('status') ?? '';
    const status = adalahKode(STATUS_VERIFIKASI, mintaStatus) ? mintaStatus : 'berjalan';
    const petugas = (url.get('petugas') ?? '').slice(0, 100);
    const setelah = /^\d{1,9}$/.exec(url.get('setelah') ?? '')?.[0];
    const { hariIni, zona } = await waktuKantor(deps);
    const { bulan, batas } = await batasVerifikasi(deps.db, jenis, hariIni);
    const [daftar, kelurahan, orang] = await Promise.all([
      listVerifikasi(deps.db, { status, jenis, petugas, setelah: setelah === undefined ? undefined : Number(setelah) }),
      listKelurahanUsang(deps.db, jenis, batas),
      petugasUntuk(jenis),
    ]);
    const akhir = daftar.length > SEHALAMAN ? daftar[SEHALAMAN - 1] : undefined;
    const berikut = new URLSearchParams({ jenis, status, ...(petugas && { petugas }), ...(akhir && { setelah: String(akhir.id) }) });
    return page(
      c,
      { title: 'Pemeriksaan data' },
      <DaftarVerifikasi
        isian={{ jenis, status, petugas }}
        bulan={bulan}
        kelurahan={kelurahan}
        daftar={daftar.slice(0, SEHALAMAN)}
        petugas={orang}
        bolehBuat={bolehkah(c, 'ubah', jenis)}
        berikut={akhir && `${pathVerifikasi}?${berikut.toString()}`}
        zona={zona}
      />,
    );
  });

  async function formulir(c: AppContext, values: FormValues, errors?: FieldErrors, status: 200 | 409 | 422 = 200) {
    const { area } = await waktuKantor(deps);
    const minta = values.text('jenis');
    const [{ kelurahan }, petugas] = await Promise.all([
      pilihanWilayah(deps.db, area),
      petugasUntuk(adalahKode(JENIS_VERIFIKASI, minta) ? minta : 'umkm'),
    ]);
    return page(
      c,
      { title: 'Buat daftar pemeriksaan', before: remahVerifikasi({ text: 'Buat daftar' }), hasErrors: errors !== undefined },
      <VerifikasiBaru {...{ c, values, errors, kelurahan, petugas }} />,
      status,
    );
  }

  app.get('/petugas/verifikasi/baru', wajibIzin('ubah', 'orang'), (c) =>
    formulir(
      c,
      FormValues.from({ jenis: c.req.query('jenis') ?? 'umkm', wilayah: c.req.query('wilayah') ?? '', cara: 'kunjungan', jumlah: '50' }),
    ),
  );

  app.post('/petugas/verifikasi/baru', wajibIzin('ubah', 'orang'), async (c) => {
    const values = await readForm(c);
    const isian = parseForm(skemaVerifikasiBaru, values);
    if (!isian.ok) return formulir(c, values, isian.errors, 422);
    const { jenis, cara, petugas, jumlah } = isian.data;
    const kodeWilayah = isian.data.wilayah || null;
    pastikanBoleh(c, 'ubah', jenis, { kodeWilayah });
    if (!(await petugasUntuk(jenis, kodeWilayah)).some(({ value }) => value === petugas)) {
      return formulir(c, values, { petugas: 'Orang ini tidak bertugas di register dan wilayah itu. Pilih yang lain.' }, 422);
    }
    const { hariIni } = await waktuKantor(deps);
    const hasil = await act(c, deps, async (tx) => {
      const baru = { jenis, kodeWilayah, cara, petugasId: petugas, jumlah: jumlah ?? 1 };
      const satu = await buatVerifikasi(tx, pelakuDari(c), hariIni, baru);
      return satu.ok ? { ok: true, location: `${pathSatuVerifikasi(satu.id)}?berhasil=baru` } : satu;
    });
    if (hasil instanceof Response) return hasil;
    return formulir(c, values, { wilayah: 'Tidak ada catatan yang perlu diperiksa di sini, atau semuanya sudah dalam daftar lain.' }, 409);
  });

  app.get('/petugas/verifikasi/:id{[0-9]+}', wajibIzin('usulkan', 'orang'), async (c) =>
    halamanDaftar(c, deps, await daftarUntuk(c, deps)),
  );

  app.get('/petugas/verifikasi/:id{[0-9]+}/cetak', wajibIzin('usulkan', 'orang'), async (c) => {
    const daftar = await daftarUntuk(c, deps);
    const { hariIni } = await waktuKantor(deps);
    const butir = await listButir(deps.db, daftar);
    await catatBaca(deps.db, pelakuDari(c), 'cetak_verifikasi', { objekJenis: 'verifikasi', objekId: daftar.id }, hariIni);
    const before = remahVerifikasi({ text: `Daftar nomor ${daftar.id}`, href: pathSatuVerifikasi(daftar.id) }, { text: 'Cetak' });
    return page(
      c,
      { title: `Cetak daftar pemeriksaan nomor ${daftar.id}`, before },
      <CetakVerifikasi daftar={daftar} butir={butir} perSaat={c.get('frame').now} />,
    );
  });

  app.post('/petugas/verifikasi/:id{[0-9]+}/penyelesaian', wajibIzin('ubah', 'orang'), async (c) => {
    const daftar = await daftarUntuk(c, deps);
    pastikanBoleh(c, 'ubah', daftar.jenis, { kodeWilayah: daftar.kode_wilayah });
    const hasil = await act(c, deps, async (tx) => {
      const satu = await tutupVerifikasi(tx, pelakuDari(c), daftar.id);
      return satu.ok ? { ok: true, location: `${pathSatuVerifikasi(daftar.id)}?berhasil=tutup` } : satu;
    });
    return hasil instanceof Response
      ? hasil
      : halamanDaftar(c, deps, daftar, { errors: { _: 'Daftar ini sudah ditutup orang lain.' } }, 409);
  });

  return app.route('/', ruteHasilVerifikasi(deps));
}
