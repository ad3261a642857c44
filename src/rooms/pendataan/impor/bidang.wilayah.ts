import { bacaKoordinat } from '../../../lib/koordinat.ts';
import { type Bidang, type HasilBaca } from './bidang.baca.ts';
import { bacaKbli, bacaWilayah } from './rujukan.ts';
import { berartiBelumPunya } from '../../../lib/belum-punya.ts';
import type { VersiKbli } from '../../kbli/kbli.ts';

const KOSONG: HasilBaca = { ok: true, nilai: undefined };

/** Columns of a place. `kecamatan` is no field of a record: it tells apart two kelurahan of one name. */
export const BIDANG_WILAYAH: readonly Bidang[] = [
  {
    nama: 'kode_wilayah',
    label: 'Kelurahan',
    alias: [
      'Desa/Kelurahan',
      'Kelurahan/Desa',
      'Kel/Desa',
      'Desa',
      'Kel',
      'Nama Kelurahan',
      'Kelurahan Usaha',
      'Kode Wilayah',
      'Kode Kelurahan',
      'Kode Kemendagri',
    ],
    wajib: false,
    baca: (teks, r) => {
      if (berartiBelumPunya(teks)) return KOSONG;
      const hasil = bacaWilayah(r, teks, 4);
      return hasil.ok ? { ok: true, nilai: hasil.wilayah?.kode } : { ok: 'ragu', kata: hasil.kata };
    },
  },
  {
    nama: 'kecamatan',
    label: 'Kecamatan',
    alias: ['Kec', 'Nama Kecamatan', 'Kecamatan Usaha'],
    wajib: false,
    baca: (teks, r) => {
      if (berartiBelumPunya(teks)) return KOSONG;
      const hasil = bacaWilayah(r, teks, 3);
      return hasil.ok ? { ok: true, nilai: hasil.wilayah?.kode } : { ok: 'ragu', kata: hasil.kata };
    },
  },
  {
    nama: 'koordinat',
    label: 'Titik di peta',
    alias: [
      'Koordinat',
      'Titik Koordinat',
      'Lokasi GPS',
      'GPS',
      'Lintang, Bujur',
      'Latlong',
      'Lat, Long',
      'Link Google Maps',
      'Google Maps',
    ],
    wajib: false,
    baca: (teks) => {
      if (berartiBelumPunya(teks)) return KOSONG;
      const hasil = bacaKoordinat(teks);
      return hasil.ok ? hasil : { ok: false, pesan: hasil.pesan };
    },
  },
  ...(['lintang', 'bujur'] as const).map((nama): Bidang => ({
    nama,
    label: nama === 'lintang' ? 'Lintang' : 'Bujur',
    alias: nama === 'lintang' ? ['Latitude', 'Lat', 'Garis Lintang'] : ['Longitude', 'Long', 'Lng', 'Lon', 'Garis Bujur'],
    wajib: false,
    baca: (teks) => {
      if (berartiBelumPunya(teks)) return KOSONG;
      const angka = Number(teks.trim().replace('−', '-').replace(',', '.'));
      return Number.isFinite(angka)
        ? { ok: true, nilai: angka }
        : { ok: false, pesan: `"${teks.trim()}" bukan derajat. Tulis misalnya ${nama === 'lintang' ? '-7.977800' : '112.634900'}.` };
    },
  })),
];

const VERSI_TERTULIS = /2020|2025/;

export const BIDANG_KBLI: readonly Bidang[] = [
  {
    nama: 'kbli_kode',
    label: 'Kode KBLI',
    alias: [
      'KBLI',
      'KBLI 2020',
      'KBLI 2025',
      'No KBLI',
      'Nomor KBLI',
      'KBLI Utama',
      'Klasifikasi Usaha (KBLI)',
      'Lapangan Usaha (KBLI)',
      'Judul KBLI',
      'Kode Lapangan Usaha',
    ],
    wajib: false,
    baca: (teks, r) => {
      if (berartiBelumPunya(teks)) return KOSONG;
      const hasil = bacaKbli(r, teks);
      if (!hasil.ok) return { ok: 'ragu', kata: hasil.kata };
      return hasil.kode === null ? KOSONG : { ok: true, nilai: hasil.kode };
    },
  },
  {
    nama: 'kbli_versi',
    label: 'Versi KBLI',
    alias: ['Tahun KBLI'],
    wajib: false,
    baca: (teks) => {
      const versi = VERSI_TERTULIS.exec(teks)?.[0];
      if (berartiBelumPunya(teks)) return KOSONG;
      return versi
        ? { ok: true, nilai: Number(versi) as VersiKbli }
        : { ok: false, pesan: `Versi KBLI "${teks.trim()}" tidak dikenal. Tulis 2020 atau 2025.` };
    },
  },
];
