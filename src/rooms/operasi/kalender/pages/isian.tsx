import { Button, Buttons } from '../../../../ui/button.tsx';
import { ErrorSummary } from '../../../../ui/error-summary.tsx';
import { DateInput, Input, Select, Textarea } from '../../../../ui/field.tsx';
import { FormGrid, FormSection } from '../../../../ui/fieldset.tsx';
import { PageHeader } from '../../../../ui/page-header.tsx';
import type { AppContext } from '../../../../web/env.ts';
import { type FieldErrors, Form, type FormValues } from '../../../../web/form.tsx';
import { HARI } from '../../../kantor/kantor.ts';
import { KATA_LIBUR } from '../../../kalender/kalender.ts';
import { pathJamKhususBaru, pathKalender, pathLiburBaru, pathPenutupanBaru } from '../../../kalender/paths.ts';

export type IsianProps = { c: AppContext; values: FormValues; errors?: FieldErrors | undefined };

const isian =
  ({ values, errors }: IsianProps) =>
  (name: string) => ({ name, value: values.text(name), error: errors?.[name] });

function Kirim({ kata }: { kata: string }) {
  return (
    <Buttons>
      <Button>{kata}</Button>
      <a href={pathKalender}>Batal</a>
    </Buttons>
  );
}

const DASAR = 'Peraturan atau keputusan, dengan nomor dan tahunnya.';

export function LiburBaru(p: IsianProps) {
  const isi = isian(p);
  return (
    <>
      <ErrorSummary errors={p.errors} />
      <PageHeader
        title="Tetapkan hari libur"
        lead="Hari libur tidak dihitung sebagai hari kerja. Tenggat yang belum lewat ikut berpindah."
      />
      <Form c={p.c} action={pathLiburBaru} class="p-form-staff">
        <DateInput {...isi('tanggal')} label="Tanggal" />
        <Input {...isi('nama')} label="Nama" autocomplete="off" />
        <Select
          {...isi('jenis')}
          label="Jenis"
          empty="Pilih jenisnya"
          options={Object.entries(KATA_LIBUR).map(([value, text]) => ({ value, text }))}
        />
        <Input {...isi('dasar')} label="Dasar" hint={DASAR} autocomplete="off" />
        <Kirim kata="Tetapkan hari libur" />
      </Form>
    </>
  );
}

export function JamKhususBaru(p: IsianProps) {
  const isi = isian(p);
  return (
    <>
      <ErrorSummary errors={p.errors} />
      <PageHeader title="Tetapkan jam khusus" lead="Jam layanan lain untuk beberapa tanggal, misalnya selama Ramadan." />
      <Form c={p.c} action={pathJamKhususBaru} class="p-form-staff">
        <Input {...isi('nama')} label="Nama" autocomplete="off" />
        <FormGrid>
          <DateInput {...isi('mulai')} label="Mulai" />
          <DateInput {...isi('sampai')} label="Sampai" />
        </FormGrid>
        <Input {...isi('dasar')} label="Dasar" hint={DASAR} autocomplete="off" />
        <FormSection title="Jam layanan" about="Tulis seperti 08.00–12.00, 12.30–15.00. Kosongkan bila tutup.">
          <FormGrid>
            {HARI.map((hari, i) => (
              <Input {...isi(`jam_${i + 1}`)} label={hari} autocomplete="off" />
            ))}
          </FormGrid>
        </FormSection>
        <Kirim kata="Tetapkan jam khusus" />
      </Form>
    </>
  );
}

export function PenutupanBaru(p: IsianProps) {
  const isi = isian(p);
  return (
    <>
      <ErrorSummary errors={p.errors} />
      <PageHeader title="Catat penutupan" lead="Kapan kantor tidak dapat bekerja dan mengapa. Boleh dicatat sesudahnya." />
      <Form c={p.c} action={pathPenutupanBaru} class="p-form-staff">
        <FormGrid>
          <DateInput {...isi('tanggal')} label="Tanggal mulai" />
          <Input {...isi('jam')} label="Pukul mulai" hint="Contoh: 08.00" width={5} autocomplete="off" />
          <DateInput {...isi('sampai_tanggal')} label="Tanggal selesai" />
          <Input {...isi('sampai_jam')} label="Pukul selesai" hint="Contoh: 15.30" width={5} autocomplete="off" />
        </FormGrid>
        <Input {...isi('alasan')} label="Alasan" hint="Contoh: listrik padam." autocomplete="off" />
        <Kirim kata="Catat penutupan" />
      </Form>
    </>
  );
}

export function Pembatalan(p: IsianProps & { action: string; apa: string; akibat: string }) {
  return (
    <>
      <ErrorSummary errors={p.errors} />
      <PageHeader title={`Batalkan ${p.apa}?`} lead={p.akibat} />
      <Form c={p.c} action={p.action} class="p-form-staff">
        <Textarea {...isian(p)('alasan')} label="Alasan" />
        <Kirim kata="Batalkan" />
      </Form>
    </>
  );
}
