import { expect } from 'vitest';
import { buatToken } from '../../src/rooms/akun/token/actions.ts';
import type { Lingkup } from '../../src/rooms/akun/token/token.ts';
import type { TestApp } from '../support/app.ts';
import { violations } from './prism.ts';

// oxlint-disable-next-line typescript/no-explicit-any -- what an answer holds is what the tests are to find out
export type Answer = { status: number; headers: Headers; text: string; body: any };

export type Caller = {
  secret: string;
  get(path: string, headers?: Record<string, string>): Promise<Answer>;
  post(path: string, body: unknown, headers?: Record<string, string>): Promise<Answer>;
  patch(path: string, body: unknown, headers?: Record<string, string>): Promise<Answer>;
  /** Anything, with nothing added. */
  send(path: string, init: RequestInit): Promise<Answer>;
};

type Rights = { lingkup: readonly Lingkup[]; wilayah?: readonly string[]; pengenal?: boolean; laju?: number; nama?: string };

let made = 0;

/** Another system with a token of these rights. Every exchange with it passes through Prism. */
export async function otherSystem(office: TestApp, { lingkup, wilayah = [], pengenal = false, laju, nama }: Rights): Promise<Caller> {
  const hasil = await office.db
    .transaction()
    .execute((tx) =>
      buatToken(
        tx,
        { sandi: office.deps.sandi, kini: office.clock.now() },
        { akunId: null, nama: 'Uji', pintu: 'perintah' },
        { nama: nama ?? `Sistem ${++made}`, lingkup, wilayah, pengenal, laju: laju ?? 100_000 },
      ),
    );
  if (!hasil.ok) throw new Error('the name of the token is taken');
  return callerWith(office, hasil.rahasia);
}

export function callerWith(office: Pick<TestApp, 'app'>, secret: string | undefined): Caller {
  const send = async (path: string, init: RequestInit): Promise<Answer> => {
    const response = await office.app.request(`http://panji.test/api/v1${path}`, init);
    const text = await response.text();
    const { status, headers } = response;
    const body = /[/+]json/.test(headers.get('content-type') ?? '') ? JSON.parse(text) : undefined;
    expect(await violations(office.app, { path, init, status, headers, body: body ?? text })).toEqual([]);
    return { status, headers, text, body };
  };
  const headers = (more: Record<string, string> = {}) => ({ ...(secret ? { Authorization: `Bearer ${secret}` } : {}), ...more });
  const withBody = (method: string, path: string, body: unknown, more: Record<string, string>) =>
    send(path, { method, headers: headers({ 'Content-Type': 'application/json', ...more }), body: JSON.stringify(body) });
  return {
    secret: secret ?? '',
    send,
    get: (path, more) => send(path, { headers: headers(more) }),
    post: (path, body, more = {}) => withBody('POST', path, body, { 'Idempotency-Key': crypto.randomUUID(), ...more }),
    patch: (path, body, more = {}) => withBody('PATCH', path, body, more),
  };
}
