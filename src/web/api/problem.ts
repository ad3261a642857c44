import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { AppContext } from '../env.ts';

/** Every way in which the API refuses, by the code that programs read; the title is for people. */
export const MASALAH = {
  kiriman_rusak: { status: 400, judul: 'Kiriman tidak dapat dibaca' },
  saringan_salah: { status: 400, judul: 'Saringan tidak dikenal' },
  kursor_rusak: { status: 400, judul: 'Penanda halaman tidak dikenal' },
  kunci_wajib: { status: 400, judul: 'Idempotency-Key belum disebut' },
  token_wajib: { status: 401, judul: 'Token belum disebut' },
  token_ditolak: { status: 401, judul: 'Token tidak berlaku' },
  lingkup_kurang: { status: 403, judul: 'Lingkup token tidak mencakup ini' },
  di_luar_wilayah: { status: 403, judul: 'Di luar wilayah token' },
  pengenal_tertutup: { status: 403, judul: 'Token ini tanpa pengenal' },
  tidak_ada: { status: 404, judul: 'Tidak ada' },
  sudah_tercatat: { status: 409, judul: 'Sudah tercatat' },
  perlu_diperiksa: { status: 409, judul: 'Mungkin sudah tercatat' },
  tidak_dipakai: { status: 409, judul: 'Catatan tidak dipakai lagi' },
  kursor_usang: { status: 410, judul: 'Penanda tidak berlaku lagi' },
  versi_berubah: { status: 412, judul: 'Catatan sudah berubah' },
  terlalu_besar: { status: 413, judul: 'Kiriman terlalu besar' },
  jenis_isi_salah: { status: 415, judul: 'Jenis isi tidak didukung' },
  isian_salah: { status: 422, judul: 'Isian perlu diperbaiki' },
  kunci_dipakai: { status: 422, judul: 'Idempotency-Key sudah dipakai' },
  versi_wajib: { status: 428, judul: 'If-Match belum disebut' },
  terlalu_sering: { status: 429, judul: 'Terlalu sering' },
  gangguan: { status: 500, judul: 'Ada gangguan pada sistem' },
} as const satisfies Record<string, { status: ContentfulStatusCode; judul: string }>;
export type KodeMasalah = keyof typeof MASALAH;

/** A message about one field of what was sent, in the words of the form. */
export type Galat = { bidang: string; pesan: string };

type Tambahan = { galat?: readonly Galat[]; calon?: readonly unknown[]; headers?: Readonly<Record<string, string>> };

/** Thrown anywhere behind a route of the API: answered with problem details (RFC 9457). `kalimat` says what to do. */
export class ProblemError extends Error {
  override name = 'ProblemError';
  readonly kode: KodeMasalah;
  readonly kalimat: string;
  readonly tambahan: Tambahan;
  constructor(kode: KodeMasalah, kalimat: string, tambahan: Tambahan = {}) {
    super(`${kode}: ${kalimat}`);
    this.kode = kode;
    this.kalimat = kalimat;
    this.tambahan = tambahan;
  }
}

const typeOfProblem = (kode: KodeMasalah): string => `/api#masalah-${kode}`;

export function problemBody(kode: KodeMasalah, kalimat: string, { galat, calon }: Tambahan = {}, instance?: string) {
  const { status, judul } = MASALAH[kode];
  return {
    type: typeOfProblem(kode),
    title: judul,
    status,
    detail: kalimat,
    ...(instance === undefined ? {} : { instance }),
    kode,
    ...(galat ? { galat } : {}),
    ...(calon ? { calon } : {}),
  };
}

export function problemAnswer(c: AppContext, { kode, kalimat, tambahan }: ProblemError, instance?: string): Response {
  for (const [name, value] of Object.entries(tambahan.headers ?? {})) c.header(name, value);
  c.header('Cache-Control', 'no-store');
  c.header('Content-Type', 'application/problem+json');
  return c.body(JSON.stringify(problemBody(kode, kalimat, tambahan, instance ?? c.req.path)), MASALAH[kode].status);
}

/** One message by field, as forms give them, as a problem. */
export function invalid(errors: Readonly<Record<string, string>>): ProblemError {
  const galat = Object.entries(errors).map(([bidang, pesan]) => ({ bidang, pesan }));
  const jumlah = galat.length === 1 ? 'Satu isian' : `${galat.length} isian`;
  return new ProblemError('isian_salah', `${jumlah} perlu diperbaiki sebelum dapat disimpan.`, { galat });
}
