import { buatToken, cabutToken } from '../rooms/akun/token/actions.ts';
import { listToken } from '../rooms/akun/token/queries.ts';
import {
  adalahLingkup,
  BATAS_LAJU,
  BATAS_MASA_HARI,
  LAJU_BAKU,
  LINGKUP,
  type Lingkup,
  MASA_TOKEN_HARI,
  statusToken,
} from '../rooms/akun/token/token.ts';
import type { Pelaku } from '../rooms/jejak/jejak.ts';
import { buatTautanPersiapan } from '../rooms/operasi/persiapan/actions.ts';
import { jalurWilayah } from '../rooms/wilayah/queries.ts';
import { type Context, parseWords, type Perintah, UsageError } from './perintah.ts';

const BARIS_PERINTAH: Pelaku = { akunId: null, nama: 'Baris perintah', pintu: 'perintah' };

export const tokenCommand: Perintah = {
  name: 'token',
  summary: 'Mengelola token sistem lain, atau membuat tautan persiapan yang baru',
  help: `panji token create --name NAMA --scope LINGKUP[,LINGKUP] [--area KODE[,KODE]] [--identifiers] [--days N] [--rate N] [--json]
panji token list [--json]
panji token revoke NAMA [--json]
panji token [--json]

  create   membuat token untuk sistem lain; rahasianya dicetak satu kali
  list     menampilkan semua token
  revoke   mencabut token, yang seketika tidak berlaku lagi
  (tanpa kata) membuat tautan sekali pakai untuk mengisi data kantor dan teknisi pertama, selama kantor belum
           disiapkan. Tautan sebelumnya tidak berlaku lagi. Bila kata sandi teknisi hilang: panji account reset.

  --scope LINGKUP  ${LINGKUP.slice(0, 8).join(', ')},
                   ${LINGKUP.slice(8).join(', ')}
  --area KODE      hanya data di wilayah ini, misalnya 35.73.04
  --identifiers    NIK, NPWP, telepon, surel, dan tanggal lahir tidak disamarkan
  --days N         masa berlaku, biasanya ${MASA_TOKEN_HARI} hari
  --rate N         permintaan yang boleh dalam satu menit, biasanya ${LAJU_BAKU}
  --json           jawaban untuk program`,
  async run(ctx, argv) {
    const [kata, ...sisa] = argv;
    if (kata === 'create') return create(ctx, sisa);
    if (kata === 'list') return list(ctx, sisa);
    if (kata === 'revoke') return revoke(ctx, sisa);
    return tautanPersiapan(ctx, argv);
  },
};

const berkoma = (teks: readonly string[]): string[] =>
  [...new Set(teks.flatMap((satu) => satu.split(',')).map((satu) => satu.trim()))].filter((satu) => satu !== '');

function bacaLingkup(teks: readonly string[]): Lingkup[] {
  const kata = berkoma(teks);
  const asing = kata.find((satu) => !adalahLingkup(satu));
  if (asing !== undefined) throw new UsageError(`Lingkup "${asing}" tidak dikenal. Pilih dari: ${LINGKUP.join(', ')}.`);
  if (kata.length === 0) throw new UsageError('Sebutkan lingkup dengan --scope, misalnya --scope koperasi:read,umkm:read.');
  return kata.filter(adalahLingkup);
}

function bacaAngka(nama: string, teks: string | undefined, [dari, sampai]: readonly [number, number]): number | undefined {
  if (teks === undefined) return undefined;
  const angka = Number(teks);
  if (!Number.isInteger(angka) || angka < dari || angka > sampai)
    throw new UsageError(`Tulis ${nama} dengan angka ${dari} sampai ${sampai}.`);
  return angka;
}

