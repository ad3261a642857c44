import { periksaNomorIndukKoperasi } from '../../../lib/nomor-induk-koperasi.ts';
import { type Tanggal, susunTanggal, tambahHari, tambahTahun } from '../../../lib/tanggal.ts';
import type { JenisKoperasi } from '../../koperasi/koperasi.ts';
import { type Acak, acak } from './acak.ts';
import { alamatJalan, namaDiriKoperasi } from './nama-contoh.ts';
import { ACUAN, teleponContoh } from './orang-contoh.ts';
import { type NasibKoperasi, type RatContoh, ratContoh } from './rat-contoh.ts';
import { type Kelurahan, type PemilihTempat, titik } from './tempat-contoh.ts';

type Golongan = { kelompok: string; sebutan: string; jenis: JenisKoperasi; bobot: number; syariah?: boolean; sektor: string };

const GOLONGAN: readonly Golongan[] = [
  { kelompok: 'KSP', sebutan: 'Koperasi Simpan Pinjam', jenis: 'simpan_pinjam', bobot: 24, sektor: 'Jasa keuangan' },
  {
    kelompok: 'KSPPS',
    sebutan: 'Koperasi Simpan Pinjam dan Pembiayaan Syariah',
    jenis: 'simpan_pinjam',
    bobot: 7,
    syariah: true,
    sektor: 'Jasa keuangan',
  },
  { kelompok: 'Kopwan', sebutan: 'Koperasi Wanita', jenis: 'simpan_pinjam', bobot: 18, sektor: 'Jasa keuangan' },
  { kelompok: 'KPRI', sebutan: 'KPRI', jenis: 'konsumen', bobot: 14, sektor: 'Perdagangan' },
  { kelompok: 'Kopkar', sebutan: 'Koperasi Karyawan', jenis: 'konsumen', bobot: 12, sektor: 'Perdagangan' },
  { kelompok: 'KSU', sebutan: 'Koperasi Serba Usaha', jenis: 'konsumen', bobot: 10, sektor: 'Perdagangan' },
  { kelompok: 'Koppas', sebutan: 'Koperasi Pasar', jenis: 'konsumen', bobot: 3, sektor: 'Perdagangan' },
  { kelompok: 'Kopontren', sebutan: 'Koperasi Pondok Pesantren', jenis: 'konsumen', bobot: 3, syariah: true, sektor: 'Perdagangan' },
  { kelompok: 'Kopma', sebutan: 'Koperasi Mahasiswa', jenis: 'konsumen', bobot: 2, sektor: 'Perdagangan' },
  { kelompok: 'Produsen', sebutan: 'Koperasi Produsen', jenis: 'produsen', bobot: 4, sektor: 'Industri' },
  { kelompok: 'Jasa', sebutan: 'Koperasi Jasa', jenis: 'jasa', bobot: 3, sektor: 'Angkutan dan jasa' },
];

const MERAH_PUTIH: Golongan = {
  kelompok: 'KKMP',
  sebutan: 'Koperasi Kelurahan Merah Putih',
  jenis: 'konsumen',
  bobot: 0,
  sektor: 'Perdagangan',
};

