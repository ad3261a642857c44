import { NeedList } from '../../../../ui/link-list.tsx';
import { EmptyState } from '../../../../ui/notice.tsx';
import { PageHeader } from '../../../../ui/page-header.tsx';
import { pathKatalog, pathKumpulan } from '../../paths.ts';
import { CATATAN_TERTUTUP, findKumpulan, LISENSI, type NamaKumpulan } from '../kumpulan.ts';

type Terbit = { nama: NamaKumpulan; tahun: readonly number[] };

export function DaftarData({ terbit, namaDaerah }: { terbit: readonly Terbit[]; namaDaerah: string }) {
  return (
    <>
      <PageHeader title="Data terbuka" lead={`Angka tahunan koperasi dan usaha di ${namaDaerah}, untuk dilihat dan diunduh siapa saja.`} />
      {terbit.length === 0 && (
        <EmptyState title="Belum ada angka yang diterbitkan">
          Angka dihitung tanggal 1 setiap bulan. Angka yang terlalu kecil untuk diterbitkan juga tidak tampil di sini.
        </EmptyState>
      )}
      {(['Koperasi', 'Usaha'] as const).map((topik) => {
        const isi = terbit.filter(({ nama }) => findKumpulan(nama)?.topik === topik);
        if (isi.length === 0) return <></>;
        return (
          <>
            <h2>{topik}</h2>
            <NeedList
              items={isi.map(({ nama, tahun }) => ({
                href: pathKumpulan(nama),
                text: findKumpulan(nama)?.judul ?? nama,
                note: tahun.length > 1 ? `Tahun ${tahun.at(-1)} sampai ${tahun[0]}` : `Tahun ${tahun[0]}`,
              }))}
            />
          </>
        );
      })}
      {terbit.length > 0 && (
        <>
          <h2>Cara memakai</h2>
          <p>
            Boleh dipakai untuk apa saja dengan menyebut sumbernya: <a href={LISENSI.alamat}>{LISENSI.nama}</a>. {CATATAN_TERTUTUP}
          </p>
          <p>
            Untuk portal data: <a href={pathKatalog}>katalog DCAT (JSON-LD)</a>.
          </p>
        </>
      )}
    </>
  );
}
