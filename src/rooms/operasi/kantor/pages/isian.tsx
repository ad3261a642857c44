import { Input, Select, Textarea } from '../../../../ui/field.tsx';
import { FormGrid, FormSection } from '../../../../ui/fieldset.tsx';
import type { FieldErrors, FormValues } from '../../../../web/form.tsx';
import { HARI, ZONA_WAKTU } from '../../../kantor/kantor.ts';

type Props = { values: FormValues; errors: FieldErrors | undefined };

/** The fields of the office, the same at set-up and later. */
export function IsianKantor({ values, errors }: Props) {
  const field = (name: string) => ({ name, value: values.text(name), error: errors?.[name] });
  return (
    <>
      <FormSection title="Kantor" about="Tampil di setiap halaman dan di kepala surat.">
        <Input
          {...field('nama')}
          label="Nama kantor"
          hint="Tanpa nama daerahnya. Contoh: Dinas Koperasi dan UKM"
          required
          autocomplete="organization"
        />
        <Input {...field('alamat')} label="Alamat" hint="Contoh: Jl. Panji Suroso No. 18" required autocomplete="street-address" />
        <Textarea {...field('kop_surat')} label="Kop surat" hint="Baris demi baris, seperti tercetak di kepala surat." rows={4} required />
      </FormSection>
      <FormSection title="Cara dihubungi" about="Warga melihatnya di beranda. Kosongkan yang belum ada.">
        <FormGrid>
          <Input {...field('telepon')} label="Telepon" hint="Contoh: (0341) 326025" type="tel" width={20} optional autocomplete="tel" />
          <Input {...field('whatsapp')} label="WhatsApp" hint="Contoh: 0812-3456-7890" type="tel" width={20} optional autocomplete="off" />
        </FormGrid>
        <Input {...field('surel')} label="Surel" type="email" width={30} optional autocomplete="email" />
      </FormSection>
      <FormSection
        title="Jam layanan"
        about="Beberapa rentang sehari dipisah koma, misalnya 08.00–12.00, 13.00–15.30. Kosongkan hari yang tutup."
      >
        <FormGrid>
          {HARI.map((hari, i) => (
            <Input {...field(`jam_${i + 1}`)} label={hari} width={30} autocomplete="off" />
          ))}
        </FormGrid>
        <Select
          {...field('zona_waktu')}
          label="Zona waktu"
          options={Object.entries(ZONA_WAKTU).map(([value, text]) => ({ value, text }))}
        />
      </FormSection>
    </>
  );
}
