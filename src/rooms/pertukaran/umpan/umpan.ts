/** Registers whose changes other systems may follow. */
export const REGISTER_UMPAN = { orang: 'Orang', umkm: 'Usaha', koperasi: 'Koperasi' } as const;
export type RegisterUmpan = keyof typeof REGISTER_UMPAN;
export const SEMUA_REGISTER = Object.keys(REGISTER_UMPAN) as RegisterUmpan[];

/** `hilang`: the record is not there any more, or has left what the follower may see. */
export const KEADAAN_UMPAN = { berubah: 'Baru atau berubah', hilang: 'Tidak ada lagi' } as const;
export type KeadaanUmpan = keyof typeof KEADAAN_UMPAN;

/**
 * Where a follower is. `asal` names the database that gave the numbers: after a restore into another one they begin anew,
 * and who followed the former must not go on as if nothing were missing.
 */
export type KursorUmpan = { asal: string; urutan: number };

export const tulisKursor = ({ asal, urutan }: KursorUmpan): string => `${asal}-${urutan}`;

export function bacaKursor(teks: string): KursorUmpan | undefined {
  const [, asal, urutan] = /^([0-9a-f]{12})-(\d{1,15})$/.exec(teks) ?? [];
  return asal === undefined ? undefined : { asal, urutan: Number(urutan) };
}
