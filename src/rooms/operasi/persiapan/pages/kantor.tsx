import { Button } from '../../../../ui/button.tsx';
import { ErrorSummary } from '../../../../ui/error-summary.tsx';
import { Input } from '../../../../ui/field.tsx';
import { FormSection } from '../../../../ui/fieldset.tsx';
import { PageHeader } from '../../../../ui/page-header.tsx';
import { type FieldErrors, Form, type FormValues } from '../../../../web/form.tsx';
import type { AppContext } from '../../../../web/env.ts';
import { IsianKantor } from '../../kantor/pages/isian.tsx';

type Props = {
  c: AppContext;
  alamat: string;
  wilayah: { kode: string; jalur: string };
  values: FormValues;
  errors?: FieldErrors | undefined;
};

/** Step 2: the office and its first technician, saved together. */
export function FormPersiapan({ c, alamat, wilayah, values, errors }: Props) {
  const field = (name: string) => ({ name, value: values.text(name), error: errors?.[name] });
  return (
    <>
      <ErrorSummary errors={errors} />
      <PageHeader
        title="Menyiapkan kantor"
        caption="Langkah 2 dari 2"
        lead={
          <>
            {wilayah.jalur}. <a href={alamat}>Ganti wilayah</a>
          </>
        }
      />
      <Form c={c} action={alamat} class="p-form-staff">
        <input type="hidden" name="wilayah" value={wilayah.kode} />
        <IsianKantor values={values} errors={errors} />
        <FormSection title="Teknisi pertama" about="Akun ini mengatur kantor dan membuat akun petugas lain.">
          <Input {...field('teknisi_nama')} label="Nama lengkap" required autocomplete="name" />
          <Input
            {...field('nama_pengguna')}
            label="Nama pengguna"
            hint="3 sampai 30 huruf kecil, angka, titik, atau garis bawah. Contoh: budi.teknisi"
            width={20}
            required
            autocomplete="username"
            autocapitalize="none"
            spellcheck={false}
          />
          <Input
            name="kata_sandi"
            error={errors?.['kata_sandi']}
            label="Kata sandi"
            type="password"
            hint="Paling sedikit 10 huruf. Rangkai misalnya tiga atau empat kata. Tidak ditampilkan lagi bila halaman ini kembali."
            width={30}
            required
            autocomplete="new-password"
          />
          <Input
            name="kata_sandi_ulang"
            error={errors?.['kata_sandi_ulang']}
            label="Ulangi kata sandi"
            type="password"
            width={30}
            required
            autocomplete="new-password"
          />
        </FormSection>
        <div class="p-buttons">
          <Button>Simpan dan buka kantor</Button>
        </div>
      </Form>
    </>
  );
}
