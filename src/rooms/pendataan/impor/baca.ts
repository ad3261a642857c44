import { type Bidang, BIDANG_LUAR, cariBidang } from './bidang.ts';
import { galatSel, type HasilBaca } from './bidang.baca.ts';
import { type Bagian, PemilahBaris, selAsli } from './baris.ts';
import type { BarisTerbaca, JenisImpor, KataRagu, SelSalah, TataLetak } from './impor.ts';
import type { BarisMentah, BerkasTerbuka } from './lembar.ts';
import { bacaWilayah, type Rujukan } from './rujukan.ts';
import { periksaBaris } from './periksa.ts';

/** Fields whose cells are nearly all different; in the others each text is read once and remembered. */
const TAK_BERULANG = new Set([
  'nama',
  'merek',
  'pemilik_nama',
  'pemilik_nik',
  'pemilik_telepon',
  'alamat',
  'telepon',
  'surel',
  'situs',
  'nib',
  'npwp',
  'nomor_induk',
  'nomor_badan_hukum',
  'nomor_ahu',
  'koordinat',
  'lintang',
  'bujur',
]);
const INGATAN_TERBANYAK = 2000;

function beringatan(bidang: Bidang): Bidang['baca'] {
  if (TAK_BERULANG.has(bidang.nama)) return bidang.baca;
  const ingatan = new Map<string, HasilBaca>();
  return (teks, r) => {
    let hasil = ingatan.get(teks);
    if (!hasil) {
      hasil = bidang.baca(teks, r);
      if (ingatan.size < INGATAN_TERBANYAK) ingatan.set(teks, hasil);
    }
    return hasil;
  };
}

type Kolom = { kolom: number; bidang: Bidang; baca: Bidang['baca'] };

/** What one sheet says beside its cells: its name, its title, and the section row above. */
type Tempat = { kecamatan: string | undefined; kelurahan: string | undefined; kata: string | undefined };

class PembacaLembar {
  private readonly kolom: readonly Kolom[];
  private readonly luar: readonly { bidang: string; kolom: number }[];
  private readonly tempat: Tempat = { kecamatan: undefined, kelurahan: undefined, kata: undefined };
  private readonly adaKelurahan: boolean;
  private readonly jenis: JenisImpor;
  private readonly tata: TataLetak;
  private readonly rujukan: Rujukan;
  private readonly lebarAsli: number;
  private readonly tetap: Readonly<Record<string, string>>;
  private readonly kolomNama: number | null;

  constructor(jenis: JenisImpor, tata: TataLetak, rujukan: Rujukan, namaKelurahan: boolean) {
    [this.jenis, this.tata, this.rujukan] = [jenis, tata, rujukan];
    this.kolom = Object.entries(tata.pemetaan).flatMap(([k, nama]) => {
      const bidang = cariBidang(jenis, nama);
      return bidang ? [{ kolom: Number(k), bidang, baca: beringatan(bidang) }] : [];
    });
    this.kolomNama = this.kolom.find((k) => k.bidang.nama === 'nama')?.kolom ?? null;
    const dipakai = new Set(Object.values(tata.pemetaan));
    this.adaKelurahan = dipakai.has('kode_wilayah');
    const luar = BIDANG_LUAR[jenis].filter((bidang) => !dipakai.has(bidang));
    this.lebarAsli = tata.judul.length - luar.length;
    this.luar = luar.map((bidang, ke) => ({ bidang, kolom: this.lebarAsli + ke }));
    this.tetap = tata.tetap;
    this.mulaiTempat(namaKelurahan);
  }

  private mulaiTempat(namaKelurahan: boolean): void {
    const { rujukan, tata } = this;
    const judul = tata.tetap['kode_wilayah'];
    const dariJudul = judul === undefined ? undefined : bacaWilayah(rujukan, judul, 4);
    if (dariJudul?.ok) this.tempat.kelurahan = dariJudul.wilayah?.kode;
    const [kecamatan, kelurahan] = [bacaWilayah(rujukan, tata.lembar, 3), bacaWilayah(rujukan, tata.lembar, 4)];
    // A name that both levels have means the kelurahan where the other sheets are named after kelurahan.
    if (kelurahan.ok && kelurahan.wilayah && (!kecamatan.ok || namaKelurahan)) this.tempat.kelurahan = kelurahan.wilayah.kode;
    else if (kecamatan.ok && kecamatan.wilayah) this.tempat.kecamatan = kecamatan.wilayah.kode;
    else if (/^(kel|kelurahan|desa)\b/i.test(tata.lembar.trim())) this.tempat.kata = tata.lembar.trim();
  }

  masukBagian({ tingkat, wilayah, kata }: Bagian): void {
    const { tempat } = this;
    tempat.kata = undefined;
    tempat.kelurahan = undefined;
    if (tingkat === 3) tempat.kecamatan = wilayah?.kode;
    else {
      tempat.kelurahan = wilayah?.kode;
      if (wilayah) tempat.kecamatan = undefined;
      else tempat.kata = kata;
    }
  }

  baca(baris: BarisMentah): BarisTerbaca {
    const asli = selAsli(baris, this.lebarAsli);
    const data: Record<string, unknown> = {};
    const salah: SelSalah[] = [];
    const ragu: KataRagu[] = [];
    for (const { kolom, bidang, baca } of this.kolom) {
      const teks = (asli[kolom] ?? '').trim();
      if (teks === '') continue;
      const galat = galatSel(teks);
      if (galat !== undefined) {
        salah.push({ kolom, bidang: bidang.nama, alasan: galat });
        continue;
      }
      const hasil = baca(teks, this.rujukan);
      if (hasil.ok === true) {
        if (hasil.nilai !== undefined) data[bidang.nama] = hasil.nilai;
      } else if (hasil.ok === false) salah.push({ kolom, bidang: bidang.nama, alasan: hasil.pesan });
      else ragu.push({ bidang: bidang.nama, kata: hasil.kata });
    }
    this.isiTetap(data);
    this.isiTempat(data, asli, salah, ragu);
    delete data['kecamatan'];
    for (const { bidang } of this.luar) asli.push(bidang === 'kode_wilayah' ? this.kataTempat(data) : String(data[bidang] ?? ''));
    periksaBaris(this.jenis, { data, salah, ragu }, this.rujukan, this.kolomDari);
    return { lembar: this.tata.lembar, nomor: baris.nomor, asli, data, salah, ragu };
  }

