import type { Tx } from '../../db/client.ts';
import { kunciNama } from '../../lib/nama.ts';
import { dalamCakupan } from '../akun/akun.ts';
import type { Pelaku } from '../jejak/jejak.ts';
import { findMirip } from '../kemiripan/queries.ts';
import { tambahOrang } from '../orang/actions.ts';
import type { DataOrang } from '../orang/data.ts';
import { isiProfilOrang } from '../orang/profil.ts';
import { findOrang, findOrangByNik, listOrangSingkat } from '../orang/queries.ts';
import { type BahanUmkm, type NibDipakai, tambahUmkm } from './actions.ts';
import type { PemilikTerisi, UmkmBaru } from './forms.baru.ts';
import { tambahPemilik } from './pemilik/actions.ts';
import { isiProfilUmkm } from './profil.ts';
import { kunciNpwp } from '../../lib/npwp.ts';
import { findUmkmByNib } from './queries.ts';
import { listUmkmMirip, type UmkmMirip } from './queries.mirip.ts';
import { simpanTahunan } from './tahunan/actions.ts';

export type CalonPemilik = Awaited<ReturnType<typeof listOrangSingkat>>[number] & {
  alasan: string;
  /** The same NIK: nobody else can be meant. */
  nikSama: boolean;
};

/** Somebody must look first: records that may be the same business, people who may be the same owner. */
export type PerluDiperiksa = { ok: false; sebab: 'periksa'; usaha: UmkmMirip[]; pemilik: CalonPemilik[] };

/** A NIK that nobody in the register carries, and no name to write beside it. */
export type PemilikTanpaNama = { ok: false; sebab: 'tanpa_nama' };

type Pemilik = { orangId: number | null; baru: DataOrang | null; nama: string | null; nikSidik: string | null; calon: CalonPemilik[] };

/**
 * Takes a new business and, when need be, its owner into the registers. Before anything is written, records that look
 * alike are given back unless they were looked at: `bukanGanda` names the businesses found to be others, and
 * `pemilik.pilihan` says which person is meant. Whoever may see only the areas of `cakupan` is not told of records that lie
 * elsewhere: the search for duplicates finds those afterwards.
 */
export async function catatUmkmBaru(
  tx: Tx,
  bahan: BahanUmkm,
  pelaku: Pelaku,
  { data, pemilik: terisi, tahunan }: UmkmBaru,
  { bukanGanda, cakupan = [] }: { bukanGanda: ReadonlySet<number>; cakupan?: readonly string[] },
): Promise<{ ok: true; id: number } | NibDipakai | PerluDiperiksa | PemilikTanpaNama> {
  const kembar = data.nib.keadaan === 'ada' ? await findUmkmByNib(tx, data.nib.nilai) : undefined;
  if (kembar) return { ok: false, sebab: 'nib_dipakai', lain: kembar };
  const pemilik = await kenaliPemilik(tx, bahan, terisi, data, cakupan);
  if (pemilik.orangId === null && pemilik.nama === null && pemilik.nikSidik !== null) return { ok: false, sebab: 'tanpa_nama' };
  const profil = isiProfilUmkm(
    {
      ...data,
      nib: data.nib.keadaan === 'ada' ? data.nib.nilai : null,
      npwpSidik: data.npwp.keadaan === 'ada' ? bahan.sandi.sidik('npwp', kunciNpwp(data.npwp.nilai)).toString('hex') : null,
    },
    pemilik.nama === null ? [] : [{ nama: pemilik.nama, nikSidik: pemilik.nikSidik }],
  );
  const mirip = (await listUmkmMirip(tx, profil)).filter(({ catatan }) => dalamCakupan(cakupan, catatan.kode_wilayah));
  const belumDilihat = mirip.some((satu) => !bukanGanda.has(satu.objekId));
  if (belumDilihat || pemilik.calon.length > 0) return { ok: false, sebab: 'periksa', usaha: mirip, pemilik: pemilik.calon };

  const orangId = await orangPemilik(tx, bahan, pelaku, pemilik);
  const umkm = await tambahUmkm(tx, bahan, pelaku, data, {
    pemilik: orangId === null ? [] : [orangId],
    lainDari: mirip.map((satu) => satu.objekId),
  });
  if (umkm.ok && tahunan) await simpanTahunan(tx, bahan, pelaku, umkm.id, { data: tahunan, sumber: data.sumber });
  return umkm;
}

