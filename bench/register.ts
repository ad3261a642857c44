import { StatementLog } from './register/capture.ts'
import { buildCases, type Case } from './register/cases.ts'
import { loadOffice, type Size } from './register/load.ts'
import { Bare, browserHeaders, capture, keepVariants, learnOwners, measure, Undo } from './register/phases.ts'
import { countStatements, type Variant } from './register/statements.ts'
import type { Measured } from './register/driver.ts'
import { type Benchmark, readOptions, tell, type Values, wholeNumber } from './support/benchmark.ts'
import { grouped, median, ms, percentile } from './support/numbers.ts'
import { freePort, Office } from './support/office.ts'
import { clusterProcesses, processorTime } from './support/processes.ts'
import { freezeProgram, type Program } from './support/program.ts'
import { heading, print, table } from './support/report.ts'
import { type Scratch, withScratch } from './support/scratch.ts'
import { signIn, visitor } from './support/visitor.ts'

const OPTIONS = { umkm: '1000000', small: '10000', data: '', seconds: '5', rounds: '3', concurrency: '8', only: '', profile: '' } as const
const DOORS = ['html', 'bare', 'raw'] as const
type Door = (typeof DOORS)[number]
/** What was measured, and the processor time meanwhile: of the server process and of PostgreSQL. */
type Round = Measured & { server: number; postgres: number }
/** Per case and door: one measurement a round. */
type Results = Record<Door, Round[]>

export const registerBenchmark: Benchmark = {
  name: 'register',
  summary: 'a million businesses: list, deep page, misspelled search, view and create, against a bare node:http + pg server and the raw statements',
  help: `npm run bench -- register [--umkm 1000000] [--small 10000] [--data DIR] [--only list,view]

  --umkm N       businesses in the large office
  --small N      businesses in the office that the list page is compared with; 0 leaves it out
  --data DIR     keeps the loaded databases there for the next run (loading a million takes a while)
  --seconds N    length of one measurement; --rounds N measurements of each, in turn
  --concurrency N   requests under way at the same time
  --only NAMES   some of: list, deep, search, view, create
  --profile DIR  a CPU profile of the application in this folder`,
  run: (argv) => withScratch(180, (scratch) => run(readOptions(argv, OPTIONS), scratch)),
}

async function run(options: Values<typeof OPTIONS>, scratch: Scratch): Promise<number> {
  const size = { umkm: wholeNumber('umkm', options.umkm, 100), koperasi: 700 }
  const small = { umkm: wholeNumber('small', options.small, 0), koperasi: 700 }
  const program = freezeProgram(scratch.folder)
  const nodeOptions = options.profile === '' ? [] : ['--cpu-prof', `--cpu-prof-dir=${options.profile}`]
  const big = new Office(scratch, program, { data: scratch.dataFolder(`kantor-${size.umkm}`, options.data), port: await freePort(), nodeOptions })
  tell(`loading ${grouped(size.umkm)} businesses`)
  await loadOffice(big, size)

  const owner = await big.owner()
  const browser = visitor(big)
  await signIn(browser, 'petugas')
  const only = options.only.split(',').filter(Boolean)
  const cases = (await buildCases(owner, browser, { reads: 400, views: 3000, creates: 1200 })).filter(({ name }) => only.length === 0 || only.includes(name))
  const undo = await Undo.from(owner)
  const bare = await Bare.start(scratch, await big.appUrl())
  const log = new StatementLog(owner, big.cluster)
  const rows: { one: Case; variants: Variant[]; results: Results }[] = []
  for (const one of cases) {
    tell(`${one.name}: finding out the statements of ${one.requests.length} requests`)
    let variants = await capture(big, browser, log, one)
    if (one.name === 'create') variants = await learnOwners(owner, variants)
    // What the application remembers of reads and of answered keys must not spare it the work.
    if (one.once) await restart(big)
    rows.push({ one, variants, results: await measureCase({ one, variants, options, scratch, big, bare, undo, browser }) })
    await undo.back()
  }
  print(report(options, size.umkm, rows))
  if (small.umkm > 0 && (only.length === 0 || only.includes('list'))) print(await compareSizes(options, scratch, program, big, small))
  await owner.end()
  return 0
}

async function restart(office: Office): Promise<void> {
  await office.kill()
  await office.start()
}

type CaseRun = { one: Case; variants: Variant[]; options: Values<typeof OPTIONS>; scratch: Scratch; big: Office; bare: Bare; undo: Undo; browser: ReturnType<typeof visitor> }

/** Application, bare server, raw statements in turn, several rounds: a machine that grows slower does so for all three. */
async function measureCase({ one, variants, options, scratch, big, bare, undo, browser }: CaseRun): Promise<Results> {
  const file = keepVariants(scratch, one.name, variants)
  await bare.load(file)
  const rounds = wholeNumber('rounds', options.rounds, 1, 20)
  const concurrency = wholeNumber('concurrency', options.concurrency, 1, 100)
  const results: Results = { html: [], bare: [], raw: [] }
  for (let round = 0; round < rounds; round++) {
    const slice: [number, number] = one.once ? [Math.floor((round * variants.length) / rounds), Math.floor(((round + 1) * variants.length) / rounds)] : [0, variants.length]
    const length = slice[1] - slice[0]
    const base = { file, slice, concurrency, once: one.once, seconds: wholeNumber('seconds', options.seconds), warm: one.once ? Math.floor(length / 10) : Math.min(length, 300) }
    for (const door of DOORS) {
      if (one.once) await undo.back()
      const expect = one.name === 'create' ? 303 : 200
      const job =
        door === 'html'
          ? { ...base, kind: 'http' as const, origin: big.url, headers: browserHeaders(browser), expect }
          : door === 'bare'
            ? { ...base, kind: 'http' as const, origin: bare.origin, headers: {}, expect: 200 }
            : { ...base, kind: 'pg' as const, url: await big.appUrl() }
      const measured = await withProcessorTime(door === 'html' ? big.pid : bare.pid, big.cluster, () => measure(job))
      results[door].push(measured)
      tell(`${one.name} round ${round + 1} ${door}: ${grouped(throughput(measured))}/s`)
    }
  }
  return results
}

