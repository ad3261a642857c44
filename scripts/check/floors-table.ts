/**
 * The floors of docs/keputusan/0004: a room uses rooms of lower floors only, and no room of its own floor. They may be
 * moved, with a decision record; a room that is not here is refused.
 */
const floors: readonly (readonly string[])[] = [
  [],
  ['jejak', 'kantor', 'wilayah', 'kbli', 'klasifikasi'],
  ['akun', 'kalender', 'berkas', 'kemiripan', 'pesan', 'kontak'],
  ['orang'],
  ['koperasi', 'umkm'],
  ['pendataan', 'surat'],
  ['layanan'],
  ['permohonan'],
  ['klinik', 'program', 'pengaduan', 'antrean'],
  ['arsip', 'survei'],
  ['portal', 'dasbor', 'kesiapan', 'pertukaran', 'operasi'],
];

const floorByRoom = new Map(floors.flatMap((rooms, floor) => rooms.map((room) => [room, floor] as const)));

export const floorOf = (room: string): number | undefined => floorByRoom.get(room);

/**
 * What each part of the machinery may use of the machinery. A part that is not here is refused. None of them knows a
 * room, except the four programs at the top, which put the office together.
 */
export const machinery: Record<string, readonly string[]> = {
  config: ['lib'],
  lib: [],
  ui: ['lib'],
  db: ['lib', 'config'],
  web: ['lib', 'ui', 'db', 'config'],
};

/** Programs that put rooms and machinery together; only they stand above the rooms. */
export const programs: readonly string[] = ['src/main.ts', 'src/cli.ts', 'src/app.tsx'];

export type Place =
  | { area: 'room'; room: string; sub: string; kind: RoomKind }
  | { area: 'machinery'; part: string }
  | { area: 'program' }
  | { area: 'loket' }
  | { area: 'unknown' };

export type RoomKind =
  'rules' | 'forms' | 'actions' | 'queries' | 'paths' | 'routes' | 'guards' | 'component' | 'page' | 'island' | 'jobs' | 'import' | 'test';

/** Rooms whose own work is to bring many records through another room's form. */
export const formReaders: readonly string[] = ['pendataan', 'loket'];

export function placeOf(path: string): Place {
  const parts = path.split('/');
  if (programs.includes(path)) return { area: 'program' };
  if (path.startsWith('src/perintah/')) return { area: 'program' };
  if (path === 'src/config.ts' || path === 'src/config.test.ts') return { area: 'machinery', part: 'config' };
  if (parts[0] !== 'src' || parts.length < 3) return { area: 'unknown' };
  if (parts[1] === 'loket') return { area: 'loket' };
  if (parts[1] !== 'rooms') return { area: 'machinery', part: parts[1] ?? '' };
  const room = parts[2] ?? '';
  const inside = parts.slice(3);
  if (inside.length === 0) return { area: 'unknown' };
  return { area: 'room', room, ...kindOf(inside) };
}

function kindOf(inside: string[]): { sub: string; kind: RoomKind } {
  const file = inside.at(-1) ?? '';
  const folders = inside.slice(0, -1);
  const sub = folders.filter((folder) => folder !== 'pages' && folder !== 'islands').join('/');
  if (/\.test\.tsx?$/.test(file)) return { sub, kind: 'test' };
  if (folders.includes('pages')) return { sub, kind: 'page' };
  if (folders.includes('islands')) return { sub, kind: 'island' };
  const stem = file.replace(/\.tsx?$/, '');
  const first = stem.split('.')[0] ?? '';
  if (first === 'routes') return { sub, kind: 'routes' };
  if (first === 'guards') return { sub, kind: 'guards' };
  if (file.endsWith('.tsx')) return { sub, kind: 'component' };
  const kinds: readonly string[] = ['forms', 'actions', 'queries', 'paths', 'jobs', 'import'];
  if (kinds.includes(first)) return { sub, kind: first as RoomKind };
  return { sub, kind: 'rules' };
}
