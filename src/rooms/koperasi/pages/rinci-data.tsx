import { KEADAAN_NOMOR, type KeadaanNomor } from '../../../lib/belum-punya.ts';
import { formatAngka } from '../../../lib/angka.ts';
import { formatKoordinat } from '../../../lib/koordinat.ts';
import { formatNpwp } from '../../../lib/npwp.ts';
import { CARA_PERSETUJUAN } from '../../../lib/persetujuan.ts';
import { NAMA_BULAN, tanggalPanjang, type Tanggal } from '../../../lib/tanggal.ts';
import { formatTelepon } from '../../../lib/telepon.ts';
import { Card, SummaryList } from '../../../ui/summary-list.tsx';
import { Tag } from '../../../ui/tag.tsx';
import { BENTUK_KOPERASI, JENIS_KOPERASI, LAYANAN_KOPERASI, POLA_PENGELOLAAN, STATUS_SERTIFIKAT_NIK } from '../koperasi.ts';
import { jalur } from '../paths.ts';
import type { Koperasi } from '../queries.ts';
import { kataKode, LABEL_KOPERASI } from '../sebutan.ts';

const label = (field: string): string => LABEL_KOPERASI[field] ?? field;
const tanggal = (t: Tanggal | null): string => (t === null ? '' : tanggalPanjang(t));
const ya = (b: boolean): string => (b ? 'Ya' : 'Tidak');
const angka = (n: number | null): string => (n === null ? '' : formatAngka(n));

/** A number, or the state it is in instead: "Belum punya" is an answer, "Belum dicatat" a gap. */
function nomor(nilai: string | null, keadaan: KeadaanNomor) {
  if (nilai !== null) return <span class="p-digits">{nilai}</span>;
  return keadaan === 'belum_punya' ? <Tag>{KEADAAN_NOMOR.belum_punya}</Tag> : '';
}

export function KartuIdentitas({ koperasi: k, bolehUbah }: { koperasi: Koperasi; bolehUbah: boolean }) {
  return (
    <Card
      level={3}
      title="Identitas"
      actions={bolehUbah ? [{ href: `${jalur.ubah(k.id)}#identitas`, text: 'Ubah', about: 'identitas' }] : undefined}
    >
      <SummaryList
        grid
        rows={[
          { key: label('nama'), value: k.nama },
          { key: label('bentuk'), value: kataKode(BENTUK_KOPERASI, k.bentuk) },
          { key: label('jenis'), value: kataKode(JENIS_KOPERASI, k.jenis) },
          { key: label('kelompok'), value: k.kelompok },
          { key: label('sektor_usaha'), value: k.sektor_usaha },
          { key: label('pola_pengelolaan'), value: kataKode(POLA_PENGELOLAAN, k.pola_pengelolaan) },
          { key: label('layanan_koperasi'), value: kataKode(LAYANAN_KOPERASI, k.layanan_koperasi) },
          { key: label('unit_simpan_pinjam'), value: ya(k.unit_simpan_pinjam) },
          { key: label('merah_putih'), value: ya(k.merah_putih) },
          { key: label('multi_pihak'), value: ya(k.multi_pihak) },
          { key: 'Tahun buku mulai', value: NAMA_BULAN[k.bulan_awal_buku - 1] },
        ]}
      />
    </Card>
  );
}

export function KartuLegal({ koperasi: k, bolehUbah }: { koperasi: Koperasi; bolehUbah: boolean }) {
  return (
    <Card
      level={3}
      title="Badan hukum dan nomor resmi"
      actions={bolehUbah ? [{ href: `${jalur.ubah(k.id)}#legal`, text: 'Ubah', about: 'badan hukum' }] : undefined}
    >
      <SummaryList
        grid
        rows={[
          { key: label('nomor_badan_hukum'), value: k.nomor_badan_hukum },
          { key: label('tanggal_badan_hukum'), value: tanggal(k.tanggal_badan_hukum) },
          { key: label('nomor_perubahan'), value: k.nomor_perubahan },
          { key: label('tanggal_perubahan'), value: tanggal(k.tanggal_perubahan) },
          { key: label('nomor_ahu'), value: k.nomor_ahu },
          { key: label('nomor_induk'), value: nomor(k.nomor_induk, k.nomor_induk_keadaan) },
          { key: label('status_nik'), value: kataKode(STATUS_SERTIFIKAT_NIK, k.status_nik) },
          { key: label('sertifikat_berlaku_sampai'), value: tanggal(k.sertifikat_berlaku_sampai) },
          { key: label('grade'), value: k.grade },
          { key: label('nib'), value: nomor(k.nib, k.nib_keadaan) },
          { key: label('npwp'), value: nomor(k.npwp === null ? null : formatNpwp(k.npwp), k.npwp_keadaan) },
          { key: label('nomor_izin_simpan_pinjam'), value: k.nomor_izin_simpan_pinjam },
          { key: label('tanggal_izin_simpan_pinjam'), value: tanggal(k.tanggal_izin_simpan_pinjam) },
        ]}
      />
    </Card>
  );
}

