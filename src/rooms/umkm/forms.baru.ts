import { z } from 'zod';
import type { Nomor } from '../../lib/belum-punya.ts';
import { centang, gabungNomor, nomorAtauBelum, nomorOpsional, pilihanOpsional, tanggalOpsional, teksOpsional } from '../../lib/isian.ts';
import { periksaNik } from '../../lib/nik.ts';
import type { Tanggal } from '../../lib/tanggal.ts';
import { periksaTelepon } from '../../lib/telepon.ts';
import { JENIS_KELAMIN } from '../orang/orang.ts';
import { rapikanNama } from '../../lib/nama.ts';
import { buatBagian, type HasilBagian, periksaCentang, type SalahIsian } from './forms.bagian.ts';
import { bagianUmkm, type DataUmkm } from './forms.ts';
import { bagianTahunan, type DataTahunan } from './tahunan/forms.ts';

/** Who owns the new business: somebody of the register (`id`), or enough to find or make the person. */
export type PemilikTerisi = {
  id: number | null;
  nama: string | null;
  nik: Nomor;
  jenis_kelamin: string | null;
  tanggal_lahir: Tanggal | null;
  telepon: string | null;
  /** What was answered when people who look alike were shown: one of them, or a new person. */
  pilihan: number | 'baru' | null;
};

export const bagianPemilik = (hariIni: Tanggal) =>
  buatBagian(
    z.object({
      pemilik_id: z.string(),
      pemilik_nama: teksOpsional('Nama pemilik', 200),
      pemilik_nik: nomorAtauBelum(periksaNik),
      pemilik_nik_belum: centang(),
      pemilik_jenis_kelamin: pilihanOpsional(JENIS_KELAMIN, 'Pilih jenis kelamin dari daftar.'),
      pemilik_tanggal_lahir: tanggalOpsional('Tanggal lahir pemilik', { palingAwal: '1900-01-01', palingAkhir: hariIni }),
      pemilik_telepon: nomorOpsional(periksaTelepon),
      pemilik_pilihan: z.string(),
    }),
    (isian, salah): PemilikTerisi => {
      const pesan = periksaCentang('NIK', isian.pemilik_nik, isian.pemilik_nik_belum);
      if (pesan) salah('pemilik_nik', pesan);
      const id = nomor(isian.pemilik_id);
      const adaNik = isian.pemilik_nik?.keadaan === 'ada';
      const adaLain = isian.pemilik_jenis_kelamin !== null || isian.pemilik_tanggal_lahir !== null || isian.pemilik_telepon !== null;
      if (id === null && isian.pemilik_nama === null && !adaNik && adaLain)
        salah('pemilik_nama', 'Isi nama pemilik, karena keterangan lain tentang pemilik sudah diisi.');
      return {
        id,
        nama: isian.pemilik_nama && rapikanNama(isian.pemilik_nama),
        nik: gabungNomor(isian.pemilik_nik, isian.pemilik_nik_belum),
        jenis_kelamin: isian.pemilik_jenis_kelamin,
        tanggal_lahir: isian.pemilik_tanggal_lahir,
        telepon: isian.pemilik_telepon,
        pilihan: isian.pemilik_pilihan === 'baru' ? 'baru' : nomor(isian.pemilik_pilihan),
      };
    },
  );

const nomor = (teks: string): number | null => (/^[1-9]\d{0,8}$/.test(teks) ? Number(teks) : null);

export type UmkmBaru = { data: DataUmkm; pemilik: PemilikTerisi; tahunan: DataTahunan | null };

/** The whole form of a new business: one schema for the fields, and what they come to. */
export function formulirUmkmBaru(hariIni: Tanggal) {
  const { identitas, alamat, legalitas, pemasaran, pembinaan, persetujuan } = bagianUmkm(hariIni);
  const pemilik = bagianPemilik(hariIni);
  const tahunan = bagianTahunan(hariIni);
  const semua = [identitas, pemilik, alamat, legalitas, tahunan, pemasaran, pembinaan, persetujuan];
  const schema = z.object(Object.assign({}, ...semua.map((bagian) => bagian.schema.shape)) as z.ZodRawShape);
  return {
    schema,
    susun(isian: Record<string, unknown>): HasilBagian<UmkmBaru> {
      const salah: Record<string, string> = {};
      const ambil = <K>(hasil: HasilBagian<K>): K | undefined => {
        if (hasil.ok) return hasil.kolom;
        Object.assign(salah, hasil.salah satisfies SalahIsian);
        return undefined;
      };
      const i = ambil(identitas.kolom(isian));
      const o = ambil(pemilik.kolom(isian));
      const a = ambil(alamat.kolom(isian));
      const l = ambil(legalitas.kolom(isian));
      const t = ambil(tahunan.kolom(isian));
      const m = ambil(pemasaran.kolom(isian));
      const b = ambil(pembinaan.kolom(isian));
      const s = ambil(persetujuan.kolom(isian));
      if (!i || !o || !a || !l || t === undefined || !m || !b || !s) return { ok: false, salah };
      return { ok: true, kolom: { data: { ...i, ...a, ...l, ...m, ...b, ...s }, pemilik: o, tahunan: t } };
    },
  };
}
