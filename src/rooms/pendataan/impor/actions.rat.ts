import { sql } from 'kysely';
import type { Tx } from '../../../db/client.ts';
import { tahunBuku } from '../../../lib/periode.ts';
import { dalamCakupan } from '../../akun/akun.ts';
import { bandingkan } from '../../jejak/jejak.ts';
import { perbaruiKoperasiBanyak } from '../../koperasi/actions.turunan.ts';
import { getAturanKoperasi } from '../../koperasi/queries.aturan.ts';
import { type AturanRat, aturanRatPada } from '../../koperasi/rat/aturan-rat.ts';
import { type DataRat, lengkapiModal } from '../../koperasi/rat/forms.ts';
import { periksaRat } from '../../koperasi/rat/rat.ts';
import type { ProfilBaru } from './actions.kandidat.ts';
import { ambilNomor, catatBaru, catatJejakBanyak, catatSebelum, type JejakBaris, sisipkan, tambal } from './actions.tulis.ts';
import { type BarisTampung, type HasilBaris, type KonteksImpor, tolakBaris } from './konteks.ts';
import { type KoperasiRat, listKoperasiRat, listRatPorsi, type RatTersimpan } from './queries.rat.ts';

const UANG = [
  'simpanan_pokok',
  'simpanan_wajib',
  'dana_cadangan',
  'hibah',
  'modal_sendiri',
  'modal_luar',
  'aset',
  'volume_usaha',
  'shu',
] as const;
const LAIN = [
  'tanggal_rat',
  'metode',
  'anggota_laki',
  'anggota_perempuan',
  'hadir',
  'kuorum',
  'karyawan_laki',
  'karyawan_perempuan',
  'manajer',
  'pembagian_shu',
  'rencana_kerja',
  'opini_kap',
  'laporan_diterima_pada',
  'sumber',
] as const;
const KOLOM_RAT = [...UANG, ...LAIN] as const;

type Isi = Record<string, string | number | bigint | boolean | null>;
type Calon = {
  baris: BarisTampung;
  id: number;
  koperasi: KoperasiRat;
  kini: RatTersimpan | undefined;
  isi: Isi;
  ubah: Isi;
  buku: { mulai: string; akhir: string };
};

/** Judges one portion of annual meetings and, unless it is a dry run, writes it. */
export class PenulisRat {
  readonly #k: KonteksImpor;
  readonly profilBaru: ProfilBaru[] = [];
  #aturan: AturanRat | undefined;

  constructor(k: KonteksImpor) {
    this.#k = k;
  }

