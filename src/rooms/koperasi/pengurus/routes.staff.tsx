import { Hono } from 'hono';
import { tanggalPanjang } from '../../../lib/tanggal.ts';
import { act } from '../../../web/act.ts';
import type { Deps } from '../../../web/deps.ts';
import type { AppContext, AppEnv } from '../../../web/env.ts';
import { NotFoundError } from '../../../web/errors.ts';
import { type FieldErrors, FormValues, parseForm, readForm } from '../../../web/form.tsx';
import { page } from '../../../web/page.tsx';
import { pastikanBoleh, pelakuDari, wajibIzin } from '../../akun/guards.tsx';
import { waktuKantor } from '../../kantor/queries.ts';
import { findMirip } from '../../kemiripan/queries.ts';
import { isiProfilOrang } from '../../orang/profil.ts';
import { listOrangSingkat } from '../../orang/queries.ts';
import { listOrang, siapkanPencarianOrang } from '../../orang/queries.daftar.ts';
import { jalur, jalurKoperasi } from '../paths.ts';
import type { Koperasi } from '../queries.ts';
import { catatanUntuk, izinCatatan } from '../routes.context.ts';
import { remah } from '../routes.staff.tsx';
import { angkatPengurus, type HasilPengurus, hentikanPengurus } from './actions.ts';
import { skemaBerhenti, skemaPengurus } from './forms.ts';
import { orangBaru } from './pengurus.ts';
import { type CalonOrang, DaftarPengurus, FormBerhenti, FormPengurus } from './pages/form.tsx';
import { findPengurus, listPengurus } from './queries.ts';

const BERITA: Readonly<Record<string, string>> = {
  catat: 'Pengurus sudah dicatat.',
  henti: 'Masa jabatan sudah diakhiri.',
};

type OrangSingkat = Awaited<ReturnType<typeof listOrangSingkat>>[number];

const keCalon = (orang: OrangSingkat): CalonOrang => ({
  id: orang.id,
  nama: orang.nama,
  keterangan: [
    orang.nik_samar && `NIK ${orang.nik_samar}`,
    orang.tanggal_lahir && `lahir ${tanggalPanjang(orang.tanggal_lahir)}`,
    orang.kelurahan,
  ]
    .filter(Boolean)
    .join(' · '),
});

type Mirip = { ok: false; sebab: 'mirip'; ids: number[] };

