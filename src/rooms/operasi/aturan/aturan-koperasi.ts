import { tambahHari } from '../../../lib/tanggal.ts';
import { ATURAN_KEWAJIBAN, type AturanKewajiban } from '../../koperasi/aturan-kewajiban.ts';
import { ATURAN_RAT, type AturanRat } from '../../koperasi/rat/aturan-rat.ts';
import { type Aturan, type IsianAturan, SEJAK_AWAL } from './aturan.ts';

const paling = ATURAN_RAT.map((satu) => satu.berlakuSejak).sort()[0] ?? SEJAK_AWAL;

export const RAT_ATURAN: Aturan = {
  kunci: 'koperasi_rat',
  judul: 'Rapat Anggota Tahunan (RAT)',
  tentang: 'Batas waktu RAT, kuorum, dan kapan koperasi diusulkan tidak aktif.',
  isian: [
    {
      name: 'batas_bulan',
      label: 'RAT paling lambat sesudah tahun buku berakhir',
      jenis: 'bilangan',
      satuan: 'bulan',
      antara: [1, 24],
      kelompok: 'Rapat',
    },
    {
      name: 'kuorum_persen',
      label: 'Rapat sah bila dihadiri lebih dari',
      jenis: 'bilangan',
      satuan: '% anggota',
      antara: [1, 99],
      kelompok: 'Rapat',
    },
    {
      name: 'tahun_tidak_aktif',
      label: 'Diusulkan tidak aktif bila tanpa RAT berturut-turut',
      jenis: 'bilangan',
      satuan: 'tahun buku',
      antara: [1, 10],
      kelompok: 'Status',
    },
  ],
  bawaan: { berlakuMulai: paling, nilai: ATURAN_RAT, dasar: ATURAN_RAT.map((satu) => satu.sumber).join('; ') },
  urai: ({ nilai }) =>
    (nilai as readonly AturanRat[]).map((satu) => ({
      berlakuMulai: satu.berlakuSejak,
      dasar: satu.sumber,
      angka: { batas_bulan: satu.batasBulan, kuorum_persen: satu.kuorumPersen, tahun_tidak_aktif: satu.tahunTidakAktif },
    })),
  susun(angka, { versi, berlakuMulai, dasar }, sebelum) {
    const lama = (sebelum as readonly AturanRat[]).map((satu) =>
      satu.berlakuSampai === null ? { ...satu, berlakuSampai: tambahHari(berlakuMulai, -1) } : satu,
    );
    const terakhir = lama.at(-1);
    const tahunTidakAktif = Number(angka['tahun_tidak_aktif']);
    const baru: AturanRat = {
      versi,
      sumber: dasar,
      berlakuSejak: berlakuMulai,
      berlakuSampai: null,
      batasBulan: Number(angka['batas_bulan']),
      kuorumPersen: Number(angka['kuorum_persen']),
      tahunTidakAktif,
      sumberStatus: terakhir?.tahunTidakAktif === tahunTidakAktif ? terakhir.sumberStatus : dasar,
    };
    return [...lama, baru];
  },
  turunan: ['koperasi'],
};

const hariKuning = (name: string, kelompok: string): IsianAturan => ({
  name,
  label: 'Berwarna kuning sejak',
  jenis: 'bilangan',
  satuan: 'hari',
  sesudah: 'sebelum jatuh tempo',
  antara: [0, 730],
  kelompok,
});

const SUMBER_BAWAAN = [
  ATURAN_KEWAJIBAN.laporan.sumber,
  ...Object.values(ATURAN_KEWAJIBAN.masaJabatan.sumber),
  ATURAN_KEWAJIBAN.sertifikatNik.sumber,
  ATURAN_KEWAJIBAN.kesehatan.sumber,
];

