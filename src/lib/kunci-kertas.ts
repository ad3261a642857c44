/**
 * The office key as people write it on paper: 13 groups of five characters, the fifth of each a check character. Letters
 * that look like digits are not used; typed by mistake, they are read as the digit.
 */

const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const KEY_BYTES = 32;
const GROUPS = 13;

export type ReadKey = { ok: true; key: Buffer } | { ok: false; reason: string };

export function writeKey(key: Uint8Array): string {
  if (key.length !== KEY_BYTES) throw new Error(`a key has ${KEY_BYTES} bytes, not ${key.length}`);
  let bits = BigInt(`0x${Buffer.from(key).toString('hex')}`) << 4n;
  const values: number[] = [];
  for (let i = 0; i < GROUPS * 4; i++) {
    values.unshift(Number(bits & 31n));
    bits >>= 5n;
  }
  const groups: string[] = [];
  for (let g = 0; g < GROUPS; g++) {
    const group = values.slice(g * 4, g * 4 + 4);
    groups.push([...group, checkOf(group, g)].map((v) => ALPHABET[v]).join(''));
  }
  return groups.join('-');
}

/** Accepts what a person types: any case, spaces or dashes anywhere, letters O, I and L for digits. */
export function readKey(text: string): ReadKey {
  const plain = text.toUpperCase().replace(/[\s-]/g, '').replace(/O/g, '0').replace(/[IL]/g, '1');
  if (plain.length !== GROUPS * 5) {
    return {
      ok: false,
      reason: `kunci terdiri atas ${GROUPS} kelompok yang masing-masing lima huruf, yang ini berisi ${plain.length} huruf`,
    };
  }
  let bits = 0n;
  for (let g = 0; g < GROUPS; g++) {
    const typed = plain.slice(g * 5, g * 5 + 5);
    const values = [...typed].map((letter) => ALPHABET.indexOf(letter));
    if (values.includes(-1) || checkOf(values.slice(0, 4), g) !== values[4]) {
      return { ok: false, reason: `kelompok ke-${g + 1} salah tulis` };
    }
    for (const value of values.slice(0, 4)) bits = (bits << 5n) | BigInt(value);
  }
  return { ok: true, key: Buffer.from((bits >> 4n).toString(16).padStart(KEY_BYTES * 2, '0'), 'hex') };
}

/** Over the field of 32 elements, so that any one wrong letter, two swapped letters or two swapped groups are noticed. */
function checkOf(group: readonly number[], index: number): number {
  let sum = index + 1;
  for (const value of group) sum = double(sum) ^ value;
  return double(sum);
}

function double(value: number): number {
  const shifted = value << 1;
  return shifted & 32 ? shifted ^ 0b100101 : shifted;
}
