import { sql } from 'kysely';
import type { Db, Tx } from '../../db/client.ts';
import type { Tanggal } from '../../lib/tanggal.ts';
import { catatJejak } from '../jejak/actions.ts';
import { bandingkan, PELAKU_SISTEM, type Perubahan } from '../jejak/jejak.ts';
import { simpanProfil, simpanProfilBanyak } from '../kemiripan/actions.ts';
import { hitungWarna } from './kewajiban.ts';
import type { StatusKoperasi } from './koperasi.ts';
import { isiProfilKoperasi } from './profil.ts';
import { listPenilaian, type Penilaian } from './queries.bahan.ts';

type Turunan = {
  id: number;
  status_usulan: StatusKoperasi;
  perlu_keputusan: boolean;
  kewajiban_merah: number;
  kewajiban_kuning: number;
  kelengkapan: number;
  rat_terakhir_tahun: number | null;
  rat_terakhir_tanggal: Tanggal | null;
  ketua_nama: string;
};

function turunanDari({ id, usulan, kewajiban, kelengkapan, bahan }: Penilaian): Turunan {
  const warna = hitungWarna(kewajiban);
  const terakhir = bahan.rat.filter((r) => r.tanggalRat !== null).sort((a, b) => b.tahunBuku - a.tahunBuku)[0];
  return {
    id,
    status_usulan: usulan.usulan,
    perlu_keputusan: usulan.perluKeputusan && bahan.usulanDiputuskan !== usulan.usulan,
    kewajiban_merah: warna.merah,
    kewajiban_kuning: warna.kuning,
    kelengkapan: kelengkapan.persen,
    rat_terakhir_tahun: terakhir?.tahunBuku ?? null,
    rat_terakhir_tanggal: terakhir?.tanggalRat ?? null,
    ketua_nama: bahan.ketua,
  };
}

/** Writes what follows from the facts, for many cooperatives in one statement. */
async function simpanTurunan(tx: Tx, semua: readonly Turunan[], hariIni: Tanggal): Promise<void> {
  if (semua.length === 0) return;
  await sql`
    update koperasi k
    set status_usulan = t.status_usulan, perlu_keputusan = t.perlu_keputusan, kewajiban_merah = t.kewajiban_merah,
        kewajiban_kuning = t.kewajiban_kuning, kelengkapan = t.kelengkapan, rat_terakhir_tahun = t.rat_terakhir_tahun, rat_terakhir_tanggal = t.rat_terakhir_tanggal,
        ketua_nama = t.ketua_nama, dihitung_pada = ${hariIni}
    from jsonb_to_recordset(${JSON.stringify(semua)}::jsonb) as t (
      id integer, status_usulan text, perlu_keputusan boolean, kewajiban_merah smallint, kewajiban_kuning smallint, kelengkapan smallint, rat_terakhir_tahun smallint,
      rat_terakhir_tanggal date, ketua_nama text)
    where k.id = t.id`.execute(tx);
}

export type HasilPerbarui = { usulan: StatusKoperasi; perubahan: Perubahan };

/**
 * After anything that the rules look at has changed, in the same transaction: proposed status, duties, last meeting,
 * chairperson, and the profile that duplicates are found by. `perubahan` is what of it the trace of the act should tell.
 */
export async function perbaruiKoperasi(tx: Tx, id: number, hariIni: Tanggal): Promise<HasilPerbarui> {
  const lama = await tx
    .selectFrom('koperasi')
    .select([
      'status_usulan',
      'rat_terakhir_tahun',
      'dihitung_pada',
      'nama',
      'telepon',
      'alamat',
      'kode_wilayah',
      'nomor_induk',
      'nib',
      'npwp',
      'nomor_badan_hukum',
    ])
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  const penilaian = (await listPenilaian(tx, [id], hariIni)).get(id);
  if (!penilaian) throw new Error(`koperasi ${id} tidak ada`);
  const turunan = turunanDari(penilaian);
  await simpanTurunan(tx, [turunan], hariIni);
  await simpanProfil(tx, 'koperasi', id, isiProfilKoperasi(lama, turunan.ketua_nama));
  const { status_usulan, rat_terakhir_tahun } = turunan;
  const perubahan =
    lama.dihitung_pada === null
      ? {}
      : bandingkan(
          { status_usulan: lama.status_usulan, rat_terakhir_tahun: lama.rat_terakhir_tahun },
          { status_usulan: status_usulan as string, rat_terakhir_tahun },
        );
  return { usulan: status_usulan, perubahan };
}

