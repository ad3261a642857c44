import { BackLink, Breadcrumbs } from '../../../src/ui/breadcrumb.tsx';
import { Button, ButtonLink, Buttons } from '../../../src/ui/button.tsx';
import { KeyFigures } from '../../../src/ui/count.tsx';
import { Details } from '../../../src/ui/details.tsx';
import { PublicLayout } from '../../../src/ui/layout.tsx';
import { Band, DoorList, NeedList, TaskList } from '../../../src/ui/link-list.tsx';
import { ActionBox, EmptyState, Inset, Panel } from '../../../src/ui/notice.tsx';
import { Columns, PageHeader, Prose, Section } from '../../../src/ui/page-header.tsx';
import { SearchBox } from '../../../src/ui/search.tsx';
import { SummaryList } from '../../../src/ui/summary-list.tsx';
import { Table } from '../../../src/ui/table.tsx';
import { Tag, TagPermohonan } from '../../../src/ui/tag.tsx';
import { Timeline } from '../../../src/ui/timeline.tsx';
import { publicFrame as frame } from './frames.ts';

export const Home = () => (
  <PublicLayout frame={frame} title="Apa yang Anda perlukan?" description="Layanan untuk usaha kecil dan koperasi">
    <PageHeader
      title="Apa yang Anda perlukan?"
      lead="Untuk pemilik usaha, pengurus koperasi, dan Anda yang baru mau mulai. Semua layanan gratis."
    />
    <SearchBox action="/cari" label="Cari layanan atau informasi" hint="Misalnya: izin halal keripik" large />
    <Section title="Saya ingin …">
      <NeedList
        items={[
          { href: '#', text: 'mulai usaha dan punya NIB', note: 'Syarat, pendampingan, jadwal' },
          { href: '#', text: 'mengurus halal, merek, atau PIRT', note: 'Surat rekomendasi dan bantuan biaya' },
          { href: '#', text: 'mendapat modal', note: 'KUR, dana bergulir, cek apakah Anda bisa' },
          { href: '#', text: 'menjual lebih banyak', note: 'Pameran, pelatihan, etalase usaha' },
          { href: '#', text: 'mendirikan atau mengurus koperasi', note: 'Akta, RAT, izin simpan pinjam, sertifikat NIK' },
          { href: '#', text: 'bertanya pada konsultan', note: 'Klinik usaha, tatap muka atau telepon' },
          { href: '#', text: 'ikut pelatihan', note: '4 pelatihan dibuka bulan ini' },
          { href: '#', text: 'melapor atau mengadu', note: 'Ditanggapi paling lama 3 hari kerja' },
        ]}
      />
    </Section>
    <Band>
      <h2>Datang lewat pintu mana saja</h2>
      <DoorList
        items={[
          { name: 'Situs ini', children: 'kapan saja, bisa dilanjutkan nanti' },
          {
            name: 'Telepon',
            children: (
              <>
                <a href="tel:0341000000">(0341) 000000</a>
                <br />
                08.00–15.30
              </>
            ),
          },
          { name: 'WhatsApp', children: <a href="#">tulis pesan</a> },
          {
            name: 'Tatap muka',
            children: (
              <>
                Jl. Panji Suroso 18
                <br />
                <a href="#">ambil nomor antrean</a>
              </>
            ),
          },
          { name: 'Surat atau dokumen', children: 'cetak formulir kosong, kirim atau antar' },
        ]}
      />
    </Band>
    <h2>Janji kami, dan yang terjadi</h2>
    <KeyFigures
      asOf="24 Nov 2026, 09.14"
      items={[
        {
          label: 'Selesai tepat janji',
          value: '94 %',
          note: '90 hari terakhir, 412 permohonan',
          definition: 'Permohonan yang selesai paling lambat pada tanggal yang dijanjikan.',
        },
        { label: 'Kepuasan (IKM)', value: '88,75 · A', note: 'semester I 2026, 214 orang' },
        { label: 'Koperasi aktif', value: '352 dari 680', href: '#', note: 'RAT dalam dua tahun buku' },
        { label: 'Usaha terdata', value: 38570, href: '#' },
      ]}
    />
  </PublicLayout>
);

