import type { Child } from 'hono/jsx';
import { pilihan } from '../../../lib/daftar-kode.ts';
import { CARA_PERSETUJUAN } from '../../../lib/persetujuan.ts';
import { SUMBER_DATA } from '../../../lib/sumber-data.ts';
import { Button, ButtonLink, Buttons } from '../../../ui/button.tsx';
import { Checkbox, NomorAtauBelum, Radios } from '../../../ui/choice.tsx';
import { ErrorSummary } from '../../../ui/error-summary.tsx';
import { DateInput, Input, type OptionGroup, Select, Textarea } from '../../../ui/field.tsx';
import { FormGrid, FormSection } from '../../../ui/fieldset.tsx';
import { RequiredNote } from '../../../ui/label.tsx';
import type { AppContext } from '../../../web/env.ts';
import { type FieldErrors, Form, type FormValues } from '../../../web/form.tsx';
import { StaleBase } from '../../../web/stale.tsx';
import type { DaftarKode } from '../../../lib/daftar-kode.ts';
import { BULAN_AWAL_BUKU } from '../forms.ts';
import {
  BENTUK_KOPERASI,
  JENIS_KOPERASI,
  KELOMPOK_KOPERASI,
  LAYANAN_KOPERASI,
  POLA_PENGELOLAAN,
  STATUS_SERTIFIKAT_NIK,
} from '../koperasi.ts';
import { LABEL_KOPERASI } from '../sebutan.ts';

type Props = {
  c: AppContext;
  action: string;
  batal: string;
  tombol: string;
  isian: FormValues;
  salah: FieldErrors | undefined;
  kelurahan: readonly OptionGroup[];
  /** Set when a stored record is edited: its version and its fields as the form spelled them. */
  tersimpan?: { versi: number; awal: Readonly<Record<string, string>> } | undefined;
  /** Stands above the button, for example likely duplicates with their tick. */
  sebelumTombol?: Child;
};

const opsi = (daftar: DaftarKode) => pilihan(daftar).map(({ value, label }) => ({ value, text: label }));

