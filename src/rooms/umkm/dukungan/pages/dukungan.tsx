import { Button, Buttons } from '../../../../ui/button.tsx';
import { ErrorSummary } from '../../../../ui/error-summary.tsx';
import { Input, MoneyInput, Select, Textarea } from '../../../../ui/field.tsx';
import { FormGrid } from '../../../../ui/fieldset.tsx';
import { PageHeader } from '../../../../ui/page-header.tsx';
import { RequiredNote } from '../../../../ui/label.tsx';
import type { AppContext } from '../../../../web/env.ts';
import { type FieldErrors, Form, type FormValues } from '../../../../web/form.tsx';
import { field, opsi } from '../../pages/isian.tsx';
import { dukunganUmkmPath, umkmPath } from '../../paths.ts';
import { JENIS_DUKUNGAN } from '../../umkm.ts';

type Props = { c: AppContext; umkm: { id: number; nama: string }; values: FormValues; errors?: FieldErrors | undefined };

/** One support that the business received. */
export function CatatDukungan({ c, umkm, values, errors }: Props) {
  const isian = { values, errors };
  return (
    <>
      <ErrorSummary errors={errors} />
      <PageHeader caption={umkm.nama} title="Catat dukungan" />
      <Form c={c} action={dukunganUmkmPath(umkm.id)}>
        <RequiredNote />
        <FormGrid>
          <Input {...field(isian, 'tahun')} required inputmode="numeric" width={4} autocomplete="off" />
          <Select {...field(isian, 'jenis')} label="Jenis dukungan" required options={opsi(JENIS_DUKUNGAN)} empty="Pilih jenis" />
          <Input {...field(isian, 'pemberi')} required autocomplete="off" hint='Misalnya "Dinas" atau "BRI"' />
          <MoneyInput {...field(isian, 'nilai')} />
          <Textarea {...field(isian, 'keterangan')} rows={2} wide />
        </FormGrid>
        <Buttons>
          <Button>Simpan dukungan</Button>
          <a href={`${umkmPath(umkm.id)}#dukungan`}>Batal</a>
        </Buttons>
      </Form>
    </>
  );
}
