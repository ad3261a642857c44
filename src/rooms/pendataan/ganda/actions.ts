import { sql } from 'kysely';
import type { Tx } from '../../../db/client.ts';
import type { Tanggal } from '../../../lib/tanggal.ts';
import { catatJejak } from '../../jejak/actions.ts';
import type { NilaiJejak, Pelaku, Perubahan } from '../../jejak/jejak.ts';
import { simpanProfil } from '../../kemiripan/actions.ts';
import type { JenisObjek } from '../../kemiripan/profil.ts';
import { perbaruiKoperasi } from '../../koperasi/actions.turunan.ts';
import { perbaruiKelengkapanOrang } from '../../orang/actions.turunan.ts';
import { profilOrang } from '../../orang/profil.ts';
import { perbaruiUmkm, segarkanPemilik } from '../../umkm/actions.turunan.ts';
import { kembalikanTurunan, pindahkanTurunan, type Pindahan } from './actions.turunan.ts';
import { KELOMPOK, namaKelompok } from './ganda.ts';

type Baris = Record<string, unknown> & { id: number; versi: number; keadaan: string; nama: string };
type Semula = { menang: Baris; kalah: Baris; dipilih: string[]; turunan: Pindahan[] };

/** Somebody decided or changed one of them meanwhile. */
export type GandaBasi = { ok: false; sebab: 'basi' };
export type SudahBerubah = { ok: false; sebab: 'berubah' };

async function kunciBaris(tx: Tx, jenis: JenisObjek, id: number): Promise<Baris> {
  const { rows } = await sql<{ isi: Baris }>`select to_jsonb(t) as isi from ${sql.table(jenis)} t where t.id = ${id} for update`.execute(
    tx,
  );
  return (rows[0] as { isi: Baris }).isi;
}

/** Columns of one row set to what they are in another that was written down. */
async function tulisKolom(tx: Tx, jenis: JenisObjek, id: number, dari: Baris, kolom: readonly string[]): Promise<void> {
  if (kolom.length === 0) return;
  const tabel = sql.table(jenis);
  await sql`
    update ${tabel} t set ${sql.join(kolom.map((k) => sql`${sql.id(k)} = d.${sql.id(k)}`))}
    from jsonb_populate_record(null::${tabel}, ${JSON.stringify(dari)}::jsonb) as d where t.id = ${id}`.execute(tx);
}

async function kunciGanda(tx: Tx, id: number) {
  return tx.selectFrom('ganda').selectAll().where('id', '=', id).forUpdate().executeTakeFirstOrThrow();
}

/** The pair is two: it does not come back until a field that is compared changes. */
export async function nyatakanBukanGanda(tx: Tx, pelaku: Pelaku, id: number): Promise<{ ok: true } | GandaBasi> {
  const ganda = await kunciGanda(tx, id);
  if (ganda.status !== 'terbuka') return { ok: false, sebab: 'basi' };
  await putuskan(tx, pelaku, id, 'bukan_ganda');
  for (const [satu, lain] of [
    [ganda.objek_kecil, ganda.objek_besar],
    [ganda.objek_besar, ganda.objek_kecil],
  ] as const) {
    await catatJejak(tx, pelaku, {
      perbuatan: 'nyatakan_bukan_ganda',
      objekJenis: ganda.jenis,
      objekId: satu,
      alasan: `Dinyatakan bukan catatan ganda dari nomor ${lain}`,
    });
  }
  return { ok: true };
}

async function putuskan(tx: Tx, pelaku: Pelaku, id: number, status: 'digabung' | 'bukan_ganda'): Promise<void> {
  await tx
    .updateTable('ganda')
    .set({ status, diputuskan_pada: sql`now()`, diputuskan_oleh: pelaku.akunId })
    .where('id', '=', id)
    .execute();
}

export type PilihanGabung = {
  /** The record that goes on, with the version that was looked at. */
  menang: number;
  versi: Readonly<Record<number, number>>;
  /** Groups of fields, by name, in which the value of the other record is kept. */
  dariKalah: ReadonlySet<string>;
  /** `koperasi_rat_2024`: years for which the row of the other record is kept. */
  tahunKalah: ReadonlySet<string>;
};

