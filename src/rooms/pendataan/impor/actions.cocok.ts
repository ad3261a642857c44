import { sql } from 'kysely';
import type { Tx } from '../../../db/client.ts';
import type { JenisImpor } from './impor.ts';
import type { KonteksImpor } from './konteks.ts';

/**
 * Finds the record that each staged row means, set-based. A business: by NIB, else by its owner's NIK with its folded
 * name. A cooperative: by nomor induk, else by the number of its legal decree. A meeting: its cooperative. Last of all,
 * by the fingerprint of the row: the same row came in before.
 */
export async function cocokkan(tx: Tx, k: Pick<KonteksImpor, 'imporId'>, jenis: JenisImpor): Promise<void> {
  await sql`
    update impor_baris set hasil = null, salah = null, sasaran_id = null, kembar_urut = null
    where impor_id = ${k.imporId} and (hasil <> 'ditolak' or salah is null or salah -> 0 ? 'akhir')`.execute(tx);
  await tandaiKembar(tx, k);
  if (jenis === 'umkm') await cocokkanUmkm(tx, k);
  else await cocokkanKoperasi(tx, k, jenis);
  if (jenis !== 'rat') await cocokkanSidik(tx, k, jenis);
}

/** The very same row twice in one file is one record: the later one is judged as the first one is. */
async function tandaiKembar(tx: Tx, { imporId }: Pick<KonteksImpor, 'imporId'>): Promise<void> {
  await sql`
    with urutan as (
      select urut, first_value(urut) over (partition by sidik order by urut) as pertama from impor_baris where impor_id = ${imporId} and hasil is null
    )
    update impor_baris b set kembar_urut = u.pertama from urutan u
    where b.impor_id = ${imporId} and b.urut = u.urut and u.pertama < u.urut`.execute(tx);
}

async function cocokkanUmkm(tx: Tx, { imporId }: Pick<KonteksImpor, 'imporId'>): Promise<void> {
  await sql`
    update impor_baris b set sasaran_id = u.id from umkm u
    where b.impor_id = ${imporId} and b.hasil is null and b.nib = u.nib`.execute(tx);
  await sql`
    with calon as (
      select distinct on (b.urut) b.urut, u.id
      from impor_baris b
      join orang o on o.nik_sidik = b.nik_sidik
      join umkm_pemilik p on p.orang_id = o.id
      join umkm u on u.id = p.umkm_id and u.nama_lipat = b.nama_lipat
      where b.impor_id = ${imporId} and b.hasil is null and b.sasaran_id is null and (b.nib is null or u.nib is null) and u.keadaan <> 'digabung'
      order by b.urut, u.keadaan, u.id
    )
    update impor_baris b set sasaran_id = c.id from calon c where b.impor_id = ${imporId} and b.urut = c.urut`.execute(tx);
  // The owner's name of the first row with a NIK is what the others are held against.
  await sql`
    with pertama as (
      select urut, nik_sidik, first_value(urut) over w as awal, first_value(data ->> 'pemilik_nama') over w as nama
      from impor_baris where impor_id = ${imporId} and hasil is null and kembar_urut is null and nik_sidik is not null
      window w as (partition by nik_sidik order by urut)
    )
    update impor_baris b set pemilik_acuan = coalesce(p.nama, '') from pertama p
    where b.impor_id = ${imporId} and b.urut = p.urut and p.awal < p.urut`.execute(tx);
  await tolakKembar(tx, imporId, {
    kunci: sql`nib`,
    alasan: 'NIB ini juga ada di baris % dengan isi yang berbeda. Samakan, atau hapus salah satunya.',
    bidang: 'nib',
  });
  await tolakKembar(tx, imporId, {
    kunci: sql`case when nik_sidik is not null then encode(nik_sidik, 'hex') || ' ' || nama_lipat end`,
    alasan: 'Usaha dan pemilik yang sama juga ada di baris % dengan isi yang berbeda. Samakan, atau hapus salah satunya.',
    bidang: 'nama',
    syarat: sql`and (b.nib is null or p.nib is null)`,
  });
  await tolakSasaranKembar(tx, imporId);
}

