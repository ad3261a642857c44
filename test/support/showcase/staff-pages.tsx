import { Breadcrumbs } from '../../../src/ui/breadcrumb.tsx';
import { ButtonLink } from '../../../src/ui/button.tsx';
import { Count } from '../../../src/ui/count.tsx';
import { Input, Select } from '../../../src/ui/field.tsx';
import { ActiveFilters, Filter } from '../../../src/ui/filter.tsx';
import { StaffLayout } from '../../../src/ui/layout.tsx';
import { Progress } from '../../../src/ui/meter.tsx';
import { Banner, EmptyState } from '../../../src/ui/notice.tsx';
import { Columns, PageHeader, Section } from '../../../src/ui/page-header.tsx';
import { Pager } from '../../../src/ui/pager.tsx';
import { SearchBox } from '../../../src/ui/search.tsx';
import { Table } from '../../../src/ui/table.tsx';
import { Tag, TagKoperasi } from '../../../src/ui/tag.tsx';
import { DutyCounts } from '../../../src/ui/traffic.tsx';
import { staffFrame as frame } from './frames.ts';
import type { StatusKewajiban, StatusKoperasi } from '../../../src/ui/status.ts';

type Row = {
  name: string;
  number: string;
  area: string;
  kind: string;
  members: string;
  rat: string;
  status: StatusKoperasi;
  duties: Partial<Record<StatusKewajiban, number>>;
  complete: number;
};
const rows: Row[] = [
  {
    name: 'Koperasi Wanita Melati',
    number: '3573010010001',
    area: 'Sukun, Sukun',
    kind: 'Simpan pinjam',
    members: '680',
    rat: '2025',
    status: 'aktif',
    duties: { hijau: 5 },
    complete: 96,
  },
  {
    name: 'KSU Mitra Sejahtera Bersama Warga Kedungkandang',
    number: '3573010010044',
    area: 'Arjowinangun, Kedungkandang',
    kind: 'Konsumen',
    members: '1.204',
    rat: '2024',
    status: 'aktif_belum_rat',
    duties: { merah: 1, kuning: 1, hijau: 3 },
    complete: 81,
  },
  {
    name: 'Koperasi Karyawan Tirta',
    number: 'Belum punya',
    area: 'Kauman, Klojen',
    kind: 'Konsumen',
    members: '96',
    rat: '2022',
    status: 'tidak_aktif',
    duties: { merah: 3, hijau: 1 },
    complete: 58,
  },
  {
    name: 'Kopwan Anggrek',
    number: '3573010010102',
    area: 'Dinoyo, Lowokwaru',
    kind: 'Simpan pinjam',
    members: '212',
    rat: '–',
    status: 'belum_wajib_rat',
    duties: { kosong: 2, hijau: 2 },
    complete: 40,
  },
];

