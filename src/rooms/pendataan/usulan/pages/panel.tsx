import { waktuPendek } from '../../../../lib/waktu.ts';
import { Section } from '../../../../ui/page-header.tsx';
import { Table } from '../../../../ui/table.tsx';
import { pathSatuUsulan } from '../paths.ts';
import type { Usulan } from '../queries.ts';
import { MACAM_USULAN } from '../usulan.ts';
import { TagUsulan } from './tag.tsx';

/** The proposals about one record, on its page. */
export function PanelUsulan({ usulan, zona }: { usulan: readonly Usulan[]; zona: string }) {
  return (
    <Section title="Usulan perubahan" id="usulan">
      <Table
        caption="Usulan untuk catatan ini"
        captionHidden
        rows={usulan}
        columns={[
          {
            header: 'Usulan',
            rowHeader: true,
            cell: (u) => (
              <a href={pathSatuUsulan(u.id)}>
                {MACAM_USULAN[u.macam]} nomor {u.id}
              </a>
            ),
          },
          { header: 'Diajukan', cell: (u) => `${u.diusulkan_nama}, ${waktuPendek(u.diusulkan_pada, zona)}` },
          { header: 'Keadaan', cell: (u) => <TagUsulan status={u.status} /> },
        ]}
      />
    </Section>
  );
}
