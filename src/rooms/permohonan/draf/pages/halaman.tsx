import { Button, Buttons } from '../../../../ui/button.tsx';
import { ErrorSummary } from '../../../../ui/error-summary.tsx';
import { Inset } from '../../../../ui/notice.tsx';
import { PageHeader } from '../../../../ui/page-header.tsx';
import type { AppContext } from '../../../../web/env.ts';
import { type FieldErrors, Form } from '../../../../web/form.tsx';
import type { Halaman } from '../../../layanan/definisi.ts';
import { HalamanIsian } from '../../../layanan/halaman-isian.tsx';
import type { Jawaban } from '../../../layanan/isian.ts';
import type { PilihanKelurahan } from '../../../layanan/pertanyaan.tsx';
import type { LayananBerlaku } from '../../../layanan/queries.ts';
import { jalurMinta } from '../../paths.ts';
import { IsianPemohon } from '../../isian-pemohon.tsx';

type Bingkai = {
  c: AppContext;
  layanan: LayananBerlaku;
  ke: { nomor: number; dari: number };
  salah?: FieldErrors | undefined;
  kelurahan: PilihanKelurahan;
};

type Props = Bingkai & {
  halaman: Halaman;
  jawaban: Jawaban;
  /** Names of the files that were brought for this page already, with the question that they answer. */
  berkas: readonly { label: string; nama: string }[];
  /** Questions that appeared because of what was answered on this page. */
  muncul?: boolean | undefined;
};

const tombol = (
  <Buttons>
    <Button>Lanjutkan</Button>
    <Button kind="quiet" name="arah" value="simpan">
      Simpan, lanjutkan nanti
    </Button>
  </Buttons>
);

/** One topic of the form. */
export function HalamanMinta({ c, layanan, halaman, ke, jawaban, salah, kelurahan, berkas, muncul }: Props) {
  return (
    <>
      <ErrorSummary errors={salah} />
      <PageHeader
        caption={`${layanan.nama}, halaman ${ke.nomor} dari ${ke.dari}`}
        title={halaman.judul}
        lead={halaman.petunjuk || undefined}
      />
      {muncul && <p role="status">Jawaban Anda memunculkan pertanyaan lain di halaman ini.</p>}
      {berkas.length > 0 && (
        <Inset>
          <p>Sudah diterima. Pilih berkas lain hanya bila ingin menggantinya.</p>
          <ul>
            {berkas.map(({ label, nama }) => (
              <li>
                {label}: {nama}
              </li>
            ))}
          </ul>
        </Inset>
      )}
      <Form c={c} action={jalurMinta.halaman(layanan.slug, halaman.id)} upload>
        <HalamanIsian halaman={halaman} jawaban={jawaban} salah={salah} kelurahan={kelurahan} />
        {tombol}
      </Form>
    </>
  );
}

/** Who asks; the last page before everything is checked. */
export function HalamanPemohon({ c, layanan, ke, nilai, salah, kelurahan }: Bingkai & { nilai: Readonly<Record<string, string>> }) {
  return (
    <>
      <ErrorSummary errors={salah} />
      <PageHeader
        caption={`${layanan.nama}, halaman ${ke.nomor} dari ${ke.dari}`}
        title="Cara menghubungi Anda"
        lead="Periksa nama dan nomornya: kabar tentang permohonan ini dikirim ke sana."
      />
      <Form c={c} action={jalurMinta.pemohon(layanan.slug)}>
        <IsianPemohon nilai={nilai} salah={salah} kelurahan={kelurahan} />
        {tombol}
      </Form>
    </>
  );
}
