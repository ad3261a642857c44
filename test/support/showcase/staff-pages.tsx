import { Breadcrumbs } from '../../../src/ui/breadcrumb.tsx';
import { Button, ButtonLink, Buttons } from '../../../src/ui/button.tsx';
import { BarTable, ColumnChart } from '../../../src/ui/chart.tsx';
import { Compare } from '../../../src/ui/compare.tsx';
import { Count, KeyFigures } from '../../../src/ui/count.tsx';
import { Input, Select } from '../../../src/ui/field.tsx';
import { ActiveFilters, Filter } from '../../../src/ui/filter.tsx';
import { StaffLayout } from '../../../src/ui/layout.tsx';
import { Masked } from '../../../src/ui/masked.tsx';
import { Meter, Progress } from '../../../src/ui/meter.tsx';
import { Banner, EmptyState } from '../../../src/ui/notice.tsx';
import { Columns, PageHeader, Section } from '../../../src/ui/page-header.tsx';
import { Pager } from '../../../src/ui/pager.tsx';
import { SearchBox } from '../../../src/ui/search.tsx';
import { Card, SummaryList } from '../../../src/ui/summary-list.tsx';
import { Table } from '../../../src/ui/table.tsx';
import { Tabs } from '../../../src/ui/tabs.tsx';
import { Tag, TagCatatan, TagKoperasi } from '../../../src/ui/tag.tsx';
import { Timeline } from '../../../src/ui/timeline.tsx';
import { DutyCounts, DutyList } from '../../../src/ui/traffic.tsx';
import { staffFrame as frame } from './frames.ts';
import type { StatusKewajiban, StatusKoperasi } from '../../../src/ui/status.ts';

type Row = { name: string; number: string; area: string; kind: string; members: string; rat: string; status: StatusKoperasi; duties: Partial<Record<StatusKewajiban, number>>; complete: number };
const rows: Row[] = [
  { name: 'Koperasi Wanita Melati', number: '3573010010001', area: 'Sukun, Sukun', kind: 'Simpan pinjam', members: '680', rat: '2025', status: 'aktif', duties: { hijau: 5 }, complete: 96 },
  { name: 'KSU Mitra Sejahtera Bersama Warga Kedungkandang', number: '3573010010044', area: 'Arjowinangun, Kedungkandang', kind: 'Konsumen', members: '1.204', rat: '2024', status: 'aktif_belum_rat', duties: { merah: 1, kuning: 1, hijau: 3 }, complete: 81 },
  { name: 'Koperasi Karyawan Tirta', number: 'Belum punya', area: 'Kauman, Klojen', kind: 'Konsumen', members: '96', rat: '2022', status: 'tidak_aktif', duties: { merah: 3, hijau: 1 }, complete: 58 },
  { name: 'Kopwan Anggrek', number: '3573010010102', area: 'Dinoyo, Lowokwaru', kind: 'Simpan pinjam', members: '212', rat: '–', status: 'belum_wajib_rat', duties: { kosong: 2, hijau: 2 }, complete: 40 },
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
          <Filter action="#" active={active} clearHref="#" hidden={{ urut: 'nama' }} after={<><a href="#">Simpan sebagai tampilan</a><a href="#">Unduh XLSX atau CSV</a></>}>
            <Input name="q" id="cari-saring" label="Cari" type="search" value="melti" attributes={{ 'data-cari': '' }} />
            <Select name="kecamatan" label="Kecamatan" empty="Semua kecamatan" options={[{ value: 'sukun', text: 'Sukun' }]} value="sukun" />
            <Select name="status" label="Status" empty="Semua status" options={[{ value: 'aktif', text: 'Aktif' }]} />
            <Select name="jenis" label="Jenis" empty="Semua jenis" options={[{ value: 'sp', text: 'Simpan pinjam' }]} />
            <Input name="kelengkapan" label="Kelengkapan paling sedikit" suffix="%" width={4} inputmode="numeric" />
          </Filter>
        }
      >
        <ActiveFilters items={active} clearHref="#" />
        <Count value={empty ? 0 : 680} noun="koperasi" definition="Koperasi yang dipakai di register: bukan yang dinonaktifkan atau digabung." asOf="24 Nov 2026, 09.14" />
        <Table
          caption="Koperasi"
          captionHidden
          empty={<EmptyState title="Tidak ada koperasi yang cocok" actions={<ButtonLink href="#" kind="quiet">Hapus semua saringan</ButtonLink>}>Kurangi saringan, atau periksa ejaan nama. Belum tercatat? Catat sebagai koperasi baru.</EmptyState>}
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

