import type { Child } from 'hono/jsx';
import { formatRupiah } from '../../../lib/rupiah.ts';
import { ButtonLink } from '../../../ui/button.tsx';
import { EmptyState } from '../../../ui/notice.tsx';
import { type Column, Table } from '../../../ui/table.tsx';
import { Form } from '../../../web/form.tsx';
import { janjiHariKerja, jumlahBiaya, PERAN_LANGKAH } from '../definisi.ts';
import { idDokumen } from '../isian.ts';
import { jalur } from '../paths.ts';
import type { NamaDaftar } from '../susunan.ts';
import type { PropsBagian } from './bagian.ts';
import { Geser, Syarat } from './draf-formulir.tsx';
import { KerangkaDraf } from './kerangka.tsx';

type Props = Omit<PropsBagian, 'values' | 'errors'> & { daftar: NamaDaftar };

const TAMBAH: Readonly<Record<NamaDaftar, string>> = { dokumen: 'Tambah dokumen', langkah: 'Tambah langkah', biaya: 'Tambah biaya' };
const KOSONG: Readonly<Record<NamaDaftar, string>> = {
  dokumen: 'Tidak ada dokumen yang diminta. Minta hanya yang benar-benar dipakai memutuskan.',
  langkah: 'Belum ada langkah. Mulai dari "Petugas memeriksa kelengkapan".',
  biaya: 'Tidak ada biaya: layanan ini gratis.',
};

type Baris = { id: string; nama: string };

/** Documents, steps or fees of a draft. */
export function DrafDaftar(p: Props) {
  const { c, layanan, draf, daftar } = p;
  const { definisi } = draf;
  const nama = (satu: Baris): Child => <a href={jalur.butir(layanan.id, daftar, satu.id)}>{satu.nama}</a>;
  const geser: Column<Baris> = {
    header: 'Pindahkan',
    headerHidden: true,
    nowrap: true,
    cell: (satu) => <Geser id={satu.id} nama={satu.nama} />,
  };
  return (
    <KerangkaDraf {...p} bagian={daftar} actions={<ButtonLink href={jalur.butir(layanan.id, daftar, 'baru')}>{TAMBAH[daftar]}</ButtonLink>}>
      {definisi[daftar].length === 0 && <EmptyState title="Masih kosong">{KOSONG[daftar]}</EmptyState>}
      {definisi[daftar].length > 0 && (
        <Form c={c} action={jalur.bagian(layanan.id, daftar)}>
          {daftar === 'dokumen' && (
            <Table
              caption="Dokumen yang diminta"
              captionHidden
              rows={definisi.dokumen}
              columns={[
                {
                  header: 'Dokumen',
                  rowHeader: true,
                  cell: (satu) => (
                    <>
                      {nama(satu)}
                      <Syarat definisi={definisi} id={idDokumen(satu)} syarat={satu.tampilBila} />
                    </>
                  ),
                },
                { header: 'Wajib', cell: (satu) => (satu.wajib ? 'Ya' : 'Bila ada') },
                geser,
              ]}
            />
          )}
          {daftar === 'langkah' && (
            <Table
              caption="Langkah"
              captionHidden
              rows={definisi.langkah}
              columns={[
                { header: 'Langkah', rowHeader: true, cell: nama },
                {
                  header: 'Dikerjakan',
                  cell: (satu) => (satu.jenis === 'luar' ? satu.instansi || 'Instansi lain' : PERAN_LANGKAH[satu.peran]),
                },
                { header: 'Hari kerja', numeric: true, cell: (satu) => satu.hariKerja },
                geser,
              ]}
            />
          )}
          {daftar === 'biaya' && (
            <Table
              caption="Rincian biaya"
              captionHidden
              rows={definisi.biaya}
              columns={[
                { header: 'Biaya', rowHeader: true, cell: nama },
                { header: 'Besarnya', numeric: true, cell: (satu) => formatRupiah(BigInt(satu.rupiah)) },
                { header: 'Keterangan', cell: (satu) => satu.keterangan },
                geser,
              ]}
            />
          )}
        </Form>
      )}
      {daftar === 'langkah' && definisi.langkah.length > 0 && (
        <p>
          Janji kepada pemohon: <strong>{janjiHariKerja(definisi)} hari kerja</strong>. Langkah instansi lain tidak dihitung, karena selama
          itu jam kantor berhenti.
        </p>
      )}
      {daftar === 'biaya' && definisi.biaya.length > 0 && (
        <p>
          Jumlah: <strong>{formatRupiah(jumlahBiaya(definisi))}</strong>
        </p>
      )}
    </KerangkaDraf>
  );
}
