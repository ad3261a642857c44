import { sql } from 'kysely';
import type { Tx } from '../../../db/client.ts';
import type { Sandi } from '../../../lib/sandi.ts';
import type { JabatanKoperasi } from '../../koperasi/koperasi.ts';
import { acak } from './acak.ts';
import { type Jabatan, salinKoperasi } from './baris-koperasi.ts';
import { salinOrang } from './baris-orang.ts';
import { salinUmkm } from './baris-umkm.ts';
import { koperasiKembar, umkmKembar } from './kembar-contoh.ts';
import { type KoperasiContoh, koperasiContoh } from './koperasi-contoh.ts';
import { type OrangContoh, orangContoh } from './orang-contoh.ts';
import { profilKoperasi, profilOrang, profilUmkm } from './profil-contoh.ts';
import { Penyalin } from './actions.salin.ts';
import { type Kelurahan, type PemilihTempat, pemilihTempat } from './tempat-contoh.ts';
import { type UmkmContoh, umkmContoh } from './umkm-contoh.ts';

export type Ukuran = { umkm: number; koperasi: number };

const URUTAN = [
  'orang',
  'koperasi',
  'koperasi_pengurus',
  'koperasi_rat',
  'umkm',
  'umkm_pemilik',
  'umkm_tahunan',
  'umkm_kelas',
  'umkm_sertifikat',
  'umkm_dukungan',
  'kemiripan_profil',
];
const PELUANG_KEMBAR = 0.012;

/** People, cooperatives and businesses, with planted gaps and duplicates. Returns how many of each. */
export async function isiRegister(tx: Tx, sandi: Sandi, ukuran: Ukuran): Promise<{ orang: number } & Ukuran> {
  const kelurahan = await daftarKelurahan(tx);
  const pilihTempat = pemilihTempat(kelurahan);
  const penyalin = new Penyalin(tx, URUTAN);
  const orang = pencatatOrang(penyalin, sandi);
  await isiKoperasi({ penyalin, kelurahan, pilihTempat, orang, jumlah: ukuran.koperasi });
  await isiUmkm({ penyalin, pilihTempat, orang, sandi, jumlah: ukuran.umkm });
  await penyalin.tuang(true);
  for (const tabel of ['orang', 'umkm', 'koperasi']) {
    // The working role may draw numbers but not set a sequence.
    await sql`select count(nextval(pg_get_serial_sequence(${tabel}, 'id'))) from generate_series(1, (select max(id) from ${sql.table(tabel)}))`.execute(
      tx,
    );
  }
  return { orang: orang.jumlah(), ...ukuran };
}

type PencatatOrang = {
  tambah(benih: string, kelurahan: Kelurahan, pilihan: { perempuan: number; lengkap: number }): OrangContoh;
  jumlah(): number;
};

function pencatatOrang(penyalin: Penyalin, sandi: Sandi): PencatatOrang {
  let id = 0;
  return {
    tambah(benih, kelurahan, pilihan) {
      id += 1;
      const orang = orangContoh(benih, id, { kelurahan, ...pilihan });
      salinOrang(penyalin, orang, sandi);
      penyalin.tambah('kemiripan_profil', profilOrang(orang, sandi));
      return orang;
    },
    jumlah: () => id,
  };
}

async function daftarKelurahan(tx: Tx): Promise<Kelurahan[]> {
  const rows = await tx
    .selectFrom('wilayah')
    .select(['kode', 'nama', 'kode_pos'])
    .where('kode', 'like', '35.73.%')
    .where('tingkat', '=', 4)
    .orderBy('kode')
    .execute();
  return rows.map((row) => ({ kode: row.kode, nama: row.nama, kodePos: row.kode_pos }));
}

type BahanKoperasi = {
  penyalin: Penyalin;
  kelurahan: readonly Kelurahan[];
  pilihTempat: PemilihTempat;
  orang: PencatatOrang;
  jumlah: number;
};

