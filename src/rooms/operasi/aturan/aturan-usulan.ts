import { AKSI_DIATUR, CARA_BAWAAN, type CaraRegister, kunciCara, PERAN, PERAN_PENGUBAH, type Register, REGISTER } from '../../akun/akun.ts';
import { type AngkaAturan, type Aturan, type IsianAturan, SEJAK_AWAL } from './aturan.ts';

const NAMA: Readonly<Record<Register, string>> = { umkm: 'usaha', koperasi: 'koperasi', orang: 'orang' };
const KELOMPOK = { tambah: 'Catatan baru', ubah: 'Perubahan catatan' } as const;
const LANGSUNG = { tambah: 'mencatat langsung', ubah: 'mengubah langsung' } as const;

const isian: readonly IsianAturan[] = AKSI_DIATUR.flatMap((aksi) =>
  PERAN_PENGUBAH.map((peran) => ({
    name: `${aksi}_${peran}`,
    label: `${PERAN[peran]} ${LANGSUNG[aksi]}`,
    jenis: 'ya_tidak' as const,
    kelompok: KELOMPOK[aksi],
  })),
);

const angka = (cara: CaraRegister): AngkaAturan =>
  Object.fromEntries(
    AKSI_DIATUR.flatMap((aksi) => PERAN_PENGUBAH.map((peran) => [`${aksi}_${peran}`, cara[peran][aksi] ? 1 : 0] as const)),
  );

const cara = (dari: AngkaAturan): CaraRegister =>
  Object.fromEntries(
    PERAN_PENGUBAH.map((peran) => [peran, { tambah: dari[`tambah_${peran}`] === 1, ubah: dari[`ubah_${peran}`] === 1 }] as const),
  ) as unknown as CaraRegister;

/** Who changes a register at once, and whose changes another person checks first. */
export const USULAN_ATURAN: readonly Aturan[] = REGISTER.map((register) => ({
  kunci: kunciCara(register),
  judul: `Siapa yang mengubah data ${NAMA[register]} langsung`,
  tentang:
    'Jawaban "tidak" berarti perubahannya menjadi usulan yang diperiksa orang lain. Yang hanya mengusulkan tidak dapat membuka bagian di bawah catatan (pengurus, RAT, angka tahunan, sertifikat). Impor tidak ikut aturan ini.',
  isian,
  bawaan: { berlakuMulai: SEJAK_AWAL, nilai: CARA_BAWAAN, dasar: 'Bawaan Panji: perubahan dari meja depan diperiksa orang lain' },
  urai: ({ berlakuMulai, nilai, dasar }) => [{ berlakuMulai, dasar, angka: angka(nilai as CaraRegister) }],
  susun: (baru): CaraRegister => cara(baru),
  periksa: (baru): Record<string, string> =>
    baru['ubah_pendata'] === 1 || baru['ubah_petugas'] === 1
      ? {}
      : { ubah_pendata: 'Paling sedikit petugas data atau petugas bidang harus mengubah langsung, supaya ada yang memeriksa usulan.' },
  turunan: [],
}));
