import { formatAngka } from '../../../../lib/angka.ts';
import { waktuPendek } from '../../../../lib/waktu.ts';
import { Button, ButtonLink, Buttons } from '../../../../ui/button.tsx';
import { ErrorSummary } from '../../../../ui/error-summary.tsx';
import { Input, Select } from '../../../../ui/field.tsx';
import { FormGrid } from '../../../../ui/fieldset.tsx';
import { Progress } from '../../../../ui/meter.tsx';
import { Banner } from '../../../../ui/notice.tsx';
import { PageHeader, Section } from '../../../../ui/page-header.tsx';
import { SummaryList } from '../../../../ui/summary-list.tsx';
import { Table } from '../../../../ui/table.tsx';
import { Tag } from '../../../../ui/tag.tsx';
import type { AppContext } from '../../../../web/env.ts';
import { type FieldErrors, Form, type FormValues } from '../../../../web/form.tsx';
import { KODE_KOSONG } from '../forms.ts';
import { JENIS_IMPOR, TANPA_BARIS } from '../impor.ts';
import { daftarImporPath, ditolakPath, imporPath, kataPath, pelaksanaanPath, pembuanganPath, penarikanPath } from '../paths.ts';
import type { AlasanDitolak, KataTerkumpul, RincianImpor } from '../queries.ts';
import type { Saran } from '../rujukan.ts';
import { adalahBerjalan, STATUS_IMPOR } from '../status-impor.ts';

export type KataBersaran = KataTerkumpul & { saran: readonly Saran[] };
type Props = {
  c: AppContext;
  impor: RincianImpor;
  ragu: readonly KataBersaran[];
  alasan: readonly AlasanDitolak[];
  zona: string;
  values?: FormValues | undefined;
  errors?: FieldErrors | undefined;
};

/** One batch: work in progress, the dry run with its decision, or the result. */
export function RinciImpor({ c, impor, ragu, alasan, zona, values, errors }: Props) {
  const { kata, tone } = STATUS_IMPOR[impor.status];
  return (
    <>
      <ErrorSummary errors={errors} />
      <PageHeader
        caption={`Impor ${JENIS_IMPOR[impor.jenis]} nomor ${impor.id}`}
        title={impor.nama_berkas}
        tags={<Tag tone={tone}>{kata}</Tag>}
        meta={[impor.pelaku_nama, waktuPendek(impor.dibuat_pada, zona)]}
      />
      {adalahBerjalan(impor.status) && <Berjalan impor={impor} />}
      {impor.status === 'gagal' && <Banner tone="error">{impor.pesan ?? 'Tidak ada baris yang masuk.'}</Banner>}
      {impor.status === 'siap' && (
        <Banner title="Belum ada yang ditulis">
          {impor.dibaca === 0 ? TANPA_BARIS : 'Ini hasil pemeriksaan. Baca angkanya, lalu putuskan di bawah.'}
        </Banner>
      )}
      {(impor.status === 'siap' || impor.status === 'selesai' || impor.status === 'ditarik') && <Jumlah impor={impor} />}
      {impor.status === 'siap' && ragu.length > 0 && <KataRagu {...{ c, impor, ragu, values, errors }} />}
      {alasan.length > 0 && <Ditolak impor={impor} alasan={alasan} />}
      <Keputusan c={c} impor={impor} />
    </>
  );
}

function Berjalan({ impor }: { impor: RincianImpor }) {
  const apa = impor.status === 'diperiksa' ? 'Memeriksa berkas' : 'Memasukkan data';
  return (
    <Section
      title={apa}
      about="Halaman ini memuat ulang sendiri setiap beberapa detik. Anda boleh meninggalkannya; pekerjaannya terus berjalan."
    >
      {impor.status === 'dijalankan' && impor.dibaca > 0 ? (
        <Progress label={apa} value={impor.kemajuan} max={impor.dibaca} />
      ) : (
        <p>{formatAngka(impor.kemajuan)} baris sudah dibaca.</p>
      )}
      <p>
        <a href={imporPath(impor.id)}>Muat ulang</a>
      </p>
    </Section>
  );
}

