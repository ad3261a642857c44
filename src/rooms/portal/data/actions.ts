import { sql } from 'kysely';
import type { Db, Tx } from '../../../db/client.ts';
import type { WaktuKantor } from '../../kantor/queries.ts';
import { listAnak } from '../../wilayah/queries.ts';
import { type IsiAngka, KUMPULAN, type NamaKumpulan } from './kumpulan.ts';
import { hitungGolongan, hitungRat, jumlahKeuangan, jumlahTenagaKerja } from './queries.ts';
import { type KolomBersama, kolomWilayah, susunHitungan, susunJumlah } from './susun.ts';

const TAHUN_KE_BELAKANG = 5;

const MENURUT = {
  koperasi: { 'koperasi-status': 'status', 'koperasi-jenis': 'jenis' },
  umkm: { 'usaha-kelas': 'kelas', 'usaha-bidang': 'sektor', 'usaha-bentuk': 'bentuk_usaha' },
} as const;

/**
 * Works out all published figures from one and the same moment: totals that two tables share are equal then. What must be
 * hidden is hidden before it is stored. Returns how many tables are published.
 */
export async function susunAngka(db: Db, kantor: Pick<WaktuKantor, 'hariIni' | 'area'>, kini: Date): Promise<number> {
  return db
    .transaction()
    .setIsolationLevel('repeatable read')
    .execute(async (tx) => {
      await sql`set local statement_timeout = '10min'`.execute(tx);
      const tahunIni = Number(kantor.hariIni.slice(0, 4));
      const anak = (await listAnak(tx, kantor.area)).sort((a, b) => a.kode.localeCompare(b.kode));
      const simpan = penyimpan(tx, kini);
      for (const register of ['koperasi', 'umkm'] as const) {
        let kolom: KolomBersama | undefined;
        for (const [nama, menurut] of Object.entries(MENURUT[register])) {
          const hitungan = await hitungGolongan(tx, register, menurut, kantor.area);
          kolom ??= kolomWilayah(anak, hitungan);
          await simpan(nama as NamaKumpulan, tahunIni, kolom && susunHitungan(KUMPULAN[nama as NamaKumpulan], kolom, hitungan));
        }
        if (register === 'koperasi') await susunTahunBuku(tx, { tahunIni, kolom, area: kantor.area, simpan });
      }
      for (let tahun = tahunIni; tahun > tahunIni - TAHUN_KE_BELAKANG; tahun--) {
        await simpan('usaha-tenaga-kerja', tahun, susunJumlah(KUMPULAN['usaha-tenaga-kerja'], await jumlahTenagaKerja(tx, tahun)));
      }
      return simpan.banyak();
    });
}

type Penyimpan = ReturnType<typeof penyimpan>;

function penyimpan(tx: Tx, kini: Date) {
  let banyak = 0;
  /** A table that may not be published (any more) is taken away. */
  const simpan = async (kumpulan: NamaKumpulan, tahun: number, isi: IsiAngka | undefined): Promise<void> => {
    if (!isi) {
      await tx.deleteFrom('angka_terbuka').where('kumpulan', '=', kumpulan).where('tahun', '=', tahun).execute();
      return;
    }
    const baru = { dihitung_pada: kini, isi: JSON.stringify(isi) };
    await tx
      .insertInto('angka_terbuka')
      .values({ kumpulan, tahun, ...baru })
      .onConflict((conflict) => conflict.columns(['kumpulan', 'tahun']).doUpdateSet(baru))
      .execute();
    banyak += 1;
  };
  return Object.assign(simpan, { banyak: () => banyak });
}

type TahunBuku = { tahunIni: number; kolom: KolomBersama | undefined; area: string; simpan: Penyimpan };

/**
 * The table of sums tells how many held their meeting, and so the total of that row of the other table: it must be one that
 * may be shown, else only one of the two is published.
 */
async function susunTahunBuku(tx: Tx, { tahunIni, kolom, area, simpan }: TahunBuku): Promise<void> {
  for (let tahun = tahunIni - 1; tahun >= tahunIni - TAHUN_KE_BELAKANG; tahun--) {
    const hitungan = await hitungRat(tx, tahun, area);
    const terbuka = kolom && susunHitungan(KUMPULAN['koperasi-rat'], kolom, hitungan, { totalBarisTetap: true });
    const keuangan = terbuka && susunJumlah(KUMPULAN['koperasi-keuangan'], await jumlahKeuangan(tx, tahun));
    await simpan('koperasi-keuangan', tahun, keuangan);
    await simpan('koperasi-rat', tahun, terbuka ?? (kolom && susunHitungan(KUMPULAN['koperasi-rat'], kolom, hitungan)));
  }
}
