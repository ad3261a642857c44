import { z } from '@hono/zod-openapi';
import type { ListDefinition } from '../list-query.ts';
import { LIST_SIZE } from './list.ts';

// What a field of the API may hold, with its meaning and an example: the document, its examples and the mirror of the
// forms are made from these.

const INT = 2_147_483_647;
type Words = Readonly<Record<string, string>>;

const examples = new WeakMap<object, unknown>();

/** A field with its meaning; the example is remembered, so that examples of whole objects are made of those of their fields. */
function described<T extends z.ZodType>(schema: T, meta: { description: string; example: unknown; format?: string }): T {
  const made = schema.openapi(meta as object);
  examples.set(made, meta.example);
  return made;
}

const codes = (list: Words) => Object.keys(list) as [string, ...string[]];
const meanings = (list: Words) => Object.entries(list).map(([code, words]) => `\`${code}\` (${words})`);

export const textField = (description: string, example: string, most = 300) => described(z.string().max(most), { description, example });
export const textOrNull = (description: string, example: string | null = null, most = 300) =>
  described(z.string().max(most).nullable(), { description, example });
export const choiceField = (description: string, list: Words, example = codes(list)[0]) =>
  described(z.enum(codes(list)), { description: `${description}: ${meanings(list).join(', ')}.`, example });
export const choiceOrNull = (description: string, list: Words, example: string | null = codes(list)[0]) =>
  described(z.enum(codes(list)).nullable(), { description: `${description}: ${meanings(list).join(', ')}.`, example });
export const choicesField = (description: string, list: Words, example: string[] = codes(list).slice(0, 1)) =>
  described(z.array(z.enum(codes(list))).max(codes(list).length), {
    description: `${description}: ${meanings(list).join(', ')}.`,
    example,
  });
export const dateOrNull = (description: string, example: string | null = '2015-03-01') =>
  described(z.string().max(10).nullable(), { description: `${description} (tahun-bulan-tanggal).`, format: 'date', example });
export const timeField = (description: string) =>
  described(z.string().max(30), { description, format: 'date-time', example: '2026-11-24T02:14:00.000Z' });
export const countField = (description: string, example: number, most = INT, least = 0) =>
  described(z.int().min(least).max(most), { description, example, format: most > INT ? 'int64' : 'int32' });
export const countOrNull = (description: string, example: number | null, most = INT, least = 0) =>
  described(z.int().min(least).max(most).nullable(), { description, example, format: most > INT ? 'int64' : 'int32' });
export const moneyOrNull = (description: string, example: number | null, least = 0) =>
  countOrNull(`${description} (rupiah utuh).`, example, Number.MAX_SAFE_INTEGER, least);
export const degreesOrNull = (description: string, example: number, most: number) =>
  described(z.number().min(-most).max(most).nullable(), { description, example, format: 'double' });
export const yesNo = (description: string, example = false) => described(z.boolean(), { description, example });
export const yesNoOrNull = (description: string, example: boolean | null = null) =>
  described(z.boolean().nullable(), { description, example });
export const idField = () => countField('Nomor catatan.', 12, INT, 1);
export const idParams = z.object({
  id: z.coerce
    .number<string>()
    .int()
    .min(1)
    .max(INT)
    .openapi({ description: 'Nomor catatan.', example: 12, format: 'int32', param: { name: 'id', in: 'path' } }),
});

const ORDER = { naik: 'dari kecil atau A', turun: 'dari besar atau Z' } as const;

type Choices = Readonly<Record<string, Words | undefined>>;

/** The address of a list: the filters of the staff page, its orders, and the place to go on from. */
export function listQuery<F extends string, S extends string>(
  definition: ListDefinition<F, S>,
  choices: Choices,
  labels: Readonly<Record<F, string>>,
) {
  const filters = Object.fromEntries(
    definition.filters.map((name) => {
      const list = choices[name];
      return [name, list ? choiceQuery(labels[name], list) : z.string().max(200).optional().openapi({ description: labels[name] })];
    }),
  ) as Record<F, z.ZodOptional<z.ZodString>>;
  return z.object({
    ...filters,
    urut: z
      .enum(definition.sorts as unknown as [S, ...S[]], `Pilih urutan: ${definition.sorts.join(', ')}.`)
      .optional()
      .openapi({ description: `Urutan daftar; biasanya \`${definition.defaultSort}\`, atau \`relevansi\` bila ada kata yang dicari.` }),
    arah: choiceQuery('Arah urutan', ORDER),
    batas: z.coerce
      .number<string>('Tulis batas dengan angka.')
      .int('Tulis batas dengan angka.')
      .min(1, 'Batas paling sedikit 1.')
      .max(LIST_SIZE.most, `Batas paling banyak ${LIST_SIZE.most}.`)
      .optional()
      .openapi({
        description: `Banyaknya catatan di satu halaman, biasanya ${LIST_SIZE.usual}.`,
        example: LIST_SIZE.usual,
        format: 'int32',
      }),
    setelah: z.string().max(600).optional().openapi({ description: 'nextCursor dari halaman sebelumnya.' }),
  });
}

const choiceQuery = (description: string, list: Words) =>
  z
    .enum(codes(list), `Pilih salah satu: ${codes(list).join(', ')}.`)
    .optional()
    .openapi({ description: `${description}: ${meanings(list).join(', ')}.` });

export function listOf<T extends z.ZodType>(row: T, name: string) {
  return z
    .object({
      data: z.array(row).max(LIST_SIZE.most),
      nextCursor: z
        .string()
        .max(600)
        .nullable()
        .openapi({ description: 'Isi setelah pada permintaan berikutnya; null di halaman terakhir.' }),
      total: countOrNull('Banyaknya catatan yang cocok; hanya dihitung di halaman pertama.', 1),
      totalIsExact: yesNo('Salah bila total adalah batas bawah (lebih dari 10.000) atau tidak dihitung.', true),
    })
    .openapi(name);
}

/** The example of an object out of the examples of its fields. */
export function exampleOf(schema: z.ZodObject): Record<string, unknown> {
  return Object.fromEntries(Object.entries(schema.shape).map(([name, field]) => [name, exampleOfField(field as z.ZodType)]));
}

function exampleOfField(field: z.ZodType): unknown {
  if (examples.has(field)) return examples.get(field);
  if (field instanceof z.ZodObject) return exampleOf(field);
  if (field instanceof z.ZodArray) return [exampleOfField(field.element as z.ZodType)];
  if (field instanceof z.ZodOptional || field instanceof z.ZodNullable) return exampleOfField(field.unwrap() as z.ZodType);
  return null;
}

export const listExample = (row: unknown) => ({ data: [row], nextCursor: null, total: 1, totalIsExact: true });

/** The answer to a token that may only propose. */
const USULAN = z
  .object({
    usulan: countField('Nomor usulan; petugas memeriksa lalu menerima atau menolaknya.', 7, INT, 1),
    status: choiceField('Status usulan', { diajukan: 'menunggu diperiksa' }),
  })
  .openapi('UsulanDiterima');

export const proposed = {
  description: 'Diterima sebagai usulan, karena token ini hanya boleh mengusulkan',
  schema: USULAN,
  example: { usulan: 7, status: 'diajukan' },
};
