import { z } from '@hono/zod-openapi';
import { notFoundProblem } from '../../../web/api/failure.ts';
import {
  choiceField,
  countField,
  exampleOf,
  idField,
  idParams,
  listExample,
  listOf,
  listQuery,
  textField,
  timeField,
} from '../../../web/api/fields.ts';
import { LIST_SIZE, listBody, readApiCursor, writeApiCursor } from '../../../web/api/list.ts';
import { type ApiApp, apiApp, operation } from '../../../web/api/operation.ts';
import type { Deps } from '../../../web/deps.ts';
import { pastikanSeluruhWilayah, wajibLingkup } from '../../akun/token/guards.api.ts';
import { JENIS_IMPOR, type JenisImpor } from './impor.ts';
import { findImporApi, hitungImpor, listImporApi } from './queries.api.ts';
import { STATUS_IMPOR } from './status-impor.ts';

const STATUS = Object.fromEntries(Object.entries(STATUS_IMPOR).map(([kode, { kata }]) => [kode, kata]));

const IMPOR = z
  .object({
    id: idField(),
    jenis: choiceField('Yang diimpor', JENIS_IMPOR),
    nama_berkas: textField('Nama berkas', 'pendataan-sukun-2026.xlsx'),
    status: choiceField('Status', STATUS, 'selesai'),
    dibaca: countField('Baris yang dibaca', 120),
    baru: countField('Catatan baru', 80),
    berubah: countField('Catatan yang berubah', 25),
    sama: countField('Baris yang sama dengan yang tersimpan', 12),
    ditolak: countField('Baris yang ditolak', 3),
    pelaku_nama: textField('Yang mengimpor', 'Rina Kusuma'),
    dibuat_pada: timeField('Saat diunggah'),
  })
  .openapi('Impor', { description: 'Satu kali impor berkas.' });

const DAFTAR_IMPOR = listOf(IMPOR, 'DaftarImpor');
const DAFTAR = { path: '/impor', filters: ['jenis'], sorts: ['terbaru'], defaultSort: 'terbaru' } as const;
const [tag, scopes] = ['impor', ['impor:read']];

/** Import batches for other systems, to read only. Their figures are of the whole office, so not for tokens of some areas. */
export function ruteImporApi(deps: Deps): ApiApp {
  const api = apiApp();

  operation(
    api,
    wajibLingkup(deps, 'impor:read'),
    {
      method: 'get',
      path: '/impor',
      operationId: 'daftarImpor',
      tag,
      summary: 'Riwayat impor, terbaru dahulu',
      scopes,
      query: listQuery(DAFTAR, { jenis: JENIS_IMPOR }, { jenis: 'Yang diimpor' }).omit({ arah: true }),
      answers: { 200: { description: 'Satu halaman riwayat', schema: DAFTAR_IMPOR, example: listExample(exampleOf(IMPOR)) } },
      problems: ['kursor_rusak', 'di_luar_wilayah'],
    },
    async (c, { query }) => {
      await pastikanSeluruhWilayah(deps, c);
      const jenis = (query.jenis ? [query.jenis] : Object.keys(JENIS_IMPOR)) as JenisImpor[];
      const after = readApiCursor(query.setelah, 'terbaru', 'desc');
      const { rows, next } = await listImporApi(deps.db, jenis, { after, size: query.batas ?? LIST_SIZE.usual });
      const data = rows.map((row) => IMPOR.parse(row));
      return c.json(
        listBody(data, next ? writeApiCursor('terbaru', 'desc', next) : null, after ? null : await hitungImpor(deps.db, jenis)),
      );
    },
  );

  operation(
    api,
    wajibLingkup(deps, 'impor:read'),
    {
      method: 'get',
      path: '/impor/{id}',
      operationId: 'bacaImpor',
      tag,
      summary: 'Satu impor',
      scopes,
      params: idParams,
      answers: { 200: { description: 'Impor ini', schema: IMPOR, example: exampleOf(IMPOR) } },
      problems: ['di_luar_wilayah'],
    },
    async (c) => {
      await pastikanSeluruhWilayah(deps, c);
      const impor = await findImporApi(deps.db, Number(c.req.param('id')));
      if (!impor) throw notFoundProblem();
      return c.json(IMPOR.parse(impor));
    },
  );

  return api;
}
