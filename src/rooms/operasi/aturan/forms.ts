import { z } from 'zod';
import { formatAngka } from '../../../lib/angka.ts';
import { bilanganOpsional, rupiahOpsional, tanggalWajib, teksWajib, yaTidakOpsional } from '../../../lib/isian.ts';
import type { Tanggal } from '../../../lib/tanggal.ts';
import type { AngkaAturan, Aturan, IsianAturan } from './aturan.ts';

const KEPALA = ['berlaku_mulai', 'dasar'];

function bacaIsian({ jenis, label, satuan, antara }: IsianAturan) {
  if (jenis === 'tanggal') return tanggalWajib(label);
  if (jenis === 'rupiah') return rupiahOpsional(label).refine((nilai) => nilai !== null && nilai > 0n, `${label}: isi jumlah rupiahnya.`);
  if (jenis === 'ya_tidak')
    return yaTidakOpsional()
      .refine((nilai) => nilai !== null, `${label}: pilih ya atau tidak.`)
      .transform((nilai) => (nilai ? 1 : 0));
  const [sedikit, banyak] = antara ?? [0, 1_000_000];
  return bilanganOpsional(label).refine(
    (nilai) => nilai !== null && nilai >= sedikit && nilai <= banyak,
    `${label}: isi ${formatAngka(sedikit)} sampai ${formatAngka(banyak)}${satuan ? ` ${satuan}` : ''}.`,
  );
}

/** A new version of a rule: from when, on what basis, and every figure of it. */
export const skemaVersi = (aturan: Aturan, hariIni: Tanggal) =>
  z.object({
    ...Object.fromEntries(aturan.isian.map((isian) => [isian.name, bacaIsian(isian)])),
    berlaku_mulai: tanggalWajib('Berlaku mulai', { palingAwal: hariIni }),
    dasar: teksWajib('Dasar', 200, 'Isi peraturan atau keputusan yang menjadi dasarnya, misalnya "Perwal Malang 12/2026".'),
  });

/** The figures out of what the schema read. */
export const angkaDari = (isian: Record<string, unknown>): AngkaAturan =>
  Object.fromEntries(Object.entries(isian).filter(([name]) => !KEPALA.includes(name))) as AngkaAturan;
