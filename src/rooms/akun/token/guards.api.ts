import type { MiddlewareHandler } from 'hono';
import type { Direction } from '../../../db/keyset.ts';
import { memuatNik } from '../../../lib/nik.ts';
import { periksaTelepon } from '../../../lib/telepon.ts';
import { tanggalDari, ZONA_BAKU } from '../../../lib/waktu.ts';
import { rateLimiter } from '../../../web/api/rate.ts';
import { notFoundProblem } from '../../../web/api/failure.ts';
import { invalid, ProblemError } from '../../../web/api/problem.ts';
import type { Deps } from '../../../web/deps.ts';
import type { AppContext, AppEnv, Pemanggil } from '../../../web/env.ts';
import type { ListDefinition } from '../../../web/list-query.ts';
import { findWilayah } from '../../wilayah/queries.ts';
import type { ObjekJejak, Pelaku } from '../../jejak/jejak.ts';
import { kantorTersimpan } from '../../kantor/queries.ts';
import { dalamCakupan } from '../akun.ts';
import { tandaiIzin } from '../guards.tsx';
import { catatBacaApi, catatTolakanApi, tandaiDipakai } from './actions.ts';
import { findTokenSah } from './queries.ts';
import type { Lingkup } from './token.ts';

type Bahan = Pick<Deps, 'db' | 'sandi' | 'clock'>;

const TAK_DIKENAL: Pelaku = { akunId: null, nama: 'Token tidak dikenal', pintu: 'api' };
/** Refusals that are traced a minute, for each token and for all unknown ones together: a flood must not fill the traces. */
const TOLAKAN_TERCATAT = 60;
const tolakan = rateLimiter();

async function tolak(db: Deps['db'], pemanggil: Pemanggil | undefined, alasan: string): Promise<void> {
  const { allowed } = await tolakan(`tolak ${pemanggil?.tokenId ?? '-'}`, TOLAKAN_TERCATAT);
  if (allowed) await catatTolakanApi(db, pemanggil ? pelakuToken(pemanggil) : TAK_DIKENAL, pemanggil?.tokenId, alasan);
}

const pelakuToken = ({ nama }: Pemanggil): Pelaku => ({ akunId: null, nama: `Token ${nama}`, pintu: 'api' });

/** Recognises the token of a request and counts it; whoever has none goes no further. */
export function kenaliToken({ db, sandi, clock }: Bahan): MiddlewareHandler<AppEnv> {
  const laju = rateLimiter();
  return async (c, next) => {
    const kepala = c.req.header('authorization') ?? '';
    const rahasia = /^Bearer +([A-Za-z0-9._~+/-]+=*)$/i.exec(kepala)?.[1];
    if (rahasia === undefined) {
      throw new ProblemError('token_wajib', 'Sebutkan token di kepala Authorization: Bearer ….', {
        headers: { 'WWW-Authenticate': 'Bearer realm="panji"' },
      });
    }
    const kini = clock.now();
    const token = await findTokenSah(db, sandi, rahasia, kini);
    if (!token) {
      await tolak(db, undefined, `${c.req.method} ${c.req.path}`);
      throw new ProblemError(
        'token_ditolak',
        'Token ini salah, dicabut, atau sudah kedaluwarsa. Mintalah token baru kepada teknisi kantor.',
        {
          headers: { 'WWW-Authenticate': 'Bearer realm="panji", error="invalid_token"' },
        },
      );
    }
    const { id: tokenId, nama, lingkup, wilayah, pengenal } = token;
    c.set('pemanggil', { tokenId, nama, lingkup, wilayah, pengenal });
    const hitungan = await laju(String(tokenId), token.laju);
    c.header('RateLimit-Limit', String(hitungan.limit));
    c.header('RateLimit-Remaining', String(hitungan.remaining));
    c.header('RateLimit-Reset', String(hitungan.resetSeconds));
    if (!hitungan.allowed) {
      throw new ProblemError('terlalu_sering', `Permintaan terlalu sering. Tunggu ${hitungan.resetSeconds} detik.`, {
        headers: { 'Retry-After': String(hitungan.resetSeconds) },
      });
    }
    await tandaiDipakai(db, token, kini);
    await next();
  };
}

/** Lets pass tokens that have one of these scopes. */
export function wajibLingkup({ db }: Pick<Deps, 'db'>, ...lingkup: readonly Lingkup[]): MiddlewareHandler<AppEnv> {
  const penjaga: MiddlewareHandler<AppEnv> = async (c, next) => {
    const pemanggil = pemanggilDari(c);
    if (!lingkup.some((satu) => pemanggil.lingkup.includes(satu))) {
      await tolak(db, pemanggil, `Lingkup kurang: ${c.req.method} ${c.req.path}`);
      throw new ProblemError(
        'lingkup_kurang',
        `Token ini tidak punya lingkup ${lingkup.join(' atau ')}. Mintalah teknisi kantor membuatkan yang sesuai.`,
      );
    }
    await next();
  };
  tandaiIzin(penjaga, `token ${lingkup.join('|')}`);
  return penjaga;
}

