import type { Child } from 'hono/jsx';
import type { Count, KeysetPage } from '../../../db/keyset.ts';
import { tanggalPendek } from '../../../lib/tanggal.ts';
import { tanggalDari, waktuPendek } from '../../../lib/waktu.ts';
import { ButtonLink } from '../../../ui/button.tsx';
import { Count as JumlahDaftar } from '../../../ui/count.tsx';
import type { OptionGroup } from '../../../ui/field.tsx';
import { ActiveFilters } from '../../../ui/filter.tsx';
import { EmptyState, Inset } from '../../../ui/notice.tsx';
import { Columns, PageHeader } from '../../../ui/page-header.tsx';
import { Pager } from '../../../ui/pager.tsx';
import { SearchBox } from '../../../ui/search.tsx';
import { type Column, Table } from '../../../ui/table.tsx';
import { Tag } from '../../../ui/tag.tsx';
import { listParams, listUrl, sortUrl } from '../../../web/list-query.ts';
import { KEADAAN_NOMOR, type KeadaanNomor } from '../../../lib/belum-punya.ts';
import { SEKTOR, type Sektor } from '../../kbli/kbli.ts';
import { DAFTAR_UMKM, type UrutanUmkm } from '../daftar.ts';
import { daftarUmkmPath, eksporUmkmPath, umkmBaruPath, umkmPath } from '../paths.ts';
import type { BarisUmkm } from '../queries.daftar.ts';
import { KELAS_USAHA, type KelasUsaha } from '../umkm.ts';
import { type KueriUmkm, saringanAktif, SaringanUmkmForm } from './saringan.tsx';

export type DaftarUmkmProps = {
  kueri: KueriUmkm;
  halaman: KeysetPage<BarisUmkm>;
  jumlah: Count;
  pada: Date;
  zona: string;
  wilayah: readonly OptionGroup[];
  /** Words that were read in another spelling, for a note above the list. */
  ejaan: readonly { typed: string; meant: readonly string[] }[];
  bolehTambah: boolean;
  bolehEkspor: boolean;
  /** Saved views of the person. */
  tampilan?: Child;
};

export function DaftarUmkm(p: DaftarUmkmProps) {
  const { kueri, halaman } = p;
  const aktif = saringanAktif(kueri, p.wilayah);
  const { cari, ...tanpaCari } = Object.fromEntries(listParams(DAFTAR_UMKM, kueri));
  const ekspor = `${eksporUmkmPath}?${listParams(DAFTAR_UMKM, kueri).toString()}`;
  const jumlah = p.jumlah.exact ? p.jumlah.count : `lebih dari ${p.jumlah.count.toLocaleString('id-ID')}`;
  return (
    <>
      <PageHeader
        title="Usaha (UMKM)"
        actions={
          <>
            {p.bolehEkspor && (
              <ButtonLink kind="quiet" href={ekspor}>
                Unduh daftar
              </ButtonLink>
            )}
            {p.bolehTambah && <ButtonLink href={umkmBaruPath}>Catat usaha baru</ButtonLink>}
          </>
        }
      />
      <SearchBox
        action={daftarUmkmPath}
        name="cari"
        label="Cari usaha"
        showLabel
        value={cari}
        hidden={tanpaCari}
        hint="Nama usaha, merek, pemilik, produk, NIB, atau telepon. Salah ketik sedikit tidak apa-apa."
      />
      <Columns sideFirst side={<SaringanUmkmForm kueri={kueri} wilayah={p.wilayah} aktif={aktif} after={p.tampilan} />}>
        <ActiveFilters items={aktif} clearHref={daftarUmkmPath} />
        <JumlahDaftar
          value={jumlah}
          noun="usaha"
          asOf={waktuPendek(p.pada, p.zona)}
          definition="Catatan usaha yang dipakai dan cocok dengan saringan. Catatan yang dinonaktifkan atau digabung tidak dihitung kecuali diminta. Satu usaha dihitung sekali walaupun pemiliknya beberapa orang."
        />
        {p.ejaan.length > 0 && halaman.rows.length > 0 && (
          <Inset>
            Dicari juga dengan ejaan lain: {p.ejaan.map(({ typed, meant }) => `${typed} → ${meant.slice(0, 3).join(', ')}`).join('; ')}.
          </Inset>
        )}
        {!p.jumlah.exact && cari && <Inset>Kata ini cocok dengan banyak usaha. Tambahkan kata atau saringan supaya lebih tepat.</Inset>}
        <Table
          caption="Daftar usaha"
          captionHidden
          columns={kolomDaftar(kueri, p.zona)}
          rows={halaman.rows}
          empty={<Kosong kueri={kueri} bolehTambah={p.bolehTambah} />}
        />
        <Pager
          previousHref={halaman.previous && listUrl(DAFTAR_UMKM, kueri, { before: halaman.previous })}
          nextHref={halaman.next && listUrl(DAFTAR_UMKM, kueri, { after: halaman.next })}
        />
      </Columns>
    </>
  );
}

