import { Hono } from 'hono';
import { tanggalDari, waktuPendek } from '../../../lib/waktu.ts';
import type { Count } from '../../../db/keyset.ts';
import { BackLink } from '../../../ui/breadcrumb.tsx';
import type { Deps } from '../../../web/deps.ts';
import type { AppContext, AppEnv } from '../../../web/env.ts';
import { NotFoundError } from '../../../web/errors.ts';
import { readListQuery } from '../../../web/list-query.ts';
import { page } from '../../../web/page.tsx';
import { kantorTersimpan } from '../../kantor/queries.ts';
import { pilihanWilayah } from '../../wilayah/queries.ts';
import { idDariSlug, type JenisDirektori, pathDirektori, pathEntri } from '../paths.ts';
import { DIREKTORI, jenisDari, saringanUntuk } from './daftar.ts';
import { DaftarDirektori } from './pages/daftar.tsx';
import { EntriKoperasi, EntriUsaha } from './pages/entri.tsx';
import { findKoperasiPublik, findUsahaPublik } from './queries.entri.ts';
import { hitungDirektori, listDirektori, rencanaCari } from './queries.ts';

const LARGEST_ID = 2_147_483_647;

export function ruteDirektori(deps: Deps): Hono<AppEnv> {
  const rute = new Hono<AppEnv>();

  rute.get(pathDirektori, async (c) => {
    const kantor = await kantorTersimpan(deps.db);
    if (!kantor) throw new NotFoundError('the office is not set up');
    const query = readListQuery(c.req.url, DIREKTORI);
    const jenis = jenisDari(query.filters);
    const rencana = await rencanaCari(deps.db, query.filters);
    const hitung = (satu: JenisDirektori) => hitungDirektori(deps.db, satu, saringanUntuk(satu, query.filters), rencana);
    const lain = jenis === 'usaha' ? 'koperasi' : 'usaha';
    const [{ count, ...daftar }, jumlahLain, { wilayah }] = await Promise.all([
      listDirektori(deps.db, jenis, { saringan: saringanUntuk(jenis, query.filters), rencana, page: query.page }),
      hitung(lain),
      pilihanWilayah(deps.db, kantor.kodeWilayah),
    ]);
    const jumlah = { [lain]: jumlahLain, [jenis]: count ?? (await hitung(jenis)) } as Record<JenisDirektori, Count>;
    return page(
      c,
      {
        title: query.filters.cari ? `${query.filters.cari} – Direktori` : 'Direktori',
        face: 'public',
        description: `Usaha dan koperasi di ${kantor.namaDaerah}.`,
      },
      <DaftarDirektori
        jenis={jenis}
        saringan={query.filters}
        entri={daftar.rows}
        next={daftar.next}
        previous={daftar.previous}
        jumlah={jumlah}
        wilayah={wilayah}
        namaDaerah={kantor.namaDaerah}
        per={waktuPendek(deps.clock.now(), kantor.zonaWaktu)}
      />,
    );
  });

  rute.get(`${pathDirektori}/usaha/:nama`, async (c) => {
    const hariIni = tanggalDari(deps.clock.now(), (await kantorTersimpan(deps.db))?.zonaWaktu);
    const usaha = await findUsahaPublik(deps.db, idDari(c), hariIni);
    if (!usaha) throw new NotFoundError('not shown to the public');
    const tepat = pathEntri('usaha', usaha.nama, usaha.id);
    if (c.req.path !== tepat) return c.redirect(tepat, 301);
    return page(
      c,
      { title: usaha.nama, face: 'public', before: <Kembali jenis="usaha" />, ...(usaha.produk ? { description: usaha.produk } : {}) },
      <EntriUsaha usaha={usaha} />,
    );
  });

  rute.get(`${pathDirektori}/koperasi/:nama`, async (c) => {
    const koperasi = await findKoperasiPublik(deps.db, idDari(c));
    if (!koperasi) throw new NotFoundError('not shown to the public');
    const tepat = pathEntri('koperasi', koperasi.nama, koperasi.id);
    if (c.req.path !== tepat) return c.redirect(tepat, 301);
    return page(c, { title: koperasi.nama, face: 'public', before: <Kembali jenis="koperasi" /> }, <EntriKoperasi koperasi={koperasi} />);
  });

  return rute;
}

function idDari(c: AppContext): number {
  const id = idDariSlug(c.req.param('nama') ?? '');
  if (id === undefined || id > LARGEST_ID) throw new NotFoundError('no such entry');
  return id;
}

function Kembali({ jenis }: { jenis: JenisDirektori }) {
  return <BackLink href={`${pathDirektori}?jenis=${jenis}`}>Direktori {jenis}</BackLink>;
}