/** Adds an owner to a business that is there: somebody of the register, or a person who is taken into it with this. */
export async function catatPemilik(
  tx: Tx,
  bahan: BahanUmkm,
  pelaku: Pelaku,
  umkm: { id: number; sumber: string; kode_wilayah: string | null },
  terisi: PemilikTerisi,
): Promise<{ ok: true } | { ok: false; sebab: 'calon'; calon: CalonPemilik[] } | PemilikTanpaNama> {
  const pemilik = await kenaliPemilik(tx, bahan, terisi, umkm);
  if (pemilik.calon.length > 0) return { ok: false, sebab: 'calon', calon: pemilik.calon };
  const orangId = await orangPemilik(tx, bahan, pelaku, pemilik);
  return orangId === null ? { ok: false, sebab: 'tanpa_nama' } : tambahPemilik(tx, bahan, pelaku, umkm.id, orangId);
}

async function orangPemilik(tx: Tx, bahan: BahanUmkm, pelaku: Pelaku, { orangId, baru }: Pemilik): Promise<number | null> {
  if (!baru) return orangId;
  const orang = await tambahOrang(tx, bahan, pelaku, baru);
  // Somebody else recorded this NIK in the same moment: it is the person that was meant.
  return orang.ok ? orang.id : orang.lain.id;
}

/** Which person is meant; candidates when it takes a person to tell. */
async function kenaliPemilik(
  tx: Tx,
  { sandi }: BahanUmkm,
  o: PemilikTerisi,
  usaha: { sumber: string; kode_wilayah: string | null },
  cakupan: readonly string[] = [],
): Promise<Pemilik> {
  const nik = o.nik.keadaan === 'ada' ? o.nik.nilai : null;
  const nikSidik = nik === null ? null : sandi.sidik('nik', nik).toString('hex');
  const pakai = (orang: { id: number; nama: string }): Pemilik => ({
    orangId: orang.id,
    baru: null,
    nama: orang.nama,
    nikSidik,
    calon: [],
  });

  const dipilih = o.id ?? (typeof o.pilihan === 'number' ? o.pilihan : null);
  const orang = dipilih === null ? undefined : await findOrang(tx, dipilih);
  if (orang) return pakai(orang);

  const senomor = nik === null ? undefined : await findOrangByNik(tx, sandi, nik);
  if (senomor) {
    if (o.nama === null || kunciNama(o.nama) === kunciNama(senomor.nama)) return pakai(senomor);
    const [calon] = await listOrangSingkat(tx, [senomor.id]);
    return { orangId: null, baru: null, nama: o.nama, nikSidik, calon: calon ? [{ ...calon, alasan: 'NIK sama', nikSama: true }] : [] };
  }
  if (o.nama === null) return { orangId: null, baru: null, nama: null, nikSidik, calon: [] };

  const baru: DataOrang = {
    nama: o.nama,
    nik: o.nik,
    jenis_kelamin: o.jenis_kelamin,
    tempat_lahir: null,
    tanggal_lahir: o.tanggal_lahir,
    pendidikan: null,
    disabilitas: null,
    ragam_disabilitas: null,
    alamat: null,
    rt: null,
    rw: null,
    kode_wilayah: null,
    kode_pos: null,
    telepon: o.telepon,
    surel: null,
    sumber: usaha.sumber,
  };
  if (o.pilihan === 'baru') return { orangId: null, baru, nama: o.nama, nikSidik, calon: [] };
  // The owner of a small business mostly lives where it stands, which helps to tell people of one name apart.
  const mirip = await findMirip(tx, 'orang', { ...isiProfilOrang(sandi, baru), kodeWilayah: usaha.kode_wilayah });
  const calon = (
    await listOrangSingkat(
      tx,
      mirip.map((satu) => satu.objekId),
    )
  ).filter((satu) => satu.keadaan !== 'digabung' && dalamCakupan(cakupan, satu.kode_wilayah));
  return {
    orangId: null,
    baru,
    nama: o.nama,
    nikSidik,
    calon: calon.map((satu) => ({ ...satu, nikSama: false, alasan: mirip.find((m) => m.objekId === satu.id)?.alasan ?? '' })),
  };
}
