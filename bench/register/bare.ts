/**
 * The yardstick: node:http and pg, nothing else. Answers each request with the rows of the very statements that the
 * application ran for it, as JSON. `node bare.ts DATABASE_URL`; prints its port; cases are told by IPC.
 */
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import pg from 'pg';
import { replay, type Variant } from './statements.ts';

const pool = new pg.Pool({
  connectionString: process.argv[2],
  max: 10,
  idleTimeoutMillis: 0,
  application_name: 'bench bare',
});
let variants: Variant[] = [];

const server = createServer(async (request, response) => {
  for await (const _chunk of request) continue;
  try {
    const variant = variants[Number(request.headers['x-variant'])];
    if (!variant) throw new Error('no such variant');
    const body = JSON.stringify(await replay(pool, variant));
    response.writeHead(200, { 'Content-Type': 'application/json; charset=utf-8', 'Content-Length': Buffer.byteLength(body) }).end(body);
  } catch (error) {
    process.stderr.write(`bare server: ${error instanceof Error ? error.message : String(error)}\n`);
    response.writeHead(500).end();
  }
});

process.on('message', (file: string) => {
  variants = JSON.parse(readFileSync(file, 'utf8')) as Variant[];
  process.send?.('ready');
});
process.on('disconnect', () => process.exit(0));

server.listen(0, '127.0.0.1', () => {
  const address = server.address();
  process.send?.(typeof address === 'object' && address ? address.port : 0);
});
