import { Hono } from 'hono';
import { expect, test } from 'vitest';
import { clientAddress } from './address.ts';
import type { AppEnv } from './env.ts';

const app = new Hono<AppEnv>().get('/', (c) => c.text(clientAddress(c)));
const seenFrom = async (remoteAddress: string, forwarded?: string) =>
  (
    await app.request('/', forwarded ? { headers: { 'X-Forwarded-For': forwarded } } : {}, { incoming: { socket: { remoteAddress } } })
  ).text();

test.each([
  ['192.168.1.20', undefined, '192.168.1.20'],
  ['::ffff:192.168.1.20', undefined, '192.168.1.20'],
  ['127.0.0.1', '203.0.113.9', '203.0.113.9'],
  ['::1', 'made-up, 203.0.113.9', '203.0.113.9'],
  ['127.0.0.1', undefined, '127.0.0.1'],
])('from %s with %s in front: %s', async (socket, forwarded, address) => {
  expect(await seenFrom(socket, forwarded)).toBe(address);
});

test('a computer of the network cannot make up an address', async () => {
  expect(await seenFrom('192.168.1.20', '10.0.0.1')).toBe('192.168.1.20');
});
