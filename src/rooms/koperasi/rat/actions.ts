import { sql } from 'kysely';
import type { Tx } from '../../../db/client.ts';
import { tahunBuku } from '../../../lib/periode.ts';
import type { Tanggal } from '../../../lib/tanggal.ts';
import { catatJejak } from '../../jejak/actions.ts';
import { bandingkan, type Pelaku } from '../../jejak/jejak.ts';
import { perbaruiKoperasi } from '../actions.turunan.ts';
import { getAturanKoperasi } from '../queries.aturan.ts';
import { kunciKoperasi, type Koperasi } from '../queries.ts';
import { aturanRatPada } from './aturan-rat.ts';
import { type DataRat, lengkapiModal } from './forms.ts';
import { dataRat, findRat, type Rat } from './queries.ts';
import { periksaRat } from './rat.ts';
import type { JenisBerkasRat } from './sebutan.ts';

export type HasilCatatRat =
  | { ok: true; rat: { id: number }; peringatan: string[] }
  /** By field: the same page again. */
  | { ok: false; sebab: 'galat'; galat: Record<string, string> }
  /** Somebody else recorded this book year meanwhile, or changed it. */
  | { ok: false; sebab: 'basi'; kini: Rat }
  | { ok: false; sebab: 'tidak_dipakai'; kini: Koperasi };

export type IsiCatatRat = {
  koperasiId: number;
  tahunBuku: number;
  data: DataRat;
  /** The version that the form started from; undefined when it started from none. */
  versi: number | undefined;
  /** Stored files to attach. */
  berkas: readonly { berkasId: number; jenis: JenisBerkasRat; nama: string }[];
  hariIni: Tanggal;
};

/**
 * Records the annual meeting of a book year, or corrects it. The newest meeting gives the cooperative its members and
 * staff; proposed status, last meeting and duties follow in the same transaction.
 */
export async function catatRat(tx: Tx, pelaku: Pelaku, isi: IsiCatatRat): Promise<HasilCatatRat> {
  const koperasi = await kunciKoperasi(tx, isi.koperasiId);
  if (koperasi.keadaan !== 'aktif') return { ok: false, sebab: 'tidak_dipakai', kini: koperasi };
  const kini = await findRat(tx, isi.koperasiId, isi.tahunBuku);
  if (kini && kini.versi !== isi.versi) return { ok: false, sebab: 'basi', kini };

  const buku = kini ? { mulai: kini.buku_mulai, akhir: kini.buku_selesai } : tahunBuku(isi.tahunBuku, koperasi.bulan_awal_buku);
  const data = lengkapiModal(isi.data);
  const aturan = await getAturanKoperasi(tx, isi.hariIni);
  const lalu = await findRat(tx, isi.koperasiId, isi.tahunBuku - 1);
  const periksa = periksaRat(
    { ...data, tahun_buku: isi.tahunBuku, buku_mulai: buku.mulai, buku_selesai: buku.akhir },
    aturanRatPada(aturan.rat, isi.hariIni),
    isi.hariIni,
    lalu ?? null,
  );
  if (Object.keys(periksa.galat).length > 0) return { ok: false, sebab: 'galat', galat: periksa.galat };

  const rat = kini ? await perbarui(tx, kini, data) : await masukkan(tx, isi, buku, data);
  for (const { berkasId, jenis } of isi.berkas) {
    await tx.insertInto('koperasi_rat_berkas').values({ rat_id: rat.id, berkas_id: berkasId, jenis }).execute();
  }
  const anggota = await terapkanKeKoperasi(tx, koperasi, isi.tahunBuku, data);
  const turunan = await perbaruiKoperasi(tx, koperasi.id, isi.hariIni);
  await catatJejak(tx, pelaku, {
    perbuatan: kini ? 'ubah_rat' : 'catat_rat',
    objekJenis: 'koperasi_rat',
    objekId: rat.id,
    perubahan: {
      ...(kini ? {} : { tahun_buku: [null, isi.tahunBuku] }),
      ...bandingkan<Record<string, string | number | bigint | boolean | null>>(kini ? dataRat(kini) : {}, data),
      ...(isi.berkas.length > 0 ? { berkas: [null, isi.berkas.map((satu) => satu.nama)] } : {}),
      ...anggota,
      ...turunan.perubahan,
    },
  });
  return { ok: true, rat, peringatan: periksa.peringatan };
}

async function masukkan(tx: Tx, isi: IsiCatatRat, buku: { mulai: Tanggal; akhir: Tanggal }, data: DataRat): Promise<{ id: number }> {
  return tx
    .insertInto('koperasi_rat')
    .values({ ...data, koperasi_id: isi.koperasiId, tahun_buku: isi.tahunBuku, buku_mulai: buku.mulai, buku_selesai: buku.akhir })
    .returning('id')
    .executeTakeFirstOrThrow();
}

async function perbarui(tx: Tx, kini: Rat, data: DataRat): Promise<{ id: number }> {
  await tx
    .updateTable('koperasi_rat')
    .set({ ...data, versi: kini.versi + 1, diubah_pada: sql`now()` })
    .where('id', '=', kini.id)
    .execute();
  return { id: kini.id };
}

/** The meeting of the newest book year says how many members and staff there are now; an older one changes nothing. */
async function terapkanKeKoperasi(tx: Tx, koperasi: Koperasi, tahun: number, data: DataRat) {
  if (koperasi.rat_terakhir_tahun !== null && tahun < koperasi.rat_terakhir_tahun) return {};
  const karyawan =
    data.karyawan_laki === null && data.karyawan_perempuan === null ? null : (data.karyawan_laki ?? 0) + (data.karyawan_perempuan ?? 0);
  const baru = {
    anggota_laki: data.anggota_laki ?? koperasi.anggota_laki,
    anggota_perempuan: data.anggota_perempuan ?? koperasi.anggota_perempuan,
    jumlah_manajer: data.manajer ?? koperasi.jumlah_manajer,
    jumlah_karyawan: karyawan ?? koperasi.jumlah_karyawan,
  };
  const { anggota_laki, anggota_perempuan, jumlah_manajer, jumlah_karyawan } = koperasi;
  const perubahan = bandingkan({ anggota_laki, anggota_perempuan, jumlah_manajer, jumlah_karyawan }, baru);
  if (Object.keys(perubahan).length === 0) return {};
  await tx
    .updateTable('koperasi')
    .set({ ...baru, versi: koperasi.versi + 1, diubah_pada: sql`now()` })
    .where('id', '=', koperasi.id)
    .execute();
  // The members of the meeting itself stand in its own fields; only what differs in name is told apart here.
  return Object.fromEntries(Object.entries(perubahan).map(([field, nilai]) => [`koperasi_${field}`, nilai]));
}
