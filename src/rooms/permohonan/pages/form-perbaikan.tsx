import type { Child } from 'hono/jsx';
import { Button, Buttons } from '../../../ui/button.tsx';
import { ErrorSummary } from '../../../ui/error-summary.tsx';
import { Textarea } from '../../../ui/field.tsx';
import { Inset } from '../../../ui/notice.tsx';
import { PageHeader } from '../../../ui/page-header.tsx';
import type { AppContext } from '../../../web/env.ts';
import { type FieldErrors, Form } from '../../../web/form.tsx';

type Props = {
  c: AppContext;
  action: string;
  judul: { nomor: string; layanan: string };
  permintaan: string | null;
  salah?: FieldErrors | undefined;
  catatan: string;
  children: Child;
  petugas?: boolean | undefined;
};

/** The questions that were asked again, with the answers of before. */
export function FormPerbaikan({ c, action, judul, permintaan, salah, catatan, children, petugas }: Props) {
  return (
    <>
      <ErrorSummary errors={salah} />
      <PageHeader
        caption={`Permohonan ${judul.nomor}: ${judul.layanan}`}
        title={petugas ? 'Catat jawaban pemohon' : 'Lengkapi permohonan Anda'}
        lead={
          petugas
            ? 'Isi sesuai jawaban pemohon. Jawaban lama tetap tersimpan.'
            : 'Perbaiki yang diminta, lalu kirim. Jawaban lama tetap tersimpan.'
        }
      />
      {permintaan && (
        <Inset>
          <p>{permintaan}</p>
        </Inset>
      )}
      <Form c={c} action={action} upload>
        {children}
        <Textarea
          name="catatan"
          label={petugas ? 'Keterangan' : 'Keterangan dari Anda'}
          optional={petugas ? undefined : true}
          rows={3}
          value={catatan}
          error={salah?.['catatan']}
        />
        <Buttons>
          <Button>{petugas ? 'Simpan jawaban pemohon' : 'Kirim perbaikan'}</Button>
        </Buttons>
      </Form>
    </>
  );
}
