import { Hono } from 'hono';
import { memuatNik, periksaNik } from '../../lib/nik.ts';
import type { Deps } from '../../web/deps.ts';
import type { AppContext, AppEnv } from '../../web/env.ts';
import { readForm } from '../../web/form.tsx';
import { readListQuery } from '../../web/list-query.ts';
import { page } from '../../web/page.tsx';
import { bolehkah, penggunaDari, wajibIzin } from '../akun/guards.tsx';
import { listTampilan } from '../akun/queries.ts';
import { TampilanTersimpan } from '../akun/tampilan.tsx';
import { waktuKantor } from '../kantor/queries.ts';
import { pilihanWilayah } from '../wilayah/queries.ts';
import { DAFTAR_ORANG } from './daftar.ts';
import { DaftarOrang, type DaftarOrangProps } from './pages/daftar.tsx';
import { daftarOrangPath, nikDitolakPath, orangPath } from './paths.ts';
import { findOrangByNik } from './queries.ts';
import { getBulanVerifikasiOrang } from './queries.aturan.ts';
import { hitungOrang, listOrang, type PermintaanOrang, siapkanPencarianOrang } from './queries.daftar.ts';

/** The list of people, and the search by NIK, which goes through no address. */
export function ruteOrangDaftar(deps: Deps): Hono<AppEnv> {
  const app = new Hono<AppEnv>();

  async function daftar(c: AppContext, cari: { kabar?: string; nik?: DaftarOrangProps['nik'] } = {}) {
    const kueri = readListQuery(c.req.url, DAFTAR_ORANG);
    // The browser moves on to an address without the number, and the page there does not repeat it.
    if (memuatNik(kueri.filters.cari ?? '')) return c.redirect(nikDitolakPath, 303);
    const { hariIni, zona, area } = await waktuKantor(deps);
    const [{ wilayah }, bulanVerifikasi, pencarian] = await Promise.all([
      pilihanWilayah(deps.db, area),
      getBulanVerifikasiOrang(deps.db, hariIni),
      siapkanPencarianOrang(deps.db, kueri.filters.cari),
    ]);
    const urut = new URL(c.req.url).searchParams.has('urut') || !pencarian ? kueri.sort : 'relevansi';
    const minta: PermintaanOrang = { saringan: kueri.filters, urut, arah: kueri.direction, hariIni, bulanVerifikasi, pencarian };
    const daftar = listOrang(deps.db, minta, kueri.page);
    const [halaman, jumlah, tampilan] = await Promise.all([
      daftar,
      urut === 'relevansi' ? daftar.then(({ count }) => count ?? hitungOrang(deps.db, minta)) : hitungOrang(deps.db, minta),
      listTampilan(deps.db, penggunaDari(c).akunId, daftarOrangPath),
    ]);
    return page(
      c,
      { title: 'Orang', hasErrors: cari.nik?.salah !== undefined },
      <DaftarOrang
        c={c}
        kueri={{ ...kueri, sort: urut }}
        halaman={halaman}
        jumlah={jumlah}
        pada={deps.clock.now()}
        zona={zona}
        wilayah={wilayah}
        ejaan={pencarian?.corrected ?? []}
        bolehTambah={bolehkah(c, 'usulkan', 'orang')}
        bolehEkspor={bolehkah(c, 'ekspor', 'orang')}
        tampilan={<TampilanTersimpan c={c} halaman={daftarOrangPath} tampilan={tampilan} />}
        kabar={
          cari.kabar ??
          (c.req.query('kabar') === 'nik'
            ? 'NIK tidak dicari lewat kotak ini, supaya tidak tertinggal di alamat halaman. Pakai "Cari dengan NIK".'
            : undefined)
        }
        nik={cari.nik}
      />,
      cari.nik?.salah ? 422 : 200,
    );
  }

  app.get('/petugas/orang', wajibIzin('lihat', 'orang'), (c) => daftar(c));

  app.post('/petugas/orang/cari', wajibIzin('lihat', 'orang'), async (c) => {
    const nilai = (await readForm(c)).text('nik');
    const nik = periksaNik(nilai);
    if (!nik.ok) return daftar(c, { nik: { nilai, salah: nik.pesan } });
    const orang = await findOrangByNik(deps.db, deps.sandi, nik.nilai);
    return orang
      ? c.redirect(orangPath(orang.id), 303)
      : daftar(c, { kabar: 'Belum ada orang dengan NIK itu. Cocokkan lagi angkanya, atau catat orangnya.', nik: { nilai } });
  });

  return app;
}
