import { PageHeader } from '../../../ui/page-header.tsx';
import { SummaryList } from '../../../ui/summary-list.tsx';
import { pathLacak } from '../paths.ts';
import type { Permohonan } from '../queries.ts';
import { sebutPintu } from '../sebutan.ts';
import { waktuPanjang } from '../tampilan.tsx';

type Props = {
  permohonan: Permohonan;
  pin: string | null;
  kantor: { nama: string; alamat: string; telepon: string | undefined };
  situs: string;
  zona: string;
};

/** What the applicant takes home from the counter. */
export function TandaTerima({ permohonan: p, pin, kantor, situs, zona }: Props) {
  return (
    <>
      <PageHeader caption={kantor.nama} title={`Tanda terima ${p.nomor}`} lead="Cetak dengan Ctrl+P dan serahkan kepada pemohon." />
      <SummaryList
        rows={[
          { key: 'Nomor permohonan', value: <strong>{p.nomor}</strong> },
          pin !== null && { key: 'PIN', value: <strong class="p-digits">{pin}</strong> },
          { key: 'Layanan', value: p.layanan },
          { key: 'Atas nama', value: p.nama },
          { key: 'Diterima', value: `${waktuPanjang(p.diterimaPada, zona)}, lewat ${sebutPintu(p.pintu).toLowerCase()}` },
          { key: 'Paling lambat selesai', value: p.tenggat ? waktuPanjang(p.tenggat, zona) : 'Waktu sedang berhenti' },
          {
            key: 'Melihat kemajuan',
            value: `${situs}${pathLacak}, dengan nomor ini dan ${pin === null ? 'empat angka terakhir telepon' : 'PIN'}`,
          },
          { key: 'Kantor', value: `${kantor.alamat}${kantor.telepon ? `, telepon ${kantor.telepon}` : ''}` },
        ].map((satu) => satu || undefined)}
      />
    </>
  );
}
