/** First four and last four digits of a NIK: "3573********0001". */
export function samarNik(nik: string): string {
  return nik.length < 12 ? '*'.repeat(nik.length) : `${nik.slice(0, 4)}${'*'.repeat(nik.length - 8)}${nik.slice(-4)}`;
}

/** "0812-****-7890"; the last four digits are what a caller is asked for. */
export function samarTelepon(e164: string): string {
  const nasional = e164.startsWith('+62') ? `0${e164.slice(3)}` : e164;
  if (nasional.length < 9) return '*'.repeat(nasional.length);
  return `${nasional.slice(0, 4)}-${'*'.repeat(nasional.length - 8)}-${nasional.slice(-4)}`;
}

export function samarNpwp(npwp: string): string {
  return npwp.length < 8 ? '*'.repeat(npwp.length) : `${npwp.slice(0, 2)}${'*'.repeat(npwp.length - 5)}${npwp.slice(-3)}`;
}

/** Hides the size of the amount as well as its digits. */
export function samarUang(): string {
  return 'Rp•••';
}

export function samarSurel(surel: string): string {
  const [lokal = '', domain = ''] = surel.split('@');
  return `${lokal.slice(0, 1)}***@${domain}`;
}
