import { randomBytes } from 'node:crypto';
import type { Child } from 'hono/jsx';
import type { z } from 'zod';
import type { AppContext } from './env.ts';
import { readFormOnce } from './form-body.ts';

export const KEY_FIELD = '_kunci';

/** What was typed, by field name: kept and shown again when the form is refused. */
export class FormValues {
  readonly #texts: ReadonlyMap<string, readonly string[]>;
  readonly #files: ReadonlyMap<string, readonly File[]>;

  constructor(texts: ReadonlyMap<string, readonly string[]>, files: ReadonlyMap<string, readonly File[]> = new Map()) {
    this.#texts = texts;
    this.#files = files;
  }

  static from(record: Record<string, string | readonly string[] | null | undefined>): FormValues {
    const texts = new Map<string, readonly string[]>();
    for (const [name, value] of Object.entries(record)) {
      if (value === null || value === undefined) continue;
      texts.set(name, typeof value === 'string' ? [value] : value);
    }
    return new FormValues(texts);
  }

  /** The first value of the field, '' when it was not sent. */
  text(name: string): string {
    return this.#texts.get(name)?.[0] ?? '';
  }

  /** All values of a field that may be sent several times (checkboxes). */
  list(name: string): readonly string[] {
    return this.#texts.get(name) ?? [];
  }

  has(name: string): boolean {
    return this.#texts.has(name);
  }

  /** The uploaded file, undefined when the field was left empty. */
  file(name: string): File | undefined {
    return this.#files.get(name)?.find((file) => file.size > 0);
  }

  entries(): [string, readonly string[]][] {
    return [...this.#texts.entries()].filter(([name]) => !name.startsWith('_'));
  }
}

export async function readForm(c: AppContext): Promise<FormValues> {
  const texts = new Map<string, string[]>();
  const files = new Map<string, File[]>();
  for (const [name, value] of Object.entries(await readFormOnce(c))) {
    for (const one of Array.isArray(value) ? value : [value]) {
      if (typeof one === 'string') texts.set(name, [...(texts.get(name) ?? []), one]);
      else files.set(name, [...(files.get(name) ?? []), one]);
    }
  }
  return new FormValues(texts, files);
}

/** Message by field name, in the order of the form. */
export type FieldErrors = Record<string, string>;

export type Parsed<T> = { ok: true; data: T } | { ok: false; errors: FieldErrors };

/**
 * Checks what was typed against a schema whose keys are field names. Fields that the schema declares as arrays get all
 * values, the others the first one; a field that was not sent counts as empty.
 */
export function parseForm<S extends z.ZodObject>(schema: S, values: FormValues): Parsed<z.output<S>> {
  const input: Record<string, unknown> = {};
  for (const [name, field] of Object.entries(schema.shape)) {
    input[name] = isList(field) ? values.list(name) : values.text(name);
  }
  const result = schema.safeParse(input);
  if (result.success) return { ok: true, data: result.data };
  const found: FieldErrors = {};
  for (const issue of result.error.issues) {
    const name = String(issue.path[0] ?? '_');
    found[name] ??= issue.message;
  }
  const ordered: FieldErrors = {};
  for (const name of [...Object.keys(schema.shape), ...Object.keys(found)]) {
    if (found[name] !== undefined) ordered[name] = found[name];
  }
  return { ok: false, errors: ordered };
}

function isList(field: unknown): boolean {
  const def = (field as { def?: { type?: string; innerType?: unknown; in?: unknown } } | undefined)?.def;
  if (!def) return false;
  if (def.type === 'array') return true;
  return isList(def.innerType ?? def.in);
}

type FormProps = {
  c: AppContext;
  action: string;
  /** Set for forms with file fields. */
  upload?: boolean;
  class?: string;
  id?: string;
  children?: Child;
};

/** A posting form: carries the one-time key, so that a resend never acts twice, and the token for browsers without Origin. */
export function Form({ c, action, upload, children, ...rest }: FormProps) {
  return (
    <form method="post" action={action} novalidate {...(upload ? { enctype: 'multipart/form-data' } : {})} {...rest}>
      <input type="hidden" name={KEY_FIELD} value={keyOf(c)} />
      <input type="hidden" name="_csrf" value={c.get('csrf').tokenFor(c)} />
      {children}
    </form>
  );
}

/** A form that is shown again after a refusal keeps its key: nothing was done under it. */
function keyOf(c: AppContext): string {
  const sent = c.get('formulir')?.[KEY_FIELD];
  return typeof sent === 'string' && sent !== '' ? sent : randomBytes(16).toString('base64url');
}
