/** Thresholds of the duty calendar; each is a setting of the office, these are the defaults. */
export type AturanKewajiban = {
  versi: string;
  rat: { hariKuning: number; tahunDilihat: number };
  laporan: { hariSetelahRat: number; hariKuning: number; sumber: string };
  masaJabatan: {
    hariKuning: number;
    tahunPalingLama: number;
    sumber: Readonly<Record<'pengurus' | 'pengawas' | 'dewan_pengawas_syariah', string>>;
  };
  sertifikatNik: { hariKuning: number; ratBerturut: number; sumber: string };
  kesehatan: { batasBulan: number; hariKuning: number; sumber: string };
};

/** Domain 4.1, 4.4, 4.7. What is marked [M] there (reporting term, term of office, yearly health check) is for the office to confirm. */
export const ATURAN_KEWAJIBAN: AturanKewajiban = {
  versi: 'bawaan-2026',
  rat: { hariKuning: 90, tahunDilihat: 3 },
  laporan: { hariSetelahRat: 30, hariKuning: 14, sumber: 'Ketentuan kantor: laporan tahunan diserahkan setelah RAT' },
  masaJabatan: {
    hariKuning: 180,
    tahunPalingLama: 5,
    sumber: {
      pengurus: 'UU 25/1992 Pasal 29',
      pengawas: 'UU 25/1992 Pasal 38 dan anggaran dasar koperasi',
      dewan_pengawas_syariah: 'Anggaran dasar koperasi dan rekomendasi DSN-MUI',
    },
  },
  sertifikatNik: { hariKuning: 60, ratBerturut: 2, sumber: 'Permen KUKM 10/2016' },
  kesehatan: { batasBulan: 12, hariKuning: 90, sumber: 'Permenkop 9/2020 dan Juknis Deputi 15/2021' },
};
