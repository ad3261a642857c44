import type { Child } from 'hono/jsx';
import type { Count, KeysetPage } from '../../../db/keyset.ts';
import { KEADAAN_NOMOR, type KeadaanNomor } from '../../../lib/belum-punya.ts';
import { tanggalPendek } from '../../../lib/tanggal.ts';
import { tanggalDari, waktuPendek } from '../../../lib/waktu.ts';
import { Button, ButtonLink } from '../../../ui/button.tsx';
import { Count as JumlahDaftar } from '../../../ui/count.tsx';
import { Input, type OptionGroup, Select } from '../../../ui/field.tsx';
import { type ActiveFilter, ActiveFilters, Filter } from '../../../ui/filter.tsx';
import { Details } from '../../../ui/details.tsx';
import { ErrorSummary } from '../../../ui/error-summary.tsx';
import { EmptyState, Inset } from '../../../ui/notice.tsx';
import { Columns, PageHeader } from '../../../ui/page-header.tsx';
import { Pager } from '../../../ui/pager.tsx';
import { SearchBox } from '../../../ui/search.tsx';
import { type Column, Table } from '../../../ui/table.tsx';
import { Tag } from '../../../ui/tag.tsx';
import type { AppContext } from '../../../web/env.ts';
import { Form } from '../../../web/form.tsx';
import { listParams, type ListQuery, listUrl, sortUrl } from '../../../web/list-query.ts';
import { DAFTAR_ORANG, LABEL_SARINGAN_ORANG, PILIHAN_SARINGAN_ORANG, type SaringanOrang, type UrutanOrang } from '../daftar.ts';
import { cariNikPath, daftarOrangPath, eksporOrangPath, orangBaruPath, orangPath } from '../paths.ts';
import type { BarisOrang } from '../queries.daftar.ts';
import { opsi } from './isian.tsx';

type Kueri = ListQuery<SaringanOrang, UrutanOrang>;

export type DaftarOrangProps = {
  c: AppContext;
  kueri: Kueri;
  halaman: KeysetPage<BarisOrang>;
  jumlah: Count;
  pada: Date;
  zona: string;
  wilayah: readonly OptionGroup[];
  ejaan: readonly { typed: string; meant: readonly string[] }[];
  bolehTambah: boolean;
  bolehEkspor: boolean;
  tampilan?: Child;
  /** Something about the search for a NIK. */
  kabar?: string | undefined;
  /** The NIK that was searched, to be mended where it stands. */
  nik?: { nilai: string; salah?: string | undefined } | undefined;
};

/** The filters in force in words, each with the address of the list without it. */
export function saringanOrangAktif(kueri: Kueri, wilayah: readonly OptionGroup[]): ActiveFilter[] {
  return DAFTAR_ORANG.filters.flatMap((nama) => {
    const nilai = kueri.filters[nama];
    if (!nilai) return [];
    const daftar = (PILIHAN_SARINGAN_ORANG as Readonly<Record<string, Readonly<Record<string, string>> | undefined>>)[nama];
    const kata =
      nama === 'wilayah'
        ? wilayah.flatMap((grup) => grup.options).find((satu) => satu.value === nilai)?.text
        : daftar
          ? daftar[nilai]
          : nilai;
    return kata === undefined
      ? []
      : [{ text: `${LABEL_SARINGAN_ORANG[nama]}: ${kata}`, removeHref: listUrl(DAFTAR_ORANG, kueri, { filters: { [nama]: undefined } }) }];
  });
}

