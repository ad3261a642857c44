import { readFileSync } from 'node:fs';

export type TraceEvent = {
  at: number;
  took: number;
  process: string;
  kind: 'post' | 'write' | 'flush' | 'answer';
  what: string;
};

type Who = { application: number; postmaster: number; port: number };
type Call = { pid: number; at: number; took: number; name: string; words: string };

/** What happened between the arrival of each post and the sending of its 303, in the order in which it ended. */
export function readTrace(file: string, who: Who): TraceEvent[][] {
  const saves: TraceEvent[][] = [];
  let open: TraceEvent[] | undefined;
  for (const event of readCalls(readFileSync(file, 'utf8')).flatMap((call) => describe(call, who) ?? [])) {
    if (event.kind === 'post') open = [event];
    else if (open) open.push(event);
    if (event.kind === 'answer' && open) {
      saves.push(open);
      open = undefined;
    }
  }
  return saves;
}

/** strace's lines, with calls that were interrupted by others put together again; ordered by when each returned. */
function readCalls(text: string): Call[] {
  const calls: Call[] = [];
  const unfinished = new Map<number, { at: number; name: string; words: string }>();
  for (const line of text.split('\n')) {
    const begun = /^(\d+)\s+([\d.]+) (\w+)\((.*) <unfinished \.\.\.>$/.exec(line);
    if (begun) {
      unfinished.set(Number(begun[1]), { at: Number(begun[2]), name: begun[3] ?? '', words: begun[4] ?? '' });
      continue;
    }
    const whole = /^(\d+)\s+([\d.]+) (\w+)\((.*) <([\d.]+)>$/.exec(line);
    if (whole) {
      calls.push({
        pid: Number(whole[1]),
        at: Number(whole[2]),
        name: whole[3] ?? '',
        words: whole[4] ?? '',
        took: Number(whole[5]),
      });
      continue;
    }
    const resumed = /^(\d+)\s+[\d.]+ <\.\.\. (\w+) resumed>(.*) <([\d.]+)>$/.exec(line);
    const start = resumed && unfinished.get(Number(resumed[1]));
    if (!resumed || !start) continue;
    unfinished.delete(Number(resumed[1]));
    calls.push({
      pid: Number(resumed[1]),
      at: start.at,
      name: start.name,
      words: `${start.words}${resumed[3] ?? ''}`,
      took: Number(resumed[4]),
    });
  }
  return calls.sort((a, b) => a.at + a.took - (b.at + b.took));
}

function describe({ pid, at, took, name, words }: Call, who: Who): TraceEvent | undefined {
  const process = pid === who.application ? 'application' : `PostgreSQL ${pid}`;
  const ofBrowser = words.includes(`:${who.port}->`);
  if (ofBrowser && /^(read|recvfrom)$/.test(name) && words.includes('"POST /'))
    return { at, took, process, kind: 'post', what: `read of ${/"(POST [^ ]+)/.exec(words)?.[1] ?? 'POST'}` };
  if (ofBrowser && /^(write|writev|sendto)$/.test(name) && /HTTP\/1\.1 303/.test(words))
    return { at, took, process, kind: 'answer', what: 'write of HTTP/1.1 303 to the browser' };
  const log = /pg_wal\/([0-9A-F]{24})/.exec(words)?.[1];
  if (log === undefined) return undefined;
  if (/^(fsync|fdatasync)$/.test(name)) return { at, took, process, kind: 'flush', what: `${name} of pg_wal/${log}` };
  if (/^p?write/.test(name))
    return {
      at,
      took,
      process,
      kind: 'write',
      what: `${name} to pg_wal/${log}, ${/= (\d+)/.exec(words)?.[1] ?? '?'} bytes`,
    };
  return undefined;
}