/** Two records become one: field by field as chosen, with what stands below both. It can be taken back. */
export async function gabungkan(
  tx: Tx,
  pelaku: Pelaku,
  hariIni: Tanggal,
  id: number,
  pilihan: PilihanGabung,
): Promise<{ ok: true; menang: number } | GandaBasi> {
  const ganda = await kunciGanda(tx, id);
  const jenis = ganda.jenis as JenisObjek;
  if (ganda.status !== 'terbuka') return { ok: false, sebab: 'basi' };
  const kalahId = pilihan.menang === ganda.objek_kecil ? ganda.objek_besar : ganda.objek_kecil;
  const kecil = await kunciBaris(tx, jenis, ganda.objek_kecil);
  const besar = await kunciBaris(tx, jenis, ganda.objek_besar);
  const [menang, kalah] = pilihan.menang === ganda.objek_kecil ? [kecil, besar] : [besar, kecil];
  if ([menang, kalah].some((b) => b.keadaan !== 'aktif' || b.versi !== pilihan.versi[b.id])) return { ok: false, sebab: 'basi' };

  const dipilih = KELOMPOK[jenis].filter((k) => pilihan.dariKalah.has(namaKelompok(k)));
  const lepas = dipilih.flatMap((k) => (k.unik ? [k.unik] : []));
  await sql`
    update ${sql.table(jenis)} set keadaan = 'digabung', nonaktif_alasan = 'ganda', nonaktif_pada = now(), versi = versi + 1, diubah_pada = now(),
      nonaktif_catatan = ${`Digabung ke catatan nomor ${menang.id}`}
      ${lepas.length === 0 ? sql`` : sql`, ${sql.join(lepas.flatMap((u) => [sql`${sql.id(u.keadaan)} = 'belum_dicatat'`, ...u.kosong.map((k) => sql`${sql.id(k)} = null`)]))}`}
    where id = ${kalah.id}`.execute(tx);
  const kolom = dipilih.flatMap((k) => k.kolom);
  await tulisKolom(tx, jenis, menang.id, kalah, kolom);
  await sql`update ${sql.table(jenis)} set versi = versi + 1, diubah_pada = now() where id = ${menang.id}`.execute(tx);
  const turunan = await pindahkanTurunan(tx, jenis, menang.id, kalah.id, pilihan.tahunKalah);
  const semula: Semula = { menang, kalah, dipilih: kolom, turunan };
  await tx
    .insertInto('gabungan')
    .values({
      ganda_id: id,
      jenis,
      objek_menang: menang.id,
      objek_kalah: kalahId,
      versi_menang: menang.versi + 1,
      semula: JSON.stringify(semula),
      akun_id: pelaku.akunId,
    })
    .execute();
  await putuskan(tx, pelaku, id, 'digabung');
  await tx.deleteFrom('kemiripan_profil').where('jenis', '=', jenis).where('objek_id', '=', kalah.id).execute();
  await segarkan(tx, jenis, menang.id, hariIni);
  const perubahan = perubahanTerbuka(menang, kalah, kolom);
  await catatJejak(tx, pelaku, {
    perbuatan: 'gabung_catatan',
    objekJenis: jenis,
    objekId: menang.id,
    alasan: `Catatan nomor ${kalah.id} digabung ke sini`,
    perubahan,
  });
  await catatJejak(tx, pelaku, {
    perbuatan: 'gabung_catatan',
    objekJenis: jenis,
    objekId: kalah.id,
    alasan: `Digabung ke catatan nomor ${menang.id}`,
    perubahan: { keadaan: ['aktif', 'digabung'] },
  });
  return { ok: true, menang: menang.id };
}

/** Old and new of what was taken over; secrets stay out of the history in clear. */
function perubahanTerbuka(menang: Baris, kalah: Baris, kolom: readonly string[]): Perubahan {
  const terbuka = kolom.filter((k) => !/_(sandi|sidik|samar)$/.test(k) && JSON.stringify(menang[k]) !== JSON.stringify(kalah[k]));
  return Object.fromEntries(terbuka.map((k) => [k, [menang[k] as NilaiJejak, kalah[k] as NilaiJejak]]));
}

