import { BackLink } from '../../../ui/breadcrumb.tsx';
import { Button, Buttons } from '../../../ui/button.tsx';
import { ErrorSummary } from '../../../ui/error-summary.tsx';
import { Input } from '../../../ui/field.tsx';
import { Inset } from '../../../ui/notice.tsx';
import type { AppContext } from '../../../web/env.ts';
import { type FieldErrors, Form } from '../../../web/form.tsx';
import { PANJANG_SANDI } from '../kata-sandi.ts';
import { pathAkunSaya, pathSandiSaya } from '../paths.ts';
import type { Titipan } from '../titipan.ts';
import { IsianTitipan } from './titipan.tsx';

export type GantiSandiProps = {
  c: AppContext;
  wajib: boolean;
  errors?: FieldErrors | undefined;
  titipan?: Titipan | undefined;
  namaPengguna: string;
};

export function GantiSandi({ c, wajib, errors, titipan, namaPengguna }: GantiSandiProps) {
  return (
    <>
      <ErrorSummary errors={errors} />
      <h1>{wajib ? 'Ganti kata sandi dahulu' : 'Ganti kata sandi'}</h1>
      {wajib && (
        <Inset>
          <p>
            Kata sandi Anda dibuatkan oleh teknisi, jadi orang lain pernah melihatnya. Buat kata sandi Anda sendiri, lalu lanjutkan bekerja.
          </p>
        </Inset>
      )}
      <Form c={c} action={pathSandiSaya}>
        <IsianTitipan titipan={titipan} />
        <input type="hidden" name="nama_pengguna" value={namaPengguna} autocomplete="username" />
        <Input
          name="sandi_lama"
          label="Kata sandi sekarang"
          type="password"
          autocomplete="current-password"
          width={20}
          error={errors?.['sandi_lama']}
        />
        <Input
          name="sandi_baru"
          label="Kata sandi baru"
          type="password"
          autocomplete="new-password"
          width={20}
          hint={`Paling sedikit ${PANJANG_SANDI.palingPendek} huruf. Beberapa kata yang tidak berhubungan mudah diingat dan sulit ditebak.`}
          error={errors?.['sandi_baru']}
        />
        <Input
          name="sandi_ulang"
          label="Ulangi kata sandi baru"
          type="password"
          autocomplete="new-password"
          width={20}
          error={errors?.['sandi_ulang']}
        />
        <Buttons>
          <Button>Simpan kata sandi baru</Button>
          {!wajib && <a href={pathAkunSaya}>Batal</a>}
        </Buttons>
      </Form>
      <p>Sesudah diganti, Anda keluar dari semua alat lain.</p>
    </>
  );
}

export const KembaliKeAkunSaya = () => <BackLink href={pathAkunSaya}>Akun saya</BackLink>;
