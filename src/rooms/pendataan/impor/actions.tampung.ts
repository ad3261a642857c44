import { setImmediate } from 'node:timers/promises';
import type { Db, DbOrTx } from '../../../db/client.ts';
import { copyInto } from '../../../db/copy.ts';
import { selSalin } from '../../../lib/teks-salin.ts';
import type { Nomor } from '../../../lib/belum-punya.ts';
import { kunciNpwp } from '../../../lib/npwp.ts';
import { samarNik, samarNpwp } from '../../../lib/samar.ts';
import type { AturanKelas } from '../../umkm/aturan-kelas.ts';
import { calonUmkm } from './calon-umkm.ts';
import type { BarisTerbaca, JenisImpor, KataRagu, SelSalah } from './impor.ts';
import { KOLOM_CALON } from './kolom-calon.ts';
import { bita, type KonteksImpor, type NomorTertutup, PORSI } from './konteks.ts';

const KATA_BIDANG: Readonly<Record<string, string>> = { kode_wilayah: 'kelurahan', kecamatan: 'kecamatan', kbli_kode: 'KBLI' };

/** Why a row with a word that nobody confirmed is not taken. */
function alasanRagu({ bidang, kata }: KataRagu): SelSalah {
  return {
    kolom: null,
    bidang,
    alasan: `"${kata}" belum dikenal sebagai ${KATA_BIDANG[bidang] ?? bidang}. Tulis nama atau kodenya, atau cocokkan katanya di halaman impor.`,
  };
}

function tutupNomor(k: KonteksImpor, ranah: 'nik' | 'npwp', nomor: Nomor): NomorTertutup {
  if (nomor.keadaan !== 'ada') return nomor;
  const { nilai } = nomor;
  return {
    keadaan: 'ada',
    sandi: k.sandi.enkripsi(nilai).toString('base64'),
    sidik: k.sandi.sidik(ranah, ranah === 'npwp' ? kunciNpwp(nilai) : nilai).toString('hex'),
    samar: ranah === 'npwp' ? samarNpwp(nilai) : samarNik(nilai),
  };
}

/** The row as it may lie in the database: identity numbers of people encrypted. A cooperative's NPWP is no personal number. */
function tutupData(k: KonteksImpor, jenis: JenisImpor, data: Record<string, unknown>): Record<string, unknown> {
  if (jenis !== 'umkm') return data;
  const { pemilik_nik: nik, npwp, ...terbuka } = data;
  return {
    ...terbuka,
    ...(nik !== undefined && { pemilik_nik: tutupNomor(k, 'nik', nik as Nomor) }),
    ...(npwp !== undefined && { npwp: tutupNomor(k, 'npwp', npwp as Nomor) }),
  };
}

/** What a row says, whatever the order of its columns: the same row again has the same. */
function sidikBaris(k: KonteksImpor, jenis: JenisImpor, { data, salah }: BarisTerbaca): Buffer {
  const urutan = Object.keys(data)
    .sort()
    .map((nama) => [nama, data[nama]]);
  return k.sandi.sidik('impor', JSON.stringify([jenis, urutan, salah.length === 0 ? null : salah]));
}

const KOLOM_BARIS = ['impor_id', 'urut', 'lembar', 'nomor', 'data', 'salah', 'ragu', 'sidik', 'nib', 'nik_sidik', 'hasil'] as const;
const SEKALI_KIRIM = 256 * 1024;
/** Rows between two looks at what the database answers: a portion that is on its way must not wait for the next one. */
const JEDA = 50;

const isiJson = (isi: unknown): string => selSalin(isi === null ? null : JSON.stringify(isi));

function* potong(isi: Buffer): Generator<Buffer> {
  for (let dari = 0; dari < isi.length; dari += SEKALI_KIRIM) yield isi.subarray(dari, dari + SEKALI_KIRIM);
}

/** Rows that wait to be laid down, as lines of COPY: text, not objects, so that a portion stays small. */
class Penampung {
  readonly #k: KonteksImpor;
  readonly #jenis: JenisImpor;
  readonly #aturan: readonly AturanKelas[];
  #urut = 0;
  #awal = 1;
  #baris: string[] = [];
  #asli: string[] = [];
  #calon: string[] = [];
  #profil: string[] = [];

