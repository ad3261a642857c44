import type { Tanggal } from '../../lib/tanggal.ts';
import { jarakKata, selisihHari, tanggalPanjang } from '../../lib/tanggal.ts';
import type { JenisSertifikat } from './umkm.ts';
import { JENIS_SERTIFIKAT } from './umkm.ts';

// Usual forms, from memory of the field (domain 5.2 [M]): they warn, they never refuse.
const BENTUK_LAZIM: Readonly<Partial<Record<JenisSertifikat, { pola: RegExp; contoh: string }>>> = {
  pirt: { pola: /^(P-?IRT)?\d{13,17}(-\d{2})?$/i, contoh: '15 angka' },
  halal: { pola: /^ID\d{14,}$/i, contoh: 'ID diikuti angka' },
  merek: { pola: /^IDM\d{6,}$/i, contoh: 'IDM diikuti angka' },
  bpom: { pola: /^(BPOM(RI)?)?(MD|ML|NA|TR|SD|SI)\d{9,}$/i, contoh: 'MD atau ML diikuti angka' },
};

export function peringatanNomorSertifikat(jenis: JenisSertifikat, nomor: string): string[] {
  const lazim = BENTUK_LAZIM[jenis];
  if (lazim === undefined || lazim.pola.test(nomor.replace(/[\s./:]/g, ''))) return [];
  return [`Nomor ${JENIS_SERTIFIKAT[jenis]} biasanya ${lazim.contoh}. Cocokkan dengan sertifikatnya.`];
}

export type MasaSertifikat = { keadaan: 'berlaku' | 'hampir_habis' | 'habis' | 'tanpa_batas'; kalimat: string };

/** How long a certificate still holds; `hariPeringatan` is a setting. */
export function masaSertifikat(berlakuSampai: Tanggal | null, pada: Tanggal, hariPeringatan = 90): MasaSertifikat {
  if (berlakuSampai === null) return { keadaan: 'tanpa_batas', kalimat: 'Tanpa tanggal akhir.' };
  const jarak = jarakKata(pada, berlakuSampai);
  if (berlakuSampai < pada) return { keadaan: 'habis', kalimat: `Habis ${tanggalPanjang(berlakuSampai)} (${jarak}).` };
  const hari = selisihHari(pada, berlakuSampai);
  return {
    keadaan: hari <= hariPeringatan ? 'hampir_habis' : 'berlaku',
    kalimat: `Berlaku sampai ${tanggalPanjang(berlakuSampai)} (${jarak}).`,
  };
}