export function KartuAlamat({ koperasi: k, bolehUbah }: { koperasi: Koperasi; bolehUbah: boolean }) {
  const titik = k.lintang !== null && k.bujur !== null ? { lintang: k.lintang, bujur: k.bujur } : undefined;
  return (
    <Card
      level={3}
      title="Alamat dan kontak"
      actions={bolehUbah ? [{ href: `${jalur.ubah(k.id)}#alamat-koperasi`, text: 'Ubah', about: 'alamat' }] : undefined}
    >
      <SummaryList
        grid
        rows={[
          { key: label('alamat'), value: k.alamat },
          { key: 'RT/RW', value: [k.rt, k.rw].filter(Boolean).join('/') },
          { key: 'Desa/Kelurahan', value: k.kelurahan },
          { key: 'Kecamatan', value: k.kecamatan },
          { key: 'Kabupaten/Kota', value: k.kabupaten },
          { key: 'Provinsi', value: k.provinsi },
          { key: label('kode_pos'), value: k.kode_pos },
          {
            key: label('koordinat'),
            value: titik && (
              <a
                href={`https://www.openstreetmap.org/?mlat=${titik.lintang}&mlon=${titik.bujur}#map=17/${titik.lintang}/${titik.bujur}`}
                rel="noreferrer"
              >
                {formatKoordinat(titik)}
              </a>
            ),
          },
          { key: label('telepon'), value: k.telepon && <a href={`tel:${k.telepon}`}>{formatTelepon(k.telepon)}</a> },
          { key: label('surel'), value: k.surel && <a href={`mailto:${k.surel}`}>{k.surel}</a> },
          { key: label('situs'), value: k.situs },
        ]}
      />
    </Card>
  );
}

export function anggotaKoperasi(k: Koperasi): number | null {
  return k.anggota_laki === null && k.anggota_perempuan === null ? null : (k.anggota_laki ?? 0) + (k.anggota_perempuan ?? 0);
}

export function KartuAnggota({ koperasi: k, bolehUbah }: { koperasi: Koperasi; bolehUbah: boolean }) {
  return (
    <Card
      title="Anggota dan pekerja"
      actions={bolehUbah ? [{ href: `${jalur.ubah(k.id)}#anggota`, text: 'Ubah', about: 'anggota' }] : undefined}
    >
      <SummaryList
        grid
        rows={[
          { key: label('anggota_laki'), value: angka(k.anggota_laki) },
          { key: label('anggota_perempuan'), value: angka(k.anggota_perempuan) },
          { key: 'Total anggota', value: angka(anggotaKoperasi(k)) },
          { key: label('jumlah_manajer'), value: angka(k.jumlah_manajer) },
          { key: label('jumlah_karyawan'), value: angka(k.jumlah_karyawan) },
        ]}
      />
    </Card>
  );
}

export function KartuDirektori({ koperasi: k, bolehUbah }: { koperasi: Koperasi; bolehUbah: boolean }) {
  return (
    <Card
      title="Direktori umum"
      actions={bolehUbah ? [{ href: `${jalur.ubah(k.id)}#direktori`, text: 'Ubah', about: 'persetujuan direktori' }] : undefined}
    >
      <SummaryList
        grid
        rows={[
          {
            key: 'Persetujuan',
            value: k.tampil_publik === null ? 'Belum ditanyakan' : k.tampil_publik ? 'Boleh ditampilkan' : 'Tidak boleh ditampilkan',
          },
          { key: label('persetujuan_pada'), value: tanggal(k.persetujuan_pada) },
          { key: label('persetujuan_cara'), value: kataKode(CARA_PERSETUJUAN, k.persetujuan_cara) },
        ]}
      />
    </Card>
  );
}
