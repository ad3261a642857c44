import { pilihan } from '../../../lib/daftar-kode.ts';
import { SUMBER_DATA } from '../../../lib/sumber-data.ts';
import { NomorAtauBelum, Radios } from '../../../ui/choice.tsx';
import { DateInput, Input, type OptionGroup, Select, Textarea } from '../../../ui/field.tsx';
import { FormGrid, FormSection } from '../../../ui/fieldset.tsx';
import type { FieldErrors, FormValues } from '../../../web/form.tsx';
import { LABEL_ORANG } from '../label.ts';
import { JENIS_KELAMIN, PENDIDIKAN, RAGAM_DISABILITAS } from '../orang.ts';

export type IsianOrangProps = {
  values: FormValues;
  errors?: FieldErrors | undefined;
  kelurahan: readonly OptionGroup[];
  /** What the guarded fields say about what is stored but not shown. */
  tersimpan?: { nik?: string | undefined; ragam?: boolean } | undefined;
};

export const opsi = (daftar: Readonly<Record<string, string>>) => pilihan(daftar).map(({ value, label }) => ({ value, text: label }));

export const field = ({ values, errors }: Pick<IsianOrangProps, 'values' | 'errors'>, name: string) => ({
  name,
  label: LABEL_ORANG[name] ?? name,
  value: values.text(name),
  error: errors?.[name],
});

/** All fields of a person. */
export function IsianOrang(p: IsianOrangProps) {
  const tetap = 'Sudah tersimpan dan disamarkan. Kosongkan bila tidak berubah.';
  return (
    <>
      <FormSection title="Identitas" id="identitas">
        <FormGrid columns={3}>
          <Input {...field(p, 'nama')} required autocomplete="off" autocapitalize="words" hint="Seperti di KTP" wide />
          <NomorAtauBelum
            {...field(p, 'nik')}
            hint={p.tersimpan?.nik ? `Tersimpan ${p.tersimpan.nik}. Kosongkan bila tidak berubah.` : '16 angka di KTP'}
            belum={p.values.text('nik_belum') === 'ya'}
          />
          <Select {...field(p, 'jenis_kelamin')} options={opsi(JENIS_KELAMIN)} empty="Belum dicatat" />
          <Input {...field(p, 'tempat_lahir')} autocomplete="off" />
          <DateInput {...field(p, 'tanggal_lahir')} />
          <Select {...field(p, 'pendidikan')} options={opsi(PENDIDIKAN)} empty="Belum dicatat" />
        </FormGrid>
      </FormSection>
      <FormSection title="Alamat dan kontak" id="kontak">
        <FormGrid columns={3}>
          <Textarea {...field(p, 'alamat')} rows={2} hint="Seperti di KTP" wide />
          <Input {...field(p, 'rt')} inputmode="numeric" width={3} autocomplete="off" />
          <Input {...field(p, 'rw')} inputmode="numeric" width={3} autocomplete="off" />
          <Select {...field(p, 'kode_wilayah')} options={p.kelurahan} empty="Pilih kelurahan" />
          <Input {...field(p, 'kode_pos')} inputmode="numeric" width={5} autocomplete="off" />
          <Input {...field(p, 'telepon')} type="tel" autocomplete="off" hint="Contoh: 0812-3456-7890" />
          <Input {...field(p, 'surel')} type="email" autocomplete="off" />
        </FormGrid>
      </FormSection>
      <FormSection title="Kebutuhan khusus" id="khusus" about="Hanya bila orangnya mau memberi tahu. Dipakai untuk layanan prioritas.">
        <FormGrid columns={3}>
          <Radios
            name="disabilitas"
            legend={LABEL_ORANG['disabilitas']}
            inline
            value={p.values.text('disabilitas')}
            error={p.errors?.['disabilitas']}
            items={[
              { value: 'ya', text: 'Ya' },
              { value: 'tidak', text: 'Tidak' },
              { value: '', text: 'Tidak ditanya' },
            ]}
          />
          <Select
            {...field(p, 'ragam_disabilitas')}
            hint={p.tersimpan?.ragam ? tetap : 'Disimpan tersandi'}
            options={opsi(RAGAM_DISABILITAS)}
            empty="Tidak dicatat"
          />
        </FormGrid>
      </FormSection>
      <FormSection title="Sumber data" id="sumber-data">
        <Select {...field(p, 'sumber')} required options={opsi(SUMBER_DATA)} value={p.values.text('sumber') || 'petugas'} />
      </FormSection>
    </>
  );
}
