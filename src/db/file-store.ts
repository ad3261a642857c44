import { createHash, randomBytes } from 'node:crypto';
import { access, mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** Contents of files by their SHA-256 (hexadecimal). What was put is on the disk when `put` returns. */
export type FileStore = {
  put(content: Uint8Array): Promise<string>;
  get(digest: string): Promise<Buffer>;
  has(digest: string): Promise<boolean>;
  remove(digest: string): Promise<void>;
  /** All contents, in no order. */
  list(): AsyncIterable<{ digest: string; changedAt: Date }>;
};

export function filesFolder(data: string): string {
  return join(data, 'berkas');
}

export function openFileStore(data: string): FileStore {
  const root = filesFolder(data);

  function place(digest: string): string {
    if (!/^[0-9a-f]{64}$/.test(digest)) throw new Error('not a SHA-256 digest');
    return join(root, digest.slice(0, 2), digest);
  }

  async function has(digest: string): Promise<boolean> {
    return access(place(digest)).then(
      () => true,
      () => false,
    );
  }

  async function put(content: Uint8Array): Promise<string> {
    const digest = createHash('sha256').update(content).digest('hex');
    if (await has(digest)) return digest;
    const target = place(digest);
    await mkdir(dirname(target), { recursive: true, mode: 0o700 });
    // Written aside and renamed: after a power cut a name never leads to half a file.
    const part = `${target}.${randomBytes(6).toString('hex')}.baru`;
    const handle = await open(part, 'wx', 0o600);
    try {
      await handle.writeFile(content);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(part, target);
    await syncFolder(dirname(target));
    await syncFolder(root);
    return digest;
  }

  async function* list() {
    for (const group of await readdir(root).catch(() => [])) {
      for (const digest of await readdir(join(root, group)).catch(() => [])) {
        if (!/^[0-9a-f]{64}$/.test(digest)) continue;
        const found = await stat(place(digest)).catch(() => undefined);
        if (found) yield { digest, changedAt: found.mtime };
      }
    }
  }

  return { put, has, list, get: (digest) => readFile(place(digest)), remove: (digest) => rm(place(digest), { force: true }) };
}

export async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
