import { formatAngka } from '../../../../lib/angka.ts';
import { waktuPendek } from '../../../../lib/waktu.ts';
import { Button, Buttons } from '../../../../ui/button.tsx';
import { Radios } from '../../../../ui/choice.tsx';
import { ErrorSummary } from '../../../../ui/error-summary.tsx';
import { FileInput } from '../../../../ui/field.tsx';
import { EmptyState } from '../../../../ui/notice.tsx';
import { PageHeader, Section } from '../../../../ui/page-header.tsx';
import { Table } from '../../../../ui/table.tsx';
import { Tag } from '../../../../ui/tag.tsx';
import type { AppContext } from '../../../../web/env.ts';
import { type FieldErrors, Form, type FormValues } from '../../../../web/form.tsx';
import { JENIS_IMPOR, type JenisImpor } from '../impor.ts';
import { daftarImporPath, imporPath } from '../paths.ts';
import type { ImporDiDaftar } from '../queries.ts';
import { STATUS_IMPOR, type StatusImpor } from '../status-impor.ts';

type Props = {
  c: AppContext;
  jenis: readonly JenisImpor[];
  semua: readonly ImporDiDaftar[];
  values: FormValues;
  errors?: FieldErrors | undefined;
  zona: string;
};

/** Where a file is uploaded, and what was imported before. */
export function DaftarImpor({ c, jenis, semua, values, errors, zona }: Props) {
  return (
    <>
      <ErrorSummary errors={errors} />
      <PageHeader
        title="Impor berkas"
        lead="Masukkan daftar dari Excel, LibreOffice, atau CSV. Tidak ada yang ditulis sebelum Anda melihat hasil pemeriksaannya."
      />
      <Form c={c} action={daftarImporPath} upload>
        <Radios
          name="jenis"
          legend="Isi berkas"
          inline
          value={values.text('jenis') || jenis[0]}
          error={errors?.['jenis']}
          items={jenis.map((satu) => ({ value: satu, text: JENIS_IMPOR[satu] }))}
        />
        <FileInput
          name="berkas"
          label="Berkas"
          accept=".xlsx,.ods,.csv,.xlsm"
          hint="XLSX, ODS, atau CSV, paling besar 100 MB. Baris judul, nomor urut, dan jumlah tidak perlu dihapus."
          error={errors?.['berkas']}
        />
        <Buttons>
          <Button>Unggah berkas</Button>
        </Buttons>
      </Form>
      <Section title="Impor sebelumnya">
        <Table
          caption="Impor sebelumnya"
          captionHidden
          rows={semua}
          empty={<EmptyState title="Belum ada impor">Unggah berkas pertama di atas.</EmptyState>}
          columns={[
            {
              header: 'Berkas',
              rowHeader: true,
              cell: (row) => (
                <a href={imporPath(row.id)}>
                  {row.nama_berkas} <span class="p-note">nomor {row.id}</span>
                </a>
              ),
            },
            { header: 'Isi', cell: (row) => JENIS_IMPOR[row.jenis as JenisImpor] },
            {
              header: 'Keadaan',
              cell: (row) => <Tag tone={STATUS_IMPOR[row.status as StatusImpor].tone}>{STATUS_IMPOR[row.status as StatusImpor].kata}</Tag>,
            },
            { header: 'Dibaca', numeric: true, cell: (row) => formatAngka(row.dibaca) },
            { header: 'Baru', numeric: true, cell: (row) => formatAngka(row.baru) },
            { header: 'Berubah', numeric: true, cell: (row) => formatAngka(row.berubah) },
            { header: 'Ditolak', numeric: true, cell: (row) => formatAngka(row.ditolak) },
            { header: 'Oleh', cell: (row) => row.pelaku_nama },
            { header: 'Diunggah', nowrap: true, cell: (row) => waktuPendek(row.dibuat_pada, zona) },
          ]}
        />
      </Section>
    </>
  );
}
