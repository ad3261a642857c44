import { tanggalPanjang, type Tanggal } from '../../../../lib/tanggal.ts';
import { Section, PageHeader } from '../../../../ui/page-header.tsx';
import { Card, SummaryList } from '../../../../ui/summary-list.tsx';
import { Table } from '../../../../ui/table.tsx';
import type { Instrumen } from '../../../koperasi/kesehatan/instrumen.ts';
import { type Aturan, kelompokIsian, SEJAK_AWAL, sebutAngka, type VersiAturan, versiPada } from '../aturan.ts';
import { pathSatuAturan } from '../paths.ts';

/** "Berlaku sejak 2 Februari 2021. Dasar: PP 7/2021." */
export function BerlakuSejak({ versi }: { versi: VersiAturan }) {
  return (
    <p class="p-note">
      {versi.berlakuMulai > SEJAK_AWAL && `Berlaku sejak ${tanggalPanjang(versi.berlakuMulai)}. `}Dasar: {versi.dasar}.
    </p>
  );
}

/** The figures of a version in plain words, group by group. */
export function AngkaBerlaku({ aturan, versi }: { aturan: Aturan; versi: VersiAturan }) {
  const kelompok = kelompokIsian(aturan);
  return (
    <>
      {kelompok.map(({ judul, isian }) => (
        <>
          {kelompok.length > 1 && <h3>{judul}</h3>}
          <SummaryList
            rows={isian.map((satu) => ({ key: satu.label, value: sebutAngka(satu, versi.angka[satu.name]) ?? 'Tidak dipakai' }))}
          />
        </>
      ))}
    </>
  );
}

type Props = {
  aturan: readonly { aturan: Aturan; versi: readonly VersiAturan[] }[];
  instrumen: readonly Instrumen[];
  hariIni: Tanggal;
  bolehUbah: boolean;
};

/** Every rule of the office with the figures in force. */
export function DaftarAturan({ aturan, instrumen, hariIni, bolehUbah }: Props) {
  return (
    <>
      <PageHeader
        caption="Kantor"
        title="Aturan dan batas"
        lead={`Angka yang dipakai Panji untuk menghitung, seperti berlaku pada ${tanggalPanjang(hariIni)}. Cocokkan dengan peraturan sebelum dipakai memutuskan.`}
      />
      {aturan.map(({ aturan: satu, versi }) => {
        const kini = versiPada(versi, hariIni);
        const nanti = versi.filter(({ berlakuMulai }) => berlakuMulai > hariIni);
        return (
          <Card
            title={satu.judul}
            id={satu.kunci}
            actions={[{ href: pathSatuAturan(satu.kunci), text: bolehUbah ? 'Riwayat dan versi baru' : 'Riwayat', about: satu.judul }]}
          >
            <p>{satu.tentang}</p>
            {kini && <AngkaBerlaku aturan={satu} versi={kini} />}
            {kini && <BerlakuSejak versi={kini} />}
            {nanti.map(({ berlakuMulai, dasar }) => (
              <p>
                <strong>Versi berikutnya berlaku mulai {tanggalPanjang(berlakuMulai)}.</strong> Dasar: {dasar}.
              </p>
            ))}
          </Card>
        );
      })}
      <Section
        title="Instrumen penilaian kesehatan"
        id="instrumen"
        about="Lembar penilaian koperasi simpan pinjam. Penilaian yang sudah dibuat tetap memakai lembar saat itu."
      >
        <Table
          caption="Instrumen penilaian kesehatan"
          captionHidden
          rows={instrumen}
          columns={[
            { header: 'Instrumen', rowHeader: true, cell: (satu) => satu.nama },
            { header: 'Dasar', cell: (satu) => satu.dasar },
            { header: 'Berlaku mulai', nowrap: true, cell: (satu) => tanggalPanjang(satu.berlakuMulai) },
          ]}
        />
      </Section>
    </>
  );
}
