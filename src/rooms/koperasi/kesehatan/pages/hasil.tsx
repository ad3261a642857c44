import { formatDesimal } from '../../../../lib/angka.ts';
import { tanggalPanjang, tanggalPendek } from '../../../../lib/tanggal.ts';
import { ButtonLink } from '../../../../ui/button.tsx';
import { Banner, EmptyState } from '../../../../ui/notice.tsx';
import { PageHeader, Section } from '../../../../ui/page-header.tsx';
import type { Tone } from '../../../../ui/status.ts';
import { Table } from '../../../../ui/table.tsx';
import { Tag } from '../../../../ui/tag.tsx';
import { ukuranKata } from '../../../berkas/berkas.ts';
import { pathBerkas } from '../../../berkas/paths.ts';
import { jalur, jalurKoperasi } from '../../paths.ts';
import { type Instrumen, PREDIKAT_KESEHATAN, type PredikatKesehatan } from '../instrumen.ts';
import type { HasilAspek } from '../kesehatan.ts';
import type { PenilaianKesehatan } from '../queries.ts';

const NADA = {
  sehat: 'done',
  cukup_sehat: 'done',
  dalam_pengawasan: 'attention',
  dalam_pengawasan_khusus: 'late',
} as const satisfies Record<PredikatKesehatan, Tone>;

function TagPredikat({ predikat }: { predikat: PredikatKesehatan }) {
  return <Tag tone={NADA[predikat]}>{PREDIKAT_KESEHATAN[predikat]}</Tag>;
}

type Koperasi = { id: number; nama: string };

export function DaftarPenilaian({
  koperasi,
  penilaian,
  bolehUbah,
}: {
  koperasi: Koperasi;
  penilaian: readonly PenilaianKesehatan[];
  bolehUbah: boolean;
}) {
  return (
    <>
      <PageHeader
        caption={koperasi.nama}
        title="Kesehatan koperasi"
        actions={bolehUbah && <ButtonLink href={jalur.kesehatanBaru(koperasi.id)}>Nilai kesehatan</ButtonLink>}
      />
      <Section title="Semua penilaian">
        <TabelPenilaian koperasi={koperasi} penilaian={penilaian} />
      </Section>
    </>
  );
}

export function TabelPenilaian({ koperasi, penilaian }: { koperasi: Koperasi; penilaian: readonly PenilaianKesehatan[] }) {
  return (
    <Table
      caption="Penilaian kesehatan"
      captionHidden
      columns={[
        { header: 'Tahun buku', rowHeader: true, cell: (n) => <a href={jalur.hasilKesehatan(koperasi.id, n.id)}>{n.tahun_buku}</a> },
        { header: 'Skor', numeric: true, cell: (n) => formatDesimal(n.skor) },
        { header: 'Predikat', cell: (n) => <TagPredikat predikat={n.predikat} /> },
        { header: 'Instrumen', cell: (n) => n.instrumen_kode },
        { header: 'Dinilai', nowrap: true, cell: (n) => tanggalPendek(n.dinilai_pada) },
        { header: 'Penilai', cell: (n) => n.penilai ?? 'Sistem' },
      ]}
      rows={penilaian}
      empty={<EmptyState title="Kesehatan belum pernah dinilai">Isi lembar penilaian untuk tahun buku terakhir.</EmptyState>}
    />
  );
}

type PropsHasil = {
  koperasi: Koperasi;
  penilaian: PenilaianKesehatan;
  sebelum: PenilaianKesehatan | undefined;
  instrumen: Instrumen | undefined;
  aspek: readonly HasilAspek[];
  baru: boolean;
};

/** One result: score and predicate, each aspect beside the earlier assessment, and each indicator. */
export function HasilPenilaian({ koperasi, penilaian, sebelum, instrumen, aspek, baru }: PropsHasil) {
  const sama = sebelum?.instrumen_kode === penilaian.instrumen_kode ? sebelum : undefined;
  return (
    <>
      <PageHeader
        caption={koperasi.nama}
        title={`Kesehatan tahun buku ${penilaian.tahun_buku}`}
        tags={<TagPredikat predikat={penilaian.predikat} />}
        meta={[
          `Skor ${formatDesimal(penilaian.skor)}`,
          `Dinilai ${tanggalPanjang(penilaian.dinilai_pada)}${penilaian.penilai ? ` oleh ${penilaian.penilai}` : ''}`,
          instrumen ? `${instrumen.nama}: ${instrumen.dasar}` : penilaian.instrumen_kode,
        ]}
        actions={
          <ButtonLink href={jalurKoperasi(koperasi.id)} kind="quiet">
            Lihat koperasi
          </ButtonLink>
        }
      />
      {baru && (
        <Banner tone="success">
          <p>
            Penilaian tersimpan. Skor {formatDesimal(penilaian.skor)}: {PREDIKAT_KESEHATAN[penilaian.predikat]}.
          </p>
        </Banner>
      )}
      {penilaian.berkas_id !== null && (
        <p>
          Berkas penilaian: <a href={pathBerkas(penilaian.berkas_id)}>{penilaian.berkas_nama}</a> (
          {ukuranKata(penilaian.berkas_ukuran ?? 0)})
        </p>
      )}
      <Section
        title="Menurut aspek"
        about={sebelum && !sama ? 'Penilaian sebelumnya memakai instrumen lain, jadi aspeknya tidak dibandingkan.' : undefined}
      >
        <Table
          caption="Skor menurut aspek"
          captionHidden
          columns={[
            { header: 'Aspek', rowHeader: true, cell: (a) => a.nama },
            { header: 'Bobot', numeric: true, cell: (a) => `${formatDesimal(a.bobot, 0)} %` },
            { header: 'Nilai', numeric: true, cell: (a) => formatDesimal(a.nilai) },
            { header: 'Skor', numeric: true, cell: (a) => formatDesimal(a.tertimbang) },
            {
              header: sama ? `Skor ${sama.tahun_buku}` : 'Skor sebelumnya',
              numeric: true,
              cell: (a) => {
                const lama = sama?.skor_aspek.find((satu) => satu.kode === a.kode);
                return lama ? formatDesimal(lama.tertimbang) : '–';
              },
            },
          ]}
          rows={penilaian.skor_aspek}
          foot={['Jumlah', '100 %', '', formatDesimal(penilaian.skor), sama ? formatDesimal(sama.skor) : '–']}
        />
      </Section>
      {sebelum && (
        <p>
          Penilaian sebelumnya: tahun buku {sebelum.tahun_buku}, skor {formatDesimal(sebelum.skor)}{' '}
          <TagPredikat predikat={sebelum.predikat} />
        </p>
      )}
      {aspek.map((satu) => (
        <Section title={satu.nama}>
          <Table
            caption={`Indikator ${satu.nama}`}
            captionHidden
            columns={[
              { header: 'Indikator', rowHeader: true, cell: (i) => i.nama },
              { header: 'Rasio', numeric: true, cell: (i) => (i.rasio === null ? '–' : `${formatDesimal(i.rasio)} %`) },
              { header: 'Kredit', numeric: true, cell: (i) => i.kredit ?? '–' },
              { header: 'Nilai', numeric: true, cell: (i) => formatDesimal(i.nilai) },
              { header: 'Kategori', cell: (i) => i.kategori ?? '–' },
            ]}
            rows={satu.indikator}
          />
        </Section>
      ))}
    </>
  );
}