export const Record = () => (
  <StaffLayout
    frame={frame}
    title="Koperasi Wanita Melati"
    before={<Breadcrumbs items={[{ text: 'Koperasi', href: '#' }, { text: 'Koperasi Wanita Melati' }]} />}
  >
    <PageHeader
      title="Koperasi Wanita Melati"
      tags={<><TagKoperasi status="aktif_belum_rat" /><TagCatatan status="digabung" /></>}
      meta={['Nomor induk 3573010010001', 'Sukun, Sukun', 'Diverifikasi 12 Mar 2026 oleh Ratna']}
      actions={<><ButtonLink href="#">Ubah</ButtonLink><ButtonLink href="#" kind="quiet">Catat RAT</ButtonLink></>}
    />
    <Tabs label="Bagian catatan" items={[{ href: '#', text: 'Ringkasan', current: true }, { href: '#', text: 'RAT', count: 8 }, { href: '#', text: 'Pengurus', count: 5 }, { href: '#', text: 'Kesehatan' }, { href: '#', text: 'Riwayat', count: 42 }]} />
    <KeyFigures
      asOf="24 Nov 2026, 09.14"
      items={[
        { label: 'Anggota', value: 680, note: '12 L · 668 P, RAT 2024', definition: 'Anggota terdaftar pada akhir tahun buku menurut RAT.' },
        { label: 'Aset', value: 'Rp1,24 miliar', note: 'tahun buku 2024' },
        { label: 'SHU', value: 'Rp84,5 juta', note: 'naik 6 % dari 2023' },
        { label: 'Kesehatan', value: 'Cukup sehat', note: '72,4 · KKPKK 2025' },
      ]}
    />
    <Columns
      side={
        <>
          <Card title="Data">
            <Meter value={81} label="Kelengkapan" note={<>Belum ada: <a href="#">NPWP</a>, <a href="#">koordinat</a></>} />
          </Card>
          <Card title="Riwayat" actions={[{ href: '#', text: 'Semua', about: 'riwayat' }]}>
            <Timeline
              label="Riwayat"
              items={[
                { title: 'Alamat diubah', when: '12 Mar 2026, 10.02', by: 'Ratna, tatap muka', children: <ul class="p-changes"><li>Alamat: <del>Jl. Sanan 41</del> → <ins>Jl. Sanan 14</ins></li></ul> },
                { title: 'RAT 2024 dicatat', when: '2 Apr 2025, 14.31', by: 'Budi, dokumen', children: <a href="#">Berita acara</a> },
                { title: 'Catatan dibuat', when: '8 Jan 2020', by: 'impor' },
              ]}
            />
          </Card>
        </>
      }
    >
      <Card title="Kewajiban" tag={<DutyCounts counts={{ merah: 1, kuning: 1, hijau: 1, kosong: 1 }} />}>
        <DutyList
          items={[
            { state: 'merah', word: 'Terlambat 147 hari', title: 'RAT tahun buku 2025', detail: 'Batas 30 Jun 2026. Belum ada RAT tercatat.', source: <>Permenkop 19/2015 ps. 3 · <a href="#">aturan</a></>, action: <ButtonLink href="#" small kind="quiet">Catat RAT</ButtonLink> },
            { state: 'kuning', word: '38 hari lagi', title: 'Masa bakti pengurus', detail: 'Berakhir 1 Jan 2027.', source: 'AD/ART ps. 21' },
            { state: 'hijau', title: 'Sertifikat NIK', detail: 'Berlaku sampai 14 Agu 2028.' },
            { state: 'kosong', title: 'Laporan tahunan 2026', detail: 'Tahun buku belum berakhir.' },
          ]}
        />
      </Card>
      <Card title="Keterangan" actions={[{ href: '#', text: 'Ubah', about: 'keterangan' }, { href: '#', text: 'Riwayat', about: 'keterangan' }]}>
        <SummaryList
          grid
          rows={[
            { key: 'Jenis', value: 'Simpan pinjam' },
            { key: 'Pola', value: 'Konvensional' },
            { key: 'Didirikan', value: '4 Mei 2011' },
            { key: 'NPWP', value: '' },
            { key: 'NIK ketua', value: <Masked value="3599 •••• •••• 0001" label="NIK" openHref="#" /> },
            { key: 'Telepon', value: '0812-0000-0000' },
          ]}
        />
      </Card>
      <Card title="Badan hukum">
        <SummaryList
          rows={[
            { key: 'Nomor akta', value: '14', actions: [{ href: '#', text: 'Ubah', about: 'nomor akta' }] },
            { key: 'SK', value: 'AHU-0012890.AH.01.26.Tahun 2011', actions: [{ href: '#', text: 'Ubah', about: 'SK' }, { href: '#', text: 'Lihat berkas', about: 'SK' }] },
          ]}
        />
      </Card>
      <Section title="RAT" actions={<a href="#">Semua tahun buku</a>}>
        <ColumnChart
          title="SHU"
          unit="Rp juta per tahun buku"
          labelHead="Tahun buku"
          valueHead="SHU (Rp juta)"
          points={[['2016', 31], ['2017', 40], ['2018', 52], ['2019', 61], ['2020', -12], ['2021', null], ['2022', 58], ['2023', 79.7], ['2024', 84.5]].map(([label, value]) => ({ label: String(label), value: value as number | null }))}
          note="2021: tidak ada RAT yang tercatat."
        />
        <Table
          caption="RAT tiga tahun terakhir"
          columns={[
            { header: 'Tahun buku', cell: (r) => <a href="#">{r[0]}</a>, rowHeader: true },
            { header: 'Tanggal RAT', cell: (r) => r[1] },
            { header: 'Aset', cell: (r) => r[2], numeric: true },
            { header: 'SHU', cell: (r) => r[3], numeric: true },
            { header: 'Anggota', cell: (r) => r[4], numeric: true },
          ]}
          rows={[['2024', '28 Mar 2025', 'Rp1.241.000.000', 'Rp84.500.000', '680'], ['2023', '2 Mar 2024', 'Rp1.102.350.000', 'Rp79.700.000', '661']]}
          foot={['Rata-rata', '', 'Rp1.171.675.000', 'Rp82.100.000', '671']}
        />
        <BarTable
          caption="Koperasi per kecamatan"
          labelHead="Kecamatan"
          valueHead="Koperasi"
          rows={[{ label: 'Lowokwaru', value: 182, href: '#' }, { label: 'Klojen', value: 154 }, { label: 'Blimbing', value: 131 }, { label: 'Sukun', value: 118 }, { label: 'Kedungkandang', value: 95 }]}
        />
      </Section>
    </Columns>
  </StaffLayout>
);

