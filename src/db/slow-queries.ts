import { createHash } from 'node:crypto';

/** One statement, whatever its values. */
export type SlowQuery = { key: string; text: string; times: number; totalMs: number; longestMs: number };

const MOST_KEPT = 200;
const LONGEST_TEXT = 4000;

/** Remembers which statements took longer than `thresholdMs` until they are written down. */
export class SlowQueries {
  readonly thresholdMs: number;
  #found = new Map<string, SlowQuery>();

  constructor(thresholdMs: number) {
    this.thresholdMs = thresholdMs;
  }

  /** Watches one statement: what it answers is passed on as it is. */
  watch<T>(text: string, answer: T): T {
    if (!(answer instanceof Promise)) return answer;
    const began = performance.now();
    const ended = () => {
      const ms = performance.now() - began;
      if (ms > this.thresholdMs) this.add(text, ms);
    };
    answer.then(ended, ended);
    return answer;
  }

  add(text: string, ms: number): void {
    const shape = shapeOf(text);
    const known = this.#found.get(shape);
    if (!known && this.#found.size >= MOST_KEPT) return;
    const { times, totalMs, longestMs } = known ?? { times: 0, totalMs: 0, longestMs: 0 };
    const key = known?.key ?? createHash('sha256').update(shape).digest('hex').slice(0, 16);
    this.#found.set(shape, { key, text: shape, times: times + 1, totalMs: totalMs + ms, longestMs: Math.max(longestMs, ms) });
  }

  /** What was found since the last time. */
  take(): SlowQuery[] {
    const found = [...this.#found.values()];
    this.#found = new Map();
    return found;
  }
}

/** The same statement with another number of values, or other spaces, is the same. */
export function shapeOf(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/\$\d+(?:, ?\$\d+)+/g, '$…')
    .replace(/\$\d+/g, '$')
    .trim()
    .slice(0, LONGEST_TEXT);
}
