const PERAMBAN: readonly (readonly [RegExp, string])[] = [
  [/edg(e|a|ios)?\//i, 'Edge'],
  [/opr\/|opera/i, 'Opera'],
  [/samsungbrowser/i, 'Samsung Internet'],
  [/ucbrowser/i, 'UC Browser'],
  [/firefox|fxios/i, 'Firefox'],
  [/chrome|crios|chromium/i, 'Chrome'],
  [/safari/i, 'Safari'],
];
const ALAT: readonly (readonly [RegExp, string])[] = [
  [/android/i, 'ponsel Android'],
  [/iphone/i, 'iPhone'],
  [/ipad/i, 'iPad'],
  [/windows/i, 'komputer Windows'],
  [/mac os/i, 'komputer Mac'],
  [/cros/i, 'Chromebook'],
  [/linux/i, 'komputer Linux'],
];

/** What a browser says of itself, in words: "Chrome di komputer Windows". */
export function perambanKata(userAgent: string | null): string {
  const cari = (daftar: typeof ALAT) => daftar.find(([pola]) => pola.test(userAgent ?? ''))?.[1];
  const [peramban, alat] = [cari(PERAMBAN), cari(ALAT)];
  if (!peramban && !alat) return 'Peramban tidak dikenal';
  return `${peramban ?? 'Peramban'} di ${alat ?? 'alat yang tidak dikenal'}`;
}
