import { hariTanggal } from '../../../../lib/tanggal.ts';
import { Button } from '../../../../ui/button.tsx';
import { ErrorSummary } from '../../../../ui/error-summary.tsx';
import { DateInput, Input } from '../../../../ui/field.tsx';
import { Panel } from '../../../../ui/notice.tsx';
import { PageHeader } from '../../../../ui/page-header.tsx';
import { Table } from '../../../../ui/table.tsx';
import type { FieldErrors, FormValues } from '../../../../web/form.tsx';
import { pathTenggat } from '../../../kalender/paths.ts';
import type { HariTenggat } from '../../../kalender/tenggat.ts';

type Props = {
  values: FormValues;
  errors?: FieldErrors | undefined;
  hasil?: { tanggal: string; hari: readonly HariTenggat[] } | undefined;
};

/** When a promise falls due, day by day: what an officer shows to somebody who asks why it takes so long. */
export function HitungTenggat({ values, errors, hasil }: Props) {
  const isi = (name: string) => ({ name, value: values.text(name), error: errors?.[name] });
  return (
    <>
      <ErrorSummary errors={errors} />
      <PageHeader title="Hitung tenggat" lead="Kapan janji layanan jatuh tempo menurut kalender kantor." />
      <form method="get" action={pathTenggat} class="p-form-staff">
        <DateInput {...isi('diterima')} label="Diterima" />
        <Input {...isi('hari')} label="Janji, dalam hari kerja" inputmode="numeric" width={4} autocomplete="off" />
        <Button once={false}>Hitung</Button>
      </form>
      {hasil && (
        <>
          <Panel title={`Jatuh tempo ${hariTanggal(hasil.tanggal)}`} />
          <Table
            caption="Hari demi hari"
            columns={[
              { header: 'Tanggal', rowHeader: true, cell: (satu) => hariTanggal(satu.tanggal) },
              { header: 'Dihitung', cell: (satu) => (satu.dihitung ? 'Ya' : 'Tidak') },
              { header: 'Sebab', cell: (satu) => satu.sebab },
            ]}
            rows={hasil.hari}
          />
        </>
      )}
    </>
  );
}
