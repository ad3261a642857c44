import { tanggalPanjang } from '../../../../lib/tanggal.ts';
import { alamatWa, formatTelepon } from '../../../../lib/telepon.ts';
import { Inset } from '../../../../ui/notice.tsx';
import { PageHeader } from '../../../../ui/page-header.tsx';
import { SummaryList, type SummaryRow } from '../../../../ui/summary-list.tsx';
import { SEKTOR, tulisJudul } from '../../../kbli/kbli.ts';
import { BENTUK_KOPERASI, JENIS_KOPERASI, LAYANAN_KOPERASI, POLA_PENGELOLAAN } from '../../../koperasi/koperasi.ts';
import { JENIS_SERTIFIKAT, SALURAN_PEMASARAN } from '../../../umkm/umkm.ts';
import type { KoperasiPublik, UsahaPublik } from '../queries.entri.ts';

const kata = (daftar: Readonly<Record<string, string>>, kode: string | null) => (kode === null ? null : (daftar[kode] ?? kode));

/** Only what is known: on a public page an empty row tells nobody anything. */
const terisi = (rows: readonly SummaryRow[]) => rows.filter((row) => row.value !== null && row.value !== undefined && row.value !== '');

type Hubungi = {
  alamat: string | null;
  kelurahan: string | null;
  kecamatan: string | null;
  kodePos: string | null;
  telepon: string | null;
  surel: string | null;
  situs: string | null;
};

function barisHubungi(e: Hubungi): SummaryRow[] {
  const tempat = [e.alamat, e.kelurahan && `Kelurahan ${e.kelurahan}`, e.kecamatan && `Kecamatan ${e.kecamatan}`]
    .filter(Boolean)
    .join(', ');
  return [
    { key: 'Alamat', value: tempat && [tempat, e.kodePos].filter(Boolean).join(' ') },
    { key: 'Telepon', value: e.telepon && <a href={`tel:${e.telepon}`}>{formatTelepon(e.telepon)}</a> },
    { key: 'WhatsApp', value: (e.telepon?.startsWith('+628') && <a href={alamatWa(e.telepon)}>Tulis pesan</a>) || null },
    { key: 'Surel', value: e.surel && <a href={`mailto:${e.surel}`}>{e.surel}</a> },
    { key: 'Situs', value: situs(e.situs) },
  ];
}

/** A link only where the address is one; whatever else was written stays text. */
function situs(alamat: string | null) {
  if (!alamat) return null;
  const url = /^https?:\/\//i.test(alamat) ? alamat : `https://${alamat}`;
  if (!URL.canParse(url) || !new URL(url).hostname.includes('.')) return alamat;
  return (
    <a href={url} rel="nofollow noopener">
      {alamat.replace(/^https?:\/\//i, '')}
    </a>
  );
}

export function EntriUsaha({ usaha: u }: { usaha: UsahaPublik }) {
  return (
    <>
      <PageHeader title={u.nama} caption="Usaha" lead={u.produk} />
      <SummaryList
        rows={terisi([
          { key: 'Merek', value: u.merek },
          { key: 'Bidang usaha', value: u.kbliJudul ? tulisJudul(u.kbliJudul) : kata(SEKTOR, u.sektor) },
          ...barisHubungi(u),
          { key: 'Cara membeli', value: u.saluranPemasaran.map((satu) => kata(SALURAN_PEMASARAN, satu)).join('; ') },
          {
            key: 'Sertifikat',
            value:
              (u.sertifikat.length > 0 &&
                u.sertifikat.map((satu) => (
                  <div>
                    {kata(JENIS_SERTIFIKAT, satu.jenis)} {satu.nomor}
                    {satu.berlakuSampai && `, berlaku sampai ${tanggalPanjang(satu.berlakuSampai)}`}
                  </div>
                ))) ||
              null,
          },
        ])}
      />
      <Setuju siapa="pemilik usaha" />
    </>
  );
}

export function EntriKoperasi({ koperasi: k }: { koperasi: KoperasiPublik }) {
  return (
    <>
      <PageHeader title={k.nama} caption="Koperasi" />
      <SummaryList
        rows={terisi([
          { key: 'Jenis', value: kata(JENIS_KOPERASI, k.jenis) },
          { key: 'Kelompok', value: k.kelompok },
          { key: 'Bentuk', value: kata(BENTUK_KOPERASI, k.bentuk) },
          { key: 'Pola pengelolaan', value: kata(POLA_PENGELOLAAN, k.polaPengelolaan) },
          { key: 'Layanan', value: kata(LAYANAN_KOPERASI, k.layanan) },
          { key: 'Nomor badan hukum', value: k.nomorBadanHukum },
          { key: 'Nomor induk koperasi', value: k.nomorInduk },
          { key: 'RAT terakhir', value: k.ratTerakhirTahun && `Tahun buku ${k.ratTerakhirTahun}` },
          ...barisHubungi(k),
        ])}
      />
      <Setuju siapa="pengurus koperasi" />
    </>
  );
}

function Setuju({ siapa }: { siapa: string }) {
  return (
    <Inset>
      <p>
        Ditampilkan atas persetujuan {siapa}. Bila ada yang keliru atau ingin ditarik, hubungi kantor; caranya ada di bawah halaman ini.
      </p>
    </Inset>
  );
}
