import { sql } from 'kysely';
import type { Tx } from '../../../db/client.ts';
import type { Nomor } from '../../../lib/belum-punya.ts';
import { dalamCakupan } from '../../akun/akun.ts';
import { bandingkan, type Perubahan } from '../../jejak/jejak.ts';
import { simpanProfilBanyak } from '../../kemiripan/actions.ts';
import { perbaruiKoperasiBanyak } from '../../koperasi/actions.turunan.ts';
import { type JabatanKoperasi, ORGAN_JABATAN } from '../../koperasi/koperasi.ts';
import { isiProfilKoperasi } from '../../koperasi/profil.ts';
import { kelengkapanOrang } from '../../orang/kelengkapan.ts';
import { profilOrang } from '../../orang/profil.ts';
import type { ProfilBaru } from './actions.kandidat.ts';
import { ambilNomor, catatBaru, catatJejakBanyak, catatSebelum, type JejakBaris, sisipkan, tambal } from './actions.tulis.ts';
import { simpanSidik } from './actions.antrean.ts';
import { type BarisTampung, bita, type HasilBaris, type KonteksImpor, tolakBaris } from './konteks.ts';
import { namaSerupa } from './pemilik.ts';
import { type KoperasiSasaran, listKembarKoperasi, listSasaranKoperasi, type PemegangNomor } from './queries.koperasi.ts';
import { BAKU_KOPERASI, tambalanKoperasi } from './tambalan-koperasi.ts';

const JABATAN: readonly JabatanKoperasi[] = ['ketua', 'sekretaris', 'bendahara', 'manajer', 'ketua_pengawas'];

type Calon = {
  baris: BarisTampung;
  id: number;
  sasaran: KoperasiSasaran | undefined;
  tambalan: Record<string, unknown>;
  pengurus: { jabatan: JabatanKoperasi; nama: string }[];
};

/** Judges one portion of cooperatives and, unless it is a dry run, writes it. */
export class PenulisKoperasi {
  readonly #k: KonteksImpor;
  readonly profilBaru: ProfilBaru[] = [];
  /** Numbers that rows of this file take: `bidang value` → row. */
  readonly #diambil = new Map<string, number>();

  constructor(k: KonteksImpor) {
    this.#k = k;
  }

