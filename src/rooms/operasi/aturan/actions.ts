import { sql } from 'kysely';
import type { Db } from '../../../db/client.ts';
import type { Tanggal } from '../../../lib/tanggal.ts';
import { ATURAN_KEWAJIBAN } from '../../koperasi/aturan-kewajiban.ts';
import { INSTRUMEN_BAWAAN } from '../../koperasi/kesehatan/lembar.ts';
import { ATURAN_RAT } from '../../koperasi/rat/aturan-rat.ts';
import { ATURAN_KELAS, tulisAturanKelas } from '../../umkm/aturan-kelas.ts';

type Pengaturan = { kunci: string; berlakuMulai: Tanggal; nilai: unknown; dasar: string };

const paling = (aturan: readonly { berlakuSejak: Tanggal; sumber: string }[]) => ({
  berlakuMulai: aturan.map((satu) => satu.berlakuSejak).sort()[0] ?? '1945-08-17',
  dasar: aturan.map((satu) => satu.sumber).join('; '),
});

const BAWAAN: readonly Pengaturan[] = [
  { kunci: 'umkm_kelas', nilai: tulisAturanKelas(ATURAN_KELAS), ...paling(ATURAN_KELAS) },
  { kunci: 'koperasi_rat', nilai: ATURAN_RAT, ...paling(ATURAN_RAT) },
  {
    kunci: 'koperasi_kewajiban',
    nilai: ATURAN_KEWAJIBAN,
    berlakuMulai: paling(ATURAN_RAT).berlakuMulai,
    dasar: 'Bawaan Panji; sumber tiap angka tertulis di dalamnya',
  },
];

/**
 * The rules that come with the program, as rows that a later one of the office's own overrides. These first rows belong to
 * the program and follow it; an instrument that was used once stays as it was.
 */
export async function seedAturan(db: Db): Promise<void> {
  for (const { kunci, berlakuMulai, nilai, dasar } of BAWAAN) {
    const isi = JSON.stringify(nilai);
    await sql`
      insert into pengaturan (kunci, berlaku_mulai, nilai, dasar) values (${kunci}, ${berlakuMulai}, ${isi}, ${dasar})
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
