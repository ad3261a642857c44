import { sql } from 'kysely';
import type { Tx } from '../../../db/client.ts';
import type { Deps } from '../../../web/deps.ts';
import { catatJejak, catatJejakSendiri } from '../../jejak/actions.ts';
import type { Pelaku } from '../../jejak/jejak.ts';
import { buatImpor, sidikIsi } from './actions.ts';
import { simpanLembarKerja } from './actions.berkas.ts';
import { buangTampungan } from './actions.tampung.ts';
import { PEKERJAAN_IMPOR } from './actions.kerja.ts';
import { bukaBerkas } from './import.berkas.ts';
import { rapatkan } from '../../wilayah/wilayah.ts';
import type { KataDipilih } from './forms.ts';
import { BerkasDitolak, type JenisImpor, type TataLetak } from './impor.ts';
import { getIngatan } from './queries.rujukan.ts';
import { lipatKata } from './rujukan.ts';
import { tebakTataLetak } from './import.tata-letak.ts';

export type BerkasDinilai = { ok: true; isi: Uint8Array; nama: string; tataLetak: TataLetak[] } | { ok: false; pesan: string };

/** Opens an upload and guesses its layout. A refusal leaves no file and no batch, only its trace. */
export async function nilaiUnggahan(deps: Deps, pelaku: Pelaku, unggahan: File, jenis: JenisImpor): Promise<BerkasDinilai> {
  const isi = new Uint8Array(await unggahan.arrayBuffer());
  const tolak = async (pesan: string): Promise<BerkasDinilai> => {
    await catatJejakSendiri(deps.db, pelaku, {
      perbuatan: 'tolak_impor',
      objekJenis: 'berkas_impor',
      objekId: sidikIsi(isi).toString('hex').slice(0, 12),
      alasan: `${unggahan.name.slice(0, 100)}: ${pesan}`,
    });
    return { ok: false, pesan };
  };
  const terbuka = await bukaBerkas(Buffer.from(isi.buffer, isi.byteOffset, isi.byteLength));
  if ('sebab' in terbuka) return tolak(terbuka.pesan);
  try {
    return {
      ok: true,
      isi,
      nama: unggahan.name,
      tataLetak: await tebakTataLetak(terbuka, jenis, { ingatan: await getIngatan(deps.db, jenis) }),
    };
  } catch (error) {
    if (error instanceof BerkasDitolak) return tolak(error.message);
    throw error;
  } finally {
    await terbuka.tutup();
  }
}

/** Keeps the file and makes a batch of it; what its columns mean is confirmed next. */
export async function unggahImpor(
  tx: Tx,
  deps: Deps,
  pelaku: Pelaku,
  {
    isi,
    nama,
    tataLetak,
    jenis,
    cakupan,
  }: { isi: Uint8Array; nama: string; tataLetak: TataLetak[]; jenis: JenisImpor; cakupan: readonly string[] },
): Promise<number> {
  const berkasId = await simpanLembarKerja(tx, deps, pelaku, { isi, nama, jenis: 'application/octet-stream' });
  const id = await buatImpor(
    tx,
    { jenis, nama, ukuran: isi.length, sidik: sidikIsi(isi), berkasId, tataLetak, pelaku, cakupan },
    'diunggah',
  );
  await catatJejak(tx, pelaku, {
    perbuatan: 'unggah_impor',
    objekJenis: 'impor',
    objekId: id,
    perubahan: { nama_berkas: [null, nama], jenis: [null, jenis] },
  });
  return id;
}

type Tolak = { ok: false; sebab: 'bukan_saatnya' };

async function pindah(tx: Tx, id: number, dari: readonly string[], ke: string): Promise<boolean> {
  const row = await tx
    .updateTable('impor')
    .set({ status: ke, pesan: null, kemajuan: 0 })
    .where('id', '=', id)
    .where('status', 'in', [...dari])
    .returning('id')
    .executeTakeFirst();
  return row !== undefined;
}

