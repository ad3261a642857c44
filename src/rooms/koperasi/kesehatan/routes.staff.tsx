import { Hono } from 'hono';
import { tahunBuku, tahunBukuPada } from '../../../lib/periode.ts';
import { tanggalPanjang } from '../../../lib/tanggal.ts';
import { EmptyState } from '../../../ui/notice.tsx';
import { PageHeader } from '../../../ui/page-header.tsx';
import { act } from '../../../web/act.ts';
import type { Deps } from '../../../web/deps.ts';
import type { AppContext, AppEnv } from '../../../web/env.ts';
import { NotFoundError } from '../../../web/errors.ts';
import { type FieldErrors, FormValues, parseForm, readForm } from '../../../web/form.tsx';
import { page } from '../../../web/page.tsx';
import { pelakuDari, wajibIzin } from '../../akun/guards.tsx';
import { simpanBerkas, terimaBerkas } from '../../berkas/actions.ts';
import { waktuKantor } from '../../kantor/queries.ts';
import { punyaSimpanPinjam } from '../koperasi.ts';
import { jalur, jalurKoperasi } from '../paths.ts';
import type { Koperasi } from '../queries.ts';
import { catatanUntuk, izinCatatan } from '../routes.context.ts';
import { remah } from '../routes.staff.tsx';
import { type HasilNilai, nilaiKoperasi } from './actions.ts';
import { skemaPenilaian } from './forms.ts';
import { type Instrumen, instrumenPada } from './instrumen.ts';
import { nilaiKesehatan } from './kesehatan.ts';
import { bacaLembar } from './lembar.ts';
import { DaftarPenilaian, HasilPenilaian } from './pages/hasil.tsx';
import { LembarKesehatan } from './pages/lembar.tsx';
import { listInstrumen, listKesehatan } from './queries.ts';

const TAHUN_DINILAI = 6;

const simpanPinjam = ({ jenis, kelompok, unit_simpan_pinjam }: Koperasi): boolean =>
  punyaSimpanPinjam({ jenis, kelompok, unitSimpanPinjam: unit_simpan_pinjam });

