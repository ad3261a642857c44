import { sql } from 'kysely';
import type { Tx } from '../../../db/client.ts';
import type { JenisImpor } from './impor.ts';
import type { KonteksImpor } from './konteks.ts';

type K = Pick<KonteksImpor, 'imporId'>;
type Potongan = ReturnType<typeof sql>;

/** Where a portion is judged, and the numbers that rows of this batch have taken so far; gone with the transaction. */
export async function siapkanCocok(tx: Tx): Promise<void> {
  await sql`
    create temp table nilai_impor (
      urut integer primary key, nomor integer, lembar text, sidik bytea, nib text, nik_sidik bytea, nama_lipat text, induk text, badan_hukum text,
      tahun_buku text, salah jsonb, kembar_urut integer, sasaran_id integer, dikenal boolean not null default false, siap boolean not null default false, umkm_id integer, orang_id integer
    ) on commit drop`.execute(tx);
  await sql`create temp table kunci_impor (ranah "char", kunci bytea, urut integer, primary key (ranah, kunci)) on commit drop`.execute(tx);
}

/**
 * Finds the record that each row of a portion means, set-based. A business: by NIB, else by its owner's NIK with its
 * folded name. A cooperative: by nomor induk, else by the number of its legal decree. A meeting: its cooperative. Last of
 * all, by the fingerprint of the row: the same row came in before.
 */
export async function cocokkan(tx: Tx, k: K, jenis: JenisImpor, dari: number, sampai: number): Promise<void> {
  await sql`truncate nilai_impor`.execute(tx);
  const koperasi = jenis !== 'umkm';
  await sql`
    insert into nilai_impor (urut, nomor, lembar, sidik, nib, nik_sidik, nama_lipat, induk, badan_hukum, tahun_buku)
    select urut, nomor, lembar, sidik, nib, nik_sidik, case when ${koperasi} or nik_sidik is not null then lipat(data ->> 'nama') end,
      case when ${koperasi} and data -> 'nomor_induk' ->> 'keadaan' = 'ada' then data -> 'nomor_induk' ->> 'nilai' end,
      case when ${koperasi} then data ->> 'nomor_badan_hukum' end, case when ${koperasi} then data ->> 'tahun_buku' end
    from impor_baris where impor_id = ${k.imporId} and urut between ${dari} and ${sampai}
      and (hasil is null or hasil <> 'ditolak' or salah is null or salah -> 0 ? 'akhir') order by urut`.execute(tx);
  await ambilKunci(tx, 's', sql`sidik`);
  // The very same row twice in one file is one record: the later one is judged as the first one is.
  await sql`
    update nilai_impor n set kembar_urut = k.urut from kunci_impor k
    where k.ranah = 's' and k.kunci = n.sidik and k.urut < n.urut`.execute(tx);
  if (jenis === 'umkm') await cocokkanUmkm(tx, k);
  else await cocokkanKoperasi(tx, k, jenis);
  if (jenis !== 'rat')
    await sql`
      update nilai_impor n set sasaran_id = s.objek_id from impor_sidik s
      where ${TERBUKA} and n.sasaran_id is null and s.jenis = ${jenis} and s.sidik = n.sidik`.execute(tx);
}

const TERBUKA = sql`n.salah is null and n.kembar_urut is null`;

/** The first row with a key has it. */
async function ambilKunci(tx: Tx, ranah: string, kunci: Potongan): Promise<void> {
  await sql`
    insert into kunci_impor (ranah, kunci, urut)
    select ${sql.lit(ranah)}::"char", ${kunci}, n.urut from nilai_impor n where ${TERBUKA} and ${kunci} is not null order by n.urut
    on conflict do nothing`.execute(tx);
}

async function cocokkanUmkm(tx: Tx, k: K): Promise<void> {
  await tolakKembar(tx, k, {
    ranah: 'b',
    kunci: sql`convert_to(n.nib, 'UTF8')`,
    alasan: 'NIB ini juga ada di baris % dengan isi yang berbeda. Samakan, atau hapus salah satunya.',
    bidang: 'nib',
  });
  await tolakKembar(tx, k, {
    ranah: 'u',
    kunci: sql`n.nik_sidik || convert_to(n.nama_lipat, 'UTF8')`,
    alasan: 'Usaha dan pemilik yang sama juga ada di baris % dengan isi yang berbeda. Samakan, atau hapus salah satunya.',
    bidang: 'nama',
    syarat: sql`and (n.nib is null or p.nib is null)`,
  });
  await sql`update nilai_impor n set sasaran_id = u.id from umkm u where ${TERBUKA} and n.nib = u.nib`.execute(tx);
  await sql`
    with calon as (
      select distinct on (n.urut) n.urut, u.id
      from nilai_impor n
      join orang o on o.nik_sidik = n.nik_sidik
      join umkm_pemilik p on p.orang_id = o.id
      join umkm u on u.id = p.umkm_id and u.nama_lipat = n.nama_lipat
      where ${TERBUKA} and n.sasaran_id is null and (n.nib is null or u.nib is null) and u.keadaan <> 'digabung'
      order by n.urut, u.keadaan, u.id
    )
    update nilai_impor n set sasaran_id = c.id from calon c where n.urut = c.urut`.execute(tx);
  await tolakSasaranKembar(tx, k);
  await ambilKunci(tx, 'k', sql`n.nik_sidik`);
  await sql`
    update nilai_impor n set dikenal = true from kunci_impor k
    where ${TERBUKA} and k.ranah = 'k' and k.kunci = n.nik_sidik and k.urut < n.urut`.execute(tx);
  await sql`update nilai_impor n set dikenal = true from orang o where ${TERBUKA} and o.nik_sidik = n.nik_sidik`.execute(tx);
}