export const List = ({ empty }: { empty: boolean }) => {
  const active = [
    { text: 'Kecamatan: Sukun', removeHref: '#' },
    { text: 'Status: semua yang terbuka', removeHref: '#' },
  ];
  return (
    <StaffLayout frame={frame} title="Koperasi" before={<Breadcrumbs items={[{ text: 'Petugas', href: '#' }, { text: 'Koperasi' }]} />}>
      <PageHeader title="Koperasi" actions={<ButtonLink href="#">Catat koperasi baru</ButtonLink>} />
      <Columns
        sideFirst
        side={
          <Filter
            action="#"
            active={active}
            clearHref="#"
            hidden={{ urut: 'nama' }}
            after={
              <>
                <a href="#">Simpan sebagai tampilan</a>
                <a href="#">Unduh XLSX atau CSV</a>
              </>
            }
          >
            <Input name="q" id="cari-saring" label="Cari" type="search" value="melti" attributes={{ 'data-cari': '' }} />
            <Select
              name="kecamatan"
              label="Kecamatan"
              empty="Semua kecamatan"
              options={[{ value: 'sukun', text: 'Sukun' }]}
              value="sukun"
            />
            <Select name="status" label="Status" empty="Semua status" options={[{ value: 'aktif', text: 'Aktif' }]} />
            <Select name="jenis" label="Jenis" empty="Semua jenis" options={[{ value: 'sp', text: 'Simpan pinjam' }]} />
            <Input name="kelengkapan" label="Kelengkapan paling sedikit" suffix="%" width={4} inputmode="numeric" />
          </Filter>
        }
      >
        <ActiveFilters items={active} clearHref="#" />
        <Count
          value={empty ? 0 : 680}
          noun="koperasi"
          definition="Koperasi yang dipakai di register: bukan yang dinonaktifkan atau digabung."
          asOf="24 Nov 2026, 09.14"
        />
        <Table
          caption="Koperasi"
          captionHidden
          empty={
            <EmptyState
              title="Tidak ada koperasi yang cocok"
              actions={
                <ButtonLink href="#" kind="quiet">
                  Hapus semua saringan
                </ButtonLink>
              }
            >
              Kurangi saringan, atau periksa ejaan nama. Belum tercatat? Catat sebagai koperasi baru.
            </EmptyState>
          }
          columns={[
            { header: 'Nama', rowHeader: true, sort: { href: '#', direction: 'asc' }, cell: (r) => <a href="#">{r.name}</a> },
            { header: 'Nomor induk', cell: (r) => r.number, nowrap: true },
            { header: 'Wilayah', cell: (r) => r.area },
            { header: 'Jenis', cell: (r) => r.kind },
            { header: 'Anggota', cell: (r) => r.members, numeric: true, sort: { href: '#' } },
            { header: 'RAT', cell: (r) => r.rat, numeric: true, sort: { href: '#' } },
            { header: 'Status', nowrap: true, cell: (r) => <TagKoperasi status={r.status} /> },
            { header: 'Kewajiban', cell: (r) => <DutyCounts counts={r.duties} /> },
          ]}
          rows={empty ? [] : rows}
        />
        {!empty && <Pager previousHref="#" nextHref="#" info="Baris 26–50" />}
      </Columns>
    </StaffLayout>
  );
};

export const WorkList = () => (
  <StaffLayout frame={frame} title="Pekerjaan saya">
    <Banner id="berita">
      Nomor ini disimpan pada <a href="#">catatan lain</a>.
    </Banner>
    <PageHeader title="Pekerjaan saya" meta={['12 permohonan yang menunggu Bidang UKM', 'per 24 Nov 2026, 09.14']} />
    <SearchBox action="#" label="Cari nomor, nama, atau telepon" />
    <Progress value={4200} max={10000} label="Impor usaha.xlsx" />
    <Table
      caption="Permohonan"
      captionHidden
      stack={false}
      columns={[
        {
          header: 'Jatuh tempo',
          sort: { href: '#', direction: 'asc' },
          cell: (r) => (
            <>
              <Tag tone={r.tone}>{r.due}</Tag>
              <small>{r.date}</small>
            </>
          ),
          nowrap: true,
        },
        { header: 'Nomor', cell: (r) => <a href="#">{r.number}</a>, nowrap: true },
        {
          header: 'Pemohon dan usaha',
          cell: (r) => (
            <>
              {r.who}
              <small>{r.what}</small>
            </>
          ),
          rowHeader: true,
        },
        { header: 'Keadaan', cell: (r) => r.state },
        {
          header: 'Tindakan',
          headerHidden: true,
          cell: (r) => (
            <ButtonLink href="#" small kind="quiet" about={r.number}>
              Buka
            </ButtonLink>
          ),
        },
      ]}
      rows={[
        {
          due: 'lewat 1 hari',
          date: '20 Nov',
          tone: 'late' as const,
          number: 'P-2026-01433',
          who: 'Siti Rahayu',
          what: 'Keripik Tempe Rahayu · Purwantoro, Blimbing',
          state: 'Dalam verifikasi',
        },
        {
          due: 'hari ini',
          date: '24 Nov 15.30',
          tone: 'attention' as const,
          number: 'P-2026-01451',
          who: 'Budi Santoso',
          what: 'Mebel Santoso · Arjowinangun',
          state: 'Menunggu keputusan',
        },
        {
          due: '3 hari lagi',
          date: '27 Nov',
          tone: 'process' as const,
          number: 'P-2026-01466',
          who: 'Koperasi Wanita Melati',
          what: '680 anggota · Sukun',
          state: 'Di Kementerian Koperasi',
        },
      ]}
    />
    <Section title="Selesai hari ini">
      <Tag tone="done">Selesai</Tag> <Tag>Dibatalkan</Tag>
    </Section>
  </StaffLayout>
);
