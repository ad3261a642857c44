import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createReadStream, createWriteStream } from 'node:fs';
import { open, rename, rm, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createGunzip, createGzip } from 'node:zlib';
import { Header, Parser, type ReadEntry } from 'tar';
import { syncFolder } from './file-store.ts';

export type Listed = { path: string; size: number; sha256: string };

export type ArchiveWriter = {
  folder(path: string): Promise<void>;
  bytes(path: string, content: Uint8Array | string): Promise<void>;
  /** A file that may grow, shrink or vanish while it is read; what was there first decides the size. False: it was gone. */
  file(path: string, source: string): Promise<boolean>;
  /** Everything written so far, with its size and digest. */
  listed: readonly Listed[];
  /** On the disk under its real name, or not there at all. */
  finish(check: (part: string) => Promise<void>): Promise<void>;
  abandon(): Promise<void>;
};

const CHUNK = 1 << 20;

/** The name of an archive that is still being written, with the process that writes it. */
export const PART = /^panji-.*\.tar\.gz\.(\d+)\.sebagian$/;

/** Writes a .tar.gz beside `target` and gives it its name only when it is whole, checked and on the disk. */
export async function writeArchive(target: string): Promise<ArchiveWriter> {
  const part = `${target}.${process.pid}.sebagian`;
  const gzip = createGzip({ level: 3 });
  const written = pipeline(gzip, createWriteStream(part, { mode: 0o600 }));
  // Looked at again when the archive is finished; until then a failure shows at the next write.
  written.catch(() => {});
  const listed: Listed[] = [];

  async function write(chunk: Uint8Array): Promise<void> {
    if (gzip.errored ?? gzip.destroyed) await written;
    if (!gzip.write(chunk)) await Promise.race([once(gzip, 'drain'), written]);
  }

  async function header(path: string, size: number, type: 'File' | 'Directory'): Promise<void> {
    const block = Buffer.alloc(512);
    const mode = type === 'File' ? 0o600 : 0o700;
    const head = new Header({ path, size, type, mode, mtime: new Date(), uid: 0, gid: 0 });
    if (head.encode(block, 0)) throw new Error(`name too long for the archive: ${path}`);
    await write(block);
  }

  async function pad(size: number): Promise<void> {
    if (size % 512 !== 0) await write(Buffer.alloc(512 - (size % 512)));
  }

  async function bytes(path: string, content: Uint8Array | string): Promise<void> {
    const body = Buffer.from(content);
    await header(path, body.length, 'File');
    await write(body);
    await pad(body.length);
    listed.push({ path, size: body.length, sha256: createHash('sha256').update(body).digest('hex') });
  }

  async function file(path: string, source: string): Promise<boolean> {
    const handle = await open(source, 'r').catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return undefined;
      throw error;
    });
    if (!handle) return false;
    try {
      const { size } = await handle.stat();
      await header(path, size, 'File');
      const hash = createHash('sha256');
      for (let at = 0; at < size;) {
        const wanted = Math.min(CHUNK, size - at);
        const { bytesRead, buffer } = await handle.read(Buffer.alloc(wanted), 0, wanted, at);
        // Truncated meanwhile: the database's own log knows, and replays it over these zeros.
        const chunk = bytesRead > 0 ? buffer.subarray(0, bytesRead) : Buffer.alloc(wanted);
        hash.update(chunk);
        await write(chunk);
        at += chunk.length;
      }
      await pad(size);
      listed.push({ path, size, sha256: hash.digest('hex') });
      return true;
    } finally {
      await handle.close();
    }
  }

  return {
    listed,
    bytes,
    file,
    folder: (path) => header(`${path}/`, 0, 'Directory'),
    async finish(check) {
      await write(Buffer.alloc(1024));
      gzip.end();
      await written;
      const handle = await open(part, 'r+');
      await handle.sync().finally(() => handle.close());
      await check(part);
      await rename(part, target);
      await syncFolder(dirname(target));
    },
    async abandon() {
      gzip.destroy();
      await written.catch(() => {});
      await rm(part, { force: true });
    },
  };
}

/** What happens with one entry; `chunk` and `end` are synchronous, so that the archive is read no faster than it is used. */
export type EntryReader = { chunk(data: Buffer): void; end(): void };

export class BrokenArchive extends Error {
  override name = 'BrokenArchive';
}

/** Reads a whole archive from front to back. Throws `BrokenArchive` for anything that is not a complete .tar.gz. */
export async function readArchive(file: string, onEntry: (path: string, kind: 'file' | 'folder') => EntryReader): Promise<void> {
  await stat(file);
  let failed: unknown;
  const parser = new Parser({
    strict: true,
    onReadEntry(entry: ReadEntry) {
      try {
        if (entry.type !== 'File' && entry.type !== 'Directory') throw new BrokenArchive(`unexpected ${entry.type} in the archive`);
        const reader = onEntry(entry.path, entry.type === 'File' ? 'file' : 'folder');
        entry.on('data', (data: Buffer) => {
          if (!failed) failed = attempt(() => reader.chunk(data));
        });
        entry.on('end', () => {
          if (!failed) failed = attempt(() => reader.end());
        });
      } catch (error) {
        failed ??= error;
        entry.resume();
      }
    },
  });
  const source = createReadStream(file);
  const unpacked = source.pipe(createGunzip());
  source.once('error', (error) => unpacked.destroy(error));
  try {
    for await (const chunk of unpacked) {
      parser.write(chunk as Buffer);
      if (failed) throw failed;
    }
    await new Promise<void>((resolve, reject) => {
      parser.once('error', reject);
      parser.once('end', () => resolve());
      parser.end();
    });
  } catch (error) {
    if (failed) throw failed;
    throw new BrokenArchive('not a complete archive', { cause: error });
  } finally {
    unpacked.destroy();
    source.destroy();
  }
  if (failed) throw failed;
}

function attempt(run: () => void): unknown {
  try {
    run();
    return undefined;
  } catch (error) {
    return error;
  }
}
