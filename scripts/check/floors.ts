import { judge } from './floors-rules.ts';
import { programs } from './floors-table.ts';
import { findCycles, reachable } from './graph.ts';
import { isTest, readModules, type Module } from './modules.ts';

export type Verdict = { problems: string[]; seen: string };

/** Fewer modules than this means that the check read the wrong folder, or could not read at all. */
const leastModules = 250;

/** Scripts that the build bundles for the browser on their own; nothing imports them. */
const isClientScript = (path: string) => /^src\/rooms\/.+\/islands\/[^/]+\.tsx?$/.test(path) || /\.client\.tsx?$/.test(path);

export function checkFloors(root: string, least = leastModules): Verdict {
  const modules = readModules(root, ['src']);
  const problems: string[] = [];
  if (modules.size < least) problems.push(`only ${modules.size} modules seen in src; at least ${least} expected`);

  for (const module of modules.values()) problems.push(...missingFiles(module, modules), ...judge(module));
  for (const cycle of findCycles(modules)) problems.push(`cycle: ${cycle.join(' -> ')}`);

  const entries = [...modules.keys()].filter((path) => programs.includes(path) || isClientScript(path));
  const reached = reachable(modules, entries);
  for (const path of modules.keys()) {
    if (!isTest(path) && !reached.has(path)) problems.push(`${path}:1 is reached from no program and no client script`);
  }
  return { problems, seen: `${modules.size} modules` };
}

function missingFiles(module: Module, modules: Map<string, Module>): string[] {
  return module.imports
    .filter((item) => item.local && item.target.startsWith('src/') && /(^|\/)[^/.]+$|\.[jt]sx?$/.test(item.target))
    .filter((item) => !modules.has(item.target))
    .map((item) => `${module.path}:${item.line} imports ${item.target}, which is not there`);
}
