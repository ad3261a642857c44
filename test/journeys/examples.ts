import type { Page as PlainPage } from '../support/browser.ts';
import { susunAngka } from '../../src/rooms/portal/data/actions.ts';
import { type DataExamples, makeDataExamples } from './examples.pendataan.ts';
import { makePermohonanExamples, PERMOHONAN_PAGES, type PermohonanExamples } from './examples.permohonan.ts';
import { LAYANAN_PAGES, type LayananExamples, makeLayananExamples } from './examples.layanan.ts';
import type { OpenOffice } from './office.ts';

/** Numbers of records that together show every page filled in. */
export type Examples = DataExamples &
  LayananExamples &
  PermohonanExamples & {
    orang: number;
    orangNonaktif: number;
    umkm: number;
    umkmTutup: number;
    sertifikat: number;
    koperasi: number;
    koperasiNonaktif: number;
    pengurus: number;
    penilaian: number;
    usahaUmum: number;
    koperasiUmum: number;
    akun: string;
    akunKeluar: string;
    token: number;
  };

/** What answers a GET and is no page. */
export const NOT_PAGES: readonly string[] = [
  '/aset/:name',
  '/healthz',
  '/openapi.json',
  '/robots.txt',
  '/petugas/berkas/:id{[0-9]+}',
  '/petugas/koperasi/ekspor',
  '/petugas/impor/:id{[0-9]+}/ditolak',
  '/data/katalog.json',
  '/data/:kumpulan/kamus.csv',
  '/data/:kumpulan/:berkas{[0-9]{4}\\.(?:csv|json)}',
  '/petugas/verifikasi/:id{[0-9]+}/unduhan',
];

/**
 * For each page of the office its addresses in the demonstration office; the same page in another state is one more
 * address. A page that is missing here fails the test.
 */
