import { kodeDari } from '../../../lib/daftar-kode.ts';
import { tanggalPanjang, type Tanggal } from '../../../lib/tanggal.ts';
import { ButtonLink, Buttons } from '../../../ui/button.tsx';
import { PageHeader, Section } from '../../../ui/page-header.tsx';
import { SummaryList } from '../../../ui/summary-list.tsx';
import { KELOMPOK, KOMPONEN, SASARAN } from '../definisi.ts';
import { bandingkanDefinisi } from '../banding.ts';
import { jalur } from '../paths.ts';
import type { Layanan, VersiLayanan } from '../queries.ts';
import { KomponenStandar, LangkahLayanan } from '../standar.tsx';
import { Perbandingan } from './perbandingan.tsx';
import { TandaVersi } from './satu.tsx';

type Props = { layanan: Layanan; versi: VersiLayanan; lama: VersiLayanan | undefined; hariIni: Tanggal };

/** One version as it stands, whole, and how it differs from the one before. */
export function SatuVersi({ layanan, versi, lama, hariIni }: Props) {
  const { definisi, nomor } = versi;
  return (
    <>
      <PageHeader
        caption={`${KELOMPOK[definisi.kelompok]} · ${layanan.kode}`}
        title={`${versi.nama}, versi ${nomor}`}
        tags={<TandaVersi versi={versi} hariIni={hariIni} />}
        lead={definisi.ringkasan}
      />
      <Buttons>
        <ButtonLink kind="quiet" small href={jalur.pratinjau(layanan.id, nomor)}>
          Seperti yang dilihat umum
        </ButtonLink>
        <ButtonLink kind="quiet" small href={jalur.coba(layanan.id, nomor)}>
          Coba mengisi formulirnya
        </ButtonLink>
        <ButtonLink kind="quiet" small href={jalur.jalurIsian(layanan.id, nomor)}>
          Semua jalur formulir
        </ButtonLink>
        <ButtonLink kind="quiet" small href={jalur.naskah(layanan.id, nomor)}>
          Naskah telepon
        </ButtonLink>
        <ButtonLink kind="quiet" small href={jalur.meja(layanan.id, nomor)}>
          Formulir meja depan
        </ButtonLink>
      </Buttons>
      <SummaryList
        rows={[
          { key: 'Untuk siapa', value: definisi.untuk },
          { key: 'Tentang', value: SASARAN[definisi.sasaran] },
          { key: 'Kode klasifikasi arsip', value: definisi.klasifikasi },
          { key: 'Berlaku mulai', value: versi.berlakuMulai ? tanggalPanjang(versi.berlakuMulai) : 'Belum diterbitkan' },
          { key: 'Dasar', value: versi.dasar },
          definisi.sumber !== '' && { key: 'Sumber bahan contoh', value: definisi.sumber },
        ]}
      />
      {lama && (
        <Section title={`Yang berubah dari versi ${lama.nomor}`} id="perubahan">
          <Perbandingan beda={bandingkanDefinisi(lama.definisi, definisi)} />
        </Section>
      )}
      <Section title="Standar pelayanan" id="standar">
        <KomponenStandar definisi={definisi} komponen={kodeDari(KOMPONEN)} tanda />
      </Section>
      <Section title="Langkah" id="langkah">
        <LangkahLayanan definisi={definisi} />
      </Section>
    </>
  );
}
