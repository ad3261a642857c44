const ABJAD = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/** RFC 4648 without padding: the form in which authenticator applications take a key. */
export function base32(isi: Uint8Array): string {
  let [hasil, sisa, bit] = ['', 0, 0];
  for (const byte of isi) {
    sisa = (sisa << 8) | byte;
    bit += 8;
    while (bit >= 5) {
      bit -= 5;
      hasil += ABJAD.charAt((sisa >>> bit) & 31);
    }
    sisa &= (1 << bit) - 1;
  }
  return bit > 0 ? hasil + ABJAD.charAt((sisa << (5 - bit)) & 31) : hasil;
}
