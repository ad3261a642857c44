import { Button } from '../../../../ui/button.tsx';
import { ErrorSummary } from '../../../../ui/error-summary.tsx';
import { Inset } from '../../../../ui/notice.tsx';
import { PageHeader } from '../../../../ui/page-header.tsx';
import { RequiredNote } from '../../../../ui/label.tsx';
import type { AppContext } from '../../../../web/env.ts';
import { type FieldErrors, Form, type FormValues } from '../../../../web/form.tsx';
import { StaleBase } from '../../../../web/stale.tsx';
import { pathKantor, pathUbahKantor } from '../paths.ts';
import { IsianKantor } from './isian.tsx';

type Props = {
  c: AppContext;
  namaDaerah: string;
  /** The version that the form started from, and what its fields held then. */
  versi: number;
  awal: Readonly<Record<string, string>>;
  values: FormValues;
  errors?: FieldErrors | undefined;
};

export function UbahKantor({ c, namaDaerah, versi, awal, values, errors }: Props) {
  return (
    <>
      <ErrorSummary errors={errors} />
      <PageHeader title="Ubah data kantor" caption="Pengaturan kantor" />
      <Form c={c} action={pathUbahKantor} class="p-form-staff">
        <input type="hidden" name="versi" value={versi} />
        <StaleBase values={awal} />
        <RequiredNote />
        <IsianKantor values={values} errors={errors} />
        <Inset>
          <p>Daerah kantor ({namaDaerah}) tidak dapat diubah lagi, sebab semua catatan menurut wilayah bergantung padanya.</p>
        </Inset>
        <div class="p-buttons">
          <Button>Simpan data kantor</Button>
          <a href={pathKantor}>Batal</a>
        </div>
      </Form>
    </>
  );
}