export function rutePengurus(deps: Deps): Hono<AppEnv> {
  const app = new Hono<AppEnv>();
  const jejakHalaman = (koperasi: Koperasi, judul: string) =>
    remah(
      { text: koperasi.nama, href: jalurKoperasi(koperasi.id) },
      { text: 'Pengurus', href: jalur.pengurus(koperasi.id) },
      { text: judul },
    );

  app.get('/petugas/koperasi/:id{[0-9]+}/pengurus', wajibIzin('lihat', 'koperasi'), async (c) => {
    const koperasi = await catatanUntuk(c, deps, 'lihat');
    return page(
      c,
      { title: 'Pengurus', before: remah({ text: koperasi.nama, href: jalurKoperasi(koperasi.id) }, { text: 'Pengurus' }) },
      <DaftarPengurus
        koperasi={koperasi}
        pengurus={await listPengurus(deps.db, koperasi.id)}
        bolehUbah={izinCatatan(c, koperasi).ubah && koperasi.keadaan === 'aktif'}
        berita={BERITA[c.req.query('berhasil') ?? '']}
      />,
    );
  });

  async function cariCalon(teks: string): Promise<CalonOrang[]> {
    if (teks === '') return [];
    const { hariIni } = await waktuKantor(deps);
    const pencarian = await siapkanPencarianOrang(deps.db, teks);
    const { rows } = await listOrang(
      deps.db,
      { saringan: { cari: teks }, urut: 'relevansi', arah: 'asc', hariIni, bulanVerifikasi: 12, pencarian },
      { size: 10 },
    );
    return (
      await listOrangSingkat(
        deps.db,
        rows.map((row) => row.id),
      )
    ).map(keCalon);
  }

  type Tampil = { salah?: FieldErrors; mirip?: readonly CalonOrang[]; status?: 409 };

  async function halaman(c: AppContext, koperasi: Koperasi, isian: FormValues, dicari: string, { salah, mirip = [], status }: Tampil = {}) {
    const calon = await cariCalon(dicari);
    const dipilih = Number(isian.text('orang_id'));
    const lain = dipilih > 0 && !calon.some((satu) => satu.id === dipilih) ? (await listOrangSingkat(deps.db, [dipilih])).map(keCalon) : [];
    return page(
      c,
      { title: 'Catat pengurus', hasErrors: salah !== undefined, before: jejakHalaman(koperasi, 'Catat pengurus') },
      <FormPengurus c={c} koperasi={koperasi} isian={isian} salah={salah} dicari={dicari} calon={[...calon, ...lain]} mirip={mirip} />,
      status ?? (salah ? 422 : 200),
    );
  }

  app.get('/petugas/koperasi/:id{[0-9]+}/pengurus/baru', wajibIzin('ubah', 'koperasi'), async (c) => {
    const koperasi = await catatanUntuk(c, deps, 'ubah');
    return halaman(c, koperasi, FormValues.from({}), (c.req.query('cari_orang') ?? '').trim().slice(0, 100));
  });

  app.post('/petugas/koperasi/:id{[0-9]+}/pengurus/baru', wajibIzin('ubah', 'koperasi'), async (c) => {
    const koperasi = await catatanUntuk(c, deps, 'ubah');
    const values = await readForm(c);
    const dicari = values.text('dicari').slice(0, 100);
    const isian = parseForm(skemaPengurus(), values);
    if (!isian.ok) return halaman(c, koperasi, values, dicari, { salah: isian.errors });
    const { jabatan, orang_id, nama_baru, jenis_kelamin_baru, telepon_baru, mulai, sampai } = isian.data;
    const baru = orang_id === null ? orangBaru(nama_baru ?? '', jenis_kelamin_baru, telepon_baru) : undefined;
    if (baru) pastikanBoleh(c, 'tambah', 'orang');
    const { hariIni } = await waktuKantor(deps);
    const diperiksa = new Set(values.text('sudah_diperiksa').split(',').filter(Boolean).map(Number));
    const hasil = await act<Exclude<HasilPengurus, { ok: true }> | Mirip>(c, deps, async (tx) => {
      const mirip = baru ? (await findMirip(tx, 'orang', isiProfilOrang(deps.sandi, baru))).map((satu) => satu.objekId) : [];
      if (mirip.some((id) => !diperiksa.has(id))) return { ok: false, sebab: 'mirip', ids: mirip };
      const satu = await angkatPengurus(tx, deps, pelakuDari(c), {
        koperasiId: koperasi.id,
        jabatan,
        mulai,
        sampai,
        orang: baru ? { baru } : { id: orang_id ?? 0 },
        hariIni,
      });
      return satu.ok ? { ok: true, location: `${jalur.pengurus(koperasi.id)}?berhasil=catat` } : satu;
    });
    if (hasil instanceof Response) return hasil;
    switch (hasil.sebab) {
      case 'mirip':
        return halaman(c, koperasi, values, dicari, { mirip: (await listOrangSingkat(deps.db, hasil.ids)).map(keCalon), status: 409 });
      case 'orang_tidak_ada':
        return halaman(c, koperasi, values, dicari, {
          salah: { orang_id: 'Orang ini tidak ada atau catatannya tidak dipakai. Pilih orang lain.' },
        });
      case 'sudah_menjabat':
        return halaman(c, koperasi, values, dicari, {
          salah: { jabatan: 'Orang ini sudah tercatat pada jabatan itu. Akhiri dahulu masa jabatannya yang lama.' },
        });
      case 'tidak_dipakai':
        return halaman(c, hasil.kini, values, dicari, { salah: { _: 'Catatan koperasi ini sudah tidak dipakai.' }, status: 409 });
    }
  });

  async function pengurusDari(c: AppContext, koperasi: Koperasi) {
    const pengurus = await findPengurus(deps.db, koperasi.id, Number(c.req.param('pengurus')));
    if (!pengurus) throw new NotFoundError('pengurus');
    return pengurus;
  }

  async function halamanBerhenti(c: AppContext, koperasi: Koperasi, isian: FormValues, salah?: FieldErrors) {
    return page(
      c,
      { title: 'Akhiri masa jabatan', hasErrors: salah !== undefined, before: jejakHalaman(koperasi, 'Akhiri masa jabatan') },
      <FormBerhenti c={c} koperasi={koperasi} pengurus={await pengurusDari(c, koperasi)} isian={isian} salah={salah} />,
      salah ? 422 : 200,
    );
  }

  app.get('/petugas/koperasi/:id{[0-9]+}/pengurus/:pengurus{[0-9]+}/pemberhentian', wajibIzin('ubah', 'koperasi'), async (c) => {
    const koperasi = await catatanUntuk(c, deps, 'ubah');
    return halamanBerhenti(c, koperasi, FormValues.from({}));
  });

  app.post('/petugas/koperasi/:id{[0-9]+}/pengurus/:pengurus{[0-9]+}/pemberhentian', wajibIzin('ubah', 'koperasi'), async (c) => {
    const koperasi = await catatanUntuk(c, deps, 'ubah');
    const pengurus = await pengurusDari(c, koperasi);
    const { hariIni } = await waktuKantor(deps);
    const values = await readForm(c);
    const isian = parseForm(skemaBerhenti(hariIni, pengurus.mulai), values);
    if (!isian.ok) return halamanBerhenti(c, koperasi, values, isian.errors);
    return act<never>(c, deps, async (tx) => {
      await hentikanPengurus(tx, pelakuDari(c), {
        koperasiId: koperasi.id,
        pengurusId: pengurus.id,
        berhentiPada: isian.data.berhenti_pada,
        alasan: isian.data.alasan,
        hariIni,
      });
      return { ok: true, location: `${jalur.pengurus(koperasi.id)}?berhasil=henti` };
    });
  });

  return app;
}
