import { createCipheriv, createDecipheriv, createHmac, createSecretKey, hkdfSync, randomFillSync } from 'node:crypto';

/** Encryption at rest and keyed hashing under the office's key (PANJI_KEY). */
export type Sandi = {
  /** AES-256-GCM; the same text gives another result each time. */
  enkripsi(teks: string): Buffer;
  /** Throws when the bytes were made under another key or were altered. */
  dekripsi(isi: Uint8Array): string;
  /** The same everywhere as `enkripsi`, for file contents. */
  enkripsiIsi(isi: Uint8Array): Buffer;
  dekripsiIsi(isi: Uint8Array): Buffer;
  /** Keyed hash for matching without revealing; `ranah` separates uses ("nik", "sesi"). 32 bytes. */
  sidik(ranah: string, teks: string): Buffer;
  /** A further secret derived from the key, for one named use. 32 bytes. */
  rahasiaTurunan(ranah: string): Buffer;
};

const VERSION = 1;
const NONCE = 12;
const TAG = 16;

const sediaan = Buffer.alloc(NONCE * 512);
let terpakai = sediaan.length;

/** Fresh random bytes, fetched from the system many at a time. */
function nonceBaru(): Buffer {
  if (terpakai === sediaan.length) {
    randomFillSync(sediaan);
    terpakai = 0;
  }
  return Buffer.from(sediaan.subarray(terpakai, (terpakai += NONCE)));
}

/** `kunci` is the 32-byte office key. */
export function buatSandi(kunci: Uint8Array): Sandi {
  const derive = (info: string) => Buffer.from(hkdfSync('sha256', kunci, 'panji', info, 32));
  // As key objects they are set up once, not for each of a hundred thousand values.
  const cipherKey = createSecretKey(derive('enkripsi'));
  const hashKey = createSecretKey(derive('sidik'));

  function enkripsiIsi(isi: Uint8Array): Buffer {
    const nonce = nonceBaru();
    const cipher = createCipheriv('aes-256-gcm', cipherKey, nonce);
    const body = Buffer.concat([cipher.update(isi), cipher.final()]);
    return Buffer.concat([Buffer.of(VERSION), nonce, cipher.getAuthTag(), body]);
  }

  function dekripsiIsi(isi: Uint8Array): Buffer {
    const bytes = Buffer.from(isi.buffer, isi.byteOffset, isi.byteLength);
    if (bytes[0] !== VERSION) throw new Error(`encrypted value of unknown version ${bytes[0]}`);
    const decipher = createDecipheriv('aes-256-gcm', cipherKey, bytes.subarray(1, 1 + NONCE));
    decipher.setAuthTag(bytes.subarray(1 + NONCE, 1 + NONCE + TAG));
    return Buffer.concat([decipher.update(bytes.subarray(1 + NONCE + TAG)), decipher.final()]);
  }

  return {
    enkripsi: (teks) => enkripsiIsi(Buffer.from(teks, 'utf8')),
    dekripsi: (isi) => dekripsiIsi(isi).toString('utf8'),
    enkripsiIsi,
    dekripsiIsi,
    sidik: (ranah, teks) => createHmac('sha256', hashKey).update(`${ranah}\0${teks}`).digest(),
    rahasiaTurunan: (ranah) => derive(`turunan:${ranah}`),
  };
}
