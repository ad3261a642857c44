import { formatRupiah } from '../../lib/rupiah.ts';
import type { Tanggal } from '../../lib/tanggal.ts';
import { tanggalPanjang } from '../../lib/tanggal.ts';
import type { AturanKelas, BatasKelas, DasarKelas } from './aturan-kelas.ts';
import { aturanKelasPada } from './aturan-kelas.ts';
import type { KelasUsaha } from './umkm.ts';
import { KELAS_USAHA } from './umkm.ts';

/** Amounts of one calendar year; what was not asked is absent or null, never 0. */
export type AngkaTahunan = { tahun: number; modal?: bigint | null; penjualan?: bigint | null };

export type BahanKelas = {
  tanggalBerdiri: Tanggal | null;
  /** Where only the year is known. */
  tahunBerdiri?: number | null;
  tahunan: readonly AngkaTahunan[];
};

export type HasilKelas = {
  kelas: KelasUsaha | null;
  dasar: DasarKelas | null;
  tahunData: number | null;
  versi: string | null;
  sumber: string | null;
  /** For every reader: names the borders, never the business's own amount. */
  penjelasan: string;
  /** What a careful reader must know: figure missing, founding date unknown, year still running. */
  catatan: string[];
};

const KATA_DASAR: Readonly<Record<DasarKelas, string>> = { modal: 'modal usaha', penjualan: 'penjualan setahun' };

export function kelasMenurutBatas(nilai: bigint, batas: BatasKelas): KelasUsaha {
  if (nilai <= batas.mikro) return 'mikro';
  if (nilai <= batas.kecil) return 'kecil';
  return nilai <= batas.menengah ? 'menengah' : 'besar';
}

function kalimatBatas(kelas: KelasUsaha, b: BatasKelas): string {
  const kalimat: Readonly<Record<KelasUsaha, string>> = {
    mikro: `paling banyak ${formatRupiah(b.mikro)}`,
    kecil: `lebih dari ${formatRupiah(b.mikro)} sampai ${formatRupiah(b.kecil)}`,
    menengah: `lebih dari ${formatRupiah(b.kecil)} sampai ${formatRupiah(b.menengah)}`,
    besar: `lebih dari ${formatRupiah(b.menengah)}`,
  };
  return kalimat[kelas];
}

type Pilihan = { dasar: DasarKelas; tahun: number; nilai: bigint };

/** Newest year up to the day asked. Sales of the running year are not a year's sales: a closed year goes before them. */
function angkaTerbaru(bahan: BahanKelas, dasar: DasarKelas, pada: Tanggal): Pilihan | null {
  const tahunPada = Number(pada.slice(0, 4));
  const ada = bahan.tahunan
    .flatMap((t) =>
      t[dasar] === null || t[dasar] === undefined || t.tahun > tahunPada ? [] : [{ dasar, tahun: t.tahun, nilai: t[dasar] }],
    )
    .sort((a, b) => b.tahun - a.tahun);
  const tertutup = dasar === 'penjualan' ? ada.find((p) => p.tahun < tahunPada) : undefined;
  return tertutup ?? ada[0] ?? null;
}

/** Which figure rules, and why; null where the founding date leaves it open. */
function dasarWajib(bahan: BahanKelas, aturan: AturanKelas): { dasar: DasarKelas | null; sebab: string } {
  if (aturan.batasPendirian === null) return { dasar: 'penjualan', sebab: 'Aturan ini menilai menurut penjualan setahun.' };
  const batas = aturan.batasPendirian;
  const kata = tanggalPanjang(batas);
  if (bahan.tanggalBerdiri !== null) {
    const berdiri = `usaha berdiri ${tanggalPanjang(bahan.tanggalBerdiri)}`;
    return bahan.tanggalBerdiri < batas
      ? { dasar: 'penjualan', sebab: `Dinilai menurut penjualan setahun karena ${berdiri}, sebelum ${kata}.` }
      : { dasar: 'modal', sebab: `Dinilai menurut modal usaha karena ${berdiri}, tidak sebelum ${kata}.` };
  }
  const tahun = bahan.tahunBerdiri ?? null;
  const tahunBatas = Number(batas.slice(0, 4));
  if (tahun === null || tahun === tahunBatas) {
    const tahu = tahun === null ? 'Tanggal berdiri belum dicatat' : `Usaha berdiri tahun ${tahun}, tanggalnya belum dicatat`;
    return { dasar: null, sebab: `${tahu}, jadi belum pasti apakah sebelum ${kata}.` };
  }
  return tahun < tahunBatas
    ? { dasar: 'penjualan', sebab: `Dinilai menurut penjualan setahun karena usaha berdiri tahun ${tahun}, sebelum ${kata}.` }
    : { dasar: 'modal', sebab: `Dinilai menurut modal usaha karena usaha berdiri tahun ${tahun}, tidak sebelum ${kata}.` };
}