/** Inside a guarded route: whose token calls. */
export function pemanggilDari(c: AppContext): Pemanggil {
  const pemanggil = c.get('pemanggil');
  if (!pemanggil) throw new Error(`${c.req.path} asks for the caller without a guard before it`);
  return pemanggil;
}

/** The token as the one who acts, through the API's door. */
export const pelakuApi = (c: AppContext): Pelaku => pelakuToken(pemanggilDari(c));

/** A change answers with the record, so it also takes the right to read. */
export async function pastikanLingkup({ db }: Pick<Deps, 'db'>, c: AppContext, lingkup: Lingkup): Promise<void> {
  if (punyaLingkup(c, lingkup)) return;
  await tolak(db, pemanggilDari(c), `Lingkup kurang: ${c.req.method} ${c.req.path}`);
  throw new ProblemError('lingkup_kurang', `Token ini tidak punya lingkup ${lingkup}. Mintalah teknisi kantor membuatkan yang sesuai.`);
}

export const punyaLingkup = (c: AppContext, lingkup: Lingkup): boolean => pemanggilDari(c).lingkup.includes(lingkup);

/** A record outside the token's areas is not there for it; the attempt leaves a trace. */
export async function pastikanTerlihat({ db }: Pick<Deps, 'db'>, c: AppContext, kodeWilayah: string | null | undefined): Promise<void> {
  const pemanggil = pemanggilDari(c);
  if (kodeWilayah !== undefined && dalamCakupan(pemanggil.wilayah, kodeWilayah)) return;
  if (kodeWilayah !== undefined) await tolak(db, pemanggil, `Di luar wilayah: ${c.req.method} ${c.req.path}`);
  throw notFoundProblem();
}

/** What is to be written must lie in the token's areas. */
export async function pastikanTertulis({ db }: Pick<Deps, 'db'>, c: AppContext, kodeWilayah: string | null): Promise<void> {
  const pemanggil = pemanggilDari(c);
  if (kodeWilayah !== null && !(await findWilayah(db, kodeWilayah))) throw invalid({ kode_wilayah: 'Pilih kelurahan dari daftar.' });
  if (dalamCakupan(pemanggil.wilayah, kodeWilayah)) return;
  await tolak(db, pemanggil, `Di luar wilayah: ${c.req.method} ${c.req.path}`);
  throw new ProblemError(
    'di_luar_wilayah',
    `Token ini hanya untuk wilayah ${pemanggil.wilayah.join(', ')}. Isi kode_wilayah di dalamnya.`,
    {
      galat: [{ bidang: 'kode_wilayah', pesan: 'Kelurahan ini di luar wilayah token.' }],
    },
  );
}

/** What concerns the whole office is not for tokens of some areas: its figures would tell of the others. */
export async function pastikanSeluruhWilayah({ db }: Pick<Deps, 'db'>, c: AppContext): Promise<void> {
  const pemanggil = pemanggilDari(c);
  if (pemanggil.wilayah.length === 0) return;
  await tolak(db, pemanggil, `Seluruh wilayah: ${c.req.method} ${c.req.path}`);
  throw new ProblemError('di_luar_wilayah', 'Ini memuat data seluruh wilayah kantor, sedangkan token ini hanya untuk sebagian.');
}

/** Leaves the trace of a reading before it is answered. */
export async function catatBacaToken(
  { db, clock }: Pick<Deps, 'db' | 'clock'>,
  c: AppContext,
  catatan: ObjekJejak & { perbuatan: string; alasan?: string },
): Promise<void> {
  const zona = (await kantorTersimpan(db))?.zonaWaktu ?? ZONA_BAKU;
  await catatBacaApi(db, pelakuApi(c), catatan, tanggalDari(clock.now(), zona));
}

type Kueri = Partial<Record<string, string | number>>;

/**
 * The filters and the order of a list as its address asks for them, kept within the token's areas. What only somebody
 * with identifiers may see, nobody else may ask for: a search would tell whether a number is there.
 */
export function saringanToken<F extends string, S extends string>(
  c: AppContext,
  definition: ListDefinition<F, S | 'relevansi'>,
  query: Kueri,
) {
  const { pengenal, wilayah } = pemanggilDari(c);
  const saringan: Partial<Record<F, string>> = {};
  for (const name of definition.filters) if (query[name] !== undefined) saringan[name] = String(query[name]);
  const cari = (saringan as Record<string, string | undefined>)['cari'];
  if (cari && memuatNik(cari)) throw new ProblemError('saringan_salah', 'NIK tidak boleh ada di alamat. Cari menurut nama.');
  if (cari && !pengenal && periksaTelepon(cari).ok) {
    throw new ProblemError('pengenal_tertutup', 'Token ini tanpa pengenal, jadi tidak dapat mencari menurut nomor telepon.');
  }
  const urut = (query['urut'] ?? (cari ? 'relevansi' : definition.defaultSort)) as S | 'relevansi';
  const arah: Direction = query['arah'] === 'turun' ? 'desc' : 'asc';
  const sebutan = Object.entries(saringan).map(([nama, nilai]) => `${nama}=${String(nilai)}`);
  return { cari, saringan, urut, arah, cakupan: wilayah, sebutan: sebutan.join(' ') || 'tanpa saringan' };
}
