import { type Tanggal, susunTanggal, tambahHari, tambahTahun } from '../../../lib/tanggal.ts';
import type { AlasanBelumNib, BentukUsaha, JenisDukungan, JenisSertifikat } from '../../umkm/umkm.ts';
import { type Acak, acak } from './acak.ts';
import { alamatJalan } from './nama-contoh.ts';
import { ACUAN, type OrangContoh, teleponContoh } from './orang-contoh.ts';
import { type PemilihTempat, titik } from './tempat-contoh.ts';
import { JENIS_USAHA_CONTOH, type JenisUsahaContoh, namaUsaha } from './usaha-contoh.ts';

export type TahunanContoh = {
  tahun: number;
  modal: bigint | null;
  penjualan: bigint | null;
  aset: bigint | null;
  tenagaLaki: number;
  tenagaPerempuan: number;
};

export type SertifikatContoh = { jenis: JenisSertifikat; nomor: string; penerbit: string; terbit: Tanggal; berlakuSampai: Tanggal | null };
export type DukunganContoh = { tahun: number; jenis: JenisDukungan; keterangan: string; pemberi: string };

const BOBOT_USAHA = JENIS_USAHA_CONTOH.map((jenis) => [jenis, jenis.bobot] as const);

/** The `id`-th business of `pemilik`. Amounts are skewed as a city's are: most are tiny, a few are large. */
export function umkmContoh(id: number, pemilik: OrangContoh, pilihTempat: PemilihTempat) {
  const a = acak('umkm', id);
  const jenis = a.pilihBobot(BOBOT_USAHA);
  const kelurahan = a.peluang(0.8) ? pemilik.kelurahan : pilihTempat(a);
  const lengkap = a.pilihBobot([
    [0.98, 5],
    [0.8, 3],
    [0.5, 2],
  ]);
  const isi = <T>(peluang: number, nilai: T): T | null => (a.peluang(peluang * lengkap) ? nilai : null);
  const berdiri = tanggalBerdiri(a);
  const nib = a.pilihBobot([
    ['ada', 38],
    ['belum_punya', 37],
    ['belum_dicatat', 25],
  ] as const);
  const kbliBaru = jenis.kbli2025 !== undefined && a.peluang(0.25);
  const nama = namaUsaha(a, jenis, pemilik.panggilan);
  const tampil = a.peluang(0.16);
  const letak = isi(0.45, titik(a, kelurahan.kode));
  return {
    id,
    jenis,
    nama,
    merek: isi(0.22, nama.split(' ').slice(-2).join(' ')),
    bentukUsaha: bentukUsaha(a, jenis),
    tanggalBerdiri: isi(0.92, berdiri),
    nibKeadaan: nib,
    nib: nib === 'ada' ? `9${String(100_000_000_000 + id * 7 + 3)}` : null,
    alasanBelumNib: nib === 'belum_punya' ? isi(0.6, alasanBelumNib(a)) : null,
    npwpKeadaan: a.peluang(0.3) ? ('belum_punya' as const) : ('belum_dicatat' as const),
    kbliVersi: kbliBaru ? 2025 : 2020,
    kbliKode: a.peluang(0.97) ? (kbliBaru ? (jenis.kbli2025 as string) : jenis.kbli2020) : null,
    produk: isi(0.9, a.pilih(jenis.produk)),
    alamat: isi(1, kelurahan === pemilik.kelurahan && pemilik.alamat ? pemilik.alamat : alamatJalan(a)),
    rt: isi(0.85, String(a.bulat(1, 14)).padStart(3, '0')),
    rw: isi(0.85, String(a.bulat(1, 12)).padStart(3, '0')),
    kelurahan,
    lintang: letak?.lintang ?? null,
    bujur: letak?.bujur ?? null,
    statusTempat: isi(
      0.7,
      a.pilihBobot([
        ['milik_sendiri', 55],
        ['sewa', 30],
        ['pinjam', 9],
        ['tidak_tetap', 6],
      ] as const),
    ),
    jenisKawasan: isi(
      0.4,
      a.pilihBobot([
        ['luar_kawasan', 80],
        ['sentra_kelurahan', 15],
        ['kawasan_lain', 5],
      ] as const),
    ),
    telepon: isi(0.9, a.peluang(0.7) && pemilik.telepon ? pemilik.telepon : teleponContoh(id + 40_000_000)),
    surel: isi(0.1, `usaha.${id}@contoh.invalid`),
    saluranPemasaran: saluran(a),
    pembiayaan: a.peluang(0.6)
      ? [
          a.pilihBobot([
            ['modal_sendiri', 70],
            ['kur', 15],
            ['bank', 5],
            ['koperasi', 7],
            ['keluarga', 8],
          ] as const),
        ]
      : [],
    catatanKeuangan: isi(0.7, a.peluang(0.3)),
    inklusifDisabilitas: isi(0.6, a.peluang(0.04)),
    binaan: a.peluang(0.28),
    kurasi: a.peluang(0.3)
      ? a.pilihBobot([
          ['lolos_kurasi', 5],
          ['perlu_perbaikan', 3],
          ['belum_dikurasi', 4],
        ] as const)
      : null,
    tampilPublik: tampil,
    persetujuanPada: tampil ? tambahHari(ACUAN, -a.bulat(10, 700)) : null,
    sumber: a.pilihBobot([
      ['lapangan', 50],
      ['petugas', 25],
      ['impor', 15],
      ['sidt', 10],
    ] as const),
    diverifikasiPada: a.peluang(0.78) ? tambahHari(ACUAN, -a.bulat(1, a.peluang(0.75) ? 420 : 1300)) : null,
    tutup: a.peluang(0.035),
    dibuatPada: tambahHari(ACUAN, -a.bulat(1, 1400)),
    tahunan: tahunan(a, jenis, berdiri, lengkap),
    sertifikat: sertifikat(a, id),
    dukungan: dukungan(a),
  };
}

