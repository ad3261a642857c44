import type { Aksi, Kemampuan } from './akun.ts';

/** A number on the start page: what it counts is said in `definition`, its records are behind `href`. */
export type AngkaMeja = { label: string; value: number | string; definition: string; href?: string; note?: string };

/** A group of numbers that a room brings to the start page of those who may do `izin`. */
export type PanelMeja = {
  judul: string;
  izin: readonly [Aksi, Kemampuan];
  angka(): Promise<readonly AngkaMeja[]>;
};
