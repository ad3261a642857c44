import { z } from '@hono/zod-openapi';
import { choiceField, choiceOrNull, countField, exampleOf, listExample, listOf, textField, textOrNull } from '../../../web/api/fields.ts';
import { notFoundProblem } from '../../../web/api/failure.ts';
import { listBody } from '../../../web/api/list.ts';
import { type ApiApp, apiApp, operation } from '../../../web/api/operation.ts';
import type { Deps } from '../../../web/deps.ts';
import { wajibLingkup } from '../../akun/token/guards.api.ts';
import { SEKTOR, TINGKAT_KBLI, VERSI_KBLI, type VersiKbli } from '../../kbli/kbli.ts';
import { cariKbli, findKbli, type Kbli } from '../../kbli/queries.ts';
import { cariWilayah, findWilayah, listAnak } from '../../wilayah/queries.ts';
import type { Wilayah, WilayahBerjalur } from '../../wilayah/wilayah.ts';

const KODE = /^\d{2}(\.\d{2}(\.\d{2}(\.\d{4})?)?)?$/;
const paling = 50;

const WILAYAH = z
  .object({
    kode: textField('Kode menurut Kemendagri', '35.73.01.1001', 13),
    nama: textField('Nama', 'Balearjosari', 120),
    tingkat: countField('1 provinsi, 2 kabupaten/kota, 3 kecamatan, 4 kelurahan/desa', 4, 4, 1),
    kode_pos: textOrNull('Kode pos', '65126', 5),
    jalur: textOrNull('Nama dengan wilayah di atasnya', 'Kelurahan Balearjosari, Kecamatan Blimbing, Kota Malang'),
  })
  .openapi('Wilayah');

const KBLI = z
  .object({
    versi: countField('Versi KBLI', 2020, 9999, 2000),
    kode: textField('Kode', '56103', 5),
    tingkat: choiceField('Tingkat', TINGKAT_KBLI, 'kelompok'),
    judul: textField('Judul', 'Kedai makanan', 500),
    kategori: choiceOrNull('Huruf kategori dalam versinya', { ...SEKTOR, V: 'Badan internasional (KBLI 2025)' }, 'I'),
  })
  .openapi('Kbli');

const DAFTAR_WILAYAH = listOf(WILAYAH, 'DaftarWilayah');
const DAFTAR_KBLI = listOf(KBLI, 'DaftarKbli');

const sajikanWilayah = ({ kode, nama, tingkat, kodePos }: Wilayah, jalur: string | null = null) => ({
  kode,
  nama,
  tingkat,
  kode_pos: kodePos,
  jalur,
});
const sajikanKbli = ({ kategori, ...kbli }: Kbli) => ({ ...kbli, kategori: kategori ?? null });
const semua = <R>(rows: R[]) => listBody(rows, null, { count: rows.length, exact: true });

/** Reference lists for other systems: areas and kinds of business. Nothing personal, so no area limits. */
export function ruteRujukanApi(deps: Deps): ApiApp {
  const api = apiApp();

  operation(
    api,
    wajibLingkup(deps, 'wilayah:read'),
    {
      method: 'get',
      path: '/wilayah',
      operationId: 'daftarWilayah',
      tag: 'wilayah',
      summary: 'Wilayah di bawah satu wilayah, atau yang namanya dicari',
      description: 'Tanpa saringan: semua provinsi.',
      scopes: ['wilayah:read'],
      query: z.object({
        induk: z
          .string()
          .max(13)
          .regex(KODE, 'Tulis kode wilayah, misalnya 35.73.01.')
          .optional()
          .openapi({ description: 'Kode wilayah di atasnya.', example: '35.73.01' }),
        cari: z.string().max(100).optional().openapi({ description: 'Nama yang dicari, juga dengan salah eja.', example: 'dinoyo' }),
      }),
      answers: { 200: { description: 'Wilayah yang cocok', schema: DAFTAR_WILAYAH, example: listExample(exampleOf(WILAYAH)) } },
    },
    async (c, { query }) => {
      if (query.cari) {
        const rows: WilayahBerjalur[] = await cariWilayah(deps.db, query.cari, {
          batas: paling,
          ...(query.induk ? { di: query.induk } : {}),
        });
        return c.json(semua(rows.map((satu) => sajikanWilayah(satu, satu.jalur))));
      }
      return c.json(semua((await listAnak(deps.db, query.induk ?? null)).map((satu) => sajikanWilayah(satu))));
    },
  );

  operation(
    api,
    wajibLingkup(deps, 'wilayah:read'),
    {
      method: 'get',
      path: '/wilayah/{kode}',
      operationId: 'bacaWilayah',
      tag: 'wilayah',
      summary: 'Satu wilayah',
      scopes: ['wilayah:read'],
      params: z.object({
        kode: z
          .string()
          .max(13)
          .openapi({ description: 'Kode wilayah.', example: '35.73.01.1001', param: { name: 'kode', in: 'path' } }),
      }),
      answers: { 200: { description: 'Wilayah ini', schema: WILAYAH, example: exampleOf(WILAYAH) } },
    },
    async (c) => {
      const wilayah = await findWilayah(deps.db, c.req.param('kode') ?? '');
      if (!wilayah) throw notFoundProblem();
      return c.json(sajikanWilayah(wilayah, wilayah.jalur));
    },
  );

  const versi = z.enum(VERSI_KBLI.map(String) as [string, ...string[]], 'Pilih versi: 2020 atau 2025.');

  operation(
    api,
    wajibLingkup(deps, 'kbli:read'),
    {
      method: 'get',
      path: '/kbli',
      operationId: 'cariKbli',
      tag: 'kbli',
      summary: 'Kelompok KBLI menurut kode atau kata',
      scopes: ['kbli:read'],
      query: z.object({
        cari: z
          .string('Sebutkan cari: awal kode, atau kata dari judulnya.')
          .max(100)
          .openapi({ description: 'Awal kode, atau kata dari judul.', example: 'tempe' }),
        versi: versi.optional().openapi({ description: 'Versi KBLI; tanpa ini keduanya.' }),
      }),
      answers: {
        200: { description: 'Kelompok yang cocok, paling banyak 50', schema: DAFTAR_KBLI, example: listExample(exampleOf(KBLI)) },
      },
    },
    async (c, { query }) => {
      const rows = await cariKbli(deps.db, query.cari, query.versi === undefined ? undefined : (Number(query.versi) as VersiKbli), paling);
      return c.json(semua(rows.map(sajikanKbli)));
    },
  );

  operation(
    api,
    wajibLingkup(deps, 'kbli:read'),
    {
      method: 'get',
      path: '/kbli/{versi}/{kode}',
      operationId: 'bacaKbli',
      tag: 'kbli',
      summary: 'Satu kode KBLI',
      scopes: ['kbli:read'],
      params: z.object({
        versi: versi.openapi({ description: 'Versi KBLI.', example: '2020', param: { name: 'versi', in: 'path' } }),
        kode: z
          .string()
          .max(5)
          .openapi({ description: 'Kode.', example: '56103', param: { name: 'kode', in: 'path' } }),
      }),
      answers: { 200: { description: 'Kode ini', schema: KBLI, example: exampleOf(KBLI) } },
    },
    async (c) => {
      const dicari = versi.safeParse(c.req.param('versi'));
      const kbli = dicari.success ? await findKbli(deps.db, Number(dicari.data) as VersiKbli, c.req.param('kode') ?? '') : undefined;
      if (!kbli) throw notFoundProblem();
      return c.json(sajikanKbli(kbli));
    },
  );

  return api;
}