  private readonly kolomDari = (bidang: string): number | null =>
    this.kolom.find((k) => k.bidang.nama === bidang)?.kolom ?? this.luar.find((l) => l.bidang === bidang)?.kolom ?? this.kolomNama;

  private isiTetap(data: Record<string, unknown>): void {
    for (const [bidang, teks] of Object.entries(this.tetap)) {
      if (bidang === 'kode_wilayah' || data[bidang] !== undefined) continue;
      const hasil = cariBidang(this.jenis, bidang)?.baca(teks, this.rujukan);
      if (hasil?.ok === true && hasil.nilai !== undefined) data[bidang] = hasil.nilai;
    }
  }

  private kataTempat(data: Readonly<Record<string, unknown>>): string {
    return typeof data['kode_wilayah'] === 'string' ? data['kode_wilayah'] : (this.tempat.kata ?? '');
  }

  /** The kelurahan of the cell, else of the section, the title or the sheet; a kecamatan beside it must be the one around it. */
  private isiTempat(data: Record<string, unknown>, asli: readonly string[], salah: SelSalah[], ragu: KataRagu[]): void {
    if (this.jenis === 'rat') return;
    for (let i = ragu.length - 1; i >= 0; i--) if (ragu[i]?.bidang === 'kecamatan') ragu.splice(i, 1);
    const kolom = this.adaKelurahan ? this.kolomDari('kode_wilayah') : null;
    const teks = kolom === null ? '' : (asli[kolom] ?? '').trim();
    const kecamatan = (data['kecamatan'] as string | undefined) ?? this.tempat.kecamatan;
    if (teks !== '' && (data['kode_wilayah'] !== undefined || ragu.some((satu) => satu.bidang === 'kode_wilayah'))) {
      if (kecamatan === undefined) return;
      const diDalam = bacaWilayah(this.rujukan, teks, 4, kecamatan);
      const kode = data['kode_wilayah'];
      if (diDalam.ok && diDalam.wilayah) {
        data['kode_wilayah'] = diDalam.wilayah.kode;
        const ke = ragu.findIndex((satu) => satu.bidang === 'kode_wilayah');
        if (ke >= 0) ragu.splice(ke, 1);
      } else if (typeof kode === 'string' && !kode.startsWith(`${kecamatan}.`) && data['kecamatan'] !== undefined) {
        const nama = this.rujukan.menurutKode.get(kecamatan.replace(/\D/g, ''))?.nama ?? kecamatan;
        delete data['kode_wilayah'];
        salah.push({
          kolom,
          bidang: 'kode_wilayah',
          alasan: `Kelurahan "${teks}" tidak ada di Kecamatan ${nama}. Perbaiki salah satunya.`,
        });
      }
      return;
    }
    if (data['kode_wilayah'] !== undefined || salah.some((satu) => satu.bidang === 'kode_wilayah')) return;
    if (this.tempat.kelurahan !== undefined) data['kode_wilayah'] = this.tempat.kelurahan;
    else if (this.tempat.kata !== undefined) ragu.push({ bidang: 'kode_wilayah', kata: this.tempat.kata });
  }
}

/** Are the sheets named after kelurahan? Then a name that a kecamatan has too means the kelurahan. */
function bernamaKelurahan(semua: readonly TataLetak[], rujukan: Rujukan): boolean {
  return semua.some(({ lembar }) => {
    const hasil = bacaWilayah(rujukan, lembar, 4);
    return hasil.ok && hasil.wilayah !== null && !bacaWilayah(rujukan, lembar, 3).ok;
  });
}

/** All records of the sheets, a row at a time; what is no record (blank, title, numbering, section, total) is left out. */
export async function* bacaBaris(
  berkas: BerkasTerbuka,
  jenis: JenisImpor,
  semua: readonly TataLetak[],
  rujukan: Rujukan,
): AsyncGenerator<BarisTerbaca> {
  const namaKelurahan = bernamaKelurahan(semua, rujukan);
  let kini: { tata: TataLetak; pembaca: PembacaLembar; judul: BarisMentah[]; pemilah?: PemilahBaris } | undefined;
  for await (const { lembar, baris: beberapa } of berkas.baca(semua.map((tata) => tata.lembar))) {
    if (kini?.tata.lembar !== lembar) {
      const tata = semua.find((satu) => satu.lembar === lembar);
      if (!tata) continue;
      kini = { tata, pembaca: new PembacaLembar(jenis, tata, rujukan, namaKelurahan), judul: [] };
    }
    const { tata, pembaca, judul } = kini;
    const [dari, sampai] = tata.barisJudul;
    for (const baris of beberapa) {
      if (baris.nomor <= sampai) {
        if (baris.nomor >= dari) judul.push(baris);
        continue;
      }
      kini.pemilah ??= new PemilahBaris(jenis, tata, judul, rujukan);
      const hasil = kini.pemilah.pilah(baris);
      if (hasil.rupa === 'bagian') pembaca.masukBagian(hasil.bagian);
      else if (hasil.rupa === 'isi') yield pembaca.baca(baris);
    }
  }
}
