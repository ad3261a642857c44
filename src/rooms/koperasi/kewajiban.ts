import type { Tanggal } from '../../lib/tanggal.ts';
import { akhirBulan, jarakKata, selisihHari, tambahBulan, tambahHari, tambahTahun, tanggalPanjang } from '../../lib/tanggal.ts';
import type { AturanKewajiban } from './aturan-kewajiban.ts';
import type { OrganKoperasi, StatusKoperasi, StatusSertifikatNik } from './koperasi.ts';
import { ORGAN_KOPERASI } from './koperasi.ts';
import type { AturanRat } from './rat/aturan-rat.ts';
import { aturanRatPada } from './rat/aturan-rat.ts';
import type { TahunRat } from './rat/rat.ts';
import { tahunRat } from './rat/rat.ts';

export const WARNA_KEWAJIBAN = {
  merah: 'Terlambat',
  kuning: 'Segera',
  hijau: 'Dipenuhi',
  abu: 'Belum waktunya atau belum dicatat',
} as const;
export type WarnaKewajiban = keyof typeof WARNA_KEWAJIBAN;

export type Kewajiban = {
  /** Stable name of the row, e.g. `rat_2025`. */
  kunci: string;
  kewajiban: string;
  warna: WarnaKewajiban;
  jatuhTempo: Tanggal | null;
  kalimat: string;
  aturan: string;
  sumber: string;
};

export type BahanKewajiban = {
  status: StatusKoperasi | null;
  berdiri: Tanggal | null;
  bulanAwal: number;
  syariah: boolean;
  simpanPinjam: boolean;
  rat: readonly { tahunBuku: number; tanggalRat: Tanggal | null; laporanDiterima: boolean }[];
  /** People in office now: not those who left. */
  jabatan: readonly { organ: OrganKoperasi; mulai: Tanggal | null; sampai: Tanggal | null }[];
  statusNik: StatusSertifikatNik | null;
  sertifikatSampai: Tanggal | null;
  /** Book years with a finished health assessment. */
  kesehatan: readonly { tahunBuku: number; dinilaiPada: Tanggal }[];
};

type Isi = Pick<Kewajiban, 'warna' | 'jatuhTempo' | 'kalimat'>;

/** A duty not yet done: red after its day, amber when near, grey while there is time. */
function belumDipenuhi(batas: Tanggal, pada: Tanggal, hariKuning: number): WarnaKewajiban {
  if (pada > batas) return 'merah';
  return selisihHari(pada, batas) <= hariKuning ? 'kuning' : 'abu';
}

const kapan = (batas: Tanggal, pada: Tanggal): string => `${tanggalPanjang(batas)} (${jarakKata(pada, batas)})`;

function kewajibanRat(t: TahunRat, pada: Tanggal, hariKuning: number): Isi {
  if (t.tanggalRat !== null) {
    const telat = t.tanggalRat > t.batas ? ', lewat dari batasnya' : '';
    return { warna: 'hijau', jatuhTempo: t.batas, kalimat: `RAT diadakan ${tanggalPanjang(t.tanggalRat)}${telat}.` };
  }
  const warna = belumDipenuhi(t.batas, pada, hariKuning);
  return {
    warna,
    jatuhTempo: t.batas,
    kalimat: warna === 'merah' ? `Belum ada RAT; batasnya ${kapan(t.batas, pada)}.` : `RAT paling lambat ${kapan(t.batas, pada)}.`,
  };
}

function kewajibanLaporan(t: TahunRat & { tanggalRat: Tanggal }, diterima: boolean, pada: Tanggal, a: AturanKewajiban['laporan']): Isi {
  const batas = tambahHari(t.tanggalRat, a.hariSetelahRat);
  if (diterima) return { warna: 'hijau', jatuhTempo: batas, kalimat: 'Laporan pertanggungjawaban sudah diterima.' };
  const warna = belumDipenuhi(batas, pada, a.hariKuning);
  const awal =
    warna === 'merah' ? 'Laporan pertanggungjawaban belum diterima; batasnya' : 'Laporan pertanggungjawaban diserahkan paling lambat';
  return { warna, jatuhTempo: batas, kalimat: `${awal} ${kapan(batas, pada)}.` };
}