async function isiKoperasi({ penyalin, kelurahan, pilihTempat, orang, jumlah }: BahanKoperasi): Promise<void> {
  let asli: { koperasi: KoperasiContoh; jabatan: Jabatan[] } | undefined;
  for (let id = 1; id <= jumlah; id += 1) {
    const a = acak('isi-koperasi', id);
    // The last 57 are the Merah Putih cooperatives, one in each kelurahan.
    const merahPutih = jumlah >= kelurahan.length * 2 ? kelurahan[id - 1 - (jumlah - kelurahan.length)] : undefined;
    if (asli && !merahPutih && a.peluang(PELUANG_KEMBAR)) {
      const kembar = koperasiKembar(a, asli.koperasi, id);
      simpanKoperasi(penyalin, kembar, asli.jabatan.slice(0, 1));
      asli = undefined;
    } else {
      const koperasi = koperasiContoh(id, pilihTempat, merahPutih);
      const jabatan = susunJabatan(koperasi, orang);
      simpanKoperasi(penyalin, koperasi, jabatan);
      asli = merahPutih ? undefined : { koperasi, jabatan };
    }
    await penyalin.tuang();
  }
}

function simpanKoperasi(penyalin: Penyalin, koperasi: KoperasiContoh, jabatan: readonly Jabatan[]): void {
  salinKoperasi(penyalin, koperasi, jabatan);
  penyalin.tambah('kemiripan_profil', profilKoperasi(koperasi, jabatan));
}

function susunJabatan(koperasi: KoperasiContoh, orang: PencatatOrang): Jabatan[] {
  const a = acak('jabatan', koperasi.id);
  const daftar: JabatanKoperasi[] = ['ketua'];
  if (a.peluang(0.95)) daftar.push('sekretaris');
  if (a.peluang(0.95)) daftar.push('bendahara');
  if (a.peluang(0.85)) daftar.push('ketua_pengawas');
  if (koperasi.pola === 'syariah' && a.peluang(0.7)) daftar.push('ketua_dps');
  if (koperasi.jumlahManajer) daftar.push('manajer');
  const perempuan = koperasi.kelompok === 'Kopwan' ? 1 : 0.35;
  return daftar.map((jabatan) => ({
    jabatan,
    orang: orang.tambah(`koperasi/${koperasi.id}/${jabatan}`, koperasi.kelurahan, { perempuan, lengkap: 0.7 }),
  }));
}

type BahanUmkm = { penyalin: Penyalin; pilihTempat: PemilihTempat; orang: PencatatOrang; sandi: Sandi; jumlah: number };

async function isiUmkm({ penyalin, pilihTempat, orang, sandi, jumlah }: BahanUmkm): Promise<void> {
  let pemilik: OrangContoh | undefined;
  for (let id = 1; id <= jumlah; id += 1) {
    const a = acak('isi-umkm', id);
    const sebelum = pemilik;
    // One in twelve businesses belongs to somebody who has one already.
    if (!sebelum || !a.peluang(0.08)) {
      pemilik = orang.tambah(`umkm/${id}`, pilihTempat(a), {
        perempuan: 0.61,
        lengkap: a.pilihBobot([
          [0.98, 6],
          [0.7, 4],
        ]),
      });
    }
    const usaha = umkmContoh(id, pemilik as OrangContoh, pilihTempat);
    simpanUmkm(penyalin, usaha, pemilik as OrangContoh, sandi);
    if (id < jumlah && a.peluang(PELUANG_KEMBAR)) {
      id += 1;
      const kembaran = a.peluang(0.5)
        ? (pemilik as OrangContoh)
        : orang.tambah(`kembar/${id}`, usaha.kelurahan, { perempuan: 0.61, lengkap: 0.4 });
      simpanUmkm(penyalin, umkmKembar(a, usaha, id), kembaran, sandi);
    }
    await penyalin.tuang();
  }
}

function simpanUmkm(penyalin: Penyalin, usaha: UmkmContoh, pemilik: OrangContoh, sandi: Sandi): void {
  salinUmkm(penyalin, usaha, pemilik);
  penyalin.tambah('kemiripan_profil', profilUmkm(usaha, pemilik, sandi));
}
