import type { AppContext } from '../env.ts';
import { FormValues } from '../form.tsx';
import { invalid, ProblemError } from './problem.ts';

export type JsonRecord = Record<string, unknown>;
const JSON_TYPES = ['application/json', 'application/merge-patch+json'];

/** The JSON object that was sent. */
export async function readJson(c: AppContext): Promise<JsonRecord> {
  const type = (c.req.header('content-type') ?? '').split(';')[0]?.trim().toLowerCase() ?? '';
  if (!JSON_TYPES.includes(type)) {
    throw new ProblemError('jenis_isi_salah', 'Kirim isinya sebagai JSON dengan kepala Content-Type: application/json.');
  }
  let value: unknown;
  try {
    value = await c.req.json();
  } catch {
    throw new ProblemError('kiriman_rusak', 'Isi kiriman bukan JSON yang utuh. Periksa tanda kurung dan tanda kutipnya.');
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new ProblemError('kiriman_rusak', 'Isi kiriman harus satu objek JSON, misalnya {"nama": "Warung Bu Sri"}.');
  }
  return value as JsonRecord;
}

type Texts = Record<string, string | readonly string[]>;

/**
 * What was sent in the spelling of the form, so that form and API share rules and messages. A state "…_keadaan" is the
 * tick "Belum punya", a pair of coordinates is one field, null empties a field.
 */
export function asFormTexts(sent: JsonRecord, known: readonly string[]): Texts {
  const texts: Texts = {};
  const wrong: Record<string, string> = {};
  for (const [field, value] of Object.entries(sent)) {
    if (!known.includes(field)) wrong[field] = 'Bidang ini tidak dikenal. Periksa ejaannya di /api.';
    else if (field.endsWith('_keadaan')) texts[field.replace(/_keadaan$/, '_belum')] = value === 'belum_punya' ? 'ya' : '';
    else {
      const text = asText(value);
      if (text === undefined) wrong[field] = 'Isi dengan teks, angka, true, false, null, atau daftar teks.';
      else texts[field] = text;
    }
  }
  for (const field of known) pairNumber(texts, field);
  if ('lintang' in texts || 'bujur' in texts) {
    const [lintang, bujur] = [texts['lintang'], texts['bujur']];
    if (lintang && bujur) texts['koordinat'] = `${String(lintang)}, ${String(bujur)}`;
    else if (lintang || bujur) wrong[lintang ? 'bujur' : 'lintang'] = 'Isi lintang dan bujur, atau kosongkan keduanya.';
    else texts['koordinat'] = '';
  }
  if (Object.keys(wrong).length > 0) throw invalid(wrong);
  return texts;
}

/** A number that is given is no longer "not issued yet", and a number that is not issued yet is gone: either field says it alone. */
function pairNumber(texts: Texts, field: string): void {
  if (!field.endsWith('_keadaan')) return;
  const name = field.replace(/_keadaan$/, '');
  const belum = `${name}_belum`;
  if (texts[name] && !(belum in texts)) texts[belum] = '';
  if (texts[belum] === 'ya' && !(name in texts)) texts[name] = '';
}

function asText(value: unknown): string | readonly string[] | undefined {
  if (value === null) return '';
  if (typeof value === 'string') return value;
  if (typeof value === 'boolean') return value ? 'ya' : 'tidak';
  if (typeof value === 'number' && Number.isFinite(value)) return String(value);
  if (Array.isArray(value)) {
    const all = value.map((one) => (typeof one === 'string' || typeof one === 'number' ? String(one) : undefined));
    return all.every((one) => one !== undefined) ? all : undefined;
  }
  return undefined;
}

/** The fields that were sent over those that are stored, as the form would send them all. */
export function overForm(stored: Texts, sent: Texts): FormValues {
  return FormValues.from({ ...stored, ...sent });
}

/** Names of the form's fields → names of the API's. */
export function asApiErrors(errors: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(errors).map(([field, message]) => [field === 'koordinat' ? 'lintang' : field.replace(/_belum$/, '_keadaan'), message]),
  );
}

/** A list of record numbers that was sent beside the fields of the form. */
export function readNumbers(field: string, value: unknown): number[] {
  if (value === undefined || value === null) return [];
  const good = Array.isArray(value) && value.length <= 100 && value.every((one) => Number.isSafeInteger(one) && one > 0);
  if (!good) throw invalid({ [field]: 'Isi dengan daftar nomor catatan, misalnya [12, 15].' });
  return value as number[];
}
