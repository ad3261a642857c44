import { networkInterfaces } from 'node:os';
import { resolve } from 'node:path';
import { z } from 'zod';

export type Config = {
  host: string;
  /** 0 lets the system choose; `atPort` then sets the real one. */
  port: number;
  /** The data folder, absolute. */
  data: string;
  /** True when nobody named a data folder: root may then be moved to /var/lib/panji. */
  dataIsDefault: boolean;
  /** A PostgreSQL of the office's own instead of the embedded one. */
  databaseUrl: string | undefined;
  /** Public address without a slash at the end, for links, QR codes and cookies. */
  url: string;
  /** The same, only when PANJI_URL names it. */
  publicOrigin: string | undefined;
  /** Sites whose pages may call the API from a browser. */
  apiOrigins: readonly string[];
  /** Statements that take longer are noted for `panji doctor`. */
  slowQueryMs: number;
  /** PANJI_KEY as given: the key itself or the path of the file that holds it. */
  key: string | undefined;
  /** Where the command was typed; file names on the command line are relative to it. */
  typedIn: string;
};

/** Something that the technician can mend. The message is one Indonesian sentence that names the remedy. */
export class ConfigError extends Error {
  override name = 'ConfigError';
}

const empty = (value: unknown) => (typeof value === 'string' && value.trim() === '' ? undefined : value);

const port = z
  .string()
  .regex(/^\d{1,5}$/)
  .transform(Number)
  .refine((n) => n <= 65535);

const webAddress = z.string().refine((text) => {
  if (!URL.canParse(text)) return false;
  const url = new URL(text);
  return (url.protocol === 'http:' || url.protocol === 'https:') && url.pathname === '/' && !url.search && !url.hash;
});

const originList = z
  .string()
  .transform((text) => text.split(/[\s,]+/).filter((one) => one !== ''))
  .refine((all) => all.every((one) => webAddress.safeParse(one).success))
  .transform((all) => all.map((one) => new URL(one).origin));

const databaseUrl = z
  .string()
  .refine((text) => /^postgres(ql)?:\/\//.test(text) && URL.canParse(text) && new URL(text).pathname.length > 1);

const schema = z.object({
  PORT: z.preprocess(empty, port.default(3000)),
  HOST: z.preprocess(
    empty,
    z
      .string()
      .regex(/^[A-Za-z0-9.:-]+$/)
      .default('127.0.0.1'),
  ),
  PANJI_DATA: z.preprocess(empty, z.string().optional()),
  DATABASE_URL: z.preprocess(empty, databaseUrl.optional()),
  PANJI_URL: z.preprocess(empty, webAddress.optional()),
  PANJI_KEY: z.preprocess(empty, z.string().optional()),
  PANJI_API_ORIGINS: z.preprocess(empty, originList.optional()),
  PANJI_LAMBAT_MS: z.preprocess(
    empty,
    z
      .string()
      .regex(/^[1-9]\d{0,6}$/)
      .transform(Number)
      .default(500),
  ),
  INIT_CWD: z.preprocess(empty, z.string().optional()),
});

/** The remedy for each variable; DATABASE_URL and PANJI_KEY are secret, so their values are never repeated. */
const remedies: Record<string, (value: string) => string> = {
  PORT: (v) => `PORT berisi "${v}", padahal harus angka 0 sampai 65535; perbaiki, misalnya PORT=3000, lalu mulai lagi.`,
  HOST: (v) =>
    `HOST berisi "${v}", padahal harus alamat jaringan komputer ini; perbaiki, misalnya HOST=127.0.0.1 atau HOST=0.0.0.0, lalu mulai lagi.`,
  PANJI_DATA: () => 'PANJI_DATA harus nama folder; perbaiki, misalnya PANJI_DATA=/srv/panji, lalu mulai lagi.',
  DATABASE_URL: () =>
    'DATABASE_URL bukan alamat PostgreSQL yang lengkap; perbaiki menjadi bentuk postgres://pengguna:sandi@komputer:5432/nama_basis_data, atau hapus agar Panji memakai basis datanya sendiri.',
  PANJI_URL: (v) =>
    `PANJI_URL berisi "${v}", padahal harus alamat web tanpa jalur; perbaiki, misalnya PANJI_URL=https://panji.kotaanda.go.id, lalu mulai lagi.`,
  PANJI_API_ORIGINS: (v) =>
    `PANJI_API_ORIGINS berisi "${v}", padahal harus alamat web tanpa jalur, dipisah koma; perbaiki, misalnya PANJI_API_ORIGINS=https://mitra.contoh.id, lalu mulai lagi.`,
  PANJI_LAMBAT_MS: (v) =>
    `PANJI_LAMBAT_MS berisi "${v}", padahal harus bilangan milidetik, misalnya PANJI_LAMBAT_MS=500; perbaiki, lalu mulai lagi.`,
  PANJI_KEY: () => 'PANJI_KEY tidak dapat dibaca; isi dengan kunci dari kertas atau nama berkasnya, lalu mulai lagi.',
};

export function readConfig(env: NodeJS.ProcessEnv): Config {
  const read = schema.safeParse(env);
  if (!read.success) {
    const name = String(read.error.issues[0]?.path[0]);
    throw new ConfigError(remedies[name]?.(env[name] ?? '') ?? `${name} tidak dapat dibaca; periksa isinya, lalu mulai lagi.`);
  }
  const v = read.data;
  const publicOrigin = v.PANJI_URL ? new URL(v.PANJI_URL).origin : undefined;
  return {
    host: v.HOST,
    port: v.PORT,
    data: resolve(v.PANJI_DATA ?? 'data'),
    dataIsDefault: v.PANJI_DATA === undefined,
    databaseUrl: v.DATABASE_URL,
    url: publicOrigin ?? addressOf(v.HOST, v.PORT),
    publicOrigin,
    apiOrigins: v.PANJI_API_ORIGINS ?? [],
    slowQueryMs: v.PANJI_LAMBAT_MS,
    key: v.PANJI_KEY,
    typedIn: v.INIT_CWD ?? process.cwd(),
  };
}

/** The same configuration once the server listens on `port`. */
export function atPort(config: Config, port: number): Config {
  return { ...config, port, url: config.publicOrigin ?? addressOf(config.host, port) };
}

/** Whether only this computer can reach the server. */
export function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || /^127\.\d+\.\d+\.\d+$/.test(host);
}

function addressOf(host: string, port: number): string {
  const name = host === '0.0.0.0' || host === '::' ? (lanAddress() ?? 'localhost') : host;
  const shown = name.includes(':') ? `[${name}]` : name;
  return port === 80 ? `http://${shown}` : `http://${shown}:${port}`;
}

function lanAddress(): string | undefined {
  for (const list of Object.values(networkInterfaces())) {
    for (const one of list ?? []) if (one.family === 'IPv4' && !one.internal) return one.address;
  }
  return undefined;
}

/** What a program that we start sees: our own environment and `more`. */
export function childEnvironment(more: Record<string, string>): NodeJS.ProcessEnv {
  return { ...process.env, ...more };
}
