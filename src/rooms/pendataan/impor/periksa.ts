import { bacaKoordinat } from '../../../lib/koordinat.ts';
import type { Tanggal } from '../../../lib/tanggal.ts';
import { tanggalPanjang } from '../../../lib/tanggal.ts';
import type { VersiKbli } from '../../kbli/kbli.ts';
import { punyaSimpanPinjam } from '../../koperasi/koperasi.ts';
import type { Bagian } from '../../umkm/forms.bagian.ts';
import { bagianPemilik } from '../../umkm/forms.baru.ts';
import { bagianUmkm } from '../../umkm/forms.ts';
import { bagianTahunan, TENAGA_TAHUNAN, UANG_TAHUNAN } from '../../umkm/tahunan/forms.ts';
import { BIDANG } from './bidang.ts';
import type { JenisImpor, KataRagu, SelSalah } from './impor.ts';
import { bacaKbli, type Rujukan } from './rujukan.ts';

type Data = Record<string, unknown>;
type Lapor = (bidang: string, alasan: string) => void;

/** What the cells of one row say together, by the rules of the forms. */
export function periksaBaris(
  jenis: JenisImpor,
  { data, salah, ragu }: { data: Data; salah: SelSalah[]; ragu: KataRagu[] },
  rujukan: Rujukan,
  kolomDari: (bidang: string) => number | null,
): void {
  const lapor: Lapor = (bidang, alasan) => {
    if (!salah.some((satu) => satu.bidang === bidang)) salah.push({ kolom: kolomDari(bidang), bidang, alasan });
  };
  for (const bidang of wajib(jenis)) {
    if (data[bidang.nama] !== undefined || salah.some((satu) => satu.bidang === bidang.nama)) continue;
    const kosong = bidang.baca('', rujukan);
    lapor(bidang.nama, kosong.ok === false ? kosong.pesan : `Isi ${bidang.label.toLowerCase()}.`);
  }
  gabungKoordinat(data, lapor);
  if (jenis === 'umkm') periksaUmkm(data, ragu, rujukan, lapor);
  else if (jenis === 'koperasi') periksaKoperasi(data, lapor);
  else periksaRat(data, lapor);
}

const daftarWajib = new Map<JenisImpor, (typeof BIDANG)['umkm']>();
function wajib(jenis: JenisImpor): (typeof BIDANG)['umkm'] {
  const ada = daftarWajib.get(jenis) ?? BIDANG[jenis].filter((b) => b.wajib);
  daftarWajib.set(jenis, ada);
  return ada;
}

function gabungKoordinat(data: Data, lapor: Lapor): void {
  const { koordinat, lintang, bujur } = data as { koordinat?: { lintang: number; bujur: number }; lintang?: number; bujur?: number };
  delete data['koordinat'];
  if (koordinat) Object.assign(data, koordinat);
  else if (lintang !== undefined || bujur !== undefined) {
    delete data['lintang'];
    delete data['bujur'];
    if (lintang === undefined || bujur === undefined) return lapor('lintang', 'Isi lintang dan bujur, atau kosongkan keduanya.');
    const hasil = bacaKoordinat(`${lintang}, ${bujur}`);
    if (hasil.ok) Object.assign(data, hasil.nilai);
    else lapor('lintang', hasil.pesan);
  }
}

type BagianUmkm = { bagian: Bagian<unknown>; field: readonly string[]; bila: (data: Data) => boolean };
let bagianHari: { hariIni: Tanggal; semua: readonly BagianUmkm[] } | undefined;

const ada =
  (...nama: string[]) =>
  (data: Data): boolean =>
    nama.some((satu) => data[satu] !== undefined);

/** The sections whose fields can contradict one another, and when that is worth asking: a row has no time to lose. */
function bagianDari(hariIni: Tanggal): readonly BagianUmkm[] {
  if (bagianHari?.hariIni !== hariIni) {
    const { identitas, legalitas, persetujuan } = bagianUmkm(hariIni);
    const semua: [Bagian<unknown>, BagianUmkm['bila']][] = [
      [identitas, ada('tanggal_berdiri', 'tahun_berdiri')],
      [legalitas, ada('alasan_belum_nib')],
      [persetujuan, ada('tampil_publik')],
      [bagianPemilik(hariIni), (data) => data['pemilik_nama'] === undefined],
      [bagianTahunan(hariIni), (data) => Number(data['tahun']) < 1900 || ada('tenaga_dibayar', 'tenaga_disabilitas')(data)],
    ];
    bagianHari = { hariIni, semua: semua.map(([bagian, bila]) => ({ bagian, bila, field: Object.keys(bagian.schema.shape) })) };
  }
  return bagianHari.semua;
}

