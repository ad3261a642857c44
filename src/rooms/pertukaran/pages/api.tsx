import { PageHeader, Prose } from '../../../ui/page-header.tsx';
import { Table } from '../../../ui/table.tsx';
import { type Dokumen, semuaOperasi } from '../dokumen.ts';
import { pathDokumen, pathOperasi } from '../paths.ts';
import { Potongan } from './potongan.tsx';

export type BarisMasalah = { kode: string; status: number; judul: string };

/** What the API is, how to begin, what there is, and what each refusal means. */
export function HalamanApi({ dokumen, masalah }: { dokumen: Dokumen; masalah: readonly BarisMasalah[] }) {
  const operasi = semuaOperasi(dokumen);
  const url = dokumen.servers[0]?.url ?? '';
  return (
    <>
      <PageHeader title="API" lead="Untuk pembuat sistem lain yang bekerja dengan data kantor ini." />
      <Prose>
        {dokumen.info.description.split('\n\n').map((alinea) => (
          <p>{alinea.replaceAll('`', '')}</p>
        ))}
        <h2>Mulai</h2>
        <p>Mintalah token kepada teknisi kantor, lalu panggil:</p>
        <Potongan nama="Contoh panggilan" teks={`curl '${url}/umkm?cari=warung' \\\n  -H "Authorization: Bearer $TOKEN"`} />
        <p>
          <a href={pathDokumen}>Dokumen OpenAPI 3.1</a> untuk pembuat klien, versi {dokumen.info.version}.
        </p>
      </Prose>
      {dokumen.tags.map(({ name, description }) => (
        <section>
          <h2 id={name}>{description.replace(/\.$/, '')}</h2>
          <ul>
            {operasi
              .filter((satu) => satu.tags.includes(name))
              .map((satu) => (
                <li>
                  <a href={pathOperasi(satu.operationId)}>{satu.summary}</a>
                  <br />
                  <code>
                    {satu.cara} {satu.jalur}
                  </code>
                </li>
              ))}
          </ul>
        </section>
      ))}
      <h2 id="masalah">Bila ditolak</h2>
      <Table
        caption="Kode masalah"
        captionHidden
        rows={masalah}
        columns={[
          { header: 'Kode', rowHeader: true, cell: ({ kode }) => <code id={`masalah-${kode}`}>{kode}</code> },
          { header: 'HTTP', cell: ({ status }) => status },
          { header: 'Arti', cell: ({ judul }) => judul },
        ]}
      />
    </>
  );
}
