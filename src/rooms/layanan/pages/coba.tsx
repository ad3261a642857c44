import { Button, Buttons } from '../../../ui/button.tsx';
import { ErrorSummary } from '../../../ui/error-summary.tsx';
import { EmptyState, Inset } from '../../../ui/notice.tsx';
import { PageHeader } from '../../../ui/page-header.tsx';
import type { AppContext } from '../../../web/env.ts';
import { Form } from '../../../web/form.tsx';
import type { Halaman } from '../definisi.ts';
import { HalamanIsian, JawabanLain } from '../halaman-isian.tsx';
import type { Jawaban } from '../isian.ts';
import { jalur } from '../paths.ts';
import type { PilihanKelurahan } from '../pertanyaan.tsx';
import type { Layanan, VersiLayanan } from '../queries.ts';
import { RingkasanJawaban } from '../ringkasan-jawaban.tsx';

type Props = {
  c: AppContext;
  layanan: Layanan;
  versi: VersiLayanan;
  jawaban: Jawaban;
  /** The page to show; none: all is answered. */
  halaman: Halaman | undefined;
  ke: { nomor: number; dari: number };
  salah?: Record<string, string> | undefined;
  /** Questions that appeared because of what was answered on this page. */
  baru?: boolean | undefined;
  kelurahan: PilihanKelurahan;
};

/** The form as the applicant meets it, page by page; nothing is kept. */
export function CobaFormulir({ c, layanan, versi, jawaban, halaman, ke, salah, baru, kelurahan }: Props) {
  const { definisi } = versi;
  const namaWilayah = (kode: string) => kelurahan.flatMap(({ options }) => options).find(({ value }) => value === kode)?.text;
  return (
    <>
      <ErrorSummary errors={salah} />
      <PageHeader
        caption={halaman ? `Percobaan ${versi.nama}: halaman ${ke.nomor} dari ${ke.dari}` : `Percobaan ${versi.nama}`}
        title={halaman?.judul ?? 'Periksa jawaban'}
        lead={halaman?.petunjuk || undefined}
      />
      <Inset>
        <p>Ini percobaan. Jawaban tidak disimpan dan tidak dikirim ke mana pun; jangan isi data orang sungguhan.</p>
      </Inset>
      {baru && <p role="status">Jawaban Anda memunculkan pertanyaan lain di halaman ini.</p>}
      {!halaman && ke.dari === 0 && (
        <EmptyState title="Formulir ini tidak menanyakan apa pun">Tambah halaman dan pertanyaan dahulu.</EmptyState>
      )}
      <Form c={c} action={jalur.coba(layanan.id, versi.nomor)} upload>
        <JawabanLain definisi={definisi} halaman={halaman} jawaban={jawaban} />
        <input type="hidden" name="di" value={halaman?.id ?? ''} />
        {halaman ? (
          <HalamanIsian halaman={halaman} jawaban={jawaban} salah={salah} kelurahan={kelurahan} />
        ) : (
          <RingkasanJawaban definisi={definisi} jawaban={jawaban} namaWilayah={namaWilayah} />
        )}
        <Buttons>
          {halaman && <Button>Lanjutkan</Button>}
          {(ke.nomor > 1 || !halaman) && (
            <Button kind="quiet" name="arah" value="kembali">
              Kembali
            </Button>
          )}
          <a href={jalur.coba(layanan.id, versi.nomor)}>Ulangi dari awal</a>
        </Buttons>
      </Form>
    </>
  );
}
