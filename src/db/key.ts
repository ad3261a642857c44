import { createHmac, randomBytes } from 'node:crypto';
import { closeSync, existsSync, fsyncSync, openSync, readFileSync, renameSync, writeSync } from 'node:fs';
import { dirname, isAbsolute, join } from 'node:path';
import { ConfigError, type Config } from '../config.ts';
import { readKey, writeKey } from '../lib/kunci-kertas.ts';
import type { Db } from './client.ts';

const MARK = 'sidik_kunci';

export type OfficeKey = { key: Buffer; /** Set at the one start that made it: to be written on paper. */ paper: string | undefined };

/**
 * The key of this office. A database without a fingerprint is new and gets one; afterwards a missing or another key is
 * refused, since everything encrypted would be unreadable.
 */
export async function officeKey(db: Db, config: Pick<Config, 'key' | 'data'>): Promise<OfficeKey> {
  const known = await readFingerprint(db);
  const given = givenKey(config);
  if (!known) {
    const key = given ?? randomBytes(32);
    if (!given) writeKeyFile(keyFile(config.data), key);
    await db
      .insertInto('penanda')
      .values({ nama: MARK, nilai: fingerprint(key) })
      .execute();
    return { key, paper: given ? undefined : writeKey(key) };
  }
  if (!given) {
    throw new ConfigError(
      `Kunci kantor tidak ditemukan di ${keyFile(config.data)}; ketik kunci dari kertas ke berkas itu atau ke PANJI_KEY, lalu mulai lagi.`,
    );
  }
  if (fingerprint(given) !== known) throw new ConfigError(mismatch(config));
  return { key: given, paper: undefined };
}

/** The key that this installation was given, or undefined when there is none. */
export function givenKey(config: Pick<Config, 'key' | 'data'>): Buffer | undefined {
  const source = sourceOf(config);
  if (!source) return undefined;
  const read = readKey(source.text);
  if (read.ok) return read.key;
  throw new ConfigError(`Kunci kantor pada ${source.where} tidak sah: ${read.reason}; bandingkan dengan kunci di kertas dan perbaiki.`);
}

function sourceOf(config: Pick<Config, 'key' | 'data'>): { text: string; where: string } | undefined {
  if (config.key && !isAbsolute(config.key)) return { text: config.key, where: 'PANJI_KEY' };
  const file = config.key ?? keyFile(config.data);
  if (!config.key && !existsSync(file)) return undefined;
  try {
    return { text: readFileSync(file, 'utf8'), where: file };
  } catch (cause) {
    throw new ConfigError(`Berkas kunci ${file} tidak dapat dibaca; periksa nama dan izinnya, lalu mulai lagi.`, { cause });
  }
}

async function readFingerprint(db: Db): Promise<string | undefined> {
  const row = await db.selectFrom('penanda').select('nilai').where('nama', '=', MARK).executeTakeFirst();
  return row?.nilai;
}

/** Tells whether a key is the same without telling anything about it. */
export function fingerprint(key: Uint8Array): string {
  return createHmac('sha256', key).update('panji: sidik kunci').digest('hex').slice(0, 32);
}

export function keyFile(data: string): string {
  return join(data, 'kunci');
}

function mismatch(config: Pick<Config, 'key' | 'data'>): string {
  const where = config.key ? 'PANJI_KEY' : keyFile(config.data);
  return `Kunci pada ${where} bukan kunci basis data ini; pasang kunci yang tertulis di kertas kantor ini, lalu mulai lagi.`;
}

/** Whole or not at all, and on the disk before anything is encrypted with it. */
function writeKeyFile(file: string, key: Buffer): void {
  const part = `${file}.baru`;
  const handle = openSync(part, 'w', 0o600);
  writeSync(handle, `${writeKey(key)}\n`);
  fsyncSync(handle);
  closeSync(handle);
  renameSync(part, file);
  const folder = openSync(dirname(file), 'r');
  fsyncSync(folder);
  closeSync(folder);
}