export const EXAMPLES: Readonly<Record<string, (x: Examples) => readonly string[]>> = {
  '/': () => ['/'],
  '/api': () => ['/api'],
  '/api/:operasi': () => ['/api/daftarUmkm', '/api/catatKoperasi', '/api/ubahRat'],
  '/aksesibilitas': () => ['/aksesibilitas'],
  '/privasi': () => ['/privasi'],
  '/data': () => ['/data'],
  '/data/:kumpulan': () => ['/data/koperasi-status', '/data/usaha-tenaga-kerja', '/data/usaha-bidang'],
  '/direktori': () => ['/direktori', '/direktori?cari=warung', '/direktori?jenis=koperasi', '/direktori?cari=zzzqqq'],
  '/direktori/koperasi/:nama': (x) => [`/direktori/koperasi/contoh-${x.koperasiUmum}`],
  '/direktori/usaha/:nama': (x) => [`/direktori/usaha/contoh-${x.usahaUmum}`],
  ...LAYANAN_PAGES,
  ...PERMOHONAN_PAGES,
  '/masuk': () => ['/masuk'],
  // Its step needs a password first: see masuk.test.ts, and persiapan.test.ts for the next one.
  '/masuk/kode': () => [],
  '/persiapan/:token': () => [],
  '/petugas': () => ['/petugas'],
  '/petugas/akun': () => ['/petugas/akun'],
  '/petugas/akun/baru': () => ['/petugas/akun/baru'],
  '/petugas/akun/:id': (x) => [`/petugas/akun/${x.akun}`, `/petugas/akun/${x.akunKeluar}`],
  '/petugas/akun/:id/dua-faktor': (x) => [`/petugas/akun/${x.akun}/dua-faktor`],
  '/petugas/akun/:id/kata-sandi': (x) => [`/petugas/akun/${x.akun}/kata-sandi`],
  '/petugas/akun/:id/keluar': (x) => [`/petugas/akun/${x.akun}/keluar`],
  '/petugas/akun/:id/kembali': (x) => [`/petugas/akun/${x.akunKeluar}/kembali`],
  '/petugas/akun/:id/wewenang': (x) => [`/petugas/akun/${x.akun}/wewenang`],
  '/petugas/akun-saya': () => ['/petugas/akun-saya'],
  '/petugas/akun-saya/dua-faktor': () => ['/petugas/akun-saya/dua-faktor'],
  '/petugas/akun-saya/kata-sandi': () => ['/petugas/akun-saya/kata-sandi'],
  '/petugas/jejak': () => ['/petugas/jejak', '/petugas/jejak?pelaku=zzzqqq'],
  '/petugas/ganda': () => ['/petugas/ganda', '/petugas/ganda?jenis=koperasi'],
  '/petugas/ganda/:id{[0-9]+}': (x) => [`/petugas/ganda/${x.ganda}`],
  '/petugas/usulan': () => ['/petugas/usulan', '/petugas/usulan?status=semua&cari=zzzqqq'],
  '/petugas/usulan/:id{[0-9]+}': (x) => [`/petugas/usulan/${x.usulan}`, `/petugas/usulan/${x.usulanDitolak}`],
  '/petugas/usulan/:id{[0-9]+}/rahasia': (x) => [`/petugas/usulan/${x.usulan}/rahasia`],
  '/petugas/verifikasi': () => ['/petugas/verifikasi', '/petugas/verifikasi?jenis=koperasi&status=ditutup'],
  '/petugas/verifikasi/baru': () => ['/petugas/verifikasi/baru?jenis=umkm'],
  '/petugas/verifikasi/:id{[0-9]+}': (x) => [`/petugas/verifikasi/${x.verifikasi}`],
  '/petugas/verifikasi/:id{[0-9]+}/cetak': (x) => [`/petugas/verifikasi/${x.verifikasi}/cetak`],
  '/petugas/verifikasi/:id{[0-9]+}/hasil/:butir{[0-9]+}': (x) => [`/petugas/verifikasi/${x.verifikasi}/hasil/${x.verifikasiButir}`],
  '/petugas/impor': () => ['/petugas/impor'],
  '/petugas/impor/:id{[0-9]+}': (x) => [
    `/petugas/impor/${x.imporDiunggah}`,
    `/petugas/impor/${x.imporSiap}`,
    `/petugas/impor/${x.imporSelesai}`,
  ],
  '/petugas/impor/:id{[0-9]+}/penarikan': (x) => [`/petugas/impor/${x.imporSelesai}/penarikan`],
  '/petugas/kalender': () => ['/petugas/kalender', '/petugas/kalender?tahun=2026', '/petugas/kalender?tahun=2040'],
  '/petugas/kalender/jam-khusus': () => ['/petugas/kalender/jam-khusus'],
  '/petugas/kalender/libur': () => ['/petugas/kalender/libur'],
  '/petugas/kalender/penutupan': () => ['/petugas/kalender/penutupan'],
  '/petugas/kalender/tenggat': () => ['/petugas/kalender/tenggat', '/petugas/kalender/tenggat?diterima=2026-03-13&hari=5'],
  '/petugas/kalender/:jenis/:id/pembatalan': () => ['/petugas/kalender/libur/2026-12-25/pembatalan'],
  '/petugas/kantor': () => ['/petugas/kantor'],
  '/petugas/kantor/aturan': () => ['/petugas/kantor/aturan'],
  '/petugas/kantor/aturan/:kunci': () => ['/petugas/kantor/aturan/umkm_kelas', '/petugas/kantor/aturan/akun_sesi'],
  '/petugas/kantor/aturan/:kunci/baru': () => ['/petugas/kantor/aturan/umkm_kelas/baru', '/petugas/kantor/aturan/koperasi_kewajiban/baru'],
  '/petugas/kantor/ubah': () => ['/petugas/kantor/ubah'],
  '/petugas/kbli': () => ['/petugas/kbli', '/petugas/kbli?cari=tempe', '/petugas/kbli?cari=zzzqqq'],
  '/petugas/koperasi': () => [
    '/petugas/koperasi',
    '/petugas/koperasi?jenis=simpan_pinjam&kewajiban=merah',
    '/petugas/koperasi?cari=zzzqqq',
  ],
  '/petugas/koperasi/baru': () => ['/petugas/koperasi/baru'],
  '/petugas/koperasi/cetak': () => ['/petugas/koperasi/cetak'],
  '/petugas/koperasi/usulan-status': () => ['/petugas/koperasi/usulan-status'],
  '/petugas/koperasi/:id{[0-9]+}': (x) => [`/petugas/koperasi/${x.koperasi}`, `/petugas/koperasi/${x.koperasiNonaktif}`],
  '/petugas/koperasi/:id{[0-9]+}/kesehatan': (x) => [`/petugas/koperasi/${x.koperasi}/kesehatan`],
  '/petugas/koperasi/:id{[0-9]+}/kesehatan/:penilaian{[0-9]+}': (x) => [`/petugas/koperasi/${x.koperasi}/kesehatan/${x.penilaian}`],
  '/petugas/koperasi/:id{[0-9]+}/kesehatan/baru': (x) => [
    `/petugas/koperasi/${x.koperasi}/kesehatan/baru`,
    `/petugas/koperasi/${x.koperasi}/kesehatan/baru?instrumen=perdep-06-2016`,
  ],
  '/petugas/koperasi/:id{[0-9]+}/nonaktif': (x) => [`/petugas/koperasi/${x.koperasi}/nonaktif`],
  '/petugas/koperasi/:id{[0-9]+}/pengaktifan': (x) => [`/petugas/koperasi/${x.koperasiNonaktif}/pengaktifan`],
  '/petugas/koperasi/:id{[0-9]+}/pengurus': (x) => [`/petugas/koperasi/${x.koperasi}/pengurus`],
  '/petugas/koperasi/:id{[0-9]+}/pengurus/:pengurus{[0-9]+}/pemberhentian': (x) => [
    `/petugas/koperasi/${x.koperasi}/pengurus/${x.pengurus}/pemberhentian`,
  ],
  '/petugas/koperasi/:id{[0-9]+}/pengurus/baru': (x) => [`/petugas/koperasi/${x.koperasi}/pengurus/baru`],
  '/petugas/koperasi/:id{[0-9]+}/rat/:tahun{[0-9]{4}}': (x) => [2025, 2024].map((year) => `/petugas/koperasi/${x.koperasi}/rat/${year}`),
  '/petugas/koperasi/:id{[0-9]+}/rat/baru': (x) => [`/petugas/koperasi/${x.koperasi}/rat/baru`],
  '/petugas/koperasi/:id{[0-9]+}/riwayat': (x) => [`/petugas/koperasi/${x.koperasi}/riwayat`],
  '/petugas/koperasi/:id{[0-9]+}/status': (x) => [`/petugas/koperasi/${x.koperasi}/status`],
  '/petugas/koperasi/:id{[0-9]+}/ubah': (x) => [`/petugas/koperasi/${x.koperasi}/ubah`],
  '/petugas/koperasi/:id{[0-9]+}/verifikasi': (x) => [`/petugas/koperasi/${x.koperasi}/verifikasi`],
  '/petugas/orang': () => ['/petugas/orang', '/petugas/orang?cari=zzzqqq'],
  '/petugas/orang/baru': () => ['/petugas/orang/baru'],
  '/petugas/orang/ekspor': () => ['/petugas/orang/ekspor'],
  '/petugas/orang/:id{[0-9]+}': (x) => [`/petugas/orang/${x.orang}`, `/petugas/orang/${x.orangNonaktif}`],
  '/petugas/orang/:id{[0-9]+}/nik': (x) => [`/petugas/orang/${x.orang}/nik`],
  '/petugas/orang/:id{[0-9]+}/penonaktifan': (x) => [`/petugas/orang/${x.orang}/penonaktifan`],
  '/petugas/orang/:id{[0-9]+}/riwayat': (x) => [`/petugas/orang/${x.orang}/riwayat`],
  '/petugas/orang/:id{[0-9]+}/ubah': (x) => [`/petugas/orang/${x.orang}/ubah`],
  '/petugas/token': () => ['/petugas/token'],
  '/petugas/token/baru': () => ['/petugas/token/baru'],
  '/petugas/token/:id{[0-9]+}': (x) => [`/petugas/token/${x.token}`],
  '/petugas/umkm': () => ['/petugas/umkm', '/petugas/umkm?kelas=mikro&wilayah=35.73.05', '/petugas/umkm?cari=zzzqqq'],
  '/petugas/umkm/baru': () => ['/petugas/umkm/baru'],
  '/petugas/umkm/ekspor': () => ['/petugas/umkm/ekspor?kelas=mikro'],
  '/petugas/umkm/:id{[0-9]+}': (x) => [`/petugas/umkm/${x.umkm}`, `/petugas/umkm/${x.umkmTutup}`],
  '/petugas/umkm/:id{[0-9]+}/angka': (x) => [`/petugas/umkm/${x.umkm}/angka`],
  '/petugas/umkm/:id{[0-9]+}/dukungan': (x) => [`/petugas/umkm/${x.umkm}/dukungan`],
  '/petugas/umkm/:id{[0-9]+}/pemilik': (x) => [`/petugas/umkm/${x.umkm}/pemilik`],
  '/petugas/umkm/:id{[0-9]+}/penonaktifan': (x) => [`/petugas/umkm/${x.umkm}/penonaktifan`],
  '/petugas/umkm/:id{[0-9]+}/riwayat': (x) => [`/petugas/umkm/${x.umkm}/riwayat`],
  '/petugas/umkm/:id{[0-9]+}/sertifikat': (x) => [`/petugas/umkm/${x.umkm}/sertifikat`],
  '/petugas/umkm/:id{[0-9]+}/sertifikat/:sertifikat{[0-9]+}': (x) => [`/petugas/umkm/${x.umkm}/sertifikat/${x.sertifikat}`],
  '/petugas/umkm/:id{[0-9]+}/tahunan': (x) => [`/petugas/umkm/${x.umkm}/tahunan`],
  '/petugas/umkm/:id{[0-9]+}/ubah/:bagian': (x) =>
    ['identitas', 'alamat', 'legalitas', 'pemasaran', 'pembinaan', 'persetujuan'].map(
      (section) => `/petugas/umkm/${x.umkm}/ubah/${section}`,
    ),
};

