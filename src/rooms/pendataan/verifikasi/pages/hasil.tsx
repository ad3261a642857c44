import { formatTelepon } from '../../../../lib/telepon.ts';
import { Button, Buttons } from '../../../../ui/button.tsx';
import { Radios } from '../../../../ui/choice.tsx';
import { ErrorSummary } from '../../../../ui/error-summary.tsx';
import { Input, type OptionGroup, Select, Textarea } from '../../../../ui/field.tsx';
import { FormSection } from '../../../../ui/fieldset.tsx';
import { RequiredNote } from '../../../../ui/label.tsx';
import { Inset } from '../../../../ui/notice.tsx';
import { PageHeader } from '../../../../ui/page-header.tsx';
import type { AppContext } from '../../../../web/env.ts';
import { type FieldErrors, Form, type FormValues } from '../../../../web/form.tsx';
import { pathHasil, pathSatuVerifikasi } from '../paths.ts';
import type { Butir, Verifikasi } from '../queries.ts';
import { AKIBAT_HASIL, HASIL_VERIFIKASI, type HasilVerifikasi } from '../verifikasi.ts';
import { alamatButir, namaButir } from './satu.tsx';

type Props = {
  c: AppContext;
  daftar: Verifikasi;
  butir: Butir;
  /** Corrections are saved at once; else they become a proposal. */
  langsung: boolean;
  values: FormValues;
  errors?: FieldErrors | undefined;
  kelurahan: readonly OptionGroup[];
};

/** What was found at one record. */
export function HasilPemeriksaan({ c, daftar, butir, langsung, values, errors, kelurahan }: Props) {
  const isi = (name: string) => ({ name, value: values.text(name), error: errors?.[name] });
  return (
    <>
      <ErrorSummary errors={errors} />
      <PageHeader
        caption={`Daftar pemeriksaan nomor ${daftar.id}`}
        title={namaButir(butir)}
        meta={[alamatButir(butir), butir.telepon && formatTelepon(butir.telepon)]}
        actions={<a href={`/petugas/${daftar.jenis}/${butir.objek_id}`}>Buka catatannya</a>}
      />
      <Form c={c} action={pathHasil(daftar.id, butir.id)}>
        <RequiredNote />
        <FormSection title="Hasil" id="bagian-hasil">
          <Radios
            {...isi('hasil')}
            required
            legend="Apa yang ditemukan?"
            items={(Object.keys(HASIL_VERIFIKASI) as HasilVerifikasi[]).map((kode) => ({
              value: kode,
              text: HASIL_VERIFIKASI[kode],
              hint: AKIBAT_HASIL[kode],
            }))}
          />
          <Textarea {...isi('catatan')} label="Catatan" hint="Misalnya bertemu siapa, atau kapan dicoba lagi." rows={2} />
        </FormSection>
        <FormSection title="Yang perlu dibetulkan" id="betulkan" about="Dipakai bila hasilnya Masih ada atau Pindah.">
          {!langsung && <Inset>Perubahan di bawah ini menjadi usulan: orang lain memeriksanya dulu.</Inset>}
          <Input {...isi('telepon')} label="Telepon atau WhatsApp" inputmode="tel" autocomplete="off" />
          <Textarea {...isi('alamat')} label="Alamat" rows={2} />
          <Select {...isi('kode_wilayah')} label="Kelurahan" empty="Belum dicatat" options={kelurahan} />
        </FormSection>
        <Buttons>
          <Button>Simpan hasil</Button>
          <a href={pathSatuVerifikasi(daftar.id)}>Batal</a>
        </Buttons>
      </Form>
    </>
  );
}
