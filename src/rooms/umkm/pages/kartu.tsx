import { KEADAAN_NOMOR } from '../../../lib/belum-punya.ts';
import { formatKoordinat } from '../../../lib/koordinat.ts';
import { CARA_PERSETUJUAN } from '../../../lib/persetujuan.ts';
import { SUMBER_DATA } from '../../../lib/sumber-data.ts';
import { tanggalPanjang } from '../../../lib/tanggal.ts';
import { alamatWa, formatTelepon } from '../../../lib/telepon.ts';
import { Masked } from '../../../ui/masked.tsx';
import { Card, SummaryList, type SummaryRow } from '../../../ui/summary-list.tsx';
import { SEKTOR, type Sektor } from '../../kbli/kbli.ts';
import { BAGIAN_UMKM, type NamaBagian } from '../forms.ts';
import { LABEL_UMKM } from '../label.ts';
import { angkaUmkmPath, ubahUmkmPath } from '../paths.ts';
import type { Umkm } from '../queries.ts';
import type { RincianUmkm } from '../queries.rincian.ts';
import { ALASAN_BELUM_NIB, BENTUK_USAHA, JENIS_KAWASAN, PEMBIAYAAN, SALURAN_PEMASARAN, STATUS_KURASI, STATUS_TEMPAT } from '../umkm.ts';

/** What the person who looks may do with this record. */
export type IzinCatatan = { ubah: boolean; usulkan: boolean; nonaktifkan: boolean; bukaRahasia: boolean };

type Props = { rincian: RincianUmkm; izin: IzinCatatan };

const baris = (name: string, value: SummaryRow['value']): SummaryRow => ({ key: LABEL_UMKM[name] ?? name, value });
const yaTidak = (nilai: boolean | null) => (nilai === null ? null : nilai ? 'Ya' : 'Tidak');
const daftarKata = (daftar: Readonly<Record<string, string>>, kode: readonly string[]) =>
  kode.map((satu) => daftar[satu] ?? satu).join(', ');

function KartuBagian({ umkm, izin, bagian, rows }: { umkm: Umkm; izin: IzinCatatan; bagian: NamaBagian; rows: SummaryRow[] }) {
  const judul = BAGIAN_UMKM[bagian];
  const text = izin.ubah ? 'Ubah' : 'Usulkan perubahan';
  const ubah = izin.usulkan ? [{ href: ubahUmkmPath(umkm.id, bagian), text, about: judul.toLowerCase() }] : undefined;
  return (
    <Card title={judul} id={bagian} actions={ubah}>
      <SummaryList grid rows={rows} />
    </Card>
  );
}

export function KartuIdentitas({ rincian: { umkm, kbli }, izin }: Props) {
  const kode = umkm.kbli_kode && `${umkm.kbli_kode} (KBLI ${umkm.kbli_versi})${kbli.judul ? ` ${kbli.judul}` : ''}`;
  return (
    <KartuBagian
      umkm={umkm}
      izin={izin}
      bagian="identitas"
      rows={[
        baris('nama', umkm.nama),
        baris('merek', umkm.merek),
        baris('bentuk_usaha', BENTUK_USAHA[umkm.bentuk_usaha]),
        umkm.tahun_berdiri === null
          ? baris('tanggal_berdiri', umkm.tanggal_berdiri && tanggalPanjang(umkm.tanggal_berdiri))
          : baris('tahun_berdiri', umkm.tahun_berdiri),
        baris('kbli', kode),
        baris('sektor', umkm.sektor && SEKTOR[umkm.sektor as Sektor]),
        baris('produk', umkm.produk),
      ]}
    />
  );
}