  async porsi(tx: Tx, semua: readonly BarisTampung[]): Promise<HasilBaris[]> {
    const k = this.#k;
    this.#aturan ??= aturanRatPada((await getAturanKoperasi(tx, k.hariIni)).rat, k.hariIni);
    const ids = semua.flatMap((baris) => baris.sasaran_id ?? []);
    const koperasi = await listKoperasiRat(tx, ids, k.tulis);
    const rat = await listRatPorsi(tx, ids);
    const hasil: HasilBaris[] = [];
    const calon: Calon[] = [];
    for (const baris of semua) {
      const putusan = this.#putuskan(baris, koperasi, rat);
      if ('hasil' in putusan) hasil.push(putusan);
      else calon.push(putusan);
    }
    const baru = calon.filter((satu) => !satu.kini);
    if (k.tulis) {
      const nomor = await ambilNomor(tx, 'koperasi_rat', baru.length);
      for (const [i, satu] of baru.entries()) satu.id = nomor[i] ?? 0;
      await this.#tulis(
        tx,
        calon.filter((satu) => !satu.kini || Object.keys(satu.ubah).length > 0),
      );
    }
    for (const { baris, koperasi: milik, kini, ubah } of calon) {
      hasil.push({ urut: baris.urut, hasil: kini ? (Object.keys(ubah).length > 0 ? 'berubah' : 'sama') : 'baru', sasaran: milik.id });
    }
    return hasil;
  }

  #putuskan(baris: BarisTampung, koperasi: ReadonlyMap<number, KoperasiRat>, rat: ReadonlyMap<string, RatTersimpan>): Calon | HasilBaris {
    const { data, urut } = baris;
    const milik = baris.sasaran_id === null ? undefined : koperasi.get(baris.sasaran_id);
    if (!milik)
      return tolakBaris(
        urut,
        'Koperasi ini belum tercatat, atau namanya dipakai lebih dari satu koperasi. Catat koperasinya dahulu, atau isi nomor induknya.',
        'nama',
      );
    if (milik.keadaan !== 'aktif')
      return tolakBaris(urut, `Catatan koperasi nomor ${milik.id} tidak dipakai lagi. Aktifkan dahulu, atau hapus baris ini.`);
    if (!dalamCakupan(this.#k.cakupan, milik.kode_wilayah)) return tolakBaris(urut, 'Koperasi ini di luar wilayah tugas Anda.');
    const tahun = data['tahun_buku'] as number;
    const kini = rat.get(`${milik.id} ${tahun}`);
    const terbaca: Isi = {};
    for (const nama of KOLOM_RAT)
      if (data[nama] !== undefined)
        terbaca[nama] = (UANG as readonly string[]).includes(nama) ? BigInt(String(data[nama])) : (data[nama] as string);
    const dasar = Object.fromEntries(KOLOM_RAT.map((nama) => [nama, kini?.[nama] ?? null])) as Isi;
    const isi = lengkapiModal({ ...dasar, sumber: dasar['sumber'] ?? 'impor', ...terbaca } as unknown as DataRat) as unknown as Isi;
    const buku = kini ? { mulai: kini.buku_mulai, akhir: kini.buku_selesai } : tahunBuku(tahun, milik.bulan_awal_buku);
    const periksa = periksaRat(
      { ...(isi as unknown as DataRat), tahun_buku: tahun, buku_mulai: buku.mulai, buku_selesai: buku.akhir },
      this.#aturan as AturanRat,
      this.#k.hariIni,
      (rat.get(`${milik.id} ${tahun - 1}`) as unknown as DataRat | undefined) ?? null,
    );
    const [galat] = Object.entries(periksa.galat);
    if (galat) return tolakBaris(urut, galat[1], galat[0]);
    const ubah = Object.fromEntries(
      Object.entries(isi).filter(([nama, nilai]) => !kini || nilai !== (kini[nama as (typeof KOLOM_RAT)[number]] ?? null)),
    );
    return { baris, id: kini?.id ?? 0, koperasi: milik, kini, isi, ubah, buku };
  }

  async #tulis(tx: Tx, calon: readonly Calon[]): Promise<void> {
    const k = this.#k;
    const ubah = calon.filter((satu) => satu.kini);
    const baru = calon.filter((satu) => !satu.kini);
    const koperasi = [...new Set(calon.map((satu) => satu.koperasi.id))];
    await catatSebelum(
      tx,
      k,
      'koperasi_rat',
      ubah.map((satu) => satu.id),
    );
    await catatSebelum(tx, k, 'koperasi', koperasi);
    await sisipkan(
      tx,
      'koperasi_rat',
      baru.map((satu) => ({
        id: satu.id,
        koperasi_id: satu.koperasi.id,
        tahun_buku: satu.baris.data['tahun_buku'],
        buku_mulai: satu.buku.mulai,
        buku_selesai: satu.buku.akhir,
        ...satu.isi,
        versi: 1,
        dibuat_pada: 'now',
        diubah_pada: 'now',
      })),
    );
    await catatBaru(
      tx,
      k,
      'koperasi_rat',
      baru.map((satu) => satu.id),
    );
    await tambal(
      tx,
      'koperasi_rat',
      ubah.map((satu) => ({ id: satu.id, tambalan: satu.ubah })),
    );
    const anggota = keanggotaan(calon);
    await tambal(tx, 'koperasi', anggota);
    await sql`
      update impor_catatan c set versi = x.versi from koperasi x
      where c.impor_id = ${k.imporId} and c.objek_jenis = 'koperasi' and c.objek_id = x.id and x.id = any(${koperasi}::integer[])`.execute(
      tx,
    );
    await perbaruiKoperasiBanyak(tx, koperasi, new Set(), k.hariIni);
    await catatJejakBanyak(
      tx,
      k,
      calon.map(({ id, kini, isi, ubah: beda, baris }): JejakBaris => {
        const lama = kini
          ? Object.fromEntries(Object.keys(beda).map((nama) => [nama, kini[nama as (typeof KOLOM_RAT)[number]] ?? null]))
          : {};
        return {
          perbuatan: kini ? 'ubah_rat' : 'catat_rat',
          objek_jenis: 'koperasi_rat',
          objek_id: String(id),
          baris: baris.nomor,
          perubahan: {
            ...(kini ? {} : { tahun_buku: [null, baris.data['tahun_buku'] as number] }),
            ...bandingkan<Isi>(lama as Isi, kini ? beda : isi),
          },
        };
      }),
    );
  }
}

/** The meeting of the newest book year says how many members and staff a cooperative has now. */
function keanggotaan(calon: readonly Calon[]) {
  const terbaru = new Map<number, Calon>();
  for (const satu of calon) {
    const tahun = satu.baris.data['tahun_buku'] as number;
    const ada = terbaru.get(satu.koperasi.id);
    if (satu.koperasi.rat_terakhir_tahun !== null && tahun < satu.koperasi.rat_terakhir_tahun) continue;
    if (!ada || (ada.baris.data['tahun_buku'] as number) < tahun) terbaru.set(satu.koperasi.id, satu);
  }
  return [...terbaru.values()].flatMap(({ koperasi, isi }) => {
    const karyawan =
      isi['karyawan_laki'] === null && isi['karyawan_perempuan'] === null
        ? null
        : Number(isi['karyawan_laki'] ?? 0) + Number(isi['karyawan_perempuan'] ?? 0);
    const baru = {
      anggota_laki: isi['anggota_laki'] ?? koperasi.anggota_laki,
      anggota_perempuan: isi['anggota_perempuan'] ?? koperasi.anggota_perempuan,
      jumlah_manajer: isi['manajer'] ?? koperasi.jumlah_manajer,
      jumlah_karyawan: karyawan ?? koperasi.jumlah_karyawan,
    };
    const tambalan = Object.fromEntries(Object.entries(baru).filter(([nama, nilai]) => nilai !== koperasi[nama as keyof typeof baru]));
    return Object.keys(tambalan).length === 0 ? [] : [{ id: koperasi.id, tambalan }];
  });
}
