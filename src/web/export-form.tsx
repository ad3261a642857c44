import { z } from 'zod';
import { pilihan } from '../lib/daftar-kode.ts';
import { pilihanWajib, teksOpsional } from '../lib/isian.ts';
import { Button, Buttons } from '../ui/button.tsx';
import { Radios } from '../ui/choice.tsx';
import { ErrorSummary } from '../ui/error-summary.tsx';
import { Textarea } from '../ui/field.tsx';
import { Inset } from '../ui/notice.tsx';
import { PageHeader } from '../ui/page-header.tsx';
import type { AppContext } from './env.ts';
import { type FieldErrors, Form, type FormValues } from './form.tsx';

const FORMAT = { xlsx: 'Lembar kerja (XLSX)', csv: 'CSV' } as const;
const PENGENAL = { tanpa: 'Tanpa nomor pribadi', dengan: 'Dengan nomor pribadi' } as const;

/** How a list is taken out; with numbers that name people only for a reason. */
export const exportSchema = z
  .object({
    format: pilihanWajib(FORMAT, 'Pilih bentuk berkasnya.'),
    pengenal: pilihanWajib(PENGENAL, 'Pilih kolom yang disertakan.'),
    alasan: teksOpsional('Alasan', 300),
  })
  .superRefine((typed, ctx) => {
    if (typed.pengenal === 'dengan' && (typed.alasan?.length ?? 0) < 10) {
      ctx.addIssue({ code: 'custom', path: ['alasan'], message: 'Tulis untuk apa nomor pribadi dibutuhkan, paling sedikit 10 huruf.' });
    }
  });

type Props = {
  c: AppContext;
  /** The address with the filters; the file is the answer to the post. */
  action: string;
  /** What a row is: "usaha", "orang". */
  noun: string;
  /** How many rows, in words. */
  count: string;
  filters: readonly string[];
  /** Which numbers may be taken out in clear: "NIK, NPWP, telepon, dan surel"; undefined when this person may not. */
  identifiers?: string | undefined;
  values: FormValues;
  errors?: FieldErrors | undefined;
  backHref: string;
};

/** What goes into the file, and why. */
export function ExportForm({ c, action, noun, count, filters, identifiers, values, errors, backHref }: Props) {
  const choices = pilihan(PENGENAL).filter(({ value }) => value === 'tanpa' || identifiers !== undefined);
  return (
    <>
      <ErrorSummary errors={errors} />
      <PageHeader title={`Unduh daftar ${noun}`} lead={`Berkas memuat ${count} ${noun}, tepat seperti daftar yang disaring.`} />
      <Inset>{filters.length > 0 ? `Saringan: ${filters.join('; ')}.` : 'Tanpa saringan: semua catatan yang dipakai.'}</Inset>
      <Form c={c} action={action}>
        <Radios
          name="format"
          legend="Bentuk berkas"
          inline
          value={values.text('format') || 'xlsx'}
          error={errors?.['format']}
          items={pilihan(FORMAT).map(({ value, label }) => ({ value, text: label }))}
        />
        <Radios
          name="pengenal"
          legend="Kolom yang disertakan"
          value={values.text('pengenal') || 'tanpa'}
          error={errors?.['pengenal']}
          items={choices.map(({ value, label }) => ({
            value,
            text: label,
            hint: value === 'dengan' ? `${identifiers} ditulis lengkap.` : undefined,
          }))}
        />
        {identifiers !== undefined && (
          <Textarea
            name="alasan"
            label="Alasan menyertakan nomor pribadi"
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