export function KartuAlamat({ rincian: { umkm }, izin }: Props) {
  const rtRw = [umkm.rt && `RT ${umkm.rt}`, umkm.rw && `RW ${umkm.rw}`].filter(Boolean).join(' ');
  const wilayah = umkm.kelurahan && `Kelurahan ${umkm.kelurahan}, Kecamatan ${umkm.kecamatan}, ${umkm.kota}`;
  const titik = umkm.lintang !== null && umkm.bujur !== null ? { lintang: umkm.lintang, bujur: umkm.bujur } : null;
  return (
    <KartuBagian
      umkm={umkm}
      izin={izin}
      bagian="alamat"
      rows={[
        baris('alamat', [umkm.alamat, rtRw].filter(Boolean).join(', ')),
        baris('kode_wilayah', wilayah),
        baris('kode_pos', umkm.kode_pos),
        baris('status_tempat', umkm.status_tempat && STATUS_TEMPAT[umkm.status_tempat]),
        baris('jenis_kawasan', umkm.jenis_kawasan && JENIS_KAWASAN[umkm.jenis_kawasan]),
        baris('koordinat', titik && formatKoordinat(titik)),
        baris(
          'telepon',
          umkm.telepon && (
            <>
              <a href={`tel:${umkm.telepon}`}>{formatTelepon(umkm.telepon)}</a>
              {umkm.telepon.startsWith('+628') && (
                <>
                  {' · '}
                  <a href={alamatWa(umkm.telepon)}>WhatsApp</a>
                </>
              )}
            </>
          ),
        ),
        baris('surel', umkm.surel && <a href={`mailto:${umkm.surel}`}>{umkm.surel}</a>),
        baris('situs', umkm.situs),
      ]}
    />
  );
}

export function KartuLegalitas({ rincian: { umkm }, izin }: Props) {
  const npwp = umkm.npwp_samar ? (
    <Masked value={umkm.npwp_samar} label="NPWP" openHref={izin.bukaRahasia ? angkaUmkmPath(umkm.id) : undefined} />
  ) : (
    keadaan(umkm.npwp_keadaan)
  );
  return (
    <KartuBagian
      umkm={umkm}
      izin={izin}
      bagian="legalitas"
      rows={[
        baris('nib', umkm.nib ?? keadaan(umkm.nib_keadaan)),
        ...(umkm.nib_keadaan === 'belum_punya'
          ? [baris('alasan_belum_nib', umkm.alasan_belum_nib && ALASAN_BELUM_NIB[umkm.alasan_belum_nib])]
          : []),
        baris('npwp', npwp),
      ]}
    />
  );
}

/** "Belum punya" is an answer; nobody having asked is none. */
const keadaan = (satu: Umkm['nib_keadaan']) => (satu === 'belum_punya' ? KEADAAN_NOMOR.belum_punya : null);

export function KartuPemasaran({ rincian: { umkm }, izin }: Props) {
  return (
    <KartuBagian
      umkm={umkm}
      izin={izin}
      bagian="pemasaran"
      rows={[
        baris('saluran_pemasaran', daftarKata(SALURAN_PEMASARAN, umkm.saluran_pemasaran)),
        baris('pembiayaan', daftarKata(PEMBIAYAAN, umkm.pembiayaan)),
        baris('catatan_keuangan', yaTidak(umkm.catatan_keuangan)),
        baris('keanggotaan_koperasi', umkm.keanggotaan_koperasi),
      ]}
    />
  );
}

export function KartuPembinaan({ rincian: { umkm }, izin }: Props) {
  return (
    <KartuBagian
      umkm={umkm}
      izin={izin}
      bagian="pembinaan"
      rows={[
        baris('binaan', yaTidak(umkm.binaan)),
        baris('kurasi', umkm.kurasi && STATUS_KURASI[umkm.kurasi]),
        baris('inklusif_disabilitas', yaTidak(umkm.inklusif_disabilitas)),
        baris('sumber', SUMBER_DATA[umkm.sumber]),
      ]}
    />
  );
}

export function KartuPersetujuan({ rincian: { umkm }, izin }: Props) {
  const cara = umkm.persetujuan_cara && CARA_PERSETUJUAN[umkm.persetujuan_cara];
  return (
    <KartuBagian
      umkm={umkm}
      izin={izin}
      bagian="persetujuan"
      rows={[
        baris('tampil_publik', yaTidak(umkm.tampil_publik)),
        baris('persetujuan_pada', umkm.persetujuan_pada && tanggalPanjang(umkm.persetujuan_pada)),
        baris('persetujuan_cara', cara),
      ]}
    />
  );
}
