import { pilihan } from '../../../lib/daftar-kode.ts';
import { Button, Buttons } from '../../../ui/button.tsx';
import { ErrorSummary } from '../../../ui/error-summary.tsx';
import { Radios } from '../../../ui/choice.tsx';
import { Input } from '../../../ui/field.tsx';
import { FormSection } from '../../../ui/fieldset.tsx';
import { PageHeader } from '../../../ui/page-header.tsx';
import type { AppContext } from '../../../web/env.ts';
import { type FieldErrors, Form, type FormValues } from '../../../web/form.tsx';
import { KELOMPOK } from '../definisi.ts';
import { pathLayananBaru, pathRancangan } from '../paths.ts';

type Props = { c: AppContext; values: FormValues; errors?: FieldErrors | undefined };

export function LayananBaru({ c, values, errors }: Props) {
  const isi = (name: string) => ({ name, value: values.text(name), error: errors?.[name] });
  return (
    <>
      <ErrorSummary errors={errors} />
      <PageHeader
        title="Buat layanan baru"
        lead="Tiga isian untuk memulai. Standar, formulir, dan langkahnya diisi sesudah ini; umum belum melihat apa pun sampai layanan diterbitkan."
      />
      <Form c={c} action={pathLayananBaru} class="p-form-staff">
        <FormSection title="Layanan">
          <Input
            {...isi('nama')}
            label="Nama layanan"
            hint="Seperti disebut orang di loket. Contoh: Surat keterangan usaha binaan"
            required
            autocomplete="off"
          />
          <Input
            {...isi('kode')}
            label="Kode"
            hint="Tanda pendek di nomor permohonan. Contoh: KOP-11, UMK-10"
            required
            width={10}
            autocomplete="off"
            autocapitalize="characters"
          />
          <Radios
            {...isi('kelompok')}
            legend="Kelompok"
            required
            items={pilihan(KELOMPOK).map(({ value, label }) => ({ value, text: label }))}
          />
        </FormSection>
        <Buttons>
          <Button>Buat draf</Button>
          <a href={pathRancangan}>Batal</a>
        </Buttons>
      </Form>
    </>
  );
}
