import type { Sandi } from '../../lib/sandi.ts';

/** Doors through which an act came in; the stored words of experience.md and three of our own. */
export const PINTU = {
  web: 'Situs',
  telepon: 'Telepon',
  tatap_muka: 'Tatap muka',
  dokumen: 'Surat/dokumen',
  whatsapp: 'WhatsApp',
  surel: 'Surel',
  api: 'Sistem lain',
  impor: 'Impor berkas',
  perintah: 'Baris perintah',
  sistem: 'Sistem',
} as const;
export type Pintu = keyof typeof PINTU;

/** Who acts, and through which door. */
export type Pelaku = { akunId: string | null; nama: string; pintu: Pintu };

export const PELAKU_SISTEM: Pelaku = { akunId: null, nama: 'Sistem', pintu: 'sistem' };

/** A value that the history keeps encrypted; base64 of what `Sandi.enkripsi` gave. */
export type NilaiRahasia = { sandi: string };
export type NilaiJejak = string | number | boolean | null | readonly string[] | NilaiRahasia;

/** Old and new value by field. */
export type Perubahan = Record<string, [lama: NilaiJejak, baru: NilaiJejak]>;

export type ObjekJejak = { objekJenis: string; objekId: string | number };

export type CatatanJejak = ObjekJejak & {
  /** The act, verb first: `tambah_umkm`, `ubah_koperasi`, `putuskan_status`. */
  perbuatan: string;
  alasan?: string | undefined;
  perubahan?: Perubahan | undefined;
};

type NilaiBiasa = string | number | bigint | boolean | Date | null | undefined | readonly string[];

/** The fields in which two versions of a record differ; money and times as text, so that JSON keeps them exactly. */
export function bandingkan<T extends Record<string, NilaiBiasa>>(lama: Partial<T>, baru: Partial<T>): Perubahan {
  const perubahan: Perubahan = {};
  for (const field of new Set([...Object.keys(lama), ...Object.keys(baru)])) {
    const [dari, ke] = [tersimpan(lama[field]), tersimpan(baru[field])];
    if (JSON.stringify(dari) !== JSON.stringify(ke)) perubahan[field] = [dari, ke];
  }
  return perubahan;
}

function tersimpan(nilai: NilaiBiasa): NilaiJejak {
  if (nilai === undefined || nilai === null) return null;
  if (typeof nilai === 'bigint') return nilai.toString();
  if (nilai instanceof Date) return nilai.toISOString();
  return nilai;
}

/** A secret value for the history: only who may open it, and leaves a trace, reads it again. */
export function rahasia(sandi: Pick<Sandi, 'enkripsi'>, teks: string | null): NilaiJejak {
  return teks === null ? null : { sandi: sandi.enkripsi(teks).toString('base64') };
}
