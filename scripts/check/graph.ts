import type { Module } from './modules.ts';

/** Groups of files that import each other in a ring (Tarjan, without recursion), each sorted. */
export function findCycles(modules: Map<string, Module>): string[][] {
  const index = new Map<string, number>();
  const low = new Map<string, number>();
  const waiting: string[] = [];
  const onStack = new Set<string>();
  const cycles: string[][] = [];
  const targets = (path: string) => (modules.get(path)?.imports ?? []).map((item) => item.target).filter((target) => modules.has(target));

  for (const start of modules.keys()) {
    if (index.has(start)) continue;
    const work = [{ path: start, next: 0, targets: targets(start) }];
    enter(start);
    for (let frame = work.at(-1); frame; frame = work.at(-1)) {
      const target = frame.targets[frame.next++];
      if (target !== undefined) {
        if (!index.has(target)) {
          enter(target);
          work.push({ path: target, next: 0, targets: targets(target) });
        } else if (onStack.has(target)) {
          lower(frame.path, index.get(target));
        }
        continue;
      }
      work.pop();
      const parent = work.at(-1);
      if (parent) lower(parent.path, low.get(frame.path));
      if (low.get(frame.path) === index.get(frame.path)) leave(frame.path, frame.targets);
    }
  }
  return cycles.sort((a, b) => (a[0] ?? '').localeCompare(b[0] ?? ''));

  function enter(path: string) {
    index.set(path, index.size);
    low.set(path, index.size - 1);
    waiting.push(path);
    onStack.add(path);
  }

  function lower(path: string, to: number | undefined) {
    low.set(path, Math.min(low.get(path) ?? Infinity, to ?? Infinity));
  }

  function leave(root: string, rootTargets: string[]) {
    const group: string[] = [];
    for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
      onStack.delete(path);
      group.push(path);
      if (path === root) break;
    }
    if (group.length > 1 || rootTargets.includes(root)) cycles.push(group.sort());
  }
}

/** Every file that the entries reach over their imports, the entries included. */
export function reachable(modules: Map<string, Module>, entries: string[]): Set<string> {
  const seen = new Set<string>();
  const work = entries.filter((entry) => modules.has(entry));
  for (let path = work.pop(); path !== undefined; path = work.pop()) {
    if (seen.has(path)) continue;
    seen.add(path);
    for (const item of modules.get(path)?.imports ?? []) if (modules.has(item.target)) work.push(item.target);
  }
  return seen;
}
