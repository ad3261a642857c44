import { sql } from 'kysely';
import type { Tx } from '../../../db/client.ts';
import type { KeadaanNomor } from '../../../lib/belum-punya.ts';
import type { Perubahan } from '../../jejak/jejak.ts';
import { simpanProfilBanyak } from '../../kemiripan/actions.ts';
import { kelengkapanOrang } from '../../orang/kelengkapan.ts';
import { profilOrang } from '../../orang/profil.ts';
import { catatBaru, catatJejakBanyak, catatSebelum, type JejakBaris, sisipkan, tambal } from './actions.tulis.ts';
import { type BarisTampung, type KonteksImpor, type NomorTertutup, rahasiaDari } from './konteks.ts';
import { BIDANG_ORANG, kolomNik, orangBaru, type OrangTersimpan, perubahanOrangBaru } from './orang-baru.ts';
import type { OrangDikenal } from './pemilik.ts';
import { listOrangBuatan, listOrangCalon, listOrangPorsi } from './queries.umkm.ts';

type OrangAntre = OrangTersimpan & { baru: boolean; baris: number; nikBaru: NomorTertutup | null; perubahan: Perubahan };

/**
 * People as a batch makes and completes them. One NIK is one person, in the file as in the register; a row without NIK
 * makes a person of its own. A later row of the same person only fills what is still empty.
 */
export class PenulisOrang {
  readonly #k: KonteksImpor;
  /** Of a dry run: what earlier portions would have made or completed. */
  readonly #angan = new Map<number, OrangTersimpan>();
  #nomorAngan = 0;
  #menurutId = new Map<number, OrangTersimpan>();
  #menurutNik = new Map<string, OrangTersimpan>();
  #antre = new Map<number, OrangAntre>();
  #cadangan: number[] = [];
  readonly #disentuh = new Set<number>();

  constructor(k: KonteksImpor) {
    this.#k = k;
  }