const KOSONG = { kelas: null, dasar: null, tahunData: null } as const;

/** PP 7/2021 Ps 35–36: the class follows from founding date and amounts by the rule in force on the day asked. */
export function tentukanKelas(bahan: BahanKelas, aturan: readonly AturanKelas[], pada: Tanggal): HasilKelas {
  const a = aturanKelasPada(aturan, pada);
  if (a === null) {
    return {
      ...KOSONG,
      versi: null,
      sumber: null,
      catatan: [],
      penjelasan: `Tidak ada aturan kelas usaha yang berlaku pada ${tanggalPanjang(pada)}.`,
    };
  }
  const { dasar: wajib, sebab } = dasarWajib(bahan, a);
  const ada = {
    penjualan: angkaTerbaru(bahan, 'penjualan', pada),
    modal: a.modal === null ? null : angkaTerbaru(bahan, 'modal', pada),
  };
  const lain: DasarKelas = wajib === 'modal' ? 'penjualan' : 'modal';
  const pilihan = ada[wajib ?? 'penjualan'] ?? ada[lain];
  const batas = pilihan === null ? null : a[pilihan.dasar];
  if (pilihan === null || batas === null) {
    const butuh = wajib === null ? 'modal dan penjualan setahun' : KATA_DASAR[wajib];
    return {
      ...KOSONG,
      versi: a.versi,
      sumber: a.sumber,
      catatan: [sebab],
      penjelasan: `Kelas belum dapat ditentukan: ${butuh} belum dicatat.`,
    };
  }

  const kelas = kelasMenurutBatas(pilihan.nilai, batas);
  const catatan: string[] = [];
  if (wajib === null) {
    const pembanding = pilihan.dasar === 'modal' ? null : ada.modal;
    const lainnya = pembanding === null || a.modal === null ? null : kelasMenurutBatas(pembanding.nilai, a.modal);
    catatan.push(
      `${sebab} Sementara dinilai menurut ${KATA_DASAR[pilihan.dasar]}. ` +
        (lainnya === null
          ? 'Catat tanggal berdirinya.'
          : lainnya === kelas
            ? 'Menurut modal usaha, kelasnya sama.'
            : `Menurut modal usaha, kelasnya ${KELAS_USAHA[lainnya].toLowerCase()}. Catat tanggal berdirinya.`),
    );
  } else if (pilihan.dasar !== wajib) {
    catatan.push(
      `Seharusnya dinilai menurut ${KATA_DASAR[wajib]}, tetapi angkanya belum dicatat; sementara dipakai ${KATA_DASAR[pilihan.dasar]}. ` +
        `Lengkapi ${KATA_DASAR[wajib]}.`,
    );
  }
  if (pilihan.dasar === 'penjualan' && pilihan.tahun === Number(pada.slice(0, 4))) {
    catatan.push(`Penjualan tahun ${pilihan.tahun} belum setahun penuh. Lengkapi angka tahun ${pilihan.tahun - 1}.`);
  }
  return {
    kelas,
    dasar: pilihan.dasar,
    tahunData: pilihan.tahun,
    versi: a.versi,
    sumber: a.sumber,
    penjelasan:
      `${KELAS_USAHA[kelas]}: ${KATA_DASAR[pilihan.dasar]} tahun ${pilihan.tahun} ${kalimatBatas(kelas, batas)} (${a.sumber}).` +
      (pilihan.dasar === wajib ? ` ${sebab}` : ''),
    catatan,
  };
}

export type KelasDukungan = { kelas: KelasUsaha | null; penjelasan: string };

/**
 * PP 7/2021 Ps 35: a business that is classed by its capital is still measured by its yearly sales where support is given.
 * Null where the class goes by sales anyway, or where the rule knows no capital.
 */
export function kelasUntukDukungan(
  dasar: DasarKelas | null,
  bahan: BahanKelas,
  aturan: readonly AturanKelas[],
  pada: Tanggal,
): KelasDukungan | null {
  const a = aturanKelasPada(aturan, pada);
  if (dasar !== 'modal' || a === null || a.modal === null) return null;
  const angka = angkaTerbaru(bahan, 'penjualan', pada);
  if (angka === null) {
    const penjelasan = `Untuk dukungan dan pemberdayaan, usaha dinilai menurut penjualan setahun, yang belum dicatat (${a.sumber}).`;
    return { kelas: null, penjelasan };
  }
  const kelas = kelasMenurutBatas(angka.nilai, a.penjualan);
  const berjalan = angka.tahun === Number(pada.slice(0, 4)) ? ' Tahun itu belum setahun penuh.' : '';
  return {
    kelas,
    penjelasan: `Untuk dukungan dan pemberdayaan: ${KELAS_USAHA[kelas].toLowerCase()}, menurut penjualan tahun ${angka.tahun} ${kalimatBatas(kelas, a.penjualan)} (${a.sumber}).${berjalan}`,
  };
}
