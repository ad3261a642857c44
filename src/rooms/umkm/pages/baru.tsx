import { Button, Buttons } from '../../../ui/button.tsx';
import { ErrorSummary } from '../../../ui/error-summary.tsx';
import type { OptionGroup } from '../../../ui/field.tsx';
import { FormSection } from '../../../ui/fieldset.tsx';
import { Banner } from '../../../ui/notice.tsx';
import { PageHeader } from '../../../ui/page-header.tsx';
import { RequiredNote } from '../../../ui/label.tsx';
import type { AppContext } from '../../../web/env.ts';
import { type FieldErrors, Form, type FormValues } from '../../../web/form.tsx';
import { IsianUsulan } from '../../akun/isian-usulan.tsx';
import { daftarUmkmPath, umkmBaruPath, umkmPath } from '../paths.ts';
import type { UmkmSingkat } from '../queries.ts';
import { IsianAlamat, IsianIdentitas, IsianLegalitas, IsianPemasaran, IsianPembinaan, IsianPersetujuan } from './isian.tsx';
import { IsianPemilik, type OrangTerpilih } from './isian-pemilik.tsx';
import { IsianTahunan } from './isian-tahunan.tsx';

export type UmkmBaruProps = {
  c: AppContext;
  values: FormValues;
  /** Saved at once; else it becomes a proposal. */
  langsung: boolean;
  errors?: FieldErrors | undefined;
  kelurahan: readonly OptionGroup[];
  terpilih?: OrangTerpilih | undefined;
  /** The record that carries the typed NIB already. */
  nibDipakai?: UmkmSingkat | undefined;
};

/** One dense page for the desk; tab order is reading order. */
export function UmkmBaru({ c, values, langsung, errors, kelurahan, terpilih, nibDipakai }: UmkmBaruProps) {
  const isian = { values, errors, kelurahan };
  return (
    <>
      <ErrorSummary errors={errors} />
      <PageHeader title="Catat usaha baru" lead="Isi yang diketahui. Yang belum tahu dapat dilengkapi kapan pun." />
      {nibDipakai && (
        <Banner tone="error" title="NIB sudah tercatat">
          <p>
            NIB ini milik catatan <a href={umkmPath(nibDipakai.id)}>{nibDipakai.nama}</a>. Buka catatan itu bila usahanya sama, atau
            cocokkan lagi angkanya dengan lembar NIB.
          </p>
        </Banner>
      )}
      <Form c={c} action={umkmBaruPath}>
        <RequiredNote />
        <FormSection title="Usaha" id="identitas">
          <IsianIdentitas {...isian} />
        </FormSection>
        <FormSection title="Pemilik" id="pemilik" about="Pemilik lain dapat ditambahkan setelah usaha tersimpan.">
          <IsianPemilik values={values} errors={errors} terpilih={terpilih} />
        </FormSection>
        <FormSection title="Alamat dan kontak" id="alamat-usaha">
          <IsianAlamat {...isian} />
        </FormSection>
        <FormSection title="Legalitas" id="legalitas">
          <IsianLegalitas {...isian} />
        </FormSection>
        <FormSection
          title="Angka tahunan"
          id="tahunan"
          about="Kelas usaha dihitung dari angka ini. Angka uang disamarkan setelah disimpan."
        >
          <IsianTahunan values={values} errors={errors} />
        </FormSection>
        <FormSection title="Pemasaran dan pembiayaan" id="pemasaran">
          <IsianPemasaran {...isian} />
        </FormSection>
        <FormSection title="Pembinaan dan sumber data" id="pembinaan">
          <IsianPembinaan {...isian} />
        </FormSection>
        <FormSection title="Persetujuan tampil" id="persetujuan">
          <IsianPersetujuan {...isian} />
        </FormSection>
        {!langsung && <IsianUsulan values={values} />}
        <Buttons>
          <Button>{langsung ? 'Simpan usaha' : 'Ajukan usaha baru'}</Button>
          <a href={daftarUmkmPath}>Batal</a>
        </Buttons>
      </Form>
    </>
  );
}
