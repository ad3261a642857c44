import { floorOf, formReaders, machinery, placeOf, programs, type Place, type RoomKind } from './floors-table.ts';
import { isTest, type Import, type Module } from './modules.ts';

type Room = Extract<Place, { area: 'room' }>;

const publicKinds: readonly RoomKind[] = ['rules', 'actions', 'queries', 'paths'];
const sqlKinds: readonly RoomKind[] = ['actions', 'queries', 'jobs', 'import'];
/** Also run in the browser by the offline desk, so they reach neither server nor database, not even as a type. */
const pureKinds: readonly RoomKind[] = ['rules', 'forms', 'paths'];
/** Props in, HTML out. */
const shownKinds: readonly RoomKind[] = ['page', 'component', 'island'];

/** Plumbing of floor 0 that is about the database itself: one-time keys in the act's transaction, the queue of jobs, "does it answer". */
const sqlPlumbing: readonly string[] = ['src/web/act.ts', 'src/web/jobs.ts', 'src/web/health.ts'];

const sqlPackages = /^(kysely|pg|pg-boss|pg-copy-streams|pg-query-stream|pg-cursor)(\/|$)/;
const ioPackages = /^(hono|@hono\/|kysely|pg|pg-|pino|better-auth|rate-limiter-flexible|nodemailer|tar|sharp|esbuild)(\/|-|$)?/;
const nodeWithoutIo = /^node:(assert|buffer|crypto|events|path|querystring|stream|string_decoder|url|util|zlib)(\/|$)/;

/** One sentence for every import or call of this file that the floors forbid. */
export function judge(module: Module): string[] {
  if (isTest(module.path)) return [];
  const from = placeOf(module.path);
  const found: string[] = [];
  const say = (line: number, sentence: string) => found.push(`${module.path}:${line} ${sentence}`);

  const misplaced = whyMisplaced(from);
  if (misplaced) say(1, misplaced);
  for (const item of module.imports) {
    const sentence = item.local ? whyForbidden(from, item) : whyForbiddenPackage(from, module.path, item);
    if (sentence) say(item.line, sentence);
  }
  if (!maySql(from, module.path)) {
    for (const call of module.sqlCalls) say(call.line, `touches SQL (${call.name}); only actions and queries do`);
  }
  if (module.path !== 'src/config.ts') {
    for (const read of module.envReads) {
      if (!(read.handed && programs.includes(module.path))) say(read.line, 'reads process.env; only src/config.ts does');
    }
  }
  for (const hidden of module.opaque) say(hidden.line, `has ${hidden.what}; every import is a plain one`);
  return found;
}

function whyMisplaced(place: Place): string | undefined {
  if (place.area === 'unknown') return 'stands outside the floors: no such part of src';
  if (place.area === 'machinery' && !(place.part in machinery)) return `stands in ${place.part}, which has no floor`;
  if (place.area !== 'room') return undefined;
  if (floorOf(place.room) === undefined) return `stands in the room ${place.room}, which has no floor`;
  return undefined;
}

function whyForbidden(from: Place, item: Import): string | undefined {
  if (isTest(item.target) || item.target.startsWith('test/')) return `imports a test file (${item.target})`;
  if (!item.target.startsWith('src/')) return /\.(json|txt)$/.test(item.target) ? undefined : `imports ${item.target} from outside src`;
  const to = placeOf(item.target);
  if (to.area === 'program' && from.area !== 'program') return `imports the program ${item.target}, which stands above it`;
  if (from.area === 'room') return to.area === 'room' ? betweenRooms(from, to, item) : fromRoomDown(from, to, item);
  if (from.area === 'machinery') return fromMachinery(from, to, item);
  if (from.area === 'loket') return fromLoket(to, item);
  if (from.area === 'program' && to.area === 'room') return fromProgram(to, item);
  return undefined;
}

