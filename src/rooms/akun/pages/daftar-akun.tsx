import { ButtonLink } from '../../../ui/button.tsx';
import { Count } from '../../../ui/count.tsx';
import { PageHeader } from '../../../ui/page-header.tsx';
import { Table } from '../../../ui/table.tsx';
import { Tag } from '../../../ui/tag.tsx';
import { waktuPendek } from '../../../lib/waktu.ts';
import { BIDANG, PERAN } from '../akun.ts';
import { pathAkun, pathAkunBaru } from '../paths.ts';
import type { Akun, BarisAkun } from '../queries.ts';

export function StatusAkun({ akun }: { akun: Akun }) {
  if (akun.keluarPada) return <Tag>Sudah keluar</Tag>;
  return akun.gantiSandi ? <Tag tone="attention">Belum mengganti kata sandi</Tag> : <Tag tone="done">Aktif</Tag>;
}

export const peranKata = ({ peran, bidang }: Pick<Akun, 'peran' | 'bidang'>) =>
  bidang ? `${PERAN[peran]} (${BIDANG[bidang]})` : PERAN[peran];

export function DaftarAkun({
  akun,
  bolehKelola,
  per,
  zona,
}: {
  akun: readonly BarisAkun[];
  bolehKelola: boolean;
  per: string;
  zona: string;
}) {
  return (
    <>
      <PageHeader
        title="Akun"
        lead="Pegawai yang dapat masuk, dan yang pernah."
        actions={bolehKelola && <ButtonLink href={pathAkunBaru}>Tambah akun</ButtonLink>}
      />
      <Count
        value={akun.filter((satu) => satu.keluarPada === null).length}
        noun="akun aktif"
        definition={<p>Akun pegawai yang belum dinyatakan keluar dari kantor, juga yang belum pernah masuk.</p>}
        asOf={per}
      />
      <Table
        caption="Akun pegawai"
        captionHidden
        rows={akun}
        columns={[
          { header: 'Nama', rowHeader: true, cell: (a) => <a href={pathAkun(a.id)}>{a.nama}</a> },
          { header: 'Nama pengguna', cell: (a) => a.namaPengguna },
          { header: 'Peran', cell: peranKata },
          { header: 'Status', cell: (a) => <StatusAkun akun={a} /> },
          { header: 'Kode dari ponsel', cell: (a) => (a.duaFaktor ? 'Terpasang' : 'Belum') },
          { header: 'Terakhir dipakai', cell: (a) => (a.terakhirDipakai ? waktuPendek(a.terakhirDipakai, zona) : 'Tidak sedang masuk') },
        ]}
      />
    </>
  );
}