const antrekan = (tx: Tx, deps: Deps, id: number) => deps.jobs.enqueue(tx, PEKERJAAN_IMPOR, { imporId: id });

/** What the columns mean, confirmed by a person: remembered for the next file with the same header. */
export async function petakanImpor(
  tx: Tx,
  deps: Deps,
  pelaku: Pelaku,
  { id, jenis, tataLetak }: { id: number; jenis: JenisImpor; tataLetak: readonly TataLetak[] },
): Promise<{ ok: true } | Tolak> {
  if (!(await pindah(tx, id, ['diunggah', 'siap', 'gagal'], 'diperiksa'))) return { ok: false, sebab: 'bukan_saatnya' };
  await tx
    .updateTable('impor')
    .set({ tata_letak: JSON.stringify(tataLetak) })
    .where('id', '=', id)
    .execute();
  for (const { sidik, pemetaan } of tataLetak) {
    await tx
      .insertInto('impor_ingatan')
      .values({ jenis, sidik, pemetaan: JSON.stringify(pemetaan), akun_id: pelaku.akunId })
      .onConflict((konflik) =>
        konflik
          .columns(['jenis', 'sidik'])
          .doUpdateSet({ pemetaan: JSON.stringify(pemetaan), akun_id: pelaku.akunId, diubah_pada: sql`now()` }),
      )
      .execute();
  }
  await antrekan(tx, deps, id);
  return { ok: true };
}

/** Words that a person confirmed, for this file and all later ones; then the rows are judged again. */
export async function pastikanKata(
  tx: Tx,
  deps: Deps,
  pelaku: Pelaku,
  id: number,
  kata: readonly KataDipilih[],
): Promise<{ ok: true } | Tolak> {
  if (!(await pindah(tx, id, ['siap'], 'diperiksa'))) return { ok: false, sebab: 'bukan_saatnya' };
  for (const satu of kata) {
    const lipat = satu.bidang === 'kbli' ? rapatkan(satu.kata) : lipatKata(satu.kata);
    await tx
      .insertInto('impor_kata')
      .values({ bidang: satu.bidang, kata: lipat, kode: satu.kode, akun_id: pelaku.akunId })
      .onConflict((konflik) =>
        konflik.columns(['bidang', 'kata']).doUpdateSet({ kode: satu.kode, akun_id: pelaku.akunId, dibuat_pada: sql`now()` }),
      )
      .execute();
  }
  await catatJejak(tx, pelaku, {
    perbuatan: 'pastikan_kata',
    objekJenis: 'impor',
    objekId: id,
    perubahan: Object.fromEntries(kata.map((satu) => [satu.kata, [null, satu.kode]])),
  });
  await antrekan(tx, deps, id);
  return { ok: true };
}

/** Who starts the run answers for it, within their own areas. */
export async function mulaiImpor(
  tx: Tx,
  deps: Deps,
  pelaku: Pelaku,
  id: number,
  cakupan: readonly string[],
): Promise<{ ok: true } | Tolak> {
  if (!(await pindah(tx, id, ['siap'], 'dijalankan'))) return { ok: false, sebab: 'bukan_saatnya' };
  await tx
    .updateTable('impor')
    .set({ akun_id: pelaku.akunId, pelaku_nama: pelaku.nama, cakupan_wilayah: [...cakupan] })
    .where('id', '=', id)
    .execute();
  await antrekan(tx, deps, id);
  return { ok: true };
}

export async function buangImpor(tx: Tx, pelaku: Pelaku, id: number): Promise<{ ok: true } | Tolak> {
  if (!(await pindah(tx, id, ['diunggah', 'siap', 'gagal'], 'dibuang'))) return { ok: false, sebab: 'bukan_saatnya' };
  await buangTampungan(tx, id);
  await catatJejak(tx, pelaku, { perbuatan: 'buang_impor', objekJenis: 'impor', objekId: id });
  return { ok: true };
}
