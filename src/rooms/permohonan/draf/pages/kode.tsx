import { Button, Buttons } from '../../../../ui/button.tsx';
import { ErrorSummary } from '../../../../ui/error-summary.tsx';
import { Input } from '../../../../ui/field.tsx';
import { PageHeader } from '../../../../ui/page-header.tsx';
import type { AppContext } from '../../../../web/env.ts';
import { type FieldErrors, Form } from '../../../../web/form.tsx';
import { jalurMinta, pathLanjutkanDraf } from '../../paths.ts';

type PropsKode = { nama: string; slug: string; kode: string; sampai: string; situs: string; telepon: string | undefined };

/** The code with which the form is continued, shown once. */
export function KodeDraf({ nama, slug, kode, sampai, situs, telepon }: PropsKode) {
  const pesan = `Kode melanjutkan formulir ${nama}: ${kode}. Buka ${situs}${pathLanjutkanDraf}`;
  return (
    <>
      <PageHeader caption={nama} title="Isian Anda disimpan" lead="Catat kode ini. Kode hanya ditampilkan sekali." />
      <div class="p-panel">
        <p class="p-digits">
          <strong>{kode}</strong>
        </p>
      </div>
      <ul>
        <li>
          Lanjutkan di ponsel atau komputer mana pun: buka <strong>{pathLanjutkanDraf}</strong> di situs ini dan isi kodenya.
        </li>
        <li>Atau sebutkan kodenya di meja depan{telepon && ` atau lewat telepon ${telepon}`}; petugas meneruskan isian Anda.</li>
        <li>Kode berlaku sampai {sampai}. Kode ini hanya membuka isian yang belum dikirim.</li>
      </ul>
      <p>
        <a href={`https://wa.me/?text=${encodeURIComponent(pesan)}`} rel="noreferrer">
          Simpan kode di WhatsApp
        </a>
      </p>
      <p>
        <a href={jalurMinta.awal(slug)}>Lanjutkan sekarang di peramban ini</a>
      </p>
    </>
  );
}

type PropsLanjut = { c: AppContext; kode: string; salah?: FieldErrors | undefined };

export function LanjutkanDraf({ c, kode, salah }: PropsLanjut) {
  return (
    <>
      <ErrorSummary errors={salah} />
      <PageHeader title="Lanjutkan isian" lead="Isi kode yang Anda dapat ketika menyimpan formulir." />
      <Form c={c} action={pathLanjutkanDraf}>
        <Input
          name="kode"
          label="Kode"
          hint="8 huruf dan angka, misalnya ACDE-F347. Huruf besar atau kecil sama saja."
          value={kode}
          error={salah?.['kode']}
          width={20}
          autocomplete="off"
          autocapitalize="characters"
          spellcheck={false}
          digits
          required
        />
        <Buttons>
          <Button>Lanjutkan</Button>
        </Buttons>
      </Form>
    </>
  );
}
