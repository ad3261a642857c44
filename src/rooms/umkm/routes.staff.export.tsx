import { Hono } from 'hono';
import { waktuPendek } from '../../lib/waktu.ts';
import type { Deps } from '../../web/deps.ts';
import type { AppContext, AppEnv } from '../../web/env.ts';
import { exportResponse } from '../../web/export.ts';
import { ExportForm, exportSchema } from '../../web/export-form.tsx';
import { type FieldErrors, FormValues, parseForm, readForm } from '../../web/form.tsx';
import { listParams, listUrl, readListQuery } from '../../web/list-query.ts';
import { page } from '../../web/page.tsx';
import { bolehkah, pastikanBoleh, pelakuDari, penggunaDari, wajibIzin } from '../akun/guards.tsx';
import { catatJejakSendiri } from '../jejak/actions.ts';
import { waktuKantor } from '../kantor/queries.ts';
import { pilihanWilayah } from '../wilayah/queries.ts';
import { DAFTAR_UMKM } from './daftar.ts';
import { kolomEksporUmkm } from './ekspor.ts';
import { saringanAktif } from './pages/saringan.tsx';
import { eksporUmkmPath } from './paths.ts';
import { getAturanUmkm } from './queries.aturan.ts';
import { alirUmkm, hitungUmkm, type PermintaanUmkm, siapkanPencarian } from './queries.daftar.ts';
import { remah } from './routes.crumbs.tsx';

/** The list as a file: exactly what is filtered, masked unless somebody says why not. */
export function ruteUmkmEkspor(deps: Deps): Hono<AppEnv> {
  const app = new Hono<AppEnv>();

  async function permintaan(c: AppContext) {
    const kueri = readListQuery(c.req.url, DAFTAR_UMKM);
    const { hariIni, zona, area } = await waktuKantor(deps);
    const aturan = await getAturanUmkm(deps.db, hariIni);
    const pencarian = await siapkanPencarian(deps.db, kueri.filters.cari);
    const minta: PermintaanUmkm = {
      saringan: kueri.filters,
      urut: kueri.sort,
      arah: kueri.direction,
      hariIni,
      bulanVerifikasi: aturan.bulanVerifikasi,
      pencarian,
    };
    const { jumlah } = await hitungUmkm(deps.db, minta, deps.clock.now());
    const { wilayah } = await pilihanWilayah(deps.db, area);
    return {
      kueri,
      minta,
      hariIni,
      zona,
      jumlah: jumlah.exact ? jumlah.count.toLocaleString('id-ID') : `lebih dari ${jumlah.count.toLocaleString('id-ID')}`,
      saringan: saringanAktif(kueri, wilayah).map((satu) => satu.text),
      alamat: `${eksporUmkmPath}?${listParams(DAFTAR_UMKM, kueri).toString()}`,
    };
  }

  async function tanya(c: AppContext, values: FormValues, errors?: FieldErrors) {
    const { kueri, jumlah, saringan, alamat } = await permintaan(c);
    return page(
      c,
      { title: 'Unduh daftar usaha', before: remah({ text: 'Unduh daftar' }), hasErrors: errors !== undefined },
      <ExportForm
        c={c}
        action={alamat}
        noun="usaha"
        count={jumlah}
        filters={saringan}
        identifiers={
          bolehkah(c, 'buka_rahasia', 'umkm', { kodeWilayah: wilayahDiminta(c, kueri.filters.wilayah) })
            ? 'NIK, NPWP, telepon, dan surel'
            : undefined
        }
        values={values}
        errors={errors}
        backHref={listUrl(DAFTAR_UMKM, kueri)}
      />,
      errors ? 422 : 200,
    );
  }

  app.get('/petugas/umkm/ekspor', wajibIzin('ekspor', 'umkm'), (c) => tanya(c, FormValues.from({})));

  app.post('/petugas/umkm/ekspor', wajibIzin('ekspor', 'umkm'), async (c) => {
    const values = await readForm(c);
    const isian = parseForm(exportSchema, values);
    if (!isian.ok) return tanya(c, values, isian.errors);
    const { format, pengenal, alasan } = isian.data;
    const { kueri, minta, hariIni, zona, jumlah, saringan } = await permintaan(c);
    const denganPengenal = pengenal === 'dengan';
    if (denganPengenal) pastikanBoleh(c, 'buka_rahasia', 'umkm', { kodeWilayah: wilayahDiminta(c, kueri.filters.wilayah) });
    await catatJejakSendiri(deps.db, pelakuDari(c), {
      perbuatan: denganPengenal ? 'ekspor_umkm_terbuka' : 'ekspor_umkm',
      objekJenis: 'daftar_umkm',
      objekId: format,
      alasan: alasan ?? undefined,
      perubahan: { saringan: [null, saringan.join('; ')], jumlah: [null, jumlah] },
    });
    return exportResponse(c, format, {
      fileName: `usaha-${hariIni}`,
      title: 'Usaha',
      notes: [
        `Daftar usaha per ${waktuPendek(deps.clock.now(), zona)}, diunduh oleh ${penggunaDari(c).nama}`,
        saringan.length > 0 ? `Saringan: ${saringan.join('; ')}` : 'Tanpa saringan',
        ...(c.get('frame').demo ? ['DATA CONTOH: usaha di sini tidak nyata'] : []),
      ],
      columns: kolomEksporUmkm(denganPengenal ? (isi) => deps.sandi.dekripsi(isi) : undefined),
      batches: alirUmkm(deps.db, minta),
    });
  });

  return app;
}

/** Numbers of people in clear are bound to the areas of the account: who has some must filter by one of them. */
function wilayahDiminta(c: AppContext, wilayah: string | undefined): string | null | undefined {
  if (wilayah) return wilayah;
  return penggunaDari(c).cakupanWilayah.length > 0 ? null : undefined;
}
