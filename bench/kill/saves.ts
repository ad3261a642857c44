import type { Chance } from '../support/numbers.ts';

/** The two registers that the clerks write to. */
export type Register = 'orang' | 'umkm';

/** One save that was answered with "done": what was written, and which record the answer led to. */
export type Answered = {
  register: Register;
  name: string;
  id: number;
  /** The form's one-time key. */
  key: string;
  /** The owner who was taken into the register of people by the same act. */
  owner?: string | undefined;
};

/** What a clerk is about to save: fields by label, and the button. */
export type Draft = {
  register: Register;
  path: string;
  name: string;
  owner?: string | undefined;
  fields: Record<string, string>;
  button: RegExp;
};

const SYLLABLES = ['ba', 'ce', 'di', 'fo', 'gu', 'ha', 'ji', 'ka', 'le', 'mo', 'na', 'pu', 'ri', 'so', 'ta', 'wi'];
const KELURAHAN = ['Dinoyo', 'Lowokwaru', 'Sumbersari', 'Blimbing', 'Arjosari', 'Kauman', 'Klojen', 'Sukun', 'Mulyorejo', 'Cemorokandang'];

/** Ends in the number `count` of clerk `clerk` in syllables, so that no two names are the same; begins by chance or like another. */
function uniqueName(clerk: number, count: number, luck: Chance, like?: string): string {
  const word = (length: number) => capital(Array.from({ length }, () => luck.pick(SYLLABLES)).join(''));
  const beginning = like?.split(' ').slice(0, -1).join(' ') ?? `${word(3)} ${word(4)}`;
  return `${beginning} ${capital(spell(clerk * 1_000_000 + count))}`;
}

function spell(value: number): string {
  return [...value.toString(16).padStart(3, '0')].map((digit) => SYLLABLES[Number.parseInt(digit, 16)] ?? '').join('');
}

const capital = (word: string) => `${word[0]?.toUpperCase() ?? ''}${word.slice(1)}`;

type Earlier = { name: string; kelurahan: string; phone: string };

/** The drafts of one clerk: people and businesses in turn, some businesses with a new owner, some much like an earlier one. */
export function* drafts(clerk: number, luck: Chance): Generator<Draft> {
  const earlier: Record<Register, Earlier | undefined> = { orang: undefined, umkm: undefined };
  for (let count = 1; ; count++) {
    const register = count % 2 === 1 ? 'orang' : 'umkm';
    const alike = count % 6 < 2 ? earlier[register] : undefined;
    const name = uniqueName(clerk, count, luck, alike?.name);
    const kelurahan = alike?.kelurahan ?? luck.pick(KELURAHAN);
    // Nobody has numbers in 0840.
    const phone = alike?.phone ?? `0840${luck.whole(10_000_000, 99_999_999)}`;
    earlier[register] = { name, kelurahan, phone };
    const common = { Kelurahan: kelurahan, 'Telepon atau WhatsApp': phone };
    if (register === 'orang') {
      yield {
        register,
        path: '/petugas/orang/baru',
        name,
        fields: { 'Nama lengkap': name, ...common },
        button: /^Simpan/,
      };
      continue;
    }
    const owner = count % 4 === 0 ? uniqueName(clerk, count + 500_000, luck) : undefined;
    const fields = {
      'Nama usaha': name,
      'Bentuk usaha': 'perorangan',
      ...common,
      ...(owner ? { 'Nama pemilik': owner } : {}),
    };
    yield { register, path: '/petugas/umkm/baru', name, owner, fields, button: /^Simpan/ };
  }
}
