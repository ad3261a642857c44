import type { Tx } from '../../../db/client.ts';
import type { Tanggal } from '../../../lib/tanggal.ts';
import { catatJejak } from '../../jejak/actions.ts';
import type { Pelaku } from '../../jejak/jejak.ts';
import { perbaruiKoperasi } from '../actions.turunan.ts';
import { punyaSimpanPinjam } from '../koperasi.ts';
import { kunciKoperasi } from '../queries.ts';
import { type Instrumen, PREDIKAT_KESEHATAN } from './instrumen.ts';
import { type LembarJawaban, nilaiKesehatan } from './kesehatan.ts';

export type HasilNilai =
  | { ok: true; id: number }
  | { ok: false; sebab: 'tanpa_simpan_pinjam' }
  | { ok: false; sebab: 'belum_lengkap'; belum: { kode: string; pesan: string }[] };

/** Scores a filled sheet and keeps answers and result. An earlier assessment stays beside it. */
export async function nilaiKoperasi(
  tx: Tx,
  pelaku: Pelaku,
  isi: {
    koperasiId: number;
    instrumen: Instrumen;
    tahunBuku: number;
    dinilaiPada: Tanggal;
    jawaban: LembarJawaban;
    berkas?: { id: number; nama: string } | undefined;
    hariIni: Tanggal;
  },
): Promise<HasilNilai> {
  const koperasi = await kunciKoperasi(tx, isi.koperasiId);
  const { jenis, kelompok, unit_simpan_pinjam } = koperasi;
  if (!punyaSimpanPinjam({ jenis, kelompok, unitSimpanPinjam: unit_simpan_pinjam })) return { ok: false, sebab: 'tanpa_simpan_pinjam' };
  const hasil = nilaiKesehatan(isi.instrumen, koperasi.pola_pengelolaan, isi.jawaban);
  if (!hasil.lengkap) return { ok: false, sebab: 'belum_lengkap', belum: hasil.belum };
  const { instrumen } = isi;
  await tx
    .insertInto('instrumen_kesehatan')
    .values({
      kode: instrumen.kode,
      nama: instrumen.nama,
      berlaku_mulai: instrumen.berlakuMulai,
      dasar: instrumen.dasar,
      isi: JSON.stringify(instrumen),
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  const { id } = await tx
    .insertInto('koperasi_kesehatan')
    .values({
      koperasi_id: koperasi.id,
      instrumen_kode: instrumen.kode,
      tahun_buku: isi.tahunBuku,
      dinilai_pada: isi.dinilaiPada,
      jawaban: JSON.stringify(isi.jawaban),
      skor_aspek: JSON.stringify(hasil.aspek.map(({ kode, nama, bobot, nilai, tertimbang }) => ({ kode, nama, bobot, nilai, tertimbang }))),
      skor: String(hasil.skor),
      predikat: hasil.predikat,
      berkas_id: isi.berkas?.id ?? null,
      akun_id: pelaku.akunId,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  await perbaruiKoperasi(tx, koperasi.id, isi.hariIni);
  await catatJejak(tx, pelaku, {
    perbuatan: 'nilai_kesehatan',
    objekJenis: 'koperasi',
    objekId: koperasi.id,
    perubahan: {
      tahun_buku: [null, isi.tahunBuku],
      instrumen: [null, instrumen.nama],
      skor: [null, hasil.skor],
      predikat: [null, PREDIKAT_KESEHATAN[hasil.predikat]],
      ...(isi.berkas ? { berkas: [null, isi.berkas.nama] } : {}),
    },
  });
  return { ok: true, id };
}
