import { Button, Buttons } from '../../../ui/button.tsx';
import { ErrorSummary } from '../../../ui/error-summary.tsx';
import type { OptionGroup } from '../../../ui/field.tsx';
import { Banner } from '../../../ui/notice.tsx';
import { PageHeader } from '../../../ui/page-header.tsx';
import { RequiredNote } from '../../../ui/label.tsx';
import type { AppContext } from '../../../web/env.ts';
import { type FieldErrors, Form, type FormValues } from '../../../web/form.tsx';
import { StaleBase } from '../../../web/stale.tsx';
import { IsianUsulan } from '../../akun/isian-usulan.tsx';
import { BAGIAN_UMKM, type NamaBagian } from '../forms.ts';
import { ubahUmkmPath, umkmPath } from '../paths.ts';
import type { Umkm, UmkmSingkat } from '../queries.ts';
import { IsianBagian } from './isian.tsx';

export type UbahUmkmProps = {
  c: AppContext;
  umkm: Umkm;
  bagian: NamaBagian;
  /** Saved at once; else it becomes a proposal. */
  langsung: boolean;
  values: FormValues;
  /** What was stored when the form was opened. */
  semula: Readonly<Record<string, string>>;
  kelurahan: readonly OptionGroup[];
  errors?: FieldErrors | undefined;
  nibDipakai?: UmkmSingkat | undefined;
};

/** Sections in which some field must be filled in. */
const PUNYA_WAJIB: readonly NamaBagian[] = ['identitas', 'pembinaan'];

/** One section of the record. */
export function UbahUmkm({ c, umkm, bagian, langsung, values, semula, kelurahan, errors, nibDipakai }: UbahUmkmProps) {
  const npwpTersimpan = umkm.npwp_samar ? `Tersimpan ${umkm.npwp_samar}. Kosongkan bila tidak berubah.` : undefined;
  return (
    <>
      <ErrorSummary errors={errors} />
      <PageHeader caption={umkm.nama} title={`${langsung ? 'Ubah' : 'Usulkan perubahan'} ${BAGIAN_UMKM[bagian].toLowerCase()}`} />
      {nibDipakai && (
        <Banner tone="error" title="NIB sudah tercatat">
          <p>
            NIB ini milik catatan <a href={umkmPath(nibDipakai.id)}>{nibDipakai.nama}</a>.
          </p>
        </Banner>
      )}
      <Form c={c} action={ubahUmkmPath(umkm.id, bagian)}>
        <input type="hidden" name="versi" value={values.text('versi') || String(umkm.versi)} />
        <StaleBase values={semula} />
        {PUNYA_WAJIB.includes(bagian) && <RequiredNote />}
        <IsianBagian bagian={bagian} values={values} errors={errors} kelurahan={kelurahan} npwpTersimpan={npwpTersimpan} />
        {!langsung && <IsianUsulan values={values} />}
        <Buttons>
          <Button>{langsung ? 'Simpan perubahan' : 'Ajukan perubahan'}</Button>
          <a href={`${umkmPath(umkm.id)}#${bagian}`}>Batal</a>
        </Buttons>
      </Form>
    </>
  );
}
