import { waktuPendek } from '../../../lib/waktu.ts';
import { ButtonLink } from '../../../ui/button.tsx';
import { Input, type OptionGroup, Select } from '../../../ui/field.tsx';
import { Filter } from '../../../ui/filter.tsx';
import { EmptyState } from '../../../ui/notice.tsx';
import { Columns, PageHeader } from '../../../ui/page-header.tsx';
import { Pager } from '../../../ui/pager.tsx';
import { Table } from '../../../ui/table.tsx';
import { TagPermohonan } from '../../../ui/tag.tsx';
import { pathDaftarPermohonan, pathMejaDepan, pathSatuPermohonan } from '../paths.ts';
import { PINTU_PERMOHONAN, STATUS_PERMOHONAN } from '../permohonan.ts';
import type { BarisPermohonan } from '../queries.daftar.ts';
import { sebutPintu } from '../sebutan.ts';
import { type sisaTenggat, TagTenggat } from '../tampilan.tsx';

const SARINGAN = ['cari', 'keadaan', 'layanan', 'pintu', 'tenggat', 'wilayah'] as const;
export const SARINGAN_PERMOHONAN = { path: pathDaftarPermohonan, filters: SARINGAN, sorts: ['tenggat'], defaultSort: 'tenggat' } as const;

type Props = {
  permohonan: readonly BarisPermohonan[];
  jumlah: { count: number; exact: boolean };
  isian: Readonly<Record<(typeof SARINGAN)[number], string>>;
  layanan: readonly { id: number; nama: string }[];
  wilayah: readonly OptionGroup[];
  sisa: (p: BarisPermohonan) => ReturnType<typeof sisaTenggat>;
  sebelum: string | undefined;
  berikut: string | undefined;
  bolehMeja: boolean;
  zona: string;
};

const opsi = (daftar: Readonly<Record<string, string>>) => Object.entries(daftar).map(([value, text]) => ({ value, text }));
const KEADAAN = [
  { value: 'giliran', text: 'Giliran saya' },
  { value: 'saya', text: 'Yang saya pegang' },
  { value: 'terbuka', text: 'Semua yang belum selesai' },
  ...opsi(STATUS_PERMOHONAN),
  { value: 'semua', text: 'Semua' },
];
const TENGGAT = { lewat: 'Sudah lewat', segera: 'Lewat atau paling lambat besok' };

/** The work list: what waits for this person first, the nearest due date on top. */
export function DaftarPermohonan({ permohonan, jumlah, isian, layanan, wilayah, sisa, sebelum, berikut, bolehMeja, zona }: Props) {
  const saring = (
    <Filter action={pathDaftarPermohonan} clearHref={pathDaftarPermohonan}>
      <Input name="cari" label="Nomor, nama, atau telepon" value={isian.cari} autocomplete="off" />
      <Select name="keadaan" label="Keadaan" value={isian.keadaan} options={KEADAAN} />
      <Select name="tenggat" label="Tenggat" empty="Semua" value={isian.tenggat} options={opsi(TENGGAT)} />
      <Select
        name="layanan"
        label="Layanan"
        empty="Semua layanan"
        value={isian.layanan}
        options={layanan.map(({ id, nama }) => ({ value: String(id), text: nama }))}
      />
      <Select name="pintu" label="Lewat" empty="Semua pintu" value={isian.pintu} options={opsi(PINTU_PERMOHONAN)} />
      <Select name="wilayah" label="Wilayah" empty="Semua wilayah" value={isian.wilayah} options={wilayah} />
    </Filter>
  );
  return (
    <>
      <PageHeader
        title="Permohonan"
        lead="Yang menunggu giliran Anda, tenggat terdekat di atas. Saring untuk melihat yang lain."
        actions={bolehMeja && <ButtonLink href={pathMejaDepan}>Buka meja depan</ButtonLink>}
      />
      <Columns sideFirst side={saring}>
        <p>
          {jumlah.exact ? jumlah.count.toLocaleString('id-ID') : `Lebih dari ${jumlah.count.toLocaleString('id-ID')}`} permohonan menurut
          saringan ini.
        </p>
        <Table
          caption="Permohonan"
          captionHidden
          rows={permohonan}
          empty={
            <EmptyState title="Tidak ada permohonan">
              Tidak ada yang menunggu menurut saringan ini. Pilih "Semua yang belum selesai" untuk melihat pekerjaan rekan.
            </EmptyState>
          }
          columns={[
            { header: 'Nomor', rowHeader: true, nowrap: true, cell: (p) => <a href={pathSatuPermohonan(p.nomor)}>{p.nomor}</a> },
            { header: 'Pemohon', cell: (p) => p.nama },
            { header: 'Layanan', cell: (p) => p.layanan },
            { header: 'Keadaan', cell: (p) => <TagPermohonan status={p.status} face="staff" instansi={p.instansi ?? undefined} /> },
            { header: 'Tenggat', cell: (p) => <TagTenggat sisa={sisa(p)} /> },
            { header: 'Diterima', cell: (p) => `${waktuPendek(p.diterimaPada, zona)}, ${sebutPintu(p.pintu).toLowerCase()}` },
            { header: 'Pemegang', cell: (p) => p.pemegang ?? <span class="p-missing">belum ada</span> },
          ]}
        />
        <Pager previousHref={sebelum} nextHref={berikut} />
      </Columns>
    </>
  );
}
