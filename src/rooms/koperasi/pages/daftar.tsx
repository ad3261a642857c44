import type { Child } from 'hono/jsx';
import type { Count as Jumlah, KeysetPage } from '../../../db/keyset.ts';
import { formatAngka } from '../../../lib/angka.ts';
import { tanggalPendek } from '../../../lib/tanggal.ts';
import { ButtonLink, Buttons } from '../../../ui/button.tsx';
import { Count } from '../../../ui/count.tsx';
import { type ActiveFilter, ActiveFilters } from '../../../ui/filter.tsx';
import { EmptyState, Inset } from '../../../ui/notice.tsx';
import { Columns, PageHeader } from '../../../ui/page-header.tsx';
import { Pager } from '../../../ui/pager.tsx';
import { SearchBox } from '../../../ui/search.tsx';
import { type Column, type SortDirection, Table } from '../../../ui/table.tsx';
import { TagCatatan, TagKoperasi } from '../../../ui/tag.tsx';
import { Light } from '../../../ui/traffic.tsx';
import type { Urutan } from '../daftar.ts';
import type { Kewajiban } from '../kewajiban.ts';
import { JENIS_KOPERASI, STATUS_KOPERASI } from '../koperasi.ts';
import { jalur, jalurKoperasi } from '../paths.ts';
import type { BarisKoperasi } from '../queries.daftar.ts';
import { kataKode } from '../sebutan.ts';

export type HalamanDaftar = {
  saringan: Child;
  /** What was searched for, and the other filters that a new search keeps. */
  cari: { teks: string | undefined; lainnya: Readonly<Record<string, string>> };
  aktif: readonly ActiveFilter[];
  /** Words of the search that were set right. */
  ejaan: readonly { typed: string; meant: readonly string[] }[];
  halaman: KeysetPage<BarisKoperasi>;
  kewajiban: ReadonlyMap<number, readonly Kewajiban[]>;
  jumlah: Jumlah;
  perSaat: string;
  /** Colours are as of this day: "24 November 2026". */
  dihitungPada: string;
  urut?: ((kolom: Urutan) => { href: string; direction?: SortDirection }) | undefined;
  sebelumnya?: string | undefined;
  berikutnya?: string | undefined;
  bolehTambah: boolean;
  unduhan?: { xlsx: string; csv: string } | undefined;
  cetak: string;
};

const DEFINISI =
  'Catatan koperasi yang dipakai di register ini dan cocok dengan saringan. Yang dinonaktifkan atau digabung tidak dihitung, kecuali Anda memilihnya di saringan "Catatan". Status adalah yang diputuskan kantor, bukan usulan aturan.';

export function jumlahKata(jumlah: Jumlah): string | number {
  return jumlah.exact ? jumlah.count : `lebih dari ${formatAngka(jumlah.count)}`;
}

/** Duties of one colour as phrases, missed meetings together: "RAT tahun buku 2023, 2024, 2025". */
function sebutan(semua: readonly Kewajiban[], warna: 'merah' | 'kuning'): { warna: 'merah' | 'kuning'; kata: string }[] {
  const berwarna = semua.filter((k) => k.warna === warna);
  const rat = berwarna.filter((k) => k.kunci.startsWith('rat_')).map((k) => k.kewajiban);
  const gabungan = rat.length > 0 ? [[rat[0], ...rat.slice(1).map((kata) => kata.replace(/^RAT tahun buku /, ''))].join(', ')] : [];
  return [...gabungan, ...berwarna.filter((k) => !k.kunci.startsWith('rat_')).map((k) => k.kewajiban)].map((kata) => ({ warna, kata }));
}

/** The two most pressing duties by name, so that the list alone says whom to call about what. */
function KewajibanBaris({ semua }: { semua: readonly Kewajiban[] }) {
  if (semua.length === 0) return <Light state="kosong" word="Tidak ada kewajiban" />;
  const mendesak = [...sebutan(semua, 'merah'), ...sebutan(semua, 'kuning')];
  if (mendesak.length === 0) return <Light state="hijau" word="Tidak ada tunggakan" />;
  return (
    <span class="p-lights">
      {mendesak.slice(0, 2).map(({ warna, kata }) => (
        <Light state={warna} word={`${warna === 'merah' ? 'Terlambat' : 'Segera'}: ${kata}`} />
      ))}
      {mendesak.length > 2 && <small>dan {mendesak.length - 2} lagi</small>}
    </span>
  );
}

