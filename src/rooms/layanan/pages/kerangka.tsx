import type { Child } from 'hono/jsx';
import { Banner } from '../../../ui/notice.tsx';
import { ErrorSummary } from '../../../ui/error-summary.tsx';
import { PageHeader } from '../../../ui/page-header.tsx';
import { Tabs } from '../../../ui/tabs.tsx';
import type { FieldErrors } from '../../../web/form.tsx';
import { jalur } from '../paths.ts';
import type { Layanan, VersiLayanan } from '../queries.ts';
import { BAGIAN, type Bagian, kekurangan } from '../terbit.ts';

/** What each part asks of the person who fills it, in the words of somebody who has never made a form. */
const TENTANG: Readonly<Record<Bagian, string>> = {
  pokok: 'Nama dan kata-kata yang dipakai orang untuk menemukan layanan ini.',
  standar: 'Empat belas komponen standar pelayanan. Semuanya harus terisi sebelum diterbitkan; enam yang pertama tampil untuk umum.',
  formulir: 'Yang ditanyakan kepada pemohon. Satu halaman memuat satu pokok, misalnya "Tentang Anda" atau "Tentang usaha".',
  dokumen: 'Berkas atau surat yang harus diserahkan. Di situs pemohon dapat memotretnya; di kantor petugas mencentangnya.',
  langkah: 'Urutan pekerjaan sejak permohonan diterima. Jumlah hari kerja langkah kantor menjadi janji waktu layanan.',
  biaya: 'Rincian yang dibayar pemohon. Kosongkan bila layanan ini gratis.',
  surat: 'Naskah surat yang diterima pemohon. Bagian di antara {{ dan }} terisi sendiri dari permohonan.',
};

type Props = {
  layanan: Layanan;
  draf: VersiLayanan;
  bagian: Bagian;
  errors?: FieldErrors | undefined;
  berhasil?: string | undefined;
  /** For a page about one thing of this part. */
  judul?: string | undefined;
  actions?: Child;
  children: Child;
};

/** The same frame around every part of a draft: where one is, and what each part still lacks. */
export function KerangkaDraf({ layanan, draf, bagian, errors, berhasil, judul, actions, children }: Props) {
  const kurang = kekurangan(draf.definisi);
  const hitung = (satu: Bagian) => kurang.filter((k) => k.bagian === satu).length;
  return (
    <>
      <ErrorSummary errors={errors} />
      {berhasil && (
        <Banner tone="success">
          <p>{berhasil}</p>
        </Banner>
      )}
      <PageHeader
        caption={`Draf: ${draf.nama}`}
        title={judul ?? BAGIAN[bagian]}
        lead={judul ? undefined : TENTANG[bagian]}
        actions={actions}
      />
      <Tabs
        label="Bagian draf"
        items={[
          ...(Object.keys(BAGIAN) as Bagian[]).map((satu) => ({
            href: jalur.bagian(layanan.id, satu),
            text: (
              <>
                {BAGIAN[satu]}
                {hitung(satu) > 0 && <span class="p-vh">, kurang</span>}
              </>
            ),
            count: hitung(satu) || undefined,
            current: satu === bagian,
          })),
          { href: jalur.penerbitan(layanan.id), text: 'Periksa dan terbitkan' },
        ]}
      />
      {children}
    </>
  );
}
