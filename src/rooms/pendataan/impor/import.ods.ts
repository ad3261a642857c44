import {
  type BarisMentah,
  type BerkasTerbuka,
  type Gabungan,
  KOLOM_TERBANYAK,
  PenurunGabungan,
  SEKALI_BACA,
  tulisBilangan,
} from './lembar.ts';
import { BerkasDitolak } from './impor.ts';
import { penghitungSel } from './import.xlsx.ts';
import { uraiUtuh, uraiXml, type Unsur } from './import.xml.ts';
import { type Arsip, BERSANDI, berkasRusak } from './import.zip.ts';

const ATR = (a: Unsur['atribut'], nama: string): string | undefined => a[`table:${nama}`];
const kali = (teks: string | undefined): number => Math.max(1, Number(teks ?? 1) || 1);

/** A locked document says so in its list of parts; only that list is readable. */
async function tolakBersandi(arsip: Arsip): Promise<void> {
  if (!arsip.ada('META-INF/manifest.xml')) return;
  let terkunci = false;
  await uraiUtuh(await arsip.alir('META-INF/manifest.xml'), {
    buka: ({ nama }) => {
      if (nama === 'encryption-data') terkunci = true;
    },
  });
  if (terkunci) throw new BerkasDitolak('bersandi', BERSANDI);
}

type Sel = { kolom: number; lebar: number; tinggi: number; ulang: number; atribut: Unsur['atribut']; teks: string; paragraf: number };

function nilaiSel({ atribut: a, teks }: Sel): string {
  if (a['calcext:value-type'] === 'error') return teks.startsWith('#') ? teks : '#VALUE!';
  switch (a['office:value-type']) {
    case 'float':
    case 'currency':
    case 'percentage':
      return tulisBilangan(Number(a['office:value']));
    case 'date':
      return (a['office:date-value'] ?? teks).slice(0, 10);
    case 'time': {
      const m = /^PT(\d+)H(\d+)M/.exec(a['office:time-value'] ?? '');
      return m ? `${m[1]?.padStart(2, '0')}:${m[2]?.padStart(2, '0')}` : teks;
    }
    case 'boolean':
      return a['office:boolean-value'] === 'true' ? 'Ya' : 'Tidak';
    case 'string':
      return a['office:string-value'] ?? teks;
    default:
      return teks === '' && a['table:formula'] !== undefined ? '#RUMUS' : teks;
  }
}

type Terima = { lembar: (nama: string, tersembunyi: boolean) => void; baris: (baris: BarisMentah, kali: number) => void };

