import type { Child } from 'hono/jsx';
import { formatRupiah } from '../../lib/rupiah.ts';
import { SummaryList } from '../../ui/summary-list.tsx';
import { Tag } from '../../ui/tag.tsx';
import { type Definisi, janjiHariKerja, jumlahBiaya, KOMPONEN, KOMPONEN_2003, type Komponen, PERAN_LANGKAH } from './definisi.ts';

/** Lines of a text as a list when there are several, as a paragraph otherwise. */
export function Baris({ teks }: { teks: string }): Child {
  const baris = teks.split('\n').filter((satu) => satu.trim() !== '');
  if (baris.length <= 1) return <>{teks}</>;
  return (
    <ul>
      {baris.map((satu) => (
        <li>{satu.replace(/^(?:[-•]|\d+[.)])\s*/, '')}</li>
      ))}
    </ul>
  );
}

export const janjiDalamKata = (definisi: Definisi): string => {
  const hari = janjiHariKerja(definisi);
  return hari === 0 ? 'Selesai saat itu juga' : `Paling lama ${hari} hari kerja`;
};

export const biayaDalamKata = (definisi: Definisi): string => {
  const jumlah = jumlahBiaya(definisi);
  return jumlah === 0n ? 'Gratis' : formatRupiah(jumlah);
};

/** Components of the standard as name and text. */
export function KomponenStandar({ definisi, komponen, tanda }: { definisi: Definisi; komponen: readonly Komponen[]; tanda?: boolean }) {
  return (
    <SummaryList
      rows={komponen.map((kode) => ({
        key: (
          <>
            {KOMPONEN[kode]} {tanda && KOMPONEN_2003.includes(kode) && <Tag>Kepmenpan 63/2003</Tag>}
          </>
        ),
        value: definisi.standar[kode] && <Baris teks={definisi.standar[kode]} />,
      }))}
    />
  );
}

/** Who does what and for how long, in order. */
export function LangkahLayanan({ definisi }: { definisi: Definisi }) {
  return (
    <ol>
      {definisi.langkah.map(({ nama, jenis, instansi, peran, hariKerja }) => (
        <li>
          {nama}: {jenis === 'luar' ? instansi : PERAN_LANGKAH[peran].toLowerCase()},{' '}
          {jenis === 'luar'
            ? hariKerja === 0
              ? 'lamanya mengikuti instansi itu'
              : `biasanya ${hariKerja} hari kerja di luar janji kantor`
            : hariKerja === 0
              ? 'saat itu juga'
              : `${hariKerja} hari kerja`}
        </li>
      ))}
    </ol>
  );
}
