import type { Cursor } from '../../../../db/keyset.ts';
import { Select } from '../../../../ui/field.tsx';
import { type ActiveFilter, ActiveFilters, Filter } from '../../../../ui/filter.tsx';
import { Count } from '../../../../ui/count.tsx';
import { EmptyState } from '../../../../ui/notice.tsx';
import { Columns, PageHeader } from '../../../../ui/page-header.tsx';
import { Pager } from '../../../../ui/pager.tsx';
import { SearchBox } from '../../../../ui/search.tsx';
import { Table } from '../../../../ui/table.tsx';
import { Tabs } from '../../../../ui/tabs.tsx';
import { listUrl } from '../../../../web/list-query.ts';
import { SEKTOR } from '../../../kbli/kbli.ts';
import { JENIS_KOPERASI } from '../../../koperasi/koperasi.ts';
import { type JenisDirektori, pathDirektori, pathEntri } from '../../paths.ts';
import { DIREKTORI, type IsiSaringan, JENIS_DIREKTORI, kataSaringan, saringanUntuk } from '../daftar.ts';
import type { EntriDaftar } from '../queries.ts';

type Jumlah = { count: number; exact: boolean };
type PilihanWilayah = readonly { label: string; options: readonly { value: string; text: string }[] }[];

type Props = {
  jenis: JenisDirektori;
  saringan: IsiSaringan;
  entri: readonly EntriDaftar[];
  next: Cursor | undefined;
  previous: Cursor | undefined;
  jumlah: Readonly<Record<JenisDirektori, Jumlah>>;
  wilayah: PilihanWilayah;
  namaDaerah: string;
  per: string;
};

const alamat = (saringan: IsiSaringan, ubah: { after?: Cursor | undefined; before?: Cursor | undefined } = {}) =>
  listUrl(DIREKTORI, { filters: saringan, sort: 'nama', direction: 'asc' }, ubah);

const tertulis = ({ count, exact }: Jumlah): number | string => (exact ? count : `lebih dari ${count.toLocaleString('id-ID')}`);

export function DaftarDirektori(p: Props) {
  const { jenis, jumlah } = p;
  const saringan = saringanUntuk(jenis, p.saringan);
  const bersih = alamat({ jenis, ...(saringan.cari ? { cari: saringan.cari } : {}) });
  const aktif = saringanAktif(saringan, p.wilayah);
  return (
    <>
      <PageHeader title="Direktori" lead={`Usaha dan koperasi di ${p.namaDaerah} yang setuju ditampilkan kepada umum.`} />
      <SearchBox
        action={pathDirektori}
        name="cari"
        label="Cari nama usaha, produk, atau koperasi"
        showLabel
        hint="Contoh: keripik tempe. Salah ketik sedikit tidak apa-apa."
        value={saringan.cari}
        hidden={{ jenis, ...(saringan.wilayah ? { wilayah: saringan.wilayah } : {}) }}
      />
      <Tabs
        label="Jenis"
        items={(['usaha', 'koperasi'] as const).map((satu) => ({
          href: alamat(saringanUntuk(satu, p.saringan)),
          text: JENIS_DIREKTORI[satu],
          current: satu === jenis,
          count: jumlah[satu].exact ? jumlah[satu].count : undefined,
        }))}
      />
      <Columns sideFirst side={<Saringan jenis={jenis} saringan={saringan} wilayah={p.wilayah} aktif={aktif} bersih={bersih} />}>
        <h2 class="p-vh">Hasil</h2>
        <ActiveFilters items={aktif} clearHref={bersih} />
        <Count
          value={tertulis(jumlah[jenis])}
          noun={jenis === 'usaha' ? 'usaha' : 'koperasi'}
          asOf={p.per}
          definition={`${JENIS_DIREKTORI[jenis]} yang masih dipakai di data kantor, pemilik atau pengurusnya setuju ditampilkan, dan cocok dengan pencarian dan saringan di halaman ini.`}
        />
        {p.entri.length === 0 ? <Kosong {...p} saringan={saringan} bersih={bersih} /> : <Entri jenis={jenis} entri={p.entri} />}
        <Pager
          previousHref={p.previous && alamat(saringan, { before: p.previous })}
          nextHref={p.next && alamat(saringan, { after: p.next })}
        />
      </Columns>
    </>
  );
}