  async porsi(tx: Tx, semua: readonly BarisTampung[]): Promise<HasilBaris[]> {
    const sasaran = await listSasaranKoperasi(
      tx,
      semua.flatMap((baris) => baris.sasaran_id ?? []),
      this.#k.tulis,
    );
    const pemegang = await listKembarKoperasi(
      tx,
      semua.map((baris) => baris.data),
    );
    const hasil: HasilBaris[] = [];
    const calon: Calon[] = [];
    for (const baris of semua) {
      const putusan = this.#putuskan(baris, baris.sasaran_id === null ? undefined : sasaran.get(baris.sasaran_id), pemegang);
      if ('hasil' in putusan) hasil.push(putusan);
      else calon.push(putusan);
    }
    const baru = calon.filter((satu) => !satu.sasaran);
    if (this.#k.tulis) {
      const nomor = await ambilNomor(tx, 'koperasi', baru.length);
      for (const [i, satu] of baru.entries()) satu.id = nomor[i] ?? 0;
      await this.#tulis(tx, calon);
    }
    for (const { baris, id, sasaran: lama, tambalan, pengurus } of calon) {
      if (!lama) this.profilBaru.push({ urut: baris.urut, isi: profilCalon(tambalan, pengurus) });
      const berubah = Object.keys(tambalan).length > 0 || pengurus.length > 0;
      hasil.push({
        urut: baris.urut,
        hasil: lama ? (berubah ? 'berubah' : 'sama') : 'baru',
        sasaran: lama?.id ?? (this.#k.tulis ? id : null),
      });
    }
    return hasil;
  }

  #putuskan(baris: BarisTampung, sasaran: KoperasiSasaran | undefined, pemegang: readonly PemegangNomor[]): Calon | HasilBaris {
    const { urut, data } = baris;
    if (sasaran && sasaran['keadaan'] !== 'aktif')
      return tolakBaris(urut, `Catatan koperasi nomor ${sasaran.id} tidak dipakai lagi. Aktifkan dahulu, atau hapus baris ini.`);
    const tambalan = tambalanKoperasi(sasaran ?? null, data);
    if (!sasaran && tambalan['jenis'] === undefined)
      return tolakBaris(
        urut,
        'Jenis koperasi kosong dan tidak terbaca dari namanya. Isi konsumen, produsen, pemasaran, jasa, atau simpan pinjam.',
        'jenis',
      );
    const kode = (tambalan['kode_wilayah'] ?? sasaran?.['kode_wilayah'] ?? null) as string | null;
    if (!dalamCakupan(this.#k.cakupan, kode)) return tolakBaris(urut, 'Kelurahan ini di luar wilayah tugas Anda.', 'kode_wilayah');
    if (tambalan['tampil_publik'] === true && (data['persetujuan_pada'] ?? sasaran?.['persetujuan_pada'] ?? null) === null) {
      return tolakBaris(urut, 'Isi tanggal persetujuan sebelum koperasinya tampil di direktori.', 'persetujuan_pada');
    }
    const kembar = this.#kembar(urut, sasaran, tambalan, kode, pemegang);
    if (kembar) return kembar;
    const pengurus: Calon['pengurus'] = [];
    for (const jabatan of JABATAN) {
      const nama = data[`${jabatan}_nama`] as string | undefined;
      if (nama === undefined) continue;
      const kini = sasaran?.pengurus.find((satu) => satu.jabatan === jabatan);
      if (!kini) pengurus.push({ jabatan, nama });
      else if (!namaSerupa(kini.nama, nama)) {
        return tolakBaris(
          urut,
          `Jabatan ini tercatat dipegang "${kini.nama}", bukan "${nama}". Ganti pengurusnya di halaman koperasi, atau betulkan namanya.`,
          `${jabatan}_nama`,
        );
      }
    }
    return { baris, id: sasaran?.id ?? 0, sasaran, tambalan, pengurus };
  }

  /** A number, or the kelurahan of a Koperasi Merah Putih, belongs to one cooperative only. */
  #kembar(
    urut: number,
    sasaran: KoperasiSasaran | undefined,
    tambalan: Record<string, unknown>,
    kode: string | null,
    pemegang: readonly PemegangNomor[],
  ): HasilBaris | null {
    const merahPutih = (tambalan['merah_putih'] ?? sasaran?.['merah_putih']) === true;
    const pakai = [
      ...(['nomor_induk', 'nib', 'nomor_badan_hukum'] as const).flatMap((bidang) =>
        tambalan[bidang] ? [[bidang, String(tambalan[bidang])] as const] : [],
      ),
      ...(merahPutih && kode !== null ? [['merah_putih', kode] as const] : []),
    ];
    for (const [bidang, nilai] of pakai) {
      const lain = pemegang.find(
        (satu) =>
          satu.id !== sasaran?.id && (bidang === 'merah_putih' ? satu.merah_putih && satu.kode_wilayah === nilai : satu[bidang] === nilai),
      );
      const sebutan = bidang === 'merah_putih' ? 'Kelurahan ini sudah mempunyai Koperasi Merah Putih' : 'Nomor ini sudah dipakai koperasi';
      if (lain) return tolakBaris(urut, `${sebutan} "${lain.nama}" (nomor ${lain.id}).`, bidang);
      if (this.#diambil.has(`${bidang} ${nilai}`)) return tolakBaris(urut, `${sebutan} di baris lain berkas ini.`, bidang);
    }
    for (const [bidang, nilai] of pakai) this.#diambil.set(`${bidang} ${nilai}`, urut);
    return null;
  }

  async #tulis(tx: Tx, calon: readonly Calon[]): Promise<void> {
    const k = this.#k;
    const [baru, ubah] = [
      calon.filter((satu) => !satu.sasaran),
      calon.filter((satu) => satu.sasaran && (Object.keys(satu.tambalan).length > 0 || satu.pengurus.length > 0)),
    ];
    await catatSebelum(
      tx,
      k,
      'koperasi',
      ubah.map((satu) => satu.id),
    );
    await sisipkan(
      tx,
      'koperasi',
      baru.map((satu) => ({
        ...BAKU_KOPERASI,
        ...satu.tambalan,
        id: satu.id,
        versi: 1,
        keadaan: 'aktif',
        ketua_nama: '',
        status: 'aktif',
        status_usulan: 'aktif',
        perlu_keputusan: false,
        kewajiban_merah: 0,
        kewajiban_kuning: 0,
        kelengkapan: 0,
        dibuat_pada: 'now',
        diubah_pada: 'now',
      })),
    );
    await catatBaru(
      tx,
      k,
      'koperasi',
      baru.map((satu) => satu.id),
    );
    await tambal(
      tx,
      'koperasi',
      ubah.map(({ id, tambalan }) => ({ id, tambalan })),
    );
    const jejakOrang = await this.#tulisPengurus(tx, [...baru, ...ubah]);
    const usulan = await perbaruiKoperasiBanyak(
      tx,
      [...baru, ...ubah].map((satu) => satu.id),
      new Set(baru.map((satu) => satu.id)),
      k.hariIni,
    );
    await simpanSidik(
      tx,
      k,
      'koperasi',
      calon
        .filter(
          ({ baris }) =>
            baris.data['nomor_badan_hukum'] === undefined && (baris.data['nomor_induk'] as Nomor | undefined)?.keadaan !== 'ada',
        )
        .map(({ id, baris }) => ({ sidik: bita(baris.sidik), objek_id: id })),
    );
    const jejak = [...baru, ...ubah].map(({ id, baris, sasaran, tambalan, pengurus }): JejakBaris => {
      const lama = sasaran ? Object.fromEntries(Object.keys(tambalan).map((nama) => [nama, sasaran[nama]])) : {};
      const perubahan: Perubahan = {
        ...bandingkan(
          lama as Record<string, string | null>,
          (sasaran ? tambalan : { ...tambalan, status: usulan.get(id) }) as Record<string, string | null>,
        ),
        ...Object.fromEntries(pengurus.map(({ jabatan, nama }) => [jabatan, [null, nama]])),
      };
      return {
        perbuatan: sasaran ? 'ubah_koperasi' : 'tambah_koperasi',
        objek_jenis: 'koperasi',
        objek_id: String(id),
        baris: baris.nomor,
        perubahan,
      };
    });
    await catatJejakBanyak(tx, k, [...jejakOrang, ...jejak]);
  }

  /** Without a NIK nobody in the register can be meant: each officer is a person of their own. */
  async #tulisPengurus(tx: Tx, calon: readonly Calon[]): Promise<JejakBaris[]> {
    const k = this.#k;
    const semua = calon.flatMap(({ id, baris, pengurus }) => pengurus.map((satu) => ({ ...satu, koperasi_id: id, baris: baris.nomor })));
    const nomor = await ambilNomor(tx, 'orang', semua.length);
    const orang = semua.map((satu, i) => ({ ...satu, id: nomor[i] ?? 0 }));
    const kosong = {
      nik_keadaan: 'belum_dicatat' as const,
      jenis_kelamin: null,
      tanggal_lahir: null,
      telepon: null,
      alamat: null,
      kode_wilayah: null,
      pendidikan: null,
    };
    await sisipkan(
      tx,
      'orang',
      orang.map(({ id, nama }) => ({
        id,
        nama,
        nik_keadaan: 'belum_dicatat',
        sumber: 'impor',
        keadaan: 'aktif',
        versi: 1,
        kelengkapan: kelengkapanOrang(kosong).persen,
        dibuat_pada: 'now',
        diubah_pada: 'now',
      })),
    );
    await catatBaru(
      tx,
      k,
      'orang',
      orang.map((satu) => satu.id),
    );
    await simpanProfilBanyak(
      tx,
      'orang',
      orang.map(({ id, nama }) => ({ objekId: id, isi: profilOrang({ ...kosong, nama, nikSidik: null }) })),
    );
    if (orang.length > 0) {
      await sql`
        insert into koperasi_pengurus (koperasi_id, orang_id, organ, jabatan)
        select koperasi_id, orang_id, organ, jabatan
        from jsonb_to_recordset(${JSON.stringify(orang.map(({ koperasi_id, id, jabatan }) => ({ koperasi_id, orang_id: id, jabatan, organ: ORGAN_JABATAN[jabatan] })))}::jsonb)
          as p (koperasi_id integer, orang_id integer, organ text, jabatan text)`.execute(tx);
    }
    return orang.map(({ id, nama, baris }) => ({
      perbuatan: 'tambah_orang',
      objek_jenis: 'orang',
      objek_id: String(id),
      baris,
      perubahan: { nama: [null, nama], sumber: [null, 'impor'] },
    }));
  }
}

function profilCalon(kolom: Record<string, unknown>, pengurus: Calon['pengurus']) {
  const teks = (nama: string) => (kolom[nama] as string | undefined) ?? null;
  return isiProfilKoperasi(
    {
      nama: String(kolom['nama']),
      telepon: teks('telepon'),
      alamat: teks('alamat'),
      kode_wilayah: teks('kode_wilayah'),
      nomor_induk: teks('nomor_induk'),
      nib: teks('nib'),
      npwp: teks('npwp'),
      nomor_badan_hukum: teks('nomor_badan_hukum'),
    },
    pengurus.find((satu) => satu.jabatan === 'ketua')?.nama ?? '',
  );
}
