import { Hono } from 'hono';
import { memuatNik } from '../../lib/nik.ts';
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
import { DAFTAR_ORANG } from './daftar.ts';
import { kolomEksporOrang } from './ekspor.ts';
import { saringanOrangAktif } from './pages/daftar.tsx';
import { eksporOrangPath } from './paths.ts';
import { getBulanVerifikasiOrang } from './queries.aturan.ts';
import { alirOrang, hitungOrang, type PermintaanOrang, siapkanPencarianOrang } from './queries.daftar.ts';
import { remah } from './routes.crumbs.tsx';

/** The list as a file: exactly what is filtered, masked unless somebody says why not. */
export function ruteOrangEkspor(deps: Deps): Hono<AppEnv> {
  const app = new Hono<AppEnv>();

  async function permintaan(c: AppContext) {
    const kueri = readListQuery(c.req.url, DAFTAR_ORANG);
    if (memuatNik(kueri.filters.cari ?? '')) delete kueri.filters.cari;
    const { hariIni, zona, area } = await waktuKantor(deps);
    const bulanVerifikasi = await getBulanVerifikasiOrang(deps.db, hariIni);
    const pencarian = await siapkanPencarianOrang(deps.db, kueri.filters.cari);
    const minta: PermintaanOrang = {
      saringan: kueri.filters,
      urut: kueri.sort,
      arah: kueri.direction,
      hariIni,
      bulanVerifikasi,
      pencarian,
    };
    const jumlah = await hitungOrang(deps.db, minta);
    const { wilayah } = await pilihanWilayah(deps.db, area);
    return {
      kueri,
      minta,
      hariIni,
      zona,
      jumlah: jumlah.exact ? jumlah.count.toLocaleString('id-ID') : `lebih dari ${jumlah.count.toLocaleString('id-ID')}`,
      saringan: saringanOrangAktif(kueri, wilayah).map((satu) => satu.text),
      alamat: `${eksporOrangPath}?${listParams(DAFTAR_ORANG, kueri).toString()}`,
    };
  }

  async function tanya(c: AppContext, values: FormValues, errors?: FieldErrors) {
    const { kueri, jumlah, saringan, alamat } = await permintaan(c);
    return page(
      c,
      { title: 'Unduh daftar orang', before: remah({ text: 'Unduh daftar' }), hasErrors: errors !== undefined },
      <ExportForm
        c={c}
        action={alamat}
        noun="orang"
        count={jumlah}
        filters={saringan}
        identifiers={
          bolehkah(c, 'buka_rahasia', 'orang', { kodeWilayah: wilayahDiminta(c, kueri.filters.wilayah) })
            ? 'NIK, tanggal lahir, telepon, dan surel'
            : undefined
        }
        values={values}
        errors={errors}
        backHref={listUrl(DAFTAR_ORANG, kueri)}
      />,
      errors ? 422 : 200,
    );
  }

  app.get('/petugas/orang/ekspor', wajibIzin('ekspor', 'orang'), (c) => tanya(c, FormValues.from({})));

  app.post('/petugas/orang/ekspor', wajibIzin('ekspor', 'orang'), async (c) => {
    const values = await readForm(c);
    const isian = parseForm(exportSchema, values);
    if (!isian.ok) return tanya(c, values, isian.errors);
    const { format, pengenal, alasan } = isian.data;
    const { kueri, minta, hariIni, zona, jumlah, saringan } = await permintaan(c);
    const denganPengenal = pengenal === 'dengan';
    if (denganPengenal) pastikanBoleh(c, 'buka_rahasia', 'orang', { kodeWilayah: wilayahDiminta(c, kueri.filters.wilayah) });
    await catatJejakSendiri(deps.db, pelakuDari(c), {
      perbuatan: denganPengenal ? 'ekspor_orang_terbuka' : 'ekspor_orang',
      objekJenis: 'daftar_orang',
      objekId: format,
      alasan: alasan ?? undefined,
      perubahan: { saringan: [null, saringan.join('; ')], jumlah: [null, jumlah] },
    });
    return exportResponse(c, format, {
      fileName: `orang-${hariIni}`,
      title: 'Orang',
      notes: [
        `Daftar orang per ${waktuPendek(deps.clock.now(), zona)}, diunduh oleh ${penggunaDari(c).nama}`,
        saringan.length > 0 ? `Saringan: ${saringan.join('; ')}` : 'Tanpa saringan',
        ...(c.get('frame').demo ? ['DATA CONTOH: orang di sini tidak nyata'] : []),
      ],
      columns: kolomEksporOrang(denganPengenal ? (isi) => deps.sandi.dekripsi(isi) : undefined),
      batches: alirOrang(deps.db, minta),
    });
  });

  return app;
}

/** Numbers of people in clear are bound to the areas of the account: who has some must filter by one of them. */
function wilayahDiminta(c: AppContext, wilayah: string | undefined): string | null | undefined {
  if (wilayah) return wilayah;
  return penggunaDari(c).cakupanWilayah.length > 0 ? null : undefined;
}
