import { tanggalPanjang } from '../../../../lib/tanggal.ts';
import { formatTelepon } from '../../../../lib/telepon.ts';
import { PageHeader } from '../../../../ui/page-header.tsx';
import { Table } from '../../../../ui/table.tsx';
import { pathSatuVerifikasi } from '../paths.ts';
import type { Butir, Verifikasi } from '../queries.ts';
import { CARA_VERIFIKASI, HASIL_VERIFIKASI, JENIS_VERIFIKASI } from '../verifikasi.ts';
import { alamatButir, namaButir } from './satu.tsx';

/** The list on paper, with room to write; a record a row. */
export function CetakVerifikasi({ daftar, butir, perSaat }: { daftar: Verifikasi; butir: readonly Butir[]; perSaat: string }) {
  return (
    <>
      <PageHeader
        caption={`Daftar pemeriksaan nomor ${daftar.id}: ${JENIS_VERIFIKASI[daftar.jenis].toLowerCase()}`}
        title={`${CARA_VERIFIKASI[daftar.cara]} ${daftar.kelurahan ?? 'tanpa kelurahan'}`}
        meta={[`Dikerjakan ${daftar.petugas}`, `Per ${perSaat}`]}
        lead="Cetak dari peramban (Ctrl+P). Daftar ini memuat telepon orang: simpan baik-baik, dan hancurkan sesudah hasilnya dicatat."
      />
      <p>Hasil: {Object.values(HASIL_VERIFIKASI).join(' / ')}.</p>
      <Table
        caption="Yang diperiksa"
        captionHidden
        rows={butir.filter((b) => b.nama !== null)}
        columns={[
          { header: 'No.', numeric: true, cell: (_, i) => i + 1 },
          { header: 'Catatan', numeric: true, cell: (b) => b.objek_id },
          { header: 'Nama', rowHeader: true, cell: namaButir },
          { header: 'Alamat', cell: alamatButir },
          { header: 'Telepon', nowrap: true, cell: (b) => (b.telepon ? formatTelepon(b.telepon) : '') },
          { header: 'Terakhir diperiksa', cell: (b) => (b.diverifikasi_pada ? tanggalPanjang(b.diverifikasi_pada) : 'belum pernah') },
          { header: 'Hasil', cell: (b) => (b.hasil ? HASIL_VERIFIKASI[b.hasil] : '……………') },
          { header: 'Yang berubah', cell: (b) => b.catatan ?? '………………………' },
        ]}
      />
      <p class="p-buttons">
        <a href={pathSatuVerifikasi(daftar.id)}>Kembali ke daftar</a>
      </p>
    </>
  );
}
