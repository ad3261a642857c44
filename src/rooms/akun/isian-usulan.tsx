import { Textarea } from '../../ui/field.tsx';
import { Inset } from '../../ui/notice.tsx';
import type { FormValues } from '../../web/form.tsx';

/** Field with the proposer's words; no field of any record has this name. */
const CATATAN_USULAN = 'catatan_usulan';

/** The words of the proposer, undefined when there are none. */
export const catatanUsulan = (values: FormValues): string | undefined => values.text(CATATAN_USULAN).trim().slice(0, 500) || undefined;

/** Above the button of a form whose change somebody else checks first. */
export function IsianUsulan({ values }: { values: FormValues }) {
  return (
    <>
      <Inset>Data belum berubah sesudah Anda kirim: orang lain memeriksa dulu perubahan ini.</Inset>
      <Textarea
        name={CATATAN_USULAN}
        label="Keterangan untuk pemeriksa"
        hint="Misalnya dari mana Anda tahu. Boleh dikosongkan."
        rows={2}
        value={values.text(CATATAN_USULAN)}
      />
    </>
  );
}