export function DaftarOrang(p: DaftarOrangProps) {
  const { kueri, halaman } = p;
  const { filters } = kueri;
  const aktif = saringanOrangAktif(kueri, p.wilayah);
  const { cari, ...tanpaCari } = Object.fromEntries(listParams(DAFTAR_ORANG, kueri));
  const tertutup = Object.keys(PILIHAN_SARINGAN_ORANG) as (keyof typeof PILIHAN_SARINGAN_ORANG)[];
  return (
    <>
      <ErrorSummary errors={p.nik?.salah ? { 'cari-nik': p.nik.salah } : undefined} />
      <PageHeader
        title="Orang"
        actions={
          <>
            {p.bolehEkspor && (
              <ButtonLink kind="quiet" href={`${eksporOrangPath}?${listParams(DAFTAR_ORANG, kueri).toString()}`}>
                Unduh daftar
              </ButtonLink>
            )}
            {p.bolehTambah && <ButtonLink href={orangBaruPath}>Catat orang baru</ButtonLink>}
          </>
        }
      />
      {p.kabar && <Inset>{p.kabar}</Inset>}
      <SearchBox
        action={daftarOrangPath}
        name="cari"
        label="Cari orang"
        showLabel
        value={cari}
        hidden={tanpaCari}
        hint="Nama, alamat, atau telepon. Salah ketik sedikit tidak apa-apa."
      />
      <Details summary="Cari dengan NIK" small open={p.nik !== undefined}>
        <Form c={p.c} action={cariNikPath}>
          <Input
            name="nik"
            id="cari-nik"
            label="NIK"
            value={p.nik?.nilai}
            error={p.nik?.salah}
            inputmode="numeric"
            digits
            autocomplete="off"
            hint="NIK tidak ditulis di alamat halaman."
          />
          <Button kind="quiet" once={false}>
            Cari NIK
          </Button>
        </Form>
      </Details>
      <Columns
        sideFirst
        side={
          <Filter
            action={daftarOrangPath}
            active={aktif}
            clearHref={daftarOrangPath}
            after={p.tampilan}
            hidden={filters.cari ? { cari: filters.cari } : {}}
          >
            <Select
              name="wilayah"
              id="saring-wilayah"
              label={LABEL_SARINGAN_ORANG.wilayah}
              options={p.wilayah}
              value={filters.wilayah}
              empty="Semua wilayah"
            />
            {tertutup.map((nama) => (
              <Select
                name={nama}
                id={`saring-${nama}`}
                label={LABEL_SARINGAN_ORANG[nama]}
                options={opsi(PILIHAN_SARINGAN_ORANG[nama])}
                value={filters[nama]}
                empty={nama === 'keadaan' ? 'Yang dipakai saja' : 'Semua'}
              />
            ))}
          </Filter>
        }
      >
        <ActiveFilters items={aktif} clearHref={daftarOrangPath} />
        <JumlahDaftar
          value={p.jumlah.exact ? p.jumlah.count : `lebih dari ${p.jumlah.count.toLocaleString('id-ID')}`}
          noun="orang"
          asOf={waktuPendek(p.pada, p.zona)}
          definition="Catatan orang yang dipakai dan cocok dengan saringan: pemilik usaha, pengurus koperasi, dan orang lain yang dilayani. Tiap orang dihitung sekali."
        />
        {p.ejaan.length > 0 && halaman.rows.length > 0 && (
          <Inset>
            Dicari juga dengan ejaan lain: {p.ejaan.map(({ typed, meant }) => `${typed} → ${meant.slice(0, 3).join(', ')}`).join('; ')}.
          </Inset>
        )}
        <Table
          caption="Daftar orang"
          captionHidden
          columns={kolomDaftar(kueri, p.zona)}
          rows={halaman.rows}
          empty={
            <EmptyState
              title={aktif.length > 0 ? 'Tidak ada orang yang cocok' : 'Belum ada orang yang dicatat'}
              actions={p.bolehTambah && <ButtonLink href={orangBaruPath}>Catat orang baru</ButtonLink>}
            >
              {aktif.length > 0
                ? 'Coba satu kata saja dari namanya, atau kurangi saringannya.'
                : 'Orang tercatat sendiri ketika pemilik usaha atau pengurus koperasi dicatat.'}
            </EmptyState>
          }
        />
        <Pager
          previousHref={halaman.previous && listUrl(DAFTAR_ORANG, kueri, { before: halaman.previous })}
          nextHref={halaman.next && listUrl(DAFTAR_ORANG, kueri, { after: halaman.next })}
        />
      </Columns>
    </>
  );
}

function kolomDaftar(kueri: Kueri, zona: string): Column<BarisOrang>[] {
  const urut = (sort: UrutanOrang) => ({
    href: sortUrl(DAFTAR_ORANG, kueri, sort),
    ...(kueri.sort === sort ? { direction: kueri.direction } : {}),
  });
  return [
    {
      header: 'Nama',
      rowHeader: true,
      sort: urut('nama'),
      cell: (o) => (
        <>
          <a href={orangPath(o.id)}>{o.nama}</a>{' '}
          {o.keadaan !== 'aktif' && <Tag>{o.keadaan === 'digabung' ? 'Digabung' : 'Dinonaktifkan'}</Tag>}
        </>
      ),
    },
    { header: 'NIK', nowrap: true, cell: (o) => o.nik_samar ?? KEADAAN_NOMOR[o.nik_keadaan as KeadaanNomor] },
    { header: 'Wilayah', cell: (o) => (o.kelurahan ? `${o.kelurahan}, ${o.kecamatan}` : <span class="p-missing">Belum dicatat</span>) },
    { header: 'Lengkap', numeric: true, sort: urut('kelengkapan'), cell: (o) => `${o.kelengkapan} %` },
    {
      header: 'Verifikasi',
      nowrap: true,
      sort: urut('verifikasi'),
      cell: (o) => (o.diverifikasi_pada ? tanggalPendek(o.diverifikasi_pada) : <span class="p-missing">Belum</span>),
    },
    { header: 'Diubah', nowrap: true, sort: urut('diubah'), cell: (o) => tanggalPendek(tanggalDari(o.diubah_pada, zona)) },
  ];
}
