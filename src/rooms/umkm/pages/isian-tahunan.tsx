import { Input, MoneyInput } from '../../../ui/field.tsx';
import { FormGrid } from '../../../ui/fieldset.tsx';
import type { FieldErrors, FormValues } from '../../../web/form.tsx';
import { TENAGA_TAHUNAN, UANG_TAHUNAN } from '../tahunan/forms.ts';
import { field } from './isian.tsx';

type Props = {
  values: FormValues;
  errors?: FieldErrors | undefined;
  /** The year must be there: on a page that asks for nothing else. */
  tahunWajib?: boolean;
  /** Amounts of this year that are stored and not shown. */
  tersimpan?: Readonly<Partial<Record<(typeof UANG_TAHUNAN)[number], boolean>>>;
};

const PETUNJUK: Readonly<Record<(typeof UANG_TAHUNAN)[number], string>> = {
  modal: 'Rupiah, misalnya 25.000.000 atau 25 juta',
  penjualan: 'Seluruh hasil penjualan dalam setahun',
  aset: 'Nilai semua harta usaha',
};

/** Amounts and workers of one year. */
export function IsianTahunan({ values, errors, tahunWajib, tersimpan = {} }: Props) {
  return (
    <FormGrid columns={3}>
      <Input
        {...field({ values, errors }, 'tahun')}
        required={tahunWajib}
        inputmode="numeric"
        width={4}
        autocomplete="off"
        hint="Tahun dari angka-angka ini"
        wide
      />
      {UANG_TAHUNAN.map((name) => (
        <MoneyInput
          {...field({ values, errors }, name)}
          hint={tersimpan[name] ? 'Sudah tersimpan dan disamarkan. Kosongkan bila tidak berubah.' : PETUNJUK[name]}
        />
      ))}
      {TENAGA_TAHUNAN.map((name) => (
        <Input {...field({ values, errors }, name)} inputmode="numeric" width={5} autocomplete="off" />
      ))}
    </FormGrid>
  );
}
