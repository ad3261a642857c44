import { rapikanSpasi } from './spasi.ts';

export type Koordinat = { lintang: number; bujur: number };
export type HasilKoordinat = { ok: true; nilai: Koordinat } | { ok: false; pesan: string };

const CONTOH = 'Tulis lintang lalu bujur, misalnya -7.977800, 112.634900.';
const tolak = (pesan: string): HasilKoordinat => ({ ok: false, pesan });
const enam = (n: number): number => Math.round(n * 1e6) / 1e6;

// From Sabang to Merauke and from Miangas to Rote, with the sea around them.
const diIndonesia = (lintang: number, bujur: number): boolean => lintang >= -11.5 && lintang <= 6.5 && bujur >= 94.5 && bujur <= 141.5;

function bacaDerajat(teks: string): number | null {
  const m =
    /^([-−]?)(\d{1,3}(?:[.,]\d+)?)\s*[°º]\s*(?:(\d{1,2}(?:[.,]\d+)?)\s*['’′]\s*)?(?:(\d{1,2}(?:[.,]\d+)?)\s*(?:["”″]|''|’’)\s*)?(ls|lu|bt|bb|[nsewut])?$/i.exec(
      teks,
    );
  if (!m) return null;
  const angka = (t: string | undefined): number => (t === undefined ? 0 : Number(t.replace(',', '.')));
  const nilai = angka(m[2]) + angka(m[3]) / 60 + angka(m[4]) / 3600;
  const negatif = m[1] !== '' || /^(s|ls|w|bb)$/i.test(m[5] ?? '');
  return negatif ? -nilai : nilai;
}

function uraikan(rapi: string): [number, number] | null {
  const peta = /(?:@|[?&](?:q|ll|query|destination)=|!3d)(-?\d{1,2}\.\d+)(?:,|%2C|!4d)(-?\d{2,3}\.\d+)/i.exec(rapi);
  if (peta) return [Number(peta[1]), Number(peta[2])];
  const desimal =
    /^\(?\s*([-−]?\d{1,3}(?:\.\d+)?)\s*[,;\s]\s*([-−]?\d{1,3}(?:\.\d+)?)\s*\)?$/.exec(rapi) ??
    /^([-−]?\d{1,3}(?:,\d+)?)\s*[;\s]\s*([-−]?\d{1,3}(?:,\d+)?)$/.exec(rapi);
  if (desimal) {
    const [a, b] = [desimal[1], desimal[2]].map((t) => Number((t as string).replace('−', '-').replace(',', '.')));
    return [a as number, b as number];
  }
  const potong = rapi.split(/\s*[,;]\s*|(?<=ls|lu|[ns])\s+/i);
  if (potong.length !== 2) return null;
  const [a, b] = potong.map((p) => bacaDerajat(p.trim()));
  return a === null || a === undefined || b === null || b === undefined ? null : [a, b];
}

/** A point as decimal degrees, degrees-minutes-seconds or the address of a map page. */
export function bacaKoordinat(teks: string): HasilKoordinat {
  const rapi = rapikanSpasi(teks);
  if (rapi === '') return tolak('Koordinat belum diisi.');
  const titik = uraikan(rapi);
  if (titik === null) return tolak(`Koordinat "${rapi}" tidak terbaca. ${CONTOH}`);
  const [lintang, bujur] = titik;
  if (lintang === 0 && bujur === 0) return tolak('Koordinat 0, 0 berarti belum diukur. Kosongkan saja bila belum tahu.');
  if (diIndonesia(bujur, lintang)) return tolak(`Lintang dan bujur tertukar. Tulis ${bujur}, ${lintang}.`);
  if (!diIndonesia(lintang, bujur)) {
    const saran = diIndonesia(-lintang, bujur) ? ' Untuk selatan khatulistiwa, lintang diawali tanda minus.' : '';
    return tolak(`Titik ${lintang}, ${bujur} berada di luar Indonesia.${saran} ${CONTOH}`);
  }
  return { ok: true, nilai: { lintang: enam(lintang), bujur: enam(bujur) } };
}

export function formatKoordinat(k: Koordinat): string {
  return `${k.lintang.toFixed(6)}, ${k.bujur.toFixed(6)}`;
}
