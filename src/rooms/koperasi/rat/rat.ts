import { formatAngka } from '../../../lib/angka.ts';
import type { TahunBuku } from '../../../lib/periode.ts';
import { tahunBuku, tahunBukuPada } from '../../../lib/periode.ts';
import { formatRupiah } from '../../../lib/rupiah.ts';
import type { Tanggal } from '../../../lib/tanggal.ts';
import { akhirBulan, tambahBulan, tanggalPanjang } from '../../../lib/tanggal.ts';
import type { AturanRat } from './aturan-rat.ts';

/** Last day on which the meeting for a book year is in time: 30 June after a calendar book year. */
export function batasRat(tahun: TahunBuku, aturan: Pick<AturanRat, 'batasBulan'>): Tanggal {
  return akhirBulan(tambahBulan(tahun.akhir, aturan.batasBulan));
}

/** A held meeting, as the rules need it. Rows without a date hold figures only and are no meeting. */
export type RatDiadakan = { tahunBuku: number; tanggalRat: Tanggal | null };

export type TahunRat = TahunBuku & {
  batas: Tanggal;
  /** The deadline has passed. */
  jatuhTempo: boolean;
  tanggalRat: Tanggal | null;
};

/**
 * The newest `jumlah` book years that ended before `pada`, newest first, none before the founding.
 * A meeting dated after `pada` has not happened yet.
 */
export function tahunRat(
  k: { berdiri: Tanggal | null; bulanAwal: number; rat: readonly RatDiadakan[] },
  aturan: Pick<AturanRat, 'batasBulan'>,
  pada: Tanggal,
  jumlah: number,
): TahunRat[] {
  const daftar: TahunRat[] = [];
  const berjalan = tahunBukuPada(pada, k.bulanAwal).tahun;
  for (let tahun = berjalan - 1; daftar.length < jumlah; tahun--) {
    const t = tahunBuku(tahun, k.bulanAwal);
    if (k.berdiri !== null && t.akhir < k.berdiri) break;
    const batas = batasRat(t, aturan);
    const rat = k.rat.find((r) => r.tahunBuku === tahun && r.tanggalRat !== null && r.tanggalRat <= pada);
    daftar.push({ ...t, batas, jatuhTempo: pada > batas, tanggalRat: rat?.tanggalRat ?? null });
  }
  return daftar;
}

/** One row of the register, in the words of its columns; null where nothing was recorded. */
export type IsiRat = {
  tahun_buku: number;
  buku_mulai: Tanggal;
  buku_selesai: Tanggal;
  tanggal_rat: Tanggal | null;
  anggota_laki: number | null;
  anggota_perempuan: number | null;
  hadir: number | null;
  kuorum: boolean | null;
  simpanan_pokok: bigint | null;
  simpanan_wajib: bigint | null;
  dana_cadangan: bigint | null;
  hibah: bigint | null;
  modal_sendiri: bigint | null;
  modal_luar: bigint | null;
  aset: bigint | null;
  volume_usaha: bigint | null;
  shu: bigint | null;
};

export type HasilPeriksaRat = { galat: Record<string, string>; peringatan: string[] };

function jumlahAnggota(r: IsiRat): number | null {
  return r.anggota_laki === null && r.anggota_perempuan === null ? null : (r.anggota_laki ?? 0) + (r.anggota_perempuan ?? 0);
}

/** More than the share of members that the rule asks; null while one of the numbers is unknown. */
export function kuorumTercapai(hadir: number | null, anggota: number | null, aturan: Pick<AturanRat, 'kuorumPersen'>): boolean | null {
  if (hadir === null || anggota === null || anggota === 0) return null;
  return hadir * 100 > anggota * aturan.kuorumPersen;
}

function periksaTanggal(r: IsiRat, aturan: AturanRat, pada: Tanggal, hasil: HasilPeriksaRat): void {
  if (r.buku_selesai >= pada) {
    hasil.galat['tahun_buku'] = `Tahun buku ini baru selesai ${tanggalPanjang(r.buku_selesai)}. RAT dicatat sesudahnya.`;
  }
  if (r.tanggal_rat === null) return;
  if (r.tanggal_rat <= r.buku_selesai) {
    hasil.galat['tanggal_rat'] =
      `RAT diadakan sesudah tahun buku selesai (${tanggalPanjang(r.buku_selesai)}); Anda menulis ${tanggalPanjang(r.tanggal_rat)}.`;
  } else if (r.tanggal_rat > pada) {
    hasil.galat['tanggal_rat'] = `Tanggal RAT ${tanggalPanjang(r.tanggal_rat)} belum terjadi. Catat setelah rapat diadakan.`;
  }
  const batas = akhirBulan(tambahBulan(r.buku_selesai, aturan.batasBulan));
  if (r.tanggal_rat > batas) hasil.peringatan.push(`RAT diadakan lewat dari batas ${tanggalPanjang(batas)} (${aturan.sumber}).`);
}

