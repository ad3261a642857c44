/** Wrong tries that cost nothing, by what they are counted for. */
const TANPA_JEDA = {
  /** One user name from one address that never signed in under it. */
  pasangan: 5,
  /** One user name from a device that signed in under it before: its own budget, whatever others do. */
  perangkat: 10,
  /** All names from one address, known devices apart: several colleagues may share it. */
  alamat: 60,
  /** The second step, by somebody who already has the password. */
  kode: 10,
} as const;

/** Wrong tries are forgotten after half a day. */
export const INGATAN_DETIK = 12 * 3600;

const JEDA_AWAL_DETIK = 10;
const JEDA_TERLAMA_DETIK = 15 * 60;

/** How long to wait after the `ke`-th try beyond the free ones (0 is the first): it doubles, up to a quarter of an hour. */
export function jedaDetik(ke: number): number {
  return Math.min(JEDA_AWAL_DETIK * 2 ** Math.max(0, ke), JEDA_TERLAMA_DETIK);
}

/** "40 detik", "3 menit". */
export function tungguKata(detik: number): string {
  return detik < 90 ? `${Math.max(1, detik)} detik` : `${Math.ceil(detik / 60)} menit`;
}

export type Penghitung = { kunci: string; bebas: number; bersama?: boolean };

/** Short keyed hashes: neither names nor addresses lie in the table. */
export type Percobaan = { nama: string; alamat: string; perangkat: string | undefined };

/** The counters of a try with user name and password. */
export function penghitungMasuk({ nama, alamat, perangkat }: Percobaan): Penghitung[] {
  if (perangkat !== undefined) return [{ kunci: `${nama}.alat-${perangkat}`, bebas: TANPA_JEDA.perangkat }];
  return [
    { kunci: `${nama}.${alamat}`, bebas: TANPA_JEDA.pasangan },
    { kunci: `alamat.${alamat}`, bebas: TANPA_JEDA.alamat, bersama: true },
  ];
}

/** The counter of a try with the code of the second step: all unknown devices of an account share one. */
export function penghitungKode({ nama, perangkat }: Percobaan): Penghitung[] {
  return [{ kunci: `${nama}.kode-${perangkat ?? 'asing'}`, bebas: TANPA_JEDA.kode }];
}

/** The counter of a signed-in session that has to give its password or code again. */
export function penghitungSaya(nama: string, sesiId: string): Penghitung[] {
  return [{ kunci: `${nama}.saya-${sesiId}`, bebas: TANPA_JEDA.pasangan }];
}
