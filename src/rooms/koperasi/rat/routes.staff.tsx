import { Hono } from 'hono';
import type { Child } from 'hono/jsx';
import { tahunBuku, tahunBukuPada } from '../../../lib/periode.ts';
import { waktuPendek } from '../../../lib/waktu.ts';
import { Banner } from '../../../ui/notice.tsx';
import { act } from '../../../web/act.ts';
import type { Deps } from '../../../web/deps.ts';
import type { AppContext, AppEnv } from '../../../web/env.ts';
import { NotFoundError } from '../../../web/errors.ts';
import { type FieldErrors, FormValues, parseForm, readForm } from '../../../web/form.tsx';
import { page } from '../../../web/page.tsx';
import { readBase, resolveStale, StaleSave, type StaleRow } from '../../../web/stale.tsx';
import { pelakuDari, wajibIzin } from '../../akun/guards.tsx';
import { waktuKantor } from '../../kantor/queries.ts';
import { simpanBerkas, terimaBerkas } from '../../berkas/actions.ts';
import type { BerkasSiap } from '../../berkas/berkas.ts';
import { listRiwayat } from '../../jejak/queries.ts';
import { RiwayatCatatan } from '../../jejak/riwayat.tsx';
import { KAMUS_KOPERASI } from '../kamus.ts';
import { jalur, jalurKoperasi } from '../paths.ts';
import { getAturanKoperasi } from '../queries.aturan.ts';
import type { Koperasi } from '../queries.ts';
import { catatanUntuk, izinCatatan } from '../routes.context.ts';
import { remah } from '../routes.staff.tsx';
import { catatRat, type HasilCatatRat } from './actions.ts';
import { aturanRatPada } from './aturan-rat.ts';
import { isianDariRat, skemaRat } from './forms.ts';
import { FormRat } from './pages/form.tsx';
import { HalamanRat } from './pages/rincian.tsx';
import { dataRat, findRat, listBerkasRat, listRat, type Rat } from './queries.ts';
import { batasRat, periksaRat } from './rat.ts';
import { type JenisBerkasRat, LABEL_RAT, NILAI_RAT, UANG_RAT } from './sebutan.ts';

const FIELD_BERKAS = [
  ['berkas_laporan', 'laporan_pertanggungjawaban'],
  ['berkas_berita_acara', 'berita_acara'],
] as const satisfies readonly (readonly [string, JenisBerkasRat])[];

const UANG: readonly string[] = UANG_RAT;

const BARIS: readonly StaleRow[] = Object.keys(skemaRat('2026-01-01').shape).map((name) => ({
  name,
  label: LABEL_RAT[name] ?? name,
  shown: (values) => {
    const nilai = values[name] ?? '';
    if (UANG.includes(name)) return nilai === '' ? '' : `Rp${nilai}`;
    return NILAI_RAT[name]?.(nilai) ?? nilai;
  },
}));

const spellingOf = (rat: Rat): Record<string, string> => isianDariRat(dataRat(rat));

/** The book year of the address, when this cooperative can have held a meeting for it. */
function tahunDari(c: AppContext, koperasi: Koperasi): number {
  const tahun = Number(c.req.param('tahun'));
  const pendirian = koperasi.tanggal_badan_hukum;
  if (tahun < 1900 || tahun > 2200 || (pendirian !== null && tahunBuku(tahun, koperasi.bulan_awal_buku).akhir < pendirian)) {
    throw new NotFoundError(`tahun buku ${tahun}`);
  }
  return tahun;
}

