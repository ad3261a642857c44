import type { Child } from 'hono/jsx';
import { Details } from '../../../ui/details.tsx';
import { PageHeader } from '../../../ui/page-header.tsx';

/** Everything that was done to a record, and who read it. */
export function HalamanRiwayat({ nama, riwayat, dibaca }: { nama: string; riwayat: Child; dibaca: Child }) {
  return (
    <>
      <PageHeader caption={nama} title="Riwayat" lead="Setiap perubahan dengan nilai lama dan baru, siapa, kapan, dan lewat mana." />
      {riwayat}
      <Details summary="Siapa yang membaca catatan ini">{dibaca}</Details>
    </>
  );
}
