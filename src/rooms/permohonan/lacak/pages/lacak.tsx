import { Button, Buttons } from '../../../../ui/button.tsx';
import { ErrorSummary } from '../../../../ui/error-summary.tsx';
import { Input } from '../../../../ui/field.tsx';
import { PageHeader } from '../../../../ui/page-header.tsx';
import type { AppContext } from '../../../../web/env.ts';
import { type FieldErrors, Form, type FormValues } from '../../../../web/form.tsx';
import { pathLacak } from '../../paths.ts';

type Props = { c: AppContext; values: FormValues; salah?: FieldErrors | undefined; telepon: string | undefined };

/** Where anybody sees how far their request is, without an account. */
export function Lacak({ c, values, salah, telepon }: Props) {
  return (
    <>
      <ErrorSummary errors={salah} />
      <PageHeader title="Lacak permohonan" lead="Lihat sampai di mana permohonan Anda. Tidak perlu akun." />
      <Form c={c} action={pathLacak}>
        <Input
          name="nomor"
          label="Nomor permohonan"
          hint="Ada di tanda terima. Contoh: P-2026-00012"
          value={values.text('nomor')}
          error={salah?.['nomor']}
          width={20}
          autocomplete="off"
          required
        />
        <Input
          name="angka"
          label="Empat angka terakhir telepon, atau PIN"
          hint="Telepon yang Anda isi di permohonan. Bila tidak punya telepon, isi PIN di tanda terima."
          error={salah?.['angka']}
          inputmode="numeric"
          width={10}
          autocomplete="off"
          required
        />
        <Buttons>
          <Button>Lihat permohonan</Button>
        </Buttons>
      </Form>
      <p>Nomornya hilang?{telepon ? ` Hubungi ${telepon} atau datang` : ' Datanglah'} ke kantor; petugas mencarikannya.</p>
    </>
  );
}
