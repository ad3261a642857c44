import { Button, Buttons } from '../../../../ui/button.tsx';
import { Radios } from '../../../../ui/choice.tsx';
import { ErrorSummary } from '../../../../ui/error-summary.tsx';
import { Input, type OptionGroup, Select } from '../../../../ui/field.tsx';
import { RequiredNote } from '../../../../ui/label.tsx';
import { PageHeader } from '../../../../ui/page-header.tsx';
import type { AppContext } from '../../../../web/env.ts';
import { type FieldErrors, Form, type FormValues } from '../../../../web/form.tsx';
import { pathVerifikasi, pathVerifikasiBaru } from '../paths.ts';
import { BUTIR_TERBANYAK, CARA_VERIFIKASI, JENIS_VERIFIKASI } from '../verifikasi.ts';

type Props = {
  c: AppContext;
  values: FormValues;
  errors?: FieldErrors | undefined;
  kelurahan: readonly OptionGroup[];
  petugas: readonly { value: string; text: string }[];
};

const opsi = (daftar: Readonly<Record<string, string>>) => Object.entries(daftar).map(([value, text]) => ({ value, text }));

/** A new list: of which kelurahan, how, and by whom. */
export function VerifikasiBaru({ c, values, errors, kelurahan, petugas }: Props) {
  const isi = (name: string) => ({ name, value: values.text(name), error: errors?.[name] });
  return (
    <>
      <ErrorSummary errors={errors} />
      <PageHeader
        title="Buat daftar pemeriksaan"
        lead="Yang paling lama tidak diperiksa didahulukan. Yang sudah ada di daftar lain tidak ikut."
      />
      <Form c={c} action={pathVerifikasiBaru}>
        <RequiredNote />
        <Select {...isi('jenis')} label="Register" required options={opsi(JENIS_VERIFIKASI)} />
        <Select {...isi('wilayah')} label="Kelurahan" empty="Kelurahan belum dicatat" options={kelurahan} />
        <Radios {...isi('cara')} legend="Bagaimana diperiksa?" required inline items={opsi(CARA_VERIFIKASI)} />
        <Select {...isi('petugas')} label="Dikerjakan oleh" required empty="Pilih petugas" options={petugas} />
        <Input
          {...isi('jumlah')}
          label="Paling banyak"
          required
          inputmode="numeric"
          width={10}
          suffix="catatan"
          hint={`1 sampai ${BUTIR_TERBANYAK}.`}
          autocomplete="off"
        />
        <Buttons>
          <Button>Buat daftar</Button>
          <a href={pathVerifikasi}>Batal</a>
        </Buttons>
      </Form>
    </>
  );
}
