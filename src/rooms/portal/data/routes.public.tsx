import { Hono } from 'hono';
import { waktuPendek } from '../../../lib/waktu.ts';
import { BackLink } from '../../../ui/breadcrumb.tsx';
import type { Deps } from '../../../web/deps.ts';
import type { AppContext, AppEnv } from '../../../web/env.ts';
import { NotFoundError } from '../../../web/errors.ts';
import { page } from '../../../web/page.tsx';
import { namaLengkap } from '../../kantor/kantor.ts';
import { getKantor, kantorTersimpan } from '../../kantor/queries.ts';
import { pathBerkasData, pathData, pathKatalog } from '../paths.ts';
import { angkaCsv, angkaJson, kamusCsv } from './routes.berkas.ts';
import { katalogDcat } from './katalog.ts';
import { findKumpulan, type NamaKumpulan } from './kumpulan.ts';
import { DaftarData } from './pages/daftar.tsx';
import { HalamanKumpulan } from './pages/kumpulan.tsx';
import { findAngka, listAngka } from './queries.ts';

/** Changes once a month; an hour spares the office those who load it with every page of theirs. */
const SIMPANAN = 'public, max-age=3600';

export function ruteData(deps: Deps): Hono<AppEnv> {
  const rute = new Hono<AppEnv>();
  const kantorKini = async () => (await kantorTersimpan(deps.db)) ?? getKantor(deps.db);

  const berkas = (c: AppContext, nama: string, jenis: string, isi: string) => {
    c.header('Content-Type', `${jenis}; charset=utf-8`);
    c.header('Content-Disposition', `attachment; filename="${nama}"`);
    c.header('Cache-Control', SIMPANAN);
    return c.body(isi);
  };

  rute.get(pathData, async (c) => {
    const [kantor, semua] = await Promise.all([kantorKini(), listAngka(deps.db)]);
    const nama = [...new Set(semua.map((satu) => satu.kumpulan))];
    const terbit = nama.map((satu) => ({ nama: satu, tahun: semua.filter(({ kumpulan }) => kumpulan === satu).map(({ tahun }) => tahun) }));
    const description = `Angka tahunan koperasi dan usaha di ${kantor.namaDaerah}.`;
    return page(
      c,
      { title: 'Data terbuka', face: 'public', description },
      <DaftarData terbit={terbit} namaDaerah={kantor.namaDaerah} />,
    );
  });

  rute.get(pathKatalog, async (c) => {
    const [kantor, semua] = await Promise.all([kantorKini(), listAngka(deps.db)]);
    c.header('Cache-Control', SIMPANAN);
    c.header('Content-Type', 'application/ld+json; charset=utf-8');
    return c.body(JSON.stringify(katalogDcat(kantor, deps.config.url, semua), null, 2));
  });

  rute.get(`${pathData}/:kumpulan`, async (c) => {
    const { nama, kumpulan } = diminta(c);
    const [kantor, semua] = await Promise.all([kantorKini(), listAngka(deps.db)]);
    const tahun = semua.filter((satu) => satu.kumpulan === nama).map((satu) => satu.tahun);
    const dipilih = c.req.query('tahun');
    const angka = await findAngka(deps.db, nama, dipilih && /^\d{4}$/.test(dipilih) ? Number(dipilih) : (tahun[0] ?? 0));
    if (!angka) throw new NotFoundError(`no figures of ${nama}`);
    return page(
      c,
      {
        title: `${kumpulan.judul} ${angka.tahun}`,
        face: 'public',
        before: <BackLink href={pathData}>Data terbuka</BackLink>,
        description: kumpulan.definisi,
      },
      <HalamanKumpulan
        nama={nama}
        kumpulan={kumpulan}
        angka={angka}
        tahun={tahun}
        penerbit={namaLengkap(kantor)}
        per={waktuPendek(angka.dihitungPada, kantor.zonaWaktu)}
      />,
    );
  });

  rute.get(`${pathData}/:kumpulan/kamus.csv`, (c) => {
    const { nama, kumpulan } = diminta(c);
    return berkas(c, `${nama}-kamus.csv`, 'text/csv', kamusCsv(kumpulan));
  });

  rute.get(`${pathData}/:kumpulan/:berkas{[0-9]{4}\\.(?:csv|json)}`, async (c) => {
    const { nama, kumpulan } = diminta(c);
    const [tahun = '', format] = c.req.param('berkas').split('.');
    const angka = await findAngka(deps.db, nama, Number(tahun));
    if (!angka) throw new NotFoundError(`no figures of ${nama} for ${tahun}`);
    if (format === 'csv') return berkas(c, `${nama}-${tahun}.csv`, 'text/csv', angkaCsv(kumpulan, angka));
    const kantor = await kantorKini();
    const isi = angkaJson({
      nama,
      kumpulan,
      angka,
      penerbit: namaLengkap(kantor),
      alamat: deps.config.url + pathBerkasData(nama, angka.tahun, 'json'),
      contoh: kantor.dataContoh,
    });
    return berkas(c, `${nama}-${tahun}.json`, 'application/json', JSON.stringify(isi, null, 2));
  });

  return rute;
}

function diminta(c: AppContext) {
  const nama = c.req.param('kumpulan') ?? '';
  const kumpulan = findKumpulan(nama);
  if (!kumpulan) throw new NotFoundError(`no set ${nama}`);
  return { nama: nama as NamaKumpulan, kumpulan };
}
