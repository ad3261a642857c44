import { raw } from 'hono/html';
import { PageHeader } from '../../../ui/page-header.tsx';
import type { Definisi } from '../definisi.ts';
import { FormulirKosong } from '../formulir-kosong.tsx';
import { biayaDalamKata, janjiDalamKata } from '../standar.tsx';

type Props = {
  nama: string;
  kode: string;
  nomor: number;
  definisi: Definisi;
  alamat: string;
  qr: string;
  kantor: string;
  alamatKantor: string;
};

/** The form on paper: filled in by hand, handed in or sent, and typed in later from the address in its code. */
export function FormulirKertas({ nama, kode, nomor, definisi, alamat, qr, kantor, alamatKantor }: Props) {
  return (
    <>
      <PageHeader
        caption={kantor}
        title={`Formulir: ${nama}`}
        meta={[kode, `versi ${nomor}`, janjiDalamKata(definisi), `biaya: ${biayaDalamKata(definisi).toLowerCase()}`]}
      />
      <div>
        {raw(qr)}
        <p>
          Isi dengan huruf cetak, lalu antar atau kirim ke {alamatKantor}. Cetak halaman ini di kertas A4. Bila ada internet, layanan ini
          juga dapat diminta di <strong>{alamat}</strong>; kode di atas menuju ke sana.
        </p>
      </div>
      <FormulirKosong definisi={definisi} />
      <section class="p-paper">
        <h2>Pernyataan</h2>
        <p>Isian di atas benar, dan saya setuju datanya dipakai kantor untuk mengerjakan permohonan ini.</p>
        <div>
          <p>Tempat, tanggal</p>
          <div class="p-line" />
          <p>Tanda tangan dan nama terang</p>
          <div class="p-line p-line-l" />
        </div>
        <p class="p-hint">Diisi petugas: nomor permohonan, tanggal diterima, nama penerima.</p>
        <div class="p-line" />
      </section>
    </>
  );
}
