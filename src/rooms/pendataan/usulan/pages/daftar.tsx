import { waktuPendek } from '../../../../lib/waktu.ts';
import { Input, type OptionGroup, Select } from '../../../../ui/field.tsx';
import { Filter } from '../../../../ui/filter.tsx';
import { EmptyState } from '../../../../ui/notice.tsx';
import { Columns, PageHeader } from '../../../../ui/page-header.tsx';
import { Pager } from '../../../../ui/pager.tsx';
import { Table } from '../../../../ui/table.tsx';
import { pathSatuUsulan, pathUsulan } from '../paths.ts';
import type { Usulan } from '../queries.ts';
import { JENIS_USULAN, MACAM_USULAN, STATUS_USULAN } from '../usulan.ts';
import { TagUsulan } from './tag.tsx';

type Props = {
  usulan: readonly Usulan[];
  isian: { cari: string; status: string; jenis: string; wilayah: string; pengusul: string };
  wilayah: readonly OptionGroup[];
  pengusul: readonly { value: string; text: string }[];
  berikut?: string | undefined;
  /** All that this person proposed, with what became of it. */
  milikSaya: string;
  zona: string;
};

const opsi = (daftar: Readonly<Record<string, string>>) => Object.entries(daftar).map(([value, text]) => ({ value, text }));

/** What waits for a check, and what became of the others. */
export function DaftarUsulan({ usulan, isian, wilayah, pengusul, berikut, milikSaya, zona }: Props) {
  const saring = (
    <Filter action={pathUsulan} clearHref={pathUsulan}>
      <Input name="cari" label="Nama atau nomor" value={isian.cari} autocomplete="off" />
      <Select name="status" label="Keadaan" value={isian.status} options={[...opsi(STATUS_USULAN), { value: 'semua', text: 'Semua' }]} />
      <Select name="jenis" label="Register" empty="Semua register" value={isian.jenis} options={opsi(JENIS_USULAN)} />
      <Select name="wilayah" label="Wilayah" empty="Semua wilayah" value={isian.wilayah} options={wilayah} />
      <Select name="pengusul" label="Pengusul" empty="Semua orang" value={isian.pengusul} options={pengusul} />
    </Filter>
  );
  return (
    <>
      <PageHeader
        title="Usulan perubahan"
        actions={<a href={milikSaya}>Usulan saya dan hasilnya</a>}
        lead="Perubahan dari orang yang tidak mengubah catatan langsung. Orang lain memeriksa, lalu menerapkan atau menolaknya."
      />
      <Columns sideFirst side={saring}>
        <Table
          caption="Usulan"
          captionHidden
          rows={usulan}
          empty={<EmptyState title="Tidak ada usulan">Tidak ada usulan untuk saringan ini.</EmptyState>}
          columns={[
            { header: 'Catatan', rowHeader: true, cell: (u) => <a href={pathSatuUsulan(u.id)}>{u.judul}</a> },
            { header: 'Usulan', cell: (u) => `${MACAM_USULAN[u.macam]}, ${JENIS_USULAN[u.jenis].toLowerCase()}` },
            { header: 'Wilayah', cell: (u) => u.wilayah ?? 'belum dicatat' },
            { header: 'Diajukan', cell: (u) => `${u.diusulkan_nama}, ${waktuPendek(u.diusulkan_pada, zona)}` },
            { header: 'Keadaan', cell: (u) => <TagUsulan status={u.status} /> },
          ]}
        />
        <Pager nextHref={berikut} />
      </Columns>
    </>
  );
}
