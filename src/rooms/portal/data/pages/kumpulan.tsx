import { PageHeader } from '../../../../ui/page-header.tsx';
import { SummaryList } from '../../../../ui/summary-list.tsx';
import { type Column, Table } from '../../../../ui/table.tsx';
import { pathBerkasData, pathKamus, pathKumpulan } from '../../paths.ts';
import { kamusData } from '../kamus-data.ts';
import { CATATAN_TERTUTUP, type Kumpulan, LISENSI, type NamaKumpulan } from '../kumpulan.ts';
import type { AngkaTerbuka } from '../queries.ts';

type Props = {
  nama: NamaKumpulan;
  kumpulan: Kumpulan;
  angka: AngkaTerbuka;
  tahun: readonly number[];
  penerbit: string;
  per: string;
};

const tutup = (
  <>
    <span aria-hidden="true">–</span>
    <span class="p-vh">ditutup</span>
  </>
);

export function HalamanKumpulan({ nama, kumpulan, angka, tahun, penerbit, per }: Props) {
  const { isi } = angka;
  const tertutup = isi.nilai.some((baris) => baris.includes(null));
  const kolom: Column<number>[] = [
    { header: kumpulan.penggolongan.nama, rowHeader: true, cell: (b) => isi.baris[b]?.nama },
    ...isi.kolom.map(({ nama: header }, k) => ({
      header,
      numeric: true,
      cell: (b: number) => isi.nilai[b]?.[k]?.toLocaleString('id-ID') ?? tutup,
    })),
  ];
  return (
    <>
      <PageHeader title={kumpulan.judul} caption="Data terbuka" lead={kumpulan.definisi} meta={[`Tahun ${angka.tahun}`, `dihitung ${per}`]} />
      {tahun.length > 1 && (
        <nav aria-label="Tahun">
          <ul class="p-actions">
            {tahun.map((satu) => (
              <li>
                {satu === angka.tahun ? <strong aria-current="true">{satu}</strong> : <a href={`${pathKumpulan(nama)}?tahun=${satu}`}>{satu}</a>}
              </li>
            ))}
          </ul>
        </nav>
      )}
      <Table caption={`${kumpulan.judul}, tahun ${angka.tahun}`} columns={kolom} rows={isi.baris.map((_, b) => b)} />
      {tertutup && <p>Tanda – berarti ditutup. {CATATAN_TERTUTUP}</p>}
      <h2>Unduh</h2>
      <ul>
        <li>
          <a href={pathBerkasData(nama, angka.tahun, 'csv')}>CSV, tahun {angka.tahun}</a>
        </li>
        <li>
          <a href={pathBerkasData(nama, angka.tahun, 'json')}>JSON, tahun {angka.tahun}</a>
        </li>
        <li>
          <a href={pathKamus(nama)}>Kamus data (CSV)</a>
        </li>
      </ul>
      <h2>Tentang angka ini</h2>
      <SummaryList
        rows={[
          { key: 'Tahun', value: kumpulan.artiTahun },
          { key: 'Dihitung', value: `${per}; dihitung lagi tanggal 1 setiap bulan` },
          { key: 'Sumber', value: kumpulan.sumber },
          { key: 'Penerbit', value: penerbit },
          { key: 'Lisensi', value: <a href={LISENSI.alamat}>{LISENSI.nama}</a> },
        ]}
      />
      <Table
        caption="Kamus data: isi kolom berkas"
        columns={[
          { header: 'Kolom', rowHeader: true, cell: (satu) => <code>{satu.kolom}</code> },
          { header: 'Arti', cell: (satu) => satu.arti },
          { header: 'Satuan', cell: (satu) => satu.satuan || 'tanpa satuan' },
        ]}
        rows={kamusData(kumpulan)}
      />
    </>
  );
}
