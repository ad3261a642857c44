import type { Tx } from '../../../db/client.ts';
import { dalamCakupan } from '../../akun/akun.ts';
import type { Perubahan } from '../../jejak/jejak.ts';
import type { AturanKelas } from '../../umkm/aturan-kelas.ts';
import { AntreanUmkm } from './actions.antrean.ts';
import type { ProfilBaru } from './actions.kandidat.ts';
import { PenulisOrang } from './actions.orang.ts';
import { ambilNomor } from './actions.tulis.ts';
import { type BarisTampung, type HasilBaris, type KonteksImpor, type NomorTertutup, tolakBaris } from './konteks.ts';
import { type OrangDikenal, putuskanPemilik } from './pemilik.ts';
import { listSasaranUmkm, type UmkmSasaran } from './queries.umkm.ts';
import { tahunanBaris } from './tahunan-baris.ts';
import { TANPA_KELAS, tambalanUmkm, UMKM_BARU, UMKM_KOSONG } from './tambalan-umkm.ts';
import { turunanUmkm } from './turunan-umkm.ts';

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
  readonly profilBaru: ProfilBaru[] = [];

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
    await this.#orang.tulis(tx);
    const antrean = new AntreanUmkm(this.#k);
    const hasil = calon.map((satu) => this.#susun(antrean, satu, idDari(satu)));
    if (this.#k.tulis) await antrean.tuang(tx);
    return hasil;
  }

  #susun(antrean: AntreanUmkm, satu: Calon, id: number): HasilBaris {
    const { baris, sasaran } = satu;
    const angka = tahunanBaris(this.#k, baris.data, sasaran?.tahunan ?? [], id, String(baris.data['sumber'] ?? 'impor'));
    const berubah = Object.keys(satu.tambalan).length > 0 || angka !== null || satu.sambung !== null;
    if (sasaran && !berubah) return { urut: baris.urut, hasil: satu.orangBerubah ? 'berubah' : 'sama', sasaran: id };
    const kolom: Baris = { ...UMKM_BARU, ...sasaran, ...satu.tambalan };
    const tahunan = [...(sasaran?.tahunan.filter((t) => t.tahun !== angka?.baris.tahun) ?? []), ...(angka ? [angka.baris] : [])];
    const turunan = turunanUmkm({ kolom, pemilik: satu.pemilik, tahunan }, sasaran ?? TANPA_KELAS, this.#aturan, this.#k.hariIni);
    if (!sasaran) this.profilBaru.push({ urut: baris.urut, isi: turunan.profil });
    if (this.#k.tulis)
      antrean.tambah({
        id,
        baris,
        sasaran,
        kolom,
        tambalan: satu.tambalan,
        sambung: satu.sambung,
        angka,
        turunan,
        perubahan: satu.perubahan,
      });
    return { urut: baris.urut, hasil: sasaran ? 'berubah' : 'baru', sasaran: this.#k.tulis ? id : (sasaran?.id ?? null) };
  }
}
