import type { DbOrTx } from '../../../db/client.ts';

/** From how many addresses and devices an account has to wait at this moment. */
export async function hitungJeda(db: DbOrTx, awalan: string, kini: Date): Promise<number> {
  const { jumlah } = await db
    .selectFrom('batas_laju')
    .select((eb) => eb.cast<number>(eb.fn.countAll(), 'integer').as('jumlah'))
    .where('key', 'like', `tunda:${awalan}.%`)
    .where('expire', '>', BigInt(kini.getTime()))
    .executeTakeFirstOrThrow();
  return jumlah;
}
