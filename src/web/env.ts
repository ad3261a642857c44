import type { Context } from 'hono';
import type { Frame } from '../ui/layout.tsx';

/** Who is signed in, as the rooms see them; `akun` fills it, nothing here knows how. */
export type Pengguna = {
  akunId: string;
  sesiId: string;
  nama: string;
  namaPengguna: string;
  peran: string;
  bidang: string | null;
  cakupanWilayah: readonly string[];
  gantiSandi: boolean;
  /** By register, role and act: done at once (true) or only proposed, as the office has set it. */
  cara?: Readonly<Record<string, Readonly<Record<string, Readonly<Record<string, boolean>>>>>> | undefined;
};

/** Which other system calls the API, and what its token allows; `akun` fills it. */
export type Pemanggil = {
  tokenId: number;
  nama: string;
  lingkup: readonly string[];
  /** Areas that it may see and write; none means everywhere. */
  wilayah: readonly string[];
  /** Numbers that name a person are shown in clear. */
  pengenal: boolean;
};

export type AppEnv = {
  Variables: {
    /** What every page shows around its content. */
    frame: Frame;
    pengguna: Pengguna | undefined;
    pemanggil: Pemanggil | undefined;
    /** The posted form, read once. */
    formulir: FormulirTerkirim | undefined;
    /** Random value of this browser that CSRF tokens are bound to. */
    peramban: string | undefined;
    csrf: CsrfTokens;
  };
};

export type FormulirTerkirim = Record<string, string | File | (string | File)[]>;

export type CsrfTokens = {
  tokenFor(c: AppContext): string;
  isValid(c: AppContext, token: string | undefined): boolean;
};

export type AppContext = Context<AppEnv>;
