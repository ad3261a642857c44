import { z } from '@hono/zod-openapi';
import { countField, idField, yesNo } from '../../../web/api/fields.ts';
import { type ApiApp, apiApp, operation } from '../../../web/api/operation.ts';
import { ProblemError } from '../../../web/api/problem.ts';
import type { Deps } from '../../../web/deps.ts';
import { catatBacaToken, pemanggilDari, wajibLingkup } from '../../akun/token/guards.api.ts';
import type { Lingkup } from '../../akun/token/token.ts';
import { urutkanPerubahan } from './actions.ts';
import { asalUmpan, bacaUmpan, type PembacaCatatan, urutanTerakhir } from './queries.ts';
import { bacaKursor, KEADAAN_UMPAN, REGISTER_UMPAN, type RegisterUmpan, SEMUA_REGISTER, tulisKursor } from './umpan.ts';

const BATAS = { biasa: 200, terbanyak: 1000 } as const;
/** What waits and is ordered at one asking: a follower is not kept waiting for a whole import. */
const PORSI = 20_000;
const kode = <T extends string>(daftar: Readonly<Record<T, string>>) => Object.keys(daftar) as [T, ...T[]];

const SARINGAN = z.object({
  sejak: z
    .string()
    .max(40)
    .optional()
    .openapi({ description: 'nextCursor dari jawaban sebelumnya; tanpa ini umpan mulai dari awal.', example: '5f3a9c1e0b7d-1042' }),
  batas: z.coerce
    .number<string>('Tulis batas dengan angka.')
    .int('Tulis batas dengan angka.')
    .min(1, 'Batas paling sedikit 1.')
    .max(BATAS.terbanyak, `Batas paling banyak ${BATAS.terbanyak}.`)
    .optional()
    .openapi({ description: `Banyaknya perubahan di satu jawaban, biasanya ${BATAS.biasa}.`, example: BATAS.biasa, format: 'int32' }),
  register: z
    .enum(kode(REGISTER_UMPAN), `Pilih salah satu: ${SEMUA_REGISTER.join(', ')}.`)
    .optional()
    .openapi({ description: 'Hanya satu register; biasanya semua yang boleh dibaca token.' }),
});

const ENTRI = z
  .object({
    urutan: countField('Tempat perubahan ini di antara semua perubahan; selalu naik', 1042, Number.MAX_SAFE_INTEGER),
    register: z.enum(kode(REGISTER_UMPAN)).openapi({ description: 'Register catatan itu.', example: 'umkm' }),
    id: idField(),
    keadaan: z.enum(kode(KEADAAN_UMPAN)).openapi({
      description:
        '`berubah`: simpan `catatan` sebagai isi yang baru. `hilang`: hapus dari salinan; catatannya tidak ada lagi atau keluar dari wilayah token.',
      example: 'berubah',
    }),
    catatan: z
      .record(z.string().max(100), z.unknown())
      .nullable()
      .openapi({
        description: 'Isi catatan sekarang, sama dengan jawaban bacaOrang, bacaUmkm, atau bacaKoperasi; null bila hilang.',
        example: { id: 41, nama: 'Warung Bu Sri' },
      }),
  })
  .openapi('Perubahan');

const UMPAN = z
  .object({
    data: z.array(ENTRI).max(BATAS.terbanyak),
    nextCursor: z
      .string()
      .max(40)
      .openapi({ description: 'Isi sejak pada permintaan berikutnya; selalu ada.', example: '5f3a9c1e0b7d-1042' }),
    lagi: yesNo('Benar bila masih ada perubahan sesudah ini: minta lagi segera.', false),
  })
  .openapi('Umpan');

const CONTOH = {
  data: [{ urutan: 1042, register: 'umkm', id: 41, keadaan: 'berubah', catatan: { id: 41, nama: 'Warung Bu Sri' } }],
  nextCursor: '5f3a9c1e0b7d-1042',
  lagi: false,
};

const BACA: Readonly<Record<RegisterUmpan, Lingkup>> = { orang: 'orang:read', umkm: 'umkm:read', koperasi: 'koperasi:read' };

/** Reads records of a register as the API gives them to a token with or without identifiers. */
export type Pembaca = Readonly<Record<RegisterUmpan, (pengenal: boolean) => PembacaCatatan>>;

/** The change feed: who asks again and again with the cursor of the last answer holds a mirror of the register. */
export function ruteUmpanApi(deps: Deps, pembaca: Pembaca): ApiApp {
  const api = apiApp();
  operation(
    api,
    wajibLingkup(deps, ...Object.values(BACA)),
    {
      method: 'get',
      path: '/perubahan',
      operationId: 'ikutiPerubahan',
      tag: 'perubahan',
      summary: 'Catatan yang berubah sejak sebuah tempat, berurutan dan tanpa lubang',
      description:
        'Setiap catatan muncul sekali, di tempat perubahan terakhirnya, dengan isinya sekarang: yang berubah dua kali pindah ke belakang. Umpan tidak pernah kedaluwarsa; tanpa `sejak` ia memuat seluruh register. Perubahan dari formulir, impor, penarikan, penggabungan, usulan, dan API semuanya masuk.',
      scopes: Object.values(BACA),
      query: SARINGAN,
      answers: { 200: { description: 'Perubahan berikutnya', schema: UMPAN, example: CONTOH } },
      problems: ['kursor_rusak', 'kursor_usang'],
    },
    async (c, { query }) => {
      const { lingkup, wilayah, pengenal } = pemanggilDari(c);
      const register = SEMUA_REGISTER.filter((satu) => lingkup.includes(BACA[satu]) && (!query.register || query.register === satu));
      if (register.length === 0)
        throw new ProblemError('lingkup_kurang', `Token ini tidak punya lingkup ${BACA[query.register ?? 'umkm']}.`);
      const masihAntre = (await urutkanPerubahan(deps.db, PORSI)) === PORSI;
      const asal = await asalUmpan(deps.db);
      const sejak = await mulaiDari(deps, query.sejak, asal);
      const batas = query.batas ?? BATAS.biasa;
      const { entri, sampai, lagi } = await bacaUmpan(deps.db, {
        register,
        sejak,
        batas,
        wilayah,
        pembaca: { orang: pembaca.orang(pengenal), umkm: pembaca.umkm(pengenal), koperasi: pembaca.koperasi(pengenal) },
      });
      if (entri.length > 0) {
        await catatBacaToken(deps, c, {
          perbuatan: 'ikuti_perubahan',
          objekJenis: 'perubahan',
          objekId: sampai,
          alasan: register.join(', '),
        });
      }
      return c.json({ data: entri, nextCursor: tulisKursor({ asal, urutan: sampai }), lagi: lagi || masihAntre });
    },
  );
  return api;
}

async function mulaiDari(deps: Deps, sejak: string | undefined, asal: string): Promise<number> {
  if (sejak === undefined) return 0;
  const kursor = bacaKursor(sejak);
  if (!kursor) throw new ProblemError('kursor_rusak', 'Pakailah nextCursor dari jawaban sebelumnya apa adanya.');
  if (kursor.asal === asal && kursor.urutan <= (await urutanTerakhir(deps.db))) return kursor.urutan;
  throw new ProblemError(
    'kursor_usang',
    'Basis data kantor sudah dipulihkan atau dipindahkan sejak penanda ini dibuat. Kosongkan salinan Anda, lalu mulai lagi tanpa sejak.',
  );
}
