import type { Child } from 'hono/jsx';
import { formatAngka } from '../../../../lib/angka.ts';
import { rentangTahunBuku, type TahunBuku } from '../../../../lib/periode.ts';
import { formatRupiah } from '../../../../lib/rupiah.ts';
import { tanggalPanjang, type Tanggal } from '../../../../lib/tanggal.ts';
import { tanggalDari } from '../../../../lib/waktu.ts';
import { Details } from '../../../../ui/details.tsx';
import { Banner, EmptyState, Warning } from '../../../../ui/notice.tsx';
import { PageHeader, Section } from '../../../../ui/page-header.tsx';
import { SummaryList } from '../../../../ui/summary-list.tsx';
import { ukuranKata } from '../../../berkas/berkas.ts';
import { pathBerkas } from '../../../berkas/paths.ts';
import { METODE_RAT } from '../../koperasi.ts';
import { jalurKoperasi } from '../../paths.ts';
import { kataKode } from '../../sebutan.ts';
import type { BerkasRat, Rat } from '../queries.ts';
import { JENIS_BERKAS_RAT, LABEL_RAT, UANG_RAT } from '../sebutan.ts';

type Props = {
  koperasi: { id: number; nama: string };
  buku: TahunBuku;
  batas: Tanggal;
  sumberAturan: string;
  rat: Rat | undefined;
  peringatan: readonly string[];
  berkas: readonly BerkasRat[];
  baruDisimpan: boolean;
  /** The form, for who may write. */
  form: Child | undefined;
  riwayat: Child;
};

/** One meeting: what it is about, what looks odd in it, its form or its figures, its files and its history. */
export function HalamanRat({ koperasi, buku, batas, sumberAturan, rat, peringatan, berkas, baruDisimpan, form, riwayat }: Props) {
  const telat = rat?.tanggal_rat && rat.tanggal_rat > batas;
  return (
    <>
      <PageHeader
        caption={koperasi.nama}
        title={`RAT tahun buku ${buku.sebutan}`}
        meta={[
          `Tahun buku ${rentangTahunBuku(buku)}`,
          `RAT paling lambat ${tanggalPanjang(batas)} (${sumberAturan})`,
          rat ? (telat ? 'Diadakan lewat dari batasnya' : 'Sudah dicatat') : 'Belum dicatat',
        ]}
      />
      {baruDisimpan && (
        <Banner tone="success">
          <p>
            RAT tahun buku {buku.sebutan} sudah disimpan. Status usulan, RAT terakhir, dan kewajiban koperasi ikut diperbarui.{' '}
            <a href={jalurKoperasi(koperasi.id)}>Lihat koperasi</a>
          </p>
        </Banner>
      )}
      {peringatan.map((kalimat) => (
        <Warning>{kalimat}</Warning>
      ))}
      {form ??
        (rat ? (
          <AngkaRat rat={rat} />
        ) : (
          <EmptyState title="RAT tahun buku ini belum dicatat">Mintalah petugas bidang koperasi mencatatnya.</EmptyState>
        ))}
      {berkas.length > 0 && (
        <Section title="Berkas">
          <ul>
            {berkas.map((satu) => (
              <li>
                <a href={pathBerkas(satu.berkas_id)}>{satu.nama}</a> – {JENIS_BERKAS_RAT[satu.jenis]}, {ukuranKata(satu.ukuran)}, diterima{' '}
                {tanggalPanjang(tanggalDari(satu.dibuat_pada))}
              </li>
            ))}
          </ul>
        </Section>
      )}
      {rat && (
        <Details summary="Riwayat RAT ini" id="riwayat">
          {riwayat}
        </Details>
      )}
    </>
  );
}

function AngkaRat({ rat }: { rat: Rat }) {
  const angka = (n: number | null) => (n === null ? '' : formatAngka(n));
  return (
    <SummaryList
      grid
      rows={[
        { key: LABEL_RAT['tanggal_rat'] ?? '', value: rat.tanggal_rat && tanggalPanjang(rat.tanggal_rat) },
        { key: LABEL_RAT['metode'] ?? '', value: kataKode(METODE_RAT, rat.metode) },
        { key: 'Kuorum', value: rat.kuorum === null ? '' : rat.kuorum ? 'Tercapai' : 'Tidak tercapai' },
        ...(['anggota_laki', 'anggota_perempuan', 'hadir', 'karyawan_laki', 'karyawan_perempuan', 'manajer'] as const).map((f) => ({
          key: LABEL_RAT[f] ?? f,
          value: angka(rat[f]),
        })),
        ...UANG_RAT.map((f) => ({ key: LABEL_RAT[f] ?? f, value: rat[f] === null ? '' : formatRupiah(rat[f]) })),
        { key: LABEL_RAT['pembagian_shu'] ?? '', value: rat.pembagian_shu },
        { key: LABEL_RAT['rencana_kerja'] ?? '', value: rat.rencana_kerja },
        { key: LABEL_RAT['opini_kap'] ?? '', value: rat.opini_kap },
        { key: LABEL_RAT['laporan_diterima_pada'] ?? '', value: rat.laporan_diterima_pada && tanggalPanjang(rat.laporan_diterima_pada) },
      ]}
    />
  );
}