function betweenRooms(from: Room, to: Room, item: Import): string | undefined {
  if (from.room !== to.room) {
    const mine = floorOf(from.room) ?? -1;
    const theirs = floorOf(to.room) ?? Infinity;
    if (theirs > mine) return `climbs from ${from.room} (floor ${mine}) to ${to.room} (floor ${theirs})`;
    if (theirs === mine) return `goes from ${from.room} to ${to.room} on the same floor (${mine})`;
    if (!isOpen(from, to)) return `opens ${item.target}, which is private to ${to.room}`;
  }
  if (from.room === 'dasbor' && to.kind === 'actions') return `imports actions (${item.target}); dasbor only reads`;
  if (pureKinds.includes(from.kind) && !pureKinds.includes(to.kind)) return `does I/O: a ${from.kind} file imports ${item.target}`;
  if (shownKinds.includes(from.kind)) return outsideOfPage(from, to, item);
  if (to.kind === 'routes' && from.kind !== 'routes') return `imports routes (${item.target}); only app.tsx mounts them`;
  return undefined;
}

/** Which files of a lower room this file may open. */
function isOpen(from: Room, to: Room): boolean {
  if (to.kind === 'forms') return formReaders.includes(from.room);
  if (to.kind === 'component') return from.kind === 'page' || from.kind === 'component' || from.kind === 'routes';
  if (to.kind === 'guards') return from.kind === 'routes' || from.kind === 'guards';
  return publicKinds.includes(to.kind);
}

/** A page or component gets props and gives HTML; an island runs in the browser: none of them asks the database. */
function outsideOfPage(from: Room, to: Room, item: Import): string | undefined {
  if (item.typeOnly && to.kind !== 'routes') return undefined;
  const clean: readonly RoomKind[] = ['rules', 'forms', 'paths', 'component', from.kind];
  return clean.includes(to.kind) ? undefined : `asks for itself: a ${from.kind} imports ${item.target}`;
}

function fromRoomDown(from: Room, to: Place, item: Import): string | undefined {
  if (to.area === 'loket') return `imports the offline desk (${item.target})`;
  if (to.area !== 'machinery') return undefined;
  if (pureKinds.includes(from.kind) && to.part !== 'lib') return `does I/O: a ${from.kind} file imports ${item.target}`;
  if (to.part === 'db' && !item.typeOnly && !sqlKinds.includes(from.kind))
    return `touches the database (${item.target}); only actions and queries do`;
  if (from.kind === 'island' && !['lib', 'ui'].includes(to.part)) return `runs in the browser and imports ${item.target}`;
  return undefined;
}

function fromMachinery(from: Extract<Place, { area: 'machinery' }>, to: Place, item: Import): string | undefined {
  if (to.area === 'room' || to.area === 'loket') return `knows a room (${item.target}); ${from.part} knows none`;
  if (to.area !== 'machinery' || to.part === from.part) return undefined;
  const open = machinery[from.part]?.includes(to.part);
  return open ? undefined : `uses ${item.target}; ${from.part} may use ${machinery[from.part]?.join(', ') || 'nothing else'}`;
}

function fromLoket(to: Place, item: Import): string | undefined {
  if (to.area === 'loket') return undefined;
  if (to.area === 'room' && pureKinds.includes(to.kind)) return undefined;
  if (to.area === 'machinery' && ['lib', 'ui'].includes(to.part)) return undefined;
  return `runs in the browser and imports ${item.target}`;
}

function fromProgram(to: Room, item: Import): string | undefined {
  if (to.kind === 'page' || to.kind === 'island') return `opens ${item.target}, which is private to ${to.room}`;
  return undefined;
}

function whyForbiddenPackage(from: Place, path: string, item: Import): string | undefined {
  const name = item.target;
  if (!maySql(from, path) && !item.typeOnly && sqlPackages.test(name)) return `touches the database (${name}); only actions and queries do`;
  if (from.area === 'machinery' && from.part === 'lib') {
    const io = name.startsWith('node:') ? !nodeWithoutIo.test(name) : ioPackages.test(name);
    if (io) return `does I/O: lib is pure and imports ${name}`;
  }
  if (from.area === 'room' && pureKinds.includes(from.kind) && name !== 'zod') return `does I/O: a ${from.kind} file imports ${name}`;
  return undefined;
}

function maySql(from: Place, path: string): boolean {
  if (from.area === 'room') return sqlKinds.includes(from.kind);
  if (from.area === 'machinery') return from.part === 'db' || sqlPlumbing.includes(path);
  return from.area === 'program' && path !== 'src/app.tsx';
}
