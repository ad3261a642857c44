import type { DaftarKode, Kode } from '../../../lib/daftar-kode.ts';
import { samarNik, samarNpwp, samarUang } from '../../../lib/samar.ts';
import type { Register } from '../../akun/akun.ts';

export const STATUS_USULAN = {
  diajukan: 'Menunggu diperiksa',
  diterapkan: 'Diterapkan',
  ditolak: 'Ditolak',
  ditarik: 'Ditarik kembali',
  gugur: 'Gugur',
} as const satisfies DaftarKode;
export type StatusUsulan = Kode<typeof STATUS_USULAN>;

export const MACAM_USULAN = { ubah: 'Perubahan', baru: 'Catatan baru', nonaktif: 'Penonaktifan' } as const satisfies DaftarKode;
export type MacamUsulan = Kode<typeof MACAM_USULAN>;

export const JENIS_USULAN = { umkm: 'Usaha', koperasi: 'Koperasi', orang: 'Orang' } as const satisfies Record<Register, string>;

/** One text a field; what may be ticked several times stands on a line each. */
export type Values = Readonly<Record<string, string>>;

/** One answer of a form, with the fields that it is made of. */
export type Baris = { name: string; label: string; fields: readonly string[]; shown: (values: Values) => string };

/** Fields that are encrypted in the record, or not shown in it without a reason: encrypted and masked here too. */
const PENYAMAR: Readonly<Record<string, (nilai: string) => string>> = {
  nik: samarNik,
  pemilik_nik: samarNik,
  ragam_disabilitas: () => 'dicatat, disamarkan',
  modal: samarUang,
  penjualan: samarUang,
  aset: samarUang,
};

/** The NPWP of a cooperative is open, that of a business may be its owner's NIK. */
const penyamar = (jenis: Register, field: string) => (field === 'npwp' && jenis === 'umkm' ? samarNpwp : PENYAMAR[field]);

/** The open half of the fields, secrets masked in it, and the secrets themselves. */
export function pisahkan(jenis: Register, isi: Values): { terbuka: Values; rahasia: Values } {
  const terbuka: Record<string, string> = {};
  const rahasia: Record<string, string> = {};
  for (const [field, nilai] of Object.entries(isi)) {
    const samar = nilai === '' ? undefined : penyamar(jenis, field);
    terbuka[field] = samar ? samar(nilai) : nilai;
    if (samar) rahasia[field] = nilai;
  }
  return { terbuka, rahasia };
}

/** The answers in which two versions differ. */
export const yangBerbeda = (baris: readonly Baris[], a: Values, b: Values): Baris[] =>
  baris.filter(({ fields }) => fields.some((field) => (a[field] ?? '') !== (b[field] ?? '')));

/** Only the fields of these answers. */
export const fieldDari = (baris: readonly Baris[], isi: Values): Values =>
  Object.fromEntries(baris.flatMap(({ fields }) => fields.map((field) => [field, isi[field] ?? ''] as const)));

export type BarisUsulan = {
  name: string;
  label: string;
  kini: string;
  semula: string;
  usul: string;
  /** Somebody changed this very answer since it was proposed. */
  bentrok: boolean;
};

/** What is proposed, answer by answer: now, when it was proposed, and as proposed. Secrets come masked. */
export function bandingkanUsulan(
  jenis: Register,
  baris: readonly Baris[],
  usul: Values,
  semula: Values,
  kini: { isi: Values; samar: Values } | undefined,
): BarisUsulan[] {
  const tampil = ({ fields, shown }: Baris, isi: Values): string => {
    const rahasia = fields.find((field) => penyamar(jenis, field) && isi[field]);
    return (rahasia && isi[rahasia]) || shown(isi);
  };
  return baris
    .filter(({ fields }) => fields.some((field) => Object.hasOwn(usul, field)))
    .map((satu) => {
      const sekarang: Values = kini ? { ...fieldDari([satu], kini.isi), ...samarMilik(satu, kini.samar) } : {};
      return {
        name: satu.name,
        label: satu.label,
        kini: kini ? tampil(satu, sekarang) : '',
        semula: tampil(satu, semula),
        usul: tampil(satu, usul),
        bentrok: kini !== undefined && satu.fields.some((field) => (sekarang[field] ?? '') !== (semula[field] ?? '')),
      };
    });
}

/** What the record shows instead of a secret. */
export const samarMilik = ({ fields }: Pick<Baris, 'fields'>, samar: Values): Values =>
  Object.fromEntries(fields.flatMap((field) => (samar[field] ? [[field, samar[field]] as const] : [])));
