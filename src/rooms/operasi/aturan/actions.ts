import { sql } from 'kysely';
import type { Db, Tx } from '../../../db/client.ts';
import type { Tanggal } from '../../../lib/tanggal.ts';
import type { Jobs } from '../../../web/jobs.ts';
import { catatJejak } from '../../jejak/actions.ts';
import { bandingkan, type Pelaku } from '../../jejak/jejak.ts';
import { INSTRUMEN_BAWAAN } from '../../koperasi/kesehatan/lembar.ts';
import { type AngkaAturan, type Aturan, daftarVersi, type VersiAturan, versiPada } from './aturan.ts';
import { DAFTAR_ATURAN } from './daftar.ts';
import { getPengaturan, PEKERJAAN } from './queries.ts';

/**
 * The rules that come with the program, as rows that a later one of the office's own overrides. These first rows belong to
 * the program and follow it; an instrument that was used once stays as it was.
 */
export async function seedAturan(db: Db): Promise<void> {
  for (const { kunci, bawaan } of DAFTAR_ATURAN) {
    const isi = JSON.stringify(bawaan.nilai);
    await sql`
      insert into pengaturan (kunci, berlaku_mulai, nilai, dasar) values (${kunci}, ${bawaan.berlakuMulai}, ${isi}, ${bawaan.dasar})
      on conflict (kunci, berlaku_mulai) do update set nilai = excluded.nilai, dasar = excluded.dasar
      where pengaturan.nilai <> excluded.nilai or pengaturan.dasar <> excluded.dasar`.execute(db);
  }
  await db
    .insertInto('instrumen_kesehatan')
    .values(
      INSTRUMEN_BAWAAN.map((satu) => ({
        kode: satu.kode,
        nama: satu.nama,
        berlaku_mulai: satu.berlakuMulai,
        dasar: satu.dasar,
        isi: JSON.stringify(satu),
      })),
    )
    .onConflict((konflik) => konflik.doNothing())
    .execute();
}

type VersiBaru = {
  berlakuMulai: Tanggal;
  dasar: string;
  angka: AngkaAturan;
  /** First day of the newest version when the form was opened. */
  terakhir: Tanggal;
  hariIni: Tanggal;
};

export type HasilTetapkan =
  | { ok: true }
  /** It would rewrite the past: a version from that day or later is there already. */
  | { ok: false; sebab: 'sudah_ada'; terbaru: VersiAturan }
  /** Somebody else added a version since the form was opened. */
  | { ok: false; sebab: 'basi'; terbaru: VersiAturan };

/** Two who set the same rule wait for one another. */
const kunciAturan = (tx: Tx, aturan: Aturan) => sql`select pg_advisory_xact_lock(hashtext(${`panji:aturan:${aturan.kunci}`}))`.execute(tx);

/** A new version from a day on. What is derived follows by a job of its own: at once, or on that day. */
export async function tetapkanAturan(tx: Tx, jobs: Jobs, pelaku: Pelaku, aturan: Aturan, baru: VersiBaru): Promise<HasilTetapkan> {
  await kunciAturan(tx, aturan);
  const baris = await getPengaturan(tx, aturan);
  const versi = daftarVersi(aturan, baris);
  const [terbaru] = versi;
  const sebelum = baris.at(-1);
  if (terbaru === undefined || sebelum === undefined) throw new Error(`aturan ${aturan.kunci} tidak punya versi bawaan`);
  if (terbaru.berlakuMulai !== baru.terakhir) return { ok: false, sebab: 'basi', terbaru };
  if (baru.berlakuMulai <= terbaru.berlakuMulai) return { ok: false, sebab: 'sudah_ada', terbaru };
  const kepala = { versi: `kantor-${baru.berlakuMulai}`, berlakuMulai: baru.berlakuMulai, dasar: baru.dasar };
  const nilai = aturan.susun(baru.angka, kepala, sebelum.nilai);
  await tx
    .insertInto('pengaturan')
    .values({ kunci: aturan.kunci, berlaku_mulai: baru.berlakuMulai, nilai: JSON.stringify(nilai), dasar: baru.dasar })
    .execute();
  await catatJejak(tx, pelaku, {
    perbuatan: 'tetapkan_aturan',
    objekJenis: 'aturan',
    objekId: aturan.kunci,
    perubahan: {
      berlaku_mulai: [terbaru.berlakuMulai, baru.berlakuMulai],
      dasar: [terbaru.dasar, baru.dasar],
      ...bandingkan(terbaru.angka, baru.angka),
    },
  });
  if (baru.berlakuMulai <= baru.hariIni) await hitungUlang(tx, jobs, aturan);
  return { ok: true };
}

async function hitungUlang(tx: Tx, jobs: Jobs, aturan: Aturan): Promise<void> {
  for (const satu of aturan.turunan) await jobs.enqueue(tx, PEKERJAAN[satu], { wajib: true }, { key: 'aturan' });
}

export type HasilCabut = { ok: true } | { ok: false; sebab: 'sudah_berlaku' };

/** Takes back the newest version while its day has not come; what was once in force stays. */
export async function cabutAturan(
  tx: Tx,
  pelaku: Pelaku,
  aturan: Aturan,
  { berlakuMulai, hariIni }: { berlakuMulai: Tanggal; hariIni: Tanggal },
): Promise<HasilCabut> {
  await kunciAturan(tx, aturan);
  const versi = daftarVersi(aturan, await getPengaturan(tx, aturan));
  const [terbaru] = versi;
  if (terbaru?.berlakuMulai !== berlakuMulai || berlakuMulai <= hariIni) return { ok: false, sebab: 'sudah_berlaku' };
  await tx.deleteFrom('pengaturan').where('kunci', '=', aturan.kunci).where('berlaku_mulai', '=', berlakuMulai).execute();
  const tetap = versiPada(versi.slice(1), berlakuMulai);
  await catatJejak(tx, pelaku, {
    perbuatan: 'cabut_aturan',
    objekJenis: 'aturan',
    objekId: aturan.kunci,
    perubahan: { berlaku_mulai: [berlakuMulai, tetap?.berlakuMulai ?? null], dasar: [terbaru.dasar, tetap?.dasar ?? null] },
  });
  return { ok: true };
}