  async muat(tx: Tx, semua: readonly BarisTampung[], pemilik: readonly number[]): Promise<void> {
    const sidik = [...new Set(semua.flatMap((baris) => baris.nik_sidik ?? []))];
    const dikenal = await listOrangPorsi(tx, sidik, pemilik, this.#k.tulis);
    await this.#ingatBuatan(tx, dikenal, sidik);
    this.#antre = new Map();
    this.#menurutId = new Map(dikenal.map((satu) => [satu.id, this.#angan.get(satu.id) ?? satu]));
    this.#menurutNik = new Map(
      [...(this.#k.tulis ? [] : this.#angan.values()), ...this.#menurutId.values()].flatMap((satu) =>
        satu.nikSidik === null ? [] : [[satu.nikSidik, satu]],
      ),
    );
    if (!this.#k.tulis) return;
    const { rows } = await sql<{ id: number }>`
      select nextval(pg_get_serial_sequence('orang', 'id'))::int as id from generate_series(1, ${semua.length})`.execute(tx);
    this.#cadangan = rows.map((row) => row.id).reverse();
  }

  /** Owners who came with new businesses of this batch: what a later row says of them only fills what is empty. */
  async #ingatBuatan(tx: Tx, dikenal: readonly OrangTersimpan[], sidik: readonly string[]): Promise<void> {
    const { imporId, tulis } = this.#k;
    if (tulis) {
      const ids = dikenal.map((satu) => satu.id);
      for (const id of await listOrangBuatan(tx, imporId, ids)) this.#disentuh.add(id);
      return;
    }
    const kenal = new Set([...this.#angan.values()].flatMap((satu) => satu.nikSidik ?? []));
    for (const { urut: _urut, ...satu } of await listOrangCalon(
      tx,
      imporId,
      sidik.filter((nik) => !kenal.has(nik)),
    )) {
      this.#nomorAngan -= 1;
      this.#angan.set(this.#nomorAngan, { ...satu, id: this.#nomorAngan });
      this.#disentuh.add(this.#nomorAngan);
    }
  }

  senomor(nikSidik: string | null): OrangDikenal | undefined {
    const orang = nikSidik === null ? undefined : this.#menurutNik.get(nikSidik);
    return orang && this.kini(orang);
  }

  /** The person as this batch has left them so far. */
  kini(orang: { id: number; nama: string; nikSidik: string | null; keadaan: string }): OrangDikenal {
    const { id, nama, nikSidik, keadaan } = this.#menurutId.get(orang.id) ?? orang;
    return { id, nama, nikSidik, keadaan };
  }

  tambah(baris: BarisTampung, nama: string, nik: NomorTertutup | null): OrangDikenal {
    this.#nomorAngan -= 1;
    const id = this.#k.tulis ? (this.#cadangan.pop() as number) : this.#nomorAngan;
    const orang = orangBaru(id, baris, nama, nik);
    this.#simpan(orang, { baru: true, baris: baris.nomor, nikBaru: nik, perubahan: perubahanOrangBaru(orang, nik) });
    return this.kini(orang);
  }

  /** Fills what the row tells of a person who is there; whether anything changed. */
  lengkapi(baris: BarisTampung, dimaksud: OrangDikenal, nik: NomorTertutup | null): boolean {
    const lama = this.#menurutId.get(dimaksud.id) ?? this.#menurutNik.get(dimaksud.nikSidik ?? '');
    if (!lama) return false;
    const pertama = !this.#disentuh.has(lama.id);
    this.#disentuh.add(lama.id);
    const perubahan: Perubahan = {};
    const baru: OrangTersimpan = { ...lama };
    for (const [kolom, bidang] of Object.entries(BIDANG_ORANG) as [keyof typeof BIDANG_ORANG, string][]) {
      const nilai = baris.data[bidang] as string | undefined;
      if (nilai === undefined || nilai === lama[kolom] || (lama[kolom] !== null && !pertama)) continue;
      baru[kolom] = nilai;
      perubahan[kolom] = [lama[kolom], nilai];
    }
    if (nik?.keadaan === 'ada') {
      Object.assign(baru, { nik_keadaan: 'ada', nikSidik: nik.sidik });
      perubahan['nik_keadaan'] = [lama.nik_keadaan, 'ada'];
      perubahan['nik'] = [null, rahasiaDari(nik.sandi)];
    } else {
      const tertulis = baris.data['pemilik_nik'] as NomorTertutup | undefined;
      if (tertulis?.keadaan === 'belum_punya' && lama.nik_keadaan === 'belum_dicatat') {
        baru.nik_keadaan = 'belum_punya';
        perubahan['nik_keadaan'] = [lama.nik_keadaan, 'belum_punya'];
      }
    }
    if (Object.keys(perubahan).length === 0) return false;
    this.#simpan(baru, { baru: false, baris: baris.nomor, nikBaru: nik, perubahan });
    return true;
  }

  #simpan(orang: OrangTersimpan, isi: Pick<OrangAntre, 'baru' | 'baris' | 'nikBaru' | 'perubahan'>): void {
    this.#menurutId.set(orang.id, orang);
    if (orang.nikSidik !== null) this.#menurutNik.set(orang.nikSidik, orang);
    this.#disentuh.add(orang.id);
    if (!this.#k.tulis) this.#angan.set(orang.id, orang);
    const antre = this.#antre.get(orang.id);
    this.#antre.set(orang.id, {
      ...orang,
      ...isi,
      baru: isi.baru || (antre?.baru ?? false),
      nikBaru: isi.nikBaru ?? antre?.nikBaru ?? null,
      perubahan: { ...antre?.perubahan, ...isi.perubahan },
    });
  }

  async tulis(tx: Tx): Promise<void> {
    const k = this.#k;
    if (!k.tulis) return;
    const semua = [...this.#antre.values()];
    const [baru, ubah] = [semua.filter((satu) => satu.baru), semua.filter((satu) => !satu.baru)];
    await catatSebelum(
      tx,
      k,
      'orang',
      ubah.map((satu) => satu.id),
    );
    await sisipkan(
      tx,
      'orang',
      baru.map((satu) => ({
        id: satu.id,
        nama: satu.nama,
        ...this.#kolom(satu),
        ...kolomNik(satu.nikBaru),
        sumber: 'impor',
        keadaan: 'aktif',
        versi: 1,
        dibuat_pada: 'now',
        diubah_pada: 'now',
      })),
    );
    await catatBaru(
      tx,
      k,
      'orang',
      baru.map((satu) => satu.id),
    );
    await this.#naikkan(tx, ubah);
    await simpanProfilBanyak(
      tx,
      'orang',
      semua.map((satu) => ({ objekId: satu.id, isi: profilOrang({ ...satu, nikSidik: satu.nikSidik }) })),
    );
    await catatJejakBanyak(
      tx,
      k,
      semua.map((satu): JejakBaris => ({
        perbuatan: satu.baru ? 'tambah_orang' : 'ubah_orang',
        objek_jenis: 'orang',
        objek_id: String(satu.id),
        baris: satu.baris,
        perubahan: satu.perubahan,
      })),
    );
  }

  /** A person who comes in several portions of one batch gets one version more for each, as the undo expects it. */
  async #naikkan(tx: Tx, ubah: readonly OrangAntre[]): Promise<void> {
    await tambal(
      tx,
      'orang',
      ubah.map((satu) => ({
        id: satu.id,
        tambalan: {
          ...this.#kolom(satu),
          ...(satu.nikBaru?.keadaan === 'ada' ? kolomNik(satu.nikBaru) : { nik_keadaan: satu.nik_keadaan }),
        },
      })),
    );
    await sql`
      update impor_catatan c set versi = o.versi from orang o
      where c.impor_id = ${this.#k.imporId} and c.objek_jenis = 'orang' and c.objek_id = o.id and o.id = any(${ubah.map((satu) => satu.id)}::integer[])`.execute(
      tx,
    );
  }

  #kolom(orang: OrangTersimpan) {
    const { jenis_kelamin, tanggal_lahir, telepon } = orang;
    return {
      jenis_kelamin,
      tanggal_lahir,
      telepon,
      kelengkapan: kelengkapanOrang({ ...orang, nik_keadaan: orang.nik_keadaan as KeadaanNomor }).persen,
    };
  }
}