async function cocokkanKoperasi(tx: Tx, k: K, jenis: 'koperasi' | 'rat'): Promise<void> {
  await sql`update nilai_impor n set sasaran_id = x.id from koperasi x where ${TERBUKA} and x.nomor_induk = n.induk`.execute(tx);
  await sql`
    update nilai_impor n set sasaran_id = x.id from koperasi x
    where ${TERBUKA} and n.sasaran_id is null and x.keadaan = 'aktif' and x.nomor_badan_hukum = n.badan_hukum`.execute(tx);
  if (jenis === 'koperasi') {
    await tolakKembar(tx, k, {
      ranah: 'i',
      kunci: sql`convert_to(n.induk, 'UTF8')`,
      alasan: 'Nomor induk koperasi ini juga ada di baris % dengan isi yang berbeda. Samakan, atau hapus salah satunya.',
      bidang: 'nomor_induk',
    });
    await tolakKembar(tx, k, {
      ranah: 'h',
      kunci: sql`convert_to(n.badan_hukum, 'UTF8')`,
      alasan: 'Nomor badan hukum ini juga ada di baris % dengan isi yang berbeda. Samakan, atau hapus salah satunya.',
      bidang: 'nomor_badan_hukum',
    });
    return tolakSasaranKembar(tx, k);
  }
  // A meeting may name its cooperative by name alone, as long as only one carries it.
  await sql`
    with calon as (
      select n.urut, min(x.id) as id from nilai_impor n join koperasi x on x.nama_lipat = n.nama_lipat and x.keadaan = 'aktif'
      where ${TERBUKA} and n.sasaran_id is null group by n.urut having count(*) = 1
    )
    update nilai_impor n set sasaran_id = c.id from calon c where n.urut = c.urut`.execute(tx);
  await tolakKembar(tx, k, {
    ranah: 'r',
    kunci: sql`convert_to(n.sasaran_id || ' ' || n.tahun_buku, 'UTF8')`,
    alasan: 'RAT koperasi dan tahun buku ini juga ada di baris % dengan isi yang berbeda. Samakan, atau hapus salah satunya.',
    bidang: 'tahun_buku',
  });
}

/** A second row with the same key and other contents is not guessed at: which one is right, a person says. */
async function tolakKembar(
  tx: Tx,
  { imporId }: K,
  { ranah, kunci, alasan, bidang, syarat = sql`` }: { ranah: string; kunci: Potongan; alasan: string; bidang: string; syarat?: Potongan },
): Promise<void> {
  await ambilKunci(tx, ranah, kunci);
  await sql`
    with b as materialized (
      select n.urut, k.urut as awal from nilai_impor n join kunci_impor k on k.ranah = ${sql.lit(ranah)} and k.kunci = ${kunci} and k.urut < n.urut
      where ${TERBUKA}
    )
    update nilai_impor n set salah = jsonb_build_array(jsonb_build_object('kolom', null, 'bidang', ${bidang}::text, 'akhir', true,
      'alasan', replace(${alasan}::text, '%', case when p.lembar = n.lembar then p.nomor::text else p.nomor || ' lembar ' || p.lembar end)))
    from b cross join lateral (select nomor, lembar, nib from impor_baris where impor_id = ${imporId} and urut = b.awal offset 0) p
    where n.urut = b.urut ${syarat}`.execute(tx);
}

async function tolakSasaranKembar(tx: Tx, k: K): Promise<void> {
  await tolakKembar(tx, k, {
    ranah: 't',
    kunci: sql`int4send(n.sasaran_id)`,
    alasan: 'Catatan yang sama sudah dimaksud oleh baris % dengan isi yang berbeda. Samakan, atau hapus salah satunya.',
    bidang: 'nama',
  });
}

/** Rows of a portion that repeat an earlier one: the same when that one went in, else rejected for the same reason. */
export async function ikutkanKembar(tx: Tx, { imporId }: K, dari: number, sampai: number): Promise<void> {
  await sql`
    with ulangan as materialized (
      select u.urut, p.hasil, p.sasaran_id, p.salah from impor_baris u
      cross join lateral (select hasil, sasaran_id, salah from impor_baris where impor_id = ${imporId} and urut = u.kembar_urut offset 0) p
      where u.impor_id = ${imporId} and u.urut between ${dari} and ${sampai} and u.hasil is null and u.kembar_urut is not null
    )
    update impor_baris b set hasil = case when u.hasil = 'ditolak' then 'ditolak' else 'sama' end, sasaran_id = u.sasaran_id, salah = u.salah
    from ulangan u where b.impor_id = ${imporId} and b.urut = u.urut`.execute(tx);
}
