import { type OpenAPIHono, type RouteConfig, z } from '@hono/zod-openapi';
import { type KodeMasalah, MASALAH, problemBody } from './problem.ts';

const text = (description: string, example: string) => ({ description, schema: { type: 'string' as const, maxLength: 300, example } });
const count = (description: string, example: number) => ({
  description,
  schema: { type: 'integer' as const, format: 'int32', minimum: 0, maximum: 2_147_483_647, example },
});

/** Headers that every answer of the API carries. */
const HEADERS = {
  'API-Version': text('Versi API yang menjawab.', '1.0.0'),
  'RateLimit-Limit': count('Permintaan yang boleh dalam satu menit.', 600),
  'RateLimit-Remaining': count('Sisa permintaan dalam menit ini.', 599),
  'RateLimit-Reset': count('Detik sampai hitungannya mulai lagi.', 42),
  'Access-Control-Allow-Origin': text(
    'Situs yang boleh memanggil dari peramban; hanya ada bila situs itu diizinkan kantor.',
    'https://mitra.contoh.id',
  ),
};

const reference = (kind: string, names: readonly string[]) =>
  Object.fromEntries(names.map((name) => [name, { $ref: `#/components/${kind}/${name}` }]));

export const RATE_HEADERS = reference('headers', Object.keys(HEADERS));

export const KUNCI = z
  .string()
  .min(8)
  .max(128)
  .openapi({
    description:
      'Kunci acak kiriman ini, misalnya UUID. Kiriman ulang dengan kunci yang sama tidak dicatat dua kali dan mendapat jawaban yang sama.',
    example: '0b6f6f0e-3f0e-4a55-9a54-0d3c1c6f7a11',
    param: { name: 'Idempotency-Key', in: 'header' },
  });

const MASALAH_SKEMA = z
  .object({
    type: z.string().max(200).openapi({ description: 'Alamat penjelasan masalah ini.', format: 'uri-reference' }),
    title: z.string().max(200).openapi({ description: 'Masalahnya dalam beberapa kata.' }),
    status: z.int().min(400).max(599).openapi({ description: 'Kode HTTP.', format: 'int32' }),
    detail: z.string().max(2000).openapi({ description: 'Apa yang salah dan apa yang dapat dilakukan.' }),
    instance: z.string().max(500).optional().openapi({ description: 'Alamat permintaan, atau nomor gangguan.' }),
    kode: z
      .enum(Object.keys(MASALAH) as [KodeMasalah, ...KodeMasalah[]])
      .openapi({ description: 'Sebutan tetap masalah ini untuk program.' }),
    galat: z
      .array(z.object({ bidang: z.string().max(100), pesan: z.string().max(1000) }))
      .max(200)
      .optional()
      .openapi({ description: 'Pesan untuk tiap bidang, sama dengan pesan di formulir petugas.' }),
    calon: z
      .array(
        z.object({
          id: z.int().min(1).max(2_147_483_647).openapi({ format: 'int32' }),
          nama: z.string().max(300),
          alasan: z.string().max(500).optional(),
        }),
      )
      .max(100)
      .optional()
      .openapi({ description: 'Catatan yang mungkin sama, di wilayah token ini.' }),
  })
  .openapi('Masalah', { description: 'Rincian masalah menurut RFC 9457.' });

const CONTOH: Partial<Record<KodeMasalah, Parameters<typeof problemBody>[2]>> = {
  isian_salah: { galat: [{ bidang: 'nama', pesan: 'Isi nama usaha.' }] },
  saringan_salah: { galat: [{ bidang: 'kelass', pesan: 'Saringan ini tidak dikenal. Periksa ejaannya di /api.' }] },
  perlu_diperiksa: { calon: [{ id: 12, nama: 'Warung Bu Sri', alasan: 'Nama hampir sama' }] },
};

