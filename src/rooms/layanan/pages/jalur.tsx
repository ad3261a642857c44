import { PageHeader } from '../../../ui/page-header.tsx';
import { Card } from '../../../ui/summary-list.tsx';
import type { SemuaJalur } from '../jalur.ts';
import { jalur } from '../paths.ts';
import type { Layanan, VersiLayanan } from '../queries.ts';

/** Every way through the form, so that nobody is led into a question that is not for them. */
export function JalurFormulir({ layanan, versi, semua }: { layanan: Layanan; versi: VersiLayanan; semua: SemuaJalur }) {
  return (
    <>
      <PageHeader
        caption={`${versi.nama}, versi ${versi.nomor}`}
        title="Semua jalur formulir"
        lead={
          semua.terpotong
            ? `Formulir ini punya lebih dari ${semua.jalur.length} jalur; yang ditampilkan ${semua.jalur.length} yang pertama. Sederhanakan syaratnya bila dapat.`
            : `Ada ${semua.jalur.length} jalur. Baca tiap jalur seolah-olah Anda pemohonnya: adakah pertanyaan yang tidak pada tempatnya?`
        }
      />
      <p>
        <a href={jalur.coba(layanan.id, versi.nomor)}>Coba mengisi formulirnya</a>
      </p>
      {semua.jalur.map((satu, i) => (
        <Card title={`Jalur ${i + 1}`}>
          {satu.penentu.length > 0 && (
            <p>
              Bila{' '}
              {satu.penentu.map(({ label, jawaban }, j) => (
                <>
                  {j > 0 && '; '}
                  {label} <strong>{jawaban}</strong>
                </>
              ))}
              , yang ditanyakan:
            </p>
          )}
          <ol>
            {satu.halaman.map(({ judul, pertanyaan }) => (
              <li>
                {judul}: {pertanyaan.join('; ')}
              </li>
            ))}
          </ol>
        </Card>
      ))}
    </>
  );
}
