import { BackLink } from '../../../src/ui/breadcrumb.tsx';
import { Button, ButtonLink, Buttons } from '../../../src/ui/button.tsx';
import { Checkbox, Checkboxes, NomorAtauBelum, Radios } from '../../../src/ui/choice.tsx';
import { ErrorSummary } from '../../../src/ui/error-summary.tsx';
import { DateInput, FileInput, Input, MoneyInput, Select, Textarea } from '../../../src/ui/field.tsx';
import { Fieldset, FormGrid, FormSection } from '../../../src/ui/fieldset.tsx';
import { PublicLayout, StaffLayout } from '../../../src/ui/layout.tsx';
import { Banner, Warning } from '../../../src/ui/notice.tsx';
import { PageHeader } from '../../../src/ui/page-header.tsx';
import { publicFrame, staffFrame } from './frames.ts';

const kecamatan = ['Blimbing', 'Kedungkandang', 'Klojen', 'Lowokwaru', 'Sukun'].map((text) => ({ value: text, text }));

export type FormState = 'kosong' | 'terisi' | 'salah';

const errorsOf = (state: FormState) =>
  state === 'salah'
    ? {
        nama: 'Tulis nama usaha Anda, seperti di papan nama.',
        nib: 'NIB kurang 1 angka. NIB terdiri dari 13 angka.',
        jual: 'Pilih paling sedikit satu tempat berjualan.',
        mulai: 'Tanggal “32-13-2020” tidak terbaca. Tulis misalnya 24 November 2026.',
        omzet: 'Tulis penjualan dalam rupiah tanpa koma.',
        cerita: 'Cerita Anda lebih dari 200 huruf.',
        foto: 'Foto lebih besar dari 8 MB.',
        bentuk: 'Pilih bentuk usaha.',
        kecamatan: 'Pilih kecamatan.',
      }
    : {};

export const PublicForm = ({ state }: { state: FormState }) => {
  const e: Record<string, string> = errorsOf(state);
  const filled = state !== 'kosong';
  return (
    <PublicLayout frame={publicFrame} title="Usaha Anda" errors={state === 'salah'} before={<BackLink href="#" />}>
      <ErrorSummary errors={e} />
      <PageHeader caption="Langkah 2 dari 5" title="Usaha Anda" />
      <form method="post" action="#">
        <Input
          name="nama"
          label="Nama usaha"
          hint="Seperti di papan nama. Contoh: Warung Bu Siti"
          error={e['nama']}
          autocomplete="organization"
          required
        />
        <NomorAtauBelum
          name="nib"
          label="NIB"
          hint="13 angka, ada di surat dari OSS"
          error={e['nib']}
          value={filled ? '912000000000' : ''}
          width={20}
          maxlength={20}
        />
        <Radios
          name="bentuk"
          legend="Bentuk usaha"
          error={e['bentuk']}
          value={filled ? 'cv' : undefined}
          items={[
            { value: 'perorangan', text: 'Perorangan', hint: 'Milik sendiri, tanpa akta' },
            { value: 'cv', text: 'CV atau firma', reveal: <Input name="akta" label="Nomor akta" width={20} /> },
            { value: 'lain', text: 'Belum tahu', divider: 'atau' },
          ]}
        />
        <Checkboxes
          name="jual"
          legend="Di mana Anda berjualan?"
          hint="Boleh lebih dari satu"
          error={e['jual']}
          values={filled ? ['pasar'] : []}
          items={[
            { value: 'rumah', text: 'Di rumah' },
            { value: 'pasar', text: 'Di pasar' },
            { value: 'daring', text: 'Lewat HP', hint: 'WhatsApp, Instagram, toko daring' },
          ]}
        />
        <DateInput name="mulai" label="Mulai berusaha" error={e['mulai']} value={filled ? '32-13-2020' : ''} />
        <MoneyInput name="omzet" label="Penjualan setahun" hint="Perkiraan boleh" error={e['omzet']} value={filled ? '120.000.000' : ''} />
        <Input name="panjang" label="Luas tempat usaha" suffix="m²" width={5} inputmode="numeric" optional />
        <Select
          name="kecamatan"
          label="Kecamatan"
          options={kecamatan}
          empty="Pilih kecamatan"
          error={e['kecamatan']}
          value={filled ? 'Sukun' : undefined}
        />
        <Textarea
          name="cerita"
          label="Ceritakan usaha Anda"
          limit={200}
          error={e['cerita']}
          value={filled ? 'Keripik tempe <rasa> daun jeruk & "pedas"' : ''}
          optional
        />
        <FileInput name="foto" label="Foto tempat usaha" hint="JPG atau PNG, paling besar 8 MB" error={e['foto']} accept="image/*" />
        <Checkbox name="setuju" label="Data ini benar" checked={filled} />
        <Warning>Data yang tidak benar dapat membatalkan surat.</Warning>
        <Buttons>
          <Button>Simpan dan lanjutkan</Button>
          <ButtonLink href="#" kind="plain">
            Simpan, lanjutkan nanti
          </ButtonLink>
        </Buttons>
      </form>
    </PublicLayout>
  );
};

