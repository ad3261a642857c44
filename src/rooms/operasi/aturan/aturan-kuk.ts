import { ATURAN_KUK, bacaAturanKuk, tulisAturanKuk } from '../../koperasi/kesehatan/kuk.ts';
import type { AngkaAturan, Aturan, IsianAturan } from './aturan.ts';

const KUK = [1, 2, 3] as const;

const isianKuk = KUK.flatMap((kuk): IsianAturan[] => {
  const kelompok = `KUK ${kuk}, paling banyak`;
  return [
    { name: `kuk_${kuk}_anggota`, label: 'Anggota', jenis: 'bilangan', satuan: 'orang', antara: [1, 10_000_000], kelompok },
    { name: `kuk_${kuk}_modal`, label: 'Modal sendiri', jenis: 'rupiah', kelompok },
    { name: `kuk_${kuk}_aset`, label: 'Aset', jenis: 'rupiah', kelompok },
  ];
});

/** Each class must reach further than the one before it, in all three figures. */
function periksaKuk(angka: AngkaAturan): Record<string, string> {
  const salah: Record<string, string> = {};
  for (const kuk of [2, 3]) {
    for (const ukuran of ['anggota', 'modal', 'aset']) {
      const name = `kuk_${kuk}_${ukuran}`;
      if (BigInt(angka[name] ?? 0) <= BigInt(angka[`kuk_${kuk - 1}_${ukuran}`] ?? 0))
        salah[name] = `Batas KUK ${kuk} harus lebih besar daripada batas KUK ${kuk - 1}.`;
    }
  }
  return salah;
}

export const KUK_ATURAN: Aturan = {
  kunci: 'koperasi_kuk',
  judul: 'Klasifikasi usaha koperasi (KUK)',
  tentang: 'Koperasi masuk KUK terendah yang ketiga batasnya terpenuhi; di atas KUK 3 adalah KUK 4.',
  isian: isianKuk,
  bawaan: { berlakuMulai: ATURAN_KUK.berlakuSejak, nilai: tulisAturanKuk(ATURAN_KUK), dasar: ATURAN_KUK.sumber },
  urai({ berlakuMulai, nilai, dasar }) {
    const angka = bacaAturanKuk(nilai).kelas.flatMap((k): [string, number | bigint][] => [
      [`kuk_${k.kuk}_anggota`, k.anggota],
      [`kuk_${k.kuk}_modal`, k.modalSendiri],
      [`kuk_${k.kuk}_aset`, k.aset],
    ]);
    return [{ berlakuMulai, dasar, angka: Object.fromEntries(angka) }];
  },
  susun: (angka, { versi, berlakuMulai, dasar }) =>
    tulisAturanKuk({
      versi,
      sumber: dasar,
      berlakuSejak: berlakuMulai,
      kelas: KUK.map((kuk) => ({
        kuk,
        anggota: Number(angka[`kuk_${kuk}_anggota`]),
        modalSendiri: BigInt(angka[`kuk_${kuk}_modal`] ?? 0),
        aset: BigInt(angka[`kuk_${kuk}_aset`] ?? 0),
      })),
    }),
  periksa: periksaKuk,
  turunan: [],
};