export type UmkmContoh = ReturnType<typeof umkmContoh>;

function tanggalBerdiri(a: Acak): Tanggal {
  const tahun = a.peluang(0.55) ? a.bulat(2021, 2026) : Math.round(2021 - a.lognormal(7, 0.7));
  return susunTanggal(Math.min(2026, Math.max(1965, tahun)), a.bulat(1, tahun === 2026 ? 10 : 12), a.bulat(1, 28));
}

function bentukUsaha(a: Acak, jenis: JenisUsahaContoh): BentukUsaha {
  return a.pilihBobot([
    ['perorangan', jenis.omzetJuta > 1000 ? 30 : 93],
    ['perseroan', jenis.omzetJuta > 1000 ? 25 : 3],
    ['cv', jenis.omzetJuta > 1000 ? 45 : 3.5],
    ['persekutuan_perdata', 0.5],
  ] as const);
}

function alasanBelumNib(a: Acak): AlasanBelumNib {
  return a.pilihBobot([
    ['tidak_tahu', 40],
    ['rumit', 25],
    ['tidak_perlu', 20],
    ['dalam_proses', 15],
  ] as const);
}

function saluran(a: Acak): string[] {
  const daftar: string[] = a.peluang(0.85) ? ['tempat_usaha'] : ['keliling'];
  if (a.peluang(0.45)) daftar.push('media_sosial');
  if (a.peluang(0.18)) daftar.push('lokapasar');
  if (a.peluang(0.12)) daftar.push('titip_jual');
  if (a.peluang(0.01)) daftar.push('ekspor');
  return daftar;
}

function tahunan(a: Acak, jenis: JenisUsahaContoh, berdiri: Tanggal, lengkap: number): TahunanContoh[] {
  if (!a.peluang(0.55 + 0.42 * lengkap)) return [];
  const pertama = Math.max(Number(berdiri.slice(0, 4)), a.bulat(2022, 2025));
  let omzet = a.lognormal(jenis.omzetJuta, 0.95);
  const pekerja = Math.max(1, Math.round(a.lognormal(1 + omzet / 180, 0.6)));
  const hasil: TahunanContoh[] = [];
  for (let tahun = pertama; tahun <= 2025; tahun += 1) {
    const laki = a.bulat(0, pekerja);
    hasil.push({
      tahun,
      penjualan: a.peluang(0.94) ? juta(omzet) : null,
      modal: a.peluang(0.8) ? juta(omzet * (0.15 + a.pecahan() * 0.5)) : null,
      aset: a.peluang(0.4) ? juta(omzet * (0.3 + a.pecahan())) : null,
      tenagaLaki: laki,
      tenagaPerempuan: pekerja - laki,
    });
    omzet *= 0.9 + a.pecahan() * 0.35;
  }
  return hasil;
}

const juta = (nilai: number) => BigInt(Math.max(1, Math.round(nilai * 10))) * 100_000n;

function sertifikat(a: Acak, id: number): SertifikatContoh[] {
  const daftar: SertifikatContoh[] = [];
  const terbit = () => tambahHari(ACUAN, -a.bulat(30, 1700));
  if (a.peluang(0.06)) {
    const tanggal = terbit();
    daftar.push({
      jenis: 'halal',
      nomor: `ID351100${String(10_000_000 + id).slice(1)}`,
      penerbit: 'BPJPH',
      terbit: tanggal,
      berlakuSampai: null,
    });
  }
  if (a.peluang(0.07)) {
    const tanggal = terbit();
    daftar.push({
      jenis: 'pirt',
      nomor: `2063573${String(10_000_000 + id).slice(0, 8)}`,
      penerbit: 'Dinas Kesehatan Kota Malang',
      terbit: tanggal,
      berlakuSampai: tambahTahun(tanggal, 5),
    });
  }
  if (a.peluang(0.03)) {
    const tanggal = terbit();
    daftar.push({
      jenis: 'merek',
      nomor: `IDM${String(900_000_000 + id)}`,
      penerbit: 'DJKI',
      terbit: tanggal,
      berlakuSampai: tambahTahun(tanggal, 10),
    });
  }
  return daftar;
}

const DUKUNGAN: readonly Pick<DukunganContoh, 'jenis' | 'keterangan'>[] = [
  { jenis: 'pelatihan', keterangan: 'Pelatihan pemasaran digital' },
  { jenis: 'fasilitasi_sertifikat', keterangan: 'Fasilitasi sertifikat halal' },
  { jenis: 'pameran', keterangan: 'Pameran UMKM' },
  { jenis: 'bantuan_alat', keterangan: 'Bantuan alat produksi' },
  { jenis: 'pendampingan', keterangan: 'Pendampingan NIB' },
  { jenis: 'lainnya', keterangan: 'Kurasi produk' },
];

function dukungan(a: Acak): DukunganContoh[] {
  if (!a.peluang(0.12)) return [];
  return Array.from({ length: a.bulat(1, 3) }, () => ({
    tahun: a.bulat(2022, 2026),
    ...a.pilih(DUKUNGAN),
    pemberi: a.pilih([
      'Dinas Koperasi dan UKM Kota Malang',
      'Dinas Koperasi dan UKM Provinsi Jawa Timur',
      'Bank mitra',
      'Perguruan tinggi',
    ]),
  }));
}
