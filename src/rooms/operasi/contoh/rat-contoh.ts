import { tahunBukuBerakhir } from '../../../lib/periode.ts';
import { type Tanggal, tambahHari } from '../../../lib/tanggal.ts';
import type { MetodeRat } from '../../koperasi/koperasi.ts';
import type { Acak } from './acak.ts';
import { ACUAN } from './orang-contoh.ts';

export type RatContoh = {
  tahunBuku: number;
  mulai: Tanggal;
  akhir: Tanggal;
  tanggalRat: Tanggal;
  metode: MetodeRat;
  anggotaLaki: number;
  anggotaPerempuan: number;
  hadir: number;
  karyawanLaki: number;
  karyawanPerempuan: number;
  manajer: number;
  simpananPokok: bigint;
  simpananWajib: bigint;
  danaCadangan: bigint;
  hibah: bigint;
  modalSendiri: bigint;
  modalLuar: bigint;
  aset: bigint;
  volumeUsaha: bigint;
  shu: bigint;
};

/** How a made-up cooperative fares; its meetings follow from it. */
export type NasibKoperasi = 'rajin' | 'terlambat' | 'mati' | 'dibekukan' | 'dibubarkan';

const TAHUN_TERBANYAK = 10;

type Pilihan = { berdiri: Tanggal; nasib: NasibKoperasi; bulanAwal: number; besar: number };

/** Up to ten book years. Who is alive met for the last one, who is late misses it, who is dead stopped years ago. */
export function ratContoh(a: Acak, { berdiri, nasib, bulanAwal, besar }: Pilihan): RatContoh[] {
  const semua = tahunBukuBerakhir(berdiri, ACUAN, bulanAwal).filter((buku) => buku.akhir > berdiri);
  const berhenti = nasib === 'rajin' ? 0 : nasib === 'terlambat' ? 1 : a.bulat(2, 9);
  const diadakan = semua.slice(0, Math.max(0, semua.length - berhenti)).slice(-TAHUN_TERBANYAK);
  let anggota = Math.max(20, Math.round(a.lognormal(110, 0.9)));
  const perempuan = a.pecahan();
  let simpanan = anggota * a.lognormal(1_600_000, 0.8) * besar;
  const hasil: RatContoh[] = [];
  for (const buku of diadakan) {
    if (a.peluang(0.03)) continue;
    const wanita = Math.round(anggota * perempuan);
    const pokok = bulatkan(anggota * 100_000);
    const cadangan = bulatkan(simpanan * 0.18);
    const wajib = bulatkan(simpanan);
    const hibah = a.peluang(0.2) ? bulatkan(simpanan * 0.05) : 0n;
    const sendiri = pokok + wajib + cadangan + hibah;
    const luar = bulatkan(simpanan * a.pecahan() * 1.4);
    const seharusnya = sendiri + luar;
    hasil.push({
      tahunBuku: buku.tahun,
      mulai: buku.mulai,
      akhir: buku.akhir,
      tanggalRat: tambahHari(
        buku.akhir,
        a.pilihBobot([
          [a.bulat(15, 90), 6],
          [a.bulat(91, 178), 3],
          [a.bulat(182, 300), 0.7],
        ]),
      ),
      metode: a.pilihBobot([
        ['luring', 90],
        ['daring', 8],
        ['tertulis', 2],
      ] as const),
      anggotaLaki: anggota - wanita,
      anggotaPerempuan: wanita,
      hadir: Math.round(anggota * (0.4 + a.pecahan() * 0.5)),
      karyawanLaki: a.bulat(0, 4),
      karyawanPerempuan: a.bulat(0, 5),
      manajer: a.peluang(0.4) ? 1 : 0,
      simpananPokok: pokok,
      simpananWajib: wajib,
      danaCadangan: cadangan,
      hibah,
      modalSendiri: sendiri,
      modalLuar: luar,
      // One in thirty balance sheets does not add up, as in life.
      aset: a.peluang(0.033) ? seharusnya + bulatkan(simpanan * 0.07) : seharusnya,
      volumeUsaha: bulatkan(simpanan * (0.7 + a.pecahan() * 1.5)),
      shu: a.peluang(0.06) ? -bulatkan(simpanan * 0.02) : bulatkan(simpanan * (0.01 + a.pecahan() * 0.09)),
    });
    anggota = Math.max(15, Math.round(anggota * (0.96 + a.pecahan() * 0.1)));
    simpanan *= 0.98 + a.pecahan() * 0.16;
  }
  return hasil.filter((rat) => rat.tanggalRat <= ACUAN);
}

const bulatkan = (nilai: number) => BigInt(Math.round(nilai / 1000)) * 1000n;
