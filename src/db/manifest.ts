import { createHash } from 'node:crypto';
import { z } from 'zod';
import { BrokenArchive, readArchive, type Listed } from './archive.ts';

/** First in the archive: enough to refuse a wrong file or a wrong key before anything is unpacked. */
export const LABEL = 'panji-cadangan.json';
/** Last in the archive. */
export const MANIFEST = 'manifes.json';
/** Where a dump lies in an archive of kind `dump`. */
export const DUMP = 'basis-data.dump';

const label = z.object({
  format: z.literal('panji-cadangan-1'),
  /** `fisik`: the embedded server's own files; `dump`: what pg_dump made of the office's own server. */
  jenis: z.enum(['fisik', 'dump']),
  dibuat: z.string(),
  versiPanji: z.string(),
  versiPostgres: z.string(),
  sidikKunci: z.string(),
});

const manifest = z.object({
  /** Rows of each table at the very moment to which the backup restores. */
  hitungan: z.record(z.string(), z.number()),
  /** False when writers did not pause even for a moment and the counts may lag by their rows. */
  hitunganPersis: z.boolean(),
  berkas: z.array(z.object({ path: z.string(), size: z.number(), sha256: z.string() })),
});

export type Label = z.infer<typeof label>;
export type Manifest = z.infer<typeof manifest>;

export function readLabel(text: string): Label {
  const read = label.safeParse(safeJson(text));
  if (!read.success) throw new BrokenArchive('not a backup of Panji');
  return read.data;
}

export function readManifest(text: string): Manifest {
  const read = manifest.safeParse(safeJson(text));
  if (!read.success) throw new BrokenArchive('the list of contents is damaged');
  return read.data;
}

function safeJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** No name of an archive may lead outside of the folder that it is unpacked into. */
export function refusePath(path: string): void {
  const known = path === LABEL || path === MANIFEST || path === DUMP || /^(postgres|berkas)(\/[A-Za-z0-9_.-]+)*\/?$/.test(path);
  if (!known || path.split('/').includes('..')) throw new BrokenArchive(`unexpected name ${path}`);
}

/** Reads the archive as a stranger would and compares every file with the list. */
export async function verifyArchive(file: string): Promise<{ label: Label; manifest: Manifest }> {
  const seen = new Map<string, Listed>();
  const texts = new Map<string, string>();
  await readArchive(file, (path, kind) => {
    refusePath(path);
    const hash = createHash('sha256');
    const kept: Buffer[] = [];
    const keep = path === LABEL || path === MANIFEST;
    let size = 0;
    return {
      chunk(data) {
        size += data.length;
        hash.update(data);
        if (keep) kept.push(Buffer.from(data));
      },
      end() {
        if (kind === 'file') seen.set(path, { path, size, sha256: hash.digest('hex') });
        if (keep) texts.set(path, Buffer.concat(kept).toString('utf8'));
      },
    };
  });
  const found = { label: readLabel(texts.get(LABEL) ?? ''), manifest: readManifest(texts.get(MANIFEST) ?? '') };
  compareFiles(found.manifest, seen);
  return found;
}

/** Every file that the list names, with the same content, and none besides. */
export function compareFiles(list: Manifest, seen: ReadonlyMap<string, Listed>): void {
  for (const wanted of list.berkas) {
    const found = seen.get(wanted.path);
    if (found?.sha256 !== wanted.sha256 || found.size !== wanted.size) throw new BrokenArchive(`${wanted.path} is damaged`);
  }
  if (seen.size !== list.berkas.length + 1) throw new BrokenArchive('the archive holds files that the list does not name');
}
