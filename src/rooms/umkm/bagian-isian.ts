import { formatKoordinat } from '../../lib/koordinat.ts';
import { tanggalPanjang } from '../../lib/tanggal.ts';
import { formatTelepon } from '../../lib/telepon.ts';
import type { DataUmkm, NamaBagian } from './forms.ts';

/** A stored record as the fields of its form; the NPWP is not shown, only whether there is none yet. */
type Tersimpan = Omit<DataUmkm, 'nib' | 'npwp'> & { nib: string | null; nib_keadaan: string; npwp_keadaan: string };
type Isian = Record<string, string | readonly string[]>;

const teks = (nilai: string | number | null) => (nilai === null ? '' : String(nilai));
const yaTidak = (nilai: boolean | null) => (nilai === null ? '' : nilai ? 'ya' : 'tidak');
const tanggal = (nilai: string | null) => (nilai === null ? '' : tanggalPanjang(nilai));

const DARI_CATATAN: Readonly<Record<NamaBagian, (u: Tersimpan) => Isian>> = {
  identitas: (u) => ({
    nama: u.nama,
    merek: teks(u.merek),
    bentuk_usaha: u.bentuk_usaha,
    tanggal_berdiri: tanggal(u.tanggal_berdiri),
    tahun_berdiri: teks(u.tahun_berdiri),
    kbli_kode: teks(u.kbli_kode),
    kbli_versi: teks(u.kbli_versi ?? 2020),
    produk: teks(u.produk),
  }),
  alamat: (u) => ({
    alamat: teks(u.alamat),
    rt: teks(u.rt),
    rw: teks(u.rw),
    kode_wilayah: teks(u.kode_wilayah),
    kode_pos: teks(u.kode_pos),
    telepon: u.telepon === null ? '' : formatTelepon(u.telepon),
    surel: teks(u.surel),
    situs: teks(u.situs),
    status_tempat: teks(u.status_tempat),
    jenis_kawasan: teks(u.jenis_kawasan),
    koordinat: u.lintang === null || u.bujur === null ? '' : formatKoordinat({ lintang: u.lintang, bujur: u.bujur }),
  }),
  legalitas: (u) => ({
    nib: teks(u.nib),
    nib_belum: u.nib_keadaan === 'belum_punya' ? 'ya' : '',
    alasan_belum_nib: teks(u.alasan_belum_nib),
    npwp: '',
    npwp_belum: u.npwp_keadaan === 'belum_punya' ? 'ya' : '',
  }),
  pemasaran: (u) => ({
    saluran_pemasaran: u.saluran_pemasaran,
    pembiayaan: u.pembiayaan,
    catatan_keuangan: yaTidak(u.catatan_keuangan),
    keanggotaan_koperasi: teks(u.keanggotaan_koperasi),
  }),
  pembinaan: (u) => ({
    binaan: u.binaan ? 'ya' : '',
    kurasi: teks(u.kurasi),
    inklusif_disabilitas: yaTidak(u.inklusif_disabilitas),
    sumber: u.sumber,
  }),
  persetujuan: (u) => ({
    tampil_publik: yaTidak(u.tampil_publik),
    persetujuan_pada: tanggal(u.persetujuan_pada),
    persetujuan_cara: teks(u.persetujuan_cara),
  }),
};

/** What the edit form of a section shows of a stored record. */
export function isianBagian(bagian: NamaBagian, umkm: Tersimpan): Isian {
  return DARI_CATATAN[bagian](umkm);
}

/** The same with one text a field; ticks stand on a line each. */
export function isianTeks(isian: Isian): Record<string, string> {
  return Object.fromEntries(Object.entries(isian).map(([name, nilai]) => [name, typeof nilai === 'string' ? nilai : nilai.join('\n')]));
}

/** Fields that make up one answer: compared and chosen together when two people saved at once. */
const SEJAWABAN: Readonly<Record<string, readonly string[]>> = {
  nib: ['nib', 'nib_belum', 'alasan_belum_nib'],
  npwp: ['npwp', 'npwp_belum'],
  kbli: ['kbli_kode', 'kbli_versi'],
  tanggal_berdiri: ['tanggal_berdiri', 'tahun_berdiri'],
};

/** The answers of a section, each with the fields that it is made of. */
export function jawabanBagian(fields: readonly string[]): { name: string; fields: readonly string[] }[] {
  const bersama = Object.entries(SEJAWABAN);
  const sudah = new Set<string>();
  return fields.flatMap((field) => {
    const [name, semua] = bersama.find(([, isi]) => isi.includes(field)) ?? [field, [field]];
    if (sudah.has(name)) return [];
    sudah.add(name);
    return [{ name, fields: semua }];
  });
}
