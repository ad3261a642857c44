import { DAFTAR_KOPERASI, jalurKoperasi } from '../../koperasi/paths.ts';
import { orangPath } from '../../orang/paths.ts';
import { umkmPath } from '../../umkm/paths.ts';

export const koperasiRatPath = DAFTAR_KOPERASI;

/** Page of a record by the word that traces and batches use for its kind. */
export function pathCatatan(jenis: string, id: number): string | undefined {
  if (jenis === 'umkm') return umkmPath(id);
  if (jenis === 'orang') return orangPath(id);
  return jenis === 'koperasi' ? jalurKoperasi(id) : undefined;
}