/** The `id`-th cooperative; with `merahPutih` the one of that kelurahan, whose decree was handed over on 30 June 2025. */
export function koperasiContoh(id: number, pilihTempat: PemilihTempat, merahPutih?: Kelurahan) {
  const a = acak('koperasi', id);
  const golongan = merahPutih ? MERAH_PUTIH : a.pilihBobot(GOLONGAN.map((satu) => [satu, satu.bobot] as const));
  const kelurahan = merahPutih ?? pilihTempat(a);
  const berdiri = merahPutih ? tambahHari('2025-06-02', a.bulat(0, 24)) : tanggalBerdiri(a);
  const nasib = merahPutih ? ('rajin' as const) : nasibKoperasi(a);
  const lengkap = a.pilihBobot([
    [0.97, 6],
    [0.75, 3],
    [0.45, 1],
  ]);
  const isi = <T>(peluang: number, nilai: T): T | null => (a.peluang(peluang * lengkap) ? nilai : null);
  const bulanAwal = !merahPutih && a.peluang(0.04) ? 7 : 1;
  const hidup = nasib === 'rajin' || nasib === 'terlambat';
  const nik = hidup
    ? a.pilihBobot([
        ['ada', 72],
        ['belum_punya', 20],
        ['belum_dicatat', 8],
      ] as const)
    : a.pilihBobot([
        ['ada', 25],
        ['belum_dicatat', 75],
      ] as const);
  const bersertifikat = nik === 'ada' && a.peluang(hidup ? 0.6 : 0.1);
  const tampil = hidup && a.peluang(0.45);
  const simpanPinjam = golongan.jenis === 'simpan_pinjam' || a.peluang(0.35);
  const rat: RatContoh[] = ratContoh(a, { berdiri, nasib, bulanAwal, besar: golongan.jenis === 'simpan_pinjam' ? 2.2 : 1 });
  const terakhir = rat.at(-1);
  const letak = isi(0.6, titik(a, kelurahan.kode));
  const tahunBerdiri = berdiri.slice(0, 4);
  return {
    id,
    nama: `${golongan.sebutan} ${merahPutih ? kelurahan.nama : namaDiriKoperasi(a)}`,
    kelompok: golongan.kelompok,
    jenis: golongan.jenis,
    bentuk: !merahPutih && a.peluang(0.015) ? ('sekunder' as const) : ('primer' as const),
    pola: golongan.syariah || a.peluang(0.04) ? ('syariah' as const) : ('konvensional' as const),
    sektorUsaha: isi(0.9, golongan.sektor),
    unitSimpanPinjam: simpanPinjam,
    merahPutih: merahPutih !== undefined,
    layananKoperasi: isi(0.5, a.peluang(0.6) ? ('hanya_anggota' as const) : ('melayani_nonanggota' as const)),
    nomorIndukKeadaan: nik,
    nomorInduk: nik === 'ada' ? nomorInduk(id) : null,
    statusNik: nik === 'ada' ? (bersertifikat ? ('sudah_bersertifikat' as const) : ('belum_bersertifikat' as const)) : null,
    sertifikatBerlakuSampai: bersertifikat ? tambahHari(ACUAN, a.bulat(a.peluang(0.2) ? -200 : 20, 360)) : null,
    nomorBadanHukum: badanHukum(a, id, berdiri, merahPutih !== undefined),
    tanggalBadanHukum: berdiri,
    nomorPerubahan: isi(0.3, `${String((id % 900) + 10)}/PAD/XVI.22/${a.bulat(2010, 2024)}`),
    nomorAhu: Number(tahunBerdiri) >= 2019 ? `AHU-00${String(10_000 + id)}.AH.01.26.Tahun ${tahunBerdiri}` : null,
    nibKeadaan: a.pilihBobot([
      ['ada', hidup ? 40 : 5],
      ['belum_punya', 20],
      ['belum_dicatat', 40],
    ] as const),
    npwpKeadaan: a.pilihBobot([
      ['ada', hidup ? 55 : 20],
      ['belum_punya', 10],
      ['belum_dicatat', 35],
    ] as const),
    nomorIzinSimpanPinjam: simpanPinjam ? isi(0.4, `518/${String(id).padStart(3, '0')}/IUSP/35.73.112/${a.bulat(2012, 2024)}`) : null,
    bulanAwalBuku: bulanAwal,
    alamat: isi(1, merahPutih ? `Kantor Kelurahan ${kelurahan.nama}` : alamatJalan(a)),
    rt: isi(0.7, String(a.bulat(1, 14)).padStart(3, '0')),
    rw: isi(0.7, String(a.bulat(1, 12)).padStart(3, '0')),
    kelurahan,
    lintang: letak?.lintang ?? null,
    bujur: letak?.bujur ?? null,
    telepon: isi(0.85, teleponContoh(id + 70_000_000)),
    surel: isi(0.3, `koperasi.${id}@contoh.invalid`),
    anggotaLaki: terakhir?.anggotaLaki ?? null,
    anggotaPerempuan: terakhir?.anggotaPerempuan ?? null,
    jumlahManajer: terakhir?.manajer ?? null,
    jumlahKaryawan: terakhir ? terakhir.karyawanLaki + terakhir.karyawanPerempuan : null,
    nasib,
    tampilPublik: tampil,
    persetujuanPada: tampil ? tambahHari(ACUAN, -a.bulat(10, 500)) : null,
    sumber: a.pilihBobot([
      ['ods', 55],
      ['petugas', 30],
      ['impor', 15],
    ] as const),
    diverifikasiPada: a.peluang(hidup ? 0.8 : 0.3) ? tambahHari(ACUAN, -a.bulat(1, hidup ? 420 : 1600)) : null,
    dibuatPada: tambahHari(ACUAN, -a.bulat(20, 1400)),
    ...masaPengurus(a, hidup),
    rat,
  };
}

