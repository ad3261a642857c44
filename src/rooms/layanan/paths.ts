import type { Bagian } from './terbit.ts';
import type { NamaDaftar } from './susunan.ts';

export const pathLayanan = '/layanan';
export const pathSatuLayanan = (slug: string) => `${pathLayanan}/${slug}`;
export const pathFormulirKosong = (slug: string) => `${pathSatuLayanan(slug)}/formulir-kosong`;

export const pathRancangan = '/petugas/layanan';
export const pathLayananBaru = `${pathRancangan}/baru`;
export const pathLayananContoh = `${pathRancangan}/contoh`;
export const pathRancang = (id: number) => `${pathRancangan}/${id}`;

const draf = (id: number) => `${pathRancang(id)}/draf`;
const versi = (id: number, nomor: number) => `${pathRancang(id)}/versi/${nomor}`;

export const jalur = {
  draf,
  bagian: (id: number, bagian: Bagian) => `${draf(id)}/${bagian}`,
  halaman: (id: number, halaman: string) => `${draf(id)}/formulir/halaman/${halaman}`,
  pertanyaan: (id: number, pertanyaan: string) => `${draf(id)}/formulir/pertanyaan/${pertanyaan}`,
  pertanyaanBaru: (id: number, halaman: string) => `${draf(id)}/formulir/pertanyaan/baru?halaman=${halaman}`,
  butir: (id: number, daftar: NamaDaftar, butir: string) => `${draf(id)}/${daftar}/${butir}`,
  penerbitan: (id: number) => `${pathRancang(id)}/penerbitan`,
  pembuangan: (id: number) => `${pathRancang(id)}/pembuangan`,
  versi,
  pratinjau: (id: number, nomor: number) => `${versi(id, nomor)}/pratinjau`,
  coba: (id: number, nomor: number) => `${versi(id, nomor)}/coba`,
  jalurIsian: (id: number, nomor: number) => `${versi(id, nomor)}/jalur`,
  naskah: (id: number, nomor: number) => `${versi(id, nomor)}/naskah`,
  meja: (id: number, nomor: number) => `${versi(id, nomor)}/meja`,
} as const;
