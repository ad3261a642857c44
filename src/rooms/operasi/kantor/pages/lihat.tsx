import { ButtonLink } from '../../../../ui/button.tsx';
import { PageHeader, Section } from '../../../../ui/page-header.tsx';
import { SummaryList } from '../../../../ui/summary-list.tsx';
import { RiwayatCatatan } from '../../../jejak/riwayat.tsx';
import type { RiwayatJejak } from '../../../jejak/queries.ts';
import { HARI, type Kantor, namaLengkap, telepon, tulisRentang, ZONA_WAKTU } from '../../../kantor/kantor.ts';
import { KAMUS_KANTOR } from '../kamus.ts';
import { pathAturan } from '../../aturan/paths.ts';
import { pathUbahKantor } from '../paths.ts';

export function LihatKantor({ kantor, riwayat, bolehUbah }: { kantor: Kantor; riwayat: readonly RiwayatJejak[]; bolehUbah: boolean }) {
  return (
    <>
      <PageHeader
        title={namaLengkap(kantor)}
        caption="Pengaturan kantor"
        lead="Nama, alamat, dan jam ini tampil di setiap halaman dan di kepala surat."
        actions={
          <>
            {bolehUbah && <ButtonLink href={pathUbahKantor}>Ubah data kantor</ButtonLink>}
            <ButtonLink kind="quiet" href={pathAturan}>
              Aturan dan batas
            </ButtonLink>
          </>
        }
      />
      <SummaryList
        rows={[
          { key: 'Nama kantor', value: kantor.nama },
          { key: 'Daerah', value: `${kantor.namaDaerah} (kode ${kantor.kodeWilayah})` },
          { key: 'Alamat', value: kantor.alamat },
          { key: 'Telepon', value: telepon(kantor.telepon) },
          { key: 'WhatsApp', value: telepon(kantor.whatsapp) },
          { key: 'Surel', value: kantor.surel },
          { key: 'Kop surat', value: kantor.kopSurat.split('\n').map((baris) => <div>{baris}</div>) },
          { key: 'Zona waktu', value: ZONA_WAKTU[kantor.zonaWaktu as keyof typeof ZONA_WAKTU] },
          ...HARI.map((hari, i) => ({ key: hari, value: tulisRentang(kantor.jamLayanan[i + 1] ?? []) || 'Tutup' })),
        ]}
      />
      <Section title="Riwayat" id="riwayat">
        <RiwayatCatatan riwayat={riwayat} kamus={KAMUS_KANTOR} />
      </Section>
    </>
  );
}
