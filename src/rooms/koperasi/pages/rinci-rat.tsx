import { formatAngka } from '../../../lib/angka.ts';
import { tahunBuku } from '../../../lib/periode.ts';
import { rupiahRingkas } from '../../../lib/rupiah.ts';
import { tanggalPendek } from '../../../lib/tanggal.ts';
import { ButtonLink } from '../../../ui/button.tsx';
import { ColumnChart } from '../../../ui/chart.tsx';
import { KeyFigures } from '../../../ui/count.tsx';
import { EmptyState } from '../../../ui/notice.tsx';
import { Section } from '../../../ui/page-header.tsx';
import { Table } from '../../../ui/table.tsx';
import { jalur } from '../paths.ts';
import type { Rat } from '../rat/queries.ts';

type Props = { id: number; bulanAwal: number; rat: readonly Rat[]; bolehUbah: boolean };

const GRAFIK = [
  { field: 'aset', judul: 'Aset' },
  { field: 'modal_sendiri', judul: 'Modal sendiri' },
  { field: 'shu', judul: 'SHU' },
] as const;

const uang = (n: bigint | null): string => (n === null ? '–' : rupiahRingkas(n));

/** "naik 12 % dari tahun buku 2024": the change since the book year before, where both are known. */
function perubahan(kini: bigint | null, dulu: bigint | null, sebutan: string): string | undefined {
  if (kini === null || dulu === null || dulu <= 0n) return undefined;
  const persen = Number(((kini - dulu) * 1000n) / dulu) / 10;
  if (persen === 0) return `sama dengan ${sebutan}`;
  return `${persen > 0 ? 'naik' : 'turun'} ${Math.abs(persen).toLocaleString('id-ID')} % dari ${sebutan}`;
}

/** Meetings by book year: the latest figures with their change, the course of three of them, and everything as a table. */
export function BagianRat({ id, bulanAwal, rat, bolehUbah }: Props) {
  const sebutan = (tahun: number) => tahunBuku(tahun, bulanAwal).sebutan;
  const [terbaru, sebelum] = rat;
  const lama = [...rat].reverse();
  return (
    <Section
      title="Rapat Anggota Tahunan"
      id="rat"
      actions={
        bolehUbah && (
          <ButtonLink href={jalur.ratBaru(id)} kind="quiet" small>
            Catat RAT
          </ButtonLink>
        )
      }
    >
      {!terbaru ? (
        <EmptyState title="Belum ada RAT yang dicatat">Catat RAT dari laporan pertanggungjawaban atau berita acaranya.</EmptyState>
      ) : (
        <>
          <KeyFigures
            asOf={`akhir tahun buku ${sebutan(terbaru.tahun_buku)}`}
            items={(['aset', 'modal_sendiri', 'modal_luar', 'volume_usaha', 'shu'] as const).map((field) => ({
              label: { aset: 'Aset', modal_sendiri: 'Modal sendiri', modal_luar: 'Modal luar', volume_usaha: 'Volume usaha', shu: 'SHU' }[
                field
              ],
              value: uang(terbaru[field]),
              note: sebelum && perubahan(terbaru[field], sebelum[field], `tahun buku ${sebutan(sebelum.tahun_buku)}`),
            }))}
          />
          {rat.length > 1 &&
            GRAFIK.map(({ field, judul }) => (
              <ColumnChart
                title={judul}
                unit="rupiah"
                labelHead="Tahun buku"
                valueHead={judul}
                points={lama.map((satu) => ({
                  label: sebutan(satu.tahun_buku),
                  value: satu[field] === null ? null : Number(satu[field]),
                  text: satu[field] === null ? undefined : rupiahRingkas(satu[field]),
                  // The unit stands under the title; ten years side by side leave no room for it.
                  short: satu[field] === null ? undefined : rupiahRingkas(satu[field]).replace('Rp', ''),
                }))}
              />
            ))}
          <Table
            caption="RAT menurut tahun buku"
            stack={false}
            columns={[
              { header: 'Tahun buku', rowHeader: true, cell: (r) => <a href={jalur.rat(id, r.tahun_buku)}>{sebutan(r.tahun_buku)}</a> },
              { header: 'Tanggal RAT', nowrap: true, cell: (r) => (r.tanggal_rat ? tanggalPendek(r.tanggal_rat) : 'Tidak ada RAT') },
              { header: 'Anggota', numeric: true, cell: (r) => jumlah(r.anggota_laki, r.anggota_perempuan) },
              { header: 'Hadir', numeric: true, cell: (r) => (r.hadir === null ? '–' : formatAngka(r.hadir)) },
              { header: 'Aset', numeric: true, cell: (r) => uang(r.aset) },
              { header: 'Modal sendiri', numeric: true, cell: (r) => uang(r.modal_sendiri) },
              { header: 'Modal luar', numeric: true, cell: (r) => uang(r.modal_luar) },
              { header: 'Volume usaha', numeric: true, cell: (r) => uang(r.volume_usaha) },
              { header: 'SHU', numeric: true, cell: (r) => uang(r.shu) },
            ]}
            rows={rat}
          />
        </>
      )}
    </Section>
  );
}

function jumlah(laki: number | null, perempuan: number | null): string {
  return laki === null && perempuan === null ? '–' : formatAngka((laki ?? 0) + (perempuan ?? 0));
}
