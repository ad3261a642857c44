import { Card, SummaryList } from '../../ui/summary-list.tsx';
import type { Definisi } from './definisi.ts';
import { halamanTampil, type Jawaban } from './isian.ts';
import { sebutJawaban } from './jawaban.ts';

type Props = {
  definisi: Definisi;
  /** As they were kept by `periksaJawaban`. */
  jawaban: Jawaban;
  namaWilayah: (kode: string) => string | undefined;
  /** Where a page can be changed; none where the answers are only read. */
  ubah?: ((halaman: string) => string) | undefined;
};

/** All answers that count, page by page: to check before sending, to read back on the telephone, to judge. */
export function RingkasanJawaban({ definisi, jawaban, namaWilayah, ubah }: Props) {
  return (
    <>
      {halamanTampil(definisi, jawaban).map((halaman) => (
        <Card title={halaman.judul} actions={ubah && [{ href: ubah(halaman.id), text: 'Ubah', about: halaman.judul }]}>
          <SummaryList
            rows={halaman.pertanyaan
              .filter(({ jenis }) => jenis !== 'keterangan')
              .map((satu) => ({ key: satu.label, value: jawaban[satu.id] && sebutJawaban(satu, jawaban[satu.id] ?? [], namaWilayah) }))}
          />
        </Card>
      ))}
    </>
  );
}
