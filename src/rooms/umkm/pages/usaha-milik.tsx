import { ButtonLink } from '../../../ui/button.tsx';
import { Card } from '../../../ui/summary-list.tsx';
import { Table } from '../../../ui/table.tsx';
import { Tag } from '../../../ui/tag.tsx';
import { umkmBaruPath, umkmPath } from '../paths.ts';
import type { UsahaMilik } from '../queries.ts';
import { KELAS_USAHA, type KelasUsaha } from '../umkm.ts';

/** Businesses of a person, on the person's record. */
export function KartuUsahaMilik({ orangId, usaha, bolehTambah }: { orangId: number; usaha: readonly UsahaMilik[]; bolehTambah: boolean }) {
  return (
    <Card title="Usaha yang dimiliki" id="usaha">
      <Table
        caption="Usaha yang dimiliki"
        captionHidden
        rows={usaha}
        empty={<p class="p-missing">Tidak ada usaha yang dicatat.</p>}
        columns={[
          {
            header: 'Nama usaha',
            rowHeader: true,
            cell: (u) => (
              <>
                <a href={umkmPath(u.id)}>{u.nama}</a> {u.keadaan !== 'aktif' && <Tag>Tidak dipakai</Tag>}
              </>
            ),
          },
          {
            header: 'Kelas',
            cell: (u) => (u.kelas ? KELAS_USAHA[u.kelas as KelasUsaha] : <span class="p-missing">Belum ditentukan</span>),
          },
          { header: 'Sebagai', cell: (u) => (u.utama ? 'Pemilik utama' : 'Pemilik') },
        ]}
      />
      {bolehTambah && (
        <ButtonLink kind="quiet" small href={`${umkmBaruPath}?pemilik=${orangId}`}>
          Catat usaha orang ini
        </ButtonLink>
      )}
    </Card>
  );
}
