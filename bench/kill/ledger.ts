import type pg from 'pg';
import type { Answered, Register } from './saves.ts';

export type Verdict = { lost: string[]; doubled: string[] };

/** The highest numbers before the clerks began: what is above them is theirs. */
export type Before = Readonly<Record<Register, number>>;

type Stored = { id: number; nama: string; jejak: number };

const registers: readonly Register[] = ['orang', 'umkm'];

export async function highestNumbers(client: pg.Client): Promise<Before> {
  const { rows } = await client.query<Before>(
    'select (select coalesce(max(id), 0) from orang) as orang, (select coalesce(max(id), 0) from umkm) as umkm',
  );
  return rows[0] ?? { orang: 0, umkm: 0 };
}

/**
 * Holds what the clerks were told against what the database holds: each answered save is there once under the number that
 * the answer named, with one trace of its making and its one-time key; nothing is there that nobody was told of.
 */
export async function judge(client: pg.Client, answered: readonly Answered[], before: Before): Promise<Verdict> {
  const verdict: Verdict = { lost: [], doubled: [] };
  await judgeKeys(client, answered, verdict);
  const [people, businesses] = await Promise.all(registers.map((register) => storedRows(client, register, before)));
  if (!people || !businesses) throw new Error('nothing to judge');
  judgeRegister('umkm', answered, businesses, verdict);
  judgeRegister('orang', answered, people, verdict);
  await judgeOwners(client, answered, people, verdict);
  return verdict;
}

async function storedRows(client: pg.Client, register: Register, before: Before): Promise<Map<string, Stored[]>> {
  const { rows } = await client.query<Stored>(
    `select r.id, r.nama, count(j.id)::int as jejak
     from ${register} r left join jejak j on j.objek_jenis = $1 and j.objek_id = r.id::text and j.perbuatan = $2
     where r.id > $3 group by r.id`,
    [register, `tambah_${register}`, before[register]],
  );
  return Map.groupBy(rows, (row) => row.nama);
}

function judgeRegister(register: Register, answered: readonly Answered[], stored: Map<string, Stored[]>, { lost, doubled }: Verdict): void {
  const told = answered.filter((one) => one.register === register);
  const numbers = new Map<number, string>();
  for (const { id, name } of told) {
    const what = `${register} ${id} "${name}"`;
    const rows = stored.get(name) ?? [];
    const row = rows.find((found) => found.id === id);
    if (!row) lost.push(`${what}: answered, and not there`);
    else if (row.jejak === 0) lost.push(`${what}: there without its trace`);
    else if (row.jejak > 1) doubled.push(`${what}: ${row.jejak} traces of one making`);
    if (rows.length > 1) doubled.push(`${what}: ${rows.length} records`);
    if (numbers.has(id)) doubled.push(`${what}: the same number was given to "${numbers.get(id)}"`);
    numbers.set(id, name);
  }
  const known = new Set(
    answered.flatMap((one) => (one.register === register ? [one.name] : register === 'orang' && one.owner ? [one.owner] : [])),
  );
  for (const [name, rows] of stored) if (!known.has(name)) doubled.push(`${register} "${name}": ${rows.length} records nobody was told of`);
}

/** The owner came with the business or not at all. */
async function judgeOwners(
  client: pg.Client,
  answered: readonly Answered[],
  people: Map<string, Stored[]>,
  { lost, doubled }: Verdict,
): Promise<void> {
  const links = await client.query<{ umkm_id: number; orang_id: number }>('select umkm_id, orang_id from umkm_pemilik');
  const ownerOf = new Map(links.rows.map((row) => [row.umkm_id, row.orang_id]));
  for (const { id, name, owner } of answered) {
    if (!owner) continue;
    const rows = people.get(owner) ?? [];
    const row = rows.find((found) => found.id === ownerOf.get(id));
    if (!row) lost.push(`owner "${owner}" of umkm ${id} "${name}": not there or not its owner`);
    else if (row.jejak !== 1) (row.jejak === 0 ? lost : doubled).push(`owner "${owner}" of umkm ${id}: ${row.jejak} traces`);
    if (rows.length > 1) doubled.push(`owner "${owner}" of umkm ${id}: ${rows.length} records`);
  }
}

async function judgeKeys(client: pg.Client, answered: readonly Answered[], { lost }: Verdict): Promise<void> {
  const { rows } = await client.query<{ kunci: string; tujuan: string }>('select kunci, tujuan from kunci_formulir');
  const places = new Map(rows.map((row) => [row.kunci, row.tujuan]));
  for (const { register, id, name, key } of answered) {
    if (!places.get(key)?.split('?')[0]?.endsWith(`/${id}`)) lost.push(`${register} ${id} "${name}": its one-time key is not kept`);
  }
}

const damages: Readonly<Record<string, (id: number) => string>> = {
  'a save is gone': (id) => `delete from orang where id = ${id}`,
  'a trace is gone': (id) => `delete from jejak where objek_jenis = 'orang' and objek_id = '${id}'`,
  'a save is there twice': (id) =>
    `insert into orang (nama, nik_keadaan, sumber) select nama, 'belum_dicatat', sumber from orang where id = ${id}`,
  'a trace is there twice': (id) => `insert into jejak (pelaku_nama, pintu, perbuatan, objek_jenis, objek_id)
    select pelaku_nama, pintu, perbuatan, objek_jenis, objek_id from jejak where objek_jenis = 'orang' and objek_id = '${id}'`,
};

/** Does each damage to a save of its own, judges, and takes all of it back. */
export async function judgeDamaged(client: pg.Client, answered: readonly Answered[], before: Before): Promise<Verdict> {
  const people = answered.filter((one) => one.register === 'orang');
  if (people.length < Object.keys(damages).length) throw new Error('too few people were saved to damage any');
  await client.query('begin');
  try {
    for (const [i, damage] of Object.values(damages).entries()) await client.query(damage(people[i]?.id ?? 0));
    return await judge(client, answered, before);
  } finally {
    await client.query('rollback');
  }
}

/** The judge can say no: two saves lost and two doubled by our own hand are all noticed. Returns the sentence for the report. */
export async function proveJudge(client: pg.Client, answered: readonly Answered[], before: Before): Promise<string> {
  const { lost, doubled } = await judgeDamaged(client, answered, before);
  if (lost.length < 2 || doubled.length < 2)
    throw new Error(`the judge noticed only ${lost.length} of 2 lost and ${doubled.length} of 2 doubled saves`);
  return `Checked on itself: of ${Object.keys(damages).join(', ')}, each was noticed.`;
}
