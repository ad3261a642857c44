import type { Child } from 'hono/jsx';
import type { Definisi, Pertanyaan } from './definisi.ts';
import { daftarIsian, pilihanDari } from './isian.ts';

/** How many boxes a number of fixed length gets. */
const KOTAK: Partial<Record<Pertanyaan['jenis'], number>> = { nik: 16, nib: 13, kbli: 5 };

/** The form on paper: a line, boxes, or choices to tick for each question. */
export function FormulirKosong({ definisi }: { definisi: Definisi }) {
  const isian = daftarIsian(definisi);
  const halaman = [...new Set(isian.map((satu) => satu.halaman))];
  return (
    <>
      {halaman.map((satu) => (
        <section class="p-paper">
          <h2>{satu.judul}</h2>
          {satu.petunjuk && <p class="p-hint">{satu.petunjuk}</p>}
          <ul>
            {isian
              .filter((milik) => milik.halaman === satu)
              .map(({ nama, nomor, pertanyaan, syarat }) => (
                <li data-isian={nama}>
                  <p>
                    <strong>
                      {nomor} {pertanyaan.label}
                    </strong>
                    {!pertanyaan.wajib && ' (boleh dikosongkan)'}
                    {syarat && <em> Isi hanya bila {syarat}.</em>}
                    {pertanyaan.bantuan && <span class="p-hint"> {pertanyaan.bantuan}</span>}
                  </p>
                  <Tempat pertanyaan={pertanyaan} />
                </li>
              ))}
          </ul>
        </section>
      ))}
    </>
  );
}

function Tempat({ pertanyaan }: { pertanyaan: Pertanyaan }): Child {
  const kotak = KOTAK[pertanyaan.jenis];
  if (kotak) return <p aria-hidden="true">{'▢'.repeat(kotak)}</p>;
  const pilihan = pilihanDari(pertanyaan);
  if (pilihan.length > 0) return <p>{pilihan.map(({ label }) => `☐ ${label}`).join('   ')}</p>;
  if (pertanyaan.jenis === 'berkas') return <p>☐ dilampirkan</p>;
  return <div class={`p-line${pertanyaan.jenis === 'paragraf' ? ' p-line-l' : ''}`} />;
}
