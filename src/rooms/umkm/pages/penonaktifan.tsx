import { Button, Buttons } from '../../../ui/button.tsx';
import { Radios } from '../../../ui/choice.tsx';
import { ErrorSummary } from '../../../ui/error-summary.tsx';
import { Textarea } from '../../../ui/field.tsx';
import { PageHeader } from '../../../ui/page-header.tsx';
import { RequiredNote } from '../../../ui/label.tsx';
import type { AppContext } from '../../../web/env.ts';
import { type FieldErrors, Form, type FormValues } from '../../../web/form.tsx';
import { IsianUsulan } from '../../akun/isian-usulan.tsx';
import { penonaktifanUmkmPath, umkmPath } from '../paths.ts';
import type { Umkm } from '../queries.ts';
import { ALASAN_NONAKTIF_UMKM } from '../umkm.ts';
import { field, opsi } from './isian.tsx';

type Props = {
  c: AppContext;
  umkm: Pick<Umkm, 'id' | 'nama' | 'versi'>;
  langsung: boolean;
  values: FormValues;
  errors?: FieldErrors | undefined;
};

/** A grave act on its own page: what happens, why, and how it is undone. */
export function PenonaktifanUmkm({ c, umkm, langsung, values, errors }: Props) {
  return (
    <>
      <ErrorSummary errors={errors} />
      <PageHeader
        caption={umkm.nama}
        title={langsung ? 'Nonaktifkan catatan usaha' : 'Usulkan penonaktifan catatan usaha'}
        lead="Catatan tidak dihapus: riwayatnya tetap ada, dan dapat diaktifkan lagi. Catatan yang dinonaktifkan tidak tampil di daftar dan direktori."
      />
      <Form c={c} action={penonaktifanUmkmPath(umkm.id)}>
        <input type="hidden" name="versi" value={String(umkm.versi)} />
        <RequiredNote />
        <Radios
          name="nonaktif_alasan"
          required
          legend="Mengapa catatan ini tidak dipakai lagi?"
          value={values.text('nonaktif_alasan')}
          error={errors?.['nonaktif_alasan']}
          items={opsi(ALASAN_NONAKTIF_UMKM)}
        />
        <Textarea
          {...field({ values, errors }, 'nonaktif_catatan')}
          label="Penjelasan"
          rows={3}
          hint="Misalnya kapan tutup, atau nomor catatan yang dipakai."
        />
        {!langsung && <IsianUsulan values={values} />}
        <Buttons>
          <Button kind="warning">{langsung ? 'Nonaktifkan catatan' : 'Ajukan penonaktifan'}</Button>
          <a href={umkmPath(umkm.id)}>Batal</a>
        </Buttons>
      </Form>
    </>
  );
}
