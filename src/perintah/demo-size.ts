import { UsageError } from './perintah.ts';

const MOST = 5_000_000;

export type DemoSize = { umkm: number; koperasi: number };

/** `--umkm N --koperasi N` of a demonstration office. */
export function readSize(values: { umkm?: string | undefined; koperasi?: string | undefined }, usual: DemoSize): DemoSize {
  return { umkm: count('--umkm', values.umkm, usual.umkm), koperasi: count('--koperasi', values.koperasi, usual.koperasi) };
}

function count(option: string, text: string | undefined, fallback: number): number {
  if (text === undefined) return fallback;
  if (!/^\d{1,7}$/.test(text) || Number(text) > MOST) throw new UsageError(`${option} harus bilangan 0 sampai ${MOST}.`);
  return Number(text);
}
