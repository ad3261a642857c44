import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { ownerFor, placeData, socketFolder } from '../../src/db/embedded-place.ts';
import { findEmbedded } from '../../src/db/embedded.ts';

const PREFIX = 'panji-uji-';

/** An empty data folder of this test file's own; what runs on it at the end is stopped and everything is removed. */
export function dataFolder(): string {
  const data = makeFolder();
  afterAll(() => removeFolder(data));
  return data;
}

/** The name tells whose it is, so that the next run can tidy up behind one that was killed. */
export function makeFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), `${PREFIX}${process.pid}-`));
  return placeData({ data: folder, dataIsDefault: false, databaseUrl: undefined });
}

export async function removeFolder(data: string): Promise<void> {
  await (await findEmbedded(data))?.stop();
  rmSync(socketFolder(data, ownerFor(data)), { recursive: true, force: true });
  rmSync(data, { recursive: true, force: true });
}

/** Servers and folders of test runs that were killed before they could clean up. */
export async function removeLeftFolders(): Promise<void> {
  if (!existsSync('/proc')) return;
  for (const name of readdirSync(tmpdir())) {
    const pid = /^panji-uji-(\d+)-\w+$/.exec(name)?.[1];
    if (pid && !existsSync(`/proc/${pid}`)) await removeFolder(join(tmpdir(), name));
  }
}