/** All fields of a cooperative on one page, in the order of the ODS profile. */
export function FormKoperasi(p: Props) {
  const { isian, salah } = p;
  const f = (name: string) => ({ name, label: LABEL_KOPERASI[name] ?? name, value: isian.text(name), error: salah?.[name] });
  const tik = (name: string, label: string, hint?: string) => (
    <Checkbox name={name} label={label} hint={hint} checked={isian.text(name) === 'ya'} error={salah?.[name]} />
  );
  const angka = (name: string) => <Input {...f(name)} inputmode="numeric" width={10} autocomplete="off" />;
  const nomor = (name: string, hint: string) => (
    <NomorAtauBelum {...f(name)} hint={hint} belum={isian.text(`${name}_belum`) === 'ya'} width={20} />
  );
  return (
    <>
      <ErrorSummary errors={salah} />
      <Form c={p.c} action={p.action}>
        {p.tersimpan && <input type="hidden" name="versi" value={String(p.tersimpan.versi)} />}
        {p.tersimpan && <StaleBase values={p.tersimpan.awal} />}
        <RequiredNote />
        <FormSection title="Identitas" id="identitas">
          <FormGrid columns={2}>
            <Input
              {...f('nama')}
              required
              wide
              autocapitalize="words"
              hint="Lengkap seperti di akta, misalnya Koperasi Wanita Sumber Rejeki."
            />
            <Select {...f('bentuk')} required options={opsi(BENTUK_KOPERASI)} />
            <Select {...f('jenis')} required empty="Pilih jenis" options={opsi(JENIS_KOPERASI)} />
            <Input {...f('kelompok')} list="daftar-kelompok" width={20} hint="Misalnya KSP, KPRI, Kopkar, Kopwan." />
            <Select {...f('pola_pengelolaan')} required options={opsi(POLA_PENGELOLAAN)} />
            <Input {...f('sektor_usaha')} />
            <Select {...f('layanan_koperasi')} empty="Belum dicatat" options={opsi(LAYANAN_KOPERASI)} />
            <Select
              {...f('bulan_awal_buku')}
              required
              options={opsi(BULAN_AWAL_BUKU)}
              hint="Januari bila tahun buku sama dengan tahun kalender."
            />
          </FormGrid>
          <datalist id="daftar-kelompok">
            {pilihan(KELOMPOK_KOPERASI).map(({ value, label }) => (
              <option value={value}>{label}</option>
            ))}
          </datalist>
          {tik('unit_simpan_pinjam', 'Punya unit simpan pinjam (USP/USPPS)')}
          {tik('merah_putih', 'Koperasi Kelurahan Merah Putih', 'Satu untuk tiap kelurahan.')}
          {tik('multi_pihak', 'Koperasi model multi pihak')}
        </FormSection>
        <FormSection title="Badan hukum dan izin" id="legal">
          <FormGrid columns={2}>
            <Input {...f('nomor_badan_hukum')} />
            <DateInput {...f('tanggal_badan_hukum')} />
            <Input {...f('nomor_perubahan')} />
            <DateInput {...f('tanggal_perubahan')} />
            <Input {...f('nomor_ahu')} hint="Misalnya AHU-0012890.AH.01.26.Tahun 2022." wide />
            <Input {...f('nomor_izin_simpan_pinjam')} />
            <DateInput {...f('tanggal_izin_simpan_pinjam')} />
          </FormGrid>
        </FormSection>
        <FormSection title="Nomor resmi" id="nomor" about="Belum terbit bukan nol: centang Belum punya. Kosongkan bila belum ditanyakan.">
          {nomor('nomor_induk', '13 angka dari sertifikat NIK koperasi (ODS).')}
          <FormGrid columns={3}>
            <Select {...f('status_nik')} empty="Belum dicatat" options={opsi(STATUS_SERTIFIKAT_NIK)} />
            <DateInput {...f('sertifikat_berlaku_sampai')} />
            <Input {...f('grade')} width={10} />
          </FormGrid>
          {nomor('nib', '13 angka dari OSS.')}
          {nomor('npwp', '15 angka, atau 16 angka yang diawali 0.')}
        </FormSection>
        <FormSection title="Alamat" id="alamat-koperasi">
          <FormGrid columns={2}>
            <Textarea {...f('alamat')} rows={2} wide />
            <Select {...f('kode_wilayah')} empty="Belum dicatat" options={p.kelurahan} />
            <FormGrid columns={3}>
              <Input {...f('rt')} width={3} inputmode="numeric" />
              <Input {...f('rw')} width={3} inputmode="numeric" />
              <Input {...f('kode_pos')} width={5} inputmode="numeric" />
            </FormGrid>
            <Input {...f('koordinat')} hint="Lintang lalu bujur, misalnya -7.977800, 112.634900, atau tempel alamat peta." wide />
          </FormGrid>
        </FormSection>
        <FormSection title="Kontak" id="kontak">
          <FormGrid columns={3}>
            <Input {...f('telepon')} type="tel" autocomplete="off" />
            <Input {...f('surel')} type="email" autocomplete="off" spellcheck={false} />
            <Input {...f('situs')} type="url" autocomplete="off" spellcheck={false} />
          </FormGrid>
        </FormSection>
        <FormSection title="Anggota dan pekerja" id="anggota" about="Diperbarui sendiri oleh RAT terbaru.">
          <FormGrid columns={4}>
            {angka('anggota_laki')}
            {angka('anggota_perempuan')}
            {angka('jumlah_manajer')}
            {angka('jumlah_karyawan')}
          </FormGrid>
        </FormSection>
        <FormSection
          title="Direktori umum"
          id="direktori"
          about="Hanya dengan persetujuan pengurus. Angka keuangan dan NPWP tidak pernah ditampilkan."
        >
          <Radios
            name="tampil_publik"
            legend="Boleh ditampilkan di direktori umum?"
            inline
            value={isian.text('tampil_publik')}
            error={salah?.['tampil_publik']}
            items={[
              { value: 'ya', text: 'Boleh' },
              { value: 'tidak', text: 'Tidak boleh' },
              { value: '', text: 'Belum ditanyakan' },
            ]}
          />
          <FormGrid columns={2}>
            <DateInput {...f('persetujuan_pada')} />
            <Select {...f('persetujuan_cara')} empty="Belum dicatat" options={opsi(CARA_PERSETUJUAN)} />
          </FormGrid>
        </FormSection>
        <FormSection title="Asal data" id="asal">
          <Select {...f('sumber')} required options={opsi(SUMBER_DATA)} />
        </FormSection>
        {p.sebelumTombol}
        <Buttons>
          <Button>{p.tombol}</Button>
          <ButtonLink kind="plain" href={p.batal}>
            Batal
          </ButtonLink>
        </Buttons>
      </Form>
    </>
  );
}
