import { hariTanggal, tanggalPanjang } from '../../../../lib/tanggal.ts';
import { waktuPendek } from '../../../../lib/waktu.ts';
import { ButtonLink } from '../../../../ui/button.tsx';
import { Banner, EmptyState, Warning } from '../../../../ui/notice.tsx';
import { PageHeader, Section } from '../../../../ui/page-header.tsx';
import { Table } from '../../../../ui/table.tsx';
import { Tag } from '../../../../ui/tag.tsx';
import { jamDalamKata } from '../../../kantor/kantor.ts';
import { KATA_LIBUR } from '../../../kalender/kalender.ts';
import {
  pathJamKhususBaru,
  pathLiburBaru,
  pathPembatalan,
  pathPenutupanBaru,
  pathTahunKalender,
  pathTenggat,
} from '../../../kalender/paths.ts';
import type { JamKhususTercatat, LiburTercatat, PenutupanTercatat } from '../../../kalender/queries.daftar.ts';

type Props = {
  tahun: number;
  tahunLibur: { awal: number; akhir: number };
  libur: readonly LiburTercatat[];
  hariKerja: number;
  jamKhusus: readonly JamKhususTercatat[];
  penutupan: readonly PenutupanTercatat[];
  zona: string;
  bolehUbah: boolean;
  berhasil?: string | undefined;
};

const keadaan = (satu: string) => (satu === 'aktif' ? <Tag tone="done">Berlaku</Tag> : <Tag>Dibatalkan</Tag>);

function Batalkan({ boleh, href, nama }: { boleh: boolean; href: string; nama: string }) {
  if (!boleh) return <></>;
  return (
    <a href={href}>
      Batalkan<span class="p-vh"> {nama}</span>
    </a>
  );
}

export function KalenderKantor(p: Props) {
  const { tahun, tahunLibur } = p;
  return (
    <>
      {p.berhasil && <Banner tone="success">{p.berhasil}</Banner>}
      <PageHeader
        title={`Kalender kantor ${tahun}`}
        lead={`${p.hariKerja} hari kerja pada ${tahun}. Kalender ini yang menghitung tenggat setiap layanan.`}
        actions={
          <>
            {p.bolehUbah && <ButtonLink href={pathLiburBaru}>Tetapkan hari libur</ButtonLink>}
            <ButtonLink kind="quiet" href={pathTenggat}>
              Hitung tenggat
            </ButtonLink>
          </>
        }
      />
      <nav aria-label="Tahun lain" class="p-buttons">
        <a href={pathTahunKalender(tahun - 1)}>← {tahun - 1}</a>
        <a href={pathTahunKalender(tahun + 1)}>{tahun + 1} →</a>
      </nav>
      {(tahun < tahunLibur.awal || tahun > tahunLibur.akhir) && (
        <Warning>
          Libur {tahun} belum tercatat. Tenggat yang jatuh pada {tahun} dihitung tanpa libur; tetapkan liburnya sesudah keputusan bersama
          terbit.
        </Warning>
      )}
      <Section title="Hari libur" id="libur">
        <Table
          caption={`Hari libur ${tahun}`}
          captionHidden
          empty={<EmptyState title={`Belum ada hari libur untuk ${tahun}`}>Catat dari keputusan bersama tiga menteri.</EmptyState>}
          columns={[
            { header: 'Tanggal', rowHeader: true, nowrap: true, cell: (satu) => hariTanggal(satu.tanggal) },
            { header: 'Nama', cell: (satu) => satu.nama },
            { header: 'Jenis', nowrap: true, cell: (satu) => KATA_LIBUR[satu.jenis as keyof typeof KATA_LIBUR] },
            { header: 'Dasar', cell: (satu) => satu.dasar },
            { header: 'Keadaan', cell: (satu) => keadaan(satu.keadaan) },
            {
              header: 'Tindakan',
              headerHidden: true,
              cell: (satu) => (
                <Batalkan boleh={p.bolehUbah && satu.keadaan === 'aktif'} href={pathPembatalan('libur', satu.tanggal)} nama={satu.nama} />
              ),
            },
          ]}
          rows={p.libur}
        />
      </Section>
      <Section title="Jam khusus" id="jam-khusus" actions={p.bolehUbah ? <a href={pathJamKhususBaru}>Tetapkan jam khusus</a> : undefined}>
        <Table
          caption="Jam khusus"
          captionHidden
          empty={<EmptyState title="Belum ada jam khusus">Misalnya jam layanan selama Ramadan.</EmptyState>}
          columns={[
            { header: 'Nama', rowHeader: true, cell: (satu) => satu.nama },
            { header: 'Tanggal', cell: (satu) => `${tanggalPanjang(satu.mulai)} sampai ${tanggalPanjang(satu.sampai)}` },
            { header: 'Jam', cell: (satu) => jamDalamKata(satu.jam) },
            { header: 'Dasar', cell: (satu) => satu.dasar },
            { header: 'Keadaan', cell: (satu) => keadaan(satu.keadaan) },
            {
              header: 'Tindakan',
              headerHidden: true,
              cell: (satu) => (
                <Batalkan boleh={p.bolehUbah && satu.keadaan === 'aktif'} href={pathPembatalan('jam-khusus', satu.id)} nama={satu.nama} />
              ),
            },
          ]}
          rows={p.jamKhusus}
        />
      </Section>
      <Section
        title="Penutupan"
        id="penutupan"
        about="Waktu kantor tidak dapat bekerja. Hari yang kehilangan lebih dari setengah jam kerjanya tidak dihitung, juga bila dicatat sesudahnya."
        actions={p.bolehUbah ? <a href={pathPenutupanBaru}>Catat penutupan</a> : undefined}
      >
        <Table
          caption="Penutupan"
          captionHidden
          empty={<EmptyState title="Belum ada penutupan">Catat di sini bila listrik padam atau peladen mati.</EmptyState>}
          columns={[
            { header: 'Mulai', rowHeader: true, nowrap: true, cell: (satu) => waktuPendek(satu.mulai, p.zona) },
            { header: 'Selesai', nowrap: true, cell: (satu) => waktuPendek(satu.selesai, p.zona) },
            { header: 'Alasan', cell: (satu) => satu.alasan },
            { header: 'Keadaan', cell: (satu) => keadaan(satu.keadaan) },
            {
              header: 'Tindakan',
              headerHidden: true,
              cell: (satu) => (
                <Batalkan boleh={p.bolehUbah && satu.keadaan === 'aktif'} href={pathPembatalan('penutupan', satu.id)} nama={satu.alasan} />
              ),
            },
          ]}
          rows={p.penutupan}
        />
      </Section>
    </>
  );
}
