import type { DbOrTx } from '../../../db/client.ts';
import type { Tanggal } from '../../../lib/tanggal.ts';
import type { Instrumen, PredikatKesehatan } from './instrumen.ts';
import type { HasilAspek, LembarJawaban } from './kesehatan.ts';
import { INSTRUMEN_BAWAAN } from './lembar.ts';

/** All versions: those in the register, else as they come with the program. Newest first. */
export async function listInstrumen(db: DbOrTx): Promise<Instrumen[]> {
  const rows = await db.selectFrom('instrumen_kesehatan').select(['kode', 'isi']).execute();
  const tersimpan = new Map(rows.map((row) => [row.kode, row.isi as unknown as Instrumen]));
  const bawaan = INSTRUMEN_BAWAAN.filter((satu) => !tersimpan.has(satu.kode));
  return [...tersimpan.values(), ...bawaan].sort((a, b) => b.berlakuMulai.localeCompare(a.berlakuMulai));
}

export type AspekDinilai = Pick<HasilAspek, 'kode' | 'nama' | 'bobot' | 'nilai' | 'tertimbang'>;

export type PenilaianKesehatan = {
  id: number;
  koperasi_id: number;
  instrumen_kode: string;
  tahun_buku: number;
  dinilai_pada: Tanggal;
  jawaban: LembarJawaban;
  skor_aspek: AspekDinilai[];
  skor: number;
  predikat: PredikatKesehatan;
  penilai: string | null;
  berkas_id: number | null;
  berkas_nama: string | null;
  berkas_ukuran: number | null;
};

function dasar(db: DbOrTx) {
  return db
    .selectFrom('koperasi_kesehatan as k')
    .leftJoin('akun as a', 'a.id', 'k.akun_id')
    .leftJoin('berkas as b', 'b.id', 'k.berkas_id')
    .select([
      'k.id',
      'k.koperasi_id',
      'k.instrumen_kode',
      'k.tahun_buku',
      'k.dinilai_pada',
      'k.jawaban',
      'k.skor_aspek',
      'k.skor',
      'k.predikat',
      'a.nama as penilai',
      'k.berkas_id',
      'b.nama as berkas_nama',
      'b.ukuran as berkas_ukuran',
    ]);
}

type Baris = Awaited<ReturnType<ReturnType<typeof dasar>['executeTakeFirstOrThrow']>>;

const kePenilaian = (baris: Baris): PenilaianKesehatan => ({
  ...baris,
  jawaban: baris.jawaban as unknown as LembarJawaban,
  skor_aspek: baris.skor_aspek as unknown as AspekDinilai[],
  skor: Number(baris.skor),
  predikat: baris.predikat as PredikatKesehatan,
});

/** Newest book year first; of one year the assessment that was made last. */
export async function listKesehatan(db: DbOrTx, koperasiId: number): Promise<PenilaianKesehatan[]> {
  const rows = await dasar(db).where('k.koperasi_id', '=', koperasiId).orderBy('k.tahun_buku', 'desc').orderBy('k.id', 'desc').execute();
  return rows.map(kePenilaian);
}
