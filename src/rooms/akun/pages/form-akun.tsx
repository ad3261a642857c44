import { Button, Buttons } from '../../../ui/button.tsx';
import { Checkboxes, Radios } from '../../../ui/choice.tsx';
import { Details } from '../../../ui/details.tsx';
import { ErrorSummary } from '../../../ui/error-summary.tsx';
import { Input, Select } from '../../../ui/field.tsx';
import { Fieldset } from '../../../ui/fieldset.tsx';
import { PageHeader } from '../../../ui/page-header.tsx';
import { pilihan } from '../../../lib/daftar-kode.ts';
import type { AppContext } from '../../../web/env.ts';
import { type FieldErrors, Form, type FormValues } from '../../../web/form.tsx';
import { BIDANG, PERAN, TUGAS_PERAN } from '../akun.ts';

export type KelompokWilayah = { label: string; options: readonly { value: string; text: string }[] };

export type FormAkunProps = {
  c: AppContext;
  action: string;
  judul: string;
  values: FormValues;
  errors?: FieldErrors | undefined;
  wilayah: readonly KelompokWilayah[];
  /** A new account also gets a user name, an old one keeps its version to be compared. */
  baru: boolean;
  batal: string;
};

export function FormAkun({ c, action, judul, values, errors, wilayah, baru, batal }: FormAkunProps) {
  return (
    <>
      <ErrorSummary errors={errors} />
      <PageHeader title={judul} />
      <Form c={c} action={action}>
        {!baru && <input type="hidden" name="versi" value={values.text('versi')} />}
        <Input name="nama" label="Nama lengkap" value={values.text('nama')} error={errors?.['nama']} width={30} autocomplete="off" />
        {baru && (
          <Input
            name="nama_pengguna"
            label="Nama pengguna"
            hint="Untuk masuk, tanpa spasi. Contoh: siti.aminah"
            value={values.text('nama_pengguna')}
            error={errors?.['nama_pengguna']}
            width={20}
            autocomplete="off"
            autocapitalize="none"
            spellcheck={false}
          />
        )}
        <Radios
          name="peran"
          legend="Peran"
          value={values.text('peran')}
          error={errors?.['peran']}
          items={pilihan(PERAN).map(({ value, label }) => ({ value, text: label, hint: TUGAS_PERAN[value] }))}
        />
        <Select
          name="bidang"
          label="Bidang"
          hint="Untuk petugas bidang: data bidang ini yang boleh diubah."
          value={values.text('bidang')}
          error={errors?.['bidang']}
          empty="Tidak di bidang tertentu"
          options={pilihan(BIDANG).map(({ value, label }) => ({ value, text: label }))}
        />
        <PilihanWilayah wilayah={wilayah} terpilih={values.list('cakupan_wilayah')} error={errors?.['cakupan_wilayah']} />
        <Buttons>
          <Button>{baru ? 'Buat akun' : 'Simpan perubahan'}</Button>
          <a href={batal}>Batal</a>
        </Buttons>
      </Form>
    </>
  );
}

type WilayahProps = {
  name?: string;
  legend?: string;
  hint?: string;
  wilayah: readonly KelompokWilayah[];
  terpilih: readonly string[];
  error?: string | undefined;
};

/** Each kecamatan is a closed group; one with a tick in it is open. */
export function PilihanWilayah({
  name = 'cakupan_wilayah',
  legend = 'Wilayah tugas',
  hint = 'Biarkan kosong bila pegawai ini bekerja untuk semua wilayah.',
  wilayah,
  terpilih,
  error,
}: WilayahProps) {
  return (
    <Fieldset id={name} legend={legend} hint={hint} error={error}>
      {wilayah.map((kelompok, i) => (
        <Details summary={kelompok.label} open={kelompok.options.some(({ value }) => terpilih.includes(value))}>
          <Checkboxes
            name={name}
            id={`wilayah-${i}`}
            legend={kelompok.label}
            legendHidden
            values={terpilih}
            items={kelompok.options.map((o) => ({ ...o }))}
          />
        </Details>
      ))}
    </Fieldset>
  );
}