export function ruteKesehatan(deps: Deps): Hono<AppEnv> {
  const app = new Hono<AppEnv>();
  const jejakHalaman = (koperasi: Koperasi, judul: string) =>
    remah({ text: koperasi.nama, href: jalurKoperasi(koperasi.id) }, { text: judul });

  function tanpaSimpanPinjam(c: AppContext, koperasi: Koperasi) {
    return page(
      c,
      { title: 'Kesehatan koperasi', before: jejakHalaman(koperasi, 'Kesehatan') },
      <>
        <PageHeader caption={koperasi.nama} title="Kesehatan koperasi" />
        <EmptyState title="Tidak dinilai">
          Penilaian kesehatan hanya untuk koperasi yang punya usaha simpan pinjam (KSP, KSPPS, USP, USPPS). Bila koperasi ini punya unit
          simpan pinjam, centang dahulu di data koperasi.
        </EmptyState>
      </>,
    );
  }

  app.get('/petugas/koperasi/:id{[0-9]+}/kesehatan', wajibIzin('lihat', 'koperasi'), async (c) => {
    const koperasi = await catatanUntuk(c, deps, 'lihat');
    const penilaian = await listKesehatan(deps.db, koperasi.id);
    if (!simpanPinjam(koperasi) && penilaian.length === 0) return tanpaSimpanPinjam(c, koperasi);
    const bolehUbah = izinCatatan(c, koperasi).ubah && koperasi.keadaan === 'aktif' && simpanPinjam(koperasi);
    return page(
      c,
      { title: 'Kesehatan koperasi', before: jejakHalaman(koperasi, 'Kesehatan') },
      <DaftarPenilaian koperasi={koperasi} penilaian={penilaian} bolehUbah={bolehUbah} />,
    );
  });

  /** Instruments for the cooperative's pattern, and the one that was asked for, else the one in force. */
  async function pilihInstrumen(koperasi: Koperasi, kode: string | undefined): Promise<{ semua: Instrumen[]; dipakai: Instrumen }> {
    const { hariIni } = await waktuKantor(deps);
    const semua = (await listInstrumen(deps.db)).filter((satu) => satu.pola.includes(koperasi.pola_pengelolaan));
    const dipakai = semua.find((satu) => satu.kode === kode) ?? instrumenPada(semua, koperasi.pola_pengelolaan, hariIni)[0] ?? semua[0];
    if (!dipakai) throw new NotFoundError('tidak ada instrumen kesehatan');
    return { semua, dipakai };
  }

  async function lembar(c: AppContext, koperasi: Koperasi, kode: string | undefined, isian?: FormValues, salah?: FieldErrors) {
    const { hariIni } = await waktuKantor(deps);
    const { semua, dipakai } = await pilihInstrumen(koperasi, kode);
    const terakhir = tahunBukuPada(hariIni, koperasi.bulan_awal_buku).tahun - 1;
    const tahun = Array.from({ length: TAHUN_DINILAI }, (_, i) => ({
      tahun: terakhir - i,
      sebutan: tahunBuku(terakhir - i, koperasi.bulan_awal_buku).sebutan,
    }));
    return page(
      c,
      { title: 'Nilai kesehatan', hasErrors: salah !== undefined, before: jejakHalaman(koperasi, 'Nilai kesehatan') },
      <LembarKesehatan
        c={c}
        koperasi={koperasi}
        instrumen={dipakai}
        pilihanInstrumen={semua}
        tahunBuku={tahun}
        isian={isian ?? FormValues.from({ tahun_buku: String(terakhir), dinilai_pada: tanggalPanjang(hariIni) })}
        salah={salah}
      />,
      salah ? 422 : 200,
    );
  }

  app.get('/petugas/koperasi/:id{[0-9]+}/kesehatan/baru', wajibIzin('ubah', 'koperasi'), async (c) => {
    const koperasi = await catatanUntuk(c, deps, 'ubah');
    if (!simpanPinjam(koperasi)) return tanpaSimpanPinjam(c, koperasi);
    return lembar(c, koperasi, c.req.query('instrumen'));
  });

  app.post('/petugas/koperasi/:id{[0-9]+}/kesehatan/baru', wajibIzin('ubah', 'koperasi'), async (c) => {
    const koperasi = await catatanUntuk(c, deps, 'ubah');
    const values = await readForm(c);
    const { hariIni } = await waktuKantor(deps);
    const { dipakai } = await pilihInstrumen(koperasi, values.text('instrumen'));
    const kepala = parseForm(skemaPenilaian(hariIni), values);
    const isi = bacaLembar(dipakai, koperasi.pola_pengelolaan, (nama) => values.text(nama));
    const unggahan = values.file('berkas');
    const berkas = unggahan && (await terimaBerkas(unggahan));
    const salah = {
      ...(kepala.ok ? {} : kepala.errors),
      ...isi.salah,
      ...(berkas && !berkas.ok ? { berkas: berkas.pesan } : {}),
    };
    if (!kepala.ok || Object.keys(salah).length > 0) return lembar(c, koperasi, dipakai.kode, values, salah);
    const { tahun_buku: tahun, dinilai_pada: dinilaiPada } = kepala.data;
    const hasil = await act<Exclude<HasilNilai, { ok: true }>>(c, deps, async (tx) => {
      const pelaku = pelakuDari(c);
      const tersimpan = berkas?.ok
        ? { id: await simpanBerkas(tx, deps, pelaku, berkas.berkas, { pribadi: true }), nama: berkas.berkas.nama }
        : undefined;
      const satu = await nilaiKoperasi(tx, pelaku, {
        koperasiId: koperasi.id,
        instrumen: dipakai,
        tahunBuku: tahun,
        dinilaiPada,
        jawaban: isi.jawaban,
        berkas: tersimpan,
        hariIni,
      });
      return satu.ok ? { ok: true, location: `${jalur.hasilKesehatan(koperasi.id, satu.id)}?berhasil=ya` } : satu;
    });
    if (hasil instanceof Response) return hasil;
    switch (hasil.sebab) {
      case 'tanpa_simpan_pinjam':
        return tanpaSimpanPinjam(c, koperasi);
      case 'belum_lengkap':
        return lembar(c, koperasi, dipakai.kode, values, Object.fromEntries(hasil.belum.map((satu) => [satu.kode, satu.pesan])));
    }
  });

  app.get('/petugas/koperasi/:id{[0-9]+}/kesehatan/:penilaian{[0-9]+}', wajibIzin('lihat', 'koperasi'), async (c) => {
    const koperasi = await catatanUntuk(c, deps, 'lihat');
    const semua = await listKesehatan(deps.db, koperasi.id);
    const ini = semua.findIndex((satu) => satu.id === Number(c.req.param('penilaian')));
    const penilaian = semua[ini];
    if (!penilaian) throw new NotFoundError('penilaian kesehatan');
    const instrumen = (await listInstrumen(deps.db)).find((satu) => satu.kode === penilaian.instrumen_kode);
    const hasil = instrumen && nilaiKesehatan(instrumen, koperasi.pola_pengelolaan, penilaian.jawaban);
    return page(
      c,
      { title: `Kesehatan tahun buku ${penilaian.tahun_buku}`, before: jejakHalaman(koperasi, `Kesehatan ${penilaian.tahun_buku}`) },
      <HasilPenilaian
        koperasi={koperasi}
        penilaian={penilaian}
        sebelum={semua[ini + 1]}
        instrumen={instrumen}
        aspek={hasil?.lengkap ? hasil.aspek : []}
        baru={c.req.query('berhasil') === 'ya'}
      />,
    );
  });

  return app;
}