const ANGKA_TAHUNAN: readonly string[] = [...UANG_TAHUNAN, ...TENAGA_TAHUNAN];

function periksaUmkm(data: Data, ragu: KataRagu[], rujukan: Rujukan, lapor: Lapor): void {
  const versi = data['kbli_versi'] as VersiKbli | undefined;
  if (typeof data['kbli_kode'] === 'string') {
    const hasil = bacaKbli(rujukan, data['kbli_kode'], versi);
    if (hasil.ok) data['kbli_versi'] = hasil.versi;
    else {
      ragu.push({ bidang: 'kbli_kode', kata: hasil.kata });
      delete data['kbli_kode'];
      delete data['kbli_versi'];
    }
  } else delete data['kbli_versi'];
  if (data['alasan_belum_nib'] !== undefined) data['nib'] ??= { keadaan: 'belum_punya' };
  const adaAngka = ANGKA_TAHUNAN.some((nama) => data[nama] !== undefined);
  // Figures without a year are those of the year in which they were handed in.
  if (!adaAngka) delete data['tahun'];
  else data['tahun'] ??= Number(rujukan.hariIni.slice(0, 4));
  for (const { bagian, field, bila } of bagianDari(rujukan.hariIni)) {
    if (!bila(data)) continue;
    const isian: Data = {};
    for (const nama of field) isian[nama] = data[nama] ?? null;
    const hasil = bagian.kolom(isian);
    if (!hasil.ok) for (const [nama, pesan] of Object.entries(hasil.salah)) lapor(nama, pesan);
  }
  // A day says the year as well; the register keeps the day.
  if (data['tanggal_berdiri'] !== undefined) delete data['tahun_berdiri'];
}

function periksaKoperasi(data: Data, lapor: Lapor): void {
  const kelompok = (data['kelompok'] ?? data['nama']) as string | undefined;
  // KSP and KSPPS are savings-and-loan cooperatives by their very name.
  if (data['jenis'] === undefined && kelompok !== undefined && punyaSimpanPinjam({ jenis: null, kelompok, unitSimpanPinjam: false })) {
    data['jenis'] = 'simpan_pinjam';
  }
  const { tanggal_badan_hukum: berdiri, tanggal_perubahan: berubah } = data as Record<string, string | undefined>;
  if (berdiri !== undefined && berubah !== undefined && berubah < berdiri) {
    lapor(
      'tanggal_perubahan',
      `Perubahan anggaran dasar tidak mungkin sebelum pendirian, ${tanggalPanjang(berdiri)}. Periksa kedua tanggalnya.`,
    );
  }
  if (data['tampil_publik'] === true && data['persetujuan_pada'] === undefined) {
    lapor('persetujuan_pada', 'Isi tanggal pengurus menyetujui. Tanpa persetujuan, koperasi tidak boleh tampil di direktori.');
  }
  if (data['merah_putih'] === true && data['kode_wilayah'] === undefined) {
    lapor('kode_wilayah', 'Isi kelurahan: koperasi Merah Putih dicatat satu untuk tiap kelurahan.');
  }
}

function periksaRat(data: Data, lapor: Lapor): void {
  if (typeof data['tahun_buku'] === 'number' && data['tahun_buku'] < 1945)
    lapor('tahun_buku', 'Tulis tahun buku dengan empat angka, misalnya 2025.');
  const induk = data['nomor_induk'] as { keadaan: string } | undefined;
  if (induk?.keadaan !== 'ada' && data['nomor_badan_hukum'] === undefined && data['nama'] === undefined) {
    lapor('nama', 'Isi nomor induk koperasi, nomor badan hukum, atau nama koperasinya.');
  }
  const anggota = ['anggota_laki', 'anggota_perempuan'].map((nama) => data[nama]).filter((n) => typeof n === 'number');
  const hadir = data['hadir'];
  if (typeof hadir === 'number' && anggota.length === 2 && hadir > anggota.reduce((a, b) => a + b, 0)) {
    lapor('hadir', `Yang hadir (${hadir}) lebih banyak daripada anggota (${anggota.reduce((a, b) => a + b, 0)}). Periksa kedua angkanya.`);
  }
}
