import { Hono } from 'hono';
import { adalahKode } from '../../lib/daftar-kode.ts';
import { memuatNik } from '../../lib/nik.ts';
import { act } from '../../web/act.ts';
import type { Deps } from '../../web/deps.ts';
import type { AppContext, AppEnv } from '../../web/env.ts';
import { NotFoundError } from '../../web/errors.ts';
import { type FieldErrors, FormValues, parseForm, readForm } from '../../web/form.tsx';
import { readListQuery, listUrl } from '../../web/list-query.ts';
import { page } from '../../web/page.tsx';
import { Breadcrumbs } from '../../ui/breadcrumb.tsx';
import { bolehkah, pastikanBoleh, pelakuDari, penggunaDari, wajibIzin } from '../akun/guards.tsx';
import { catatBaca, catatJejakSendiri } from '../jejak/actions.ts';
import { waktuDari } from '../kalender/kalender.ts';
import { getKalender } from '../kalender/queries.ts';
import { hitungHariKerja } from '../kalender/tenggat.ts';
import { namaLengkap, telepon } from '../kantor/kantor.ts';
import { getKantor, waktuKantor } from '../kantor/queries.ts';
import { nikDitolakPath } from '../orang/paths.ts';
import { daftarIsian } from '../layanan/isian.ts';
import { getVersi } from '../layanan/queries.ts';
import { pilihanWilayah } from '../wilayah/queries.ts';
import { pinPermohonan } from './actions.ts';
import { type IsiPerbuatan, kerjakanPermohonan, type TakDikerjakan } from './actions.proses.ts';
import { berkasDari, denganNamaBerkas } from './draf/draf.ts';
import { gabungRahasia, samarkan } from './jawaban-rahasia.ts';
import { DaftarPermohonan, SARINGAN_PERMOHONAN } from './pages/daftar.tsx';
import { SatuPermohonan } from './pages/satu.tsx';
import { TandaTerima } from './pages/tanda-terima.tsx';
import { jalurPetugas, pathDaftarPermohonan, pathSatuPermohonan } from './paths.ts';
import { SKEMA_PERBUATAN } from './forms.perbuatan.ts';
import { adaKepala, PERBUATAN, perbuatanTersedia, PINTU_PERMOHONAN, STATUS_PERMOHONAN, statusGiliran, TERTUTUP } from './permohonan.ts';
import { getPermohonan, listJeda, listPeristiwa, namaBerkas, type Permohonan } from './queries.ts';
import { hitungPermohonan, listLayananDiminta, listPenerima, listPermohonan, type SaringanPermohonan } from './queries.daftar.ts';
import { bacaPerbaikan, halamanPerbaikan, type TakTerjawab } from './routes.perbaikan.tsx';
import { PenjelasanTenggat, sisaTenggat } from './tampilan.tsx';
import { tenggatPermohonan } from './tenggat.ts';

