import { Hono } from 'hono';
import { act } from '../../../web/act.ts';
import { clientAddress } from '../../../web/address.ts';
import type { Deps } from '../../../web/deps.ts';
import type { AppContext, AppEnv } from '../../../web/env.ts';
import { type FieldErrors, FormValues, parseForm, readForm } from '../../../web/form.tsx';
import { page } from '../../../web/page.tsx';
import { bacaKodeDikte } from '../../../lib/kode-dikte.ts';
import { buatLaju, sidikAlamat } from '../../akun/laju/actions.ts';
import { tungguKata } from '../../akun/laju/laju.ts';
import type { BerkasSiap } from '../../berkas/berkas.ts';
import { getKalender } from '../../kalender/queries.ts';
import { waktuKantor } from '../../kantor/queries.ts';
import type { Halaman } from '../../layanan/definisi.ts';
import { DITANYA } from '../../layanan/halaman-isian.tsx';
import { halamanSebelah, halamanTampil, namaIsian } from '../../layanan/isian.ts';
import { periksaHalaman } from '../../layanan/jawaban.ts';
import { findLayananBerlakuMenurutId } from '../../layanan/queries.ts';
import { ajukanPermohonan } from '../actions.ts';
import { skemaKode, skemaPemohon } from '../forms.ts';
import { jalurMinta, pathLanjutkanDraf, pathPermohonan } from '../paths.ts';
import { namaBerkas } from '../queries.ts';
import { berkasTerkirim } from '../routes.berkas.ts';
import { jadikanPemegang } from '../routes.browser.ts';
import { PELAKU_PEMOHON, pindahkanDraf, simpanDraf, simpanDrafSendiri, tutupDraf } from './actions.ts';
import { bacaPemohon, berkasDari, denganNamaBerkas, DRAF_KOSONG, gantiJawaban, type IsiDraf, pemohonDariJawaban } from './draf.ts';
import { AwalMinta } from './pages/awal.tsx';
import { HalamanMinta, HalamanPemohon } from './pages/halaman.tsx';
import { LanjutkanDraf } from './pages/kode.tsx';
import { PeriksaMinta } from './pages/periksa.tsx';
import { findDrafKode, findNomorDraf } from './queries.ts';
import { halamanMinta, type Isian, isianDari, periksaIsian, pilihanKelurahan, tampilkanKode } from './routes.context.tsx';

/** Wrong codes that cost nothing, from one address; several people may share it. */
const SALAH_BEBAS = 20;

/**
 * Asking for a service on the web: one topic a page, kept as it is typed, sent once. A page with mistakes is kept too and
 * then asked for anew, so that the back button meets no answer to a post, which browsers only show after a question.
 */
