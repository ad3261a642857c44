import { JENIS_KOPERASI } from '../../koperasi/koperasi.ts';
import { SEKTOR } from '../../kbli/kbli.ts';
import { type JenisDirektori, pathDirektori } from '../paths.ts';

const SARINGAN = ['jenis', 'cari', 'wilayah', 'sektor', 'jenis_koperasi'] as const;
export type SaringanDirektori = (typeof SARINGAN)[number];
export type IsiSaringan = Partial<Record<SaringanDirektori, string>>;

/** What the address of the directory may carry. */
export const DIREKTORI = { path: pathDirektori, filters: SARINGAN, sorts: ['nama'], defaultSort: 'nama' } as const;

export const JENIS_DIREKTORI: Readonly<Record<JenisDirektori, string>> = { usaha: 'Usaha', koperasi: 'Koperasi' };

export function jenisDari(saringan: IsiSaringan): JenisDirektori {
  return saringan.jenis === 'koperasi' ? 'koperasi' : 'usaha';
}

/** The filters of one kind: those of the other kind do not count. */
export function saringanUntuk(jenis: JenisDirektori, saringan: IsiSaringan): IsiSaringan {
  const { sektor, jenis_koperasi, ...sama } = saringan;
  return jenis === 'usaha'
    ? { ...sama, jenis, ...(sektor ? { sektor } : {}) }
    : { ...sama, jenis, ...(jenis_koperasi ? { jenis_koperasi } : {}) };
}

/** Words of a filter for the chip above the list; undefined when its value is none that we know. */
export function kataSaringan(nama: 'sektor' | 'jenis_koperasi', nilai: string): string | undefined {
  const kata = nama === 'sektor' ? SEKTOR : JENIS_KOPERASI;
  return (kata as Readonly<Record<string, string>>)[nilai];
}
