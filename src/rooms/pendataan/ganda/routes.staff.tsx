import { Hono } from 'hono';
import type { MiddlewareHandler } from 'hono';
import { adalahKode } from '../../../lib/daftar-kode.ts';
import { Breadcrumbs } from '../../../ui/breadcrumb.tsx';
import type { CompareRow } from '../../../ui/compare.tsx';
import { act, type Done, type Refusal } from '../../../web/act.ts';
import type { Deps } from '../../../web/deps.ts';
import type { AppContext, AppEnv } from '../../../web/env.ts';
import { type FieldErrors, FormValues, readForm } from '../../../web/form.tsx';
import { page } from '../../../web/page.tsx';
import { bolehkah, pastikanBoleh, pelakuDari, wajibIzin } from '../../akun/guards.tsx';
import { waktuKantor } from '../../kantor/queries.ts';
import type { JenisObjek } from '../../kemiripan/profil.ts';
import { LABEL_KOPERASI, NILAI_KOPERASI } from '../../koperasi/sebutan.ts';
import { LABEL_ORANG, TAMPIL_ORANG } from '../../orang/label.ts';
import { LABEL_UMKM, TAMPIL_UMKM } from '../../umkm/label.ts';
import { pilihanWilayah } from '../../wilayah/queries.ts';
import { gabungkan, lepaskanGabungan, nyatakanBukanGanda } from './actions.ts';
import { JENIS_GANDA, KELOMPOK, type Kelompok, namaKelompok, STATUS_GANDA } from './ganda.ts';
import { mintaCariGanda } from './jobs.ts';
import { BandingGanda } from './pages/banding.tsx';
import { DaftarGanda } from './pages/daftar.tsx';
import { pathCatatan, pathGanda, pathSatuGanda } from './paths.ts';
import { type BarisGanda, type Catatan, findPemenang, getCatatan, getGanda, listGanda, listTahunKembar, SEHALAMAN } from './queries.ts';

const KATA: Readonly<
  Record<JenisObjek, { label: Readonly<Record<string, string>>; tampil: Readonly<Record<string, (n: string) => string>> }>
> = {
  umkm: { label: LABEL_UMKM, tampil: TAMPIL_UMKM },
  koperasi: { label: LABEL_KOPERASI, tampil: NILAI_KOPERASI },
  orang: { label: LABEL_ORANG, tampil: TAMPIL_ORANG },
};

const KABAR: Readonly<Record<string, string>> = {
  bukan: 'Pasangan itu dinyatakan bukan ganda.',
  dilepas: 'Gabungan sudah dilepas; kedua catatan kembali seperti semula.',
};

const TOLAK = {
  basi: 'Pasangan ini baru saja diputuskan, atau salah satu catatannya diubah orang lain. Periksa lagi isinya.',
  berubah: 'Gabungan ini tidak dapat dilepas: salah satu catatannya sudah diubah sesudah digabung. Periksa riwayatnya.',
} as const;

