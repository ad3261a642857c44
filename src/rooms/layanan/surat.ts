const ISIAN = /\{\{\s*([a-z][a-z0-9_]*)\s*\}\}/g;

/** Names of the merge fields that a letter's text uses, each once. */
export function isianSurat(naskah: string): string[] {
  return [...new Set([...naskah.matchAll(ISIAN)].map((hasil) => hasil[1] ?? ''))];
}

/** The text with its merge fields filled in; what is not known yet stays visible as a gap. */
export function isiSurat(naskah: string, isi: Readonly<Record<string, string | undefined>>): string {
  return naskah.replaceAll(ISIAN, (_, nama: string) => isi[nama] ?? '……………');
}
