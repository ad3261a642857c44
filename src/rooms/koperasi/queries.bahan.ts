import type { DbOrTx } from '../../db/client.ts';
import type { KeadaanNomor } from '../../lib/belum-punya.ts';
import type { Kelengkapan } from '../../lib/kelengkapan.ts';
import type { Tanggal } from '../../lib/tanggal.ts';
import { type IsiKoperasi, kelengkapanKoperasi } from './kelengkapan.ts';
import { type BahanKewajiban, daftarKewajiban, type Kewajiban } from './kewajiban.ts';
import { type JenisKoperasi, type OrganKoperasi, punyaSimpanPinjam, type StatusKoperasi, type StatusSertifikatNik } from './koperasi.ts';
import { type AturanKoperasi, getAturanKoperasi } from './queries.aturan.ts';
import { type UsulanStatus, usulkanStatus } from './status.ts';

/** What the rules need of one cooperative, and the columns that hold their last answer. */
export type Bahan = {
  id: number;
  kewajiban: BahanKewajiban;
  rat: readonly { tahunBuku: number; tanggalRat: Tanggal | null }[];
  ketua: string;
  /** What the rule proposed when a person decided last: the same proposal need not be decided twice. */
  usulanDiputuskan: StatusKoperasi | null;
  /** What completeness looks at; whether a meeting is due at all, the proposal says. */
  isi: Omit<IsiKoperasi, 'belum_wajib_rat'>;
};

/** The facts of several cooperatives in a few reads, however many they are. */
async function listBahan(db: DbOrTx, ids: readonly number[]): Promise<Bahan[]> {
  if (ids.length === 0) return [];
  const koperasi = await db
    .selectFrom('koperasi')
    .select([
      'id',
      'status',
      'tanggal_badan_hukum',
      'bulan_awal_buku',
      'pola_pengelolaan',
      'jenis',
      'kelompok',
      'unit_simpan_pinjam',
      'status_nik',
      'sertifikat_berlaku_sampai',
      'nomor_badan_hukum',
      'nomor_induk_keadaan',
      'nib_keadaan',
      'npwp_keadaan',
      'sektor_usaha',
      'alamat',
      'kode_wilayah',
      'lintang',
      'telepon',
      'surel',
      'anggota_laki',
      'anggota_perempuan',
      'jumlah_karyawan',
      'nomor_izin_simpan_pinjam',
    ])
    .where('id', 'in', ids)
    .execute();
  const rat = await db
    .selectFrom('koperasi_rat as r')
    .select(['r.koperasi_id', 'r.tahun_buku', 'r.tanggal_rat', 'r.laporan_diterima_pada', 'r.aset', 'r.modal_sendiri', 'r.shu'])
    .select((eb) =>
      eb
        .exists(
          eb
            .selectFrom('koperasi_rat_berkas as b')
            .select('b.berkas_id')
            .whereRef('b.rat_id', '=', 'r.id')
            .where('b.jenis', '=', 'laporan_pertanggungjawaban'),
        )
        .as('ada_laporan'),
    )
    .where('r.koperasi_id', 'in', ids)
    .execute();
  const pengurus = await db
    .selectFrom('koperasi_pengurus as p')
    .innerJoin('orang as o', 'o.id', 'p.orang_id')
    .select(['p.koperasi_id', 'p.organ', 'p.jabatan', 'p.mulai', 'p.sampai', 'o.nama'])
    .where('p.koperasi_id', 'in', ids)
    .where('p.berhenti_pada', 'is', null)
    .where('p.keadaan', '=', 'aktif')
    .orderBy('p.id')
    .execute();
  const kesehatan = await db
    .selectFrom('koperasi_kesehatan')
    .select(['koperasi_id', 'tahun_buku', 'dinilai_pada'])
    .where('koperasi_id', 'in', ids)
    .execute();
  const putusan = await db
    .selectFrom('koperasi_status')
    .distinctOn('koperasi_id')
    .select(['koperasi_id', 'usulan'])
    .where('koperasi_id', 'in', ids)
    .orderBy('koperasi_id')
    .orderBy('id', 'desc')
    .execute();
  const usulanOleh = new Map(putusan.map((satu) => [satu.koperasi_id, satu.usulan as StatusKoperasi]));
  const [ratOleh, pengurusOleh, kesehatanOleh] = [kelompokkan(rat), kelompokkan(pengurus), kelompokkan(kesehatan)];
  return koperasi.map((k) => {
    const milik = { rat: ratOleh.get(k.id) ?? [], pengurus: pengurusOleh.get(k.id) ?? [], kesehatan: kesehatanOleh.get(k.id) ?? [] };
    const simpanPinjam = punyaSimpanPinjam({
      jenis: k.jenis as JenisKoperasi,
      kelompok: k.kelompok,
      unitSimpanPinjam: k.unit_simpan_pinjam,
    });
    const menjabat = (jabatan: string) => milik.pengurus.some((p) => p.jabatan === jabatan);
    const daftarRat = milik.rat.map((r) => ({
      tahunBuku: r.tahun_buku,
      tanggalRat: r.tanggal_rat,
      laporanDiterima: r.laporan_diterima_pada !== null || Boolean(r.ada_laporan),
    }));
    return {
      id: k.id,
      rat: daftarRat,
      isi: {
        ...k,
        nomor_induk_keadaan: k.nomor_induk_keadaan as KeadaanNomor,
        nib_keadaan: k.nib_keadaan as KeadaanNomor,
        npwp_keadaan: k.npwp_keadaan as KeadaanNomor,
        simpan_pinjam: simpanPinjam,
        ada_ketua: menjabat('ketua'),
        ada_sekretaris: menjabat('sekretaris'),
        ada_bendahara: menjabat('bendahara'),
        ada_pengawas: menjabat('ketua_pengawas') || menjabat('anggota_pengawas'),
        ada_masa_jabatan: milik.pengurus.some((p) => p.organ === 'pengurus' && p.sampai !== null),
        ada_rat: milik.rat.some((r) => r.tanggal_rat !== null),
        ada_angka_rat: milik.rat.some((r) => r.aset !== null && r.modal_sendiri !== null && r.shu !== null),
      },
      usulanDiputuskan: usulanOleh.get(k.id) ?? null,
      ketua: milik.pengurus.find((p) => p.jabatan === 'ketua')?.nama ?? '',
      kewajiban: {
        status: k.status as StatusKoperasi,
        berdiri: k.tanggal_badan_hukum,
        bulanAwal: k.bulan_awal_buku,
        syariah: k.pola_pengelolaan === 'syariah',
        simpanPinjam,
        rat: daftarRat,
        jabatan: milik.pengurus.map((p) => ({ organ: p.organ as OrganKoperasi, mulai: p.mulai, sampai: p.sampai })),
        statusNik: k.status_nik as StatusSertifikatNik | null,
        sertifikatSampai: k.sertifikat_berlaku_sampai,
        kesehatan: milik.kesehatan.map((n) => ({ tahunBuku: n.tahun_buku, dinilaiPada: n.dinilai_pada })),
      },
    };
  });
}

