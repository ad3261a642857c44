import type { Hono } from 'hono';
import { izinRute } from '../src/rooms/akun/guards.tsx';
import type { AppEnv } from '../src/web/env.ts';

type App = Hono<AppEnv>;

/** Staff pages that a person must reach before, or without, being allowed anything. */
const free = new Set(['/petugas/masuk', '/petugas/keluar']);

/** The URL contract as text: method, path, and what the guard asks for. */
export function writeRoutes(app: App): string {
  const lines = izinRute(app).map(({ method, path, izin }) => `${method.padEnd(6)} ${path}  ${izin ?? 'bebas'}`);
  return `${lines.sort((a, b) => pathOf(a).localeCompare(pathOf(b), 'en') || a.localeCompare(b, 'en')).join('\n')}\n`;
}

const pathOf = (line: string) => line.slice(7);

/** What is wrong with the routes themselves, one sentence each. */
export function judgeRoutes(app: App): string[] {
  const problems = izinRute(app)
    .filter(({ path, izin }) => /^\/petugas(\/|$)/.test(path) && izin === undefined && !free.has(path))
    .map(({ method, path }) => `${method} ${path} names no permission`);
  const handlers = app.routes.filter((route) => route.method !== 'ALL' && route.handler.length < 2);
  handlers.forEach((route, at) => {
    const earlier = handlers.slice(0, at).find((other) => other.method === route.method && covers(other.path, route.path));
    if (earlier) problems.push(`${route.method} ${route.path} is never reached: ${earlier.path} comes before it`);
  });
  return problems;
}

/** Whether everything that `later` answers is taken by `earlier` already. */
function covers(earlier: string, later: string): boolean {
  const pattern = segmentsOf(earlier).map((segment) => {
    if (segment === '*') return '.*';
    if (!segment.startsWith(':')) return segment.replace(/[.+?^${}()|[\]\\]/g, '\\$&');
    return /\{(.*)\}$/.exec(segment)?.[1] ?? '[^/]+';
  });
  const sample = segmentsOf(later).map((segment) => (segment.startsWith(':') ? sampleOf(segment) : segment));
  return new RegExp(`^${pattern.join('/')}$`).test(sample.join('/'));
}

const segmentsOf = (path: string) => path.split('/').slice(1);

/** A value of this parameter; a number when its own pattern wants digits. */
function sampleOf(segment: string): string {
  const pattern = /\{(.*)\}$/.exec(segment)?.[1];
  if (pattern === undefined) return '~apa-saja~';
  return ['1', 'a', '2026', 'P-2026-00001'].find((value) => new RegExp(`^${pattern}$`).test(value)) ?? '~apa-saja~';
}
