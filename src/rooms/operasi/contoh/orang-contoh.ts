import { susunNik } from '../../../lib/nik.ts';
import { susunTanggal, type Tanggal, tambahHari } from '../../../lib/tanggal.ts';
import type { Pendidikan } from '../../orang/orang.ts';
import { type Acak, acak } from './acak.ts';
import { alamatJalan, namaOrang } from './nama-contoh.ts';
import type { Kelurahan } from './tempat-contoh.ts';

/** All demonstration data stand still at this day, so that the same office comes out of every machine. */
export const ACUAN: Tanggal = '2026-11-24';

export type OrangContoh = {
  id: number;
  nama: string;
  panggilan: string;
  nik: string | null;
  nikKeadaan: 'ada' | 'belum_punya' | 'belum_dicatat';
  jenisKelamin: 'laki_laki' | 'perempuan' | null;
  tempatLahir: string | null;
  tanggalLahir: Tanggal | null;
  disabilitas: boolean | null;
  pendidikan: Pendidikan | null;
  alamat: string | null;
  rt: string | null;
  rw: string | null;
  kelurahan: Kelurahan;
  telepon: string | null;
  surel: string | null;
  diverifikasiPada: Tanggal | null;
  dibuatPada: Tanggal;
};

type Pilihan = { kelurahan: Kelurahan; perempuan: number; lengkap: number };

/** The `id`-th person; `perempuan` and `lengkap` are the chances of being a woman and of a field being filled. */
export function orangContoh(benih: string, id: number, { kelurahan, perempuan, lengkap }: Pilihan): OrangContoh {
  const a = acak('orang', benih, id);
  const nama = namaOrang(a, a.peluang(perempuan));
  const lahir = susunTanggal(a.bulat(1951, 2004), a.bulat(1, 12), a.bulat(1, 28));
  const nikKeadaan = a.pilihBobot([
    ['ada', 100 * lengkap],
    ['belum_dicatat', 100 * (1 - lengkap) + 6],
    ['belum_punya', 0.4],
  ] as const);
  const isi = <T>(peluang: number, nilai: T): T | null => (a.peluang(peluang * lengkap) ? nilai : null);
  return {
    id,
    nama: nama.nama,
    panggilan: nama.panggilan,
    nikKeadaan,
    nik: nikKeadaan === 'ada' ? nikContoh(id, lahir, nama.perempuan) : null,
    jenisKelamin: a.peluang(0.97) ? (nama.perempuan ? 'perempuan' : 'laki_laki') : null,
    tempatLahir: isi(
      0.7,
      a.pilihBobot([
        ['Malang', 7],
        ['Blitar', 1],
        ['Surabaya', 1],
        ['Pasuruan', 1],
        ['Kediri', 1],
      ]),
    ),
    tanggalLahir: isi(0.9, lahir),
    disabilitas: isi(0.8, a.peluang(0.02)),
    pendidikan: isi(0.75, pendidikan(a)),
    alamat: isi(1, alamatJalan(a)),
    rt: isi(0.9, dua(a.bulat(1, 14))),
    rw: isi(0.9, dua(a.bulat(1, 12))),
    kelurahan,
    telepon: isi(0.97, teleponContoh(id)),
    surel: isi(0.18, `${nama.panggilan.toLowerCase()}.${id}@contoh.invalid`),
    diverifikasiPada: a.peluang(0.72) ? tambahHari(ACUAN, -a.bulat(2, a.peluang(0.75) ? 420 : 1100)) : null,
    dibuatPada: tambahHari(ACUAN, -a.bulat(5, 1400)),
  };
}

function pendidikan(a: Acak): Pendidikan {
  return a.pilihBobot([
    ['sd', 18],
    ['smp', 17],
    ['sma', 42],
    ['diploma', 7],
    ['sarjana', 14],
    ['pascasarjana', 2],
  ] as const);
}

const dua = (angka: number) => String(angka).padStart(3, '0');

// Kota Malang has the kecamatan 01 to 05 and Kabupaten Malang 01 to 33: none of these can exist.
const KECAMATAN_MUSTAHIL = [
  ...Array.from({ length: 90 }, (_, i) => `3573${String(i + 10)}`),
  ...Array.from({ length: 60 }, (_, i) => `3507${String(i + 40)}`),
];
const NOMOR_SEKECAMATAN = 9998;

/** A NIK that passes every check of form and that no person can have. Different for each id below 1 499 700. */
function nikContoh(id: number, lahir: Tanggal, perempuan: boolean): string {
  const kecamatan = KECAMATAN_MUSTAHIL[Math.floor(id / NOMOR_SEKECAMATAN)];
  if (!kecamatan) throw new Error('more people than the demonstration NIK can number');
  return susunNik({ kecamatan, lahir, perempuan, urut: 1 + (id % NOMOR_SEKECAMATAN) });
}

/** No operator has numbers in 0840: nobody is called by mistake. */
export function teleponContoh(id: number): string {
  return `+62840${String(10_000_000 + ((id * 7919) % 89_999_989)).padStart(8, '0')}`;
}
