import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseSync, Visitor } from 'oxc-parser';
import type { Verdict } from './floors.ts';
import { isTest, listFiles } from './modules.ts';

/**
 * These open or close a session, or are readings: a search whose words must not stand in an address, a form tried out, a
 * secret shown for a reason, a list taken away as a file. Sent twice they show the same again; each reading leaves a trace of its own.
 */
const freePosts: Record<string, readonly string[]> = {
  'src/rooms/akun/routes.public.tsx': ['pathMasuk', 'pathKode', 'pathKeluar'],
  'src/rooms/layanan/routes.versi.tsx': ['/petugas/layanan/:id{[0-9]+}/versi/:nomor{[0-9]+}/coba'],
  'src/rooms/orang/routes.staff.export.tsx': ['/petugas/orang/ekspor'],
  'src/rooms/orang/routes.staff.guarded.tsx': ['/petugas/orang/:id{[0-9]+}/nik'],
  'src/rooms/pendataan/usulan/routes.staff.tsx': ['/petugas/usulan/:id{[0-9]+}/rahasia'],
  'src/rooms/orang/routes.staff.list.tsx': ['/petugas/orang/cari'],
  'src/rooms/permohonan/lacak/routes.public.tsx': ['pathLacak'],
  'src/rooms/permohonan/meja/routes.staff.tsx': ['jalurMeja.pencarian'],
  'src/rooms/permohonan/routes.staff.rahasia.tsx': ['/petugas/permohonan/:nomor{P-[0-9]{4}-[0-9]+}/rahasia'],
  'src/rooms/umkm/routes.staff.export.tsx': ['/petugas/umkm/ekspor'],
  'src/rooms/umkm/tahunan/routes.staff.tsx': ['/petugas/umkm/:id{[0-9]+}/angka'],
};

/** Every route that changes something runs inside `act`, which consumes the form's one-time key (docs/keputusan/0008). */
export function checkOneTimeKeys(root: string, least = 10): Verdict {
  const problems: string[] = [];
  let seen = 0;
  for (const path of listFiles(root, 'src/rooms').filter((file) => /\/routes\.[^/]+\.tsx?$/.test(file) && !isTest(file))) {
    const posts = readPosts(path, readFileSync(join(root, path), 'utf8'));
    seen += posts.length;
    for (const post of posts) {
      if (!post.acts && !freePosts[path]?.includes(post.route)) {
        problems.push(`${path}:${post.line} ${post.route} is posted without act(), so a resend would act twice`);
      }
    }
  }
  if (seen < least) problems.push(`only ${seen} posting routes seen; at least ${least} expected`);
  return { problems, seen: `${seen} posting routes` };
}

type Post = { route: string; line: number; acts: boolean };
type Span = { start: number; end: number };

/** Follows the handler into the functions of the same file, by name. */
function readPosts(path: string, text: string): Post[] {
  const parsed = parseSync(path, text);
  const functions = new Map<string, Span>();
  const calls: { route: string; at: Span; start: number }[] = [];
  new Visitor({
    FunctionDeclaration(node) {
      if (node.id) functions.set(node.id.name, node);
    },
    VariableDeclarator(node) {
      const made = node.init?.type;
      if (node.id.type === 'Identifier' && (made === 'ArrowFunctionExpression' || made === 'FunctionExpression')) {
        functions.set(node.id.name, node);
      }
    },
    CallExpression(node) {
      if (node.callee.type !== 'MemberExpression' || node.callee.computed || node.callee.property.type !== 'Identifier') return;
      if (!/^(post|put|patch|delete)$/.test(node.callee.property.name)) return;
      const [first] = node.arguments;
      if (!first || node.arguments.length < 2) return;
      calls.push({ route: text.slice(first.start, first.end), at: { start: first.end, end: node.end }, start: node.callee.property.start });
    },
  }).visit(parsed.program);

  return calls.map(({ route, at, start }) => ({
    route: route.replace(/^(['"])(.*)\1$/, '$2'),
    line: text.slice(0, start).split('\n').length,
    acts: reachesAct(text, at, functions),
  }));
}

function reachesAct(text: string, from: Span, functions: Map<string, Span>): boolean {
  const work = [from];
  const seen = new Set<string>();
  for (let span = work.pop(); span; span = work.pop()) {
    const body = text.slice(span.start, span.end).replace(/\/\*[\s\S]*?\*\/|\/\/[^\n]*/g, '');
    if (/\bact(<[^()]*>)?\(/.test(body)) return true;
    for (const [name] of body.matchAll(/\b[A-Za-z_$][\w$]*\b/g)) {
      const next = functions.get(name);
      if (!next || seen.has(name)) continue;
      seen.add(name);
      work.push(next);
    }
  }
  return false;
}
