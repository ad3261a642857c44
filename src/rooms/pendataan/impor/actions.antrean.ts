import { sql } from 'kysely';
import type { Tx } from '../../../db/client.ts';
import type { Perubahan } from '../../jejak/jejak.ts';
import { simpanProfilBanyak } from '../../kemiripan/actions.ts';
import type { IsiProfil } from '../../kemiripan/profil.ts';
import { catatBaru, catatJejakBanyak, catatSebelum, type JejakBaris, sisipkan, type Tambalan, tambal } from './actions.tulis.ts';
import { type BarisTampung, bita, type KonteksImpor, type NomorTertutup } from './konteks.ts';
import type { OrangDikenal } from './pemilik.ts';
import type { UmkmSasaran } from './queries.umkm.ts';
import { NILAI_TAHUNAN, type tahunanBaris } from './tahunan-baris.ts';
import { UMKM_KOSONG } from './tambalan-umkm.ts';
import type { TurunanUmkm } from './turunan-umkm.ts';

type Baris = Record<string, unknown>;
export type UmkmSiap = {
  id: number;
  baris: BarisTampung;
  sasaran: UmkmSasaran | undefined;
  kolom: Baris;
  tambalan: Baris;
  sambung: OrangDikenal | null;
  angka: ReturnType<typeof tahunanBaris>;
  turunan: TurunanUmkm;
  perubahan: Perubahan;
};

/** What a portion of businesses comes to, gathered by table and written table by table. */
export class AntreanUmkm {
  readonly #k: KonteksImpor;
  readonly #baru: (Baris & { id: number })[] = [];
  readonly #ubah: Tambalan[] = [];
  readonly #pemilik: Baris[] = [];
  readonly #tahunan: Baris[] = [];
  readonly #kelas: Baris[] = [];
  readonly #penjelasan: { id: number; penjelasan: string }[] = [];
  readonly #profil: { objekId: number; isi: IsiProfil }[] = [];
  readonly #sidik: { sidik: string; objek_id: number }[] = [];
  readonly #jejak: JejakBaris[] = [];

  constructor(k: KonteksImpor) {
    this.#k = k;
  }

  tambah({ id, baris, sasaran, kolom, tambalan, sambung, angka, turunan, perubahan }: UmkmSiap): void {
    if (sasaran) this.#ubah.push({ id, tambalan: { ...tambalan, ...turunan.kolom } });
    else this.#baru.push({ id, ...barisUmkm(kolom), ...turunan.kolom });
    if (sambung) this.#pemilik.push({ umkm_id: id, orang_id: sambung.id, utama: !sasaran || sasaran.pemilik.length === 0 });
    if (angka) this.#tahunan.push(angka.baris);
    if (turunan.kelasBaru) this.#kelas.push({ umkm_id: id, ...turunan.kelasBaru });
    if (turunan.penjelasan) this.#penjelasan.push(turunan.penjelasan);
    this.#profil.push({ objekId: id, isi: turunan.profil });
    if ((baris.data['nib'] as NomorTertutup | undefined)?.keadaan !== 'ada') this.#sidik.push({ sidik: bita(baris.sidik), objek_id: id });
    const pemilik: Perubahan = sambung ? { pemilik: [null, sambung.nama] } : {};
    this.#jejak.push({
      perbuatan: sasaran ? 'ubah_umkm' : 'tambah_umkm',
      objek_jenis: 'umkm',
      objek_id: String(id),
      baris: baris.nomor,
      perubahan: { ...perubahan, ...pemilik, ...angka?.perubahan, ...turunan.perubahan },
    });
  }

  async tuang(tx: Tx): Promise<void> {
    const k = this.#k;
    const nomor = (semua: readonly { id: number }[]) => semua.map((satu) => satu.id);
    await catatSebelum(tx, k, 'umkm', nomor(this.#ubah));
    await sisipkan(tx, 'umkm', this.#baru);
    await catatBaru(tx, k, 'umkm', nomor(this.#baru));
    await tambal(tx, 'umkm', this.#ubah);
    await sisipkan(tx, 'umkm_pemilik', this.#pemilik);
    await simpanTahunanBanyak(tx, this.#tahunan);
    await sisipkanKelas(tx, this.#kelas, this.#penjelasan);
    await simpanProfilBanyak(tx, 'umkm', this.#profil);
    await simpanSidik(tx, k, 'umkm', this.#sidik);
    await catatJejakBanyak(tx, k, this.#jejak);
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
