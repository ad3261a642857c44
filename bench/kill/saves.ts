import type { Chance } from '../support/numbers.ts'

/** The two registers that the clerks write to. */
export type Register = 'orang' | 'umkm'

/** One save that was answered with "done": what was written, and which record the answer led to. */
export type Answered = {
  register: Register
  name: string
  id: number
  /** The form's one-time key. */
  key: string
  /** The owner who was taken into the register of people by the same act. */
  owner?: string | undefined
}

/** What a clerk is about to save: fields by label, and the button. */
export type Draft = { register: Register; path: string; name: string; owner?: string | undefined; fields: Record<string, string>; button: RegExp }

const SYLLABLES = ['ba', 'ce', 'di', 'fo', 'gu', 'ha', 'ji', 'ka', 'le', 'mo', 'na', 'pu', 'ri', 'so', 'ta', 'wi']
const KELURAHAN = ['Dinoyo', 'Lowokwaru', 'Sumbersari', 'Blimbing', 'Arjosari', 'Kauman', 'Klojen', 'Sukun', 'Mulyorejo', 'Cemorokandang']

/** The number `count` of clerk `clerk` in syllables, so that no two names are the same; the rest of the name is chance. */
function uniqueName(clerk: number, count: number, luck: Chance): string {
  const word = (length: number) => capital(Array.from({ length }, () => luck.pick(SYLLABLES)).join(''))
  return `${word(3)} ${word(4)} ${capital(spell(clerk * 1_000_000 + count))}`
}

function spell(value: number): string {
  return [...value.toString(16).padStart(3, '0')].map((digit) => SYLLABLES[Number.parseInt(digit, 16)] ?? '').join('')
}

const capital = (word: string) => `${word[0]?.toUpperCase() ?? ''}${word.slice(1)}`

/** The drafts of one clerk: people and businesses in turn, some businesses with a new owner, some names like the one before. */
export function* drafts(clerk: number, luck: Chance): Generator<Draft> {
  let before = ''
  for (let count = 1; ; count++) {
    let name = uniqueName(clerk, count, luck)
    // Every sixth is spelled almost like an earlier one, so that the question about duplicates is asked too.
    if (count % 6 === 0 && before !== '') name = `${before.split(' ').slice(0, 2).join(' ')} ${capital(spell(clerk * 1_000_000 + count))}`
    before = name
    const place = { Kelurahan: luck.pick(KELURAHAN) }
    if (count % 2 === 1) {
      yield { register: 'orang', path: '/petugas/orang/baru', name, fields: { 'Nama lengkap': name, ...place }, button: /^Simpan/ }
    } else {
      const owner = count % 4 === 0 ? `${uniqueName(clerk, count + 500_000, luck)}` : undefined
      const fields = { 'Nama usaha': `Warung ${name}`, 'Bentuk usaha': 'perorangan', ...place, ...(owner ? { 'Nama pemilik': owner } : {}) }
      yield { register: 'umkm', path: '/petugas/umkm/baru', name: `Warung ${name}`, owner, fields, button: /^Simpan/ }
    }
  }
}
