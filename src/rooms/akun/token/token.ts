/** Registers that other systems may reach, and what they may do there. */
const LINGKUP_REGISTER = {
  orang: ['read', 'write', 'propose', 'export'],
  umkm: ['read', 'write', 'propose', 'export'],
  koperasi: ['read', 'write', 'propose', 'export'],
  wilayah: ['read'],
  kbli: ['read'],
  impor: ['read'],
} as const;

type Registers = typeof LINGKUP_REGISTER;
export type RegisterToken = keyof Registers;
export type Lingkup = { [R in RegisterToken]: `${R}:${Registers[R][number]}` }[RegisterToken];

export const LINGKUP = Object.entries(LINGKUP_REGISTER).flatMap(([register, semua]) =>
  semua.map((satu) => `${register}:${satu}` as Lingkup),
);

const KATA_REGISTER: Readonly<Record<RegisterToken, string>> = {
  orang: 'orang',
  umkm: 'usaha',
  koperasi: 'koperasi',
  wilayah: 'daftar wilayah',
  kbli: 'daftar KBLI',
  impor: 'riwayat impor',
};
const KATA_PERBUATAN: Readonly<Record<string, string>> = {
  read: 'Membaca',
  write: 'Mencatat dan mengubah',
  propose: 'Mengusulkan perubahan',
  export: 'Mengunduh seluruh daftar',
};

/** "Membaca usaha" for `umkm:read`. */
export function lingkupKata(lingkup: Lingkup): string {
  const [register = '', perbuatan = ''] = lingkup.split(':');
  return `${KATA_PERBUATAN[perbuatan] ?? perbuatan} ${KATA_REGISTER[register as RegisterToken] ?? register}`;
}

export const adalahLingkup = (kata: string): kata is Lingkup => (LINGKUP as readonly string[]).includes(kata);

export const AWALAN_TOKEN = 'panji_';
export const MASA_TOKEN_HARI = 365;
export const BATAS_MASA_HARI = [1, 3660] as const;
export const LAJU_BAKU = 600;
export const BATAS_LAJU = [1, 1_000_000] as const;

export type StatusToken = 'berlaku' | 'kedaluwarsa' | 'dicabut';

export function statusToken(token: { dicabut_pada: Date | null; berlaku_sampai: Date }, kini: Date): StatusToken {
  if (token.dicabut_pada !== null) return 'dicabut';
  return token.berlaku_sampai <= kini ? 'kedaluwarsa' : 'berlaku';
}
