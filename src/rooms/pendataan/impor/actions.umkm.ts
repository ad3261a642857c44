import { sql } from 'kysely';
import type { Tx } from '../../../db/client.ts';
import type { Perubahan } from '../../jejak/jejak.ts';
import { rahasia } from '../../jejak/jejak.ts';
import { dalamCakupan } from '../../akun/akun.ts';
import { simpanProfilBanyak } from '../../kemiripan/actions.ts';
import type { IsiProfil } from '../../kemiripan/profil.ts';
import type { AturanKelas } from '../../umkm/aturan-kelas.ts';
import { TENAGA_TAHUNAN, UANG_TAHUNAN } from '../../umkm/tahunan/forms.ts';
import { PenulisOrang } from './actions.orang.ts';
import {
  ambilNomor,
  catatBaru,
  catatJejakBanyak,
  catatSebelum,
  type JejakBaris,
  sisipkan,
  type Tambalan,
  tambal,
} from './actions.tulis.ts';
import { type BarisTampung, bita, type HasilBaris, type KonteksImpor, type NomorTertutup, tolakBaris } from './konteks.ts';
import { type OrangDikenal, putuskanPemilik } from './pemilik.ts';
import { listSasaranUmkm, type UmkmSasaran } from './queries.umkm.ts';
import { tambalanUmkm, UMKM_KOSONG } from './tambalan-umkm.ts';
import { type AngkaTersimpan, turunanUmkm } from './turunan-umkm.ts';

const NILAI_TAHUNAN = [...UANG_TAHUNAN, ...TENAGA_TAHUNAN] as const;

/** The figures of a row; without a year those of the last closed one, since sales are told of a whole year. */
function tahunanBaris(k: KonteksImpor, data: Record<string, unknown>, lama: readonly AngkaTersimpan[], umkmId: number, sumber: string) {
  const terisi = NILAI_TAHUNAN.filter((nama) => data[nama] !== undefined);
  if (terisi.length === 0) return null;
  const kini = Number(k.hariIni.slice(0, 4));
  const berdiri = Number(String(data['tanggal_berdiri'] ?? data['tahun_berdiri'] ?? '').slice(0, 4));
  const tahun = (data['tahun'] as number | undefined) ?? (berdiri === kini ? kini : kini - 1);
  const ada = lama.find((satu) => satu.tahun === tahun);
  const angka = Object.fromEntries(NILAI_TAHUNAN.map((nama) => [nama, ada?.[nama] ?? null])) as unknown as AngkaTersimpan;
  const perubahan: Perubahan = {};
  for (const nama of terisi) {
    const uang = (UANG_TAHUNAN as readonly string[]).includes(nama);
    const nilai = uang ? BigInt(String(data[nama])) : Number(data[nama]);
    const dari = angka[nama];
    if (nilai === dari) continue;
    (angka as Record<string, unknown>)[nama] = nilai;
    perubahan[nama] = uang
      ? [rahasia(k.sandi, dari?.toString() ?? null), rahasia(k.sandi, nilai.toString())]
      : [dari as number | null, nilai as number];
  }
  if (Object.keys(perubahan).length === 0) return null;
  return {
    baris: { ...angka, umkm_id: umkmId, tahun, sumber },
    perubahan: { tahun: [ada ? tahun : null, tahun], ...perubahan } as Perubahan,
  };
}

type Baris = Record<string, unknown>;
type Calon = {
  baris: BarisTampung;
  sasaran: UmkmSasaran | undefined;
  pemilik: readonly OrangDikenal[];
  sambung: OrangDikenal | null;
  tambalan: Record<string, unknown>;
  perubahan: Perubahan;
  /** The row changes its owner's own record. */
  orangBerubah: boolean;
};