function kolomKoperasi(kewajiban: HalamanDaftar['kewajiban'], urut?: HalamanDaftar['urut']): Column<BarisKoperasi>[] {
  const oleh = (kolom: Urutan) => (urut ? { sort: urut(kolom) } : {});
  return [
    {
      header: 'Koperasi',
      rowHeader: true,
      ...oleh('nama'),
      cell: (k) => (
        <>
          <a href={jalurKoperasi(k.id)}>{k.nama}</a> <TagCatatan status={k.keadaan as 'aktif'} />
          <br />
          <small>
            {[
              ...new Set([k.kelompok, kataKode(JENIS_KOPERASI, k.jenis)]),
              k.merah_putih && 'Merah Putih',
              k.nomor_induk && `No. induk ${k.nomor_induk}`,
            ]
              .filter(Boolean)
              .join(' · ')}
          </small>
        </>
      ),
    },
    { header: 'Kewajiban', ...oleh('kewajiban'), cell: (k) => <KewajibanBaris semua={kewajiban.get(k.id) ?? []} /> },
    {
      header: 'Status',
      cell: (k) => (
        <>
          <TagKoperasi status={k.status} />
          {k.perlu_keputusan && <small> Usulan: {STATUS_KOPERASI[k.status_usulan]}</small>}
        </>
      ),
    },
    {
      header: 'RAT terakhir',
      ...oleh('rat'),
      cell: (k) =>
        k.rat_terakhir_tahun === null ? (
          'Belum ada'
        ) : (
          <>
            Tahun buku {k.rat_terakhir_tahun}
            {k.rat_terakhir_tanggal && <small> {tanggalPendek(k.rat_terakhir_tanggal)}</small>}
          </>
        ),
    },
    {
      header: 'Wilayah dan ketua',
      cell: (k) => (
        <>
          {k.kelurahan ? `${k.kelurahan}, ${k.kecamatan ?? ''}` : 'Kelurahan belum dicatat'}
          <br />
          <small>{k.ketua_nama ? `Ketua ${k.ketua_nama}` : 'Ketua belum dicatat'}</small>
        </>
      ),
    },
    { header: 'Anggota', numeric: true, cell: (k) => (k.anggota === null ? '–' : formatAngka(k.anggota)) },
    { header: 'Lengkap', numeric: true, nowrap: true, ...oleh('kelengkapan'), cell: (k) => `${k.kelengkapan} %` },
    {
      header: 'Verifikasi',
      nowrap: true,
      ...oleh('verifikasi'),
      cell: (k) => (k.diverifikasi_pada ? tanggalPendek(k.diverifikasi_pada) : <span class="p-missing">Belum</span>),
    },
  ];
}

export function DaftarKoperasi(p: HalamanDaftar) {
  return (
    <>
      <PageHeader
        title="Koperasi"
        lead="Register koperasi: apa yang sudah dan belum dipenuhi tiap koperasi."
        actions={
          <Buttons>
            {p.bolehTambah && <ButtonLink href={jalur.baru}>Catat koperasi baru</ButtonLink>}
            <ButtonLink href={jalur.usulanStatus} kind="quiet">
              Usulan status
            </ButtonLink>
          </Buttons>
        }
      />
      <SearchBox
        action={jalur.daftar}
        label="Cari koperasi"
        name="cari"
        showLabel
        value={p.cari.teks}
        hidden={p.cari.lainnya}
        hint="Nama, ketua, alamat, atau nomor. Salah ketik sedikit tetap ditemukan."
      />
      <Columns sideFirst side={p.saringan}>
        <ActiveFilters items={p.aktif} clearHref={jalur.daftar} />
        <Count
          value={jumlahKata(p.jumlah)}
          noun="koperasi"
          definition={`${DEFINISI} Warna kewajiban dihitung per ${p.dihitungPada}.`}
          asOf={p.perSaat}
        />
        <Buttons>
          {p.unduhan && (
            <ButtonLink href={p.unduhan.xlsx} kind="quiet" small>
              Unduh XLSX
            </ButtonLink>
          )}
          {p.unduhan && (
            <ButtonLink href={p.unduhan.csv} kind="quiet" small>
              Unduh CSV
            </ButtonLink>
          )}
          <ButtonLink href={p.cetak} kind="quiet" small>
            Tampilan cetak
          </ButtonLink>
        </Buttons>
        {p.ejaan.length > 0 && p.halaman.rows.length > 0 && (
          <Inset>
            Dicari juga dengan ejaan lain: {p.ejaan.map(({ typed, meant }) => `${typed} → ${meant.slice(0, 3).join(', ')}`).join('; ')}.
          </Inset>
        )}
        <Table
          caption="Daftar koperasi"
          captionHidden
          columns={kolomKoperasi(p.kewajiban, p.urut)}
          rows={p.halaman.rows}
          empty={
            <EmptyState
              title="Tidak ada koperasi yang cocok"
              actions={p.bolehTambah ? <ButtonLink href={jalur.baru}>Catat koperasi baru</ButtonLink> : undefined}
            >
              Hapus sebagian saringan, atau cari dengan kata lain: nama singkat, nama ketua, atau nomor induk.
            </EmptyState>
          }
        />
        <Pager previousHref={p.sebelumnya} nextHref={p.berikutnya} />
      </Columns>
    </>
  );
}

type HalamanCetak = Pick<HalamanDaftar, 'kewajiban' | 'aktif' | 'jumlah' | 'perSaat' | 'dihitungPada'> & {
  baris: readonly BarisKoperasi[];
  kembali: string;
  dipotong: boolean;
};

/** The same list on paper: no filters beside it, what was filtered said in words. */
export function CetakKoperasi(p: HalamanCetak) {
  return (
    <>
      <PageHeader
        title="Daftar koperasi"
        meta={[
          p.aktif.length === 0 ? 'Tanpa saringan' : p.aktif.map((satu) => satu.text).join('; '),
          `${jumlahKata(p.jumlah)} koperasi per ${p.perSaat}`,
          `Kewajiban dihitung per ${p.dihitungPada}`,
        ]}
        actions={<a href={p.kembali}>Kembali ke daftar</a>}
      />
      {p.dipotong && (
        <p>Yang dicetak {formatAngka(p.baris.length)} koperasi pertama. Saring lebih sempit, atau unduh XLSX untuk seluruhnya.</p>
      )}
      <Table caption="Daftar koperasi" captionHidden columns={kolomKoperasi(p.kewajiban)} rows={p.baris} stack={false} />
    </>
  );
}
