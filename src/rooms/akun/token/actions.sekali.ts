import type { Db, Tx } from '../../../db/client.ts';
import type { Sandi } from '../../../lib/sandi.ts';
import { ProblemError } from '../../../web/api/problem.ts';
import type { AppContext } from '../../../web/env.ts';

/** What a POST of the API answers with; kept, so that the same key gets the same bytes again. */
export type Jawaban = { status: 201 | 202; headers: Readonly<Record<string, string>>; body: unknown };

const KUNCI_SAH = /^[\x21-\x7e]{8,128}$/;

/**
 * Runs one official act of a token in one transaction that also consumes its Idempotency-Key. The same key again gets
 * the same answer and does nothing; two at once wait for one another at the insert; the same key with other content is
 * refused. A refusal by a rule is thrown and rolls the key back too, so that the content can be mended.
 */
export async function actApi(
  c: AppContext,
  { db, sandi }: { db: Db; sandi: Pick<Sandi, 'sidik' | 'enkripsi' | 'dekripsi'> },
  isi: unknown,
  run: (tx: Tx) => Promise<Jawaban>,
): Promise<Response> {
  const kunci = c.req
    .header('idempotency-key')
    ?.trim()
    .replace(/^"(.*)"$/, '$1');
  if (kunci === undefined || !KUNCI_SAH.test(kunci)) {
    throw new ProblemError(
      'kunci_wajib',
      'Sebutkan kunci acak 8 sampai 128 huruf di kepala Idempotency-Key, misalnya sebuah UUID, supaya kiriman ulang tidak tercatat dua kali.',
    );
  }
  const tokenId = c.get('pemanggil')?.tokenId;
  if (tokenId === undefined) throw new Error(`${c.req.path} acts without a guard before it`);
  const sidik = sandi.sidik('kunci_api', `${c.req.method} ${c.req.path}\n${JSON.stringify(isi)}`);
  const { jawaban, ulang } = await db.transaction().execute(async (tx) => {
    const baru = await tx
      .insertInto('kunci_api')
      .values({ token_id: tokenId, kunci, sidik_isi: sidik })
      .onConflict((conflict) => conflict.doNothing())
      .returning('kunci')
      .executeTakeFirst();
    if (!baru) return { jawaban: await jawabanLama(tx, sandi, { tokenId, kunci, sidik }), ulang: true };
    const hasil = await run(tx);
    await tx
      .updateTable('kunci_api')
      .set({ jawaban_sandi: sandi.enkripsi(JSON.stringify(hasil)) })
      .where('token_id', '=', tokenId)
      .where('kunci', '=', kunci)
      .execute();
    return { jawaban: hasil, ulang: false };
  });
  for (const [name, value] of Object.entries(jawaban.headers)) c.header(name, value);
  if (ulang) c.header('Idempotency-Replayed', 'true');
  return c.json(jawaban.body as object, jawaban.status);
}

type Lama = { tokenId: number; kunci: string; sidik: Buffer };

async function jawabanLama(tx: Tx, sandi: Pick<Sandi, 'dekripsi'>, { tokenId, kunci, sidik }: Lama): Promise<Jawaban> {
  const lama = await tx
    .selectFrom('kunci_api')
    .select(['sidik_isi', 'jawaban_sandi'])
    .where('token_id', '=', tokenId)
    .where('kunci', '=', kunci)
    .executeTakeFirstOrThrow();
  if (!lama.sidik_isi.equals(sidik)) {
    throw new ProblemError('kunci_dipakai', 'Kunci ini sudah dipakai untuk kiriman lain. Pakailah kunci yang baru untuk isi yang baru.');
  }
  if (lama.jawaban_sandi === null) throw new Error('an idempotency key was committed without its answer');
  return JSON.parse(sandi.dekripsi(lama.jawaban_sandi)) as Jawaban;
}

const KUNCI_HARI = 30;

/** Forgets the keys that nobody will send again; returns how many. */
export async function lupakanKunciApi(db: Db, kini: Date): Promise<number> {
  const sebelum = new Date(kini.getTime() - KUNCI_HARI * 24 * 3600_000);
  const hilang = await db.deleteFrom('kunci_api').where('dipakai_pada', '<', sebelum).executeTakeFirst();
  return Number(hilang.numDeletedRows);
}
