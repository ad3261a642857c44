import { execFileSync } from 'node:child_process';
import { cpus, release, totalmem, type } from 'node:os';
import { root } from './program.ts';

/** A Markdown table; columns whose every value is a figure are set to the right. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const figures = head.map((_, i) => rows.length > 0 && rows.every((row) => /^[\d\s.,%×≤≥~+–-]*( (ms|s|KB|MB|\/s))?$/.test(row[i] ?? '')));
  const line = (cells: readonly string[]) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(head), `|${figures.map((right) => (right ? ' ---: |' : ' --- |')).join('')}`, ...rows.map(line)].join('\n');
}

/** What a figure is worth only together with: when, what code, which machine, how much data. */
export function heading(title: string, sizes: Readonly<Record<string, string>>): string {
  const cpu = cpus();
  const about: [string, string][] = [
    ['date', new Date().toISOString().slice(0, 16).replace('T', ' ') + ' UTC'],
    ['commit', commit()],
    [
      'machine',
      `${cpu.length} × ${cpu[0]?.model.trim() ?? 'CPU'}, ${Math.round(totalmem() / 2 ** 30)} GB, ${type()} ${release()}, Node ${process.versions.node}`,
    ],
    ...Object.entries(sizes),
  ];
  return `## ${title}\n\n${table(['run', ''], about)}\n`;
}

function commit(): string {
  const git = (...words: string[]) =>
    execFileSync('git', words, { cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();
  try {
    return `${git('rev-parse', '--short', 'HEAD')}${git('status', '--porcelain') === '' ? '' : ' with uncommitted changes'}`;
  } catch {
    return 'not in a repository';
  }
}

export function print(text: string): void {
  process.stdout.write(`${text}\n`);
}