export const RequestStatus = () => (
  <PublicLayout frame={frame} title="Permohonan P-2026-01482" noIndex before={<BackLink href="/lacak">Lacak permohonan lain</BackLink>}>
    <PageHeader
      caption="Permohonan P-2026-01482"
      title="Surat rekomendasi pendaftaran merek"
      tags={<TagPermohonan status="dikembalikan" face="public" />}
    />
    <ActionBox title="Ada dua hal yang perlu dilengkapi" actions={<ButtonLink href="#">Lengkapi sekarang</ButtonLink>}>
      <p>Waktu kami berhenti dihitung sampai Anda mengirimnya.</p>
      <ol>
        <li>Foto etiket merek kurang jelas. Foto ulang di tempat terang.</li>
        <li>Nomor NIB kurang satu angka.</li>
      </ol>
    </ActionBox>
    <KeyFigures
      items={[
        { label: 'Janji selesai', value: '30 Nov 2026', note: '5 hari kerja, tersisa 4, sedang berhenti' },
        { label: 'Ditangani oleh', value: 'Bidang UKM', note: 'petugas merek' },
        { label: 'Biaya', value: 'Rp0' },
      ]}
    />
    <Section title="Yang sudah terjadi">
      <Timeline
        items={[
          { title: 'Berikutnya: Anda melengkapi, lalu kepala bidang memutuskan', next: true },
          {
            title: 'Kami minta dilengkapi',
            when: 'Selasa 24 Nov 2026, 10.12',
            datetime: '2026-11-24T10:12',
            by: 'pesan WhatsApp terkirim',
          },
          { title: 'Diperiksa petugas', when: 'Selasa 24 Nov 2026, 09.40' },
          { title: 'Diterima tatap muka', when: 'Senin 23 Nov 2026, 14.05', by: 'dibantu operator' },
        ]}
      />
    </Section>
    <Buttons>
      <Button kind="quiet" type="button">
        Cetak
      </Button>
      <span>
        Ada pertanyaan? Sebut nomor di atas ke <a href="tel:0341000000">(0341) 000000</a>.
      </span>
    </Buttons>
  </PublicLayout>
);

export const Done = () => (
  <PublicLayout frame={frame} title="Permohonan terkirim">
    <Panel title="Permohonan terkirim">
      Nomor permohonan Anda <strong>P-2026-01482</strong>
    </Panel>
    <Prose>
      <h2>Apa yang terjadi sekarang</h2>
      <ol>
        <li>
          Petugas memeriksa berkas Anda paling lambat <strong>Rabu 25 November 2026</strong>.
        </li>
        <li>Bila ada yang kurang, kami memberi tahu sekali, lengkap.</li>
      </ol>
      <Inset>
        Simpan kode <span class="p-digits">K7QM-2XWD</span> untuk melanjutkan dari HP lain.
      </Inset>
      <Details summary="Bagaimana waktunya dihitung?">Hari kerja kantor, tanpa hari libur nasional.</Details>
    </Prose>
    <Section title="Lengkapi bila sempat">
      <TaskList
        items={[
          { title: 'Data usaha', href: '#', status: 'Lengkap' },
          { title: 'Foto produk', href: '#', hint: 'Paling banyak 3 foto', status: <Tag tone="attention">Belum diisi</Tag> },
          { title: 'Pernyataan', hint: 'Terbuka setelah foto ada', status: 'Belum bisa dimulai' },
        ]}
      />
    </Section>
  </PublicLayout>
);

type Listed = { name: string; kind: string; area: string; products: string };
const listed: Listed[] = [
  { name: 'Keripik Tempe Rahayu', kind: 'Makanan', area: 'Purwantoro, Blimbing', products: 'keripik tempe, keripik buah' },
  { name: 'Koperasi Wanita Melati', kind: 'Simpan pinjam', area: 'Sukun, Sukun', products: 'simpanan, pinjaman anggota' },
  { name: 'Mebel Santoso', kind: 'Mebel', area: 'Arjowinangun, Kedungkandang', products: 'lemari, kusen, meja belajar' },
];

export const Directory = () => (
  <PublicLayout
    frame={frame}
    title="Direktori"
    wide
    before={<Breadcrumbs items={[{ text: 'Beranda', href: '/' }, { text: 'Direktori' }]} />}
  >
    <PageHeader title="Direktori usaha dan koperasi" lead="Yang tampil di sini sudah setuju untuk ditampilkan." />
    <Columns
      side={
        <SummaryList
          rows={[
            { key: 'Ingin tampil?', value: <a href="#">Beri persetujuan</a> },
            { key: 'Ada yang keliru?', value: <a href="#">Beri tahu kami</a> },
          ]}
        />
      }
    >
      <SearchBox action="/direktori" label="Nama, produk, atau kelurahan" showLabel />
      <Section title="128 hasil">
        <Table
          caption="Hasil pencarian"
          captionHidden
          columns={[
            { header: 'Nama', cell: (r) => <a href="#">{r.name}</a>, rowHeader: true },
            { header: 'Jenis', cell: (r) => r.kind },
            { header: 'Wilayah', cell: (r) => r.area },
            { header: 'Produk', cell: (r) => r.products },
          ]}
          rows={listed}
        />
      </Section>
      <EmptyState
        title="Tidak ada yang cocok"
        actions={
          <ButtonLink href="#" kind="quiet">
            Lihat semua
          </ButtonLink>
        }
      >
        Coba ejaan lain, atau cari menurut produknya: “keripik”, “mebel”.
      </EmptyState>
    </Columns>
  </PublicLayout>
);
