import { tampilNomor } from '../../../../lib/belum-punya.ts';
import { formatNpwp } from '../../../../lib/npwp.ts';
import { formatRupiah } from '../../../../lib/rupiah.ts';
import { Button, ButtonLink, Buttons } from '../../../../ui/button.tsx';
import { ErrorSummary } from '../../../../ui/error-summary.tsx';
import { Textarea } from '../../../../ui/field.tsx';
import { Inset } from '../../../../ui/notice.tsx';
import { PageHeader } from '../../../../ui/page-header.tsx';
import { SummaryList } from '../../../../ui/summary-list.tsx';
import { Table } from '../../../../ui/table.tsx';
import type { AppContext } from '../../../../web/env.ts';
import { type FieldErrors, Form, type FormValues } from '../../../../web/form.tsx';
import { angkaUmkmPath, umkmPath } from '../../paths.ts';
import type { IsiTerbuka } from '../actions.buka.ts';

type Usaha = { id: number; nama: string };
type TanyaProps = { c: AppContext; umkm: Usaha; values: FormValues; errors?: FieldErrors | undefined };

/** Asks why before the guarded figures are shown. */
export function TanyaAlasan({ c, umkm, values, errors }: TanyaProps) {
  return (
    <>
      <ErrorSummary errors={errors} />
      <PageHeader
        caption={umkm.nama}
        title="Buka angka dan NPWP"
        lead="Penjualan, modal, aset, dan NPWP adalah data pribadi yang dijaga. Nama Anda, waktu, dan alasannya dicatat."
      />
      <Form c={c} action={angkaUmkmPath(umkm.id)}>
        <Textarea name="alasan" label="Untuk apa Anda membutuhkannya?" rows={2} value={values.text('alasan')} error={errors?.['alasan']} />
        <Buttons>
          <Button>Buka angka</Button>
          <a href={umkmPath(umkm.id)}>Batal</a>
        </Buttons>
      </Form>
    </>
  );
}

const uang = (nilai: bigint | null) => (nilai === null ? <span class="p-missing">Belum diisi</span> : formatRupiah(nilai));

/** The figures, once; the page is kept nowhere. */
export function AngkaTerbuka({ umkm, isi, alasan }: { umkm: Usaha; isi: IsiTerbuka; alasan: string }) {
  return (
    <>
      <PageHeader caption={umkm.nama} title="Angka dan NPWP" />
      <Inset>Dibuka dengan alasan: {alasan}. Pembukaan ini tercatat di riwayat. Tutup halaman ini setelah selesai.</Inset>
      <SummaryList rows={[{ key: 'NPWP', value: tampilNomor(isi.npwp, formatNpwp) }]} />
      <Table
        caption="Angka tahunan"
        rows={isi.angka}
        empty={<p>Belum ada angka tahunan.</p>}
        columns={[
          { header: 'Tahun', rowHeader: true, cell: (t) => t.tahun },
          { header: 'Modal usaha', numeric: true, cell: (t) => uang(t.modal) },
          { header: 'Penjualan setahun', numeric: true, cell: (t) => uang(t.penjualan) },
          { header: 'Aset', numeric: true, cell: (t) => uang(t.aset) },
        ]}
      />
      <Buttons>
        <ButtonLink kind="quiet" href={umkmPath(umkm.id)}>
          Kembali ke catatan
        </ButtonLink>
      </Buttons>
    </>
  );
}
