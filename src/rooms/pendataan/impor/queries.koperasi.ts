import { sql } from 'kysely';
import type { Tx } from '../../../db/client.ts';
import type { Nomor } from '../../../lib/belum-punya.ts';
import { KOLOM_KOPERASI } from './tambalan-koperasi.ts';

export type KoperasiSasaran = Record<string, unknown> & { id: number; pengurus: { jabatan: string; nama: string }[] };

export async function listSasaranKoperasi(tx: Tx, ids: readonly number[], kunci: boolean): Promise<Map<number, KoperasiSasaran>> {
  if (ids.length === 0) return new Map();
  let query = tx
    .selectFrom('koperasi')
    .select([
      'id',
      ...KOLOM_KOPERASI,
      'nomor_induk',
      'nomor_induk_keadaan',
      'nib',
      'nib_keadaan',
      'npwp',
      'npwp_keadaan',
      'keadaan',
      'versi',
    ])
    .where(sql<boolean>`id = any(${[...ids]}::integer[])`)
    .orderBy('id');
  if (kunci) query = query.forUpdate();
  const koperasi = await query.execute();
  const pengurus = await tx
    .selectFrom('koperasi_pengurus as p')
    .innerJoin('orang as o', 'o.id', 'p.orang_id')
    .select(['p.koperasi_id', 'p.jabatan', 'o.nama'])
    .where(sql<boolean>`p.koperasi_id = any(${[...ids]}::integer[])`)
    .where('p.keadaan', '=', 'aktif')
    .where('p.berhenti_pada', 'is', null)
    .orderBy('p.id')
    .execute();
  const oleh = Map.groupBy(pengurus, (satu) => satu.koperasi_id);
  return new Map(koperasi.map((satu) => [satu.id, { ...satu, pengurus: oleh.get(satu.id) ?? [] }]));
}

export type PemegangNomor = {
  id: number;
  nama: string;
  nomor_induk: string | null;
  nib: string | null;
  nomor_badan_hukum: string | null;
  merah_putih: boolean;
  kode_wilayah: string | null;
};

/** Who holds the numbers and the kelurahan that rows of a portion would take. */
export async function listKembarKoperasi(tx: Tx, semua: readonly Record<string, unknown>[]): Promise<PemegangNomor[]> {
  const nomor = (nama: string) =>
    semua.flatMap((data) => ((data[nama] as Nomor | undefined)?.keadaan === 'ada' ? [(data[nama] as { nilai: string }).nilai] : []));
  const teks = (nama: string) => semua.flatMap((data) => (data[nama] === undefined ? [] : [String(data[nama])]));
  const { rows } = await sql<PemegangNomor>`
    select id, nama, nomor_induk, nib, case when keadaan = 'aktif' then nomor_badan_hukum end as nomor_badan_hukum,
           merah_putih and keadaan = 'aktif' as merah_putih, kode_wilayah
    from koperasi
    where nomor_induk = any(${nomor('nomor_induk')}::text[]) or nib = any(${nomor('nib')}::text[])
       or nomor_badan_hukum = any(${teks('nomor_badan_hukum')}::text[])
       or (merah_putih and keadaan = 'aktif' and kode_wilayah = any(${teks('kode_wilayah')}::text[]))`.execute(tx);
  return rows;
}