function periksaKehadiran(r: IsiRat, aturan: AturanRat, hasil: HasilPeriksaRat): void {
  const anggota = jumlahAnggota(r);
  if (r.hadir !== null && anggota !== null && r.hadir > anggota) {
    hasil.galat['hadir'] =
      `Yang hadir (${formatAngka(r.hadir)}) lebih banyak daripada anggota (${formatAngka(anggota)}). Periksa kedua angkanya.`;
    return;
  }
  const tercapai = kuorumTercapai(r.hadir, anggota, aturan);
  if (tercapai !== null && r.kuorum !== null && tercapai !== r.kuorum) {
    hasil.peringatan.push(
      `Yang hadir ${formatAngka(r.hadir ?? 0)} dari ${formatAngka(anggota ?? 0)} anggota, ${tercapai ? 'lebih' : 'tidak lebih'} dari ${aturan.kuorumPersen} persen, ` +
        `tetapi kuorum dicatat ${r.kuorum ? 'tercapai' : 'tidak tercapai'}. Cocokkan dengan anggaran dasar dan berita acara.`,
    );
  }
}

const TAK_NEGATIF = {
  simpanan_pokok: 'Simpanan pokok',
  simpanan_wajib: 'Simpanan wajib',
  dana_cadangan: 'Dana cadangan',
  hibah: 'Hibah',
  modal_luar: 'Modal luar',
  aset: 'Aset',
  volume_usaha: 'Volume usaha',
} as const satisfies Partial<Record<keyof IsiRat, string>>;

function periksaUang(r: IsiRat, hasil: HasilPeriksaRat): void {
  for (const [kolom, kata] of Object.entries(TAK_NEGATIF) as [keyof typeof TAK_NEGATIF, string][]) {
    const nilai = r[kolom];
    if (nilai !== null && nilai < 0n) hasil.galat[kolom] = `${kata} tidak boleh kurang dari nol.`;
  }
  const bagian = [r.simpanan_pokok, r.simpanan_wajib, r.dana_cadangan, r.hibah];
  if (r.modal_sendiri !== null && bagian.every((b) => b !== null)) {
    const jumlah = bagian.reduce((s, b) => s + b, 0n);
    if (jumlah !== r.modal_sendiri) {
      hasil.peringatan.push(
        `Modal sendiri ${formatRupiah(r.modal_sendiri)} berbeda dari jumlah bagiannya ${formatRupiah(jumlah)}. Periksa neracanya.`,
      );
    }
  }
  if (r.aset !== null && r.modal_sendiri !== null && r.modal_luar !== null && r.aset !== r.modal_sendiri + r.modal_luar) {
    hasil.peringatan.push(
      `Aset ${formatRupiah(r.aset)} berbeda dari modal sendiri ditambah modal luar ${formatRupiah(r.modal_sendiri + r.modal_luar)}. Periksa neracanya.`,
    );
  }
  if (r.modal_sendiri !== null && r.modal_sendiri < 0n)
    hasil.peringatan.push('Modal sendiri kurang dari nol. Pastikan koperasi memang rugi sebesar itu.');
  if (r.shu !== null && r.volume_usaha !== null && r.shu > r.volume_usaha) {
    hasil.peringatan.push('SHU lebih besar daripada volume usaha. Periksa apakah kedua kolom tertukar.');
  }
}

const PEMBANDING = { aset: 'Aset', modal_sendiri: 'Modal sendiri', volume_usaha: 'Volume usaha' } as const;

/** A figure ten times last year's, or a tenth of it, is more often a slipped zero than the truth. */
function bandingkanTahunLalu(r: IsiRat, lalu: Pick<IsiRat, keyof typeof PEMBANDING> | null, hasil: HasilPeriksaRat): void {
  if (lalu === null) return;
  for (const [kolom, kata] of Object.entries(PEMBANDING) as [keyof typeof PEMBANDING, string][]) {
    const [kini, dulu] = [r[kolom], lalu[kolom]];
    if (kini === null || dulu === null || kini <= 0n || dulu <= 0n) continue;
    if (kini >= dulu * 10n || kini * 10n <= dulu) {
      hasil.peringatan.push(
        `${kata} ${formatRupiah(kini)}, padahal tahun buku sebelumnya ${formatRupiah(dulu)}. Periksa banyaknya angka nol.`,
      );
    }
  }
}

/** Rules on one RAT record: `galat` (by column) block, `peringatan` are shown and may be accepted. */
export function periksaRat(
  r: IsiRat,
  aturan: AturanRat,
  pada: Tanggal,
  tahunLalu: Pick<IsiRat, keyof typeof PEMBANDING> | null = null,
): HasilPeriksaRat {
  const hasil: HasilPeriksaRat = { galat: {}, peringatan: [] };
  periksaTanggal(r, aturan, pada, hasil);
  periksaKehadiran(r, aturan, hasil);
  periksaUang(r, hasil);
  bandingkanTahunLalu(r, tahunLalu, hasil);
  return hasil;
}
