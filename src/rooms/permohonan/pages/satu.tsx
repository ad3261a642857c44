import type { Child } from 'hono/jsx';
import { formatTelepon } from '../../../lib/telepon.ts';
import { waktuPendek } from '../../../lib/waktu.ts';
import { ErrorSummary } from '../../../ui/error-summary.tsx';
import { Banner } from '../../../ui/notice.tsx';
import { Columns, PageHeader, Section } from '../../../ui/page-header.tsx';
import { Card, SummaryList } from '../../../ui/summary-list.tsx';
import { TagPermohonan } from '../../../ui/tag.tsx';
import { pathBerkas } from '../../berkas/paths.ts';
import type { Definisi } from '../../layanan/definisi.ts';
import { halamanTampil, type Jawaban } from '../../layanan/isian.ts';
import { RingkasanJawaban } from '../../layanan/ringkasan-jawaban.tsx';
import { jalurPetugas, pathObjek } from '../paths.ts';
import { LANGKAH_BERIKUT, OBJEK_PERMOHONAN } from '../permohonan.ts';
import type { Peristiwa, Permohonan } from '../queries.ts';
import { sebutPintu } from '../sebutan.ts';
import { type sisaTenggat, TagTenggat, waktuPanjang } from '../tampilan.tsx';
import { RiwayatPermohonan } from './riwayat.tsx';
import { idIsian, Tindakan } from './tindakan.tsx';

type Props = Omit<Parameters<typeof Tindakan>[0], 'nomor'> & {
  permohonan: Permohonan;
  definisi: Definisi;
  jawaban: Jawaban;
  berkas: readonly { pertanyaan: string; id: number; nama: string }[];
  namaBerkas: ReadonlyMap<string, string>;
  namaWilayah: (kode: string) => string | undefined;
  kebutuhan: string | null;
  peristiwa: readonly Peristiwa[];
  sisa: ReturnType<typeof sisaTenggat>;
  penjelasan: Child;
  bukaRahasia: boolean;
  kabar: string | undefined;
  zona: string;
};

/** A request as the office works on it. */
export function SatuPermohonan(p: Props) {
  const { permohonan: m, zona } = p;
  const errors =
    p.errors && Object.fromEntries(Object.entries(p.errors).map(([nama, kata]) => [p.buka ? idIsian(p.buka, nama) : nama, kata]));
  return (
    <>
      <ErrorSummary errors={errors} />
      {p.kabar && (
        <Banner tone="success">
          <p>{p.kabar}</p>
        </Banner>
      )}
      <PageHeader
        caption={`${m.nomor}: ${m.layanan}`}
        title={m.nama}
        tags={
          <>
            <TagPermohonan status={m.status} face="staff" instansi={m.instansi ?? undefined} /> <TagTenggat sisa={p.sisa} />
          </>
        }
        meta={[
          `Diterima ${waktuPendek(m.diterimaPada, zona)} lewat ${sebutPintu(m.pintu).toLowerCase()}`,
          m.pemegang === null ? 'Belum ada yang memegang' : `Dipegang ${m.pemegang}`,
          m.tenggat && `Tenggat ${waktuPanjang(m.tenggat, zona)}`,
        ]}
        actions={p.bisa.length > 0 && <a href={jalurPetugas.tandaTerima(m.nomor)}>Tanda terima</a>}
      />
      <Columns side={<Sisi {...p} />}>
        <Tindakan
          c={p.c}
          nomor={m.nomor}
          definisi={p.definisi}
          jawaban={p.jawaban}
          bisa={p.bisa}
          penerima={p.penerima}
          values={p.values}
          errors={p.errors}
          buka={p.buka}
        />
        <Dokumen {...p} />
        <Section
          title="Isi permohonan"
          id="isi"
          actions={p.bukaRahasia && <a href={jalurPetugas.rahasia(m.nomor)}>Buka isi yang disamarkan</a>}
        >
          <RingkasanJawaban definisi={p.definisi} jawaban={p.jawaban} namaWilayah={p.namaWilayah} />
        </Section>
        <RiwayatPermohonan
          peristiwa={p.peristiwa}
          definisi={p.definisi}
          namaBerkas={p.namaBerkas}
          namaWilayah={p.namaWilayah}
          zona={zona}
        />
      </Columns>
    </>
  );
}

function Sisi({ permohonan: m, kebutuhan, penjelasan }: Props) {
  return (
    <>
      <Card title="Pemohon">
        <SummaryList
          rows={[
            { key: 'Nama', value: m.nama },
            { key: 'Telepon', value: m.telepon === null ? 'Tidak punya telepon; memakai PIN' : formatTelepon(m.telepon) },
            { key: 'Kelurahan', value: m.wilayah ?? 'Tidak diisi' },
            m.pendamping !== null && { key: 'Pendamping', value: `${m.pendamping}, dengan persetujuan` },
            m.bahasa !== null && { key: 'Bahasa', value: m.bahasa },
            kebutuhan !== null && { key: 'Kebutuhan khusus', value: kebutuhan },
            m.objek !== null && {
              key: 'Tentang',
              value: <a href={pathObjek(m.objek)}>{OBJEK_PERMOHONAN[m.objek.jenis]} di register</a>,
            },
          ].map((satu) => satu || undefined)}
        />
      </Card>
      <Card title="Langkah berikut">
        <p>{LANGKAH_BERIKUT[m.status].siapa || 'Tidak ada'}</p>
        {penjelasan}
      </Card>
    </>
  );
}

/** Which documents are there, and which are missing. */
function Dokumen({ definisi, jawaban, berkas }: Props) {
  const dokumen = halamanTampil(definisi, jawaban).flatMap(({ pertanyaan }) => pertanyaan.filter(({ jenis }) => jenis === 'berkas'));
  if (dokumen.length === 0) return null;
  return (
    <Section title="Dokumen" id="dokumen">
      <ul>
        {dokumen.map(({ id, label, wajib }) => {
          const ada = berkas.find(({ pertanyaan }) => pertanyaan === id);
          return (
            <li>
              {ada ? '✓ ' : '– '}
              {label}:{' '}
              {ada ? <a href={pathBerkas(ada.id)}>{ada.nama}</a> : <span class="p-missing">{wajib ? 'belum ada' : 'tidak ada'}</span>}
            </li>
          );
        })}
      </ul>
    </Section>
  );
}
