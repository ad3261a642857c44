import { Details } from '../../../ui/details.tsx';
import { PageHeader } from '../../../ui/page-header.tsx';
import { Table } from '../../../ui/table.tsx';
import { type BarisBidang, barisBidang, contohCurl, type Dokumen, type Jawaban, type OperasiDiJalur } from '../dokumen.ts';
import { Potongan, sebagaiJson } from './potongan.tsx';

const TEMPAT: Readonly<Record<string, string>> = { path: 'alamat', query: 'saringan', header: 'kepala' };
const polos = (teks: string | undefined) => (teks ?? '').replaceAll('`', '');

/** One operation: how to call it, what it takes, what it answers, how it refuses. */
export function HalamanOperasi({ dokumen, operasi }: { dokumen: Dokumen; operasi: OperasiDiJalur }) {
  const isi = operasi.requestBody?.content['application/json'];
  const jawaban = Object.entries(operasi.responses);
  return (
    <>
      <PageHeader title={operasi.summary} caption={`${operasi.cara} ${operasi.jalur}`} />
      {polos(operasi.description)
        .split('\n\n')
        .map((alinea) => (
          <p>{alinea}</p>
        ))}
      <Potongan nama="Contoh panggilan" teks={contohCurl(dokumen, operasi)} />
      {operasi.parameters && operasi.parameters.length > 0 && (
        <>
          <h2>Alamat dan kepala</h2>
          <Table
            caption="Alamat dan kepala"
            captionHidden
            rows={operasi.parameters}
            columns={[
              { header: 'Nama', rowHeader: true, cell: (p) => <code>{p.name}</code> },
              { header: 'Tempat', cell: (p) => `${TEMPAT[p.in] ?? p.in}${p.required ? ', wajib' : ''}` },
              { header: 'Arti', cell: (p) => polos(p.description ?? p.schema?.description) },
            ]}
          />
        </>
      )}
      {isi && (
        <>
          <h2>Yang dikirim</h2>
          <TabelBidang baris={barisBidang(dokumen, isi.schema)} nama="Yang dikirim" />
        </>
      )}
      <h2>Jawaban</h2>
      {jawaban
        .filter(([status]) => Number(status) < 300)
        .map(([status, satu]) => (
          <Berhasil dokumen={dokumen} status={status} jawaban={satu} />
        ))}
      <h2>Bila ditolak</h2>
      {jawaban
        .filter(([status]) => Number(status) >= 400)
        .map(([status, satu]) => (
          <Details summary={`${status} ${satu.description}`}>
            {Object.entries(satu.content?.['application/problem+json']?.examples ?? {}).map(([kode]) => (
              <Potongan nama={`Contoh ${kode}`} teks={sebagaiJson(dokumen.components.examples[kode]?.value)} />
            ))}
          </Details>
        ))}
    </>
  );
}

function Berhasil({ dokumen, status, jawaban }: { dokumen: Dokumen; status: string; jawaban: Jawaban }) {
  const [[jenis, isi] = ['', undefined]] = Object.entries(jawaban.content ?? {});
  return (
    <>
      <h3>
        {status}: {jawaban.description}
      </h3>
      {isi && (
        <>
          <Details summary={`Contoh jawaban ${status} (${jenis})`}>
            <Potongan nama={`Contoh jawaban ${status}`} teks={sebagaiJson(isi.example)} />
          </Details>
          <TabelBidang baris={barisBidang(dokumen, isi.schema)} nama={`Isi jawaban ${status}`} />
        </>
      )}
    </>
  );
}

function TabelBidang({ baris, nama }: { baris: readonly BarisBidang[]; nama: string }) {
  if (baris.length === 0) return <></>;
  return (
    <Table
      caption={nama}
      captionHidden
      rows={baris}
      columns={[
        { header: 'Bidang', rowHeader: true, cell: (b) => <code>{b.bidang}</code> },
        { header: 'Jenis', cell: (b) => `${b.jenis}${b.wajib ? '' : ', boleh tidak ada'}` },
        { header: 'Arti', cell: (b) => polos(b.arti) },
      ]}
    />
  );
}
