import { sql } from 'kysely';
import type { Db } from '../../../db/client.ts';
import type { Nomor } from '../../../lib/belum-punya.ts';
import { kunciNpwp } from '../../../lib/npwp.ts';
import { samarNik, samarNpwp } from '../../../lib/samar.ts';
import type { BarisTerbaca, JenisImpor, KataRagu, SelSalah } from './impor.ts';
import { bita, type KonteksImpor, type NomorTertutup, PORSI } from './konteks.ts';

const KATA_BIDANG: Readonly<Record<string, string>> = { kode_wilayah: 'kelurahan', kecamatan: 'kecamatan', kbli_kode: 'KBLI' };

/** Why a row with a word that nobody confirmed is not taken. */
function alasanRagu({ bidang, kata }: KataRagu): SelSalah {
  return {
    kolom: null,
    bidang,
    alasan: `"${kata}" belum dikenal sebagai ${KATA_BIDANG[bidang] ?? bidang}. Tulis nama atau kodenya, atau cocokkan katanya di halaman impor.`,
  };
}

function tutupNomor(k: KonteksImpor, ranah: 'nik' | 'npwp', nomor: Nomor): NomorTertutup {
  if (nomor.keadaan !== 'ada') return nomor;
  const { nilai } = nomor;
  return {
    keadaan: 'ada',
    sandi: k.sandi.enkripsi(nilai).toString('base64'),
    sidik: k.sandi.sidik(ranah, ranah === 'npwp' ? kunciNpwp(nilai) : nilai).toString('hex'),
    samar: ranah === 'npwp' ? samarNpwp(nilai) : samarNik(nilai),
  };
}

/** The row as it may lie in the database: identity numbers of people encrypted. A cooperative's NPWP is no personal number. */
function tutupData(k: KonteksImpor, jenis: JenisImpor, data: Record<string, unknown>): Record<string, unknown> {
  if (jenis !== 'umkm') return data;
  const { pemilik_nik: nik, npwp, ...terbuka } = data;
  return {
    ...terbuka,
    ...(nik !== undefined && { pemilik_nik: tutupNomor(k, 'nik', nik as Nomor) }),
    ...(npwp !== undefined && { npwp: tutupNomor(k, 'npwp', npwp as Nomor) }),
  };
}

/** What a row says, whatever the order of its columns: the same row again has the same. */
function sidikBaris(k: KonteksImpor, jenis: JenisImpor, { data, salah }: BarisTerbaca): Buffer {
  const urutan = Object.keys(data)
    .sort()
    .map((nama) => [nama, data[nama]]);
  return k.sandi.sidik('impor', JSON.stringify([jenis, urutan, salah.length === 0 ? null : salah]));
}

type BarisSiap = {
  urut: number;
  lembar: string;
  nomor: number;
  data: unknown;
  salah: readonly SelSalah[] | null;
  ragu: readonly KataRagu[] | null;
  sidik: string;
  nib: string | null;
  nik_sidik: string | null;
  hasil: 'ditolak' | null;
};

function siapkan(k: KonteksImpor, jenis: JenisImpor, baris: BarisTerbaca, urut: number): BarisSiap {
  const data = tutupData(k, jenis, baris.data);
  const nib = data['nib'] as Nomor | undefined;
  const nik = data['pemilik_nik'] as NomorTertutup | undefined;
  const salah = [...baris.salah, ...baris.ragu.map(alasanRagu)];
  return {
    urut,
    lembar: baris.lembar,
    nomor: baris.nomor,
    data,
    salah: salah.length === 0 ? null : salah,
    ragu: baris.ragu.length === 0 ? null : baris.ragu,
    sidik: bita(sidikBaris(k, jenis, baris)),
    nib: nib?.keadaan === 'ada' ? nib.nilai : null,
    nik_sidik: nik?.keadaan === 'ada' ? bita(nik.sidik) : null,
    hasil: salah.length === 0 ? null : 'ditolak',
  };
}

/**
 * Takes the rows of a file into the staging table, portion by portion; the next portion is read while the last one is
 * written. Whatever an earlier, interrupted reading left is removed first.
 */
