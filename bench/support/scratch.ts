import { chmodSync, mkdirSync, mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

type Undo = () => unknown;

/** A folder for one run, and how everything that was started in it is undone: last first, whatever happens. */
export class Scratch {
  readonly folder: string;
  readonly #undo: Undo[] = [];
  #done: Promise<void> | undefined;

  constructor() {
    this.folder = realpathSync(mkdtempSync(join(tmpdir(), 'panji-bench-')));
    // The database runs under another user when this one is root, and must be able to walk in.
    chmodSync(this.folder, 0o711);
    this.#undo.push(() => rmSync(this.folder, { recursive: true, force: true }));
  }

  later(undo: Undo): void {
    this.#undo.push(undo);
  }

  /** A data folder: in this run's folder, or in the one that is kept between runs. */
  dataFolder(name: string, kept = ''): string {
    const folder = join(kept === '' ? this.folder : resolve(kept), name);
    mkdirSync(folder, { recursive: true, mode: 0o711 });
    return folder;
  }

  close(): Promise<void> {
    return (this.#done ??= this.#undoAll());
  }

  async #undoAll(): Promise<void> {
    for (let undo = this.#undo.pop(); undo; undo = this.#undo.pop()) {
      try {
        await undo();
      } catch (error) {
        process.stderr.write(`clearing up: ${error instanceof Error ? error.message : String(error)}\n`);
      }
    }
  }
}

/** Runs `work` with a scratch folder that is cleared up also after an error, Ctrl+C or `limit` minutes. */
export async function withScratch<T>(limit: number, work: (scratch: Scratch) => Promise<T>): Promise<T> {
  const scratch = new Scratch();
  const leave = (code: number) => void scratch.close().finally(() => process.exit(code));
  const interrupted = () => leave(130);
  process.once('SIGINT', interrupted);
  process.once('SIGTERM', interrupted);
  const timer = setTimeout(() => {
    process.stderr.write(`stopped: this benchmark may take ${limit} minutes\n`);
    leave(1);
  }, limit * 60_000);
  try {
    return await work(scratch);
  } finally {
    clearTimeout(timer);
    process.off('SIGINT', interrupted);
    process.off('SIGTERM', interrupted);
    await scratch.close();
  }
}
