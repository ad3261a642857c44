import type { Nomor } from '../../../lib/belum-punya.ts';
import { bandingkan, type Perubahan } from '../../jejak/jejak.ts';
import { sektorDari } from '../../kbli/kbli.ts';
import { bita, type NomorTertutup, rahasiaDari } from './konteks.ts';

/** Columns that a file fills as they are. */
export const KOLOM_POLOS = [
  'nama',
  'merek',
  'bentuk_usaha',
  'alasan_belum_nib',
  'produk',
  'alamat',
  'rt',
  'rw',
  'kode_wilayah',
  'kode_pos',
  'lintang',
  'bujur',
  'status_tempat',
  'jenis_kawasan',
  'telepon',
  'surel',
  'situs',
  'saluran_pemasaran',
  'pembiayaan',
  'catatan_keuangan',
  'keanggotaan_koperasi',
  'inklusif_disabilitas',
  'binaan',
  'kurasi',
  'tampil_publik',
  'persetujuan_pada',
  'persetujuan_cara',
  'sumber',
] as const;

/** A business as far as a file can change it. */
export type UmkmTersimpan = Record<(typeof KOLOM_POLOS)[number], unknown> & {
  id: number;
  tanggal_berdiri: string | null;
  tahun_berdiri: number | null;
  kbli_versi: number | null;
  kbli_kode: string | null;
  nib_keadaan: string;
  nib: string | null;
  npwp_keadaan: string;
  npwp_sandi: Buffer | null;
  npwp_sidik: Buffer | null;
};

export const UMKM_KOSONG = {
  ...(Object.fromEntries(KOLOM_POLOS.map((kolom) => [kolom, null])) as Record<(typeof KOLOM_POLOS)[number], unknown>),
  saluran_pemasaran: [],
  pembiayaan: [],
  binaan: false,
  tanggal_berdiri: null,
  tahun_berdiri: null,
  kbli_versi: null,
  kbli_kode: null,
  nib_keadaan: 'belum_dicatat',
  nib: null,
  npwp_keadaan: 'belum_dicatat',
  npwp_sandi: null,
  npwp_sidik: null,
};

/** What a new business has before its row says otherwise. */
export const UMKM_BARU = { ...UMKM_KOSONG, bentuk_usaha: 'perorangan', sumber: 'impor' };
export const TANPA_KELAS = { kelas: null, kelas_dasar: null, kelasTerakhir: undefined };

const sama = (a: unknown, b: unknown): boolean => JSON.stringify(a ?? null) === JSON.stringify(b ?? null);

export type HasilTambalan = { tambalan: Record<string, unknown>; perubahan: Perubahan };

/**
 * What the filled cells of a row change. "Not issued yet" never takes away a number that is known, and a year of founding
 * never a date.
 */
export function tambalanUmkm(lama: Omit<UmkmTersimpan, 'id'>, data: Record<string, unknown>): HasilTambalan {
  const tambalan: Record<string, unknown> = {};
  for (const kolom of KOLOM_POLOS) {
    if (data[kolom] !== undefined && !sama(data[kolom], lama[kolom])) tambalan[kolom] = data[kolom];
  }
  const tanggal = data['tanggal_berdiri'] as string | undefined;
  const tahun = data['tahun_berdiri'] as number | undefined;
  if (tanggal !== undefined) {
    if (tanggal !== lama.tanggal_berdiri) Object.assign(tambalan, { tanggal_berdiri: tanggal, tahun_berdiri: null });
  } else if (tahun !== undefined && lama.tanggal_berdiri === null && tahun !== lama.tahun_berdiri) tambalan['tahun_berdiri'] = tahun;
  const kbli = data['kbli_kode'] as string | undefined;
  const versi = (data['kbli_versi'] as number | undefined) ?? lama.kbli_versi ?? 2020;
  if (kbli !== undefined && (kbli !== lama.kbli_kode || versi !== lama.kbli_versi)) {
    Object.assign(tambalan, { kbli_kode: kbli, kbli_versi: versi, sektor: sektorDari(kbli) ?? null });
  }
  const nib = data['nib'] as Nomor | undefined;
  if (nib?.keadaan === 'ada' && nib.nilai !== lama.nib) Object.assign(tambalan, { nib_keadaan: 'ada', nib: nib.nilai });
  else if (nib?.keadaan === 'belum_punya' && lama.nib_keadaan === 'belum_dicatat') tambalan['nib_keadaan'] = 'belum_punya';

  const perubahan = bandingkan(
    Object.fromEntries(Object.keys(tambalan).map((kolom) => [kolom, kolom === 'sektor' ? null : nilaiLama(lama, kolom)])),
    tambalan as Record<string, string | null>,
  );
  delete perubahan['sektor'];
  const npwp = data['npwp'] as NomorTertutup | undefined;
  if (npwp?.keadaan === 'ada' && npwp.sidik !== lama.npwp_sidik?.toString('hex')) {
    Object.assign(tambalan, {
      npwp_keadaan: 'ada',
      npwp_sandi: bita(Buffer.from(npwp.sandi, 'base64')),
      npwp_sidik: bita(npwp.sidik),
      npwp_samar: npwp.samar,
    });
    perubahan['npwp_keadaan'] = [lama.npwp_keadaan, 'ada'];
    perubahan['npwp'] = [rahasiaDari(lama.npwp_sandi), rahasiaDari(npwp.sandi)];
  } else if (npwp?.keadaan === 'belum_punya' && lama.npwp_keadaan === 'belum_dicatat') {
    tambalan['npwp_keadaan'] = 'belum_punya';
    perubahan['npwp_keadaan'] = [lama.npwp_keadaan, 'belum_punya'];
  }
  return { tambalan, perubahan };
}

const nilaiLama = (lama: Omit<UmkmTersimpan, 'id'>, kolom: string) => (lama as Record<string, unknown>)[kolom] as string | null;
