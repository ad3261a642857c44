import { EmptyState } from '../../../ui/notice.tsx';
import { NeedList } from '../../../ui/link-list.tsx';
import { PageHeader, Section } from '../../../ui/page-header.tsx';
import { SearchBox } from '../../../ui/search.tsx';
import { formatRupiah } from '../../../lib/rupiah.ts';
import { KELOMPOK } from '../definisi.ts';
import { pathLayanan, pathSatuLayanan } from '../paths.ts';
import type { RingkasLayanan } from '../queries.ts';

type Props = { layanan: readonly RingkasLayanan[]; cari: string; telepon: string | undefined };

/** "Paling lama 5 hari kerja, gratis". */
const catatan = ({ ringkasan, hariKerja, biaya }: RingkasLayanan): string => {
  const lama = hariKerja === 0 ? 'selesai saat itu juga' : `paling lama ${hariKerja} hari kerja`;
  return `${ringkasan} ${lama[0]?.toUpperCase()}${lama.slice(1)}, ${biaya === 0n ? 'gratis' : formatRupiah(biaya)}.`;
};

/** Every service that can be asked for, by group, or what matches a need. */
export function DaftarLayananUmum({ layanan, cari, telepon }: Props) {
  return (
    <>
      <PageHeader title="Layanan" lead="Pilih yang Anda perlukan. Tiap layanan menyebut syarat, lama, dan biayanya." />
      <SearchBox
        action={pathLayanan}
        name="cari"
        value={cari}
        label="Cari layanan"
        showLabel
        hint="Contoh: pinjam modal, daftar merek, bubar koperasi"
      />
      {cari !== '' && layanan.length > 0 && (
        <p role="status">
          {layanan.length} layanan cocok dengan "{cari}".
        </p>
      )}
      {layanan.length === 0 && (
        <EmptyState title={cari === '' ? 'Belum ada layanan yang diumumkan' : `Tidak ada layanan untuk "${cari}"`}>
          {cari !== '' && (
            <>
              Coba kata lain, atau <a href={pathLayanan}>lihat semua layanan</a>.{' '}
            </>
          )}
          {telepon ? `Anda juga boleh bertanya lewat telepon ${telepon}.` : 'Anda juga boleh bertanya di kantor.'}
        </EmptyState>
      )}
      {Object.entries(KELOMPOK).map(([kelompok, judul]) => {
        const isi = layanan.filter((satu) => satu.kelompok === kelompok);
        if (isi.length === 0) return <></>;
        return (
          <Section title={judul} id={kelompok}>
            <NeedList items={isi.map((satu) => ({ href: pathSatuLayanan(satu.slug), text: satu.nama, note: catatan(satu) }))} />
          </Section>
        );
      })}
    </>
  );
}