async function cocokkanKoperasi(tx: Tx, { imporId }: Pick<KonteksImpor, 'imporId'>, jenis: 'koperasi' | 'rat'): Promise<void> {
  const induk = sql`case when data -> 'nomor_induk' ->> 'keadaan' = 'ada' then data -> 'nomor_induk' ->> 'nilai' end`;
  await sql`
    update impor_baris b set sasaran_id = x.id from koperasi x
    where b.impor_id = ${imporId} and b.hasil is null and b.data -> 'nomor_induk' ->> 'keadaan' = 'ada' and x.nomor_induk = b.data -> 'nomor_induk' ->> 'nilai'`.execute(
    tx,
  );
  await sql`
    update impor_baris b set sasaran_id = x.id from koperasi x
    where b.impor_id = ${imporId} and b.hasil is null and b.sasaran_id is null and x.keadaan = 'aktif'
      and x.nomor_badan_hukum = b.data ->> 'nomor_badan_hukum'`.execute(tx);
  if (jenis === 'koperasi') {
    await tolakKembar(tx, imporId, {
      kunci: induk,
      alasan: 'Nomor induk koperasi ini juga ada di baris % dengan isi yang berbeda. Samakan, atau hapus salah satunya.',
      bidang: 'nomor_induk',
    });
    await tolakKembar(tx, imporId, {
      kunci: sql`data ->> 'nomor_badan_hukum'`,
      alasan: 'Nomor badan hukum ini juga ada di baris % dengan isi yang berbeda. Samakan, atau hapus salah satunya.',
      bidang: 'nomor_badan_hukum',
    });
    return tolakSasaranKembar(tx, imporId);
  }
  // A meeting may name its cooperative by name alone, as long as only one carries it.
  await sql`
    with calon as (
      select b.urut, min(x.id) as id from impor_baris b join koperasi x on x.nama_lipat = b.nama_lipat and x.keadaan = 'aktif'
      where b.impor_id = ${imporId} and b.hasil is null and b.sasaran_id is null group by b.urut having count(*) = 1
    )
    update impor_baris b set sasaran_id = c.id from calon c where b.impor_id = ${imporId} and b.urut = c.urut`.execute(tx);
  await tolakKembar(tx, imporId, {
    kunci: sql`sasaran_id || ' ' || (data ->> 'tahun_buku')`,
    alasan: 'RAT koperasi dan tahun buku ini juga ada di baris % dengan isi yang berbeda. Samakan, atau hapus salah satunya.',
    bidang: 'tahun_buku',
  });
}

async function cocokkanSidik(tx: Tx, { imporId }: Pick<KonteksImpor, 'imporId'>, jenis: JenisImpor): Promise<void> {
  await sql`
    update impor_baris b set sasaran_id = s.objek_id from impor_sidik s
    where b.impor_id = ${imporId} and b.hasil is null and b.sasaran_id is null and s.jenis = ${jenis} and s.sidik = b.sidik`.execute(tx);
}

type Potongan = ReturnType<typeof sql>;

/** A second row with the same key and other contents is not guessed at: which one is right, a person says. */
async function tolakKembar(
  tx: Tx,
  imporId: number,
  { kunci, alasan, bidang, syarat = sql`` }: { kunci: Potongan; alasan: string; bidang: string; syarat?: Potongan },
): Promise<void> {
  await sql`
    with semua as (select urut, nomor, lembar, nib, ${kunci} as kunci from impor_baris where impor_id = ${imporId} and hasil is null and kembar_urut is null),
    awal as (select distinct on (kunci) kunci, urut, nomor, lembar, nib from semua where kunci is not null order by kunci, urut)
    update impor_baris b set hasil = 'ditolak', salah = jsonb_build_array(jsonb_build_object('kolom', null, 'bidang', ${bidang}::text, 'akhir', true,
      'alasan', replace(${alasan}::text, '%', case when p.lembar = b.lembar then p.nomor::text else p.nomor || ' lembar ' || p.lembar end)))
    from semua s join awal p on p.kunci = s.kunci and p.urut < s.urut
    where b.impor_id = ${imporId} and b.urut = s.urut ${syarat}`.execute(tx);
}

async function tolakSasaranKembar(tx: Tx, imporId: number): Promise<void> {
  await tolakKembar(tx, imporId, {
    kunci: sql`sasaran_id::text`,
    alasan: 'Catatan yang sama sudah dimaksud oleh baris % dengan isi yang berbeda. Samakan, atau hapus salah satunya.',
    bidang: 'nama',
  });
}

/** Rows that repeat an earlier one: the same when that one went in, else rejected for the same reason. */
export async function ikutkanKembar(tx: Tx, { imporId }: Pick<KonteksImpor, 'imporId'>): Promise<void> {
  await sql`
    update impor_baris b set hasil = case when p.hasil = 'ditolak' then 'ditolak' else 'sama' end, sasaran_id = p.sasaran_id, salah = p.salah
    from impor_baris p
    where b.impor_id = ${imporId} and p.impor_id = ${imporId} and p.urut = b.kembar_urut and b.hasil is null`.execute(tx);
}
