import { tanggalPendek } from '../../../../lib/tanggal.ts';
import { Section } from '../../../../ui/page-header.tsx';
import { Table } from '../../../../ui/table.tsx';
import { JABATAN_KOPERASI } from '../../koperasi.ts';
import { jalurKoperasi } from '../../paths.ts';
import type { JabatanOrang } from '../queries.ts';

/** Offices of a person in cooperatives, on the record of the person. */
export function KartuJabatan({ jabatan }: { jabatan: readonly JabatanOrang[] }) {
  return (
    <Section title="Jabatan di koperasi" id="jabatan-koperasi">
      <Table
        caption="Jabatan di koperasi"
        captionHidden
        columns={[
          { header: 'Koperasi', rowHeader: true, cell: (j) => <a href={jalurKoperasi(j.koperasi_id)}>{j.koperasi}</a> },
          { header: 'Jabatan', cell: (j) => JABATAN_KOPERASI[j.jabatan] },
          { header: 'Mulai', nowrap: true, cell: (j) => (j.mulai ? tanggalPendek(j.mulai) : 'Belum dicatat') },
          {
            header: 'Sampai',
            nowrap: true,
            cell: (j) =>
              j.berhenti_pada ? `Berhenti ${tanggalPendek(j.berhenti_pada)}` : j.sampai ? tanggalPendek(j.sampai) : 'Belum dicatat',
          },
        ]}
        rows={jabatan}
        empty={<p>Tidak ada jabatan di koperasi yang dicatat.</p>}
      />
    </Section>
  );
}
