import type { Definisi, Halaman } from './definisi.ts';
import { daftarIsian, type Jawaban, namaIsian } from './isian.ts';
import { IsianPertanyaan, type PilihanKelurahan } from './pertanyaan.tsx';

type Props = { halaman: Halaman; jawaban: Jawaban; salah?: Readonly<Record<string, string>> | undefined; kelurahan: PilihanKelurahan };

/** Name of the hidden field that tells which questions stood on the page: a question that appears later is not yet an omission. */
export const DITANYA = 'ditanya';

/** The questions of one page of the form, as the applicant sees them. */
export function HalamanIsian({ halaman, jawaban, salah, kelurahan }: Props) {
  return (
    <>
      <input type="hidden" name={DITANYA} value={halaman.pertanyaan.map(({ id }) => id).join(' ')} />
      {halaman.pertanyaan.map((pertanyaan) => (
        <IsianPertanyaan pertanyaan={pertanyaan} jawaban={jawaban} salah={salah} kelurahan={kelurahan} />
      ))}
    </>
  );
}

/** What was answered on other pages travels along in hidden fields. */
export function JawabanLain({ definisi, halaman, jawaban }: { definisi: Definisi; halaman: Halaman | undefined; jawaban: Jawaban }) {
  const disini = new Set(halaman?.pertanyaan.map(({ id }) => id));
  return (
    <>
      {daftarIsian(definisi)
        .filter(({ pertanyaan }) => !disini.has(pertanyaan.id))
        .flatMap(({ pertanyaan }) =>
          (jawaban[pertanyaan.id] ?? []).map((nilai) => <input type="hidden" name={namaIsian(pertanyaan.id)} value={nilai} />),
        )}
    </>
  );
}
