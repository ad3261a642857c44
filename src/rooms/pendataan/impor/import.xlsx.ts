import { BATAS_IMPOR, BerkasDitolak } from './impor.ts';
import {
  type BarisMentah,
  type BerkasTerbuka,
  type Gabungan,
  KOLOM_TERBANYAK,
  PenurunGabungan,
  SEKALI_BACA,
  tulisBilangan,
  tulisTanggalSerial,
} from './lembar.ts';
import type { KumpulanTeks } from './kumpulan-teks.ts';
import {
  bacaAlamatSel,
  bacaBuku,
  bacaGayaTanggal,
  bacaTeksBersama,
  bukaLolos,
  type TinjauanLembar,
  tinjauLembar,
} from './import.xlsx-bagian.ts';
import { uraiXml } from './import.xml.ts';
import { type Arsip, berkasRusak } from './import.zip.ts';

type Buku = { teks: KumpulanTeks; gayaTanggal: readonly boolean[]; sejak1904: boolean };

const TERLALU_BANYAK_SEL =
  'Berkas ini memuat lebih dari 5.000.000 sel. Bagi menjadi beberapa berkas, atau hapus baris dan kolom yang kosong, lalu unggah lagi.';

/** Counts cells over all sheets and stops at the limit. */
export function penghitungSel(): (n: number) => void {
  let jumlah = 0;
  return (n) => {
    jumlah += n;
    if (jumlah > BATAS_IMPOR.sel) throw new BerkasDitolak('terlalu_banyak_sel', TERLALU_BANYAK_SEL);
  };
}

export async function bukaXlsx(arsip: Arsip): Promise<BerkasTerbuka> {
  const { lembar, sejak1904 } = await bacaBuku(arsip);
  if (lembar.length === 0) throw berkasRusak();
  const hitung = penghitungSel();
  const tinjauan = new Map<string, TinjauanLembar>();
  for (const { nama, jalur } of lembar) tinjauan.set(nama, await tinjauLembar(arsip, jalur, hitung));
  const buku: Buku = { teks: await bacaTeksBersama(arsip), gayaTanggal: await bacaGayaTanggal(arsip), sejak1904 };
  return {
    ok: true,
    rupa: 'xlsx',
    lembar: lembar.map(({ nama, tersembunyi }) => ({ nama, tersembunyi, baris: tinjauan.get(nama)?.baris ?? null })),
    tutup: async () => arsip.tutup(),
    baca: async function* (nama) {
      for (const satu of lembar.filter((l) => nama.includes(l.nama))) {
        const gabungan = tinjauan.get(satu.nama)?.gabungan ?? new Map<number, Gabungan[]>();
        for await (const baris of alirBaris(arsip, satu.jalur, buku, gabungan)) yield { lembar: satu.nama, baris };
      }
    },
  };
}

/** One cell while it is read. */
type Sel = { kolom: number; jenis: string; tanggal: boolean; v: string; t: string; adaV: boolean; rumus: boolean };

function nilaiSel(sel: Sel, { teks, sejak1904 }: Buku): string {
  if (sel.jenis === 'inlineStr') return bukaLolos(sel.t);
  if (!sel.adaV) return sel.rumus ? '#RUMUS' : '';
  if (sel.jenis === 's') return teks.ambil(Number(sel.v));
  if (sel.jenis === 'b') return sel.v === '1' ? 'Ya' : 'Tidak';
  if (sel.jenis === 'd') return sel.v.slice(0, 10);
  if (sel.jenis === 'str' || sel.jenis === 'e') return bukaLolos(sel.v);
  if (sel.v.trim() === '') return '';
  const angka = Number(sel.v);
  return sel.tanggal ? tulisTanggalSerial(angka, sejak1904) : tulisBilangan(angka);
}

async function* alirBaris(arsip: Arsip, jalur: string, buku: Buku, gabungan: TinjauanLembar['gabungan']): AsyncGenerator<BarisMentah[]> {
  let siap: BarisMentah[] = [];
  const penurun = new PenurunGabungan();
  let nomor = 0;
  let isi: string[] = [];
  let sel: Sel | null = null;
  let kolom = -1;
  let tempat: 'v' | 't' | null = null;
  let dalamEjaan = false;
  const urai = uraiXml(await arsip.alir(jalur), {
    buka: ({ nama, atribut: a }) => {
      if (nama === 'c') {
        kolom = a['r'] === undefined ? kolom + 1 : bacaAlamatSel(a['r']).kolom;
        const tanggal = a['s'] !== undefined && buku.gayaTanggal[Number(a['s'])] === true;
        sel = { kolom, jenis: a['t'] ?? 'n', tanggal, v: '', t: '', adaV: false, rumus: false };
      } else if (nama === 'v') {
        tempat = 'v';
        if (sel) sel.adaV = true;
      } else if (nama === 't') tempat = dalamEjaan ? null : 't';
      else if (nama === 'f' && sel) sel.rumus = true;
      else if (nama === 'rPh') dalamEjaan = true;
      else if (nama === 'row') {
        nomor = a['r'] === undefined ? nomor + 1 : Number(a['r']);
        isi = [];
        kolom = -1;
      }
    },
    teks: (potong) => {
      if (!sel || tempat === null) return;
      if (tempat === 'v') sel.v += potong;
      else sel.t += potong;
    },
    tutup: (nama) => {
      if (nama === 'c' && sel) {
        const nilai = sel.kolom >= 0 && sel.kolom < KOLOM_TERBANYAK ? nilaiSel(sel, buku) : '';
        if (nilai !== '') {
          while (isi.length < sel.kolom) isi.push('');
          isi[sel.kolom] = nilai;
        }
        sel = null;
      } else if (nama === 'v' || nama === 't') tempat = null;
      else if (nama === 'rPh') dalamEjaan = false;
      else if (nama === 'row') siap.push(penurun.terapkan(nomor, isi, gabungan.get(nomor) ?? []));
    },
  });
  for await (const _ of urai) {
    if (siap.length < SEKALI_BACA) continue;
    const keluar = siap;
    siap = [];
    yield keluar;
  }
  if (siap.length > 0) yield siap;
}
