import type { DbOrTx } from '../../../db/client.ts';
import type { Tanggal } from '../../../lib/tanggal.ts';
import type { VersiKbli } from '../../kbli/kbli.ts';
import type { IngatanTataLetak, JenisImpor, KamusKata, Pemetaan } from './impor.ts';
import { type Rujukan, susunRujukan } from './rujukan.ts';

/** The areas of the office, the KBLI lists and the words that somebody confirmed. */
export async function getRujukan(db: DbOrTx, { hariIni, area }: { hariIni: Tanggal; area: string }): Promise<Rujukan> {
  const wilayah = await db
    .selectFrom('wilayah')
    .select(['kode', 'nama', 'tingkat'])
    .where((eb) => eb.or([eb('kode', '=', area), eb('kode', 'like', `${area}.%`)]))
    .orderBy('kode')
    .execute();
  const alias = await db.selectFrom('wilayah_alias').select(['kode', 'alias']).where('kode', 'like', `${area}%`).execute();
  const kbli = await db.selectFrom('kbli').select(['versi', 'kode', 'judul']).where('tingkat', '=', 'kelompok').orderBy('kode').execute();
  const aliasOleh = Map.groupBy(alias, (satu) => satu.kode);
  return susunRujukan({
    hariIni,
    wilayah: wilayah.map((satu) => ({ ...satu, alias: (aliasOleh.get(satu.kode) ?? []).map((a) => a.alias) })),
    kbli: kbli.map((satu) => ({ ...satu, versi: satu.versi as VersiKbli })),
    kamus: await getKamus(db),
  });
}

async function getKamus(db: DbOrTx): Promise<KamusKata> {
  const kata = await db.selectFrom('impor_kata').select(['bidang', 'kata', 'kode']).execute();
  const isi = (bidang: string) => new Map(kata.filter((satu) => satu.bidang === bidang).map((satu) => [satu.kata, satu.kode]));
  return { wilayah: isi('wilayah'), kbli: isi('kbli') };
}

export async function getIngatan(db: DbOrTx, jenis: JenisImpor): Promise<IngatanTataLetak> {
  const semua = await db.selectFrom('impor_ingatan').select(['sidik', 'pemetaan']).where('jenis', '=', jenis).execute();
  return new Map(semua.map((satu) => [satu.sidik, satu.pemetaan as unknown as Pemetaan]));
}
