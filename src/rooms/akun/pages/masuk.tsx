import { Button } from '../../../ui/button.tsx';
import { ErrorSummary } from '../../../ui/error-summary.tsx';
import { Input } from '../../../ui/field.tsx';
import { Banner, Inset } from '../../../ui/notice.tsx';
import { Details } from '../../../ui/details.tsx';
import type { AppContext } from '../../../web/env.ts';
import { type FieldErrors, Form } from '../../../web/form.tsx';
import { pathKode, pathMasuk } from '../paths.ts';
import type { Titipan } from '../titipan.ts';
import { IsianTitipan } from './titipan.tsx';

type Langkah = {
  c: AppContext;
  /** Where to go afterwards. */
  kembali: string;
  titipan?: Titipan | undefined;
  errors?: FieldErrors | undefined;
};

export type FormMasukProps = Langkah & { namaPengguna?: string | undefined; baruKeluar?: boolean | undefined };

export function FormMasuk({ c, kembali, titipan, errors, namaPengguna, baruKeluar }: FormMasukProps) {
  return (
    <>
      <ErrorSummary errors={errors} />
      {baruKeluar && (
        <Banner tone="success">
          <p>Anda sudah keluar.</p>
        </Banner>
      )}
      <h1>Masuk untuk petugas</h1>
      {titipan && (
        <Inset>
          <p>
            <strong>Sesi Anda sudah berakhir.</strong> Isian yang tadi Anda ketik tidak hilang: masuk lagi, lalu kirim isian itu.
          </p>
          {titipan.adaBerkas && <p>Hanya berkas yang Anda lampirkan yang perlu dilampirkan lagi.</p>}
        </Inset>
      )}
      <Form c={c} action={pathMasuk}>
        <input type="hidden" name="kembali" value={kembali} />
        <IsianTitipan titipan={titipan} />
        <Input
          name="nama_pengguna"
          label="Nama pengguna"
          value={namaPengguna}
          error={errors?.['nama_pengguna']}
          autocomplete="username"
          autocapitalize="none"
          spellcheck={false}
          width={20}
        />
        <Input
          name="kata_sandi"
          label="Kata sandi"
          type="password"
          error={errors?.['kata_sandi']}
          autocomplete="current-password"
          width={20}
        />
        <Button>Masuk</Button>
      </Form>
      <Details summary="Lupa kata sandi?">
        <p>Hubungi teknisi kantor. Teknisi membuatkan kata sandi baru yang Anda ganti saat pertama kali masuk.</p>
      </Details>
    </>
  );
}

export function FormKode({ c, kembali, titipan, errors }: Langkah) {
  return (
    <>
      <ErrorSummary errors={errors} />
      <h1>Masukkan kode dari ponsel Anda</h1>
      <p>Buka aplikasi pembuat kode di ponsel Anda. Kodenya berganti setiap 30 detik.</p>
      <Form c={c} action={pathKode}>
        <input type="hidden" name="kembali" value={kembali} />
        <IsianTitipan titipan={titipan} />
        <Input
          name="kode"
          label="Kode 6 angka"
          hint="Ponsel tidak ada? Tulis salah satu kode cadangan Anda di sini."
          error={errors?.['kode']}
          autocomplete="one-time-code"
          autocapitalize="none"
          spellcheck={false}
          width={20}
        />
        <Button>Lanjutkan</Button>
      </Form>
      <p>
        <a href={pathMasuk}>Masuk dengan akun lain</a>
      </p>
    </>
  );
}
