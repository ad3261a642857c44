import type { AppContext } from './env.ts';

type NodeBindings = { incoming?: { socket?: { remoteAddress?: string | undefined } } };

const LOOPBACK = /^(::1|(::ffff:)?127\.\d+\.\d+\.\d+)$/;

/**
 * The network address that a request came from. A forwarding header is believed only when it was set on this very
 * computer, by the web server in front of us: anybody else may write into it what they like.
 */
export function clientAddress(c: AppContext): string {
  const socket = ((c.env ?? {}) as NodeBindings).incoming?.socket?.remoteAddress ?? '127.0.0.1';
  const forwarded = LOOPBACK.test(socket) ? c.req.header('x-forwarded-for')?.split(',').at(-1)?.trim() : undefined;
  return (forwarded || socket).replace(/^::ffff:/, '').slice(0, 45);
}
