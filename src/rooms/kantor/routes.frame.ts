import type { MiddlewareHandler } from 'hono';
import { waktuPendek, ZONA_BAKU } from '../../lib/waktu.ts';
import type { Frame, NavItem } from '../../ui/layout.tsx';
import type { Deps } from '../../web/deps.ts';
import type { AppEnv } from '../../web/env.ts';
import { scriptUrl, stylesheetUrl } from '../../web/static.ts';
import { jamDalamKata, type Kantor, telepon } from './kantor.ts';
import { kantorTersimpan } from './queries.ts';

type Menu = readonly Pick<NavItem, 'href' | 'label'>[];
export type MenuUmum = { publik: Menu; kaki: Menu };

/** Puts the office around every page. Before it is set up the frame names only the program. */
export function kantorFrame(deps: Deps, menu: MenuUmum): MiddlewareHandler<AppEnv> {
  const bare = (): Frame => ({
    officeName: 'Panji',
    areaName: '',
    demo: false,
    stylesheetUrl,
    scriptUrl,
    nav: [],
    publicNav: [],
    now: waktuPendek(deps.clock.now(), ZONA_BAKU),
  });
  return async (c, next) => {
    // First the bare one: the error page needs a frame also when the database does not answer.
    const empty = bare();
    c.set('frame', empty);
    const kantor = await kantorTersimpan(deps.db);
    if (kantor) {
      const here = (items: Menu): NavItem[] =>
        items.map((item) => ({ ...item, current: c.req.path === item.href || c.req.path.startsWith(`${item.href}/`) }));
      const now = waktuPendek(deps.clock.now(), kantor.zonaWaktu);
      c.set('frame', { ...empty, ...office(kantor), publicNav: here(menu.publik), footerNav: here(menu.kaki), now });
    }
    await next();
  };
}

type OfficePart = Pick<Frame, 'officeName' | 'areaName' | 'address' | 'phone' | 'whatsapp' | 'email' | 'hours' | 'demo'>;

/** By the remembered office, which is the same object for many pages. */
const officeParts = new WeakMap<Kantor, OfficePart>();

function office(kantor: Kantor): OfficePart {
  const known = officeParts.get(kantor) ?? officePart(kantor);
  officeParts.set(kantor, known);
  return known;
}

function officePart(kantor: Kantor): OfficePart {
  return {
    officeName: kantor.nama,
    areaName: kantor.namaDaerah,
    address: kantor.alamat,
    phone: telepon(kantor.telepon),
    whatsapp: kantor.whatsapp?.replace(/^\+/, ''),
    email: kantor.surel ?? undefined,
    hours: jamDalamKata(kantor.jamLayanan) || undefined,
    demo: kantor.dataContoh,
  };
}
