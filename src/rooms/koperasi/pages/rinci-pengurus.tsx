import { tanggalPendek } from '../../../lib/tanggal.ts';
import { Details } from '../../../ui/details.tsx';
import { EmptyState, Warning } from '../../../ui/notice.tsx';
import { Section } from '../../../ui/page-header.tsx';
import { type Column, Table } from '../../../ui/table.tsx';
import { orangPath } from '../../orang/paths.ts';
import { JABATAN_KOPERASI, ORGAN_KOPERASI } from '../koperasi.ts';
import { jalur } from '../paths.ts';
import { JABATAN_ODS, peringatanBertumpuk } from '../pengurus/pengurus.ts';
import type { Pengurus } from '../pengurus/queries.ts';

const KOLOM: readonly Column<Pengurus>[] = [
  { header: 'Nama', rowHeader: true, cell: (p) => <a href={orangPath(p.orang_id)}>{p.nama}</a> },
  { header: 'Jabatan', cell: (p) => JABATAN_KOPERASI[p.jabatan] },
  { header: 'Organ', cell: (p) => ORGAN_KOPERASI[p.organ] },
  { header: 'Mulai', nowrap: true, cell: (p) => (p.mulai ? tanggalPendek(p.mulai) : 'Belum dicatat') },
  { header: 'Sampai', nowrap: true, cell: (p) => (p.sampai ? tanggalPendek(p.sampai) : 'Belum dicatat') },
];

const sedangMenjabat = (semua: readonly Pengurus[]): Pengurus[] => semua.filter((p) => p.berhenti_pada === null);

/** People in office with their terms, those before them, and which of the five ODS posts nobody holds. */
export function BagianPengurus({ id, pengurus, bolehUbah }: { id: number; pengurus: readonly Pengurus[]; bolehUbah: boolean }) {
  const kini = sedangMenjabat(pengurus);
  const dulu = pengurus.filter((p) => p.berhenti_pada !== null);
  const kosong = JABATAN_ODS.filter(({ jabatan }) => !kini.some((p) => jabatan.includes(p.jabatan))).map(({ kata }) => kata);
  return (
    <Section
      title="Pengurus, pengawas, dan pengelola"
      id="pengurus"
      actions={bolehUbah && <a href={jalur.pengurus(id)}>Perbarui pengurus</a>}
    >
      {peringatanBertumpuk(pengurus).map((kalimat) => (
        <Warning>{kalimat}</Warning>
      ))}
      <Table
        caption="Yang sedang menjabat"
        captionHidden
        columns={KOLOM}
        rows={kini}
        empty={<EmptyState title="Belum ada pengurus yang dicatat">Catat ketua lebih dahulu: orang yang dihubungi kantor.</EmptyState>}
      />
      {kini.length > 0 && kosong.length > 0 && <p class="p-note">Belum dicatat: {kosong.join(', ')}.</p>}
      {dulu.length > 0 && (
        <Details summary={`Pernah menjabat (${dulu.length})`}>
          <Table
            caption="Pernah menjabat"
            captionHidden
            columns={[...KOLOM, { header: 'Berhenti', nowrap: true, cell: (p) => (p.berhenti_pada ? tanggalPendek(p.berhenti_pada) : '') }]}
            rows={dulu}
          />
        </Details>
      )}
    </Section>
  );
}