export function ruteMinta(deps: Deps): Hono<AppEnv> {
  const app = new Hono<AppEnv>();
  const laju = buatLaju(deps.db);
  const simpan = (c: AppContext, { layanan }: Isian, isi: IsiDraf, berkas: readonly { pertanyaan: string; berkas: BerkasSiap }[] = []) => {
    const pemegang = jadikanPemegang(c);
    return simpanDrafSendiri(deps.db, deps, { pemegang, layanan, isi, berkas });
  };

  app.get('/layanan/:slug/minta', async (c) => {
    const { layanan, draf } = await isianDari(c, deps);
    return halamanMinta(
      c,
      { layanan, judul: 'Minta layanan' },
      <AwalMinta c={c} layanan={layanan} lanjutkan={draf && jalurMinta.periksa(layanan.slug)} />,
    );
  });

  app.post('/layanan/:slug/minta', async (c) => {
    const { layanan } = await isianDari(c, deps);
    const pemegang = jadikanPemegang(c);
    const awal = halamanTampil(layanan.definisi, {})[0];
    const tujuan = awal ? jalurMinta.halaman(layanan.slug, awal.id) : jalurMinta.pemohon(layanan.slug);
    return act(c, deps, async (tx) => {
      await simpanDraf(tx, deps, { pemegang, layanan, isi: DRAF_KOSONG });
      return { ok: true, location: tujuan };
    }) as Promise<Response>;
  });

  type Tampil = { isi: IsiDraf; salah?: FieldErrors; muncul?: boolean };

  async function tampilkan(c: AppContext, { layanan }: Isian, halaman: Halaman, { isi, salah, muncul }: Tampil) {
    const { definisi, slug } = layanan;
    const tampil = halamanTampil(definisi, isi.jawaban);
    const sebelum = halamanSebelah(tampil, halaman.id, -1);
    const [{ kelurahan }, nama] = await Promise.all([pilihanKelurahan(deps), namaBerkas(deps.db, berkasDari(definisi, isi.jawaban))]);
    const berkas = halaman.pertanyaan.flatMap(({ id, jenis, label }) =>
      jenis === 'berkas' ? (isi.jawaban[id] ?? []).flatMap((satu) => ({ label, nama: nama.get(satu) ?? 'berkas' })) : [],
    );
    return halamanMinta(
      c,
      {
        layanan,
        judul: halaman.judul,
        status: salah ? 422 : 200,
        kembali: sebelum ? jalurMinta.halaman(slug, sebelum.id) : jalurMinta.awal(slug),
      },
      <HalamanMinta
        c={c}
        layanan={layanan}
        halaman={halaman}
        ke={{ nomor: tampil.findIndex(({ id }) => id === halaman.id) + 1, dari: tampil.length + 1 }}
        jawaban={isi.jawaban}
        salah={salah}
        kelurahan={kelurahan}
        berkas={berkas}
        muncul={muncul}
      />,
    );
  }

  const halamanDari = (c: AppContext, { layanan, isi }: Isian): Halaman | undefined =>
    halamanTampil(layanan.definisi, isi.jawaban).find(({ id }) => id === c.req.param('halaman'));

  app.get('/layanan/:slug/minta/halaman/:halaman', async (c) => {
    const isian = await isianDari(c, deps);
    const halaman = halamanDari(c, isian);
    // A page that the answers no longer lead to, or a form that was sent meanwhile.
    if (!halaman || !isian.draf) return c.redirect(jalurMinta.awal(isian.layanan.slug), 303);
    const muncul = new Set((c.req.query('muncul') ?? '').split(' ').filter(Boolean));
    const salah = c.req.query('salah') ? tanpaMuncul(periksaHalaman(halaman, isian.isi.jawaban).salah, muncul) : {};
    const ada = Object.keys(salah).length > 0;
    return tampilkan(c, isian, halaman, { isi: isian.isi, ...(ada ? { salah } : { muncul: muncul.size > 0 }) });
  });

  app.post('/layanan/:slug/minta/halaman/:halaman', async (c) => {
    const isian = await isianDari(c, deps);
    const { layanan } = isian;
    const diminta = halamanDari(c, isian);
    if (!diminta) return c.redirect(jalurMinta.awal(layanan.slug), 303);
    const values = await readForm(c);
    const { berkas, salah: salahBerkas } = await berkasTerkirim(diminta.pertanyaan, values);
    const kasar: IsiDraf = { ...isian.isi, jawaban: gantiJawaban(isian.isi.jawaban, diminta, values) };
    const ada: IsiDraf['jawaban'] = { ...kasar.jawaban, ...Object.fromEntries(berkas.map(({ pertanyaan }) => [pertanyaan, ['baru']])) };
    const halaman = halamanTampil(layanan.definisi, ada).find(({ id }) => id === diminta.id) ?? diminta;
    const hasil = periksaHalaman(halaman, ada);
    const ditanya = new Set(values.text(DITANYA).split(' '));
    const muncul = new Set(halaman.pertanyaan.filter(({ id }) => !ditanya.has(id)).map(({ id }) => id));
    const salah = tanpaMuncul({ ...hasil.salah, ...salahBerkas }, muncul);
    const rapi: IsiDraf = { ...kasar, jawaban: { ...kasar.jawaban, ...tanpaBerkas(hasil.jawaban, berkas) } };
    if (values.text('arah') === 'simpan') {
      const { id } = await simpan(c, isian, rapi, berkas);
      return tampilkanKode(c, deps, layanan, id);
    }
    if (Object.keys(salah).length > 0 || muncul.size > 0) {
      const { isi } = await simpan(c, isian, rapi, berkas);
      // A refused file is not kept, so only this answer can tell of it.
      if (Object.keys(salahBerkas).length > 0) return tampilkan(c, isian, halaman, { isi, salah });
      const lagi = new URLSearchParams({ ...(Object.keys(salah).length > 0 && { salah: 'ya' }), muncul: [...muncul].join(' ') });
      return c.redirect(`${jalurMinta.halaman(layanan.slug, halaman.id)}?${lagi.toString()}`, 303);
    }
    const berikut = halamanSebelah(halamanTampil(layanan.definisi, ada), halaman.id, 1);
    const pemegang = jadikanPemegang(c);
    return act(c, deps, async (tx) => {
      await simpanDraf(tx, deps, { pemegang, layanan, isi: rapi, berkas });
      return { ok: true, location: berikut ? jalurMinta.halaman(layanan.slug, berikut.id) : jalurMinta.pemohon(layanan.slug) };
    }) as Promise<Response>;
  });

  async function tampilkanPemohon(c: AppContext, { layanan, isi }: Isian, nilai: Readonly<Record<string, string>>, salah?: FieldErrors) {
    const tampil = halamanTampil(layanan.definisi, isi.jawaban);
    const akhir = tampil.at(-1);
    const { kelurahan } = await pilihanKelurahan(deps);
    const ke = { nomor: tampil.length + 1, dari: tampil.length + 1 };
    return halamanMinta(
      c,
      {
        layanan,
        judul: 'Cara menghubungi Anda',
        status: salah ? 422 : 200,
        kembali: akhir ? jalurMinta.halaman(layanan.slug, akhir.id) : jalurMinta.awal(layanan.slug),
      },
      <HalamanPemohon c={c} layanan={layanan} ke={ke} nilai={nilai} salah={salah} kelurahan={kelurahan} />,
    );
  }

  app.get('/layanan/:slug/minta/pemohon', async (c) => {
    const isian = await isianDari(c, deps);
    if (!isian.draf) return c.redirect(jalurMinta.awal(isian.layanan.slug), 303);
    const nilai = pemohonDariJawaban(isian.layanan.definisi, isian.isi);
    const hasil = c.req.query('salah') ? parseForm(skemaPemohon, FormValues.from(nilai)) : undefined;
    return tampilkanPemohon(c, isian, nilai, hasil?.ok === false ? hasil.errors : undefined);
  });

  app.post('/layanan/:slug/minta/pemohon', async (c) => {
    const isian = await isianDari(c, deps);
    const { layanan } = isian;
    const values = await readForm(c);
    const isi: IsiDraf = { ...isian.isi, pemohon: bacaPemohon(values) };
    const hasil = parseForm(skemaPemohon, values);
    if (!hasil.ok || values.text('arah') === 'simpan') {
      const { id } = await simpan(c, isian, isi);
      return values.text('arah') === 'simpan'
        ? tampilkanKode(c, deps, layanan, id)
        : c.redirect(`${jalurMinta.pemohon(layanan.slug)}?salah=ya`, 303);
    }
    const pemegang = jadikanPemegang(c);
    return act(c, deps, async (tx) => {
      await simpanDraf(tx, deps, { pemegang, layanan, isi });
      return { ok: true, location: jalurMinta.periksa(layanan.slug) };
    }) as Promise<Response>;
  });

  async function tampilkanPeriksa(c: AppContext, isian: Isian, status: 200 | 422 = 200) {
    const { layanan, isi } = isian;
    const { jawaban, pemohon, kurang } = periksaIsian(isian);
    const [{ namaWilayah }, nama] = await Promise.all([
      pilihanKelurahan(deps),
      namaBerkas(deps.db, berkasDari(layanan.definisi, isi.jawaban)),
    ]);
    return halamanMinta(
      c,
      { layanan, judul: 'Periksa jawaban', status, kembali: jalurMinta.pemohon(layanan.slug) },
      <PeriksaMinta
        c={c}
        layanan={layanan}
        jawaban={denganNamaBerkas(layanan.definisi, jawaban, nama)}
        pemohon={pemohon}
        namaWilayah={namaWilayah}
        kurang={kurang}
      />,
    );
  }

  app.get('/layanan/:slug/minta/periksa', async (c) => {
    const isian = await isianDari(c, deps);
    if (!isian.draf) return c.redirect(jalurMinta.awal(isian.layanan.slug), 303);
    return tampilkanPeriksa(c, isian);
  });

  app.post('/layanan/:slug/minta/periksa', async (c) => {
    const isian = await isianDari(c, deps);
    const { layanan, draf } = isian;
    const { jawaban, pemohon, kurang } = periksaIsian(isian);
    if (draf && (kurang.length > 0 || !pemohon)) return tampilkanPeriksa(c, isian, 422);
    const [kalender, { zona }] = await Promise.all([getKalender(deps.db), waktuKantor(deps)]);
    const sarana = { sandi: deps.sandi, kini: deps.clock.now(), kalender, zona };
    // Sent again after the answer was lost there is no draft any more: the key alone tells where it led.
    const hasil = await act<{ ok: false }>(c, deps, async (tx) => {
      if (!draf || !pemohon) return { ok: false };
      const berkas = berkasDari(layanan.definisi, jawaban).filter((id) => draf.berkas.includes(id));
      const { id, nomor } = await ajukanPermohonan(tx, sarana, PELAKU_PEMOHON, {
        layanan,
        pintu: 'web',
        pemohon,
        objek: null,
        jawaban,
        berkas,
      });
      if (!(await tutupDraf(tx, deps, draf.id, id))) return { ok: false };
      return { ok: true, location: pathPermohonan(nomor) };
    });
    if (hasil instanceof Response) return hasil;
    // From another window, with another key: it was sent already.
    const nomor = draf && (await findNomorDraf(deps.db, draf.id));
    return c.redirect(nomor ? pathPermohonan(nomor) : jalurMinta.awal(layanan.slug), 303);
  });

  const tampilkanLanjut = (c: AppContext, kode: string, salah?: FieldErrors) =>
    page(
      c,
      { title: 'Lanjutkan isian', noIndex: true, hasErrors: salah !== undefined },
      <LanjutkanDraf c={c} kode={kode} salah={salah} />,
      salah ? 422 : 200,
    );

  app.get(pathLanjutkanDraf, (c) => tampilkanLanjut(c, ''));

  app.post(pathLanjutkanDraf, async (c) => {
    const values = await readForm(c);
    const isian = parseForm(skemaKode, values);
    const tertulis = values.text('kode');
    if (!isian.ok) return tampilkanLanjut(c, tertulis, isian.errors);
    const kode = bacaKodeDikte(isian.data.kode);
    // A slip is told at once and costs no try: it can be no code at all.
    if (!kode)
      return tampilkanLanjut(c, tertulis, {
        kode: 'Ada huruf yang keliru di kode ini. Periksa satu per satu; kode terdiri dari 8 huruf dan angka.',
      });
    const penghitung = [{ kunci: `draf.${sidikAlamat(deps.sandi, clientAddress(c))}`, bebas: SALAH_BEBAS, bersama: true }];
    const tunggu = await laju.coba(penghitung);
    if (tunggu !== undefined)
      return tampilkanLanjut(c, tertulis, { kode: `Terlalu banyak kode yang keliru. Coba lagi ${tungguKata(tunggu)} lagi.` });
    const draf = await findDrafKode(deps.db, { sandi: deps.sandi, kini: deps.clock.now() }, kode);
    const { hariIni } = await waktuKantor(deps);
    const layanan = draf && (await findLayananBerlakuMenurutId(deps.db, draf.layananId, hariIni));
    if (!draf || !layanan) {
      return tampilkanLanjut(c, tertulis, {
        kode: 'Kode ini tidak membuka isian apa pun. Mungkin sudah lewat 30 hari, sudah dikirim, atau sudah diganti kode baru.',
      });
    }
    await laju.lupakan(penghitung);
    const pemegang = jadikanPemegang(c);
    return act(c, deps, async (tx) => {
      await pindahkanDraf(tx, deps, draf, pemegang);
      return { ok: true, location: jalurMinta.periksa(layanan.slug) };
    }) as Promise<Response>;
  });

  return app;
}

/** What has just appeared on the page is not yet forgotten by anybody. */
const tanpaMuncul = (salah: FieldErrors, muncul: ReadonlySet<string>): FieldErrors =>
  Object.fromEntries(Object.entries(salah).filter(([nama]) => ![...muncul].some((id) => namaIsian(id) === nama)));

const tanpaBerkas = (jawaban: IsiDraf['jawaban'], berkas: readonly { pertanyaan: string }[]): IsiDraf['jawaban'] =>
  Object.fromEntries(Object.entries(jawaban).filter(([id]) => !berkas.some(({ pertanyaan }) => pertanyaan === id)));
