import { z } from 'zod';
import { formatAngka } from '../../../lib/angka.ts';
import {
  bilanganOpsional,
  paragrafOpsional,
  pilihanOpsional,
  pilihanWajib,
  rupiahOpsional,
  tanggalOpsional,
  tanggalWajib,
  teksOpsional,
  yaTidakOpsional,
} from '../../../lib/isian.ts';
import { SUMBER_DATA } from '../../../lib/sumber-data.ts';
import { tanggalPanjang, type Tanggal } from '../../../lib/tanggal.ts';
import { METODE_RAT } from '../koperasi.ts';

/** The annual meeting of one book year as typed; what its figures say together is judged by `periksaRat`. */
export function skemaRat(hariIni: Tanggal) {
  return z.object({
    tanggal_rat: tanggalWajib('Tanggal RAT', { palingAkhir: hariIni }),
    metode: pilihanOpsional(METODE_RAT, 'Pilih cara rapat dari daftar.'),
    anggota_laki: bilanganOpsional('Anggota laki-laki'),
    anggota_perempuan: bilanganOpsional('Anggota perempuan'),
    hadir: bilanganOpsional('Anggota yang hadir'),
    kuorum: yaTidakOpsional(),
    karyawan_laki: bilanganOpsional('Karyawan laki-laki', 1_000_000),
    karyawan_perempuan: bilanganOpsional('Karyawan perempuan', 1_000_000),
    manajer: bilanganOpsional('Jumlah manajer', 10_000),
    simpanan_pokok: rupiahOpsional('Simpanan pokok'),
    simpanan_wajib: rupiahOpsional('Simpanan wajib'),
    dana_cadangan: rupiahOpsional('Dana cadangan'),
    hibah: rupiahOpsional('Hibah'),
    modal_sendiri: rupiahOpsional('Modal sendiri', { bolehNegatif: true }),
    modal_luar: rupiahOpsional('Modal luar'),
    aset: rupiahOpsional('Aset'),
    volume_usaha: rupiahOpsional('Volume usaha'),
    shu: rupiahOpsional('SHU', { bolehNegatif: true }),
    pembagian_shu: paragrafOpsional('Pembagian SHU'),
    rencana_kerja: paragrafOpsional('Rencana kerja', 4000),
    opini_kap: teksOpsional('Opini KAP', 200),
    laporan_diterima_pada: tanggalOpsional('Laporan diterima kantor', { palingAkhir: hariIni }),
    sumber: pilihanWajib(SUMBER_DATA, 'Pilih dari mana data ini didapat.'),
  });
}

export type IsianRat = z.output<ReturnType<typeof skemaRat>>;

const BAGIAN_MODAL = ['simpanan_pokok', 'simpanan_wajib', 'dana_cadangan', 'hibah'] as const;

/** Left empty, own capital is the sum of its parts as far as they are known. */
export function lengkapiModal(isian: IsianRat): IsianRat {
  if (isian.modal_sendiri !== null || BAGIAN_MODAL.every((bagian) => isian[bagian] === null)) return isian;
  return { ...isian, modal_sendiri: BAGIAN_MODAL.reduce((jumlah, bagian) => jumlah + (isian[bagian] ?? 0n), 0n) };
}

export type DataRat = IsianRat;

/** A stored meeting in the spelling of its form. */
export function isianDariRat(rat: Omit<DataRat, 'tanggal_rat'> & { tanggal_rat: Tanggal | null }): Record<string, string> {
  const uang = (n: bigint | null): string => (n === null ? '' : formatAngka(n));
  const angka = (n: number | null): string => (n === null ? '' : formatAngka(n));
  return {
    tanggal_rat: rat.tanggal_rat === null ? '' : tanggalPanjang(rat.tanggal_rat),
    metode: rat.metode ?? '',
    anggota_laki: angka(rat.anggota_laki),
    anggota_perempuan: angka(rat.anggota_perempuan),
    hadir: angka(rat.hadir),
    kuorum: rat.kuorum === null ? '' : rat.kuorum ? 'ya' : 'tidak',
    karyawan_laki: angka(rat.karyawan_laki),
    karyawan_perempuan: angka(rat.karyawan_perempuan),
    manajer: angka(rat.manajer),
    simpanan_pokok: uang(rat.simpanan_pokok),
    simpanan_wajib: uang(rat.simpanan_wajib),
    dana_cadangan: uang(rat.dana_cadangan),
    hibah: uang(rat.hibah),
    modal_sendiri: uang(rat.modal_sendiri),
    modal_luar: uang(rat.modal_luar),
    aset: uang(rat.aset),
    volume_usaha: uang(rat.volume_usaha),
    shu: uang(rat.shu),
    pembagian_shu: rat.pembagian_shu ?? '',
    rencana_kerja: rat.rencana_kerja ?? '',
    opini_kap: rat.opini_kap ?? '',
    laporan_diterima_pada: rat.laporan_diterima_pada === null ? '' : tanggalPanjang(rat.laporan_diterima_pada),
    sumber: rat.sumber,
  };
}
