import { pilihan } from '../../../../lib/daftar-kode.ts';
import { SUMBER_DATA } from '../../../../lib/sumber-data.ts';
import { Button, ButtonLink, Buttons } from '../../../../ui/button.tsx';
import { Radios } from '../../../../ui/choice.tsx';
import { ErrorSummary } from '../../../../ui/error-summary.tsx';
import { DateInput, FileInput, Input, MoneyInput, Select, Textarea } from '../../../../ui/field.tsx';
import { FormGrid, FormSection } from '../../../../ui/fieldset.tsx';
import { RequiredNote } from '../../../../ui/label.tsx';
import type { AppContext } from '../../../../web/env.ts';
import { type FieldErrors, Form, type FormValues } from '../../../../web/form.tsx';
import { StaleBase } from '../../../../web/stale.tsx';
import { METODE_RAT } from '../../koperasi.ts';
import { jalur, jalurKoperasi } from '../../paths.ts';
import { LABEL_RAT, UANG_RAT } from '../sebutan.ts';

type Props = {
  c: AppContext;
  koperasiId: number;
  tahunBuku: number;
  isian: FormValues;
  salah: FieldErrors | undefined;
  versi: number | undefined;
  /** Spelling of the stored meeting; empty for a new one. */
  awal: Readonly<Record<string, string>>;
};

const PETUNJUK: Readonly<Record<string, string>> = {
  modal_sendiri: 'Kosongkan bila sama dengan jumlah empat isian sebelumnya.',
  shu: 'Bila rugi, awali dengan tanda minus.',
  volume_usaha: 'Nilai seluruh transaksi dalam satu tahun buku.',
};

/** One dense page for one meeting; the order is that of the report which the officer holds in hand. */
export function FormRat({ c, koperasiId, tahunBuku, isian, salah, versi, awal }: Props) {
  const field = (name: string) => ({ name, label: LABEL_RAT[name] ?? name, value: isian.text(name), error: salah?.[name] });
  const angka = (name: string) => <Input {...field(name)} inputmode="numeric" width={10} autocomplete="off" />;
  return (
    <>
      <ErrorSummary errors={salah} />
      <Form c={c} action={jalur.rat(koperasiId, tahunBuku)} upload>
        {versi !== undefined && <input type="hidden" name="versi" value={String(versi)} />}
        <StaleBase values={awal} />
        <RequiredNote />
        <FormSection title="Rapat" about="Dari berita acara RAT.">
          <FormGrid columns={2}>
            <DateInput {...field('tanggal_rat')} required />
            <Select
              {...field('metode')}
              empty="Belum dicatat"
              options={pilihan(METODE_RAT).map(({ value, label }) => ({ value, text: label }))}
            />
            {angka('hadir')}
            <Radios
              name="kuorum"
              legend="Kuorum menurut berita acara"
              inline
              value={isian.text('kuorum')}
              error={salah?.['kuorum']}
              items={[
                { value: 'ya', text: 'Tercapai' },
                { value: 'tidak', text: 'Tidak tercapai' },
                { value: '', text: 'Belum dicatat' },
              ]}
            />
          </FormGrid>
        </FormSection>
        <FormSection title="Anggota dan pekerja" about="Keadaan pada akhir tahun buku. RAT terbaru memperbarui jumlah di catatan koperasi.">
          <FormGrid columns={3}>
            {angka('anggota_laki')}
            {angka('anggota_perempuan')}
            {angka('manajer')}
            {angka('karyawan_laki')}
            {angka('karyawan_perempuan')}
          </FormGrid>
        </FormSection>
        <FormSection title="Keuangan" about="Rupiah bulat. Boleh ditulis 1.250.000, 25 juta, atau 1,5 miliar.">
          <FormGrid columns={2}>
            {UANG_RAT.map((name) => (
              <MoneyInput {...field(name)} hint={PETUNJUK[name]} />
            ))}
          </FormGrid>
        </FormSection>
        <FormSection title="Keputusan rapat">
          <Textarea {...field('pembagian_shu')} rows={3} />
          <Textarea {...field('rencana_kerja')} rows={3} />
          <Input {...field('opini_kap')} hint="Isi bila laporan keuangan diperiksa kantor akuntan publik." />
        </FormSection>
        <FormSection title="Laporan dan berkas" about="PDF atau foto (JPG, PNG, WEBP), paling besar 8 MB tiap berkas.">
          <DateInput
            {...field('laporan_diterima_pada')}
            hint="Tanggal laporan pertanggungjawaban sampai di kantor, juga bila hanya di kertas."
          />
          <FileInput name="berkas_laporan" label="Laporan pertanggungjawaban (LPJ)" error={salah?.['berkas_laporan']} />
          <FileInput name="berkas_berita_acara" label="Berita acara RAT" error={salah?.['berkas_berita_acara']} />
          <Select {...field('sumber')} options={pilihan(SUMBER_DATA).map(({ value, label }) => ({ value, text: label }))} />
        </FormSection>
        <Buttons>
          <Button>{versi === undefined ? 'Simpan RAT' : 'Simpan perubahan RAT'}</Button>
          <ButtonLink kind="plain" href={jalurKoperasi(koperasiId)}>
            Batal
          </ButtonLink>
        </Buttons>
      </Form>
    </>
  );
}