export const Stale = () => (
  <StaffLayout frame={frame} title="Simpanan Anda bertabrakan" errors>
    <Banner tone="error" title="Belum disimpan: catatan ini baru saja diubah orang lain">
      <p>Budi menyimpan perubahan pada 24 Nov 2026, 09.12, setelah Anda membuka halaman ini. Pilih nilai yang benar, lalu simpan.</p>
    </Banner>
    <PageHeader caption="Koperasi Wanita Melati" title="Pilih nilai yang benar" />
    <form method="post" action="#">
      <Compare
        caption="Isian yang berbeda"
        choose
        columns={[{ key: 'anda', title: 'Isian Anda', note: 'baru diketik' }, { key: 'tersimpan', title: 'Yang tersimpan', note: 'Budi, 09.12' }]}
        rows={[
          { name: 'alamat', label: 'Alamat', values: { anda: 'Jl. Sanan 14', tersimpan: 'Jl. Sanan 41' }, chosen: 'anda' },
          { name: 'telepon', label: 'Telepon', values: { anda: '0812-0000-0000', tersimpan: '' } },
          { name: 'nama', label: 'Nama', values: { anda: 'Koperasi Wanita Melati', tersimpan: 'Koperasi Wanita Melati' } },
        ]}
      />
      <Buttons>
        <Button>Simpan pilihan ini</Button>
        <ButtonLink href="#" kind="plain">Buang isian saya</ButtonLink>
      </Buttons>
    </form>
    <Section title="Mungkin sudah tercatat" about="Nama dan telepon mirip.">
      <Compare
        caption="Bandingkan dengan yang ada"
        columns={[{ key: 'baru', title: 'Yang Anda catat' }, { key: 'a', title: 'Kopwan Melati', note: '92 % mirip' }, { key: 'b', title: 'KSP Melati Jaya', note: '71 % mirip' }]}
        rows={[
          { name: 'n', label: 'Nama', values: { baru: 'Koperasi Wanita Melati', a: 'Kopwan Melati', b: 'KSP Melati Jaya' } },
          { name: 'k', label: 'Kelurahan', values: { baru: 'Sukun', a: 'Sukun', b: 'Sukun' } },
        ]}
      />
    </Section>
  </StaffLayout>
);

