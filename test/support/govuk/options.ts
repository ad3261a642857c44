import type { Child } from 'hono/jsx';
import { raw } from 'hono/html';

/** Options of a fixture: JSON whose shape its component knows. */
export type Options = { readonly [key: string]: Json };
export type Json = string | number | boolean | null | undefined | readonly Json[] | Options;

export const object = (v: Json): Options => (typeof v === 'object' && v !== null && !Array.isArray(v) ? (v as Options) : {});
export const list = (v: Json): readonly Options[] => (Array.isArray(v) ? v.filter((x) => typeof x === 'object' && x !== null) : []);
export const text = (v: Json): string | undefined => (v === undefined || v === null ? undefined : String(v));
export const flag = (v: Json): boolean => v === true;

/** `{text}` is escaped, `{html}` is trusted, as in the reference. */
export function content(v: Json, prefix = ''): Child {
  const o = object(v);
  const key = (name: string): string => (prefix ? `${prefix}${name[0]?.toUpperCase()}${name.slice(1)}` : name);
  const html = o[key('html')];
  return typeof html === 'string' ? raw(html) : text(o[key('text')]);
}

/** All option names of a fixture as paths: `label.text`, `items.hint.text`. */
export function pathsOf(v: Json, at = ''): string[] {
  if (Array.isArray(v)) return v.flatMap((x: Json) => pathsOf(x, at));
  if (typeof v !== 'object' || v === null) return v === undefined || at === '' ? [] : [at];
  return Object.entries(v as Options).flatMap(([key, x]) => (/(^|\.)attributes$/.test(at) ? [at] : pathsOf(x, at ? `${at}.${key}` : key)));
}
