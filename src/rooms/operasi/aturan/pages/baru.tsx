import { tanggalPanjang } from '../../../../lib/tanggal.ts';
import { Button, Buttons } from '../../../../ui/button.tsx';
import { ErrorSummary } from '../../../../ui/error-summary.tsx';
import { Radios } from '../../../../ui/choice.tsx';
import { DateInput, Input, MoneyInput } from '../../../../ui/field.tsx';
import { FormGrid, FormSection } from '../../../../ui/fieldset.tsx';
import { Inset } from '../../../../ui/notice.tsx';
import { PageHeader } from '../../../../ui/page-header.tsx';
import type { AppContext } from '../../../../web/env.ts';
import { type FieldErrors, Form, type FormValues } from '../../../../web/form.tsx';
import { type Aturan, type IsianAturan, kelompokIsian, SEJAK_AWAL, sebutAngka, type VersiAturan } from '../aturan.ts';
import { pathSatuAturan, pathVersiBaru } from '../paths.ts';
import { AKIBAT } from './satu.tsx';

type Props = {
  c: AppContext;
  aturan: Aturan;
  /** The version that the new one follows. */
  terbaru: VersiAturan;
  values: FormValues;
  errors?: FieldErrors | undefined;
};

/** A new version of a rule: every figure is there, filled with the newest one. */
export function VersiBaru({ c, aturan, terbaru, values, errors }: Props) {
  const isi = (name: string) => ({ name, value: values.text(name), error: errors?.[name] });
  return (
    <>
      <ErrorSummary errors={errors} />
      <PageHeader
        caption={aturan.judul}
        title="Tetapkan versi baru"
        lead="Ubah angka yang berganti. Yang sudah pernah berlaku tidak diubah; versi baru menggantikannya mulai tanggal yang Anda tulis. Semua isian wajib."
      />
      {aturan.turunan.map((satu) => (
        <Inset>{AKIBAT[satu]}</Inset>
      ))}
      <Form c={c} action={pathVersiBaru(aturan.kunci)} class="p-form-staff">
        <input type="hidden" name="terakhir" value={terbaru.berlakuMulai} />
        <FormSection title="Mulai kapan dan atas dasar apa">
          <DateInput
            {...isi('berlaku_mulai')}
            label="Berlaku mulai"
            hint={`Hari ini atau sesudahnya${terbaru.berlakuMulai > SEJAK_AWAL ? `, dan sesudah ${tanggalPanjang(terbaru.berlakuMulai)}` : ''}. Contoh: 1 Januari 2027`}
          />
          <Input {...isi('dasar')} label="Dasar" hint="Peraturan atau keputusan, dengan nomor dan tahunnya." autocomplete="off" />
        </FormSection>
        {kelompokIsian(aturan).map(({ judul, isian }) => (
          <FormSection title={judul}>
            <FormGrid>
              {isian.map((satu) => (
                <Isian isian={satu} terbaru={terbaru} {...isi(satu.name)} />
              ))}
            </FormGrid>
          </FormSection>
        ))}
        <Buttons>
          <Button>Tetapkan versi baru</Button>
          <a href={pathSatuAturan(aturan.kunci)}>Batal</a>
        </Buttons>
      </Form>
    </>
  );
}

const YA_TIDAK = [
  { value: 'ya', text: 'Ya' },
  { value: 'tidak', text: 'Tidak' },
];

type IsianProps = { isian: IsianAturan; terbaru: VersiAturan; name: string; value: string; error: string | undefined };

function Isian({ isian, terbaru, name, value, error }: IsianProps) {
  const dahulu = `Terakhir: ${sebutAngka(isian, terbaru.angka[name]) ?? 'tidak dipakai'}.`;
  const umum = { name, value, error, label: isian.label, hint: isian.hint ? `${isian.hint} ${dahulu}` : dahulu };
  if (isian.jenis === 'rupiah') return <MoneyInput {...umum} />;
  if (isian.jenis === 'tanggal') return <DateInput {...umum} />;
  if (isian.jenis === 'ya_tidak') return <Radios {...umum} legend={isian.label} items={YA_TIDAK} inline />;
  return <Input {...umum} suffix={isian.satuan} inputmode="numeric" width={10} autocomplete="off" />;
}