export const WorkList = () => (
  <StaffLayout frame={frame} title="Pekerjaan saya">
    <Banner id="berita">Nomor ini disimpan pada <a href="#">catatan lain</a>.</Banner>
    <PageHeader title="Pekerjaan saya" meta={['12 permohonan yang menunggu Bidang UKM', 'per 24 Nov 2026, 09.14']} />
    <SearchBox action="#" label="Cari nomor, nama, atau telepon" />
    <Progress value={4200} max={10000} label="Impor usaha.xlsx" />
    <Table
      caption="Permohonan"
      captionHidden
      stack={false}
      columns={[
        { header: 'Jatuh tempo', sort: { href: '#', direction: 'asc' }, cell: (r) => <><Tag tone={r.tone}>{r.due}</Tag><small>{r.date}</small></>, nowrap: true },
        { header: 'Nomor', cell: (r) => <a href="#">{r.number}</a>, nowrap: true },
        { header: 'Pemohon dan usaha', cell: (r) => <>{r.who}<small>{r.what}</small></>, rowHeader: true },
        { header: 'Keadaan', cell: (r) => r.state },
        { header: 'Tindakan', headerHidden: true, cell: (r) => <ButtonLink href="#" small kind="quiet" about={r.number}>Buka</ButtonLink> },
      ]}
      rows={[
        { due: 'lewat 1 hari', date: '20 Nov', tone: 'late' as const, number: 'P-2026-01433', who: 'Siti Rahayu', what: 'Keripik Tempe Rahayu · Purwantoro, Blimbing', state: 'Dalam verifikasi' },
        { due: 'hari ini', date: '24 Nov 15.30', tone: 'attention' as const, number: 'P-2026-01451', who: 'Budi Santoso', what: 'Mebel Santoso · Arjowinangun', state: 'Menunggu keputusan' },
        { due: '3 hari lagi', date: '27 Nov', tone: 'process' as const, number: 'P-2026-01466', who: 'Koperasi Wanita Melati', what: '680 anggota · Sukun', state: 'Di Kementerian Koperasi' },
      ]}
    />
    <Section title="Selesai hari ini">
      <Tag tone="done">Selesai</Tag> <Tag>Dibatalkan</Tag>
    </Section>
  </StaffLayout>
);