/** Finds, or makes through the forms, what the examples need. */
export async function makeExamples(office: OpenOffice): Promise<Examples> {
  const { db } = office;
  await susunAngka(db, { hariIni: '2026-11-24', area: '35.73' }, office.clock.now());
  const [petugas, teknisi] = [await office.staff('petugas'), await office.staff('teknisi')];
  const done = (page: PlainPage): PlainPage => {
    if (page.status !== 200) throw new Error(`${page.url}: ${page.status} ${page.text.slice(0, 300)}`);
    return page;
  };
  const cooperatives = await db
    .selectFrom('koperasi as k')
    .innerJoin('koperasi_rat as r', 'r.koperasi_id', 'k.id')
    .innerJoin('koperasi_pengurus as p', 'p.koperasi_id', 'k.id')
    .select((eb) => ['k.id', 'k.jenis', eb.fn.max('p.id').as('pengurus')])
    .where('k.keadaan', '=', 'aktif')
    .groupBy('k.id')
    .orderBy((eb) => eb.fn.count('r.id').distinct(), 'desc')
    .orderBy('k.id')
    .execute();
  const cooperative = cooperatives.find((one) => one.jenis === 'simpan_pinjam') ?? cooperatives[0];
  const other = cooperatives.find((one) => one.id !== cooperative?.id);
  if (!cooperative || !other) throw new Error('the demonstration office has too few cooperatives');

  const sheet = await petugas.get(`/petugas/koperasi/${cooperative.id}/kesehatan/baru`);
  for (const field of sheet.document.querySelectorAll('input[inputmode=decimal]')) field.setAttribute('value', '70');
  for (const radio of sheet.document.querySelectorAll('input[type=radio][value=ya]')) radio.setAttribute('checked', '');
  done(await petugas.submit(sheet, {}, 'Hitung dan simpan penilaian'));

  const business = await db
    .selectFrom('umkm as u')
    .innerJoin('umkm_sertifikat as s', 's.umkm_id', 'u.id')
    .innerJoin('umkm_pemilik as p', 'p.umkm_id', 'u.id')
    .innerJoin('umkm_tahunan as t', 't.umkm_id', 'u.id')
    .innerJoin('orang as o', 'o.id', 'p.orang_id')
    .select(['u.id', 's.id as sertifikat', 'p.orang_id as orang'])
    .where('u.keadaan', '=', 'aktif')
    .where('o.nik_sandi', 'is not', null)
    .orderBy('u.id')
    .executeTakeFirstOrThrow();
  const closed = await db
    .selectFrom('umkm')
    .select('id')
    .where('keadaan', '=', 'aktif')
    .where('id', '<>', business.id)
    .orderBy('id')
    .executeTakeFirstOrThrow();
  const person = await db
    .selectFrom('orang')
    .select('id')
    .where('id', '<>', business.orang)
    .orderBy('id', 'desc')
    .executeTakeFirstOrThrow();
  const why = 'Mengapa catatan ini tidak dipakai lagi?';
  done(
    await petugas.submit(
      await petugas.get(`/petugas/umkm/${closed.id}/penonaktifan`),
      { [why]: 'Usaha sudah tutup' },
      'Nonaktifkan catatan',
    ),
  );
  done(await petugas.submit(await petugas.get(`/petugas/koperasi/${other.id}/nonaktif`), { [why]: 'Salah catat' }, 'Nonaktifkan catatan'));

  done(
    await petugas.submit(await petugas.get(`/petugas/orang/${person.id}/penonaktifan`), { [why]: 'Salah catat' }, 'Nonaktifkan catatan'),
  );

  const [operator, arsiparis] = [await account('operator'), await account('arsiparis')];
  const leaving = await teknisi.get(`/petugas/akun/${arsiparis}/keluar`);
  done(await teknisi.submit(leaving, { Alasan: 'Pindah tugas ke dinas lain', 'Penerus pekerjaan': operator }, 'Nyatakan keluar'));

  const tokenForm = await teknisi.get('/petugas/token/baru');
  done(await teknisi.submit(tokenForm, { 'Nama sistem': 'Dasbor kota', Lingkup: ['Membaca usaha'] }, 'Buat token'));

  return {
    ...(await makeDataExamples(office)),
    ...(await makePermohonanExamples(office)),
    ...(await makeLayananExamples(office)),
    orang: business.orang,
    orangNonaktif: person.id,
    umkm: business.id,
    umkmTutup: closed.id,
    sertifikat: business.sertifikat,
    koperasi: cooperative.id,
    koperasiNonaktif: other.id,
    pengurus: cooperative.pengurus,
    penilaian: (await db.selectFrom('koperasi_kesehatan').select('id').where('koperasi_id', '=', cooperative.id).executeTakeFirstOrThrow())
      .id,
    usahaUmum: await shown('umkm'),
    koperasiUmum: await shown('koperasi'),
    akun: operator,
    akunKeluar: arsiparis,
    token: (await db.selectFrom('token').select('id').executeTakeFirstOrThrow()).id,
  };

  async function account(name: string): Promise<string> {
    return (await db.selectFrom('akun').select('id').where('nama_pengguna', '=', name).executeTakeFirstOrThrow()).id;
  }

  async function shown(table: 'umkm' | 'koperasi'): Promise<number> {
    const row = await db
      .selectFrom(table)
      .select('id')
      .where('tampil_publik', '=', true)
      .where('keadaan', '=', 'aktif')
      .orderBy('id')
      .executeTakeFirstOrThrow();
    return row.id;
  }
}
