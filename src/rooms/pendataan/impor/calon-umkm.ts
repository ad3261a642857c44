import type { KeadaanNomor } from '../../../lib/belum-punya.ts';
import { larikSalin, selSalin } from '../../../lib/teks-salin.ts';
import { dalamCakupan } from '../../akun/akun.ts';
import type { Perubahan } from '../../jejak/jejak.ts';
import { kunciProfil } from '../../kemiripan/kunci.ts';
import { buatProfil } from '../../kemiripan/profil.ts';
import { kelengkapanOrang } from '../../orang/kelengkapan.ts';
import { profilOrang } from '../../orang/profil.ts';
import type { AturanKelas } from '../../umkm/aturan-kelas.ts';
import { KOLOM_CALON_ORANG, KOLOM_CALON_TAHUNAN, KOLOM_CALON_UMKM } from './kolom-calon.ts';
import type { KonteksImpor, NomorTertutup } from './konteks.ts';
import { kolomNik, orangBaru, perubahanOrangBaru } from './orang-baru.ts';
import { putuskanPemilik } from './pemilik.ts';
import { tahunanBaris } from './tahunan-baris.ts';
import { TANPA_KELAS, tambalanUmkm, UMKM_BARU, UMKM_KOSONG } from './tambalan-umkm.ts';
import { turunanUmkm } from './turunan-umkm.ts';

/** What a row comes to if neither its business nor its owner is known, as lines for COPY. */
export type CalonUmkm = { calon: string; profil: string };

type Kolom = Record<string, unknown>;

function sel(nilai: unknown): string {
  if (Array.isArray(nilai)) return selSalin(larikSalin(nilai as string[]));
  return selSalin(nilai as string | null);
}

const json = (isi: unknown): string => selSalin(JSON.stringify(isi));

/** Undefined where the row must be looked at beside the register first: what would be refused, or depends on a person. */
export function calonUmkm(
  k: KonteksImpor,
  aturan: readonly AturanKelas[],
  data: Record<string, unknown>,
  urut: number,
): CalonUmkm | undefined {
  if (!dalamCakupan(k.cakupan, (data['kode_wilayah'] as string | undefined) ?? null)) return undefined;
  if (data['tampil_publik'] === true && data['persetujuan_pada'] === undefined) return undefined;
  const nik = (data['pemilik_nik'] as NomorTertutup | undefined) ?? null;
  const putusan = putuskanPemilik({ nama: (data['pemilik_nama'] as string | undefined) ?? null, nik }, null, undefined);
  if (putusan.jenis !== 'tidak_ada' && putusan.jenis !== 'baru') return undefined;
  const orang = putusan.jenis === 'baru' ? orangBaru(0, { data }, putusan.nama, nik) : null;
  const { tambalan, perubahan } = tambalanUmkm(UMKM_KOSONG, data);
  const kolom: Kolom = { ...UMKM_BARU, ...tambalan };
  const angka = tahunanBaris(k, data, [], 0, String(data['sumber'] ?? 'impor'));
  const turunan = turunanUmkm(
    { kolom, pemilik: orang ? [orang] : [], tahunan: angka ? [angka.baris] : [] },
    TANPA_KELAS,
    aturan,
    k.hariIni,
  );
  Object.assign(kolom, turunan.kolom);
  const jejak: Perubahan = {
    ...perubahan,
    ...(orang && { pemilik: [null, orang.nama] as Perubahan[string] }),
    ...angka?.perubahan,
    ...turunan.perubahan,
  };
  const kelas = turunan.kelasBaru;
  const tahunan = angka?.baris as Kolom | undefined;
  const awal = `${k.imporId}\t${urut}`;
  const bagian = [awal];
  for (const nama of KOLOM_CALON_UMKM) bagian.push(sel(kolom[nama]));
  bagian.push(json(jejak));
  for (const nama of KOLOM_CALON_TAHUNAN) bagian.push(sel(tahunan?.[nama]));
  bagian.push(selSalin(kelas?.tahun_data), selSalin(kelas?.aturan), selSalin(kelas?.penjelasan));
  if (orang) {
    const persen = kelengkapanOrang({ ...orang, nik_keadaan: orang.nik_keadaan as KeadaanNomor }).persen;
    const isi: Kolom = { ...orang, ...kolomNik(nik), kelengkapan: persen };
    const profil = buatProfil('orang', profilOrang(orang));
    for (const nama of KOLOM_CALON_ORANG) bagian.push(sel(isi[nama]));
    bagian.push(json(perubahanOrangBaru(orang, nik)), sel(kunciProfil('orang', profil)), json(profil));
  } else for (let i = 0; i < KOLOM_CALON_ORANG.length + 3; i++) bagian.push('\\N');
  const profil = buatProfil('umkm', turunan.profil);
  return {
    calon: `${bagian.join('\t')}\n`,
    profil: `${awal}\t${sel(kunciProfil('umkm', profil))}\t${json(profil)}\n`,
  };
}
