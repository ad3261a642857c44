import type { Child } from 'hono/jsx';
import { waktuPendek } from '../../../../lib/waktu.ts';
import { ButtonLink } from '../../../../ui/button.tsx';
import { ActionBox, Banner, Inset } from '../../../../ui/notice.tsx';
import { PageHeader, Section } from '../../../../ui/page-header.tsx';
import { SummaryList } from '../../../../ui/summary-list.tsx';
import { TagPermohonan } from '../../../../ui/tag.tsx';
import { Timeline } from '../../../../ui/timeline.tsx';
import { pathLacak, pathPerbaikan } from '../../paths.ts';
import { catatanUntukPemohon, LANGKAH_BERIKUT } from '../../permohonan.ts';
import type { Peristiwa, Permohonan } from '../../queries.ts';
import { PERISTIWA_UMUM, sebutPintu } from '../../sebutan.ts';
import { waktuPanjang } from '../../tampilan.tsx';

type Props = {
  permohonan: Permohonan;
  peristiwa: readonly Peristiwa[];
  /** Labels of the questions that must be answered again. */
  diminta: readonly string[];
  permintaan: string | null;
  pin: string | null;
  /** It was sent just now from this browser. */
  baru: boolean;
  sisa: string | undefined;
  penjelasan: Child;
  kantor: { nama: string; telepon: string | undefined };
  kabar: string | undefined;
  zona: string;
};

/** How far a request is, for the applicant; right after sending it is the receipt. */
export function StatusUmum(p: Props) {
  const { permohonan: m, zona } = p;
  const berikut = LANGKAH_BERIKUT[m.status];
  return (
    <>
      {p.kabar && (
        <Banner tone="success">
          <p>{p.kabar}</p>
        </Banner>
      )}
      {p.baru && (
        <Banner tone="success" title="Permohonan terkirim">
          <p>
            Nomor permohonan Anda <strong>{m.nomor}</strong>. Catat atau cetak halaman ini sebagai tanda terima.
          </p>
        </Banner>
      )}
      <PageHeader
        caption={`Permohonan ${m.nomor}`}
        title={m.layanan}
        tags={<TagPermohonan status={m.status} face="public" instansi={m.instansi ?? undefined} />}
        meta={[`Diterima ${waktuPendek(m.diterimaPada, zona)}`, `Lewat ${sebutPintu(m.pintu).toLowerCase()}`]}
      />
      {m.status === 'dikembalikan' && (
        <ActionBox title="Lengkapi permohonan Anda" actions={<ButtonLink href={pathPerbaikan(m.nomor)}>Lengkapi sekarang</ButtonLink>}>
          {p.permintaan && <p>{p.permintaan}</p>}
          {p.diminta.length > 0 && (
            <ul>
              {p.diminta.map((satu) => (
                <li>{satu}</li>
              ))}
            </ul>
          )}
          <p>Waktu janji kami berhenti sampai Anda menjawab. Anda juga dapat menjawab di meja depan kantor.</p>
        </ActionBox>
      )}
      <SummaryList
        rows={[
          { key: 'Nomor permohonan', value: <strong>{m.nomor}</strong> },
          p.pin !== null && { key: 'PIN', value: <PinSekali pin={p.pin} /> },
          { key: 'Atas nama', value: m.nama },
          { key: 'Langkah berikut', value: berikut.apa },
          berikut.siapa !== '' && {
            key: 'Dikerjakan oleh',
            value: m.status === 'diteruskan' ? (m.instansi ?? berikut.siapa) : berikut.siapa,
          },
          m.selesaiPada === null && {
            key: 'Tenggat',
            value: m.tenggat ? `${waktuPanjang(m.tenggat, zona)} (${p.sisa ?? ''})` : 'Berhenti dihitung selama menunggu',
          },
          m.selesaiPada !== null && { key: 'Ditutup', value: waktuPanjang(m.selesaiPada, zona) },
        ].map((satu) => satu || undefined)}
      />
      {p.penjelasan}
      <Section title="Yang sudah terjadi" id="riwayat">
        <Timeline
          label="Riwayat permohonan"
          items={p.peristiwa
            .filter(({ untukPemohon }) => untukPemohon)
            .map((satu) => ({
              title: PERISTIWA_UMUM[satu.jenis] ?? satu.jenis,
              when: waktuPendek(satu.waktu, zona),
              datetime: satu.waktu.toISOString(),
              children: catatanUntukPemohon(satu.jenis) && satu.catatan ? <p>{satu.catatan}</p> : undefined,
            }))}
        />
      </Section>
      <Inset>
        <p>
          Lihat lagi kapan saja di <a href={pathLacak}>Lacak permohonan</a> dengan nomor ini dan{' '}
          {m.telepon === null ? 'PIN Anda' : 'empat angka terakhir telepon Anda'}.
        </p>
        <p>
          Pertanyaan: {p.kantor.nama}
          {p.kantor.telepon && `, telepon ${p.kantor.telepon}`}.
        </p>
      </Inset>
    </>
  );
}

function PinSekali({ pin }: { pin: string }) {
  return (
    <>
      <strong class="p-digits">{pin}</strong> <span class="p-hint">Simpan baik-baik: dengan PIN ini Anda melihat kemajuan permohonan.</span>
    </>
  );
}