export const SignIn = ({ wrong }: { wrong: boolean }) => (
  <PublicLayout frame={{ ...publicFrame, publicNav: [] }} title="Masuk" errors={wrong}>
    <ErrorSummary errors={wrong ? { _: 'Nama pengguna atau kata sandi keliru. Periksa huruf besar dan kecilnya.' } : {}} />
    <PageHeader title="Masuk" lead="Untuk petugas kantor." />
    <form method="post" action="/masuk">
      <Input name="nama_pengguna" label="Nama pengguna" autocomplete="username" autocapitalize="none" spellcheck={false} width={30} />
      <Input name="kata_sandi" label="Kata sandi" type="password" autocomplete="current-password" width={30} />
      <Button>Masuk</Button>
    </form>
  </PublicLayout>
);

export const StaffForm = ({ state }: { state: FormState }) => {
  const e: Record<string, string> = errorsOf(state);
  const filled = state !== 'kosong';
  return (
    <StaffLayout
      frame={staffFrame}
      title="Ubah usaha"
      errors={state === 'salah'}
      before={<BackLink href="#">Keripik Tempe Rahayu</BackLink>}
    >
      <ErrorSummary errors={e} />
      {state === 'terisi' && <Banner tone="success">Perubahan tersimpan.</Banner>}
      <PageHeader caption="Usaha" title="Ubah Keripik Tempe Rahayu" meta={['Diverifikasi 12 Mar 2026', 'Sumber: lapangan']} />
      <form method="post" action="#">
        <FormSection title="Nama dan nomor" about="Seperti tertulis di surat izinnya.">
          <FormGrid columns={2}>
            <Input name="nama" label="Nama usaha" error={e['nama']} value={filled ? 'Keripik Tempe Rahayu' : ''} wide />
            <NomorAtauBelum name="nib" label="NIB" error={e['nib']} value={filled ? '912000000000' : ''} width={20} />
            <NomorAtauBelum name="npwp" label="NPWP" belum={filled} width={20} />
          </FormGrid>
        </FormSection>
        <FormSection title="Tempat usaha">
          <FormGrid columns={3}>
            <Input name="alamat" label="Alamat" value={filled ? 'Jl. Sanan 14' : ''} wide />
            <Select name="kecamatan" label="Kecamatan" options={kecamatan} empty="Pilih kecamatan" error={e['kecamatan']} />
            <Select
              name="kelurahan"
              label="Kelurahan"
              empty="Pilih kelurahan"
              options={[
                { label: 'Blimbing', options: [{ value: 'purwantoro', text: 'Purwantoro' }] },
                { label: 'Sukun', options: [{ value: 'ciptomulyo', text: 'Ciptomulyo' }] },
              ]}
            />
            <Input name="rt" label="RT / RW" width={5} value={filled ? '3/12' : ''} />
          </FormGrid>
        </FormSection>
        <FormSection title="Skala" about="Menentukan kelas usaha.">
          <FormGrid columns={3}>
            <DateInput name="mulai" label="Mulai berusaha" error={e['mulai']} value={filled ? '12-03-2015' : ''} />
            <MoneyInput name="omzet" label="Penjualan 2025" error={e['omzet']} value={filled ? '120.000.000' : ''} />
            <MoneyInput name="modal" label="Modal usaha" optional />
            <Fieldset id="tenaga" legend="Tenaga kerja">
              <FormGrid columns={2}>
                <Input name="tenaga_l" label="Laki-laki" inputmode="numeric" width={4} />
                <Input name="tenaga_p" label="Perempuan" inputmode="numeric" width={4} />
              </FormGrid>
            </Fieldset>
            <Radios
              name="bentuk"
              legend="Bentuk usaha"
              inline
              error={e['bentuk']}
              value="perorangan"
              items={[
                { value: 'perorangan', text: 'Perorangan' },
                { value: 'cv', text: 'CV' },
              ]}
              wide
            />
            <Checkbox name="tampil" label="Setuju tampil di direktori" hint="Nama, produk, dan kelurahan saja" checked={filled} wide />
          </FormGrid>
        </FormSection>
        <Buttons>
          <Button>Simpan perubahan</Button>
          <ButtonLink href="#" kind="plain">
            Batal
          </ButtonLink>
          <Button kind="warning" formAction="#">
            Nonaktifkan usaha
          </Button>
          <Button kind="quiet" disabled>
            Gabungkan
          </Button>
        </Buttons>
      </form>
    </StaffLayout>
  );
};
