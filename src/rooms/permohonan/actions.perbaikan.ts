import type { Tx } from '../../db/client.ts';
import { catatJejak } from '../jejak/actions.ts';
import type { Jawaban } from '../layanan/isian.ts';
import { getVersi } from '../layanan/queries.ts';
import { kaitkanBerkas } from './actions.ts';
import { pindahkan, type Pengerja, type Sarana, tambahPeristiwa } from './actions.peristiwa.ts';
import { bedaJawaban, gabungRahasia, pisahRahasia, samarkan } from './jawaban-rahasia.ts';
import { periksaPerbuatan, type StatusPermohonan } from './permohonan.ts';
import { kunciPermohonan } from './queries.ts';

export type HasilJawabPerbaikan = { ok: true } | { ok: false; sebab: 'keadaan'; status: StatusPermohonan };

export type IsiPerbaikan = {
  /** The whole form after the correction, as `periksaJawaban` keeps it. */
  jawaban: Jawaban;
  berkas: readonly number[];
  catatan: string | null;
};

/** The applicant, or the counter for them, answers a request for correction: the clock runs again, old answers stay beside the new ones. */
export async function jawabPerbaikan(
  tx: Tx,
  sarana: Sarana,
  { pelaku, siapa }: Pengerja,
  nomor: string,
  isi: IsiPerbaikan,
): Promise<HasilJawabPerbaikan> {
  const permohonan = await kunciPermohonan(tx, nomor);
  const boleh = periksaPerbuatan('jawab_perbaikan', { status: permohonan.status, pemegang: permohonan.akunId, adaKepala: false }, siapa);
  if (!boleh.ok) return { ok: false, sebab: 'keadaan', status: permohonan.status };
  const { definisi } = await getVersi(tx, permohonan.versiId);
  const lama = gabungRahasia(sarana.sandi, permohonan);
  const beda = bedaJawaban(lama, isi.jawaban);
  const [dari, ke] = [samarkan(definisi, lama), samarkan(definisi, isi.jawaban)];
  const berubah = Object.fromEntries(Object.keys(beda).map((id) => [id, [dari[id] ?? [], ke[id] ?? []]]));
  const tersimpan = pisahRahasia(sarana.sandi, definisi, isi.jawaban);
  await tx
    .updateTable('permohonan')
    .set({ jawaban: JSON.stringify(tersimpan.jawaban), jawaban_sandi: tersimpan.jawabanSandi })
    .where('id', '=', permohonan.id)
    .execute();
  await kaitkanBerkas(tx, permohonan.id, isi.berkas);
  await pindahkan(tx, sarana, permohonan, { jadi: boleh.jadi, akunId: permohonan.akunId });
  await tambahPeristiwa(tx, sarana, pelaku, permohonan.id, {
    jenis: 'jawab_perbaikan',
    untukPemohon: true,
    catatan: isi.catatan,
    rincian: { berubah },
    rincianRahasia: { berubah: beda },
  });
  await catatJejak(tx, pelaku, {
    perbuatan: 'jawab_perbaikan',
    objekJenis: 'permohonan',
    objekId: nomor,
    perubahan: { jawaban: [null, Object.keys(beda)], status: [permohonan.status, boleh.jadi] },
  });
  return { ok: true };
}
