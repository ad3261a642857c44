import { sql } from 'kysely';
import type { Tx } from '../../../db/client.ts';
import type { JenisObjek } from '../../kemiripan/profil.ts';
import { TURUNAN, type Turunan } from './ganda.ts';

/** What was moved from the losing record, so that it can go back. */
export type Pindahan = {
  tabel: string;
  /** Rows moved: their number, or what is unlike in them under one record. */
  pindah: number[];
  /** Years in which the two rows changed places. */
  tukar: number[];
  /** Owners who were the first and now stand behind the winner's. */
  turun: number[];
  /** Rows dropped because the winner had the same one, and whether it took over being the first. */
  hapus: { isi: Record<string, unknown>; utama: boolean }[];
};

/** A year that no row has, for the moment in which two rows change places. */
const TAHUN_SINGGAH = 2200;

const kolomKunci = ({ kembar }: Turunan): string => kembar ?? 'id';

/** Moves the rows below the loser to the winner; `tahunKalah` says for which shared years the loser's row is kept. */
export async function pindahkanTurunan(
  tx: Tx,
  jenis: JenisObjek,
  menang: number,
  kalah: number,
  tahunKalah: ReadonlySet<string>,
): Promise<Pindahan[]> {
  const hasil: Pindahan[] = [];
  for (const t of TURUNAN[jenis]) {
    const tukar: number[] = [];
    if (t.kembar && t.pilih) {
      for (const tahun of await kembarDi(tx, t, menang, kalah)) {
        if (!tahunKalah.has(`${t.tabel}_${tahun}`)) continue;
        await tukarTahun(tx, t, tahun, menang, kalah);
        tukar.push(tahun);
      }
    }
    const hapus = t.tabel === 'umkm_pemilik' ? await hapusPemilikKembar(tx, t, menang, kalah) : [];
    const turun = t.tabel === 'umkm_pemilik' && t.induk === 'umkm_id' ? await turunkanUtama(tx, menang, kalah) : [];
    const pindah = await pindahkan(tx, t, menang, kalah);
    hasil.push({ tabel: t.tabel, pindah, tukar, hapus, turun });
  }
  return hasil;
}

export async function kembalikanTurunan(
  tx: Tx,
  jenis: JenisObjek,
  menang: number,
  kalah: number,
  semula: readonly Pindahan[],
): Promise<void> {
  for (const t of TURUNAN[jenis]) {
    const satu = semula.find((s) => s.tabel === t.tabel);
    if (!satu) continue;
    await sql`
      update ${sql.table(t.tabel)} set ${sql.id(t.induk)} = ${kalah}
      where ${sql.id(t.induk)} = ${menang} and ${sql.id(kolomKunci(t))} = any(${satu.pindah}::integer[])`.execute(tx);
    for (const nilai of satu.turun) await jadikanUtama(tx, t, nilai, kalah, true);
    for (const tahun of satu.tukar) await tukarTahun(tx, t, tahun, menang, kalah);
    for (const { isi, utama } of satu.hapus) {
      if (utama) await jadikanUtama(tx, t, Number(isi[kolomKunci(t)]), menang, false);
      await sql`insert into ${sql.table(t.tabel)} select * from jsonb_populate_record(null::${sql.table(t.tabel)}, ${JSON.stringify(isi)}::jsonb)`.execute(
        tx,
      );
    }
  }
}

async function kembarDi(tx: Tx, t: Turunan, menang: number, kalah: number): Promise<number[]> {
  const kunci = sql.id(kolomKunci(t));
  const { rows } = await sql<{ nilai: number }>`
    select x.${kunci} as nilai from ${sql.table(t.tabel)} x join ${sql.table(t.tabel)} y on y.${kunci} = x.${kunci}
    where x.${sql.id(t.induk)} = ${menang} and y.${sql.id(t.induk)} = ${kalah}`.execute(tx);
  return rows.map((row) => row.nilai);
}

async function tukarTahun(tx: Tx, t: Turunan, tahun: number, menang: number, kalah: number): Promise<void> {
  const [tabel, induk, kunci] = [sql.table(t.tabel), sql.id(t.induk), sql.id(kolomKunci(t))];
  await sql`update ${tabel} set ${kunci} = ${TAHUN_SINGGAH} where ${induk} = ${kalah} and ${kunci} = ${tahun}`.execute(tx);
  await sql`update ${tabel} set ${induk} = ${kalah} where ${induk} = ${menang} and ${kunci} = ${tahun}`.execute(tx);
  await sql`update ${tabel} set ${induk} = ${menang}, ${kunci} = ${tahun} where ${induk} = ${kalah} and ${kunci} = ${TAHUN_SINGGAH}`.execute(
    tx,
  );
}

/** One person cannot own one business twice. */
async function hapusPemilikKembar(tx: Tx, t: Turunan, menang: number, kalah: number): Promise<Pindahan['hapus']> {
  const kunci = sql.id(kolomKunci(t));
  const { rows } = await sql<{ isi: Record<string, unknown> }>`
    delete from ${sql.table(t.tabel)} x where x.${sql.id(t.induk)} = ${kalah}
      and x.${kunci} in (select y.${kunci} from ${sql.table(t.tabel)} y where y.${sql.id(t.induk)} = ${menang})
    returning to_jsonb(x) as isi`.execute(tx);
  // The first owner of a business that stays must remain somebody; of a business that goes, nobody asks.
  return Promise.all(
    rows.map(async ({ isi }) => {
      const utama = t.induk === 'orang_id' && isi['utama'] === true;
      if (utama) await jadikanUtama(tx, t, Number(isi[kolomKunci(t)]), menang, true);
      return { isi, utama };
    }),
  );
}

async function jadikanUtama(tx: Tx, t: Turunan, nilai: number, induk: number, utama: boolean): Promise<void> {
  await sql`update ${sql.table(t.tabel)} set utama = ${utama} where ${sql.id(t.induk)} = ${induk} and ${sql.id(kolomKunci(t))} = ${nilai}`.execute(
    tx,
  );
}

async function pindahkan(tx: Tx, t: Turunan, menang: number, kalah: number): Promise<number[]> {
  const [tabel, induk, kunci] = [sql.table(t.tabel), sql.id(t.induk), sql.id(kolomKunci(t))];
  const { rows } = await sql<{ nilai: number }>`
    update ${tabel} x set ${induk} = ${menang}
    where x.${induk} = ${kalah} ${t.kembar ? sql`and x.${kunci} not in (select y.${kunci} from ${tabel} y where y.${induk} = ${menang})` : sql``}
    returning x.${kunci} as nilai`.execute(tx);
  return rows.map((row) => row.nilai);
}

/** A business has one first owner: where the winner has one, those that come to it come behind. */
async function turunkanUtama(tx: Tx, menang: number, kalah: number): Promise<number[]> {
  const { rows } = await sql<{ orang_id: number }>`
    update umkm_pemilik set utama = false where umkm_id = ${kalah} and utama
      and exists (select 1 from umkm_pemilik u where u.umkm_id = ${menang} and u.utama)
    returning orang_id`.execute(tx);
  return rows.map((row) => row.orang_id);
}