function kelompokkan<T extends { koperasi_id: number }>(rows: readonly T[]): Map<number, T[]> {
  const oleh = new Map<number, T[]>();
  for (const row of rows) {
    const milik = oleh.get(row.koperasi_id);
    if (milik) milik.push(row);
    else oleh.set(row.koperasi_id, [row]);
  }
  return oleh;
}

export type Penilaian = {
  id: number;
  usulan: UsulanStatus;
  kewajiban: Kewajiban[];
  kelengkapan: Kelengkapan;
  bahan: Bahan;
  aturan: AturanKoperasi;
};

/** What the rules say about a cooperative on a day: the proposed status, what it owes, how complete its record is. */
function nilaiBahan(bahan: Bahan, aturan: AturanKoperasi, pada: Tanggal): Penilaian {
  const { berdiri, bulanAwal, status } = bahan.kewajiban;
  const usulan = usulkanStatus({ berdiri, bulanAwal, rat: bahan.rat, status }, aturan.rat, pada);
  return {
    id: bahan.id,
    bahan,
    aturan,
    usulan,
    kelengkapan: kelengkapanKoperasi({ ...bahan.isi, belum_wajib_rat: usulan.usulan === 'belum_wajib_rat' }),
    kewajiban: daftarKewajiban(bahan.kewajiban, aturan.rat, aturan.kewajiban, pada),
  };
}

export async function listPenilaian(db: DbOrTx, ids: readonly number[], pada: Tanggal): Promise<Map<number, Penilaian>> {
  const bahan = await listBahan(db, ids);
  const aturan = await getAturanKoperasi(db, pada);
  return new Map(bahan.map((satu) => [satu.id, nilaiBahan(satu, aturan, pada)]));
}
