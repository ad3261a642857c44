import type pg from 'pg';
import { DAFTAR_UMKM } from '../../src/rooms/umkm/daftar.ts';
import { umkmPath } from '../../src/rooms/umkm/paths.ts';
import { listUrl } from '../../src/web/list-query.ts';
import { misspelled, pickRows } from '../register/cases.ts';
import { chance, type Chance } from '../support/numbers.ts';

/** What one person may ask for next; `name` groups the answers in the table. */
export type Step = { name: string; path: string };
export type Itinerary = (luck: Chance) => Step;

type Known = { ids: number[]; names: string[]; areas: string[]; cooperatives: number[]; people: number[] };

export async function learn(owner: pg.Client): Promise<Known> {
  const luck = chance(20261126);
  const businesses = await pickRows<{ id: number; nama: string }>(owner, luck, 2000, 'id, nama');
  const ids = async (table: string) =>
    (await owner.query<{ id: number }>(`select id from ${table} where keadaan = 'aktif' order by md5(id::text) limit 2000`)).rows.map(
      ({ id }) => id,
    );
  const areas = await owner.query<{ kode: string }>(`select kode from wilayah where kode like '35.73.%' and tingkat = 4 order by kode`);
  return {
    ids: businesses.map(({ id }) => id),
    names: businesses.map(({ nama }) => nama),
    areas: areas.rows.map(({ kode }) => kode),
    cooperatives: await ids('koperasi'),
    people: await ids('orang'),
  };
}

const byName = { sort: 'nama', direction: 'asc' } as const;

/** A day at the registers: lists with filters, the search box, records, the desk. */
export function staffDay(known: Known): Itinerary {
  return (luck) => {
    const at = luck.fraction();
    const filters = { wilayah: luck.pick(known.areas), kelas: luck.pick(['mikro', 'kecil']) };
    if (at < 0.2) return { name: 'staff: list of businesses', path: listUrl(DAFTAR_UMKM, { filters, ...byName }) };
    if (at < 0.25) return { name: 'staff: all businesses', path: '/petugas/umkm' };
    if (at < 0.4) {
      const cari = misspelled(luck.pick(known.names), luck);
      return { name: 'staff: search', path: `/petugas/umkm?${new URLSearchParams({ cari })}` };
    }
    if (at < 0.65) return { name: 'staff: business', path: umkmPath(luck.pick(known.ids)) };
    if (at < 0.72) return { name: 'staff: list of cooperatives', path: `/petugas/koperasi?wilayah=${filters.wilayah}` };
    if (at < 0.84) return { name: 'staff: cooperative', path: `/petugas/koperasi/${luck.pick(known.cooperatives)}` };
    if (at < 0.9) return { name: 'staff: people', path: `/petugas/orang?wilayah=${filters.wilayah}` };
    if (at < 0.96) return { name: 'staff: person', path: `/petugas/orang/${luck.pick(known.people)}` };
    return { name: 'staff: desk', path: '/petugas' };
  };
}

/** Somebody at home with a phone: looks a business up, reads figures. */
export function publicVisit(known: Known): Itinerary {
  return (luck) => {
    const at = luck.fraction();
    if (at < 0.3) return { name: 'public: home', path: '/' };
    if (at < 0.55) {
      const [word = 'warung'] = luck.pick(known.names).split(' ').slice(-1);
      return { name: 'public: search', path: `/direktori?${new URLSearchParams({ cari: word })}` };
    }
    if (at < 0.8) return { name: 'public: directory', path: `/direktori?wilayah=${luck.pick(known.areas)}` };
    if (at < 0.9) return { name: 'public: data', path: '/data' };
    return { name: 'public: privacy', path: '/privasi' };
  };
}
