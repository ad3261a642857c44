import { NomorAtauBelum } from '../../../ui/choice.tsx';
import { DateInput, Input, Select } from '../../../ui/field.tsx';
import { FormGrid } from '../../../ui/fieldset.tsx';
import { Inset } from '../../../ui/notice.tsx';
import type { FieldErrors, FormValues } from '../../../web/form.tsx';
import { JENIS_KELAMIN } from '../../orang/orang.ts';
import { orangPath } from '../../orang/paths.ts';
import { opsi } from './isian.tsx';

export type OrangTerpilih = { id: number; nama: string; nik_samar: string | null };

type Props = { values: FormValues; errors?: FieldErrors | undefined; terpilih?: OrangTerpilih | undefined };

/** The owner inside the form of a business: by NIK or name; who is in the register is found there, who is not is added. */
export function IsianPemilik({ values, errors, terpilih }: Props) {
  if (terpilih) {
    return (
      <>
        <input type="hidden" name="pemilik_id" value={String(terpilih.id)} />
        <Inset>
          Pemilik: <a href={orangPath(terpilih.id)}>{terpilih.nama}</a>{' '}
          {terpilih.nik_samar && <span class="p-digits">{terpilih.nik_samar}</span>}
        </Inset>
      </>
    );
  }
  const isi = (name: string) => ({ name, value: values.text(name), error: errors?.[name] });
  return (
    <FormGrid columns={3}>
      <Input
        {...isi('pemilik_nama')}
        label="Nama pemilik"
        autocomplete="off"
        autocapitalize="words"
        hint="Seperti di KTP. Bila sudah pernah dicatat, orangnya akan ditemukan."
      />
      <NomorAtauBelum
        {...isi('pemilik_nik')}
        label="NIK pemilik"
        hint="16 angka di KTP"
        belum={values.text('pemilik_nik_belum') === 'ya'}
      />
      <Select {...isi('pemilik_jenis_kelamin')} label="Jenis kelamin pemilik" options={opsi(JENIS_KELAMIN)} empty="Belum dicatat" />
      <DateInput {...isi('pemilik_tanggal_lahir')} label="Tanggal lahir pemilik" />
      <Input {...isi('pemilik_telepon')} label="Telepon pemilik" type="tel" autocomplete="off" />
    </FormGrid>
  );
}