export type KoperasiContoh = ReturnType<typeof koperasiContoh>;

function tanggalBerdiri(a: Acak): Tanggal {
  const tahun = a.pilihBobot([
    [a.bulat(1968, 1989), 2],
    [a.bulat(1990, 2004), 4],
    [a.bulat(2005, 2018), 5],
    [a.bulat(2019, 2025), 2],
  ]);
  return susunTanggal(tahun, a.bulat(1, 12), a.bulat(1, 28));
}

/** Nine in ten living boards are within their term; of the dead ones hardly any is. */
function masaPengurus(a: Acak, hidup: boolean): { mulaiPengurus: Tanggal; lamaPengurus: number } {
  const lamaPengurus = a.pilih([3, 5, 5]);
  const terlama = lamaPengurus * 365;
  const hari = a.peluang(hidup ? 0.9 : 0.15) ? a.bulat(30, terlama - 60) : a.bulat(terlama + 10, terlama + 1500);
  return { mulaiPengurus: tambahHari(ACUAN, -hari), lamaPengurus };
}

/** Half of them alive, as the office counted (352 of 680 in July 2025). */
function nasibKoperasi(a: Acak): NasibKoperasi {
  return a.pilihBobot([
    ['rajin', 37],
    ['terlambat', 11],
    ['mati', 45],
    ['dibekukan', 4],
    ['dibubarkan', 3],
  ] as const);
}

function nomorInduk(id: number): string {
  const nomor = `3573${String(990_000_000 + id)}`;
  const hasil = periksaNomorIndukKoperasi(nomor, { awalan: '3573' });
  if (!hasil.ok) throw new Error(`demonstration number ${nomor}: ${hasil.pesan}`);
  return hasil.nilai;
}

const ROMAWI = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII'];

function badanHukum(a: Acak, id: number, berdiri: Tanggal, merahPutih: boolean): string {
  const tahun = berdiri.slice(0, 4);
  if (merahPutih) return `AHU-99${String(10_000 + id)}.AH.01.29.Tahun ${tahun}`;
  const bulan = ROMAWI[Number(berdiri.slice(5, 7)) - 1] as string;
  return Number(tahun) < 2001 ? `${7000 + id}/BH/II/${tahun}` : `${id}/BH/XVI.22/${bulan}/${tahun}${a.peluang(0.02) ? ' ' : ''}`.trim();
}

/** The end of the current board's term. */
export function akhirMasa(k: Pick<KoperasiContoh, 'mulaiPengurus' | 'lamaPengurus'>): Tanggal {
  return tambahHari(tambahTahun(k.mulaiPengurus, k.lamaPengurus), -1);
}
