import { setImmediate as napas } from 'node:timers/promises';
import { sql } from 'kysely';
import type { Tx } from '../../../db/client.ts';
import type { Baris, Penampung } from './baris.ts';

const BERNAPAS_TIAP = 50;

/** Collects rows by table and writes them in portions, many rows a statement; parents before children. */
export class Penyalin implements Penampung {
  readonly #antre = new Map<string, Baris[]>();
  readonly #tx: Tx;
  readonly #porsi: number;
  #menulis: Promise<void> = Promise.resolve();
  #panggilan = 0;

  /** `urutan`: the tables in the order in which they must be written. */
  constructor(tx: Tx, urutan: readonly string[], porsi = 2000) {
    this.#tx = tx;
    this.#porsi = porsi;
    for (const tabel of urutan) this.#antre.set(tabel, []);
  }

  tambah(tabel: string, baris: Baris): void {
    const antre = this.#antre.get(tabel);
    if (!antre) throw new Error(`table ${tabel} has no place in the order of writing`);
    antre.push(baris);
  }

  /**
   * Writes what has gathered once a table has a portion; with `semua` whatever there is, and waits until it is written.
   * Otherwise the writing goes on beside the making of the next portion.
   */
  async tuang(semua = false): Promise<void> {
    if (!semua && [...this.#antre.values()].every((baris) => baris.length < this.#porsi)) {
      // Without a breath nothing would be sent while rows are being made.
      this.#panggilan += 1;
      if (this.#panggilan % BERNAPAS_TIAP === 0) await napas();
      return;
    }
    await this.#menulis;
    const penuh = [...this.#antre].filter(([, baris]) => baris.length > 0);
    for (const [tabel] of penuh) this.#antre.set(tabel, []);
    this.#menulis = this.#tulisSemua(penuh);
    // It is awaited at the next portion; until then its failure must not end the program.
    this.#menulis.catch(() => {});
    if (semua) await this.#menulis;
  }

  async #tulisSemua(penuh: readonly (readonly [string, readonly Baris[]])[]): Promise<void> {
    for (const [tabel, baris] of penuh) await this.#tulis(tabel, baris);
  }

  async #tulis(tabel: string, baris: readonly Baris[]): Promise<void> {
    const kolom = Object.keys(baris[0] as Baris);
    const daftar = sql.join(kolom.map((satu) => sql.ref(satu)));
    for (let mulai = 0; mulai < baris.length; mulai += this.#porsi) {
      const isi = JSON.stringify(baris.slice(mulai, mulai + this.#porsi), tulisNilai);
      await sql`
        insert into ${sql.table(tabel)} (${daftar}) overriding system value
        select ${daftar} from jsonb_populate_recordset(null::${sql.table(tabel)}, ${isi}::jsonb)`.execute(this.#tx);
    }
  }
}

function tulisNilai(_kunci: string, nilai: unknown): unknown {
  return typeof nilai === 'bigint' ? nilai.toString() : nilai;
}
