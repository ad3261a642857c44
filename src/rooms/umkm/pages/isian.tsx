import { pilihan } from '../../../lib/daftar-kode.ts';
import { CARA_PERSETUJUAN } from '../../../lib/persetujuan.ts';
import { SUMBER_DATA } from '../../../lib/sumber-data.ts';
import { Checkbox, Checkboxes, NomorAtauBelum, Radios } from '../../../ui/choice.tsx';
import { DateInput, Input, type OptionGroup, Select, Textarea } from '../../../ui/field.tsx';
import { FormGrid } from '../../../ui/fieldset.tsx';
import type { FieldErrors, FormValues } from '../../../web/form.tsx';
import { type NamaBagian, VERSI_KBLI } from '../forms.ts';
import { LABEL_UMKM } from '../label.ts';
import { ALASAN_BELUM_NIB, BENTUK_USAHA, JENIS_KAWASAN, PEMBIAYAAN, SALURAN_PEMASARAN, STATUS_KURASI, STATUS_TEMPAT } from '../umkm.ts';

export type IsianProps = {
  values: FormValues;
  errors?: FieldErrors | undefined;
  /** Kelurahan of the office's area, by kecamatan. */
  kelurahan: readonly OptionGroup[];
  /** What the NPWP field says about a number that is stored but not shown. */
  npwpTersimpan?: string | undefined;
};

export const opsi = (daftar: Readonly<Record<string, string>>) => pilihan(daftar).map(({ value, label }) => ({ value, text: label }));
const yaTidak = [
  { value: 'ya', text: 'Ya' },
  { value: 'tidak', text: 'Tidak' },
  { value: '', text: 'Belum ditanya' },
];

/** Name, label, value and message of one field. */
export const field = ({ values, errors }: Pick<IsianProps, 'values' | 'errors'>, name: string) => ({
  name,
  label: LABEL_UMKM[name] ?? name,
  value: values.text(name),
  error: errors?.[name],
});

const pilihanDari = (p: IsianProps, name: string) => ({
  name,
  legend: LABEL_UMKM[name] ?? name,
  value: p.values.text(name),
  error: p.errors?.[name],
});

export function IsianIdentitas(p: IsianProps) {
  return (
    <FormGrid columns={3}>
      <Input {...field(p, 'nama')} required autocomplete="off" hint="Seperti di papan nama atau NIB." wide />
      <Input {...field(p, 'merek')} autocomplete="off" />
      <Select {...field(p, 'bentuk_usaha')} required options={opsi(BENTUK_USAHA)} empty="Pilih bentuk usaha" />
      <DateInput {...field(p, 'tanggal_berdiri')} />
      <Input {...field(p, 'tahun_berdiri')} label="Atau tahun berdirinya saja" inputmode="numeric" width={4} autocomplete="off" />
      <Input
        {...field(p, 'kbli_kode')}
        inputmode="numeric"
        width={5}
        digits
        autocomplete="off"
        hint={
          <>
            Lima angka, seperti di NIB.{' '}
            <a href="/petugas/kbli" target="_blank" rel="noopener">
              Cari kode KBLI
            </a>
          </>
        }
      />
      <Radios {...pilihanDari(p, 'kbli_versi')} value={p.values.text('kbli_versi') || '2020'} inline items={opsi(VERSI_KBLI)} />
      <Textarea {...field(p, 'produk')} rows={2} hint="Apa yang dibuat atau dijual, misalnya keripik tempe kemasan 200 gram." wide />
    </FormGrid>
  );
}