export const KEWAJIBAN_ATURAN: Aturan = {
  kunci: 'koperasi_kewajiban',
  judul: 'Kalender kewajiban koperasi',
  tentang: 'Kapan kewajiban koperasi berwarna kuning dan merah.',
  isian: [
    hariKuning('rat_hari_kuning', 'RAT'),
    {
      name: 'rat_tahun_dilihat',
      label: 'Tahun buku yang dilihat ke belakang',
      jenis: 'bilangan',
      satuan: 'tahun buku',
      antara: [1, 10],
      kelompok: 'RAT',
    },
    {
      name: 'laporan_hari',
      label: 'Laporan tahunan diserahkan paling lambat',
      jenis: 'bilangan',
      satuan: 'hari',
      sesudah: 'setelah RAT',
      antara: [1, 365],
      kelompok: 'Laporan tahunan',
    },
    hariKuning('laporan_hari_kuning', 'Laporan tahunan'),
    {
      name: 'jabatan_tahun',
      label: 'Masa jabatan paling lama, bila akhirnya tidak dicatat',
      jenis: 'bilangan',
      satuan: 'tahun',
      antara: [1, 10],
      kelompok: 'Masa jabatan',
    },
    hariKuning('jabatan_hari_kuning', 'Masa jabatan'),
    {
      name: 'sertifikat_rat_berturut',
      label: 'Sertifikat NIK dapat diajukan setelah RAT berturut-turut',
      jenis: 'bilangan',
      satuan: 'tahun buku',
      antara: [1, 5],
      kelompok: 'Sertifikat NIK koperasi',
    },
    hariKuning('sertifikat_hari_kuning', 'Sertifikat NIK koperasi'),
    {
      name: 'kesehatan_bulan',
      label: 'Kesehatan dinilai paling lambat',
      jenis: 'bilangan',
      satuan: 'bulan',
      sesudah: 'setelah tahun buku berakhir',
      antara: [1, 36],
      kelompok: 'Penilaian kesehatan',
    },
    hariKuning('kesehatan_hari_kuning', 'Penilaian kesehatan'),
  ],
  bawaan: { berlakuMulai: paling, nilai: ATURAN_KEWAJIBAN, dasar: `Bawaan Panji: ${[...new Set(SUMBER_BAWAAN)].join('; ')}` },
  urai({ berlakuMulai, nilai, dasar }) {
    const a = nilai as AturanKewajiban;
    const angka = {
      rat_hari_kuning: a.rat.hariKuning,
      rat_tahun_dilihat: a.rat.tahunDilihat,
      laporan_hari: a.laporan.hariSetelahRat,
      laporan_hari_kuning: a.laporan.hariKuning,
      jabatan_tahun: a.masaJabatan.tahunPalingLama,
      jabatan_hari_kuning: a.masaJabatan.hariKuning,
      sertifikat_rat_berturut: a.sertifikatNik.ratBerturut,
      sertifikat_hari_kuning: a.sertifikatNik.hariKuning,
      kesehatan_bulan: a.kesehatan.batasBulan,
      kesehatan_hari_kuning: a.kesehatan.hariKuning,
    };
    // The program's own figures have several sources and no one day from which they hold.
    return [{ berlakuMulai: dasar.startsWith('Bawaan Panji') ? SEJAK_AWAL : berlakuMulai, dasar, angka }];
  },
  susun(angka, { versi, dasar }, sebelum): AturanKewajiban {
    const lama = sebelum as AturanKewajiban;
    const n = (name: string) => Number(angka[name]);
    // A figure that stays keeps the source that it had.
    const sumber = (sama: boolean, dahulu: string) => (sama ? dahulu : dasar);
    const { masaJabatan } = lama;
    const jabatanSama = n('jabatan_tahun') === masaJabatan.tahunPalingLama;
    return {
      versi,
      rat: { hariKuning: n('rat_hari_kuning'), tahunDilihat: n('rat_tahun_dilihat') },
      laporan: {
        hariSetelahRat: n('laporan_hari'),
        hariKuning: n('laporan_hari_kuning'),
        sumber: sumber(n('laporan_hari') === lama.laporan.hariSetelahRat, lama.laporan.sumber),
      },
      masaJabatan: {
        hariKuning: n('jabatan_hari_kuning'),
        tahunPalingLama: n('jabatan_tahun'),
        sumber: {
          pengurus: sumber(jabatanSama, masaJabatan.sumber.pengurus),
          pengawas: sumber(jabatanSama, masaJabatan.sumber.pengawas),
          dewan_pengawas_syariah: sumber(jabatanSama, masaJabatan.sumber.dewan_pengawas_syariah),
        },
      },
      sertifikatNik: {
        hariKuning: n('sertifikat_hari_kuning'),
        ratBerturut: n('sertifikat_rat_berturut'),
        sumber: sumber(n('sertifikat_rat_berturut') === lama.sertifikatNik.ratBerturut, lama.sertifikatNik.sumber),
      },
      kesehatan: {
        batasBulan: n('kesehatan_bulan'),
        hariKuning: n('kesehatan_hari_kuning'),
        sumber: sumber(n('kesehatan_bulan') === lama.kesehatan.batasBulan, lama.kesehatan.sumber),
      },
    };
  },
  turunan: ['koperasi'],
};
