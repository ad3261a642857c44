import type { Tx } from '../../../db/client.ts';
import type { Pelaku } from '../../jejak/jejak.ts';
import type { Bahan } from '../usulan/actions.register.ts';
import { catatHasil, type TakTercatat } from './actions.ts';
import type { BarisLembar, SalahLembar } from './import.lembar.ts';
import { listButir, type Verifikasi } from './queries.ts';

export type HasilUnggah =
  | { ok: true; dicatat: number; sama: number }
  /** Nothing was recorded: the sheet is mended and sent again as a whole. */
  | { ok: false; sebab: 'baris'; salah: SalahLembar[] };

/** The results of a whole sheet, by the same act as the form; all of them or none. */
export async function catatLembar(
  tx: Tx,
  bahan: Bahan,
  siapa: { pelaku: Pelaku; langsung: boolean },
  daftar: Pick<Verifikasi, 'id' | 'jenis'>,
  baris: readonly BarisLembar[],
): Promise<HasilUnggah> {
  const milik = new Set((await listButir(tx, daftar)).map(({ id }) => id));
  const salah: SalahLembar[] = [];
  const terbaca = new Set<number>();
  let [dicatat, sama] = [0, 0];
  for (const { nomor, butirId, hasil, catatan, telepon, alamat } of baris) {
    if (!milik.has(butirId)) salah.push({ nomor, pesan: 'Baris ini bukan dari daftar ini.' });
    else if (terbaca.has(butirId)) salah.push({ nomor, pesan: 'Catatan ini sudah ada di baris lain. Hapus salah satunya.' });
    else {
      terbaca.add(butirId);
      const koreksi = { ...(telepon && { telepon }), ...(alamat && { alamat }) };
      const satu = await catatHasil(tx, bahan, siapa, { daftarId: daftar.id, butirId }, { hasil, catatan, koreksi });
      if (!satu.ok) salah.push({ nomor, pesan: sebabSalah(satu) });
      else if (satu.berubah) dicatat += 1;
      else sama += 1;
    }
  }
  return salah.length > 0 ? { ok: false, sebab: 'baris', salah } : { ok: true, dicatat, sama };
}

export function sebabSalah(satu: TakTercatat): string {
  switch (satu.sebab) {
    case 'isian':
      return Object.values(satu.errors).join(' ');
    case 'aturan':
      return satu.pesan.join(' ');
    case 'tidak_dipakai':
      return 'Catatan ini tidak dipakai lagi, jadi tidak perlu diperiksa.';
    case 'ditutup':
      return 'Daftar ini sudah ditutup.';
  }
}
