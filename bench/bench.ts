import { apiBenchmark } from './api.ts';
import { fsyncBenchmark } from './fsync.ts';
import { imporBenchmark } from './impor.ts';
import { killBenchmark } from './kill.ts';
import { pagesBenchmark } from './pages.ts';
import { registerBenchmark } from './register.ts';
import { startBenchmark } from './start.ts';
import { staffBenchmark } from './staf.ts';
import { type Benchmark, UsageError } from './support/benchmark.ts';

const benchmarks: readonly Benchmark[] = [
  killBenchmark,
  fsyncBenchmark,
  registerBenchmark,
  apiBenchmark,
  staffBenchmark,
  startBenchmark,
  pagesBenchmark,
  imporBenchmark,
];

process.exitCode = await main(process.argv.slice(2));

async function main([name, ...rest]: string[]): Promise<number> {
  if (name === undefined || name === '--help' || name === '-h') {
    process.stdout.write(`${overview()}\n`);
    return name === undefined ? 2 : 0;
  }
  const benchmark = benchmarks.find((one) => one.name === name);
  try {
    if (!benchmark) throw new UsageError(`there is no benchmark "${name}"`);
    if (rest.includes('--help')) {
      process.stdout.write(`${benchmark.summary}\n\n${benchmark.help}\n`);
      return 0;
    }
    return await benchmark.run(rest);
  } catch (error) {
    const usage = error instanceof UsageError;
    process.stderr.write(
      usage
        ? `${error.message}; see: npm run bench -- --help\n`
        : `${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`,
    );
    return usage ? 2 : 1;
  }
}

function overview(): string {
  const width = Math.max(...benchmarks.map((one) => one.name.length)) + 2;
  const lines = benchmarks.map((one) => `  ${one.name.padEnd(width)}${one.summary}`);
  return `npm run bench -- NAME [options]\n\n${lines.join('\n')}\n\nEach prints Markdown tables on standard output and its progress on standard error.\nOptions of one: npm run bench -- NAME --help`;
}