function kolomDaftar(kueri: KueriUmkm, zona: string): Column<BarisUmkm>[] {
  const urut = (sort: UrutanUmkm) => ({
    href: sortUrl(DAFTAR_UMKM, kueri, sort),
    ...(kueri.sort === sort ? { direction: kueri.direction } : {}),
  });
  return [
    {
      header: 'Nama usaha',
      rowHeader: true,
      sort: urut('nama'),
      cell: (u) => (
        <>
          <a href={umkmPath(u.id)}>{u.nama}</a>{' '}
          {u.keadaan !== 'aktif' && <Tag>{u.keadaan === 'digabung' ? 'Digabung' : 'Dinonaktifkan'}</Tag>}
          {u.merek && <small> {u.merek}</small>}
        </>
      ),
    },
    { header: 'Pemilik', cell: (u) => u.pemilik_nama || <span class="p-missing">Belum dicatat</span> },
    { header: 'Wilayah', cell: (u) => (u.kelurahan ? `${u.kelurahan}, ${u.kecamatan}` : <span class="p-missing">Belum dicatat</span>) },
    { header: 'Kelas', cell: (u) => (u.kelas ? KELAS_USAHA[u.kelas as KelasUsaha] : <span class="p-missing">Belum ditentukan</span>) },
    { header: 'Sektor', cell: (u) => (u.sektor ? SEKTOR[u.sektor as Sektor] : <span class="p-missing">Belum dicatat</span>) },
    { header: 'NIB', cell: (u) => KEADAAN_NOMOR[u.nib_keadaan as KeadaanNomor] },
    { header: 'Lengkap', numeric: true, sort: urut('kelengkapan'), cell: (u) => `${u.kelengkapan} %` },
    {
      header: 'Verifikasi',
      nowrap: true,
      sort: urut('verifikasi'),
      cell: (u) => (u.diverifikasi_pada ? tanggalPendek(u.diverifikasi_pada) : <span class="p-missing">Belum</span>),
    },
    { header: 'Diubah', nowrap: true, sort: urut('diubah'), cell: (u) => tanggalPendek(tanggalDari(u.diubah_pada, zona)) },
  ];
}

function Kosong({ kueri, bolehTambah }: { kueri: KueriUmkm; bolehTambah: boolean }) {
  const tersaring = Object.keys(kueri.filters).length > 0;
  const catat = bolehTambah && <ButtonLink href={umkmBaruPath}>Catat usaha baru</ButtonLink>;
  if (!tersaring) {
    return (
      <EmptyState title="Belum ada usaha yang dicatat" actions={catat}>
        Mulailah dengan mencatat satu usaha, atau impor berkas data yang sudah ada.
      </EmptyState>
    );
  }
  return (
    <EmptyState
      title="Tidak ada usaha yang cocok"
      actions={
        <>
          <ButtonLink kind="quiet" href={daftarUmkmPath}>
            Hapus semua saringan
          </ButtonLink>
          {catat}
        </>
      }
    >
      {kueri.filters.cari
        ? `Tidak ada usaha dengan kata "${kueri.filters.cari}". Coba satu kata saja, misalnya nama pemilik, atau kurangi saringannya.`
        : 'Kurangi saringannya satu per satu sampai ada yang cocok.'}
    </EmptyState>
  );
}