/** The job that works all of them out, for acts that change a rule. */
export const PEKERJAAN_HITUNG_KOPERASI = 'hitung-koperasi';

/** The same for a portion of an import; a new record starts with what the rule says. Returns the proposals by id. */
export async function perbaruiKoperasiBanyak(
  tx: Tx,
  ids: readonly number[],
  baru: ReadonlySet<number>,
  hariIni: Tanggal,
): Promise<Map<number, StatusKoperasi>> {
  const penilaian = await listPenilaian(tx, ids, hariIni);
  const semua = [...penilaian.values()].map((satu) => turunanDari(satu));
  await simpanTurunan(tx, semua, hariIni);
  await sql`update koperasi set status = status_usulan, perlu_keputusan = false where id = any(${[...baru]}::integer[])`.execute(tx);
  if (ids.length > 0) {
    const ketua = new Map(semua.map((satu) => [satu.id, satu.ketua_nama]));
    const catatan = await tx
      .selectFrom('koperasi')
      .select(['id', 'nama', 'telepon', 'alamat', 'kode_wilayah', 'nomor_induk', 'nib', 'npwp', 'nomor_badan_hukum'])
      .where('id', 'in', [...ids])
      .execute();
    await simpanProfilBanyak(
      tx,
      'koperasi',
      catatan.map((satu) => ({ objekId: satu.id, isi: isiProfilKoperasi(satu, ketua.get(satu.id) ?? '') })),
    );
  }
  return new Map(semua.map((satu) => [satu.id, satu.status_usulan]));
}

const SEKALI = 200;

/**
 * Works every cooperative out anew for the day, in batches: deadlines pass also where nobody touches a record. A proposal
 * that changed leaves a trace of the system's. Returns how many proposals changed.
 */
export async function perbaruiSemuaKoperasi(db: Db, hariIni: Tanggal): Promise<{ dihitung: number; berubah: number }> {
  let [sesudah, dihitung, berubah] = [0, 0, 0];
  for (;;) {
    const hasil = await db.transaction().execute(async (tx) => {
      const rows = await tx
        .selectFrom('koperasi')
        .select(['id', 'status_usulan', 'dihitung_pada'])
        .where('id', '>', sesudah)
        .orderBy('id')
        .limit(SEKALI)
        .forUpdate()
        .execute();
      const penilaian = await listPenilaian(
        tx,
        rows.map((row) => row.id),
        hariIni,
      );
      const turunan = rows.flatMap((row) => {
        const satu = penilaian.get(row.id);
        return satu ? [turunanDari(satu)] : [];
      });
      await simpanTurunan(tx, turunan, hariIni);
      let beda = 0;
      for (const [i, row] of rows.entries()) {
        const baru = turunan[i]?.status_usulan;
        if (row.dihitung_pada === null || baru === undefined || baru === row.status_usulan) continue;
        beda++;
        await catatJejak(tx, PELAKU_SISTEM, {
          perbuatan: 'usulkan_status',
          objekJenis: 'koperasi',
          objekId: row.id,
          alasan: penilaian.get(row.id)?.usulan.kalimat,
          perubahan: { status_usulan: [row.status_usulan, baru] },
        });
      }
      return { terakhir: rows.at(-1)?.id, banyak: rows.length, beda };
    });
    dihitung += hasil.banyak;
    berubah += hasil.beda;
    if (hasil.terakhir === undefined || hasil.banyak < SEKALI) return { dihitung, berubah };
    sesudah = hasil.terakhir;
  }
}
