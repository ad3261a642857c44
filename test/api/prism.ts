import { getHttpOperationsFromSpec, type IHttpRequest, type IHttpResponse } from '@stoplight/prism-http';
import { validateInput, validateOutput } from '@stoplight/prism-http/dist/validator/index.js';
import type { TestApp } from '../support/app.ts';

type Exchange = { path: string; init: RequestInit; status: number; headers: Headers; body: unknown };
type Finding = { path?: readonly (string | number)[]; message: string };

const checkers = new WeakMap<TestApp['app'], Promise<(exchange: Exchange) => string[]>>();

/**
 * What Prism, the validating proxy, says of a request and its answer against the published document. A request that was
 * refused may be wrong, that is what tests send; its answer must be as described all the same.
 */
export async function violations(app: TestApp['app'], exchange: Exchange): Promise<string[]> {
  const checker = checkers.get(app) ?? makeChecker(app);
  checkers.set(app, checker);
  return (await checker)(exchange);
}

async function makeChecker(app: TestApp['app']): Promise<(exchange: Exchange) => string[]> {
  const document = (await (await app.request('http://panji.test/api/v1/openapi.json')).json()) as object;
  const operations = await getHttpOperationsFromSpec(document);
  const seen = new Set<string>();
  return ({ path, init, status, headers, body }) => {
    const url = new URL(`http://panji.test${path}`);
    const method = (init.method ?? 'GET').toLowerCase();
    const resource = operations.find((one) => one.method === method && matches(one.path, url.pathname));
    if (!resource) return [];
    // The same answer 200 times needs one look.
    const key = JSON.stringify([method, path, init.body, status, body]);
    if (seen.has(key)) return [];
    seen.add(key);
    const sent = Object.fromEntries(new Headers(init.headers));
    const request = {
      method,
      url: { path: url.pathname, query: Object.fromEntries(url.searchParams) },
      headers: sent,
      ...(typeof init.body === 'string' && sent['content-type']?.includes('json') && status < 300 ? { body: JSON.parse(init.body) } : {}),
    } as unknown as IHttpRequest;
    const answer = { statusCode: status, headers: Object.fromEntries(headers), body } as unknown as IHttpResponse;
    const found = [
      ...(status < 300 ? problemsOf(validateInput({ resource, element: request })) : []),
      ...problemsOf(validateOutput({ resource, element: answer })),
    ];
    return found.map(({ path: where, message }) => `${method} ${path} ${status} ${where?.join('.') ?? ''}: ${message}`);
  };
}

/** The literal path comes before the one with a parameter: both are asked, digits decide. */
const matches = (template: string, path: string): boolean =>
  new RegExp(`^${template.replace(/\{(id|tahun)\}/g, '[0-9]+').replace(/\{\w+\}/g, '[^/]+')}$`).test(path);

function problemsOf(result: unknown): readonly Finding[] {
  const either = result as { _tag: 'Left'; left: readonly Finding[] } | { _tag: 'Right' };
  return either._tag === 'Left' ? either.left : [];
}
