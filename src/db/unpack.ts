import { createHash } from 'node:crypto';
import {
  chownSync,
  closeSync,
  existsSync,
  fsyncSync,
  lstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { BrokenArchive, readArchive, type EntryReader, type Listed } from './archive.ts';
import { ownerFor } from './embedded-place.ts';
import { compareFiles, DUMP, LABEL, MANIFEST, readLabel, readManifest, refusePath, type Label, type Manifest } from './manifest.ts';

export type Unpacked = {
  label: Label;
  manifest: Manifest;
  /** Where the dump lies, for a backup of that kind. */
  dump: string;
  /** Moves whole folders to their real names. */
  place(names: string[]): void;
  /** Removes what was not placed. */
  clear(): void;
};

/**
 * Unpacks into a folder aside and compares everything with the list; only then may it be placed. `check` sees the label
 * before the first file is written.
 */
export async function unpack(file: string, data: string, check: (label: Label) => void): Promise<Unpacked> {
  const aside = join(data, '.pulih');
  const clear = () => rmSync(aside, { recursive: true, force: true });
  clear();
  mkdirSync(aside, { mode: 0o700 });
  try {
    const seen = new Map<string, Listed>();
    const texts = new Map<string, string>();
    await readArchive(file, (path, kind) => {
      if (texts.size === 0 && path !== LABEL) throw new BrokenArchive('not a backup of Panji');
      if (path === LABEL || path === MANIFEST) {
        return kept(path, seen, (text) => {
          texts.set(path, text);
          if (path === LABEL) check(readLabel(text));
        });
      }
      refusePath(path);
      const target = join(aside, path);
      if (kind === 'folder') {
        mkdirSync(target, { recursive: true, mode: 0o700 });
        return { chunk: () => {}, end: () => {} };
      }
      return stored(path, target, seen);
    });
    const label = readLabel(texts.get(LABEL) ?? '');
    const manifest = readManifest(texts.get(MANIFEST) ?? '');
    compareFiles(manifest, seen);
    const place = (names: string[]) => {
      handOver(join(aside, 'postgres'), data);
      for (const name of names) if (existsSync(join(aside, name))) renameSync(join(aside, name), join(data, name));
      syncOne(data);
    };
    return { label, manifest, dump: join(aside, DUMP), place, clear };
  } catch (error) {
    clear();
    throw error;
  }
}

function kept(path: string, seen: Map<string, Listed>, done: (text: string) => void): EntryReader {
  const parts: Buffer[] = [];
  return {
    chunk: (data) => void parts.push(Buffer.from(data)),
    end() {
      const whole = Buffer.concat(parts);
      seen.set(path, { path, size: whole.length, sha256: createHash('sha256').update(whole).digest('hex') });
      done(whole.toString('utf8'));
    },
  };
}

function stored(path: string, target: string, seen: Map<string, Listed>): EntryReader {
  mkdirSync(dirname(target), { recursive: true, mode: 0o700 });
  const handle = openSync(target, 'wx', 0o600);
  const hash = createHash('sha256');
  let size = 0;
  return {
    chunk(data) {
      for (let at = 0; at < data.length;) at += writeSync(handle, data, at);
      hash.update(data);
      size += data.length;
    },
    end() {
      fsyncSync(handle);
      closeSync(handle);
      seen.set(path, { path, size, sha256: hash.digest('hex') });
    },
  };
}

/** To the user that the database runs as, and every folder's entries onto the disk. */
function handOver(path: string, data: string): void {
  if (!existsSync(path)) return;
  const owner = ownerFor(data);
  const walk = (at: string): void => {
    if (owner) chownSync(at, owner.uid, owner.gid);
    if (!lstatSync(at).isDirectory()) return;
    for (const name of readdirSync(at)) walk(join(at, name));
    syncOne(at);
  };
  walk(path);
}

function syncOne(folder: string): void {
  const handle = openSync(folder, 'r');
  fsyncSync(handle);
  closeSync(handle);
}
