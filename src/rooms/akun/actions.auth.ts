import { randomInt } from 'node:crypto';
import { betterAuth } from 'better-auth';
import { twoFactor, username } from 'better-auth/plugins';
import type { Deps } from '../../web/deps.ts';
import { BATAS_MASA_SESI, NAMA_PENGGUNA_SAH } from './akun.ts';
import { PANJANG_SANDI } from './kata-sandi.ts';
import { masaSesi } from './queries.aturan.ts';

/** Where we tell better-auth the address of the browser; it is set by us on each call, never taken from outside. */
const HEADER_ALAMAT = 'x-panji-alamat';

export const AWALAN_KUKI = 'panji';

const rahasia = new WeakMap<Deps['sandi'], string>();

/** Also signs the cookies, which `sesi/routes.session.ts` reads. */
export function rahasiaAuth({ sandi }: Pick<Deps, 'sandi'>): string {
  const turunan = rahasia.get(sandi) ?? sandi.rahasiaTurunan('akun').toString('base64url');
  rahasia.set(sandi, turunan);
  return turunan;
}

export const denganHttps = (deps: Pick<Deps, 'config'>) => deps.config.url.startsWith('https://');

export type Auth = ReturnType<typeof buatAuth>;

/**
 * better-auth on our own tables. Its HTTP handler is not mounted: only our forms call it, on the server. Sign-in, the
 * second step and the making of sessions are its work; changes to accounts are ours, in one transaction with their trace.
 */
export function buatAuth(deps: Pick<Deps, 'db' | 'config' | 'sandi' | 'clock'>) {
  const waktu = { createdAt: 'dibuat_pada', updatedAt: 'diubah_pada' } as const;
  return betterAuth({
    appName: 'Panji',
    baseURL: deps.config.url,
    secret: rahasiaAuth(deps),
    database: { db: deps.db, type: 'postgres' },
    telemetry: { enabled: false },
    logger: { disabled: true },
    rateLimit: { enabled: false },
    advanced: {
      cookiePrefix: AWALAN_KUKI,
      useSecureCookies: denganHttps(deps),
      ipAddress: { ipAddressHeaders: [HEADER_ALAMAT] },
    },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: PANJANG_SANDI.palingPendek,
      maxPasswordLength: PANJANG_SANDI.palingPanjang,
    },
    user: {
      modelName: 'akun',
      fields: { ...waktu, name: 'nama', email: 'surel', emailVerified: 'surel_terverifikasi', image: 'gambar' },
      // Accounts are made by our own action; better-auth only has to know that the column is there.
      additionalFields: { peran: { type: 'string', required: true } },
    },
    session: {
      modelName: 'akun_sesi',
      fields: { ...waktu, userId: 'akun_id', expiresAt: 'kedaluwarsa_pada', ipAddress: 'alamat_ip', userAgent: 'peramban' },
      // Of the cookie: the longest that the office may choose. When the session itself ends, its row says.
      expiresIn: BATAS_MASA_SESI.palingLamaJam[1] * 3600,
      // How long an unused session lives is ours to judge, at each request.
      disableSessionRefresh: true,
    },
    account: {
      modelName: 'akun_kredensial',
      fields: {
        ...waktu,
        userId: 'akun_id',
        providerId: 'penyedia',
        accountId: 'penyedia_akun_id',
        password: 'sandi',
        accessToken: 'token_akses',
        refreshToken: 'token_segar',
        idToken: 'token_id',
        accessTokenExpiresAt: 'token_akses_kedaluwarsa_pada',
        refreshTokenExpiresAt: 'token_segar_kedaluwarsa_pada',
        scope: 'lingkup',
      },
    },
    verification: {
      modelName: 'akun_verifikasi',
      fields: { ...waktu, identifier: 'pengenal', value: 'nilai', expiresAt: 'kedaluwarsa_pada' },
    },
    databaseHooks: { session: { create: { before: async (sesi) => ({ data: { ...sesi, ...(await waktuSesi(deps)) } }) } } },
    plugins: [
      username({
        minUsernameLength: 3,
        maxUsernameLength: 30,
        usernameValidator: (nama) => NAMA_PENGGUNA_SAH.test(nama.toLowerCase()),
        schema: { user: { fields: { username: 'nama_pengguna', displayUsername: 'nama_tampil' } } },
      }),
      twoFactor({
        issuer: 'Panji',
        // Our own limit slows unknown devices only; a lock for everyone could keep the office out.
        accountLockout: { enabled: false },
        backupCodeOptions: { customBackupCodesGenerate: kodeCadangan },
        schema: {
          user: { fields: { twoFactorEnabled: 'dua_faktor' } },
          twoFactor: {
            modelName: 'akun_dua_faktor',
            fields: {
              userId: 'akun_id',
              secret: 'rahasia',
              backupCodes: 'kode_cadangan',
              verified: 'terverifikasi',
              failedVerificationCount: 'jumlah_gagal',
              lockedUntil: 'terkunci_sampai',
            },
          },
        },
      }),
    ],
  });
}

/** What the browser says of itself, and from where it came. */
export type JatiDiri = { alamat: string; peramban: string; kuki: string };

/**
 * Headers of a call: only the named cookies go along. With a session of somebody else in the browser better-auth would
 * judge a code for that person.
 */
export function headerAuth({ alamat, peramban, kuki }: JatiDiri, namaKuki: readonly ('session_token' | 'two_factor')[]): Headers {
  const ikut = kuki
    .split(';')
    .map((satu) => satu.trim())
    .filter((satu) =>
      namaKuki.some((nama) => satu.startsWith(`${AWALAN_KUKI}.${nama}=`) || satu.startsWith(`__Secure-${AWALAN_KUKI}.${nama}=`)),
    );
  return new Headers({ cookie: ikut.join('; '), 'user-agent': peramban, [HEADER_ALAMAT]: alamat });
}

/** By the same clock as everything else that the office does. */
async function waktuSesi(deps: Pick<Deps, 'db' | 'clock'>) {
  const kini = deps.clock.now();
  const { palingLamaJam } = await masaSesi(deps);
  return { createdAt: kini, updatedAt: kini, expiresAt: new Date(kini.getTime() + palingLamaJam * 3_600_000) };
}

// Without letters and digits that look alike on paper.
const HURUF_KODE = 'abcdefghjkmnpqrstuvwxyz23456789';

function kodeCadangan(): string[] {
  const lima = () => Array.from({ length: 5 }, () => HURUF_KODE[randomInt(HURUF_KODE.length)]).join('');
  return Array.from({ length: 10 }, () => `${lima()}-${lima()}`);
}
