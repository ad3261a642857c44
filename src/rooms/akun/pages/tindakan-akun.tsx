import type { Child } from 'hono/jsx';
import { Button, Buttons } from '../../../ui/button.tsx';
import { ErrorSummary } from '../../../ui/error-summary.tsx';
import { Select, Textarea } from '../../../ui/field.tsx';
import { Banner, Inset } from '../../../ui/notice.tsx';
import { PageHeader } from '../../../ui/page-header.tsx';
import type { AppContext } from '../../../web/env.ts';
import { type FieldErrors, Form, type FormValues } from '../../../web/form.tsx';
import { pathAkun, pathKeluarDinas } from '../paths.ts';
import type { Akun } from '../queries.ts';

type KonfirmasiProps = { c: AppContext; akun: Akun; action: string; judul: string; tombol: string; grave?: boolean; children: Child };

/** A grave act on its own page: what will happen, and the way back. */
export function Konfirmasi({ c, akun, action, judul, tombol, grave, children }: KonfirmasiProps) {
  return (
    <>
      <PageHeader title={judul} caption={akun.nama} />
      {children}
      <Form c={c} action={action}>
        <Buttons>
          <Button kind={grave ? 'warning' : 'primary'}>{tombol}</Button>
          <a href={pathAkun(akun.id)}>Batal</a>
        </Buttons>
      </Form>
    </>
  );
}

/** A rule forbids it: why, and the way back. */
export function Ditolak({ akun, sebab }: { akun: Akun; sebab: string }) {
  return (
    <>
      <PageHeader title="Tidak dapat dilakukan" caption={akun.nama} />
      <Banner tone="error">
        <p>{sebab}</p>
      </Banner>
      <p>
        <a href={pathAkun(akun.id)}>Kembali ke akun {akun.nama}</a>
      </p>
    </>
  );
}

type KeluarProps = { c: AppContext; akun: Akun; penerus: readonly Akun[]; values: FormValues; errors?: FieldErrors | undefined };

export function FormKeluarDinas({ c, akun, penerus, values, errors }: KeluarProps) {
  return (
    <>
      <ErrorSummary errors={errors} />
      <PageHeader title="Pegawai keluar dari kantor" caption={akun.nama} />
      <p>Sesudah ini {akun.nama}:</p>
      <ul>
        <li>keluar dari semua alat dan tidak dapat masuk lagi;</li>
        <li>pekerjaannya yang belum selesai dan tampilan daftarnya berpindah ke penerus;</li>
        <li>tetap tercatat sebagai pelaku di semua riwayat.</li>
      </ul>
      <p>Bila ia kembali, akunnya dapat diaktifkan lagi.</p>
      <Form c={c} action={pathKeluarDinas(akun.id)}>
        <Textarea
          name="alasan"
          label="Alasan"
          hint='Misalnya "Pindah tugas ke Dinas Sosial" atau "Kontrak selesai".'
          rows={2}
          value={values.text('alasan')}
          error={errors?.['alasan']}
        />
        <Select
          name="penerus"
          label="Penerus pekerjaan"
          empty="Pilih penerus"
          value={values.text('penerus')}
          error={errors?.['penerus']}
          options={penerus.map((satu) => ({ value: satu.id, text: satu.nama }))}
        />
        <Buttons>
          <Button kind="warning">Nyatakan keluar</Button>
          <a href={pathAkun(akun.id)}>Batal</a>
        </Buttons>
      </Form>
    </>
  );
}

type SekaliProps = { nama: string; namaPengguna: string; kataSandi: string; akunId: string; kabar: string };

/** Shown in the answer to the act and never again. */
export function KataSandiSekali({ nama, namaPengguna, kataSandi, akunId, kabar }: SekaliProps) {
  return (
    <>
      <Banner tone="success">
        <p>{kabar}</p>
      </Banner>
      <PageHeader
        title={`Sampaikan kata sandi ini kepada ${nama}`}
        lead="Catat sekarang. Kata sandi ini tidak ditampilkan lagi, dan harus diganti saat pertama kali masuk."
      />
      <Inset>
        <dl>
          <dt>Nama pengguna</dt>
          <dd class="p-digits">{namaPengguna}</dd>
          <dt>Kata sandi</dt>
          <dd class="p-digits">{kataSandi}</dd>
        </dl>
      </Inset>
      <p>Belum sempat mencatatnya? Setel ulang kata sandi dari halaman akun.</p>
      <p>
        <a href={pathAkun(akunId)}>Saya sudah mencatatnya, buka akun {nama}</a>
      </p>
    </>
  );
}
