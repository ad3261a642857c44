import { Hono } from 'hono';
import { adalahKode } from '../../../lib/daftar-kode.ts';
import { bacaKodeDikte } from '../../../lib/kode-dikte.ts';
import { act } from '../../../web/act.ts';
import { clientAddress } from '../../../web/address.ts';
import type { Deps } from '../../../web/deps.ts';
import type { AppContext, AppEnv } from '../../../web/env.ts';
import { NotFoundError } from '../../../web/errors.ts';
import { type FieldErrors, FormValues, parseForm, readForm } from '../../../web/form.tsx';
import { page } from '../../../web/page.tsx';
import { Breadcrumbs } from '../../../ui/breadcrumb.tsx';
import { buatLaju, sidikAlamat } from '../../akun/laju/actions.ts';
import { tungguKata } from '../../akun/laju/laju.ts';
import { pelakuDari, wajibIzin } from '../../akun/guards.tsx';
import { simpanBerkas } from '../../berkas/actions.ts';
import { getKalender } from '../../kalender/queries.ts';
import { waktuKantor } from '../../kantor/queries.ts';
import { catatKontak } from '../../kontak/actions.ts';
import { listKontakTerbaru } from '../../kontak/queries.ts';
import { daftarIsian, type Jawaban, jawabanDariIsian } from '../../layanan/isian.ts';
import { periksaJawaban } from '../../layanan/jawaban.ts';
import { findLayananBerlakuMenurutId, type LayananBerlaku, listLayananBerlaku } from '../../layanan/queries.ts';
import { pilihanWilayah } from '../../wilayah/queries.ts';
import { ajukanPermohonan } from '../actions.ts';
import { pindahkanDraf, tutupDraf } from '../draf/actions.ts';
import { bacaPemohon, berkasDari, pemohonDariJawaban } from '../draf/draf.ts';
import { type Draf, findDraf, findDrafKode } from '../draf/queries.ts';
import { skemaCari, skemaKode, skemaKontak, skemaPemohon, skemaPintu } from '../forms.ts';
import { jalurMeja, pathMejaDepan, jalurPetugas } from '../paths.ts';
import { OBJEK_PERMOHONAN, type ObjekPermohonan } from '../permohonan.ts';
import { berkasTerkirim } from '../routes.berkas.ts';
import { jadikanPemegang, pemegangDari } from '../routes.browser.ts';
import { MejaDepan } from './pages/meja.tsx';
import { PermohonanMeja, PilihLayanan } from './pages/permohonan.tsx';
import { cariDiMeja, getFakta, type Temuan } from './queries.ts';

const SALAH_BEBAS = 20;

