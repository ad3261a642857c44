import type { Acak } from './acak.ts';
import type { KoperasiContoh } from './koperasi-contoh.ts';
import type { UmkmContoh } from './umkm-contoh.ts';

/** A name as a hurried clerk types it: letters swapped, doubled, dropped, or an old spelling. */
function salahKetik(a: Acak, nama: string): string {
  const cara = a.bulat(0, 4);
  const i = a.bulat(2, Math.max(2, nama.length - 3));
  if (cara === 0) return nama.slice(0, i) + (nama[i + 1] ?? '') + (nama[i] ?? '') + nama.slice(i + 2);
  if (cara === 1) return nama.slice(0, i) + (nama[i] ?? '') + nama.slice(i);
  if (cara === 2) return nama.slice(0, i) + nama.slice(i + 1);
  if (cara === 3) return nama.replace(/u/, 'oe').replace(/j/, 'dj');
  return nama.toUpperCase();
}

/** The same business a second time, as another clerk met it: no NIB, another spelling, part of the address. */
export function umkmKembar(a: Acak, u: UmkmContoh, id: number): UmkmContoh {
  return {
    ...u,
    id,
    nama: salahKetik(a, u.nama),
    nib: null,
    nibKeadaan: 'belum_dicatat',
    alasanBelumNib: null,
    telepon: a.peluang(0.6) ? u.telepon : null,
    alamat: u.alamat?.replace('Jl.', 'Jalan').replace(/ No\. .*/, '') ?? null,
    tampilPublik: false,
    persetujuanPada: null,
    sumber: 'impor',
    tahunan: [],
    sertifikat: [],
    dukungan: [],
  };
}

export function koperasiKembar(a: Acak, k: KoperasiContoh, id: number): KoperasiContoh {
  return {
    ...k,
    id,
    nama: salahKetik(a, k.nama),
    nomorInduk: null,
    nomorIndukKeadaan: 'belum_dicatat',
    statusNik: null,
    sertifikatBerlakuSampai: null,
    nomorBadanHukum: k.nomorBadanHukum.replace('/BH/', ' / BH / '),
    nibKeadaan: 'belum_dicatat',
    npwpKeadaan: 'belum_dicatat',
    tampilPublik: false,
    persetujuanPada: null,
    sumber: 'impor',
    rat: [],
  };
}
