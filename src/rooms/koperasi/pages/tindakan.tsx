import type { Child } from 'hono/jsx';
import { pilihan } from '../../../lib/daftar-kode.ts';
import { Button, ButtonLink, Buttons } from '../../../ui/button.tsx';
import { Radios } from '../../../ui/choice.tsx';
import { ErrorSummary } from '../../../ui/error-summary.tsx';
import { Textarea } from '../../../ui/field.tsx';
import { Banner } from '../../../ui/notice.tsx';
import { PageHeader } from '../../../ui/page-header.tsx';
import { RequiredNote } from '../../../ui/label.tsx';
import type { AppContext } from '../../../web/env.ts';
import { type FieldErrors, Form, type FormValues } from '../../../web/form.tsx';
import { IsianUsulan } from '../../akun/isian-usulan.tsx';
import { ALASAN_NONAKTIF_KOPERASI } from '../koperasi.ts';
import { jalur, jalurKoperasi } from '../paths.ts';
import type { KoperasiLain, NomorKembar } from '../queries.ts';

type Props = {
  c: AppContext;
  koperasi: { id: number; nama: string; versi: number };
  /** Done at once; else it becomes a proposal. */
  langsung: boolean;
  isian: FormValues;
  salah: FieldErrors | undefined;
};

const batal = (id: number) => (
  <ButtonLink kind="plain" href={jalurKoperasi(id)}>
    Batal
  </ButtonLink>
);

export function FormNonaktif({ c, koperasi, langsung, isian, salah }: Props) {
  return (
    <>
      <ErrorSummary errors={salah} />
      <PageHeader
        caption={koperasi.nama}
        title={langsung ? 'Nonaktifkan catatan' : 'Usulkan penonaktifan catatan'}
        lead="Catatan tidak dihapus: isinya tetap dapat dilihat, tetapi tidak dihitung, tidak muncul di daftar, dan tidak tampil di direktori. Ini bukan pembubaran koperasi; untuk itu putuskan statusnya."
      />
      <Form c={c} action={jalur.nonaktif(koperasi.id)}>
        <input type="hidden" name="versi" value={String(koperasi.versi)} />
        <RequiredNote />
        <Radios
          name="nonaktif_alasan"
          required
          legend="Mengapa catatan ini tidak dipakai lagi?"
          value={isian.text('nonaktif_alasan')}
          error={salah?.['nonaktif_alasan']}
          items={pilihan(ALASAN_NONAKTIF_KOPERASI).map(({ value, label }) => ({ value, text: label }))}
        />
        <Textarea
          name="nonaktif_catatan"
          label="Keterangan"
          rows={3}
          value={isian.text('nonaktif_catatan')}
          error={salah?.['nonaktif_catatan']}
        />
        {!langsung && <IsianUsulan values={isian} />}
        <Buttons>
          <Button kind="warning">{langsung ? 'Nonaktifkan catatan' : 'Ajukan penonaktifan'}</Button>
          {batal(koperasi.id)}
        </Buttons>
      </Form>
    </>
  );
}

export function FormAktifkan({ c, koperasi, isian, salah }: Props) {
  return (
    <>
      <ErrorSummary errors={salah} />
      <PageHeader caption={koperasi.nama} title="Pakai lagi catatan ini" />
      <Form c={c} action={jalur.aktifkan(koperasi.id)}>
        <Textarea name="alasan" label="Alasan" rows={3} value={isian.text('alasan')} error={salah?.['alasan']} />
        <Buttons>
          <Button>Pakai lagi</Button>
          {batal(koperasi.id)}
        </Buttons>
      </Form>
    </>
  );
}

export function FormVerifikasi({ c, koperasi, isian, salah }: Props) {
  return (
    <>
      <ErrorSummary errors={salah} />
      <PageHeader
        caption={koperasi.nama}
        title="Nyatakan masih benar"
        lead="Lakukan setelah Anda mencocokkan catatan dengan pengurus, lewat kunjungan, telepon, atau dokumen. Bila ada yang salah, ubah dahulu datanya."
      />
      <Form c={c} action={jalur.verifikasi(koperasi.id)}>
        <Textarea
          name="catatan"
          label="Dicocokkan dengan siapa dan bagaimana"
          hint="Boleh dikosongkan."
          rows={3}
          value={isian.text('catatan')}
          error={salah?.['catatan']}
        />
        <Buttons>
          <Button>Nyatakan masih benar hari ini</Button>
          {batal(koperasi.id)}
        </Buttons>
      </Form>
    </>
  );
}

const KEMBAR: Readonly<Record<NomorKembar, { judul: string; kalimat: (nama: string) => string; saran: string }>> = {
  nomor_induk: {
    judul: 'Nomor induk koperasi sudah dipakai',
    kalimat: (nama) => `Nomor induk ini sudah dicatat untuk ${nama}.`,
    saran: 'Cocokkan dengan sertifikatnya. Bila ini koperasi yang sama, perbarui catatan yang sudah ada.',
  },
  nib: {
    judul: 'NIB sudah dipakai',
    kalimat: (nama) => `NIB ini sudah dicatat untuk ${nama}.`,
    saran: 'Cocokkan dengan lembar NIB dari OSS. Bila ini koperasi yang sama, perbarui catatan yang sudah ada.',
  },
  nomor_badan_hukum: {
    judul: 'Nomor badan hukum sudah dipakai',
    kalimat: (nama) => `Nomor badan hukum ini sudah dicatat untuk ${nama}.`,
    saran: 'Cocokkan dengan surat keputusannya. Bila ini koperasi yang sama, perbarui catatan yang sudah ada.',
  },
  merah_putih: {
    judul: 'Kelurahan ini sudah punya koperasi Merah Putih',
    kalimat: (nama) => `Untuk kelurahan ini sudah dicatat ${nama}.`,
    saran:
      'Satu kelurahan hanya punya satu koperasi Merah Putih (Inpres 9/2025). Pilih kelurahan yang benar, atau nonaktifkan dahulu catatan yang lama.',
  },
};

/** One number or one kelurahan belongs to one cooperative: names the other one, above the form with everything typed. */
export function KembarKoperasi({ bidang, lain, children }: { bidang: NomorKembar; lain: KoperasiLain; children?: Child }) {
  const { judul, kalimat, saran } = KEMBAR[bidang];
  return (
    <>
      <Banner tone="error" title={judul}>
        <p>
          {kalimat(lain.nama)} <a href={jalurKoperasi(lain.id)}>Buka {lain.nama}</a>
        </p>
        <p>{saran}</p>
      </Banner>
      {children}
    </>
  );
}
