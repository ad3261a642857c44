import type { Tx } from '../../../db/client.ts';
import type { Sandi } from '../../../lib/sandi.ts';
import type { Tanggal } from '../../../lib/tanggal.ts';
import { catatJejak } from '../../jejak/actions.ts';
import type { Pelaku } from '../../jejak/jejak.ts';
import { tambahOrang } from '../../orang/actions.ts';
import type { DataOrang } from '../../orang/data.ts';
import { findOrang } from '../../orang/queries.ts';
import { perbaruiKoperasi } from '../actions.turunan.ts';
import { JABATAN_KOPERASI, type JabatanKoperasi, ORGAN_JABATAN } from '../koperasi.ts';
import { kunciKoperasi, type Koperasi } from '../queries.ts';
import { findPengurus, listPengurus } from './queries.ts';
import { peringatanBertumpuk } from './pengurus.ts';

export type IsiPengurus = {
  koperasiId: number;
  jabatan: JabatanKoperasi;
  mulai: Tanggal | null;
  sampai: Tanggal | null;
  /** Somebody of the register, or a person to be entered now. */
  orang: { id: number } | { baru: DataOrang };
  hariIni: Tanggal;
};

export type HasilPengurus =
  | { ok: true; id: number; peringatan: string[] }
  | { ok: false; sebab: 'orang_tidak_ada' }
  | { ok: false; sebab: 'sudah_menjabat' }
  | { ok: false; sebab: 'tidak_dipakai'; kini: Koperasi };

/** Records that a person takes an office. A new person enters the register of people in the same transaction. */
export async function angkatPengurus(tx: Tx, deps: { sandi: Sandi }, pelaku: Pelaku, isi: IsiPengurus): Promise<HasilPengurus> {
  const koperasi = await kunciKoperasi(tx, isi.koperasiId);
  if (koperasi.keadaan !== 'aktif') return { ok: false, sebab: 'tidak_dipakai', kini: koperasi };
  const orangId = 'id' in isi.orang ? isi.orang.id : await orangBaru(tx, deps, pelaku, isi.orang.baru);
  const orang = orangId === undefined ? undefined : await findOrang(tx, orangId);
  if (!orang || orang.keadaan !== 'aktif') return { ok: false, sebab: 'orang_tidak_ada' };
  const semua = await listPengurus(tx, koperasi.id);
  if (semua.some((p) => p.orang_id === orang.id && p.jabatan === isi.jabatan && p.berhenti_pada === null))
    return { ok: false, sebab: 'sudah_menjabat' };
  const { id } = await tx
    .insertInto('koperasi_pengurus')
    .values({
      koperasi_id: koperasi.id,
      orang_id: orang.id,
      organ: ORGAN_JABATAN[isi.jabatan],
      jabatan: isi.jabatan,
      mulai: isi.mulai,
      sampai: isi.sampai,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  const turunan = await perbaruiKoperasi(tx, koperasi.id, isi.hariIni);
  await catatJejak(tx, pelaku, {
    perbuatan: 'angkat_pengurus',
    objekJenis: 'koperasi',
    objekId: koperasi.id,
    perubahan: {
      pengurus: [null, `${orang.nama} (${JABATAN_KOPERASI[isi.jabatan]})`],
      ...(isi.mulai ? { mulai: [null, isi.mulai] } : {}),
      ...(isi.sampai ? { sampai: [null, isi.sampai] } : {}),
      ...turunan.perubahan,
    },
  });
  const baru = { jabatan: isi.jabatan, mulai: isi.mulai, sampai: isi.sampai, berhenti_pada: null, nama: orang.nama };
  return { ok: true, id, peringatan: peringatanBertumpuk([...semua, baru]) };
}

async function orangBaru(tx: Tx, deps: { sandi: Sandi }, pelaku: Pelaku, data: DataOrang): Promise<number | undefined> {
  const hasil = await tambahOrang(tx, deps, pelaku, data);
  return hasil.ok ? hasil.id : undefined;
}

/** Ends a term: the day on which it ended, whatever its papers said. */
export async function hentikanPengurus(
  tx: Tx,
  pelaku: Pelaku,
  isi: { koperasiId: number; pengurusId: number; berhentiPada: Tanggal; alasan: string | null; hariIni: Tanggal },
): Promise<{ ok: true }> {
  await kunciKoperasi(tx, isi.koperasiId);
  const pengurus = await findPengurus(tx, isi.koperasiId, isi.pengurusId);
  if (!pengurus || pengurus.berhenti_pada !== null) return { ok: true };
  await tx.updateTable('koperasi_pengurus').set({ berhenti_pada: isi.berhentiPada }).where('id', '=', pengurus.id).execute();
  const turunan = await perbaruiKoperasi(tx, isi.koperasiId, isi.hariIni);
  await catatJejak(tx, pelaku, {
    perbuatan: 'hentikan_pengurus',
    objekJenis: 'koperasi',
    objekId: isi.koperasiId,
    alasan: isi.alasan ?? undefined,
    perubahan: {
      pengurus: [`${pengurus.nama} (${JABATAN_KOPERASI[pengurus.jabatan]})`, null],
      berhenti_pada: [null, isi.berhentiPada],
      ...turunan.perubahan,
    },
  });
  return { ok: true };
}
