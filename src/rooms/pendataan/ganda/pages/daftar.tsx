import { type OptionGroup, Select } from '../../../../ui/field.tsx';
import { Filter } from '../../../../ui/filter.tsx';
import { Banner, EmptyState } from '../../../../ui/notice.tsx';
import { Columns, PageHeader } from '../../../../ui/page-header.tsx';
import { Pager } from '../../../../ui/pager.tsx';
import { Table } from '../../../../ui/table.tsx';
import { JENIS_GANDA, STATUS_GANDA } from '../ganda.ts';
import { pathGanda, pathSatuGanda } from '../paths.ts';
import type { BarisGanda } from '../queries.ts';

type Pilihan = readonly { value: string; text: string }[];
type Props = {
  baris: readonly BarisGanda[];
  isian: { jenis: string; wilayah: string; status: string };
  wilayah: readonly OptionGroup[];
  berikut?: string | undefined;
  berhasil?: string | undefined;
};

const opsi = (daftar: Readonly<Record<string, string>>): Pilihan => Object.entries(daftar).map(([value, text]) => ({ value, text }));
const sebut = (nama: string, wilayah: string | null) => (wilayah ? `${nama} (${wilayah})` : nama);

export function DaftarGanda({ baris, isian, wilayah, berikut, berhasil }: Props) {
  const saring = (
    <Filter action={pathGanda} clearHref={pathGanda}>
      <Select name="jenis" label="Jenis catatan" empty="Semua jenis" value={isian.jenis} options={opsi(JENIS_GANDA)} />
      <Select name="wilayah" label="Wilayah" empty="Semua wilayah" value={isian.wilayah} options={wilayah} />
      <Select name="status" label="Keadaan" value={isian.status} options={opsi(STATUS_GANDA)} />
    </Filter>
  );
  return (
    <>
      <PageHeader
        title="Catatan ganda"
        lead="Pasangan catatan yang mungkin satu dan sama, yang paling mirip di atas. Bandingkan, lalu gabungkan atau nyatakan bukan ganda."
      />
      {berhasil && <Banner tone="success">{berhasil}</Banner>}
      <Columns sideFirst side={saring}>
        <Table
          caption="Pasangan catatan"
          captionHidden
          rows={baris}
          empty={<EmptyState title="Tidak ada pasangan">Tidak ada catatan yang mirip untuk saringan ini.</EmptyState>}
          columns={[
            {
              header: 'Pasangan',
              rowHeader: true,
              cell: (g) => (
                <a href={pathSatuGanda(g.id)}>
                  {sebut(g.nama_kecil, g.wilayah_kecil)} dan {sebut(g.nama_besar, g.wilayah_besar)}
                </a>
              ),
            },
            { header: 'Jenis', cell: (g) => JENIS_GANDA[g.jenis] },
            { header: 'Mengapa', cell: (g) => g.alasan },
            { header: 'Kemiripan', numeric: true, cell: (g) => `${g.skor} %` },
          ]}
        />
        <Pager nextHref={berikut} />
      </Columns>
    </>
  );
}