/** Work list of likely duplicates: look, merge, take back, or say that they are two. */
export function ruteGanda(deps: Deps): Hono<AppEnv> {
  const app = new Hono<AppEnv>();

  app.get('/petugas/ganda', wajibIzin('lihat', 'orang'), async (c) => {
    const url = new URL(c.req.url).searchParams;
    const [mintaJenis, mintaStatus] = [url.get('jenis') ?? '', url.get('status') ?? ''];
    const jenis = adalahKode(JENIS_GANDA, mintaJenis) ? mintaJenis : undefined;
    const status = adalahKode(STATUS_GANDA, mintaStatus) ? mintaStatus : 'terbuka';
    const wilayah = /^\d\d(\.\d\d(\.\d\d(\.\d{4})?)?)?$/.exec(url.get('wilayah') ?? '')?.[0];
    const letak = /^(\d{1,3})-(\d{1,9})$/.exec(url.get('setelah') ?? '');
    const { area } = await waktuKantor(deps);
    const [baris, pilihan] = await Promise.all([
      listGanda(deps.db, { jenis, wilayah, status, setelah: letak ? [Number(letak[1]), Number(letak[2])] : undefined }),
      pilihanWilayah(deps.db, area),
    ]);
    const akhir = baris.length > SEHALAMAN ? baris[SEHALAMAN - 1] : undefined;
    const berikut = new URLSearchParams({ ...(jenis && { jenis }), ...(wilayah && { wilayah }), status });
    if (akhir) berikut.set('setelah', `${akhir.skor}-${akhir.id}`);
    return page(
      c,
      { title: 'Catatan ganda' },
      <DaftarGanda
        baris={baris.slice(0, SEHALAMAN)}
        isian={{ jenis: jenis ?? '', wilayah: wilayah ?? '', status }}
        wilayah={pilihan.wilayah}
        berikut={akhir && `${pathGanda}?${berikut.toString()}`}
        berhasil={KABAR[url.get('berhasil') ?? '']}
      />,
    );
  });

  async function tampilkan(c: AppContext, id: number, values: FormValues, errors?: FieldErrors) {
    const ganda = await getGanda(deps.db, id);
    const { jenis, objek_kecil: a, objek_besar: b } = ganda;
    const [kecil, besar, tahun] = await Promise.all([
      getCatatan(deps.db, jenis, a),
      getCatatan(deps.db, jenis, b),
      listTahunKembar(deps.db, jenis, a, b),
    ]);
    return page(
      c,
      {
        title: 'Bandingkan dua catatan',
        before: <Breadcrumbs items={[{ text: 'Catatan ganda', href: pathGanda }, { text: 'Bandingkan' }]} />,
        hasErrors: errors !== undefined,
      },
      <BandingGanda
        {...{ c, ganda, kecil, besar, tahun, values, errors }}
        baris={KELOMPOK[jenis].map((k) => barisBanding(jenis, k, kecil, besar, values))}
        bolehUbah={bolehUbah(c, ganda, kecil, besar)}
      />,
      errors ? 409 : 200,
    );
  }

  app.get('/petugas/ganda/:id{[0-9]+}', wajibIzin('lihat', 'orang'), (c) => tampilkan(c, Number(c.req.param('id')), FormValues.from({})));

  /** An act on a pair, by someone who may change both records. */
  async function putuskan(c: AppContext, kerjakan: Parameters<typeof act<Refusal & { sebab: keyof typeof TOLAK }>>[2], values: FormValues) {
    const ganda = await getGanda(deps.db, Number(c.req.param('id')));
    for (const objek of [ganda.objek_kecil, ganda.objek_besar]) {
      const { kode_wilayah: kodeWilayah } = await getCatatan(deps.db, ganda.jenis, objek);
      pastikanBoleh(c, 'ubah', ganda.jenis, { kodeWilayah });
    }
    const hasil = await act<Refusal & { sebab: keyof typeof TOLAK }>(c, deps, kerjakan);
    return hasil instanceof Response ? hasil : tampilkan(c, ganda.id, values, { _: TOLAK[hasil.sebab] });
  }

  app.post('/petugas/ganda/:id{[0-9]+}/bukan-ganda', wajibIzin('lihat', 'orang'), async (c) =>
    putuskan(
      c,
      async (tx) => {
        const hasil = await nyatakanBukanGanda(tx, pelakuDari(c), Number(c.req.param('id')));
        return hasil.ok ? { ok: true, location: `${pathGanda}?berhasil=bukan` } : hasil;
      },
      FormValues.from({}),
    ),
  );

  app.post('/petugas/ganda/:id{[0-9]+}/penggabungan', wajibIzin('lihat', 'orang'), async (c) => {
    const values = await readForm(c);
    const id = Number(c.req.param('id'));
    const { jenis, objek_kecil: a, objek_besar: b } = await getGanda(deps.db, id);
    const { hariIni } = await waktuKantor(deps);
    const menangA = values.text('menang') !== 'b';
    const kalah = menangA ? 'b' : 'a';
    const tahun = await listTahunKembar(deps.db, jenis, a, b);
    return putuskan(
      c,
      async (tx): Promise<Done | (Refusal & { sebab: 'basi' })> => {
        const hasil = await gabungkan(tx, pelakuDari(c), hariIni, id, {
          menang: menangA ? a : b,
          versi: { [a]: Number(values.text('versi_a')), [b]: Number(values.text('versi_b')) },
          dariKalah: new Set(KELOMPOK[jenis].map(namaKelompok).filter((nama) => values.text(`pilih_${nama}`) === kalah)),
          tahunKalah: new Set(tahun.map((t) => `${t.tabel}_${t.tahun}`).filter((nama) => values.text(`pilih_tahun_${nama}`) === kalah)),
        });
        return hasil.ok ? { ok: true, location: pathCatatan(jenis, hasil.menang) } : hasil;
      },
      values,
    );
  });

  app.post('/petugas/ganda/:id{[0-9]+}/pelepasan', wajibIzin('lihat', 'orang'), async (c) => {
    const { hariIni } = await waktuKantor(deps);
    const id = Number(c.req.param('id'));
    return putuskan(
      c,
      async (tx) => {
        const hasil = await lepaskanGabungan(tx, pelakuDari(c), hariIni, id);
        return hasil.ok ? { ok: true, location: pathSatuGanda(id) } : hasil;
      },
      FormValues.from({}),
    );
  });

  return app;
}