/** What the office does with requests. */
export function rutePermohonanPetugas(deps: Deps): Hono<AppEnv> {
  const app = new Hono<AppEnv>();

  app.get(pathDaftarPermohonan, wajibIzin('lihat', 'permohonan'), async (c) => {
    const minta = readListQuery(c.req.url, SARINGAN_PERMOHONAN);
    const { cari = '', keadaan = 'giliran', layanan = '', pintu = '', tenggat = '', wilayah = '' } = minta.filters;
    if (memuatNik(cari)) return c.redirect(nikDitolakPath, 303);
    const pengguna = penggunaDari(c);
    const kini = deps.clock.now();
    const [kalender, { zona, hariIni, area }] = await Promise.all([getKalender(deps.db), waktuKantor(deps)]);
    const besok = hitungHariKerja({ ...kalender, hariDiterima: [] }, hariIni, 1).tanggal;
    const kode = /^\d\d(\.\d\d){1,2}(\.\d{4})?$/.test(wilayah) ? [wilayah] : undefined;
    const saringan: SaringanPermohonan = {
      cari,
      layananId: /^\d{1,9}$/.test(layanan) ? Number(layanan) : undefined,
      pintu: adalahKode(PINTU_PERMOHONAN, pintu) ? pintu : undefined,
      tenggatSebelum: tenggat === 'lewat' ? kini : tenggat === 'segera' ? waktuDari({ tanggal: besok, menit: 24 * 60 }, zona) : undefined,
      wilayah: kode,
      ...(keadaan === 'giliran'
        ? {
            status: statusGiliran(pengguna.peran),
            wilayah: kode ?? pengguna.cakupanWilayah,
            ...(pengguna.peran === 'kepala' ? {} : { bisaDikerjakan: pengguna.akunId }),
          }
        : keadaan === 'saya'
          ? { pemegang: pengguna.akunId }
          : keadaan === 'terbuka'
            ? { status: (Object.keys(STATUS_PERMOHONAN) as (keyof typeof STATUS_PERMOHONAN)[]).filter((satu) => !TERTUTUP.includes(satu)) }
            : adalahKode(STATUS_PERMOHONAN, keadaan)
              ? { status: [keadaan] }
              : {}),
    };
    const urut = keadaan === 'semua' || TERTUTUP.some((satu) => satu === keadaan) ? 'terbaru' : 'tenggat';
    const [hasil, jumlah, semuaLayanan, pilihan] = await Promise.all([
      listPermohonan(deps.db, saringan, urut, minta.page),
      hitungPermohonan(deps.db, saringan),
      listLayananDiminta(deps.db),
      pilihanWilayah(deps.db, area),
    ]);
    return page(
      c,
      { title: 'Permohonan' },
      <DaftarPermohonan
        permohonan={hasil.rows}
        jumlah={jumlah}
        isian={{ cari, keadaan, layanan, pintu, tenggat, wilayah }}
        layanan={semuaLayanan}
        wilayah={pilihan.wilayah}
        sisa={(p) => sisaTenggat(kalender, kini, zona, p.tenggat, p.status)}
        sebelum={hasil.previous && listUrl(SARINGAN_PERMOHONAN, minta, { before: hasil.previous })}
        berikut={hasil.next && listUrl(SARINGAN_PERMOHONAN, minta, { after: hasil.next })}
        bolehMeja={bolehkah(c, 'tambah', 'permohonan')}
        zona={zona}
      />,
    );
  });

  const dari = async (c: AppContext): Promise<Permohonan> => getPermohonan(deps.db, c.req.param('nomor') ?? '');
  const remah = (nomor: string, ...lain: { text: string }[]) => (
    <Breadcrumbs
      items={[
        { text: 'Permohonan', href: pathDaftarPermohonan },
        lain.length > 0 ? { text: nomor, href: pathSatuPermohonan(nomor) } : { text: nomor },
        ...lain,
      ]}
    />
  );

  type Tampil = { values?: FormValues; errors?: FieldErrors; buka?: string };

  async function tampilkan(c: AppContext, nomor: string, t: Tampil = {}, status: 200 | 409 | 422 = 200) {
    const p = await getPermohonan(deps.db, nomor);
    const pengguna = penggunaDari(c);
    const kini = deps.clock.now();
    const { hariIni, zona, area } = await waktuKantor(deps);
    const [{ definisi }, jeda, peristiwa, kalender, penerima, { kelurahan }] = await Promise.all([
      getVersi(deps.db, p.versiId),
      listJeda(deps.db, p.id),
      listPeristiwa(deps.db, p.id),
      getKalender(deps.db),
      listPenerima(deps.db),
      pilihanWilayah(deps.db, area),
    ]);
    await catatBaca(deps.db, pelakuDari(c), 'buka_permohonan', { objekJenis: 'permohonan', objekId: nomor }, hariIni);
    const jawaban = samarkan(definisi, gabungRahasia(deps.sandi, p));
    const lama = peristiwa.flatMap(({ rincian }) => Object.values(rincian.berubah ?? {}).flat(2)).filter((satu) => /^\d{1,9}$/.test(satu));
    const nama = await namaBerkas(deps.db, [...berkasDari(definisi, jawaban), ...lama.map(Number)]);
    const siapa = { peran: pengguna.peran, akunId: pengguna.akunId };
    const bisa = bolehkah(c, 'ubah', 'permohonan', { kodeWilayah: p.kodeWilayah ?? undefined })
      ? perbuatanTersedia({ status: p.status, pemegang: p.akunId, adaKepala: adaKepala(definisi) }, siapa)
      : [];
    return page(
      c,
      { title: `${nomor}: ${p.nama}`, before: remah(nomor), hasErrors: status !== 200 },
      <SatuPermohonan
        c={c}
        permohonan={p}
        definisi={definisi}
        jawaban={denganNamaBerkas(definisi, jawaban, nama)}
        berkas={daftarIsian(definisi).flatMap(({ pertanyaan: { id, jenis } }) =>
          jenis === 'berkas'
            ? (jawaban[id] ?? []).map((satu) => ({ pertanyaan: id, id: Number(satu), nama: nama.get(satu) ?? 'berkas' }))
            : [],
        )}
        namaBerkas={nama}
        namaWilayah={(kode) => kelurahan.flatMap(({ options }) => options).find(({ value }) => value === kode)?.text}
        kebutuhan={p.kebutuhanSandi && deps.sandi.dekripsi(p.kebutuhanSandi)}
        peristiwa={peristiwa}
        sisa={sisaTenggat(kalender, kini, zona, p.tenggat, p.status)}
        penjelasan={
          <PenjelasanTenggat
            hasil={tenggatPermohonan(kalender, zona, p, jeda)}
            janjiHari={p.janjiHari}
            diterimaPada={p.diterimaPada}
            jeda={jeda}
            zona={zona}
          />
        }
        bisa={bisa}
        bukaRahasia={p.jawabanSandi !== null && bolehkah(c, 'buka_rahasia', 'permohonan')}
        penerima={penerima.filter(({ id }) => id !== pengguna.akunId)}
        values={t.values ?? FormValues.from({})}
        errors={t.errors}
        buka={t.buka}
        kabar={status === 200 && adalahKode(PERBUATAN, c.req.query('berhasil')) ? 'Sudah dicatat di riwayat permohonan ini.' : undefined}
        zona={zona}
      />,
      status,
    );
  }

  app.get('/petugas/permohonan/:nomor{P-[0-9]{4}-[0-9]+}', wajibIzin('lihat', 'permohonan'), (c) => tampilkan(c, c.req.param('nomor')));

  async function untukDiubah(c: AppContext): Promise<Permohonan> {
    const p = await dari(c);
    pastikanBoleh(c, 'ubah', 'permohonan', { kodeWilayah: p.kodeWilayah ?? undefined });
    return p;
  }

  async function sarana() {
    const [kalender, { zona }] = await Promise.all([getKalender(deps.db), waktuKantor(deps)]);
    return { sandi: deps.sandi, kini: deps.clock.now(), kalender, zona };
  }

  app.post('/petugas/permohonan/:nomor{P-[0-9]{4}-[0-9]+}/perbuatan/:perbuatan', wajibIzin('ubah', 'permohonan'), async (c) => {
    const { nomor } = await untukDiubah(c);
    const perbuatan = c.req.param('perbuatan');
    if (!adalahKode(PERBUATAN, perbuatan) || perbuatan === 'jawab_perbaikan') throw new NotFoundError(`perbuatan ${perbuatan}`);
    const values = await readForm(c);
    const skema = SKEMA_PERBUATAN[perbuatan];
    const isian = parseForm(skema, values);
    if (!isian.ok) return tampilkan(c, nomor, { values, errors: isian.errors, buka: perbuatan }, 422);
    const { nomor_rujukan: nomorRujukan, ...lain } = isian.data as Record<string, unknown>;
    const isi = { ...lain, ...(nomorRujukan ? { nomorRujukan } : {}) } as IsiPerbuatan;
    const { peran, akunId } = penggunaDari(c);
    const alat = await sarana();
    const hasil = await act<TakDikerjakan>(c, deps, async (tx) => {
      const satu = await kerjakanPermohonan(tx, alat, { pelaku: pelakuDari(c), siapa: { peran, akunId } }, { nomor, perbuatan }, isi);
      return satu.ok ? { ok: true, location: `${pathSatuPermohonan(nomor)}?berhasil=${perbuatan}` } : satu;
    });
    return hasil instanceof Response ? hasil : jelaskan(c, nomor, hasil, values);
  });

  /** Why an act did not happen, on the page of the request as it is now. */
  function jelaskan(c: AppContext, nomor: string, hasil: TakDikerjakan, values: FormValues) {
    const kalimat = (): string => {
      switch (hasil.sebab) {
        case 'peran':
          return 'Peran akun Anda tidak melakukan ini. Serahkan kepada yang bertugas.';
        case 'pemegang':
          return 'Permohonan ini sedang dipegang orang lain. Ambil dahulu, lalu ulangi.';
        case 'keadaan':
          return `Belum dilakukan: keadaan permohonan ini sekarang "${STATUS_PERMOHONAN[hasil.status]}". Periksa riwayatnya di bawah.`;
        case 'penerima':
          return 'Penerimanya tidak bekerja di sini lagi. Pilih orang lain.';
      }
    };
    return tampilkan(c, nomor, { values, errors: { _: kalimat() } }, 409);
  }

  const pilihanPerbaikan = (c: AppContext, permohonan: Permohonan) => ({
    permohonan,
    action: jalurPetugas.perbaikan(permohonan.nomor),
    tujuan: `${pathSatuPermohonan(permohonan.nomor)}?berhasil=jawab_perbaikan`,
    kembali: pathSatuPermohonan(permohonan.nomor),
    pelaku: { ...pelakuDari(c), pintu: 'tatap_muka' as const },
    siapa: { peran: penggunaDari(c).peran, akunId: penggunaDari(c).akunId },
    petugas: true,
  });

  app.get('/petugas/permohonan/:nomor{P-[0-9]{4}-[0-9]+}/perbaikan', wajibIzin('ubah', 'permohonan'), async (c) => {
    const permohonan = await untukDiubah(c);
    if (permohonan.status !== 'dikembalikan') return c.redirect(pathSatuPermohonan(permohonan.nomor), 303);
    return halamanPerbaikan(c, deps, pilihanPerbaikan(c, permohonan));
  });

  app.post('/petugas/permohonan/:nomor{P-[0-9]{4}-[0-9]+}/perbaikan', wajibIzin('ubah', 'permohonan'), async (c) => {
    const permohonan = await untukDiubah(c);
    const kerja = await bacaPerbaikan(c, deps, pilihanPerbaikan(c, permohonan));
    if (kerja instanceof Response) return kerja;
    const hasil = await act<TakTerjawab>(c, deps, kerja);
    return hasil instanceof Response ? hasil : jelaskan(c, permohonan.nomor, hasil, FormValues.from({}));
  });

  app.get('/petugas/permohonan/:nomor{P-[0-9]{4}-[0-9]+}/tanda-terima', wajibIzin('ubah', 'permohonan'), async (c) => {
    const p = await untukDiubah(c);
    const [kantor, { zona }] = await Promise.all([getKantor(deps.db), waktuKantor(deps)]);
    await catatJejakSendiri(deps.db, pelakuDari(c), { perbuatan: 'cetak_tanda_terima', objekJenis: 'permohonan', objekId: p.nomor });
    return page(
      c,
      { title: `Tanda terima ${p.nomor}`, before: remah(p.nomor, { text: 'Tanda terima' }) },
      <TandaTerima
        permohonan={p}
        pin={pinPermohonan(deps.sandi, p)}
        kantor={{ nama: namaLengkap(kantor), alamat: kantor.alamat, telepon: telepon(kantor.telepon) }}
        situs={deps.config.publicOrigin ?? ''}
        zona={zona}
      />,
    );
  });

  return app;
}
