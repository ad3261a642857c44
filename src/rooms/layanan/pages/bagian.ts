import type { AppContext } from '../../../web/env.ts';
import type { FieldErrors, FormValues } from '../../../web/form.tsx';
import type { Layanan, VersiLayanan } from '../queries.ts';

/** What every page about a part of a draft is given. */
export type PropsBagian = {
  c: AppContext;
  layanan: Layanan;
  draf: VersiLayanan;
  values: FormValues;
  errors?: FieldErrors | undefined;
  berhasil?: string | undefined;
};

export const isianDari =
  ({ values, errors }: Pick<PropsBagian, 'values' | 'errors'>) =>
  (name: string) => ({
    name,
    value: values.text(name),
    error: errors?.[name],
  });
