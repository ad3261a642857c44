import { formatAngka } from '../../../../lib/angka.ts';
import { Button, Buttons } from '../../../../ui/button.tsx';
import { Banner, Warning } from '../../../../ui/notice.tsx';
import { PageHeader } from '../../../../ui/page-header.tsx';
import { Table } from '../../../../ui/table.tsx';
import type { AppContext } from '../../../../web/env.ts';
import { Form } from '../../../../web/form.tsx';
import { koperasiRatPath, pathCatatan } from '../objek.ts';
import { imporPath, penarikanPath } from '../paths.ts';
import type { RincianImpor } from '../queries.ts';
import type { Penghalang } from '../queries.tarik.ts';

type Props = { c: AppContext; impor: RincianImpor; penghalang: readonly Penghalang[]; jumlah: number };

/** Before a whole batch is taken back: what will happen, or exactly what stands in the way. */
export function PenarikanImpor({ c, impor, penghalang, jumlah }: Props) {
  return (
    <>
      <PageHeader caption={`Impor nomor ${impor.id}, ${impor.nama_berkas}`} title="Tarik kembali impor" />
      {jumlah > 0 ? (
        <>
          <Banner tone="error">
            Impor ini tidak dapat ditarik: {formatAngka(jumlah)} catatan sudah dikerjakan orang sesudahnya. Tidak ada yang diubah.
          </Banner>
          <Table
            caption="Yang menghalangi"
            rows={penghalang}
            columns={[
              {
                header: 'Catatan',
                rowHeader: true,
                cell: (row) => <a href={pathCatatan(row.jenis, row.id) ?? koperasiRatPath}>{row.nama}</a>,
              },
              { header: 'Nomor', numeric: true, cell: (row) => row.id },
              { header: 'Sebab', cell: (row) => row.sebab },
            ]}
          />
        </>
      ) : (
        <Form c={c} action={penarikanPath(impor.id)}>
          <Warning>
            {formatAngka(impor.baru)} baris baru akan dihapus dari register, dan {formatAngka(impor.berubah)} baris yang berubah kembali
            seperti sebelum impor.
          </Warning>
          <p>Riwayatnya tetap tercatat. Berkasnya dapat diimpor lagi.</p>
          <Buttons>
            <Button kind="warning">Tarik kembali</Button>
            <a href={imporPath(impor.id)}>Jangan ditarik</a>
          </Buttons>
        </Form>
      )}
      {jumlah > 0 && (
        <p>
          <a href={imporPath(impor.id)}>Kembali ke impor</a>
        </p>
      )}
    </>
  );
}