async function create(ctx: Context, argv: string[]): Promise<number> {
  const { values } = parseWords(argv, {
    name: { type: 'string' },
    scope: { type: 'string', multiple: true },
    area: { type: 'string', multiple: true },
    identifiers: { type: 'boolean' },
    days: { type: 'string' },
    rate: { type: 'string' },
    json: { type: 'boolean' },
  });
  const nama = values.name?.trim();
  if (!nama || nama.length > 80) throw new UsageError('Sebutkan nama token dengan --name, paling panjang 80 huruf.');
  const isian = {
    nama,
    lingkup: bacaLingkup(values.scope ?? []),
    wilayah: berkoma(values.area ?? []),
    pengenal: values.identifiers ?? false,
    hari: bacaAngka('--days', values.days, BATAS_MASA_HARI),
    laju: bacaAngka('--rate', values.rate, BATAS_LAJU),
  };
  const hasil = await ctx.withOffice(async (deps) => {
    const dikenal = await jalurWilayah(deps.db, isian.wilayah);
    const hilang = isian.wilayah.find((kode) => !dikenal.has(kode));
    if (hilang !== undefined) return { ok: false, pesan: `Wilayah "${hilang}" tidak ada di daftar.` } as const;
    const bahan = { sandi: deps.sandi, kini: deps.clock.now() };
    const satu = await deps.db.transaction().execute((tx) => buatToken(tx, bahan, BARIS_PERINTAH, isian));
    return satu.ok ? satu : ({ ok: false, pesan: `Nama "${nama}" sudah dipakai token lain.` } as const);
  });
  if (!hasil.ok) {
    ctx.say(hasil.pesan);
    return 1;
  }
  const { lingkup, wilayah, pengenal } = isian;
  if (values.json) ctx.printJson({ token: hasil.rahasia, name: nama, scope: lingkup, area: wilayah, identifiers: pengenal });
  else ctx.print(hasil.rahasia);
  ctx.say('Simpan token ini sekarang: rahasianya tidak ditampilkan lagi.');
  return 0;
}

async function list(ctx: Context, argv: string[]): Promise<number> {
  const { values } = parseWords(argv, { json: { type: 'boolean' } });
  const { semua, kini } = await ctx.withOffice(async (deps) => ({ semua: await listToken(deps.db), kini: deps.clock.now() }));
  if (values.json) {
    ctx.printJson(
      semua.map((t) => ({
        name: t.nama,
        prefix: t.awalan,
        scope: t.lingkup,
        area: t.wilayah,
        identifiers: t.pengenal,
        status: statusToken(t, kini),
        expires: t.berlaku_sampai,
        lastUsed: t.dipakai_pada,
      })),
    );
    return 0;
  }
  for (const satu of semua) {
    const batas = satu.wilayah.length > 0 ? ` (${satu.wilayah.join(', ')})` : '';
    ctx.print(`${satu.nama.padEnd(24)} ${statusToken(satu, kini).padEnd(11)} ${satu.lingkup.join(',')}${batas}`);
  }
  if (semua.length === 0) ctx.say('Belum ada token.');
  return 0;
}

async function revoke(ctx: Context, argv: string[]): Promise<number> {
  const { values, positionals } = parseWords(argv, { json: { type: 'boolean' } }, 1);
  const nama = positionals[0];
  if (nama === undefined) throw new UsageError('Sebutkan nama token yang dicabut.');
  const dicabut = await ctx.withOffice((deps) =>
    deps.db.transaction().execute((tx) => cabutToken(tx, BARIS_PERINTAH, { nama }, deps.clock.now())),
  );
  if (values.json) ctx.printJson({ name: nama, revoked: dicabut });
  else ctx.say(dicabut ? `Token "${nama}" dicabut.` : `Tidak ada token "${nama}" yang masih berlaku.`);
  return dicabut ? 0 : 1;
}

async function tautanPersiapan(ctx: Context, argv: string[]): Promise<number> {
  const { values } = parseWords(argv, { json: { type: 'boolean' } });
  const tautan = await ctx.withOffice((deps) => buatTautanPersiapan(deps.db, ctx.config.url));
  if (values.json) ctx.printJson({ tautan: tautan ?? null });
  else if (tautan !== undefined) ctx.print(tautan);
  if (tautan !== undefined) return 0;
  ctx.say('Kantor sudah disiapkan, jadi tidak ada tautan persiapan. Bila kata sandi teknisi hilang: panji account reset NAMA_PENGGUNA.');
  return 1;
}