export function ruteRat(deps: Deps): Hono<AppEnv> {
  const app = new Hono<AppEnv>();

  type Tampil = { isian?: FormValues; salah?: FieldErrors; status?: 409; depan?: Child };

  async function halaman(c: AppContext, koperasi: Koperasi, tahun: number, { isian, salah, status, depan }: Tampil = {}) {
    const { hariIni } = await waktuKantor(deps);
    const rat = await findRat(deps.db, koperasi.id, tahun);
    const lalu = await findRat(deps.db, koperasi.id, tahun - 1);
    const aturan = aturanRatPada((await getAturanKoperasi(deps.db, hariIni)).rat, hariIni);
    const buku = tahunBuku(tahun, koperasi.bulan_awal_buku);
    const [berkas, riwayat] = rat
      ? await Promise.all([listBerkasRat(deps.db, rat.id), listRiwayat(deps.db, { objekJenis: 'koperasi_rat', objekId: rat.id })])
      : [[], []];
    const awal = rat ? spellingOf(rat) : {};
    const bolehTulis = izinCatatan(c, koperasi).ubah && koperasi.keadaan === 'aktif';
    const versi = isian ? Number(isian.text('versi')) || undefined : rat?.versi;
    const judul = `RAT tahun buku ${buku.sebutan}`;
    return page(
      c,
      {
        title: judul,
        hasErrors: salah !== undefined,
        before: remah({ text: koperasi.nama, href: jalurKoperasi(koperasi.id) }, { text: judul }),
      },
      <>
        {depan}
        <HalamanRat
          koperasi={koperasi}
          buku={buku}
          batas={batasRat(buku, aturan)}
          sumberAturan={aturan.sumber}
          rat={rat}
          peringatan={rat ? periksaRat(rat, aturan, hariIni, lalu ?? null).peringatan : []}
          berkas={berkas}
          baruDisimpan={c.req.query('berhasil') === 'ya' && !isian}
          form={
            bolehTulis ? (
              <FormRat
                c={c}
                koperasiId={koperasi.id}
                tahunBuku={tahun}
                isian={isian ?? FormValues.from(rat ? awal : { sumber: 'petugas' })}
                salah={salah}
                versi={versi}
                awal={(isian && readBase(isian)) ?? awal}
              />
            ) : undefined
          }
          riwayat={<RiwayatCatatan riwayat={riwayat} kamus={KAMUS_KOPERASI} />}
        />
      </>,
      status ?? (salah ? 422 : 200),
    );
  }

  // Leads to the newest ended book year that has no meeting yet, or to the one that was chosen.
  app.get('/petugas/koperasi/:id{[0-9]+}/rat/baru', wajibIzin('ubah', 'koperasi'), async (c) => {
    const koperasi = await catatanUntuk(c, deps, 'ubah');
    const { hariIni } = await waktuKantor(deps);
    const dicatat = new Set((await listRat(deps.db, koperasi.id)).filter((r) => r.tanggal_rat !== null).map((r) => r.tahun_buku));
    const terakhir = tahunBukuPada(hariIni, koperasi.bulan_awal_buku).tahun - 1;
    const pendirian = koperasi.tanggal_badan_hukum;
    for (let tahun = terakhir; tahun > terakhir - 10; tahun--) {
      if (pendirian !== null && tahunBuku(tahun, koperasi.bulan_awal_buku).akhir < pendirian) break;
      if (!dicatat.has(tahun)) return c.redirect(jalur.rat(koperasi.id, tahun), 303);
    }
    return c.redirect(dicatat.has(terakhir) ? jalur.rat(koperasi.id, terakhir) : `${jalurKoperasi(koperasi.id)}#rat`, 303);
  });

  app.get('/petugas/koperasi/:id{[0-9]+}/rat/:tahun{[0-9]{4}}', wajibIzin('lihat', 'koperasi'), async (c) => {
    const koperasi = await catatanUntuk(c, deps, 'lihat');
    return halaman(c, koperasi, tahunDari(c, koperasi));
  });

  app.post('/petugas/koperasi/:id{[0-9]+}/rat/:tahun{[0-9]{4}}', wajibIzin('ubah', 'koperasi'), async (c) => {
    const koperasi = await catatanUntuk(c, deps, 'ubah');
    const tahun = tahunDari(c, koperasi);
    const { hariIni, zona } = await waktuKantor(deps);
    const kini = await findRat(deps.db, koperasi.id, tahun);
    const terkirim = await readForm(c);
    const values = kini ? resolveStale(terkirim, spellingOf(kini), BARIS) : terkirim;
    const isian = parseForm(skemaRat(hariIni), values);
    const berkas = await bacaBerkas(terkirim);
    if (!isian.ok || !berkas.ok) {
      return halaman(c, koperasi, tahun, {
        isian: values,
        salah: { ...(isian.ok ? {} : isian.errors), ...(berkas.ok ? {} : berkas.salah) },
      });
    }
    const pelaku = pelakuDari(c);
    const versi = Number(values.text('versi')) || undefined;
    const hasil = await act<Exclude<HasilCatatRat, { ok: true }>>(c, deps, async (tx) => {
      const disimpan = [];
      for (const satu of berkas.semua) {
        disimpan.push({
          berkasId: await simpanBerkas(tx, deps, pelaku, satu.berkas, { pribadi: true }),
          jenis: satu.jenis,
          nama: satu.berkas.nama,
        });
      }
      const satu = await catatRat(tx, pelaku, {
        koperasiId: koperasi.id,
        tahunBuku: tahun,
        data: isian.data,
        versi,
        berkas: disimpan,
        hariIni,
      });
      return satu.ok ? { ok: true, location: `${jalur.rat(koperasi.id, tahun)}?berhasil=ya` } : satu;
    });
    if (hasil instanceof Response) return hasil;
    switch (hasil.sebab) {
      case 'galat':
        return halaman(c, koperasi, tahun, { isian: values, salah: hasil.galat });
      case 'tidak_dipakai':
        return halaman(c, hasil.kini, tahun, {
          isian: values,
          status: 409,
          depan: (
            <Banner tone="error">
              <p>Catatan koperasi ini sudah tidak dipakai, jadi RAT tidak disimpan.</p>
            </Banner>
          ),
        });
      case 'basi': {
        const [terakhir] = await listRiwayat(deps.db, { objekJenis: 'koperasi_rat', objekId: hasil.kini.id }, { batas: 1 });
        const judul = `RAT tahun buku ${tahunBuku(tahun, koperasi.bulan_awal_buku).sebutan}`;
        return page(
          c,
          {
            title: `${judul} sudah diubah orang lain`,
            hasErrors: true,
            before: remah({ text: koperasi.nama, href: jalurKoperasi(koperasi.id) }),
          },
          <StaleSave
            c={c}
            action={jalur.rat(koperasi.id, tahun)}
            subject={judul}
            rows={BARIS}
            typed={FormValues.from({ ...isianDariRat(isian.data), _awal: values.text('_awal') })}
            stored={spellingOf(hasil.kini)}
            storedVersion={hasil.kini.versi}
            changedBy={terakhir && `${terakhir.pelakuNama}, ${waktuPendek(terakhir.waktu, zona)}`}
            cancelHref={jalur.rat(koperasi.id, tahun)}
          />,
          409,
        );
      }
    }
  });

  return app;
}

type BerkasTerbaca = { ok: true; semua: { berkas: BerkasSiap; jenis: JenisBerkasRat }[] } | { ok: false; salah: FieldErrors };

async function bacaBerkas(values: FormValues): Promise<BerkasTerbaca> {
  const semua: { berkas: BerkasSiap; jenis: JenisBerkasRat }[] = [];
  const salah: FieldErrors = {};
  for (const [field, jenis] of FIELD_BERKAS) {
    const unggahan = values.file(field);
    if (!unggahan) continue;
    const hasil = await terimaBerkas(unggahan);
    if (hasil.ok) semua.push({ berkas: hasil.berkas, jenis });
    else salah[field] = hasil.pesan;
  }
  return Object.keys(salah).length > 0 ? { ok: false, salah } : { ok: true, semua };
}