/** Walks through all sheets: an ODS file keeps them in one part. */
async function* susuri(arsip: Arsip, hitung: (n: number) => void, { lembar, baris }: Terima): AsyncGenerator<void> {
  const gayaSembunyi = new Set<string>();
  let gaya = '';
  let dalam = 0;
  let nomor = 0;
  let penurun = new PenurunGabungan();
  let ulangBaris = 1;
  let isi: string[] = [];
  let gabungan: Gabungan[] = [];
  let kolom = 0;
  let sel: Sel | null = null;
  let catatan = 0;

  const tutupSel = (satu: Sel): void => {
    const nilai = nilaiSel(satu);
    const sampai = Math.min(satu.kolom + satu.ulang, KOLOM_TERBANYAK);
    if (nilai !== '' && satu.kolom < KOLOM_TERBANYAK) {
      hitung((sampai - satu.kolom) * ulangBaris);
      while (isi.length < satu.kolom) isi.push('');
      for (let k = satu.kolom; k < sampai; k++) isi[k] = nilai;
    }
    if (satu.lebar > 1 || satu.tinggi > 1) {
      gabungan.push({ baris: [nomor + 1, nomor + satu.tinggi], kolom: [satu.kolom, satu.kolom + satu.lebar - 1] });
    }
  };

  const urai = uraiXml(await arsip.alir('content.xml'), {
    buka: ({ nama, atribut: a }) => {
      if (nama === 'style') gaya = a['style:name'] ?? '';
      else if (nama === 'table-properties') {
        if (ATR(a, 'display') === 'false') gayaSembunyi.add(gaya);
      } else if (nama === 'table') {
        if (++dalam > 1) return;
        nomor = 0;
        penurun = new PenurunGabungan();
        lembar(ATR(a, 'name') ?? 'Lembar', gayaSembunyi.has(ATR(a, 'style-name') ?? ''));
      } else if (dalam !== 1) return;
      else if (nama === 'table-row') {
        ulangBaris = kali(ATR(a, 'number-rows-repeated'));
        isi = [];
        gabungan = [];
        kolom = 0;
      } else if (nama === 'table-cell' || nama === 'covered-table-cell') {
        const ulang = kali(ATR(a, 'number-columns-repeated'));
        // A covered cell may still hold what stood there before the merge; nobody sees it.
        const atribut = nama === 'table-cell' ? a : {};
        sel = {
          kolom,
          ulang,
          atribut,
          lebar: kali(ATR(atribut, 'number-columns-spanned')),
          tinggi: kali(ATR(atribut, 'number-rows-spanned')),
          teks: '',
          paragraf: nama === 'table-cell' ? 0 : -1,
        };
        kolom += ulang;
      } else if (!sel || sel.paragraf < 0) return;
      else if (nama === 'annotation') catatan++;
      else if (catatan > 0) return;
      else if (nama === 'p' && sel.paragraf++ > 0) sel.teks += '\n';
      else if (nama === 's') sel.teks += ' '.repeat(Math.min(kali(a['text:c']), 1000));
      else if (nama === 'tab') sel.teks += '\t';
      else if (nama === 'line-break') sel.teks += '\n';
    },
    teks: (potong) => {
      if (sel && sel.paragraf > 0 && catatan === 0) sel.teks += potong;
    },
    tutup: (nama) => {
      if (nama === 'table') dalam--;
      else if (dalam !== 1) return;
      else if (nama === 'annotation') catatan--;
      else if ((nama === 'table-cell' || nama === 'covered-table-cell') && sel) {
        tutupSel(sel);
        sel = null;
      } else if (nama === 'table-row') {
        const satu = penurun.terapkan(nomor + 1, isi, gabungan);
        if (satu.sel.length > 0) baris(satu, ulangBaris);
        nomor += ulangBaris;
      }
    },
  });
  yield* urai;
}

export async function bukaOds(arsip: Arsip): Promise<BerkasTerbuka> {
  await tolakBersandi(arsip);
  if (!arsip.ada('content.xml')) throw berkasRusak();
  const semua: { nama: string; tersembunyi: boolean; baris: number }[] = [];
  const tinjauan = susuri(arsip, penghitungSel(), {
    lembar: (nama, tersembunyi) => void semua.push({ nama, tersembunyi, baris: 0 }),
    baris: (_, kaliBaris) => {
      const terakhir = semua.at(-1);
      if (terakhir) terakhir.baris += kaliBaris;
    },
  });
  for await (const _ of tinjauan);
  if (semua.length === 0) throw berkasRusak();
  return {
    ok: true,
    rupa: 'ods',
    lembar: semua,
    tutup: async () => arsip.tutup(),
    baca: async function* (nama) {
      let kini = '';
      let sisa = nama.length;
      let siap: { lembar: string; baris: BarisMentah[] }[] = [];
      const langkah = susuri(arsip, penghitungSel(), {
        lembar: (satu) => {
          if (nama.includes(kini)) sisa--;
          kini = satu;
        },
        baris: (satu, kaliBaris) => {
          if (!nama.includes(kini)) return;
          if (siap.at(-1)?.lembar !== kini) siap.push({ lembar: kini, baris: [] });
          const baris = siap.at(-1)?.baris as BarisMentah[];
          for (let i = 0; i < kaliBaris; i++) baris.push(i === 0 ? satu : { ...satu, nomor: satu.nomor + i, sel: [...satu.sel] });
        },
      });
      for await (const _ of langkah) {
        if (siap.length > 1 || (siap[0]?.baris.length ?? 0) >= SEKALI_BACA) {
          const keluar = siap;
          siap = [];
          yield* keluar;
        }
        if (sisa === 0) break;
      }
      yield* siap;
    },
  };
}