/** Judges one portion of businesses and, unless it is a dry run, writes it. */
export class PenulisUmkm {
  readonly #k: KonteksImpor;
  readonly #aturan: readonly AturanKelas[];
  readonly #orang: PenulisOrang;
  /** What new records are compared by, for counting candidates. */
  readonly profilBaru: { urut: number; id: number; isi: IsiProfil }[] = [];

  constructor(k: KonteksImpor, aturan: readonly AturanKelas[]) {
    this.#k = k;
    this.#aturan = aturan;
    this.#orang = new PenulisOrang(k);
  }

  async porsi(tx: Tx, semua: readonly BarisTampung[]): Promise<HasilBaris[]> {
    const ids = semua.flatMap((baris) => baris.sasaran_id ?? []);
    const sasaran = await listSasaranUmkm(tx, ids, this.#k.tulis);
    await this.#orang.muat(
      tx,
      semua,
      [...sasaran.values()].flatMap((satu) => satu.pemilik.map((p) => p.id)),
    );
    const hasil: HasilBaris[] = [];
    const calon: Calon[] = [];
    for (const baris of semua) {
      const putusan = this.#putuskan(baris, baris.sasaran_id === null ? undefined : sasaran.get(baris.sasaran_id));
      if ('hasil' in putusan) hasil.push(putusan);
      else calon.push(putusan);
    }
    const baru = calon.filter((satu) => satu.sasaran === undefined);
    const nomor = this.#k.tulis ? await ambilNomor(tx, 'umkm', baru.length) : [];
    const nomorBaru = new Map(baru.map((satu, i) => [satu, nomor[i] ?? 0]));
    hasil.push(...(await this.#tulis(tx, calon, (satu) => satu.sasaran?.id ?? nomorBaru.get(satu) ?? 0)));
    return hasil;
  }

  #putuskan(baris: BarisTampung, sasaran: UmkmSasaran | undefined): Calon | HasilBaris {
    const { data, urut } = baris;
    if (sasaran && sasaran.keadaan !== 'aktif')
      return tolakBaris(urut, `Catatan usaha nomor ${sasaran.id} tidak dipakai lagi. Aktifkan dahulu, atau hapus baris ini.`);
    const { tambalan, perubahan } = tambalanUmkm(sasaran ?? UMKM_KOSONG, data);
    const kode = (tambalan['kode_wilayah'] ?? sasaran?.kode_wilayah ?? null) as string | null;
    if (!dalamCakupan(this.#k.cakupan, kode)) return tolakBaris(urut, 'Kelurahan ini di luar wilayah tugas Anda.', 'kode_wilayah');
    if (sasaran && !dalamCakupan(this.#k.cakupan, sasaran.kode_wilayah as string | null))
      return tolakBaris(urut, 'Usaha ini di luar wilayah tugas Anda.');
    if (tambalan['tampil_publik'] === true && (data['persetujuan_pada'] ?? sasaran?.persetujuan_pada ?? null) === null) {
      return tolakBaris(urut, 'Isi tanggal persetujuan pemilik sebelum usahanya tampil di direktori.', 'persetujuan_pada');
    }
    const nik = (data['pemilik_nik'] as NomorTertutup | undefined) ?? null;
    const nama = (data['pemilik_nama'] as string | undefined) ?? null;
    const senomor = this.#orang.senomor(baris.nik_sidik);
    const pemilik = sasaran?.pemilik.map((satu) => this.#orang.kini(satu)) ?? null;
    const putusan = putuskanPemilik({ nama, nik }, pemilik, senomor);
    if (putusan.jenis === 'tolak') return tolakBaris(urut, putusan.alasan, putusan.bidang);
    const calon: Calon = { baris, sasaran, pemilik: pemilik ?? [], sambung: null, tambalan, perubahan, orangBerubah: false };
    if (putusan.jenis === 'tidak_ada') return calon;
    const orang = putusan.jenis === 'baru' ? this.#orang.tambah(baris, putusan.nama, nik) : putusan.orang;
    const ubah = putusan.jenis === 'orang' ? this.#orang.lengkapi(baris, orang, putusan.isiNik ? nik : null) : true;
    const sambung = putusan.jenis === 'baru' || putusan.sambung ? orang : null;
    if (sambung) return { ...calon, sambung, pemilik: [...calon.pemilik, sambung] };
    return { ...calon, orangBerubah: ubah };
  }

  async #tulis(tx: Tx, calon: readonly Calon[], idDari: (satu: Calon) => number): Promise<HasilBaris[]> {
    const k = this.#k;
    await this.#orang.tulis(tx);
    const hasil: HasilBaris[] = [];
    const [umkmBaru, pemilik, tahunan, kelas]: [Baris[], Baris[], Baris[], Baris[]] = [[], [], [], []];
    const [ubah, jejak, profil, sidik]: [
      Tambalan[],
      JejakBaris[],
      { objekId: number; isi: IsiProfil }[],
      { sidik: string; objek_id: number }[],
    ] = [[], [], [], []];
    const penjelasan: { id: number; penjelasan: string }[] = [];
    for (const satu of calon) {
      const { baris, sasaran } = satu;
      const id = idDari(satu);
      const dasar = { ...UMKM_KOSONG, bentuk_usaha: 'perorangan', sumber: 'impor', ...(sasaran ?? {}), ...satu.tambalan } as Record<
        string,
        unknown
      >;
      const angka = tahunanBaris(k, baris.data, sasaran?.tahunan ?? [], id, String(baris.data['sumber'] ?? 'impor'));
      const berubah = Object.keys(satu.tambalan).length > 0 || angka !== null || satu.sambung !== null;
      if (sasaran && !berubah) {
        hasil.push({ urut: baris.urut, hasil: satu.orangBerubah ? 'berubah' : 'sama', sasaran: id });
        continue;
      }
      hasil.push({ urut: baris.urut, hasil: sasaran ? 'berubah' : 'baru', sasaran: k.tulis ? id : (sasaran?.id ?? null) });
      const tahun = [...(sasaran?.tahunan.filter((t) => t.tahun !== angka?.baris.tahun) ?? []), ...(angka ? [angka.baris] : [])];
      const turunan = turunanUmkm(
        { kolom: dasar, pemilik: satu.pemilik, tahunan: tahun },
        sasaran ?? { kelas: null, kelas_dasar: null, kelasTerakhir: undefined },
        this.#aturan,
        k.hariIni,
      );
      if (!sasaran) this.profilBaru.push({ urut: baris.urut, id, isi: turunan.profil });
      if (!k.tulis) continue;
      if (sasaran) ubah.push({ id, tambalan: { ...satu.tambalan, ...turunan.kolom } });
      else umkmBaru.push({ id, ...barisUmkm(dasar), ...turunan.kolom });
      if (satu.sambung) pemilik.push({ umkm_id: id, orang_id: satu.sambung.id, utama: !sasaran || sasaran.pemilik.length === 0 });
      if (angka) tahunan.push(angka.baris);
      if (turunan.kelasBaru) kelas.push({ umkm_id: id, ...turunan.kelasBaru });
      if (turunan.penjelasan) penjelasan.push(turunan.penjelasan);
      profil.push({ objekId: id, isi: turunan.profil });
      if (baris.data['nib'] === undefined || (baris.data['nib'] as NomorTertutup).keadaan !== 'ada')
        sidik.push({ sidik: bita(baris.sidik), objek_id: id });
      jejak.push({
        perbuatan: sasaran ? 'ubah_umkm' : 'tambah_umkm',
        objek_jenis: 'umkm',
        objek_id: String(id),
        baris: baris.nomor,
        perubahan: {
          ...satu.perubahan,
          ...(satu.sambung && { pemilik: [null, satu.sambung.nama] }),
          ...angka?.perubahan,
          ...turunan.perubahan,
        },
      });
    }
    if (!k.tulis) return hasil;
    await catatSebelum(
      tx,
      k,
      'umkm',
      ubah.map((satu) => satu.id),
    );
    await sisipkan(tx, 'umkm', umkmBaru);
    await catatBaru(
      tx,
      k,
      'umkm',
      umkmBaru.map((satu) => satu['id'] as number),
    );
    await tambal(tx, 'umkm', ubah);
    await sisipkan(tx, 'umkm_pemilik', pemilik);
    await simpanTahunanBanyak(tx, tahunan);
    await sisipkanKelas(tx, kelas, penjelasan);
    await simpanProfilBanyak(tx, 'umkm', profil);
    await simpanSidik(tx, k, 'umkm', sidik);
    await catatJejakBanyak(tx, k, jejak);
    return hasil;
  }
}

function barisUmkm(kolom: Record<string, unknown>): Record<string, unknown> {
  const { npwp_sandi, npwp_sidik, ...lain } = kolom;
  const polos = Object.fromEntries(Object.keys(UMKM_KOSONG).map((nama) => [nama, lain[nama] ?? null]));
  return {
    ...polos,
    npwp_sandi: npwp_sandi ?? null,
    npwp_sidik: npwp_sidik ?? null,
    npwp_samar: kolom['npwp_samar'] ?? null,
    sektor: kolom['sektor'] ?? null,
    versi: 1,
    keadaan: 'aktif',
    dibuat_pada: 'now',
    diubah_pada: 'now',
  };
}

async function simpanTahunanBanyak(tx: Tx, semua: readonly Record<string, unknown>[]): Promise<void> {
  if (semua.length === 0) return;
  const set = sql.join([...NILAI_TAHUNAN, 'sumber'].map((nama) => sql`${sql.ref(nama)} = excluded.${sql.ref(nama)}`));
  const isi = JSON.stringify(semua, (_kunci, nilai: unknown) => (typeof nilai === 'bigint' ? nilai.toString() : nilai));
  const kolom = sql.join(['umkm_id', 'tahun', ...NILAI_TAHUNAN, 'sumber'].map((nama) => sql.ref(nama)));
  await sql`
    insert into umkm_tahunan (${kolom}) select ${kolom} from jsonb_populate_recordset(null::umkm_tahunan, ${isi}::jsonb)
    on conflict (umkm_id, tahun) do update set ${set}, diubah_pada = now()`.execute(tx);
}

async function sisipkanKelas(
  tx: Tx,
  baru: readonly Record<string, unknown>[],
  penjelasan: readonly { id: number; penjelasan: string }[],
): Promise<void> {
  if (baru.length > 0) {
    await sql`
      insert into umkm_kelas (umkm_id, kelas, dasar, tahun_data, aturan, penjelasan)
      select umkm_id, kelas, dasar, tahun_data, aturan, penjelasan from jsonb_populate_recordset(null::umkm_kelas, ${JSON.stringify(baru)}::jsonb)`.execute(
      tx,
    );
  }
  if (penjelasan.length > 0) {
    await sql`
      update umkm_kelas k set penjelasan = p.penjelasan
      from jsonb_to_recordset(${JSON.stringify(penjelasan)}::jsonb) as p (id integer, penjelasan text) where k.id = p.id`.execute(tx);
  }
}

/** Rows that carry no number of their own are known again by what they say. */
export async function simpanSidik(
  tx: Tx,
  k: KonteksImpor,
  jenis: string,
  semua: readonly { sidik: string; objek_id: number }[],
): Promise<void> {
  if (semua.length === 0) return;
  await sql`
    insert into impor_sidik (jenis, sidik, objek_id, impor_id)
    select ${jenis}, s.sidik, s.objek_id, ${k.imporId} from jsonb_to_recordset(${JSON.stringify(semua)}::jsonb) as s (sidik bytea, objek_id integer)
    on conflict do nothing`.execute(tx);
}