function bolehUbah(c: AppContext, { jenis }: BarisGanda, ...catatan: readonly Catatan[]): boolean {
  return catatan.every(({ kode_wilayah: kodeWilayah }) => bolehkah(c, 'ubah', jenis, { kodeWilayah }));
}

function barisBanding(jenis: JenisObjek, k: Kelompok, a: Catatan, b: Catatan, values: FormValues): CompareRow {
  const nama = namaKelompok(k);
  const { label, tampil } = KATA[jenis];
  const satu = (catatan: Catatan): string =>
    k.tampil
      ? teks(catatan[k.tampil])
      : k.kolom
          .map((kolom) => {
            if (kolom === 'kode_wilayah') return teks(catatan['wilayah']);
            if (kolom.endsWith('_keadaan') || kolom.endsWith('_sandi')) return '';
            const nilai = catatan[kolom];
            return (Array.isArray(nilai) ? nilai : [nilai])
              .map(teks)
              .map((isi) => (isi === '' ? '' : (tampil[kolom]?.(isi) ?? isi)))
              .join(', ');
          })
          .filter((isi) => isi !== '')
          .join(', ');
  const values2 = { a: satu(a), b: satu(b) };
  return {
    name: nama,
    label: label[nama] ?? label[k.tampil ?? ''] ?? nama.replaceAll('_keadaan', '').replaceAll('_', ' '),
    values: values2,
    chosen: values.text(`pilih_${nama}`) || (values2.a === '' ? 'b' : 'a'),
  };
}

const teks = (nilai: unknown): string => (nilai === null || nilai === undefined ? '' : String(nilai as string | number | boolean));

/** No record has a larger number. */
const TERBESAR = 2_147_483_647;

/** The page of a record that was merged leads to the one that goes on; its history stays where it was. */
export function arahkanGabungan(deps: Pick<Deps, 'db'>, jenis: JenisObjek): MiddlewareHandler<AppEnv> {
  return async (c, next) => {
    const id = Number(c.req.param('id'));
    if (c.req.method !== 'GET' || !c.get('pengguna') || !Number.isSafeInteger(id) || id > TERBESAR) return next();
    const menang = await findPemenang(deps.db, jenis, id);
    return menang === undefined ? next() : c.redirect(pathCatatan(jenis, menang), 303);
  };
}

/** A record just written is compared with the others at once, in the background; what a crash takes away the night brings back. */
export function cariSesudahCatat(deps: Pick<Deps, 'db' | 'jobs'>, jenis: JenisObjek): MiddlewareHandler<AppEnv> {
  return async (c, next) => {
    await next();
    if (c.req.method !== 'POST' || (c.res.status !== 303 && c.res.status !== 201)) return;
    const id = new RegExp(`^/(?:petugas|api/v1)/${jenis}/([0-9]+)$`).exec(c.res.headers.get('location') ?? '')?.[1];
    if (id !== undefined) await mintaCariGanda(deps.jobs, deps.db, jenis, [Number(id)]);
  };
}
