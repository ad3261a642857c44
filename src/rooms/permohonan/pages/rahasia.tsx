import { Button, ButtonLink, Buttons } from '../../../ui/button.tsx';
import { ErrorSummary } from '../../../ui/error-summary.tsx';
import { Textarea } from '../../../ui/field.tsx';
import { PageHeader } from '../../../ui/page-header.tsx';
import { SummaryList } from '../../../ui/summary-list.tsx';
import type { AppContext } from '../../../web/env.ts';
import { type FieldErrors, Form, type FormValues } from '../../../web/form.tsx';
import { jalurPetugas, pathSatuPermohonan } from '../paths.ts';

type Props = { c: AppContext; nomor: string; nama: string; values: FormValues; errors?: FieldErrors | undefined };

/** Asks why before masked answers are shown. */
export function TanyaAlasan({ c, nomor, nama, values, errors }: Props) {
  return (
    <>
      <ErrorSummary errors={errors} />
      <PageHeader caption={`${nomor}: ${nama}`} title="Buka isi yang disamarkan" lead="Nama Anda, waktu, dan alasannya dicatat." />
      <Form c={c} action={jalurPetugas.rahasia(nomor)}>
        <Textarea name="alasan" label="Untuk apa Anda membutuhkannya?" rows={2} value={values.text('alasan')} error={errors?.['alasan']} />
        <Buttons>
          <Button>Buka isi</Button>
          <ButtonLink kind="plain" href={pathSatuPermohonan(nomor)}>
            Batal
          </ButtonLink>
        </Buttons>
      </Form>
    </>
  );
}

export function IsiTerbuka({ nomor, nama, isi }: { nomor: string; nama: string; isi: readonly { label: string; nilai: string }[] }) {
  return (
    <>
      <PageHeader caption={`${nomor}: ${nama}`} title="Isi yang disamarkan" />
      <SummaryList rows={isi.map(({ label, nilai }) => ({ key: label, value: nilai }))} />
      <p>
        <a href={pathSatuPermohonan(nomor)}>Kembali ke permohonan</a>
      </p>
    </>
  );
}
