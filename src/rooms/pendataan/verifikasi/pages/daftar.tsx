import { formatAngka } from '../../../../lib/angka.ts';
import { waktuPendek } from '../../../../lib/waktu.ts';
import { Select } from '../../../../ui/field.tsx';
import { Filter } from '../../../../ui/filter.tsx';
import { EmptyState } from '../../../../ui/notice.tsx';
import { Columns, PageHeader, Section } from '../../../../ui/page-header.tsx';
import { Pager } from '../../../../ui/pager.tsx';
import { Table } from '../../../../ui/table.tsx';
import { Tag } from '../../../../ui/tag.tsx';
import type { Register } from '../../../akun/akun.ts';
import { pathSatuVerifikasi, pathVerifikasi, pathVerifikasiBaru } from '../paths.ts';
import type { KelurahanUsang, Verifikasi } from '../queries.ts';
import { CARA_VERIFIKASI, JENIS_VERIFIKASI, STATUS_VERIFIKASI } from '../verifikasi.ts';

type Props = {
  isian: { jenis: Register; status: string; petugas: string };
  bulan: number;
  kelurahan: readonly KelurahanUsang[];
  daftar: readonly Verifikasi[];
  petugas: readonly { value: string; text: string }[];
  bolehBuat: boolean;
  berikut?: string | undefined;
  zona: string;
};

const opsi = (daftar: Readonly<Record<string, string>>) => Object.entries(daftar).map(([value, text]) => ({ value, text }));
const alamatBaru = (jenis: Register, kode: string | null) =>
  `${pathVerifikasiBaru}?${new URLSearchParams({ jenis, ...(kode && { wilayah: kode }) }).toString()}`;

/** The lists under way, and where records wait that are on none. */
export function DaftarVerifikasi(p: Props) {
  const { isian } = p;
  const saring = (
    <Filter action={pathVerifikasi} clearHref={pathVerifikasi}>
      <Select name="jenis" label="Register" value={isian.jenis} options={opsi(JENIS_VERIFIKASI)} />
      <Select name="status" label="Daftar" value={isian.status} options={opsi(STATUS_VERIFIKASI)} />
      <Select name="petugas" label="Dikerjakan oleh" empty="Semua orang" value={isian.petugas} options={p.petugas} />
    </Filter>
  );
  return (
    <>
      <PageHeader
        title="Pemeriksaan data"
        lead="Catatan yang lama tidak diperiksa, dibagi per kelurahan menjadi daftar kunjungan atau telepon."
      />
      <Columns sideFirst side={saring}>
        <Section title={`Daftar ${isian.status === 'ditutup' ? 'yang sudah ditutup' : 'yang berjalan'}`} id="daftar">
          <Table
            caption="Daftar pemeriksaan"
            captionHidden
            rows={p.daftar}
            empty={<EmptyState title="Belum ada daftar">Buat daftar dari kelurahan di bawah.</EmptyState>}
            columns={[
              {
                header: 'Daftar',
                rowHeader: true,
                cell: (v) => (
                  <a href={pathSatuVerifikasi(v.id)}>
                    {CARA_VERIFIKASI[v.cara]} {v.kelurahan ?? 'tanpa kelurahan'}, nomor {v.id}
                  </a>
                ),
              },
              { header: 'Dikerjakan oleh', cell: (v) => v.petugas },
              { header: 'Selesai', numeric: true, cell: (v) => `${v.selesai} dari ${v.jumlah}` },
              { header: 'Dibuat', cell: (v) => waktuPendek(v.dibuat_pada, p.zona) },
              {
                header: 'Keadaan',
                cell: (v) => (
                  <Tag tone={v.status === 'ditutup' ? 'neutral' : v.selesai === v.jumlah ? 'done' : 'process'}>
                    {STATUS_VERIFIKASI[v.status]}
                  </Tag>
                ),
              },
            ]}
          />
          <Pager nextHref={p.berikut} />
        </Section>
        <Section title="Perlu diperiksa, per kelurahan" id="kelurahan">
          <p>
            {JENIS_VERIFIKASI[isian.jenis]} yang terakhir diperiksa atau dicatat lebih dari {p.bulan} bulan yang lalu.
          </p>
          <Table
            caption="Kelurahan dengan catatan yang perlu diperiksa"
            captionHidden
            rows={p.kelurahan}
            empty={<EmptyState title="Semua masih baru diperiksa" />}
            columns={[
              {
                header: 'Kelurahan',
                rowHeader: true,
                cell: (k) => [k.kelurahan ?? k.kode ?? 'Belum dicatat', k.kecamatan].filter(Boolean).join(', '),
              },
              { header: 'Perlu diperiksa', numeric: true, cell: (k) => formatAngka(k.perlu) },
              { header: 'Sudah dalam daftar', numeric: true, cell: (k) => formatAngka(k.didaftar) },
              {
                header: 'Tindakan',
                headerHidden: true,
                label: false,
                cell: (k) =>
                  p.bolehBuat && k.perlu > k.didaftar ? (
                    <a href={alamatBaru(isian.jenis, k.kode)}>
                      Buat daftar<span class="p-vh"> {k.kelurahan ?? 'tanpa kelurahan'}</span>
                    </a>
                  ) : null,
              },
            ]}
          />
        </Section>
      </Columns>
    </>
  );
}
