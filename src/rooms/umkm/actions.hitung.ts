import { sql } from 'kysely';
import type { Db, Tx } from '../../db/client.ts';
import type { Tanggal } from '../../lib/tanggal.ts';
import { catatJejak } from '../jejak/actions.ts';
import { bandingkan, PELAKU_SISTEM } from '../jejak/jejak.ts';
import type { AturanKelas } from './aturan-kelas.ts';
import { tentukanKelas } from './kelas.ts';
import { getAturanUmkm } from './queries.aturan.ts';
import { type KelasTercatat, riwayatKelas } from './riwayat-kelas.ts';

/** Its job, for acts that change the rule. */
export const PEKERJAAN_HITUNG_KELAS = 'hitung-kelas-umkm';

const PENANDA = 'kelas_umkm_dihitung';
const SEKALI = 500;

/** Day on which every class was worked out last; undefined before the first time. */
async function findHariHitungKelas(db: Db): Promise<Tanggal | undefined> {
  return (await db.selectFrom('penanda').select('nilai').where('nama', '=', PENANDA).executeTakeFirst())?.nilai;
}

/** Classes change without a touch of the record when a rule comes into force and when a year closes. */
export async function perluHitungKelas(db: Db, hariIni: Tanggal): Promise<boolean> {
  const terakhir = await findHariHitungKelas(db);
  if (terakhir === undefined || terakhir.slice(0, 4) !== hariIni.slice(0, 4)) return true;
  const aturanBaru = await db
    .selectFrom('pengaturan')
    .select('kunci')
    .where('kunci', '=', 'umkm_kelas')
    .where('berlaku_mulai', '>', terakhir)
    .where('berlaku_mulai', '<=', hariIni)
    .executeTakeFirst();
  return aturanBaru !== undefined;
}

/**
 * Works the class of every business out anew by the rule in force, a portion in each transaction, so that a power cut
 * loses little and nobody waits long. A class that changed leaves a trace of the system's.
 */
export async function hitungUlangKelas(db: Db, hariIni: Tanggal): Promise<{ dihitung: number; berubah: number }> {
  let [sesudah, dihitung, berubah] = [0, 0, 0];
  for (;;) {
    const bagian = await db.transaction().execute((tx) => hitungSebagian(tx, sesudah, hariIni));
    dihitung += bagian.banyak;
    berubah += bagian.berubah;
    if (bagian.terakhir === undefined || bagian.banyak < SEKALI) break;
    sesudah = bagian.terakhir;
  }
  await db
    .insertInto('penanda')
    .values({ nama: PENANDA, nilai: hariIni })
    .onConflict((konflik) => konflik.column('nama').doUpdateSet({ nilai: hariIni, dicatat_pada: sql`now()` }))
    .execute();
  return { dihitung, berubah };
}

async function hitungSebagian(tx: Tx, sesudah: number, hariIni: Tanggal) {
  const usaha = await tx
    .selectFrom('umkm')
    .select(['id', 'tanggal_berdiri', 'tahun_berdiri', 'kelas', 'kelas_dasar'])
    .where('id', '>', sesudah)
    .orderBy('id')
    .limit(SEKALI)
    .forUpdate()
    .execute();
  const ids = usaha.map((satu) => satu.id);
  if (ids.length === 0) return { terakhir: undefined, banyak: 0, berubah: 0 };
  const { kelas: aturan } = await getAturanUmkm(tx, hariIni);
  const hasil = await tentukanSemua(tx, usaha, aturan, hariIni);
  const riwayatBaru = hasil.filter((satu) => satu.perlu === 'baris_baru').map((satu) => ({ umkm_id: satu.id, ...satu.baru }));
  if (riwayatBaru.length > 0) await tx.insertInto('umkm_kelas').values(riwayatBaru).execute();
  for (const { idRiwayat, baru } of hasil.filter((satu) => satu.perlu === 'perbaiki_kalimat')) {
    await tx.updateTable('umkm_kelas').set({ penjelasan: baru.penjelasan }).where('id', '=', idRiwayat).execute();
  }
  const beda = hasil.filter((satu) => Object.keys(satu.perubahan).length > 0);
  if (beda.length > 0) {
    const isi = JSON.stringify(beda.map(({ id, baru }) => ({ id, kelas: baru.kelas, dasar: baru.dasar })));
    await sql`
      update umkm u set kelas = t.kelas, kelas_dasar = t.dasar
      from jsonb_to_recordset(${isi}::jsonb) as t (id integer, kelas text, dasar text)
      where u.id = t.id`.execute(tx);
  }
  for (const { id, perubahan } of beda) {
    await catatJejak(tx, PELAKU_SISTEM, { perbuatan: 'hitung_kelas', objekJenis: 'umkm', objekId: id, perubahan });
  }
  return { terakhir: ids.at(-1), banyak: ids.length, berubah: beda.length };
}

type Usaha = {
  id: number;
  tanggal_berdiri: Tanggal | null;
  tahun_berdiri: number | null;
  kelas: string | null;
  kelas_dasar: string | null;
};

/** Amounts and newest class of a portion in two reads, then the rule for each. */
async function tentukanSemua(tx: Tx, usaha: readonly Usaha[], aturan: readonly AturanKelas[], hariIni: Tanggal) {
  const ids = usaha.map((satu) => satu.id);
  const angka = await tx
    .selectFrom('umkm_tahunan')
    .select(['umkm_id', 'tahun', 'modal', 'penjualan'])
    .where('umkm_id', 'in', ids)
    .execute();
  const riwayat = await tx
    .selectFrom('umkm_kelas')
    .distinctOn('umkm_id')
    .select(['id', 'umkm_id', 'kelas', 'dasar', 'tahun_data', 'aturan', 'penjelasan'])
    .where('umkm_id', 'in', ids)
    .orderBy('umkm_id')
    .orderBy('id', 'desc')
    .execute();
  const tahunan = Map.groupBy(angka, (satu) => satu.umkm_id);
  const tercatat = new Map<number, KelasTercatat & { id: number }>(riwayat.map((satu) => [satu.umkm_id, satu]));
  return usaha.map((satu) => {
    const bahan = { tanggalBerdiri: satu.tanggal_berdiri, tahunBerdiri: satu.tahun_berdiri, tahunan: tahunan.get(satu.id) ?? [] };
    const terakhir = tercatat.get(satu.id);
    const { baru, perlu } = riwayatKelas(terakhir, tentukanKelas(bahan, aturan, hariIni));
    const perubahan = bandingkan<Record<string, string | null>>(
      { kelas: satu.kelas, kelas_dasar: satu.kelas_dasar },
      { kelas: baru.kelas, kelas_dasar: baru.dasar },
    );
    return { id: satu.id, idRiwayat: terakhir?.id ?? 0, baru, perlu, perubahan };
  });
}
