import type { Db } from '../../db/client.ts';
import { catatJejak } from '../jejak/actions.ts';
import { PELAKU_SISTEM } from '../jejak/jejak.ts';
import { getKalender } from '../kalender/queries.ts';
import { listJeda } from './queries.ts';
import { tenggatPermohonan, waktuTenggat } from './tenggat.ts';

const SEKALI = 200;

/** After the calendar changed: every running clock anew. A due date that moved leaves a trace. Returns how many moved. */
export async function hitungUlangTenggat(db: Db, zona: string): Promise<number> {
  const kalender = await getKalender(db);
  let [bergeser, setelah] = [0, 0];
  for (;;) {
    const batas = setelah;
    const kelompok = await db
      .selectFrom('permohonan')
      .select('id')
      .where('selesai_pada', 'is', null)
      .where('tenggat', 'is not', null)
      .where('id', '>', batas)
      .orderBy('id')
      .limit(SEKALI)
      .execute();
    const akhir = kelompok.at(-1);
    if (!akhir) return bergeser;
    setelah = akhir.id;
    bergeser += await db.transaction().execute(async (tx) => {
      const baris = await tx
        .selectFrom('permohonan')
        .select(['id', 'nomor', 'tenggat', 'diterima_pada as diterimaPada', 'janji_hari as janjiHari'])
        .where(
          'id',
          'in',
          kelompok.map(({ id }) => id),
        )
        .where('tenggat', 'is not', null)
        .orderBy('id')
        .forUpdate()
        .execute();
      let jumlah = 0;
      for (const satu of baris) {
        const tenggat = waktuTenggat(tenggatPermohonan(kalender, zona, satu, await listJeda(tx, satu.id)), zona);
        if (tenggat === null || tenggat.getTime() === satu.tenggat?.getTime()) continue;
        await tx.updateTable('permohonan').set({ tenggat }).where('id', '=', satu.id).execute();
        await catatJejak(tx, PELAKU_SISTEM, {
          perbuatan: 'hitung_tenggat',
          objekJenis: 'permohonan',
          objekId: satu.nomor,
          alasan: 'Kalender kantor berubah',
          perubahan: { tenggat: [satu.tenggat?.toISOString() ?? null, tenggat.toISOString()] },
        });
        jumlah += 1;
      }
      return jumlah;
    });
  }
}