/** The counter: one screen for a call or a visit. */
export function ruteMejaDepan(deps: Deps): Hono<AppEnv> {
  const app = new Hono<AppEnv>();
  const laju = buatLaju(deps.db);

  type Tampil = { temuan?: readonly Temuan[]; values?: FormValues; errors?: FieldErrors };
  async function tampilkan(c: AppContext, { temuan, values = FormValues.from({}), errors }: Tampil = {}) {
    const { hariIni, zona } = await waktuKantor(deps);
    const [layanan, kontak] = await Promise.all([listLayananBerlaku(deps.db, hariIni), listKontakTerbaru(deps.db)]);
    const kabar = c.req.query('berhasil') === 'kontak' ? 'Pertanyaan sudah dicatat.' : undefined;
    return page(
      c,
      { title: 'Meja depan', hasErrors: errors !== undefined },
      <MejaDepan c={c} temuan={temuan} layanan={layanan} kontak={kontak} values={values} errors={errors} kabar={kabar} zona={zona} />,
      errors ? 422 : 200,
    );
  }

  app.get(pathMejaDepan, wajibIzin('tambah', 'permohonan'), (c) => tampilkan(c));

  // A reading: names, numbers and NIK must not stand in an address.
  app.post(jalurMeja.pencarian, wajibIzin('tambah', 'permohonan'), async (c) => {
    const values = await readForm(c);
    const isian = parseForm(skemaCari, values);
    if (!isian.ok) return tampilkan(c, { values, errors: isian.errors });
    return tampilkan(c, { values, temuan: await cariDiMeja(deps.db, deps.sandi, isian.data.cari) });
  });

  app.post(jalurMeja.kontak, wajibIzin('tambah', 'permohonan'), async (c) => {
    const values = await readForm(c);
    const isian = parseForm(skemaKontak, values);
    if (!isian.ok) return tampilkan(c, { values, errors: isian.errors });
    const layananId = /^\d{1,9}$/.test(values.text('layanan')) ? Number(values.text('layanan')) : null;
    const { hariIni } = await waktuKantor(deps);
    const layanan = layananId === null ? undefined : await findLayananBerlakuMenurutId(deps.db, layananId, hariIni);
    return act(c, deps, async (tx) => {
      await catatKontak(tx, pelakuDari(c), deps.clock.now(), { ...isian.data, layananId: layanan?.id ?? null });
      return { ok: true, location: `${pathMejaDepan}?berhasil=kontak` };
    }) as Promise<Response>;
  });

  const remah = <Breadcrumbs items={[{ text: 'Meja depan', href: pathMejaDepan }, { text: 'Buka permohonan' }]} />;

  async function pilihLayanan(c: AppContext, kode: string, salah?: FieldErrors) {
    const { hariIni } = await waktuKantor(deps);
    const objek = objekDari(c.req.query('untuk') ?? '');
    const [layanan, fakta] = await Promise.all([listLayananBerlaku(deps.db, hariIni), objek && getFakta(deps.db, objek)]);
    return page(
      c,
      { title: 'Buka permohonan', before: remah, hasErrors: salah !== undefined },
      <PilihLayanan c={c} layanan={layanan} untuk={c.req.query('untuk') ?? ''} nama={fakta?.nama} kode={kode} salah={salah} />,
      salah ? 422 : 200,
    );
  }

  async function layananDari(teks: string): Promise<LayananBerlaku> {
    const { hariIni } = await waktuKantor(deps);
    const layanan = /^\d{1,9}$/.test(teks) ? await findLayananBerlakuMenurutId(deps.db, Number(teks), hariIni) : undefined;
    if (!layanan) throw new NotFoundError(`layanan ${teks}`);
    return { ...layanan, definisi: dokumenMenyusul(layanan.definisi) };
  }

  const drafDari = (c: AppContext, layanan: LayananBerlaku): Promise<Draf | undefined> =>
    findDraf(deps.db, { sandi: deps.sandi, kini: deps.clock.now() }, pemegangDari(c), layanan.id);

  type Isi = {
    untuk: string;
    pintu?: string;
    pemohon: Readonly<Record<string, string>>;
    jawaban: Jawaban;
    salah?: FieldErrors;
    draf: number | undefined;
  };
  async function formulir(c: AppContext, layanan: LayananBerlaku, isi: Isi) {
    const { kelurahan } = await pilihanWilayah(deps.db, (await waktuKantor(deps)).area);
    return page(
      c,
      { title: `Permohonan: ${layanan.nama}`, before: remah, hasErrors: isi.salah !== undefined },
      <PermohonanMeja c={c} layanan={layanan} kelurahan={kelurahan} {...isi} pintu={isi.pintu ?? ''} salah={isi.salah} />,
      isi.salah ? 422 : 200,
    );
  }

  app.get(jalurMeja.permohonan, wajibIzin('tambah', 'permohonan'), async (c) => {
    const dipilih = c.req.query('layanan');
    if (!dipilih) return pilihLayanan(c, '');
    const layanan = await layananDari(dipilih);
    const untuk = c.req.query('untuk') ?? '';
    if (c.req.query('draf')) {
      const draf = await drafDari(c, layanan);
      if (draf) {
        return formulir(c, layanan, {
          untuk,
          pemohon: pemohonDariJawaban(layanan.definisi, draf.isi),
          jawaban: draf.isi.jawaban,
          draf: draf.id,
        });
      }
    }
    const objek = objekDari(untuk);
    const fakta = objek && (await getFakta(deps.db, objek));
    const jawaban = Object.fromEntries(
      daftarIsian(layanan.definisi).flatMap(({ pertanyaan: { id, asal } }) =>
        asal && fakta?.asal[asal] ? [[id, [fakta.asal[asal]]]] : [],
      ),
    ) as Jawaban;
    const pemohon = { nama: fakta?.nama ?? '', telepon: fakta?.telepon ?? '', kode_wilayah: fakta?.kodeWilayah ?? '' };
    return formulir(c, layanan, { untuk, pemohon, jawaban, draf: undefined });
  });

  app.post(jalurMeja.permohonan, wajibIzin('tambah', 'permohonan'), async (c) => {
    const values = await readForm(c);
    const layanan = await layananDari(values.text('layanan'));
    // Only when this very form continued it: another one that was begun here belongs to somebody else.
    const milik = await drafDari(c, layanan);
    const draf = milik && values.text('draf') === String(milik.id) ? milik : undefined;
    const pertanyaan = daftarIsian(layanan.definisi).map((satu) => satu.pertanyaan);
    const { berkas, salah: salahBerkas } = await berkasTerkirim(pertanyaan, values);
    const berkasLama = Object.entries(draf?.isi.jawaban ?? {}).filter(([id]) =>
      pertanyaan.some((p) => p.id === id && p.jenis === 'berkas'),
    );
    const teks = Object.entries(jawabanDariIsian(layanan.definisi, values)).filter(
      ([id]) => !pertanyaan.some((p) => p.id === id && p.jenis === 'berkas'),
    );
    const kasar: Jawaban = Object.fromEntries([...berkasLama, ...teks]);
    const dengan: Jawaban = { ...kasar, ...Object.fromEntries(berkas.map((satu) => [satu.pertanyaan, ['baru']])) };
    const diperiksa = periksaJawaban(layanan.definisi, dengan);
    const [pemohon, pintu] = [parseForm(skemaPemohon, values), parseForm(skemaPintu, values)];
    const salah = { ...(pintu.ok ? {} : pintu.errors), ...(pemohon.ok ? {} : pemohon.errors), ...diperiksa.salah, ...salahBerkas };
    if (!pemohon.ok || !pintu.ok || Object.keys(salah).length > 0) {
      const isi = {
        untuk: values.text('untuk'),
        pintu: values.text('pintu'),
        pemohon: bacaPemohon(values),
        jawaban: kasar,
        draf: draf?.id,
      };
      return formulir(c, layanan, { ...isi, salah });
    }
    const { tanpa_telepon: tanpa, pendamping_setuju: _, ...orang } = pemohon.data;
    const [kalender, { zona }] = await Promise.all([getKalender(deps.db), waktuKantor(deps)]);
    const sarana = { sandi: deps.sandi, kini: deps.clock.now(), kalender, zona };
    const pelaku = { ...pelakuDari(c), pintu: pintu.data.pintu };
    return act(c, deps, async (tx) => {
      const jawaban: Record<string, readonly string[]> = { ...diperiksa.jawaban };
      const baru: number[] = [];
      for (const satu of berkas) {
        const id = await simpanBerkas(tx, deps, pelaku, satu.berkas, { pribadi: true });
        jawaban[satu.pertanyaan] = [String(id)];
        baru.push(id);
      }
      const dariDraf = berkasDari(layanan.definisi, jawaban).filter((id) => draf?.berkas.includes(id));
      const { id, nomor } = await ajukanPermohonan(tx, sarana, pelaku, {
        layanan,
        pintu: pintu.data.pintu,
        pemohon: { ...orang, telepon: tanpa ? null : orang.telepon },
        objek: objekDari(values.text('untuk')) ?? null,
        jawaban,
        berkas: [...baru, ...dariDraf],
      });
      if (draf) await tutupDraf(tx, deps, draf.id, id);
      return { ok: true, location: jalurPetugas.tandaTerima(nomor) };
    }) as Promise<Response>;
  });

  app.post(jalurMeja.draf, wajibIzin('tambah', 'permohonan'), async (c) => {
    const values = await readForm(c);
    const isian = parseForm(skemaKode, values);
    const tertulis = values.text('kode');
    const kode = isian.ok ? bacaKodeDikte(isian.data.kode) : undefined;
    if (!isian.ok || !kode)
      return pilihLayanan(
        c,
        tertulis,
        isian.ok ? { kode: 'Ada huruf yang keliru di kode ini. Minta pemohon mengejanya lagi.' } : isian.errors,
      );
    const penghitung = [{ kunci: `draf.${sidikAlamat(deps.sandi, clientAddress(c))}`, bebas: SALAH_BEBAS, bersama: true }];
    const tunggu = await laju.coba(penghitung);
    if (tunggu !== undefined)
      return pilihLayanan(c, tertulis, { kode: `Terlalu banyak kode yang keliru. Coba lagi ${tungguKata(tunggu)} lagi.` });
    const draf = await findDrafKode(deps.db, { sandi: deps.sandi, kini: deps.clock.now() }, kode);
    if (!draf)
      return pilihLayanan(c, tertulis, { kode: 'Kode ini tidak membuka isian apa pun. Mungkin sudah dikirim atau sudah lewat 30 hari.' });
    await laju.lupakan(penghitung);
    const pemegang = jadikanPemegang(c);
    return act(c, deps, async (tx) => {
      await pindahkanDraf(tx, deps, draf, pemegang);
      return { ok: true, location: `${jalurMeja.permohonan}?layanan=${draf.layananId}&draf=ya` };
    }) as Promise<Response>;
  });

  return app;
}

/** "umkm-12" of an address. */
function objekDari(teks: string): ObjekPermohonan | undefined {
  const [jenis = '', id = ''] = teks.split('-');
  return adalahKode(OBJEK_PERMOHONAN, jenis) && /^\d{1,9}$/.test(id) ? { jenis, id: Number(id) } : undefined;
}

/** Paper can be brought to the counter later: what is missing stands in the checklist of documents. */
const dokumenMenyusul = (definisi: LayananBerlaku['definisi']): LayananBerlaku['definisi'] => ({
  ...definisi,
  dokumen: definisi.dokumen.map((satu) => ({ ...satu, wajib: false, petunjuk: `${satu.petunjuk} Boleh menyusul.`.trim() })),
});
