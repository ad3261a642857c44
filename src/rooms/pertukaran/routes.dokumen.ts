import type { ApiApp } from '../../web/api/operation.ts';
import { registerCommon } from '../../web/api/document.ts';
import { API } from '../../web/api/failure.ts';

export const VERSI_API = '1.0.0';

const TAGS = {
  umkm: 'Register usaha mikro, kecil, dan menengah.',
  koperasi: 'Register koperasi, dengan RAT dan pengurusnya.',
  orang: 'Register orang: pemilik usaha dan pengurus koperasi.',
  wilayah: 'Daftar wilayah menurut Kemendagri.',
  kbli: 'Klasifikasi Baku Lapangan Usaha Indonesia.',
  impor: 'Riwayat impor berkas.',
  perubahan: 'Umpan perubahan untuk salinan di sistem lain.',
} as const;

const URAIAN = `API ini memberi sistem lain data register tanpa menyalin dari layar, dan menerima catatan dengan aturan yang sama seperti formulir petugas.

Setiap permintaan membawa token di kepala \`Authorization: Bearer …\`. Token dibuat teknisi kantor dan dibatasi lingkup, wilayah, dan pengenalnya. Setiap pembacaan data pribadi tercatat di jejak kantor (UU 27/2022).

Kiriman baru (\`POST\`) membawa \`Idempotency-Key\`, perubahan (\`PATCH\`) membawa \`If-Match\` berisi ETag dari pembacaan. Kesalahan dijawab sebagai \`application/problem+json\` (RFC 9457) dengan \`kode\` dan pesan berbahasa Indonesia untuk tiap bidang.`;

/** What all operations refer to; once for each API. */
export function siapkanDokumen(api: ApiApp): void {
  registerCommon(api);
  api.openAPIRegistry.registerComponent('securitySchemes', 'token', {
    type: 'http',
    scheme: 'bearer',
    bearerFormat: 'panji_…',
    description: 'Token dari teknisi kantor, dibuat di halaman Token atau dengan `panji token create`.',
  });
}

/** The OpenAPI 3.1 document of everything that was registered. */
export function dokumenApi(api: ApiApp, { url, surel }: { url: string; surel: string | null }): object {
  const dokumen = api.getOpenAPI31Document({
    openapi: '3.1.0',
    info: {
      title: 'API Panji',
      version: VERSI_API,
      description: URAIAN,
      contact: { name: 'Teknisi kantor', url, ...(surel ? { email: surel } : {}) },
      license: { name: 'MIT', url: 'https://opensource.org/license/mit' },
    },
    // `x-internal` and "production" are what the OWASP rules look for.
    servers: [{ url: `${url}${API}`, description: 'Kantor ini (production)', 'x-internal': false }],
    tags: Object.entries(TAGS)
      .sort(([a], [b]) => a.localeCompare(b))
      .map(([name, description]) => ({ name, description })),
    security: [{ token: [] }],
  });
  const used = new Set(
    Object.values(dokumen.paths ?? {}).flatMap((path) =>
      Object.values(path as Record<string, { tags?: string[] }>).flatMap((op) => op.tags ?? []),
    ),
  );
  return { ...dokumen, tags: dokumen.tags?.filter(({ name }) => used.has(name)) };
}
