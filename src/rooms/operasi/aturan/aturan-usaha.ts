import { tambahHari } from '../../../lib/tanggal.ts';
import { ATURAN_KELAS, bacaAturanKelas, type BatasKelas, BULAN_VERIFIKASI_UMKM, tulisAturanKelas } from '../../umkm/aturan-kelas.ts';
import { type AngkaAturan, type Aturan, type IsianAturan, SEJAK_AWAL } from './aturan.ts';

const JENJANG = ['mikro', 'kecil', 'menengah'] as const;

const batas = (dasar: string, kelompok: string): IsianAturan[] =>
  JENJANG.map((jenjang) => ({
    name: `${dasar}_${jenjang}`,
    label: `Usaha ${jenjang}, paling banyak`,
    jenis: 'rupiah',
    kelompok,
    ...(jenjang === 'menengah' ? { hint: 'Di atasnya usaha besar.' } : {}),
  }));

const dariBatas = (dasar: string, b: BatasKelas | null): [string, bigint | null][] =>
  JENJANG.map((jenjang) => [`${dasar}_${jenjang}`, b?.[jenjang] ?? null]);

const keBatas = (angka: AngkaAturan, dasar: string): BatasKelas => ({
  mikro: BigInt(angka[`${dasar}_mikro`] ?? 0),
  kecil: BigInt(angka[`${dasar}_kecil`] ?? 0),
  menengah: BigInt(angka[`${dasar}_menengah`] ?? 0),
});

function periksaBatas(angka: AngkaAturan): Record<string, string> {
  const salah: Record<string, string> = {};
  for (const dasar of ['penjualan', 'modal']) {
    const { mikro, kecil, menengah } = keBatas(angka, dasar);
    if (kecil <= mikro) salah[`${dasar}_kecil`] = 'Batas usaha kecil harus lebih besar daripada batas usaha mikro.';
    if (menengah <= kecil) salah[`${dasar}_menengah`] = 'Batas usaha menengah harus lebih besar daripada batas usaha kecil.';
  }
  return salah;
}

/** Class borders. A stored value keeps the versions before it, since the class of a day is worked out from all of them. */
export const KELAS_USAHA_ATURAN: Aturan = {
  kunci: 'umkm_kelas',
  judul: 'Kelas usaha',
  tentang: 'Batas usaha mikro, kecil, dan menengah. Kelas setiap usaha dihitung dari angka ini, tidak diketik.',
  isian: [
    ...batas('penjualan', 'Menurut penjualan setahun'),
    ...batas('modal', 'Menurut modal usaha, tanpa tanah dan bangunan'),
    {
      name: 'batas_pendirian',
      label: 'Dinilai menurut modal bila berdiri sejak',
      hint: 'Yang berdiri sebelumnya dinilai menurut penjualan setahun.',
      jenis: 'tanggal',
      kelompok: 'Angka mana yang dipakai',
    },
  ],
  bawaan: {
    berlakuMulai: ATURAN_KELAS.map((satu) => satu.berlakuSejak).sort()[0] ?? SEJAK_AWAL,
    nilai: tulisAturanKelas(ATURAN_KELAS),
    dasar: ATURAN_KELAS.map((satu) => satu.sumber).join('; '),
  },
  urai: ({ nilai }) =>
    bacaAturanKelas(nilai).map((satu) => ({
      berlakuMulai: satu.berlakuSejak,
      dasar: satu.sumber,
      angka: {
        ...Object.fromEntries([...dariBatas('penjualan', satu.penjualan), ...dariBatas('modal', satu.modal)]),
        batas_pendirian: satu.batasPendirian,
      },
    })),
  susun(angka, { versi, berlakuMulai, dasar }, sebelum) {
    const lama = bacaAturanKelas(sebelum).map((satu) =>
      satu.berlakuSampai === null ? { ...satu, berlakuSampai: tambahHari(berlakuMulai, -1) } : satu,
    );
    const baru = {
      versi,
      sumber: dasar,
      berlakuSejak: berlakuMulai,
      berlakuSampai: null,
      batasPendirian: String(angka['batas_pendirian']),
      penjualan: keBatas(angka, 'penjualan'),
      modal: keBatas(angka, 'modal'),
    };
    return tulisAturanKelas([...lama, baru]);
  },
  periksa: periksaBatas,
  turunan: ['kelas_umkm'],
};

export const VERIFIKASI_UMKM: Aturan = bulanVerifikasi('umkm_verifikasi_bulan', 'Pemeriksaan ulang data usaha', BULAN_VERIFIKASI_UMKM);

/** After how many months a record is to be looked at again. */
export function bulanVerifikasi(kunci: string, judul: string, bawaan: number): Aturan {
  return {
    kunci,
    judul,
    tentang: 'Catatan yang lebih lama tidak diperiksa masuk daftar yang perlu ditelepon atau dikunjungi.',
    isian: [
      {
        name: 'bulan',
        label: 'Perlu diperiksa lagi sesudah',
        jenis: 'bilangan',
        satuan: 'bulan',
        antara: [1, 120],
        kelompok: 'Pemeriksaan ulang',
      },
    ],
    bawaan: { berlakuMulai: SEJAK_AWAL, nilai: bawaan, dasar: 'Bawaan Panji; tetapkan menurut kebiasaan kantor' },
    urai: ({ berlakuMulai, nilai, dasar }) => [{ berlakuMulai, dasar, angka: { bulan: Number(nilai) } }],
    susun: (angka) => angka['bulan'],
    turunan: [],
  };
}