function Jumlah({ impor }: { impor: RincianImpor }) {
  const kering = impor.status === 'siap';
  return (
    <Section
      title={kering ? 'Hasil pemeriksaan' : 'Hasil impor'}
      about="Dibaca = baru + berubah + sama + ditolak. Baris judul, nomor, bagian, jumlah, dan baris kosong tidak dihitung."
    >
      <SummaryList
        grid
        rows={[
          { key: 'Dibaca', value: formatAngka(impor.dibaca) },
          { key: 'Baru', value: formatAngka(impor.baru) },
          { key: 'Berubah', value: formatAngka(impor.berubah) },
          { key: 'Sama', value: formatAngka(impor.sama) },
          { key: 'Ditolak', value: formatAngka(impor.ditolak) },
          { key: 'Baru, mirip catatan lain', value: formatAngka(impor.kandidat) },
        ]}
      />
    </Section>
  );
}

function KataRagu({ c, impor, ragu, values, errors }: Pick<Props, 'c' | 'impor' | 'ragu' | 'values' | 'errors'>) {
  return (
    <Section
      title="Kata yang belum dikenal"
      about="Cocokkan sekali; berlaku untuk semua baris berkas ini dan berkas berikutnya. Yang dibiarkan tetap ditolak."
    >
      <Form c={c} action={kataPath(impor.id)}>
        {ragu.map((satu, ke) => (
          <FormGrid>
            <Select
              name={`kata_${ke}`}
              label={`${SEBUTAN[satu.bidang] ?? satu.bidang} "${satu.kata}", ${formatAngka(satu.baris)} baris`}
              value={values?.text(`kata_${ke}`)}
              empty="Biarkan, tolak barisnya"
              options={[
                ...satu.saran.map(({ kode, label }) => ({ value: kode, text: label })),
                { value: KODE_KOSONG, text: 'Kosongkan isian ini' },
              ]}
            />
            <Input
              name={`tulis_${ke}`}
              label={`Atau tulis kodenya untuk "${satu.kata}"`}
              value={values?.text(`tulis_${ke}`)}
              error={errors?.[`tulis_${ke}`]}
              width={20}
              autocomplete="off"
            />
          </FormGrid>
        ))}
        <Buttons>
          <Button kind="quiet">Simpan kata dan periksa lagi</Button>
        </Buttons>
      </Form>
    </Section>
  );
}

const SEBUTAN: Readonly<Record<string, string>> = { kode_wilayah: 'Kelurahan', kecamatan: 'Kecamatan', kbli_kode: 'KBLI' };

function Ditolak({ impor, alasan }: { impor: RincianImpor; alasan: readonly AlasanDitolak[] }) {
  return (
    <Section
      title="Baris yang ditolak"
      about={
        alasan.length < impor.ditolak
          ? `${formatAngka(alasan.length)} dari ${formatAngka(impor.ditolak)} baris; semuanya ada di buku kerja.`
          : undefined
      }
    >
      <Table
        caption="Baris yang ditolak"
        captionHidden
        rows={alasan}
        columns={[
          { header: 'Lembar', cell: (row) => row.lembar },
          { header: 'Baris', numeric: true, rowHeader: true, cell: (row) => row.nomor },
          { header: 'Alasan', cell: (row) => row.alasan },
        ]}
      />
    </Section>
  );
}

function Keputusan({ c, impor }: { c: AppContext; impor: RincianImpor }) {
  const masuk = impor.baru + impor.berubah;
  return (
    <>
      {impor.ditolak_berkas_id !== null && (
        <p>
          <a href={ditolakPath(impor.id)}>Unduh baris yang ditolak (XLSX)</a>. Betulkan sel merahnya, simpan, lalu unggah lagi.
        </p>
      )}
      {impor.status === 'siap' && (
        <Form c={c} action={pelaksanaanPath(impor.id)}>
          <Buttons>
            {masuk > 0 && <Button>Masukkan {formatAngka(masuk)} baris</Button>}
            <Button kind="quiet" formAction={pembuanganPath(impor.id)}>
              Batalkan impor ini
            </Button>
          </Buttons>
        </Form>
      )}
      {impor.status === 'gagal' && (
        <Buttons>
          <ButtonLink href={`${imporPath(impor.id)}?peta=1`}>Periksa lagi</ButtonLink>
        </Buttons>
      )}
      <Buttons>
        {impor.status === 'selesai' && masuk > 0 && (
          <ButtonLink href={penarikanPath(impor.id)} kind="quiet">
            Tarik kembali impor ini
          </ButtonLink>
        )}
        <a href={daftarImporPath}>Ke daftar impor</a>
      </Buttons>
    </>
  );
}
