import { Hono } from 'hono';
import { tanggalPanjang } from '../../lib/tanggal.ts';
import type { Deps } from '../../web/deps.ts';
import type { AppContext, AppEnv } from '../../web/env.ts';
import { type ExportFormat, exportResponse } from '../../web/export.ts';
import { type ListQuery, listParams, listUrl, readListQuery, sortUrl } from '../../web/list-query.ts';
import { page } from '../../web/page.tsx';
import type { ActiveFilter } from '../../ui/filter.tsx';
import { bolehkah, pelakuDari, penggunaDari, wajibIzin } from '../akun/guards.tsx';
import { waktuKantor } from '../kantor/queries.ts';
import { pilihanWilayah } from '../wilayah/queries.ts';
import { listTampilan } from '../akun/queries.ts';
import { TampilanTersimpan } from '../akun/tampilan.tsx';
import { catatJejakSendiri } from '../jejak/actions.ts';
import { DAFTAR, type IsiSaringan, kataSaringan, LABEL_SARINGAN, PILIHAN_SARINGAN, type Saringan, type Urutan } from './daftar.ts';
import { CetakKoperasi, DaftarKoperasi, jumlahKata } from './pages/daftar.tsx';
import { SaringanKoperasi } from './pages/saringan.tsx';
import { DAFTAR_KOPERASI, jalur } from './paths.ts';
import { alirKoperasi, hitungKoperasi, listKelompok, listKoperasi, type PermintaanDaftar, siapkanPencarian } from './queries.daftar.ts';
import { listPenilaian } from './queries.bahan.ts';
import { KOLOM_EKSPOR } from './queries.ekspor.ts';

const PALING_BANYAK_CETAK = 500;
const TAHUN_SARINGAN = 10;

type Kueri = ListQuery<Saringan, Urutan>;

/** The address as it was meant: unknown choices fall away, and a search is sorted by likeness unless it says otherwise. */
function bacaKueri(c: AppContext): Kueri {
  const kueri = readListQuery(c.req.url, DAFTAR);
  const filters: IsiSaringan = {};
  for (const [nama, nilai] of Object.entries(kueri.filters) as [Saringan, string][]) {
    if (!(nama in PILIHAN_SARINGAN) || kataSaringan(nama, nilai) !== undefined) filters[nama] = nilai;
  }
  const ditentukan = new URL(c.req.url).searchParams.has('urut');
  return {
    ...kueri,
    filters,
    sort: filters.cari && !ditentukan ? 'relevansi' : kueri.sort === 'relevansi' && !filters.cari ? 'nama' : kueri.sort,
  };
}

const tanpaCari = ({ cari: _, ...lainnya }: IsiSaringan): Record<string, string> => lainnya as Record<string, string>;

