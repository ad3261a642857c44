import { z } from '@hono/zod-openapi';
import { type ApiApp, operation } from '../../../web/api/operation.ts';
import { FORMAT_QUERY, STREAM_TYPES, type StreamFormat, streamRecords } from '../../../web/api/stream.ts';
import type { Deps } from '../../../web/deps.ts';
import type { AppContext } from '../../../web/env.ts';
import { catatJejakSendiri } from '../../jejak/actions.ts';
import { pelakuApi, pemanggilDari, wajibLingkup } from './guards.api.ts';

type Kueri = Partial<Record<string, string | number>>;
type Berurut = { urut: z.ZodType; arah: z.ZodType; batas: z.ZodType; setelah: z.ZodType };

type Ekspor<Minta> = {
  register: 'orang' | 'umkm' | 'koperasi';
  /** "usaha": in the name of the file and of the operation. */
  kata: string;
  operationId: string;
  /** The query of the list; what orders and pages it is left out. */
  saringan: z.ZodObject<Berurut & z.core.$ZodLooseShape>;
  minta(c: AppContext, query: Kueri): Promise<Minta & { sebutan: string; hariIni: string }>;
  nomor(minta: Minta): AsyncIterable<number[]>;
  /** The same as single records are read with. */
  baca(pengenal: boolean, ids: readonly number[]): Promise<object[]>;
  kolom: readonly string[];
};

/** `GET /<register>/export`: everything that the filters leave, in one answer that flows; traced before it begins. */
export function eksporRegister<Minta>(api: ApiApp, deps: Deps, ekspor: Ekspor<Minta>): void {
  const { register, kata } = ekspor;
  const lingkup = `${register}:export` as const;
  operation(
    api,
    wajibLingkup(deps, lingkup),
    {
      method: 'get',
      path: `/${register}/export`,
      operationId: ekspor.operationId,
      tag: register,
      summary: `Semua ${kata} yang cocok dengan saringan, mengalir sebagai NDJSON atau CSV`,
      description: 'Berurut nomor catatan. Sambungan yang terputus berarti isinya belum lengkap: minta lagi dari awal.',
      scopes: [lingkup],
      query: ekspor.saringan.omit({ urut: true, arah: true, batas: true, setelah: true }).extend({ format: FORMAT_QUERY }),
      answers: {
        200: {
          description: 'Berkas yang mengalir',
          schema: z.string().openapi({ description: 'Satu catatan sebaris.' }),
          example: `{"id":41,"nama":"Contoh"}\n`,
          mediaTypes: Object.values(STREAM_TYPES),
        },
      },
      problems: ['pengenal_tertutup'],
    },
    async (c, { query: semua }) => {
      const { format = 'ndjson', ...query } = semua as Kueri & { format?: StreamFormat };
      const minta = await ekspor.minta(c, query);
      const { pengenal } = pemanggilDari(c);
      await catatJejakSendiri(deps.db, pelakuApi(c), {
        perbuatan: pengenal && register !== 'koperasi' ? `ekspor_${register}_terbuka` : `ekspor_${register}`,
        objekJenis: `daftar_${register}`,
        objekId: format,
        alasan: minta.sebutan,
      });
      return streamRecords(c, format, {
        fileName: `${kata}-${minta.hariIni}`,
        columns: ekspor.kolom,
        batches: catatan(ekspor, minta, pengenal),
      });
    },
  );
}

async function* catatan<Minta>({ nomor, baca }: Ekspor<Minta>, minta: Minta, pengenal: boolean) {
  for await (const ids of nomor(minta)) yield baca(pengenal, ids);
}
