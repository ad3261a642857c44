import { Button, Buttons } from '../../../../ui/button.tsx';
import { Checkbox, Checkboxes } from '../../../../ui/choice.tsx';
import { ErrorSummary } from '../../../../ui/error-summary.tsx';
import { Input } from '../../../../ui/field.tsx';
import { PageHeader } from '../../../../ui/page-header.tsx';
import type { AppContext } from '../../../../web/env.ts';
import { type FieldErrors, Form, type FormValues } from '../../../../web/form.tsx';
import { type KelompokWilayah, PilihanWilayah } from '../../pages/form-akun.tsx';
import { pathDaftarToken } from '../paths.ts';
import { LAJU_BAKU, LINGKUP, lingkupKata, MASA_TOKEN_HARI } from '../token.ts';

type Props = { c: AppContext; values: FormValues; errors?: FieldErrors | undefined; wilayah: readonly KelompokWilayah[] };

export function FormToken({ c, values, errors, wilayah }: Props) {
  return (
    <>
      <ErrorSummary errors={errors} />
      <PageHeader title="Buat token" lead="Beri sistem lain hanya yang ia perlukan. Rahasianya ditampilkan satu kali." />
      <Form c={c} action={pathDaftarToken}>
        <Input
          name="nama"
          label="Nama sistem"
          hint='Tampil di jejak, misalnya "Dasbor Bappeda".'
          value={values.text('nama')}
          error={errors?.['nama']}
          width={30}
          autocomplete="off"
        />
        <Checkboxes
          name="lingkup"
          legend="Lingkup"
          hint="Apa yang boleh dilakukan."
          values={values.list('lingkup')}
          error={errors?.['lingkup']}
          items={LINGKUP.map((satu) => ({ value: satu, text: lingkupKata(satu), hint: satu }))}
        />
        <PilihanWilayah
          name="wilayah"
          legend="Wilayah"
          hint="Biarkan kosong bila sistem ini boleh melihat semua wilayah."
          wilayah={wilayah}
          terpilih={values.list('wilayah')}
          error={errors?.['wilayah']}
        />
        <Checkbox
          name="pengenal"
          label="Dengan pengenal"
          hint="NIK, NPWP, telepon, surel, dan tanggal lahir tidak disamarkan. Hanya bila ada dasar hukumnya (UU 27/2022)."
          checked={values.text('pengenal') === 'ya'}
        />
        <Input
          name="hari"
          label="Masa berlaku dalam hari"
          inputmode="numeric"
          value={values.text('hari') || String(MASA_TOKEN_HARI)}
          error={errors?.['hari']}
          width={5}
        />
        <Input
          name="laju"
          label="Permintaan yang boleh dalam satu menit"
          inputmode="numeric"
          value={values.text('laju') || String(LAJU_BAKU)}
          error={errors?.['laju']}
          width={10}
        />
        <Buttons>
          <Button>Buat token</Button>
          <a href={pathDaftarToken}>Batal</a>
        </Buttons>
      </Form>
    </>
  );
}
