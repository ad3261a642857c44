import { FormSection } from '../../ui/fieldset.tsx';
import type { Definisi } from './definisi.ts';
import { daftarIsian, type Jawaban } from './isian.ts';
import { IsianPertanyaan, type PilihanKelurahan } from './pertanyaan.tsx';

type Props = { definisi: Definisi; jawaban: Jawaban; salah?: Readonly<Record<string, string>> | undefined; kelurahan: PilihanKelurahan };

/** The whole form on one dense page for the counter; what depends on an answer says so, since nothing is hidden here. */
export function FormulirMeja({ definisi, jawaban, salah, kelurahan }: Props) {
  const isian = daftarIsian(definisi);
  const halaman = [...new Set(isian.map((satu) => satu.halaman))];
  return (
    <>
      {halaman.map((satu) => (
        <FormSection title={satu.judul} about={satu.petunjuk || undefined}>
          {isian
            .filter((milik) => milik.halaman === satu)
            .map(({ pertanyaan, syarat }) => (
              <IsianPertanyaan
                pertanyaan={syarat === undefined ? pertanyaan : { ...pertanyaan, wajib: false }}
                jawaban={jawaban}
                salah={salah}
                kelurahan={kelurahan}
                petugas
                catatan={syarat && `Hanya bila ${syarat}.`}
              />
            ))}
        </FormSection>
      ))}
    </>
  );
}
