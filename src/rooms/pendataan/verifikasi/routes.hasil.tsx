import { Hono } from 'hono';
import { tanggalPanjang } from '../../../lib/tanggal.ts';
import { formatTelepon } from '../../../lib/telepon.ts';
import { act } from '../../../web/act.ts';
import type { Deps } from '../../../web/deps.ts';
import type { AppContext, AppEnv } from '../../../web/env.ts';
import { exportResponse } from '../../../web/export.ts';
import { type FieldErrors, FormValues, parseForm, readForm } from '../../../web/form.tsx';
import { page } from '../../../web/page.tsx';
import { bolehkah, pastikanBoleh, pelakuDari, wajibIzin } from '../../akun/guards.tsx';
import { catatJejakSendiri } from '../../jejak/actions.ts';
import { waktuKantor } from '../../kantor/queries.ts';
import { pilihanWilayah } from '../../wilayah/queries.ts';
import { REGISTER_USULAN } from '../usulan/actions.ts';
import { catatHasil, type TakTercatat } from './actions.ts';
import { catatLembar, sebabSalah } from './actions.unggah.ts';
import { skemaHasil } from './forms.ts';
import { bacaLembar, type SalahLembar } from './import.lembar.ts';
import { HasilPemeriksaan } from './pages/hasil.tsx';
import { alamatButir } from './pages/satu.tsx';
import { pathSatuVerifikasi } from './paths.ts';
import { type Butir, getButir, listButir, type Verifikasi } from './queries.ts';
import { daftarUntukMencatat, daftarUntuk, halamanDaftar, remahVerifikasi } from './routes.context.tsx';
import { HASIL_VERIFIKASI, KOLOM_LEMBAR } from './verifikasi.ts';

const FIELD_KOREKSI = ['telepon', 'alamat', 'kode_wilayah'] as const;