export async function tampung(
  db: Db,
  k: KonteksImpor,
  jenis: JenisImpor,
  semua: AsyncIterable<BarisTerbaca>,
  laporkan: (dibaca: number) => Promise<void>,
): Promise<number> {
  await buangTampungan(db, k.imporId);
  let [urut, siap, asli]: [number, BarisSiap[], (readonly string[])[]] = [0, [], []];
  let menulis: Promise<void> = Promise.resolve();
  const tuang = async () => {
    await menulis;
    const [porsi, mentah] = [siap, asli];
    [siap, asli] = [[], []];
    menulis = simpanPorsi(db, k, porsi, mentah).then(() => laporkan(porsi.at(-1)?.urut ?? 0));
    menulis.catch(() => {});
  };
  for await (const baris of semua) {
    urut += 1;
    siap.push(siapkan(k, jenis, baris, urut));
    asli.push(baris.asli);
    if (siap.length >= PORSI) await tuang();
  }
  if (siap.length > 0) await tuang();
  await menulis;
  await sql`analyze impor_baris`.execute(db).catch(() => undefined);
  return urut;
}

async function simpanPorsi(db: Db, k: KonteksImpor, porsi: readonly BarisSiap[], asli: readonly (readonly string[])[]): Promise<void> {
  const [awal, akhir] = [porsi[0]?.urut ?? 0, porsi.at(-1)?.urut ?? 0];
  await sql`
    insert into impor_baris (impor_id, urut, lembar, nomor, data, salah, ragu, sidik, nib, nik_sidik, hasil)
    select ${k.imporId}, b.urut, b.lembar, b.nomor, b.data, b.salah, b.ragu, b.sidik, b.nib, b.nik_sidik, b.hasil
    from jsonb_to_recordset(${JSON.stringify(porsi)}::jsonb) as b (
      urut integer, lembar text, nomor integer, data jsonb, salah jsonb, ragu jsonb, sidik bytea, nib text, nik_sidik bytea, hasil text)`.execute(
    db,
  );
  const isi = k.sandi.enkripsiIsi(Buffer.from(JSON.stringify(asli)));
  await db.insertInto('impor_asli').values({ impor_id: k.imporId, dari: awal, sampai: akhir, isi_sandi: isi }).execute();
}

export async function buangTampungan(db: Db, imporId: number): Promise<void> {
  await db.deleteFrom('impor_baris').where('impor_id', '=', imporId).execute();
  await db.deleteFrom('impor_asli').where('impor_id', '=', imporId).execute();
}

/** Rejected rows as the file wrote them, with what is wrong with each. */
export async function* barisDitolak(
  db: Db,
  k: Pick<KonteksImpor, 'imporId' | 'sandi'>,
): AsyncGenerator<{ lembar: string; nomor: number; asli: readonly string[]; salah: readonly SelSalah[] }> {
  const bagian = await db.selectFrom('impor_asli').select(['dari', 'sampai']).where('impor_id', '=', k.imporId).orderBy('dari').execute();
  for (const { dari, sampai } of bagian) {
    const ditolak = await db
      .selectFrom('impor_baris')
      .select(['urut', 'lembar', 'nomor', 'salah'])
      .where('impor_id', '=', k.imporId)
      .where('urut', '>=', dari)
      .where('urut', '<=', sampai)
      .where('hasil', '=', 'ditolak')
      .orderBy('urut')
      .execute();
    if (ditolak.length === 0) continue;
    const { isi_sandi } = await db
      .selectFrom('impor_asli')
      .select('isi_sandi')
      .where('impor_id', '=', k.imporId)
      .where('dari', '=', dari)
      .executeTakeFirstOrThrow();
    const asli = JSON.parse(k.sandi.dekripsiIsi(isi_sandi).toString('utf8')) as string[][];
    for (const { urut, lembar, nomor, salah } of ditolak) {
      yield { lembar, nomor, asli: asli[urut - dari] ?? [], salah: (salah ?? []) as unknown as SelSalah[] };
    }
  }
}
