import type { Child } from 'hono/jsx';
import { formatRupiah } from '../../lib/rupiah.ts';
import { tanggalPanjang, type Tanggal } from '../../lib/tanggal.ts';
import { ButtonLink } from '../../ui/button.tsx';
import { Details } from '../../ui/details.tsx';
import { Inset } from '../../ui/notice.tsx';
import { PageHeader, Section } from '../../ui/page-header.tsx';
import { SummaryList } from '../../ui/summary-list.tsx';
import { type Kelompok, type Definisi, KELOMPOK, KOMPONEN, WAJIB_DIUMUMKAN } from './definisi.ts';
import { syaratDalamKata } from './isian.ts';
import { Baris, biayaDalamKata, janjiDalamKata, KomponenStandar, LangkahLayanan } from './standar.tsx';

type Props = {
  nama: string;
  kelompok: Kelompok;
  contoh: boolean;
  definisi: Definisi;
  berlakuMulai: Tanggal | undefined;
  dasar: string | undefined;
  /** How often the promise was kept, measured; a sentence. */
  ditepati?: string | undefined;
  /** Where the service is asked for; hidden until that is possible. */
  minta?: string | undefined;
  formulirKertas?: string | undefined;
  hubungi: Child;
};

/** A service as the public reads it: what it gives, for whom, what to bring, how long, what it costs. */
export function LayananUmum(p: Props) {
  const { definisi } = p;
  return (
    <>
      <PageHeader caption={KELOMPOK[p.kelompok]} title={p.nama} lead={definisi.ringkasan} />
      {p.contoh && (
        <Inset>
          <p>Contoh – ganti dengan SK kantor. Isi halaman ini bahan awal dan belum ditetapkan kantor.</p>
        </Inset>
      )}
      {p.minta && (
        <div class="p-buttons">
          <ButtonLink href={p.minta}>Minta layanan ini</ButtonLink>
        </div>
      )}
      <SummaryList
        rows={[
          { key: 'Untuk siapa', value: definisi.untuk },
          { key: 'Berapa lama', value: `${janjiDalamKata(definisi)}. ${p.ditepati ?? 'Ditepati 90 hari terakhir: belum ada data.'}` },
          { key: 'Biaya', value: biayaDalamKata(definisi) },
          { key: 'Hasil', value: <Baris teks={definisi.standar.produk} /> },
        ]}
      />
      <Section title="Yang perlu dibawa" id="syarat">
        <Baris teks={definisi.standar.persyaratan} />
        {definisi.dokumen.length > 0 && (
          <>
            <h3>Dokumen</h3>
            <ul>
              {definisi.dokumen.map(({ nama, petunjuk, wajib, tampilBila }) => (
                <li>
                  {nama}
                  {!wajib && ' (bila ada)'}
                  {tampilBila && `, hanya bila ${syaratDalamKata(definisi, tampilBila)}`}
                  {petunjuk && <span class="p-hint"> {petunjuk}</span>}
                </li>
              ))}
            </ul>
          </>
        )}
        {p.formulirKertas && (
          <p>
            <a href={p.formulirKertas}>Formulir kertas untuk dicetak</a>
          </p>
        )}
      </Section>
      <Section title="Bagaimana jalannya" id="langkah">
        <LangkahLayanan definisi={definisi} />
      </Section>
      {definisi.biaya.length > 0 && (
        <Section title="Rincian biaya" id="biaya">
          <ul>
            {definisi.biaya.map(({ nama, rupiah, keterangan }) => (
              <li>
                {nama}: {formatRupiah(BigInt(rupiah))}
                {keterangan && `. ${keterangan}`}
              </li>
            ))}
          </ul>
        </Section>
      )}
      <Section title={KOMPONEN.pengaduan} id="pengaduan">
        <Baris teks={definisi.standar.pengaduan} />
        {p.hubungi}
      </Section>
      <Details summary="Standar pelayanan lengkap">
        <KomponenStandar definisi={definisi} komponen={[...WAJIB_DIUMUMKAN, 'dasar_hukum', 'jaminan', 'jaminan_keamanan']} />
      </Details>
      {p.berlakuMulai && (
        <p class="p-note">
          Berlaku sejak {tanggalPanjang(p.berlakuMulai)}. Dasar: {p.dasar}.
        </p>
      )}
    </>
  );
}