async function withProcessorTime(server: number, cluster: string, work: () => Promise<Measured>): Promise<Round> {
  const backends = clusterProcesses(cluster)
  const before = [processorTime([server]), processorTime(backends)] as const
  const measured = await work()
  // Backends that the load generator opened itself are gone again: their time is missing for the raw statements.
  return { ...measured, server: processorTime([server]) - before[0], postgres: processorTime(backends) - before[1] }
}

const throughput = ({ count, seconds }: Measured) => count / seconds
const rate = (rounds: readonly Measured[]) => median(rounds.map(throughput))
const times = (rounds: readonly Measured[]) => rounds.flatMap((one) => one.latencies)

function report(options: Values<typeof OPTIONS>, umkm: number, rows: { one: Case; variants: Variant[]; results: Results }[]): string {
  const sizes = { businesses: grouped(umkm), concurrency: options.concurrency, measurements: `${options.rounds} × ${options.seconds} s, median; times over all` }
  const shown = (value: Round[]) => [grouped(rate(value)), ms(percentile(times(value), 50)), ms(percentile(times(value), 99))]
  const head = ['', 'HTML /s', 'p50 ms', 'p99 ms', 'bare /s', 'p50 ms', 'p99 ms', 'raw /s', 'p50 ms', 'p99 ms', 'HTML ÷ bare', 'goal', 'bare ÷ raw', 'statements', 'KB']
  const lines = rows.map(({ one, variants, results }) => [
    one.title,
    ...DOORS.flatMap((door) => shown(results[door])),
    (rate(results.html) / rate(results.bare)).toFixed(2),
    `≥ ${one.goal}`,
    (rate(results.bare) / rate(results.raw)).toFixed(2),
    median(variants.map(countStatements)).toFixed(0),
    (results.html.reduce((sum, r) => sum + r.bytes, 0) / results.html.reduce((sum, r) => sum + r.count, 0) / 1024).toFixed(1),
  ])
  const perAnswer = (rounds: readonly Round[], what: 'server' | 'postgres') => ms(rounds.reduce((sum, r) => sum + r[what], 0) / rounds.reduce((sum, r) => sum + r.count + r.warm, 0))
  const work = rows.map(({ one, results }) => [
    one.title,
    perAnswer(results.html, 'server'),
    perAnswer(results.html, 'postgres'),
    perAnswer(results.bare, 'server'),
    perAnswer(results.bare, 'postgres'),
  ])
  const workHead = ['processor ms an answer', 'application', 'its PostgreSQL', 'bare server', 'its PostgreSQL']
  return `${heading('Register', sizes)}\n${table(head, lines)}\n\nHTML: signed-in pages of the real application, compressed. Bare: node:http and pg with the very same statements and parameters, taken from PostgreSQL's log, answering JSON. Raw: the statements alone. KB: an HTML answer on the wire.\n\n${table(workHead, work)}\n`
}

/** The list page of both offices in turn: what growing a hundredfold costs. */
async function compareSizes(options: Values<typeof OPTIONS>, scratch: Scratch, program: Program, big: Office, size: Size): Promise<string> {
  const small = new Office(scratch, program, { data: scratch.dataFolder(`kantor-${size.umkm}`, options.data), port: await freePort() })
  await loadOffice(small, size)
  const offices = await Promise.all([big, small].map(async (office) => {
    const browser = visitor(office)
    await signIn(browser, 'petugas')
    const owner = await office.owner()
    const [list] = await buildCases(owner, browser, { reads: 1, views: 1, creates: 1 })
    await owner.end()
    const variants = (list?.requests ?? []).map((request) => ({ request, steps: [], given: {} }))
    return { office, browser, file: keepVariants(scratch, `list-${office.port}`, variants), length: variants.length, rounds: [] as Measured[] }
  }))
  for (let round = 0; round < Number(options.rounds); round++) {
    for (const { office, browser, file, length, rounds } of offices) {
      rounds.push(await measure({ kind: 'http', file, slice: [0, length], concurrency: Number(options.concurrency), once: false, warm: 2 * length, seconds: Number(options.seconds), origin: office.url, headers: browserHeaders(browser), expect: 200 }))
    }
  }
  const [large = [], little = []] = offices.map((one) => one.rounds)
  const lines = [[grouped(Number(options.umkm)), large], [grouped(size.umkm), little]] as const
  const rows = lines.map(([name, rounds]) => [name, grouped(rate(rounds)), ms(percentile(times(rounds), 50)), ms(percentile(times(rounds), 99))])
  const ratio = percentile(times(large), 50) / percentile(times(little), 50)
  return `${table(['list page of', 'HTML /s', 'p50 ms', 'p99 ms'], rows)}\n\nThe large office takes ${ratio.toFixed(2)} × the time of the small one (p50; goal ≤ 1.5).\n`
}