/** Takes a merge back: both records and what stands below them are as before, unless somebody worked on them since. */
export async function lepaskanGabungan(
  tx: Tx,
  pelaku: Pelaku,
  hariIni: Tanggal,
  id: number,
): Promise<{ ok: true } | GandaBasi | SudahBerubah> {
  await kunciGanda(tx, id);
  const gabungan = await tx
    .selectFrom('gabungan')
    .selectAll()
    .where('ganda_id', '=', id)
    .where('dilepas_pada', 'is', null)
    .forUpdate()
    .executeTakeFirst();
  if (!gabungan) return { ok: false, sebab: 'basi' };
  const jenis = gabungan.jenis as JenisObjek;
  const semula = gabungan.semula as unknown as Semula;
  const kini = await kunciBaris(tx, jenis, gabungan.objek_menang);
  const kiniKalah = await kunciBaris(tx, jenis, gabungan.objek_kalah);
  if (kini.versi !== gabungan.versi_menang || kini.keadaan !== 'aktif' || kiniKalah.keadaan !== 'digabung')
    return { ok: false, sebab: 'berubah' };
  await tulisKolom(tx, jenis, kini.id, semula.menang, semula.dipilih);
  await sql`update ${sql.table(jenis)} set versi = versi + 1, diubah_pada = now() where id = ${kini.id}`.execute(tx);
  const keadaan = ['keadaan', 'nonaktif_alasan', 'nonaktif_pada', 'nonaktif_catatan'];
  await tulisKolom(tx, jenis, kiniKalah.id, semula.kalah, [...KELOMPOK[jenis].flatMap((k) => k.kolom), ...keadaan]);
  await sql`update ${sql.table(jenis)} set versi = versi + 1, diubah_pada = now() where id = ${kiniKalah.id}`.execute(tx);
  await kembalikanTurunan(tx, jenis, kini.id, kiniKalah.id, semula.turunan);
  await tx
    .updateTable('gabungan')
    .set({ dilepas_pada: sql`now()` })
    .where('id', '=', gabungan.id)
    .execute();
  await tx.updateTable('ganda').set({ status: 'terbuka', diputuskan_pada: null, diputuskan_oleh: null }).where('id', '=', id).execute();
  for (const satu of [kini.id, kiniKalah.id]) {
    await segarkan(tx, jenis, satu, hariIni);
    await catatJejak(tx, pelaku, {
      perbuatan: 'lepas_gabungan',
      objekJenis: jenis,
      objekId: satu,
      alasan: `Gabungan catatan nomor ${kini.id} dan ${kiniKalah.id} dilepas`,
    });
  }
  return { ok: true };
}

/** What is derived from a record and from what stands below it, worked out anew. */
async function segarkan(tx: Tx, jenis: JenisObjek, id: number, hariIni: Tanggal): Promise<void> {
  if (jenis === 'umkm') await perbaruiUmkm(tx, id, hariIni);
  else if (jenis === 'koperasi') await perbaruiKoperasi(tx, id, hariIni);
  else {
    const orang = await tx
      .selectFrom('orang')
      .select(['nama', 'tanggal_lahir', 'telepon', 'alamat', 'kode_wilayah', sql<string | null>`encode(nik_sidik, 'hex')`.as('nikSidik')])
      .where('id', '=', id)
      .executeTakeFirstOrThrow();
    await simpanProfil(tx, 'orang', id, profilOrang(orang));
    await perbaruiKelengkapanOrang(tx, id);
    await segarkanPemilik(tx, id, hariIni);
    const jabatan = await tx.selectFrom('koperasi_pengurus').select('koperasi_id').distinct().where('orang_id', '=', id).execute();
    for (const { koperasi_id } of jabatan) await perbaruiKoperasi(tx, koperasi_id, hariIni);
  }
}
