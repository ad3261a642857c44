import { clientAddress } from '../../../web/address.ts';
import type { AppContext } from '../../../web/env.ts';
import type { JatiDiri } from '../actions.auth.ts';

export function jatiDiriPeramban(c: AppContext): JatiDiri {
  return { alamat: clientAddress(c), peramban: (c.req.header('user-agent') ?? '').slice(0, 300), kuki: c.req.header('cookie') ?? '' };
}

/** Passes on the cookies that better-auth sets. */
export function pasangKuki(c: AppContext, kuki: readonly string[]): void {
  for (const satu of kuki) c.header('Set-Cookie', satu, { append: true });
}

/** After `act`, when its answer is not the redirect but a page that is shown only this once. */
export function tanpaAlihan(c: AppContext): void {
  c.header('Location', undefined);
}