  constructor(k: KonteksImpor, jenis: JenisImpor, aturan: readonly AturanKelas[]) {
    [this.#k, this.#jenis, this.#aturan] = [k, jenis, aturan];
  }

  get banyak(): number {
    return this.#baris.length;
  }

  tambah(baris: BarisTerbaca): void {
    const [k, urut] = [this.#k, ++this.#urut];
    const data = tutupData(k, this.#jenis, baris.data);
    const nib = data['nib'] as Nomor | undefined;
    const nik = data['pemilik_nik'] as NomorTertutup | undefined;
    const salah = [...baris.salah, ...baris.ragu.map(alasanRagu)];
    this.#baris.push(
      [
        k.imporId,
        urut,
        selSalin(baris.lembar),
        baris.nomor,
        isiJson(data),
        isiJson(salah.length === 0 ? null : salah),
        isiJson(baris.ragu.length === 0 ? null : baris.ragu),
        selSalin(bita(sidikBaris(k, this.#jenis, baris))),
        selSalin(nib?.keadaan === 'ada' ? nib.nilai : null),
        selSalin(nik?.keadaan === 'ada' ? bita(nik.sidik) : null),
        selSalin(salah.length === 0 ? null : 'ditolak'),
      ].join('\t') + '\n',
    );
    this.#asli.push(JSON.stringify(baris.asli));
    if (this.#jenis !== 'umkm' || salah.length > 0) return;
    const siap = calonUmkm(k, this.#aturan, data, urut);
    if (!siap) return;
    this.#calon.push(siap.calon);
    this.#profil.push(siap.profil);
  }

  /** Takes what has gathered; it is sent by the function returned, while the next rows gather. */
  ambil(): (db: DbOrTx) => Promise<readonly [number, number]> {
    const [baris, calon, profil] = [this.#baris, this.#calon, this.#profil].map((semua) => Buffer.from(semua.join('')));
    const asli = this.#k.sandi.enkripsiIsi(Buffer.from(`[${this.#asli.join(',')}]`));
    const [dari, sampai] = [this.#awal, this.#urut];
    this.#awal = this.#urut + 1;
    [this.#baris, this.#asli, this.#calon, this.#profil] = [[], [], [], []];
    return async (db) => {
      await copyInto(db, 'impor_baris', KOLOM_BARIS, potong(baris as Buffer));
      if (calon?.length) await copyInto(db, 'impor_calon', KOLOM_CALON, potong(calon));
      if (profil?.length) await copyInto(db, 'impor_profil', ['impor_id', 'urut', 'kunci', 'profil'], potong(profil));
      await db.insertInto('impor_asli').values({ impor_id: this.#k.imporId, dari, sampai, isi_sandi: asli }).execute();
      return [dari, sampai];
    };
  }
}

/**
 * Takes the rows of a file into the staging tables, portion by portion; the next portion is read while `sesudah` works
 * on the last one. Returns how many rows there are.
 */
export async function tampung(
  db: DbOrTx,
  { k, jenis, aturan }: { k: KonteksImpor; jenis: JenisImpor; aturan: readonly AturanKelas[] },
  semua: AsyncIterable<BarisTerbaca>,
  sesudah: (dari: number, sampai: number) => Promise<void>,
): Promise<number> {
  const penampung = new Penampung(k, jenis, aturan);
  let [banyak, menulis]: [number, Promise<void>] = [0, Promise.resolve()];
  const tuang = async () => {
    await menulis;
    const kirim = penampung.ambil();
    menulis = kirim(db).then(([dari, sampai]) => sesudah(dari, sampai));
    menulis.catch(() => {});
  };
  try {
    for await (const baris of semua) {
      penampung.tambah(baris);
      banyak += 1;
      if (penampung.banyak >= PORSI) await tuang();
      else if (banyak % JEDA === 0) await setImmediate();
    }
    if (penampung.banyak > 0) await tuang();
  } finally {
    // Whatever broke the reading, no statement is left on its way when the transaction ends.
    await menulis.catch(() => {});
  }
  await menulis;
  return banyak;
}

const TAMPUNGAN = ['impor_baris', 'impor_calon', 'impor_profil', 'impor_asli'] as const;

export async function buangTampungan(db: DbOrTx, imporId: number): Promise<void> {
  for (const tabel of TAMPUNGAN) await db.deleteFrom(tabel).where('impor_id', '=', imporId).execute();
}

/** Rejected rows as the file wrote them, with what is wrong with each. */
export async function* barisDitolak(
  db: Db,
  k: Pick<KonteksImpor, 'imporId' | 'sandi'>,
): AsyncGenerator<{ lembar: string; nomor: number; asli: readonly string[]; salah: readonly SelSalah[] }> {
  const bagian = await db.selectFrom('impor_asli').select(['dari', 'sampai']).where('impor_id', '=', k.imporId).orderBy('dari').execute();
  for (const { dari, sampai } of bagian) {
    const ditolak = await db
      .selectFrom('impor_baris')
      .select(['urut', 'lembar', 'nomor', 'salah'])
      .where('impor_id', '=', k.imporId)
      .where('urut', '>=', dari)
      .where('urut', '<=', sampai)
      .where('hasil', '=', 'ditolak')
      .orderBy('urut')
      .execute();
    if (ditolak.length === 0) continue;
    const { isi_sandi } = await db
      .selectFrom('impor_asli')
      .select('isi_sandi')
      .where('impor_id', '=', k.imporId)
      .where('dari', '=', dari)
      .executeTakeFirstOrThrow();
    const asli = JSON.parse(k.sandi.dekripsiIsi(isi_sandi).toString('utf8')) as string[][];
    for (const { urut, lembar, nomor, salah } of ditolak) {
      yield { lembar, nomor, asli: asli[urut - dari] ?? [], salah: (salah ?? []) as unknown as SelSalah[] };
    }
  }
}