function Entri({ jenis, entri }: { jenis: JenisDirektori; entri: readonly EntriDaftar[] }) {
  return (
    <Table
      caption={`${JENIS_DIREKTORI[jenis]} menurut nama`}
      captionHidden
      columns={[
        { header: 'Nama', rowHeader: true, cell: (satu) => <a href={pathEntri(jenis, satu.nama, satu.id)}>{satu.nama}</a> },
        {
          header: jenis === 'usaha' ? 'Produk' : 'Jenis',
          cell: (satu) => (jenis === 'koperasi' && satu.keterangan ? kataSaringan('jenis_koperasi', satu.keterangan) : satu.keterangan),
        },
        { header: 'Alamat', cell: (satu) => [satu.alamat, satu.kelurahan, satu.kecamatan].filter(Boolean).join(', ') },
      ]}
      rows={entri}
    />
  );
}

type SaringanProps = {
  jenis: JenisDirektori;
  saringan: IsiSaringan;
  wilayah: PilihanWilayah;
  aktif: readonly ActiveFilter[];
  bersih: string;
};

function Saringan({ jenis, saringan, wilayah, aktif, bersih }: SaringanProps) {
  const pilihan = jenis === 'usaha' ? SEKTOR : JENIS_KOPERASI;
  return (
    <Filter action={pathDirektori} active={aktif} clearHref={bersih} hidden={{ jenis, ...(saringan.cari ? { cari: saringan.cari } : {}) }}>
      <Select name="wilayah" label="Kecamatan atau kelurahan" empty="Semua" value={saringan.wilayah} options={wilayah} />
      <Select
        name={jenis === 'usaha' ? 'sektor' : 'jenis_koperasi'}
        label={jenis === 'usaha' ? 'Bidang usaha' : 'Jenis koperasi'}
        empty="Semua"
        value={jenis === 'usaha' ? saringan.sektor : saringan.jenis_koperasi}
        options={Object.entries(pilihan).map(([value, text]) => ({ value, text }))}
      />
    </Filter>
  );
}

function saringanAktif(saringan: IsiSaringan, wilayah: PilihanWilayah): ActiveFilter[] {
  const tanpa = (nama: keyof IsiSaringan) => alamat({ ...saringan, [nama]: '' });
  const aktif: ActiveFilter[] = [];
  if (saringan.wilayah) {
    const dipilih = wilayah.flatMap((k) => k.options).find((o) => o.value === saringan.wilayah);
    aktif.push({ text: `Wilayah: ${dipilih?.text ?? saringan.wilayah}`, removeHref: tanpa('wilayah') });
  }
  if (saringan.sektor)
    aktif.push({ text: `Bidang: ${kataSaringan('sektor', saringan.sektor) ?? saringan.sektor}`, removeHref: tanpa('sektor') });
  if (saringan.jenis_koperasi) {
    const kata = kataSaringan('jenis_koperasi', saringan.jenis_koperasi) ?? saringan.jenis_koperasi;
    aktif.push({ text: `Jenis: ${kata}`, removeHref: tanpa('jenis_koperasi') });
  }
  return aktif;
}

function Kosong({ jenis, saringan, jumlah, bersih }: Pick<Props, 'jenis' | 'saringan' | 'jumlah'> & { bersih: string }) {
  const lain: JenisDirektori = jenis === 'usaha' ? 'koperasi' : 'usaha';
  const disaring = Boolean(saringan.wilayah || saringan.sektor || saringan.jenis_koperasi);
  if (!saringan.cari && !disaring) {
    return (
      <EmptyState title={`Belum ada ${jenis} yang ditampilkan`}>Pemilik atau pengurus dapat meminta kantor menampilkannya.</EmptyState>
    );
  }
  return (
    <EmptyState
      title={`Tidak ada ${jenis} yang cocok`}
      actions={
        <>
          {jumlah[lain].count > 0 && (
            <a href={alamat(saringanUntuk(lain, saringan))}>
              Lihat {jumlah[lain].count.toLocaleString('id-ID')} {lain} yang cocok
            </a>
          )}
          {disaring && <a href={bersih}>Hapus saringan</a>}
          {saringan.cari && <a href={alamat({ jenis })}>Lihat semua {jenis}</a>}
        </>
      }
    >
      Coba kata yang lebih umum, misalnya nama barangnya saja. Yang tidak setuju ditampilkan tidak ada di direktori ini.
    </EmptyState>
  );
}