const KALIMAT: Record<KodeMasalah, string> = {
  kiriman_rusak: 'Isi kiriman bukan JSON yang utuh. Periksa tanda kurung dan tanda kutipnya.',
  saringan_salah: 'Ada saringan yang tidak dikenal, jadi daftarnya tidak dibuat.',
  kursor_rusak: 'Pakailah nextCursor dari jawaban sebelumnya apa adanya, dengan urut dan arah yang sama.',
  kursor_usang: 'Basis data kantor sudah dipulihkan sejak penanda ini dibuat. Kosongkan salinan Anda, lalu mulai lagi tanpa sejak.',
  kunci_wajib: 'Sebutkan kunci acak 8 sampai 128 huruf di kepala Idempotency-Key.',
  token_wajib: 'Sebutkan token di kepala Authorization: Bearer ….',
  token_ditolak: 'Token ini salah, dicabut, atau sudah kedaluwarsa. Mintalah token baru kepada teknisi kantor.',
  lingkup_kurang: 'Token ini tidak punya lingkup umkm:write. Mintalah teknisi kantor menambahkannya.',
  di_luar_wilayah: 'Token ini hanya untuk wilayah 35.73.04.',
  pengenal_tertutup: 'Token ini tanpa pengenal, jadi tidak dapat mencari menurut nomor telepon.',
  tidak_ada: 'Alamat atau catatan ini tidak ada, atau berada di luar wilayah token ini.',
  sudah_tercatat: 'NIB ini sudah tercatat pada catatan lain.',
  perlu_diperiksa: 'Ada catatan yang mirip. Bila bukan yang sama, kirim lagi dengan nomornya di bukan_ganda.',
  tidak_dipakai: 'Catatan ini tidak dipakai lagi, jadi tidak dapat diubah.',
  versi_berubah: 'Catatan ini sudah diubah sejak Anda membacanya. Baca lagi, lalu kirim perubahan dengan ETag yang baru.',
  terlalu_besar: 'Kiriman paling besar 1 MB.',
  jenis_isi_salah: 'Kirim isinya sebagai JSON dengan kepala Content-Type: application/json.',
  isian_salah: 'Satu isian perlu diperbaiki sebelum dapat disimpan.',
  kunci_dipakai: 'Kunci ini sudah dipakai untuk kiriman lain. Pakailah kunci yang baru untuk isi yang baru.',
  versi_wajib: 'Sebutkan ETag catatan yang Anda baca di kepala If-Match.',
  terlalu_sering: 'Permintaan terlalu sering. Tunggu 42 detik.',
  gangguan: 'Permintaan ini belum tercatat. Coba sekali lagi; bila terulang, sebutkan nomor gangguan G-MB2K1-4711.',
};

/** The refusals of an operation by status, each with an example. */
export function problemResponses(codes: readonly KodeMasalah[]): RouteConfig['responses'] {
  const byStatus = new Map<number, Set<KodeMasalah>>();
  for (const kode of codes) byStatus.set(MASALAH[kode].status, (byStatus.get(MASALAH[kode].status) ?? new Set()).add(kode));
  return Object.fromEntries(
    [...byStatus].map(([status, semua]) => [
      status,
      {
        description: [...semua].map((kode) => MASALAH[kode].judul).join('; '),
        headers: status === 429 ? { ...RATE_HEADERS, ...reference('headers', ['Retry-After']) } : RATE_HEADERS,
        content: {
          'application/problem+json': {
            schema: MASALAH_SKEMA,
            examples: reference('examples', [...semua]),
          },
        },
      },
    ]),
  );
}

/** What the answers of all operations refer to. */
export function registerCommon({ openAPIRegistry: registry }: { openAPIRegistry: OpenAPIHono['openAPIRegistry'] }): void {
  const headers = { ...HEADERS, 'Retry-After': count('Detik sampai boleh mencoba lagi.', 42) };
  for (const [name, header] of Object.entries(headers)) registry.registerComponent('headers', name, header);
  for (const [kode, { judul }] of Object.entries(MASALAH)) {
    const value = problemBody(kode as KodeMasalah, KALIMAT[kode as KodeMasalah], CONTOH[kode as KodeMasalah]);
    registry.registerComponent('examples', kode, { summary: judul, value });
  }
}