function barisRat(b: BahanKewajiban, rat: AturanRat, a: AturanKewajiban, pada: Tanggal): Kewajiban[] {
  const [terbaru, ...dulu] = tahunRat(b, rat, pada, a.rat.tahunDilihat);
  if (terbaru === undefined) return [];
  // The newest ended book year always, earlier ones only while they are owed.
  const dilihat = [terbaru, ...dulu.filter((t) => t.jatuhTempo && t.tanggalRat === null)];
  const baris: Kewajiban[] = dilihat.map((t) => ({
    kunci: `rat_${t.tahun}`,
    kewajiban: `RAT tahun buku ${t.sebutan}`,
    ...kewajibanRat(t, pada, a.rat.hariKuning),
    aturan: rat.versi,
    sumber: rat.sumber,
  }));
  const terakhirRat = [terbaru, ...dulu].find((t): t is TahunRat & { tanggalRat: Tanggal } => t.tanggalRat !== null);
  if (terakhirRat !== undefined) {
    const diterima = b.rat.some((r) => r.tahunBuku === terakhirRat.tahun && r.laporanDiterima);
    baris.push({
      kunci: `laporan_${terakhirRat.tahun}`,
      kewajiban: `Laporan tahun buku ${terakhirRat.sebutan}`,
      ...kewajibanLaporan(terakhirRat, diterima, pada, a.laporan),
      aturan: a.versi,
      sumber: a.laporan.sumber,
    });
  }
  return baris;
}

/** The first term to end decides; where no end was recorded, the longest term that the law allows. */
function kewajibanJabatan(b: BahanKewajiban, organ: OrganKoperasi, a: AturanKewajiban['masaJabatan'], pada: Tanggal): Isi {
  const kata = ORGAN_KOPERASI[organ];
  const menjabat = b.jabatan.filter((j) => j.organ === organ);
  if (menjabat.length === 0)
    return { warna: 'abu', jatuhTempo: null, kalimat: `Susunan ${kata.toLowerCase()} belum dicatat. Catat nama dan masa jabatannya.` };
  const akhir = menjabat.flatMap((j) => j.sampai ?? (j.mulai === null ? [] : tambahTahun(j.mulai, a.tahunPalingLama))).sort()[0];
  if (akhir === undefined)
    return {
      warna: 'abu',
      jatuhTempo: null,
      kalimat: `Masa jabatan ${kata.toLowerCase()} belum dicatat. Catat tanggal mulai dan akhirnya.`,
    };
  const belum = belumDipenuhi(akhir, pada, a.hariKuning);
  const kalimat: Readonly<Record<'merah' | 'kuning' | 'hijau', string>> = {
    merah: `Masa jabatan berakhir ${kapan(akhir, pada)}. Minta berita acara pemilihan yang baru.`,
    kuning: `Masa jabatan berakhir ${kapan(akhir, pada)}. Ingatkan untuk mengadakan pemilihan.`,
    hijau: `Masa jabatan sampai ${kapan(akhir, pada)}.`,
  };
  const warna = belum === 'abu' || belum === 'hijau' ? 'hijau' : belum;
  return { warna, jatuhTempo: akhir, kalimat: kalimat[warna] };
}

function kewajibanSertifikat(b: BahanKewajiban, tahun: readonly TahunRat[], a: AturanKewajiban['sertifikatNik'], pada: Tanggal): Isi {
  const kosong = { jatuhTempo: null };
  if (b.statusNik === null) return { ...kosong, warna: 'abu', kalimat: 'Status sertifikat NIK belum dicatat. Cocokkan dengan ODS.' };
  if (b.statusNik === 'belum_bersertifikat') {
    // The newest book year may still be within its deadline; then the ones before it decide.
    const mulai = tahun[0]?.tanggalRat === null && !tahun[0].jatuhTempo ? 1 : 0;
    const cukup = tahun.slice(mulai, mulai + a.ratBerturut).filter((t) => t.tanggalRat !== null).length === a.ratBerturut;
    return cukup
      ? { ...kosong, warna: 'kuning', kalimat: `Sudah RAT ${a.ratBerturut} tahun buku berturut-turut: sertifikat NIK dapat diajukan.` }
      : { ...kosong, warna: 'abu', kalimat: `Belum bersertifikat. Syaratnya RAT ${a.ratBerturut} tahun buku berturut-turut.` };
  }
  if (b.sertifikatSampai === null) return { ...kosong, warna: 'abu', kalimat: 'Sudah bersertifikat, masa berlakunya belum dicatat.' };
  const belum = belumDipenuhi(b.sertifikatSampai, pada, a.hariKuning);
  const kata = belum === 'merah' ? 'Sertifikat habis' : 'Sertifikat berlaku sampai';
  return {
    warna: belum === 'abu' ? 'hijau' : belum,
    jatuhTempo: b.sertifikatSampai,
    kalimat: `${kata} ${kapan(b.sertifikatSampai, pada)}.`,
  };
}

