import { Button, Buttons } from '../../../../ui/button.tsx';
import { ErrorSummary } from '../../../../ui/error-summary.tsx';
import { DateInput, FileInput, Input, Select, Textarea } from '../../../../ui/field.tsx';
import { FormGrid } from '../../../../ui/fieldset.tsx';
import { PageHeader, Section } from '../../../../ui/page-header.tsx';
import { RequiredNote } from '../../../../ui/label.tsx';
import type { AppContext } from '../../../../web/env.ts';
import { type FieldErrors, Form, type FormValues } from '../../../../web/form.tsx';
import { PETUNJUK_BERKAS, TERIMA_BERKAS } from '../../../berkas/berkas.ts';
import { field, opsi } from '../../pages/isian.tsx';
import { pengakhiranSertifikatPath, sertifikatBaruPath, sertifikatPath, umkmPath } from '../../paths.ts';
import { JENIS_SERTIFIKAT } from '../../umkm.ts';
import type { Sertifikat } from '../queries.ts';

type Props = {
  c: AppContext;
  umkm: { id: number; nama: string };
  /** Undefined for a new one. */
  sertifikat?: Sertifikat | undefined;
  values: FormValues;
  errors?: FieldErrors | undefined;
};

/** A certificate, new or known. */
export function UbahSertifikat({ c, umkm, sertifikat, values, errors }: Props) {
  const isian = { values, errors };
  return (
    <>
      <ErrorSummary errors={errors} />
      <PageHeader caption={umkm.nama} title={sertifikat ? 'Ubah sertifikat' : 'Tambah sertifikat'} />
      <Form c={c} action={sertifikat ? sertifikatPath(umkm.id, sertifikat.id) : sertifikatBaruPath(umkm.id)} upload>
        <RequiredNote />
        <FormGrid>
          <Select {...field(isian, 'jenis')} label="Jenis sertifikat" required options={opsi(JENIS_SERTIFIKAT)} empty="Pilih jenis" />
          <Input {...field(isian, 'nomor')} label="Nomor sertifikat" required autocomplete="off" />
          <Input {...field(isian, 'penerbit')} autocomplete="off" hint="Misalnya BPJPH, Dinas Kesehatan, atau DJKI" />
          <DateInput {...field(isian, 'terbit')} />
          <DateInput {...field(isian, 'berlaku_sampai')} hint="Kosongkan bila tanpa tanggal akhir" />
          <FileInput
            name="berkas"
            label="Berkas sertifikat"
            accept={TERIMA_BERKAS}
            error={errors?.['berkas']}
            hint={
              sertifikat?.berkas_nama
                ? `Tersimpan: ${sertifikat.berkas_nama}. Pilih berkas baru bila diganti. ${PETUNJUK_BERKAS}`
                : PETUNJUK_BERKAS
            }
          />
        </FormGrid>
        <Buttons>
          <Button>Simpan sertifikat</Button>
          <a href={`${umkmPath(umkm.id)}#sertifikat`}>Batal</a>
        </Buttons>
      </Form>
      {sertifikat && (
        <Section title="Akhiri sertifikat" about="Bila dicabut, tidak diperpanjang, atau salah catat. Catatannya tetap ada di riwayat.">
          <Form c={c} action={pengakhiranSertifikatPath(umkm.id, sertifikat.id)}>
            <Textarea name="alasan" label="Alasan" rows={2} error={errors?.['alasan']} />
            <Button kind="warning">Akhiri sertifikat</Button>
          </Form>
        </Section>
      )}
    </>
  );
}
