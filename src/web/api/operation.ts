import { OpenAPIHono, type RouteConfig, z } from '@hono/zod-openapi';
import type { MiddlewareHandler } from 'hono';
import type { AppContext, AppEnv } from '../env.ts';
import { API } from './failure.ts';
import { type JsonRecord, readJson } from './body.ts';
import { KUNCI, RATE_HEADERS, problemResponses } from './document.ts';
import { type KodeMasalah, ProblemError } from './problem.ts';

export type ApiApp = OpenAPIHono<AppEnv>;

/** A room's share of the API; `pertukaran` mounts it and writes the document from what it registered. */
export const apiApp = (): ApiApp => new OpenAPIHono<AppEnv>();

type Answer = {
  description: string;
  schema: z.ZodType;
  example: unknown;
  headers?: Readonly<Record<string, string>>;
  /** Other than JSON, for files that stream. */
  mediaTypes?: readonly string[];
};

export type Operation<Query extends z.ZodObject> = {
  method: 'get' | 'post' | 'patch';
  /** Below /api/v1, as the document writes it: "/umkm/{id}". `id` and `tahun` are digits. */
  path: string;
  operationId: string;
  tag: string;
  summary: string;
  description?: string;
  /** Scopes that the token needs, for the document; the guard asks for them. */
  scopes: readonly string[];
  params?: z.ZodObject;
  query?: Query;
  body?: { schema: z.ZodType; example: unknown };
  answers: Readonly<Record<number, Answer>>;
  /** Refusals of its own, besides those that every operation has. */
  problems?: readonly KodeMasalah[];
};

type Handler<Query extends z.ZodObject> = (
  c: AppContext,
  sent: { query: z.output<Query>; body: JsonRecord },
) => Promise<Response> | Response;

/** Registers one operation: its route behind its guard, and its description in the document. */
export function operation<Query extends z.ZodObject = z.ZodObject>(
  app: ApiApp,
  guard: MiddlewareHandler<AppEnv>,
  op: Operation<Query>,
  handler: Handler<Query>,
): void {
  const path = op.path.replace(/\{(\w+)\}/g, (_, name: string) => (['id', 'tahun'].includes(name) ? `:${name}{[0-9]+}` : `:${name}`));
  app.openAPIRegistry.registerPath(describe(op));
  app.on(op.method.toUpperCase(), API + path, guard, async (c, _next) => {
    const query = readQuery(op.query ?? (NO_QUERY as unknown as Query), new URL(c.req.url).searchParams);
    const body = op.body ? await readJson(c) : {};
    return handler(c, { query, body });
  });
}

const NO_QUERY = z.object({});

/** Filters that are misspelled are told, since a list that ignored them would show more than was asked for. */
function readQuery<Query extends z.ZodObject>(schema: Query, params: URLSearchParams): z.output<Query> {
  const galat: { bidang: string; pesan: string }[] = [];
  const sent: Record<string, string> = {};
  for (const [name, value] of params) {
    if (!(name in schema.shape)) galat.push({ bidang: name, pesan: 'Saringan ini tidak dikenal. Periksa ejaannya di /api.' });
    else if (value.trim() !== '') sent[name] = value.trim();
  }
  const read = schema.safeParse(sent);
  if (!read.success) {
    for (const issue of read.error.issues) galat.push({ bidang: String(issue.path[0]), pesan: issue.message });
  }
  if (galat.length > 0 || !read.success) {
    throw new ProblemError('saringan_salah', 'Ada saringan yang tidak dikenal, jadi daftarnya tidak dibuat.', { galat });
  }
  return read.data;
}

function describe<Query extends z.ZodObject>(op: Operation<Query>): RouteConfig {
  const changes = op.method !== 'get';
  const problems: KodeMasalah[] = [
    'saringan_salah',
    'token_wajib',
    'token_ditolak',
    'lingkup_kurang',
    'terlalu_sering',
    'gangguan',
    ...(op.problems ?? []),
  ];
  if (op.params) problems.push('tidak_ada');
  if (op.body) problems.push('kiriman_rusak', 'jenis_isi_salah', 'terlalu_besar', 'isian_salah');
  if (op.method === 'post') problems.push('kunci_wajib', 'kunci_dipakai');
  if (op.method === 'patch') problems.push('versi_wajib', 'versi_berubah');
  const headers =
    op.method === 'post' ? z.object({ 'Idempotency-Key': KUNCI }) : op.method === 'patch' ? z.object({ 'If-Match': IF_MATCH }) : undefined;
  return {
    method: op.method,
    path: op.path,
    operationId: op.operationId,
    tags: [op.tag],
    summary: op.summary,
    description: [op.description, `Lingkup token: ${op.scopes.map((scope) => `\`${scope}\``).join(' dan ')}.`].filter(Boolean).join('\n\n'),
    security: [{ token: [] }],
    request: {
      ...(op.params ? { params: op.params } : {}),
      ...(op.query ? { query: op.query } : {}),
      ...(headers ? { headers } : {}),
      ...(op.body && changes
        ? { body: { required: true, content: { 'application/json': { schema: op.body.schema, example: op.body.example } } } }
        : {}),
    },
    responses: { ...answersOf(op.answers), ...problemResponses(problems) },
  };
}

const IF_MATCH = z
  .string()
  .max(40)
  .openapi({ description: 'ETag catatan yang Anda baca.', example: '"v3"', param: { name: 'If-Match', in: 'header' } });

function answersOf(answers: Readonly<Record<number, Answer>>): RouteConfig['responses'] {
  return Object.fromEntries(
    Object.entries(answers).map(([status, { description, schema, example, headers, mediaTypes = ['application/json'] }]) => [
      status,
      {
        description,
        headers: {
          ...RATE_HEADERS,
          ...Object.fromEntries(
            Object.entries(headers ?? {}).map(([name, words]) => [
              name,
              { description: words, schema: { type: 'string' as const, maxLength: 300 } },
            ]),
          ),
        },
        content: Object.fromEntries(mediaTypes.map((type) => [type, { schema, example }])),
      },
    ]),
  );
}
