import type { Aspek, Indikator, Instrumen } from './instrumen.ts';
import { BATAS_PREDIKAT, JENJANG_RASIO } from './instrumen.ts';

/** Components of the old regulations; their own ratio tables stay on the regulation's sheet, the mark (0–100) is typed here. */
const aspek = (kode: string, nama: string, komponen: readonly (readonly [kode: string, nama: string, bobot: number])[]): Aspek => ({
  kode,
  nama,
  bobot: komponen.reduce((s, [, , bobot]) => s + bobot, 0),
  indikator: komponen.map(([k, n, bobot]): Indikator => ({ kode: `${kode}_${k}`, nama: n, bobot, contoh: true, cara: { jenis: 'nilai' } })),
});

const MANAJEMEN = aspek('manajemen', 'Manajemen', [
  ['umum', 'Manajemen umum', 3],
  ['lembaga', 'Kelembagaan', 3],
  ['modal', 'Manajemen permodalan', 3],
  ['aktiva', 'Manajemen aktiva', 3],
  ['likuiditas', 'Manajemen likuiditas', 3],
]);
const EFISIENSI = aspek('efisiensi', 'Efisiensi', [
  ['beban_operasi', 'Beban operasi terhadap partisipasi bruto', 4],
  ['beban_usaha', 'Beban usaha terhadap SHU kotor', 4],
  ['pelayanan', 'Efisiensi pelayanan', 2],
]);
const LIKUIDITAS = aspek('likuiditas', 'Likuiditas', [
  ['kas', 'Rasio kas', 10],
  ['pinjaman', 'Pinjaman terhadap dana yang diterima', 5],
]);
const KEMANDIRIAN = aspek('kemandirian', 'Kemandirian dan pertumbuhan', [
  ['aset', 'Rentabilitas aset', 3],
  ['modal', 'Rentabilitas modal sendiri', 3],
  ['operasional', 'Kemandirian operasional pelayanan', 4],
]);

const bersama = { berlakuMulai: '2016-04-01', berlakuSampai: '2020-12-31', jenjangRasio: JENJANG_RASIO, predikat: BATAS_PREDIKAT } as const;

/** Weights of the aspects: domain 4.7 (scribd 680019698). Weights inside an aspect are from memory and marked `contoh`. */
export const PERDEP_06_2016: Instrumen = {
  ...bersama,
  kode: 'perdep-06-2016',
  nama: 'Perdep 06/2016 (konvensional)',
  dasar: 'Peraturan Deputi Bidang Pengawasan 06/Per/Dep.6/IV/2016',
  pola: ['konvensional'],
  aspek: [
    aspek('permodalan', 'Permodalan', [
      ['aset', 'Modal sendiri terhadap total aset', 6],
      ['pinjaman', 'Modal sendiri terhadap pinjaman berisiko', 6],
      ['kecukupan', 'Kecukupan modal sendiri', 3],
    ]),
    aspek('aktiva', 'Kualitas aktiva produktif', [
      ['anggota', 'Pinjaman pada anggota terhadap seluruh pinjaman', 10],
      ['bermasalah', 'Pinjaman bermasalah terhadap seluruh pinjaman', 5],
      ['cadangan', 'Cadangan risiko terhadap pinjaman bermasalah', 5],
      ['berisiko', 'Pinjaman berisiko terhadap seluruh pinjaman', 5],
    ]),
    MANAJEMEN,
    EFISIENSI,
    LIKUIDITAS,
    KEMANDIRIAN,
    aspek('jatidiri', 'Jatidiri koperasi', [
      ['partisipasi', 'Partisipasi bruto', 7],
      ['promosi', 'Promosi ekonomi anggota', 3],
    ]),
  ],
};

export const PERDEP_07_2016: Instrumen = {
  ...bersama,
  kode: 'perdep-07-2016',
  nama: 'Perdep 07/2016 (syariah)',
  dasar: 'Peraturan Deputi Bidang Pengawasan 07/Per/Dep.6/IV/2016',
  pola: ['syariah'],
  aspek: [
    aspek('permodalan', 'Permodalan', [
      ['aset', 'Modal sendiri terhadap total aset', 5],
      ['kecukupan', 'Kecukupan modal', 5],
    ]),
    aspek('aktiva', 'Kualitas aktiva produktif', [
      ['bermasalah', 'Pembiayaan dan piutang bermasalah', 10],
      ['portofolio', 'Portofolio pembiayaan berisiko', 5],
      ['penyisihan', 'Penyisihan penghapusan aktiva produktif', 5],
    ]),
    MANAJEMEN,
    EFISIENSI,
    LIKUIDITAS,
    KEMANDIRIAN,
    aspek('jatidiri', 'Jatidiri koperasi', [
      ['partisipasi', 'Partisipasi bruto', 5],
      ['promosi', 'Promosi ekonomi anggota', 5],
    ]),
    aspek('prinsip_syariah', 'Prinsip syariah', [['kepatuhan', 'Kepatuhan prinsip syariah', 10]]),
  ],
};
