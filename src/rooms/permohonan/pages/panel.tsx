import { waktuPendek } from '../../../lib/waktu.ts';
import { Card } from '../../../ui/summary-list.tsx';
import { Table } from '../../../ui/table.tsx';
import { TagPermohonan } from '../../../ui/tag.tsx';
import { pathSatuPermohonan } from '../paths.ts';
import type { PermohonanObjek } from '../queries.ts';
import { sebutPintu } from '../sebutan.ts';

/** Requests about one record, on the record's page. */
export function PanelPermohonan({ permohonan, zona }: { permohonan: readonly PermohonanObjek[]; zona: string }) {
  return (
    <Card title="Permohonan" id="permohonan">
      <Table
        caption="Permohonan"
        captionHidden
        rows={permohonan}
        columns={[
          { header: 'Nomor', rowHeader: true, cell: (p) => <a href={pathSatuPermohonan(p.nomor)}>{p.nomor}</a> },
          { header: 'Layanan', cell: (p) => p.layanan },
          { header: 'Diterima', cell: (p) => `${waktuPendek(p.diterimaPada, zona)}, ${sebutPintu(p.pintu).toLowerCase()}` },
          { header: 'Keadaan', cell: (p) => <TagPermohonan status={p.status} face="staff" instansi={p.instansi ?? undefined} /> },
        ]}
      />
    </Card>
  );
}
