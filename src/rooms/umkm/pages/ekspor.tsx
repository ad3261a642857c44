import { Button, Buttons } from '../../../ui/button.tsx';
import { Radios } from '../../../ui/choice.tsx';
import { ErrorSummary } from '../../../ui/error-summary.tsx';
import { Textarea } from '../../../ui/field.tsx';
import { Inset } from '../../../ui/notice.tsx';
import { PageHeader } from '../../../ui/page-header.tsx';
import type { AppContext } from '../../../web/env.ts';
import { type FieldErrors, Form, type FormValues } from '../../../web/form.tsx';
import { FORMAT_EKSPOR, PENGENAL_EKSPOR } from '../forms.ekspor.ts';
import { opsi } from './isian.tsx';

type Props = {
  c: AppContext;
  action: string;
  /** "usaha", "orang" */
  sebutan: string;
  jumlah: string;
  saringan: readonly string[];
  bolehPengenal: boolean;
  values: FormValues;
  errors?: FieldErrors | undefined;
  backHref: string;
};

/** What goes into the file, and why; the file itself is the answer to the form. */
export function EksporDaftar({ c, action, sebutan, jumlah, saringan, bolehPengenal, values, errors, backHref }: Props) {
  const pengenal = bolehPengenal ? opsi(PENGENAL_EKSPOR) : opsi({ tanpa: PENGENAL_EKSPOR.tanpa });
  return (
    <>
      <ErrorSummary errors={errors} />
      <PageHeader title={`Unduh daftar ${sebutan}`} lead={`Berkas memuat ${jumlah} ${sebutan}, tepat seperti daftar yang disaring.`} />
      <Inset>{saringan.length > 0 ? `Saringan: ${saringan.join('; ')}.` : 'Tanpa saringan: semua catatan yang dipakai.'}</Inset>
      <Form c={c} action={action}>
        <Radios name="format" legend="Bentuk berkas" inline value={values.text('format') || 'xlsx'} error={errors?.['format']} items={opsi(FORMAT_EKSPOR)} />
        <Radios name="pengenal" legend="Kolom yang disertakan" value={values.text('pengenal') || 'tanpa'} error={errors?.['pengenal']} items={pengenal} />
        {bolehPengenal && (
          <Textarea
            name="alasan"
            label="Alasan menyertakan nomor pribadi"
            optional
            rows={2}
            value={values.text('alasan')}
            error={errors?.['alasan']}
            hint="Wajib bila nomor pribadi disertakan. Alasan dan nama Anda dicatat."
          />
        )}
        <Buttons>
          <Button once={false}>Unduh berkas</Button>
          <a href={backHref}>Kembali ke daftar</a>
        </Buttons>
      </Form>
    </>
  );
}
