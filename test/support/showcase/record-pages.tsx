import { Breadcrumbs } from '../../../src/ui/breadcrumb.tsx';
import { Button, ButtonLink, Buttons } from '../../../src/ui/button.tsx';
import { BarTable, ColumnChart } from '../../../src/ui/chart.tsx';
import { Compare } from '../../../src/ui/compare.tsx';
import { KeyFigures } from '../../../src/ui/count.tsx';
import { StaffLayout } from '../../../src/ui/layout.tsx';
import { Masked } from '../../../src/ui/masked.tsx';
import { Meter } from '../../../src/ui/meter.tsx';
import { Banner } from '../../../src/ui/notice.tsx';
import { Columns, PageHeader, Section } from '../../../src/ui/page-header.tsx';
import { Card, SummaryList } from '../../../src/ui/summary-list.tsx';
import { Table } from '../../../src/ui/table.tsx';
import { Tabs } from '../../../src/ui/tabs.tsx';
import { TagCatatan, TagKoperasi } from '../../../src/ui/tag.tsx';
import { Timeline } from '../../../src/ui/timeline.tsx';
import { DutyCounts, DutyList } from '../../../src/ui/traffic.tsx';
import { staffFrame as frame } from './frames.ts';

export const Record = () => (
  <StaffLayout
    frame={frame}
    title="Koperasi Wanita Melati"
    before={<Breadcrumbs items={[{ text: 'Koperasi', href: '#' }, { text: 'Koperasi Wanita Melati' }]} />}
  >
    <PageHeader
      title="Koperasi Wanita Melati"
      tags={
        <>
          <TagKoperasi status="aktif_belum_rat" />
          <TagCatatan status="digabung" />
        </>
      }
      meta={['Nomor induk 3573010010001', 'Sukun, Sukun', 'Diverifikasi 12 Mar 2026 oleh Ratna']}
      actions={
        <>
          <ButtonLink href="#">Ubah</ButtonLink>
          <ButtonLink href="#" kind="quiet">
            Catat RAT
          </ButtonLink>
        </>
      }
    />
    <Tabs
      label="Bagian catatan"
      items={[
        { href: '#', text: 'Ringkasan', current: true },
        { href: '#', text: 'RAT', count: 8 },
        { href: '#', text: 'Pengurus', count: 5 },
        { href: '#', text: 'Kesehatan' },
        { href: '#', text: 'Riwayat', count: 42 },
      ]}
    />
    <KeyFigures
      asOf="24 Nov 2026, 09.14"
      items={[
        {
          label: 'Anggota',
          value: 680,
          note: '12 L · 668 P, RAT 2024',
          definition: 'Anggota terdaftar pada akhir tahun buku menurut RAT.',
        },
        { label: 'Aset', value: 'Rp1,24 miliar', note: 'tahun buku 2024' },
        { label: 'SHU', value: 'Rp84,5 juta', note: 'naik 6 % dari 2023' },
        { label: 'Kesehatan', value: 'Cukup sehat', note: '72,4 · KKPKK 2025' },
      ]}
    />
    <Columns
      side={
        <>
          <Card title="Data">
            <Meter
              value={81}
              label="Kelengkapan"
              note={
                <>
                  Belum ada: <a href="#">NPWP</a>, <a href="#">koordinat</a>
                </>
              }
            />
          </Card>
          <Card title="Riwayat" actions={[{ href: '#', text: 'Semua', about: 'riwayat' }]}>
            <Timeline
              label="Riwayat"
              items={[
                {
                  title: 'Alamat diubah',
                  when: '12 Mar 2026, 10.02',
                  by: 'Ratna, tatap muka',
                  children: (
                    <ul class="p-changes">
                      <li>
                        Alamat: <del>Jl. Sanan 41</del> → <ins>Jl. Sanan 14</ins>
                      </li>
                    </ul>
                  ),
                },
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
            {
              state: 'merah',
              word: 'Terlambat 147 hari',
              title: 'RAT tahun buku 2025',
              detail: 'Batas 30 Jun 2026. Belum ada RAT tercatat.',
              source: (
                <>
                  Permenkop 19/2015 ps. 3 · <a href="#">aturan</a>
                </>
              ),
              action: (
                <ButtonLink href="#" small kind="quiet">
                  Catat RAT
                </ButtonLink>
              ),
            },
            {
              state: 'kuning',
              word: '38 hari lagi',
              title: 'Masa bakti pengurus',
              detail: 'Berakhir 1 Jan 2027.',
              source: 'AD/ART ps. 21',
            },
            { state: 'hijau', title: 'Sertifikat NIK', detail: 'Berlaku sampai 14 Agu 2028.' },
            { state: 'kosong', title: 'Laporan tahunan 2026', detail: 'Tahun buku belum berakhir.' },
          ]}
        />
      </Card>
      <Card
        title="Keterangan"
        actions={[
          { href: '#', text: 'Ubah', about: 'keterangan' },
          { href: '#', text: 'Riwayat', about: 'keterangan' },
        ]}
      >
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
            {
              key: 'SK',
              value: 'AHU-0012890.AH.01.26.Tahun 2011',
              actions: [
                { href: '#', text: 'Ubah', about: 'SK' },
                { href: '#', text: 'Lihat berkas', about: 'SK' },
              ],
            },
          ]}
        />
      </Card>
      <Section title="RAT" actions={<a href="#">Semua tahun buku</a>}>
        <ColumnChart
          title="SHU"
          unit="Rp juta per tahun buku"
          labelHead="Tahun buku"
          valueHead="SHU (Rp juta)"
          points={[
            ['2016', 31],
            ['2017', 40],
            ['2018', 52],
            ['2019', 61],
            ['2020', -12],
            ['2021', null],
            ['2022', 58],
            ['2023', 79.7],
            ['2024', 84.5],
          ].map(([label, value]) => ({ label: String(label), value: value as number | null }))}
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
          rows={[
            ['2024', '28 Mar 2025', 'Rp1.241.000.000', 'Rp84.500.000', '680'],
            ['2023', '2 Mar 2024', 'Rp1.102.350.000', 'Rp79.700.000', '661'],
          ]}
          foot={['Rata-rata', '', 'Rp1.171.675.000', 'Rp82.100.000', '671']}
        />
        <BarTable
          caption="Koperasi per kecamatan"
          labelHead="Kecamatan"
          valueHead="Koperasi"
          rows={[
            { label: 'Lowokwaru', value: 182, href: '#' },
            { label: 'Klojen', value: 154 },
            { label: 'Blimbing', value: 131 },
            { label: 'Sukun', value: 118 },
            { label: 'Kedungkandang', value: 95 },
          ]}
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
        columns={[
          { key: 'anda', title: 'Isian Anda', note: 'baru diketik' },
          { key: 'tersimpan', title: 'Yang tersimpan', note: 'Budi, 09.12' },
        ]}
        rows={[
          { name: 'alamat', label: 'Alamat', values: { anda: 'Jl. Sanan 14', tersimpan: 'Jl. Sanan 41' }, chosen: 'anda' },
          { name: 'telepon', label: 'Telepon', values: { anda: '0812-0000-0000', tersimpan: '' } },
          { name: 'nama', label: 'Nama', values: { anda: 'Koperasi Wanita Melati', tersimpan: 'Koperasi Wanita Melati' } },
        ]}
      />
      <Buttons>
        <Button>Simpan pilihan ini</Button>
        <ButtonLink href="#" kind="plain">
          Buang isian saya
        </ButtonLink>
      </Buttons>
    </form>
    <Section title="Mungkin sudah tercatat" about="Nama dan telepon mirip.">
      <Compare
        caption="Bandingkan dengan yang ada"
        columns={[
          { key: 'baru', title: 'Yang Anda catat' },
          { key: 'a', title: 'Kopwan Melati', note: '92 % mirip' },
          { key: 'b', title: 'KSP Melati Jaya', note: '71 % mirip' },
        ]}
        rows={[
          { name: 'n', label: 'Nama', values: { baru: 'Koperasi Wanita Melati', a: 'Kopwan Melati', b: 'KSP Melati Jaya' } },
          { name: 'k', label: 'Kelurahan', values: { baru: 'Sukun', a: 'Sukun', b: 'Sukun' } },
        ]}
      />
    </Section>
  </StaffLayout>
);
