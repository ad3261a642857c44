import { SUMBER_DATA } from '../../../../lib/sumber-data.ts';
import { Button, Buttons } from '../../../../ui/button.tsx';
import { ErrorSummary } from '../../../../ui/error-summary.tsx';
import { Select } from '../../../../ui/field.tsx';
import { PageHeader } from '../../../../ui/page-header.tsx';
import { RequiredNote } from '../../../../ui/label.tsx';
import type { AppContext } from '../../../../web/env.ts';
import { type FieldErrors, Form, type FormValues } from '../../../../web/form.tsx';
import { StaleBase } from '../../../../web/stale.tsx';
import { IsianTahunan } from '../../pages/isian-tahunan.tsx';
import { field, opsi } from '../../pages/isian.tsx';
import { tahunanUmkmPath, umkmPath } from '../../paths.ts';
import type { UANG_TAHUNAN } from '../forms.ts';

type Props = {
  c: AppContext;
  umkm: { id: number; nama: string };
  values: FormValues;
  errors?: FieldErrors | undefined;
  /** What the fields held when the form was opened. */
  semula: Readonly<Record<string, string>>;
  tersimpan: Readonly<Partial<Record<(typeof UANG_TAHUNAN)[number], boolean>>>;
};

/** Figures of one year, new or known. */
export function UbahTahunan({ c, umkm, values, errors, semula, tersimpan }: Props) {
  return (
    <>
      <ErrorSummary errors={errors} />
      <PageHeader caption={umkm.nama} title="Angka tahunan" lead="Kelas usaha dihitung lagi setelah disimpan." />
      <Form c={c} action={tahunanUmkmPath(umkm.id)}>
        <input type="hidden" name="versi" value={values.text('versi')} />
        <StaleBase values={semula} />
        <RequiredNote />
        <IsianTahunan tahunWajib values={values} errors={errors} tersimpan={tersimpan} />
        <Select {...field({ values, errors }, 'sumber')} required options={opsi(SUMBER_DATA)} value={values.text('sumber') || 'petugas'} />
        <Buttons>
          <Button>Simpan angka</Button>
          <a href={`${umkmPath(umkm.id)}#tahunan`}>Batal</a>
        </Buttons>
      </Form>
    </>
  );
}