export function ruteDaftarKoperasi(deps: Deps): Hono<AppEnv> {
  const app = new Hono<AppEnv>();

  async function siapkan(c: AppContext) {
    const kueri = bacaKueri(c);
    const { hariIni, area } = await waktuKantor(deps);
    const { wilayah } = await pilihanWilayah(deps.db, area);
    const pencarian = await siapkanPencarian(deps.db, kueri.filters.cari);
    const minta: PermintaanDaftar = { saringan: kueri.filters, urut: kueri.sort, arah: kueri.direction, hariIni, pencarian };
    const namaWilayah = new Map(wilayah.flatMap((kelompok) => kelompok.options.map((satu) => [satu.value, satu.text] as const)));
    const aktif: ActiveFilter[] = (Object.entries(kueri.filters) as [Saringan, string][]).map(([nama, nilai]) => ({
      text: `${LABEL_SARINGAN[nama]}: ${nama === 'wilayah' ? (namaWilayah.get(nilai) ?? nilai) : (kataSaringan(nama, nilai) ?? nilai)}`,
      removeHref: listUrl(DAFTAR, kueri, { filters: { [nama]: undefined } }),
    }));
    return { kueri, minta, hariIni, wilayah, aktif };
  }

  const alamat = (dasar: string, kueri: Kueri, tambahan: Record<string, string> = {}): string => {
    const params = listParams(DAFTAR, kueri);
    for (const [nama, nilai] of Object.entries(tambahan)) params.set(nama, nilai);
    return `${dasar}${params.size > 0 ? `?${params}` : ''}`;
  };

  app.get('/petugas/koperasi', wajibIzin('lihat', 'koperasi'), async (c) => {
    const { kueri, minta, hariIni, wilayah, aktif } = await siapkan(c);
    const [halaman, jumlah, kelompok, tampilan] = await Promise.all([
      listKoperasi(deps.db, minta, kueri.page),
      hitungKoperasi(deps.db, minta),
      listKelompok(deps.db),
      listTampilan(deps.db, penggunaDari(c).akunId, DAFTAR_KOPERASI),
    ]);
    const penilaian = await listPenilaian(
      deps.db,
      halaman.rows.map((row) => row.id),
      hariIni,
    );
    const tahunIni = Number(hariIni.slice(0, 4));
    return page(
      c,
      { title: 'Koperasi' },
      <DaftarKoperasi
        saringan={
          <SaringanKoperasi
            isi={kueri.filters}
            aktif={aktif}
            wilayah={wilayah}
            kelompok={kelompok}
            tahunBuku={Array.from({ length: TAHUN_SARINGAN }, (_, i) => tahunIni - i)}
            tersembunyi={{
              ...(kueri.filters.cari ? { cari: kueri.filters.cari } : {}),
              ...(kueri.sort === 'nama' || kueri.sort === 'relevansi'
                ? {}
                : { urut: kueri.sort, arah: kueri.direction === 'asc' ? 'naik' : 'turun' }),
            }}
            sesudah={<TampilanTersimpan c={c} halaman={DAFTAR_KOPERASI} tampilan={tampilan} />}
          />
        }
        cari={{ teks: kueri.filters.cari, lainnya: tanpaCari(kueri.filters) }}
        aktif={aktif}
        ejaan={minta.pencarian?.corrected ?? []}
        halaman={halaman}
        kewajiban={new Map([...penilaian].map(([id, satu]) => [id, satu.kewajiban]))}
        jumlah={jumlah}
        perSaat={c.get('frame').now}
        dihitungPada={tanggalPanjang(hariIni)}
        urut={(kolom) => ({
          href: sortUrl(DAFTAR, kueri, kolom),
          ...(kueri.sort === kolom ? { direction: kueri.direction } : {}),
        })}
        sebelumnya={halaman.previous && listUrl(DAFTAR, kueri, { before: halaman.previous })}
        berikutnya={halaman.next && listUrl(DAFTAR, kueri, { after: halaman.next })}
        bolehTambah={bolehkah(c, 'usulkan', 'koperasi')}
        unduhan={
          bolehkah(c, 'ekspor', 'koperasi')
            ? { xlsx: alamat(jalur.ekspor, kueri, { bentuk_berkas: 'xlsx' }), csv: alamat(jalur.ekspor, kueri, { bentuk_berkas: 'csv' }) }
            : undefined
        }
        cetak={alamat(jalur.cetak, kueri)}
      />,
    );
  });

  app.get('/petugas/koperasi/cetak', wajibIzin('lihat', 'koperasi'), async (c) => {
    const { kueri, minta, hariIni, aktif } = await siapkan(c);
    const [halaman, jumlah] = await Promise.all([
      listKoperasi(deps.db, minta, { size: PALING_BANYAK_CETAK }),
      hitungKoperasi(deps.db, minta),
    ]);
    const penilaian = await listPenilaian(
      deps.db,
      halaman.rows.map((row) => row.id),
      hariIni,
    );
    return page(
      c,
      { title: 'Daftar koperasi untuk dicetak' },
      <CetakKoperasi
        aktif={aktif}
        baris={halaman.rows}
        kewajiban={new Map([...penilaian].map(([id, satu]) => [id, satu.kewajiban]))}
        jumlah={jumlah}
        perSaat={c.get('frame').now}
        dihitungPada={tanggalPanjang(hariIni)}
        kembali={alamat(DAFTAR_KOPERASI, kueri)}
        dipotong={halaman.next !== undefined}
      />,
    );
  });

  app.get('/petugas/koperasi/ekspor', wajibIzin('ekspor', 'koperasi'), async (c) => {
    const { minta, hariIni, aktif } = await siapkan(c);
    const bentuk: ExportFormat = c.req.query('bentuk_berkas') === 'csv' ? 'csv' : 'xlsx';
    const jumlah = await hitungKoperasi(deps.db, minta);
    const saringan = aktif.length === 0 ? 'tanpa saringan' : aktif.map((satu) => satu.text).join('; ');
    await catatJejakSendiri(deps.db, pelakuDari(c), {
      perbuatan: 'ekspor_koperasi',
      objekJenis: 'daftar_koperasi',
      objekId: bentuk,
      perubahan: { saringan: [null, saringan], jumlah: [null, String(jumlahKata(jumlah))] },
    });
    return exportResponse(c, bentuk, {
      fileName: `koperasi-${hariIni}`,
      title: 'Koperasi',
      notes: [
        `Daftar koperasi per ${c.get('frame').now}, diunduh oleh ${penggunaDari(c).nama}: ${jumlahKata(jumlah)} koperasi`,
        `Saringan: ${saringan}`,
        ...(c.get('frame').demo ? ['DATA CONTOH: koperasi di sini tidak nyata'] : []),
      ],
      columns: KOLOM_EKSPOR,
      batches: alirKoperasi(deps.db, minta),
    });
  });

  return app;
}