export function IsianAlamat(p: IsianProps) {
  return (
    <FormGrid columns={3}>
      <Textarea {...field(p, 'alamat')} rows={2} hint="Jalan, nomor, gang." wide />
      <Input {...field(p, 'rt')} inputmode="numeric" width={3} autocomplete="off" />
      <Input {...field(p, 'rw')} inputmode="numeric" width={3} autocomplete="off" />
      <Select {...field(p, 'kode_wilayah')} options={p.kelurahan} empty="Pilih kelurahan" />
      <Input {...field(p, 'kode_pos')} inputmode="numeric" width={5} autocomplete="off" />
      <Input {...field(p, 'telepon')} type="tel" autocomplete="off" hint="Contoh: 0812-3456-7890 atau (0341) 326025" />
      <Input {...field(p, 'surel')} type="email" autocomplete="off" />
      <Input {...field(p, 'situs')} autocomplete="off" />
      <Select {...field(p, 'status_tempat')} options={opsi(STATUS_TEMPAT)} empty="Belum ditanya" />
      <Select {...field(p, 'jenis_kawasan')} options={opsi(JENIS_KAWASAN)} empty="Belum ditanya" />
      <Input {...field(p, 'koordinat')} autocomplete="off" hint="Lintang lalu bujur, atau tempel alamat dari peta daring." />
    </FormGrid>
  );
}

export function IsianLegalitas(p: IsianProps) {
  return (
    <FormGrid columns={3}>
      <NomorAtauBelum {...field(p, 'nib')} hint="13 angka" belum={p.values.text('nib_belum') === 'ya'} />
      <Select {...field(p, 'alasan_belum_nib')} options={opsi(ALASAN_BELUM_NIB)} empty="Tidak berlaku atau belum ditanya" />
      <NomorAtauBelum
        {...field(p, 'npwp')}
        hint={p.npwpTersimpan ?? '15 angka (lama) atau 16 angka'}
        belum={p.values.text('npwp_belum') === 'ya'}
      />
    </FormGrid>
  );
}

export function IsianPemasaran(p: IsianProps) {
  return (
    <FormGrid>
      <Checkboxes
        name="saluran_pemasaran"
        legend={LABEL_UMKM['saluran_pemasaran']}
        values={p.values.list('saluran_pemasaran')}
        items={opsi(SALURAN_PEMASARAN)}
      />
      <Checkboxes name="pembiayaan" legend={LABEL_UMKM['pembiayaan']} values={p.values.list('pembiayaan')} items={opsi(PEMBIAYAAN)} />
      <Radios {...pilihanDari(p, 'catatan_keuangan')} inline items={yaTidak} />
      <Input {...field(p, 'keanggotaan_koperasi')} autocomplete="off" hint="Nama koperasinya bila menjadi anggota." />
    </FormGrid>
  );
}

export function IsianPembinaan(p: IsianProps) {
  return (
    <FormGrid>
      <Checkbox name="binaan" label="Usaha ini binaan kantor" checked={p.values.text('binaan') === 'ya'} />
      <Select {...field(p, 'kurasi')} options={opsi(STATUS_KURASI)} empty="Belum dicatat" />
      <Radios {...pilihanDari(p, 'inklusif_disabilitas')} inline items={yaTidak} />
      <Select {...field(p, 'sumber')} required options={opsi(SUMBER_DATA)} value={p.values.text('sumber') || 'petugas'} />
    </FormGrid>
  );
}

export function IsianPersetujuan(p: IsianProps) {
  return (
    <FormGrid>
      <Radios
        {...pilihanDari(p, 'tampil_publik')}
        legend="Pemilik setuju usahanya tampil di direktori umum?"
        hint="Yang tampil hanya nama, produk, kelurahan, dan cara menghubungi. NIK dan angka usaha tidak pernah tampil."
        wide
        items={[
          { value: 'ya', text: 'Ya, setuju' },
          { value: 'tidak', text: 'Tidak' },
          { value: '', text: 'Belum ditanya' },
        ]}
      />
      <DateInput {...field(p, 'persetujuan_pada')} />
      <Select {...field(p, 'persetujuan_cara')} options={opsi(CARA_PERSETUJUAN)} empty="Pilih caranya" />
    </FormGrid>
  );
}

const ISIAN: Readonly<Record<NamaBagian, (p: IsianProps) => ReturnType<typeof IsianIdentitas>>> = {
  identitas: IsianIdentitas,
  alamat: IsianAlamat,
  legalitas: IsianLegalitas,
  pemasaran: IsianPemasaran,
  pembinaan: IsianPembinaan,
  persetujuan: IsianPersetujuan,
};

/** The fields of one section. */
export function IsianBagian({ bagian, ...p }: IsianProps & { bagian: NamaBagian }) {
  const Isian = ISIAN[bagian];
  return <Isian {...p} />;
}