/** Results of a list: typed one by one, or a sheet taken away and brought back. */
export function ruteHasilVerifikasi(deps: Deps): Hono<AppEnv> {
  const app = new Hono<AppEnv>();

  type Isi = { daftar: Verifikasi; butir: Butir; values: FormValues; errors?: FieldErrors };

  async function formulir(c: AppContext, { daftar, butir, values, errors }: Isi, status: 200 | 409 | 422 = 200) {
    const { area } = await waktuKantor(deps);
    const { kelurahan } = await pilihanWilayah(deps.db, area);
    const langsung = bolehkah(c, 'ubah', daftar.jenis, { kodeWilayah: daftar.kode_wilayah });
    return page(
      c,
      {
        title: `Hasil pemeriksaan ${butir.nama ?? ''}`,
        before: remahVerifikasi({ text: `Daftar nomor ${daftar.id}`, href: pathSatuVerifikasi(daftar.id) }, { text: butir.nama ?? '' }),
        hasErrors: errors !== undefined,
      },
      <HasilPemeriksaan {...{ c, daftar, butir, langsung, values, errors, kelurahan }} />,
      status,
    );
  }

  app.get('/petugas/verifikasi/:id{[0-9]+}/hasil/:butir{[0-9]+}', wajibIzin('usulkan', 'orang'), async (c) => {
    const daftar = await daftarUntukMencatat(c, deps);
    const butir = await getButir(deps.db, daftar, Number(c.req.param('butir')));
    const kini = await REGISTER_USULAN[daftar.jenis].get(deps.db, butir.objek_id);
    const koreksi = Object.fromEntries(FIELD_KOREKSI.map((field) => [field, kini.isi[field] ?? '']));
    return formulir(c, { daftar, butir, values: FormValues.from({ hasil: butir.hasil, catatan: butir.catatan, ...koreksi }) });
  });

  app.post('/petugas/verifikasi/:id{[0-9]+}/hasil/:butir{[0-9]+}', wajibIzin('usulkan', 'orang'), async (c) => {
    const daftar = await daftarUntukMencatat(c, deps);
    const butir = await getButir(deps.db, daftar, Number(c.req.param('butir')));
    const values = await readForm(c);
    const isian = parseForm(skemaHasil, values);
    if (!isian.ok) return formulir(c, { daftar, butir, values, errors: isian.errors }, 422);
    const koreksi = Object.fromEntries(
      FIELD_KOREKSI.filter((field) => values.has(field)).map((field) => [field, values.text(field).trim()]),
    );
    const tujuan = koreksi['kode_wilayah'];
    if (tujuan) pastikanBoleh(c, 'usulkan', daftar.jenis, { kodeWilayah: tujuan });
    const { hariIni } = await waktuKantor(deps);
    const siapa = { pelaku: pelakuDari(c), langsung: bolehkah(c, 'ubah', daftar.jenis, { kodeWilayah: daftar.kode_wilayah }) };
    const hasil = await act<TakTercatat>(c, deps, async (tx) => {
      const { hasil: ditemukan, catatan } = isian.data;
      const letak = { daftarId: daftar.id, butirId: butir.id };
      const satu = await catatHasil(tx, { sandi: deps.sandi, hariIni }, siapa, letak, { hasil: ditemukan, catatan, koreksi });
      return satu.ok ? { ok: true, location: `${pathSatuVerifikasi(daftar.id)}?berhasil=hasil` } : satu;
    });
    if (hasil instanceof Response) return hasil;
    if (hasil.sebab === 'isian') return formulir(c, { daftar, butir, values, errors: hasil.errors }, 422);
    return formulir(c, { daftar, butir, values, errors: { _: sebabSalah(hasil) } }, 409);
  });

  app.get('/petugas/verifikasi/:id{[0-9]+}/unduhan', wajibIzin('usulkan', 'orang'), async (c) => {
    const daftar = await daftarUntuk(c, deps);
    const butir = (await listButir(deps.db, daftar)).filter((b) => b.nama !== null);
    await catatJejakSendiri(deps.db, pelakuDari(c), { perbuatan: 'unduh_verifikasi', objekJenis: 'verifikasi', objekId: daftar.id });
    return exportResponse(c, 'xlsx', {
      fileName: `pemeriksaan-${daftar.id}`,
      title: `Pemeriksaan ${daftar.id}`,
      notes: [
        `Daftar pemeriksaan nomor ${daftar.id}, ${daftar.kelurahan ?? 'tanpa kelurahan'}, per ${c.get('frame').now}`,
        `Isi kolom Hasil dengan: ${Object.values(HASIL_VERIFIKASI).join(', ')}. Jangan ubah kolom "${KOLOM_LEMBAR.butir}" dan judul kolom.`,
      ],
      columns: [
        { header: KOLOM_LEMBAR.butir, cell: (b: Butir) => b.id },
        { header: KOLOM_LEMBAR.catatan_id, cell: (b) => b.objek_id },
        { header: KOLOM_LEMBAR.nama, width: 32, cell: (b) => b.nama },
        { header: KOLOM_LEMBAR.alamat, width: 36, cell: alamatButir },
        { header: KOLOM_LEMBAR.kelurahan, cell: (b) => b.kelurahan },
        { header: KOLOM_LEMBAR.telepon, cell: (b) => b.telepon && formatTelepon(b.telepon) },
        { header: KOLOM_LEMBAR.diperiksa, cell: (b) => b.diverifikasi_pada && tanggalPanjang(b.diverifikasi_pada) },
        { header: KOLOM_LEMBAR.hasil, cell: (b) => b.hasil && HASIL_VERIFIKASI[b.hasil] },
        { header: KOLOM_LEMBAR.catatan, width: 32, cell: (b) => b.catatan },
        { header: KOLOM_LEMBAR.telepon_baru, cell: () => null },
        { header: KOLOM_LEMBAR.alamat_baru, width: 36, cell: () => null },
      ],
      batches: sekaligus(butir),
    });
  });

  app.post('/petugas/verifikasi/:id{[0-9]+}/unggahan', wajibIzin('usulkan', 'orang'), async (c) => {
    const daftar = await daftarUntukMencatat(c, deps);
    const berkas = (await readForm(c)).file('berkas');
    if (!berkas) return halamanDaftar(c, deps, daftar, { errors: { berkas: 'Pilih berkas yang sudah diisi.' } }, 422);
    const terbaca = await bacaLembar(new Uint8Array(await berkas.arrayBuffer()));
    if (!terbaca.ok) return halamanDaftar(c, deps, daftar, { errors: { berkas: terbaca.pesan } }, 422);
    if (terbaca.salah.length > 0) return halamanDaftar(c, deps, daftar, { salah: terbaca.salah }, 422);
    const { hariIni } = await waktuKantor(deps);
    const siapa = { pelaku: pelakuDari(c), langsung: bolehkah(c, 'ubah', daftar.jenis, { kodeWilayah: daftar.kode_wilayah }) };
    const hasil = await act<{ ok: false; salah: SalahLembar[] }>(c, deps, async (tx) => {
      const satu = await catatLembar(tx, { sandi: deps.sandi, hariIni }, siapa, daftar, terbaca.baris);
      if (!satu.ok) return satu;
      return { ok: true, location: `${pathSatuVerifikasi(daftar.id)}?berhasil=unggah&dicatat=${satu.dicatat}&sama=${satu.sama}` };
    });
    return hasil instanceof Response ? hasil : halamanDaftar(c, deps, daftar, { salah: hasil.salah }, 422);
  });

  return app;
}

async function* sekaligus(butir: Butir[]): AsyncIterable<Butir[]> {
  yield butir;
}
