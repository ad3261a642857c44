import { waktuPendek } from '../../../lib/waktu.ts';
import { Section } from '../../../ui/page-header.tsx';
import { Table } from '../../../ui/table.tsx';
import { Timeline } from '../../../ui/timeline.tsx';
import type { Definisi } from '../../layanan/definisi.ts';
import { daftarIsian } from '../../layanan/isian.ts';
import { sebutJawaban } from '../../layanan/jawaban.ts';
import type { Peristiwa } from '../queries.ts';
import { PERISTIWA_PETUGAS, sebutPintu } from '../sebutan.ts';

type Props = {
  peristiwa: readonly Peristiwa[];
  definisi: Definisi;
  namaBerkas: ReadonlyMap<string, string>;
  namaWilayah: (kode: string) => string | undefined;
  zona: string;
};

/** Everything that happened, over all doors; a correction shows only what changed. */
export function RiwayatPermohonan({ peristiwa, definisi, namaBerkas, namaWilayah, zona }: Props) {
  return (
    <Section title="Riwayat" id="riwayat">
      <Timeline
        label="Riwayat permohonan"
        items={peristiwa.map((satu) => ({
          title: PERISTIWA_PETUGAS[satu.jenis] ?? satu.jenis,
          when: waktuPendek(satu.waktu, zona),
          datetime: satu.waktu.toISOString(),
          by: `${satu.pelaku}, ${sebutPintu(satu.pintu).toLowerCase()}`,
          children: (
            <>
              {satu.catatan && <p>{satu.catatan}</p>}
              {satu.rincian.nomorRujukan && <p>Nomor rujukan {satu.rincian.nomorRujukan}</p>}
              {satu.rincian.berubah && <Berubah {...{ definisi, namaBerkas, namaWilayah }} berubah={satu.rincian.berubah} />}
            </>
          ),
        }))}
      />
    </Section>
  );
}

type Beda = NonNullable<Peristiwa['rincian']['berubah']>;

function Berubah({ berubah, definisi, namaBerkas, namaWilayah }: Omit<Props, 'peristiwa' | 'zona'> & { berubah: Beda }) {
  const pertanyaan = daftarIsian(definisi)
    .map((satu) => satu.pertanyaan)
    .filter(({ id }) => berubah[id]);
  if (pertanyaan.length === 0) return <p>Jawaban tidak diubah.</p>;
  const sebut = (satu: (typeof pertanyaan)[number], nilai: readonly string[]) =>
    satu.jenis === 'berkas' ? nilai.map((id) => namaBerkas.get(id) ?? 'berkas').join(', ') : sebutJawaban(satu, nilai, namaWilayah);
  return (
    <Table
      caption="Yang berubah"
      rows={pertanyaan}
      columns={[
        { header: 'Pertanyaan', rowHeader: true, cell: ({ label }) => label },
        { header: 'Dahulu', cell: (satu) => sebut(satu, berubah[satu.id]?.[0] ?? []) || 'kosong' },
        { header: 'Sekarang', cell: (satu) => sebut(satu, berubah[satu.id]?.[1] ?? []) || 'kosong' },
      ]}
    />
  );
}
