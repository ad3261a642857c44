import { raw } from 'hono/html';
import { renderSVG } from 'uqr';
import { Button, Buttons } from '../../../ui/button.tsx';
import { ErrorSummary } from '../../../ui/error-summary.tsx';
import { Input } from '../../../ui/field.tsx';
import { Banner, Inset, Warning } from '../../../ui/notice.tsx';
import { PageHeader, Section } from '../../../ui/page-header.tsx';
import type { AppContext } from '../../../web/env.ts';
import { type FieldErrors, Form } from '../../../web/form.tsx';
import { pathAkunSaya, pathDuaFaktor, pathKodeCadangan, pathPencabutanFaktor, pathPengesahanFaktor } from '../paths.ts';

type Dasar = { c: AppContext; errors?: FieldErrors | undefined };

const KataSandi = ({ errors, name }: { errors?: FieldErrors | undefined; name: string }) => (
  <Input name={name} label="Kata sandi Anda" type="password" autocomplete="current-password" width={20} error={errors?.[name]} />
);

/** Nothing is set up yet. */
export function MulaiDuaFaktor({ c, errors }: Dasar) {
  return (
    <>
      <ErrorSummary errors={errors} />
      <PageHeader title="Pasang kode dari ponsel" />
      <p>
        Sesudah dipasang, masuk perlu dua hal: kata sandi Anda dan kode 6 angka dari ponsel Anda. Orang yang tahu kata sandi Anda tetap
        tidak dapat masuk.
      </p>
      <p>
        Siapkan ponsel dengan aplikasi pembuat kode, misalnya Google Authenticator, Aegis, atau FreeOTP. Aplikasi itu tidak memerlukan
        internet.
      </p>
      <Form c={c} action={pathDuaFaktor}>
        <KataSandi errors={errors} name="sandi" />
        <Buttons>
          <Button>Lanjutkan</Button>
          <a href={pathAkunSaya}>Batal</a>
        </Buttons>
      </Form>
    </>
  );
}

/** The key waits to be scanned and for its first code. */
export function SahkanDuaFaktor({
  c,
  errors,
  kunci,
  penerbit,
  namaPengguna,
}: Dasar & { kunci: string; penerbit: string; namaPengguna: string }) {
  const label = `${encodeURIComponent(penerbit)}:${encodeURIComponent(namaPengguna)}`;
  const alamat = `otpauth://totp/${label}?${new URLSearchParams({ secret: kunci, issuer: penerbit, digits: '6', period: '30' })}`;
  const svg = renderSVG(alamat, { border: 3 }).replace('<svg ', '<svg width="220" height="220" aria-hidden="true" focusable="false" ');
  return (
    <>
      <ErrorSummary errors={errors} />
      <PageHeader title="Pasang kode dari ponsel" />
      <Section title="1. Pindai dengan aplikasi pembuat kode">
        <div role="img" aria-label="Kode QR yang berisi kunci di bawah ini">
          {raw(svg)}
        </div>
        <p>Tidak dapat memindai? Ketik kunci ini di aplikasi:</p>
        <p id="kunci">
          {(kunci.match(/.{1,4}/g) ?? []).map((empat) => (
            <>
              <span class="p-digits">{empat}</span>{' '}
            </>
          ))}
        </p>
      </Section>
      <Section title="2. Tulis kode yang tampil di ponsel">
        <Form c={c} action={pathPengesahanFaktor}>
          <Input name="kode" label="Kode 6 angka" inputmode="numeric" autocomplete="one-time-code" width={10} error={errors?.['kode']} />
          <Buttons>
            <Button>Aktifkan</Button>
            <a href={pathAkunSaya}>Batal</a>
          </Buttons>
        </Form>
      </Section>
    </>
  );
}

/** It is on: new backup codes, or off again. Both forms ask for the password, so their fields have two names. */
export function AturDuaFaktor({ c, errors, sisaKode, berhasil }: Dasar & { sisaKode: number; berhasil?: string | undefined }) {
  return (
    <>
      <ErrorSummary errors={errors} />
      {berhasil && (
        <Banner tone="success">
          <p>{berhasil}</p>
        </Banner>
      )}
      <PageHeader title="Kode dari ponsel" lead="Terpasang. Setiap masuk, Anda menulis kode 6 angka dari ponsel." />
      <Section title="Kode cadangan">
        <p>
          Untuk masuk bila ponsel hilang atau rusak. Tersisa <strong>{sisaKode}</strong> dari 10 kode; setiap kode berlaku satu kali.
        </p>
        <Form c={c} action={pathKodeCadangan}>
          <KataSandi errors={errors} name="sandi" />
          <Button kind="quiet">Buat kode cadangan baru</Button>
        </Form>
      </Section>
      <Section title="Matikan kode dari ponsel">
        <Warning>Sesudah dimatikan, orang yang tahu kata sandi Anda dapat masuk.</Warning>
        <Form c={c} action={pathPencabutanFaktor}>
          <KataSandi errors={errors} name="sandi_cabut" />
          <Input
            name="kode"
            label="Kode 6 angka atau kode cadangan"
            autocomplete="one-time-code"
            autocapitalize="none"
            width={20}
            error={errors?.['kode']}
          />
          <Button kind="warning">Matikan kode dari ponsel</Button>
        </Form>
      </Section>
    </>
  );
}

/** Shown in the answer to the act and never again. */
export function KodeCadanganSekali({ kode, baru }: { kode: readonly string[]; baru: boolean }) {
  return (
    <>
      <Banner tone="success">
        <p>{baru ? 'Kode dari ponsel sudah terpasang.' : 'Kode cadangan baru sudah dibuat. Kode cadangan lama tidak berlaku lagi.'}</p>
      </Banner>
      <PageHeader
        title="Catat kode cadangan Anda"
        lead="Cetak atau salin ke kertas, lalu simpan di tempat yang terkunci. Kode ini tidak ditampilkan lagi."
      />
      <Inset>
        <ul>
          {kode.map((satu) => (
            <li class="p-digits">{satu}</li>
          ))}
        </ul>
      </Inset>
      <p>Bila ponsel tidak ada, tulis salah satu kode ini sebagai pengganti kode 6 angka. Setiap kode berlaku satu kali.</p>
      <p>
        <a href={pathAkunSaya}>Saya sudah mencatatnya, kembali ke akun saya</a>
      </p>
    </>
  );
}
