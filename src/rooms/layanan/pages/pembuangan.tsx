import { Button, Buttons } from '../../../ui/button.tsx';
import { PageHeader } from '../../../ui/page-header.tsx';
import type { AppContext } from '../../../web/env.ts';
import { Form } from '../../../web/form.tsx';
import { jalur, pathRancang } from '../paths.ts';
import type { Layanan, VersiLayanan } from '../queries.ts';

/** Asks once more before a draft is thrown away. */
export function PembuanganDraf({ c, layanan, draf }: { c: AppContext; layanan: Layanan; draf: VersiLayanan }) {
  return (
    <>
      <PageHeader caption={layanan.nama} title={`Buang draf versi ${draf.nomor}?`} />
      <p>
        {draf.nomor === 1
          ? 'Layanan ini belum pernah diterbitkan, jadi layanannya ikut terhapus. Ini tidak dapat dibatalkan.'
          : 'Perubahan di draf ini hilang dan tidak dapat dikembalikan. Versi yang berlaku tidak berubah.'}
      </p>
      <Form c={c} action={jalur.pembuangan(layanan.id)}>
        <Buttons>
          <Button kind="warning">Buang draf</Button>
          <a href={pathRancang(layanan.id)}>Jangan dibuang</a>
        </Buttons>
      </Form>
    </>
  );
}