function barisKesehatan(b: BahanKewajiban, terbaru: TahunRat | undefined, a: AturanKewajiban, pada: Tanggal): Kewajiban[] {
  if (!b.simpanPinjam || terbaru === undefined) return [];
  const batas = akhirBulan(tambahBulan(terbaru.akhir, a.kesehatan.batasBulan));
  const penilaian = b.kesehatan.find((k) => k.tahunBuku === terbaru.tahun && k.dinilaiPada <= pada);
  const warna = penilaian ? 'hijau' : belumDipenuhi(batas, pada, a.kesehatan.hariKuning);
  const kalimat = penilaian
    ? `Kesehatan dinilai ${tanggalPanjang(penilaian.dinilaiPada)}.`
    : `${warna === 'merah' ? 'Kesehatan belum dinilai; batasnya' : 'Penilaian kesehatan paling lambat'} ${kapan(batas, pada)}.`;
  return [
    {
      kunci: `kesehatan_${terbaru.tahun}`,
      kewajiban: `Penilaian kesehatan tahun buku ${terbaru.sebutan}`,
      warna,
      jatuhTempo: batas,
      kalimat,
      aturan: a.versi,
      sumber: a.kesehatan.sumber,
    },
  ];
}

const URUTAN: readonly WarnaKewajiban[] = ['merah', 'kuning', 'abu', 'hijau'];

/** What a cooperative owes on a day, the most pressing first. A dissolved one owes nothing. */
export function daftarKewajiban(b: BahanKewajiban, aturanRat: readonly AturanRat[], a: AturanKewajiban, pada: Tanggal): Kewajiban[] {
  if (b.status === 'dibubarkan') return [];
  const rat = aturanRatPada(aturanRat, pada);
  const tahun = tahunRat(b, rat, pada, Math.max(a.rat.tahunDilihat, a.sertifikatNik.ratBerturut + 1));
  const organ: (keyof typeof a.masaJabatan.sumber)[] = ['pengurus', 'pengawas'];
  if (b.syariah && b.simpanPinjam) organ.push('dewan_pengawas_syariah');
  const daftar: Kewajiban[] = [
    ...barisRat(b, rat, a, pada),
    ...organ.map((o) => ({
      kunci: `jabatan_${o}`,
      kewajiban: `Masa jabatan ${ORGAN_KOPERASI[o].toLowerCase()}`,
      ...kewajibanJabatan(b, o, a.masaJabatan, pada),
      aturan: a.versi,
      sumber: a.masaJabatan.sumber[o],
    })),
    {
      kunci: 'sertifikat_nik',
      kewajiban: 'Sertifikat NIK koperasi',
      ...kewajibanSertifikat(b, tahun, a.sertifikatNik, pada),
      aturan: a.versi,
      sumber: a.sertifikatNik.sumber,
    },
    ...barisKesehatan(b, tahun[0], a, pada),
  ];
  const akhir = '9999-12-31';
  return daftar.sort(
    (x, y) => URUTAN.indexOf(x.warna) - URUTAN.indexOf(y.warna) || (x.jatuhTempo ?? akhir).localeCompare(y.jatuhTempo ?? akhir),
  );
}

export function hitungWarna(daftar: readonly Kewajiban[]): Record<WarnaKewajiban, number> {
  const hitung = { merah: 0, kuning: 0, hijau: 0, abu: 0 };
  for (const k of daftar) hitung[k.warna] += 1;
  return hitung;
}
