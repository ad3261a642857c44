import { sql } from 'kysely';
import type { DbOrTx } from '../../db/client.ts';
import { kataCariKbli, kategoriDari, type TingkatKbli, tulisJudul, type VersiKbli } from './kbli.ts';

export type Kbli = { versi: VersiKbli; kode: string; tingkat: TingkatKbli; judul: string; kategori: string | undefined };

type Baris = { versi: number; kode: string; tingkat: string; judul: string };

function dariBaris(baris: Baris): Kbli {
  const versi = baris.versi as VersiKbli;
  const tingkat = baris.tingkat as TingkatKbli;
  const kategori = tingkat === 'kategori' ? baris.kode : kategoriDari(versi, baris.kode);
  return { versi, kode: baris.kode, tingkat, judul: tulisJudul(baris.judul), kategori };
}

export async function findKbli(db: DbOrTx, versi: VersiKbli, kode: string): Promise<Kbli | undefined> {
  const baris = await db
    .selectFrom('kbli')
    .select(['versi', 'kode', 'tingkat', 'judul'])
    .where('versi', '=', versi)
    .where('kode', '=', kode)
    .executeTakeFirst();
  return baris && dariBaris(baris);
}

/**
 * A sentence when the list of this version lacks the code. It warns and never refuses: one list is incomplete and the
 * other has known slips.
 */
export async function peringatanKbli(db: DbOrTx, versi: VersiKbli, kode: string): Promise<string | undefined> {
  if (await findKbli(db, versi, kode)) return undefined;
  const lain = versi === 2020 ? 2025 : 2020;
  const dikenal = await findKbli(db, lain, kode);
  return dikenal
    ? `Kode ${kode} tidak ada di daftar KBLI ${versi}, tetapi ada di KBLI ${lain}: ${dikenal.judul}. Periksa versinya.`
    : `Kode ${kode} tidak ada di daftar KBLI ${versi} yang tersimpan. Cocokkan dengan NIB; bila di NIB tertulis begitu, simpan saja.`;
}

/** Groups of five digits by code, by the beginning of a code, or by words of the title, with misspellings. */
export async function cariKbli(db: DbOrTx, teks: string, versi?: VersiKbli, batas = 50): Promise<Kbli[]> {
  const rapi = teks.trim();
  const dasar = db
    .selectFrom('kbli')
    .select(['versi', 'kode', 'tingkat', 'judul'])
    .where('tingkat', '=', 'kelompok')
    .$if(versi !== undefined, (q) => q.where('versi', '=', versi ?? 0))
    .limit(batas);
  if (/^\d{1,5}$/.test(rapi)) {
    return (await dasar.where('kode', 'like', `${rapi}%`).orderBy('kode').orderBy('versi').execute()).map(dariBaris);
  }
  const kata = kataCariKbli(rapi);
  if (kata.length === 0) return [];
  const skor = sql<number>`(select avg(word_similarity(kata, lipat(judul))) from unnest(${kata}::text[]) as kata)`;
  const semua = sql<number>`(select count(*) from unnest(${kata}::text[]) as kata where lipat(judul) ~ ('\\m' || kata))`;
  const rows = await dasar
    .where(sql<boolean>`(${skor} > 0.6 or ${semua} = ${kata.length})`)
    .orderBy(semua, 'desc')
    .orderBy(skor, 'desc')
    .orderBy(sql`length(judul)`)
    .orderBy('kode')
    .orderBy('versi')
    .execute();
  return rows.map(dariBaris);
}
