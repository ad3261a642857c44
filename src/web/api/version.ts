import type { AppContext } from '../env.ts';
import { ProblemError } from './problem.ts';

/** The entity tag of a record: its version, which every change of its content raises. */
export const etagOf = (versi: number): string => `"v${versi}"`;

/** The version that a change starts from. Without it two systems would overwrite one another unseen. */
export function requiredVersion(c: AppContext): number {
  const sent = c.req.header('if-match')?.trim();
  if (!sent) {
    throw new ProblemError(
      'versi_wajib',
      'Sebutkan ETag catatan yang Anda baca di kepala If-Match, supaya perubahan orang lain tidak tertimpa.',
    );
  }
  const versi = /^"v([1-9]\d{0,9})"$/.exec(sent)?.[1];
  if (versi === undefined) throw changed();
  return Number(versi);
}

/** The record was set aside or merged: it is read, but not changed. */
export const notInUse = (): ProblemError => new ProblemError('tidak_dipakai', 'Catatan ini tidak dipakai lagi, jadi tidak dapat diubah.');

/** The record is no longer the one that was read; `versi` is the one it has now. */
export function changed(versi?: number): ProblemError {
  return new ProblemError(
    'versi_berubah',
    'Catatan ini sudah diubah sejak Anda membacanya. Baca lagi, lalu kirim perubahan dengan ETag yang baru.',
    versi === undefined ? {} : { headers: { ETag: etagOf(versi) } },
  );
}
