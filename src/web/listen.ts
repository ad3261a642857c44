import { createServer, type Server } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import { ConfigError, type Config } from '../config.ts';

type Fetch = (request: Request, env?: object) => Response | Promise<Response>;

export type Listener = {
  /** The real port, also when the system chose it. */
  port: number;
  /** From now on requests reach the office; before that they are asked to come again in a moment. */
  open(fetch: Fetch): void;
  close(): Promise<void>;
};

/** Takes the port before anything is started, so that a taken one costs nothing. */
export async function listen(config: Pick<Config, 'host' | 'port'>): Promise<Listener> {
  let fetch: Fetch = notYet;
  const server = createServer(getRequestListener((request, env) => fetch(request, env)));
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(explain(error, config)));
    server.listen(config.port, config.host, resolve);
  });
  const address = server.address();
  return {
    port: typeof address === 'object' && address ? address.port : config.port,
    open: (office) => {
      fetch = office;
    },
    close: () => closeGently(server),
  };
}

/** Answers that are under way are finished; kept-alive connections are not waited for. */
async function closeGently(server: Server): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  server.closeIdleConnections();
  const timer = setTimeout(() => server.closeAllConnections(), 2500);
  await closed;
  clearTimeout(timer);
}

function notYet(request: Request): Response {
  const headers = { 'Retry-After': '3', 'Cache-Control': 'no-store' };
  if (new URL(request.url).pathname === '/healthz') {
    return Response.json({ status: 'gangguan', sebab: ['Panji sedang dimulai.'] }, { status: 503, headers });
  }
  const page = `<!doctype html><html lang="id"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta http-equiv="refresh" content="3"><title>Sedang dimulai</title><h1>Panji sedang dimulai</h1><p>Halaman ini membuka sendiri dalam beberapa detik.</p></html>`;
  return new Response(page, { status: 503, headers: { ...headers, 'Content-Type': 'text/html; charset=utf-8' } });
}

function explain(error: NodeJS.ErrnoException, config: Pick<Config, 'host' | 'port'>): Error {
  const { host, port } = config;
  switch (error.code) {
    case 'EADDRINUSE':
      return new ConfigError(
        `Port ${port} sudah dipakai program lain; hentikan program itu, atau mulai Panji pada port lain, misalnya PORT=${port === 65535 ? 3000 : port + 1}.`,
      );
    case 'EACCES':
      return new ConfigError(`Port ${port} hanya boleh dipakai administrator komputer; pilih port di atas 1023, misalnya PORT=3000.`);
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
    case 'EAI_FAIL':
      return new ConfigError(
        `HOST "${host}" bukan alamat komputer ini; pakai HOST=127.0.0.1 untuk komputer ini saja atau HOST=0.0.0.0 untuk jaringan kantor.`,
      );
    default:
      return error;
  }
}
