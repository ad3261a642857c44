import type { Child } from 'hono/jsx';
import { tanggalPanjang, type Tanggal } from '../../../../lib/tanggal.ts';
import { Button, ButtonLink } from '../../../../ui/button.tsx';
import { Banner, Inset } from '../../../../ui/notice.tsx';
import { PageHeader, Section } from '../../../../ui/page-header.tsx';
import { Tag } from '../../../../ui/tag.tsx';
import { Timeline } from '../../../../ui/timeline.tsx';
import type { AppContext } from '../../../../web/env.ts';
import { Form } from '../../../../web/form.tsx';
import { type Aturan, SEJAK_AWAL, sebutAngka, type Turunan, type VersiAturan, versiPada } from '../aturan.ts';
import { pathPencabutan, pathVersiBaru } from '../paths.ts';
import { AngkaBerlaku, BerlakuSejak } from './daftar.tsx';

/** What a new version changes elsewhere, said where it is made and after it was made. */
export const AKIBAT: Readonly<Record<Turunan, string>> = {
  kelas_umkm: 'Kelas semua usaha dihitung ulang pada hari versi baru berlaku. Kelas yang lama tetap ada di riwayat tiap usaha.',
  koperasi: 'Kewajiban dan usulan status semua koperasi dihitung ulang pada hari versi baru berlaku.',
};

type Props = {
  c: AppContext;
  aturan: Aturan;
  versi: readonly VersiAturan[];
  hariIni: Tanggal;
  /** What follows from the rule is being worked out anew. */
  dihitung: boolean;
  bolehUbah: boolean;
  berhasil?: string | undefined;
  ditolak?: string | undefined;
  riwayat: Child;
};

/** One rule: its figures, its versions before and to come, and who set them. */
export function SatuAturan({ c, aturan, versi, hariIni, dihitung, bolehUbah, berhasil, ditolak, riwayat }: Props) {
  const kini = versiPada(versi, hariIni);
  return (
    <>
      {berhasil && (
        <Banner tone="success">
          <p>{berhasil}</p>
        </Banner>
      )}
      {ditolak && (
        <Banner tone="error">
          <p>{ditolak}</p>
        </Banner>
      )}
      <PageHeader
        caption="Aturan dan batas"
        title={aturan.judul}
        lead={aturan.tentang}
        actions={bolehUbah && <ButtonLink href={pathVersiBaru(aturan.kunci)}>Tetapkan versi baru</ButtonLink>}
      />
      {aturan.turunan.map((satu) => (
        <Inset>
          <p>{AKIBAT[satu]}</p>
          {dihitung && (
            <p>
              <strong>Sedang dihitung ulang.</strong> Halaman ini boleh ditinggalkan; muat ulang untuk melihat apakah sudah selesai.
            </p>
          )}
        </Inset>
      ))}
      <Section title="Yang berlaku sekarang" id="kini">
        {kini && <AngkaBerlaku aturan={aturan} versi={kini} />}
        {kini && <BerlakuSejak versi={kini} />}
      </Section>
      <Section title="Semua versi" id="versi">
        <Timeline
          label="Versi aturan, yang terbaru lebih dulu"
          items={versi.map((satu, i) => ({
            title: (
              <>
                {satu.berlakuMulai > SEJAK_AWAL ? `Berlaku mulai ${tanggalPanjang(satu.berlakuMulai)}` : 'Sejak awal'}{' '}
                {satu === kini && <Tag tone="done">Berlaku</Tag>}
                {satu.berlakuMulai > hariIni && <Tag tone="process">Belum berlaku</Tag>}
              </>
            ),
            by: `Dasar: ${satu.dasar}`,
            next: satu.berlakuMulai > hariIni,
            children: (
              <>
                <Perbedaan aturan={aturan} versi={satu} sebelum={versi[i + 1]} />
                {i === 0 && satu.berlakuMulai > hariIni && bolehUbah && <Cabut c={c} aturan={aturan} versi={satu} />}
              </>
            ),
          }))}
        />
      </Section>
      <Section title="Riwayat" id="riwayat">
        {riwayat}
      </Section>
    </>
  );
}

/** The figures that a version changed; all of them for the first. */
function Perbedaan({ aturan, versi, sebelum }: { aturan: Aturan; versi: VersiAturan; sebelum: VersiAturan | undefined }) {
  const beda = aturan.isian.filter(({ name }) => sebelum === undefined || versi.angka[name] !== sebelum.angka[name]);
  if (beda.length === 0) return <p>Angkanya sama dengan versi sebelumnya.</p>;
  return (
    <ul>
      {beda.map((isian) => (
        <li>
          {isian.kelompok}, {isian.label.toLowerCase()}: {sebutAngka(isian, versi.angka[isian.name]) ?? 'tidak dipakai'}
          {sebelum && ` (sebelumnya ${sebutAngka(isian, sebelum.angka[isian.name]) ?? 'tidak dipakai'})`}
        </li>
      ))}
    </ul>
  );
}

function Cabut({ c, aturan, versi }: { c: AppContext; aturan: Aturan; versi: VersiAturan }) {
  return (
    <Form c={c} action={pathPencabutan(aturan.kunci)}>
      <input type="hidden" name="berlaku_mulai" value={versi.berlakuMulai} />
      <Button kind="quiet" small>
        Cabut versi yang belum berlaku ini
      </Button>
    </Form>
  );
}
