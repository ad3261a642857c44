import type { FieldErrors, FormValues } from '../../web/form.tsx';
import { terimaBerkas } from '../berkas/actions.ts';
import type { BerkasSiap } from '../berkas/berkas.ts';
import type { Pertanyaan } from '../layanan/definisi.ts';
import { namaIsian } from '../layanan/isian.ts';

export type BerkasTerkirim = { pertanyaan: string; berkas: BerkasSiap };

/** Files that a form brought, by question, judged by their content. */
export async function berkasTerkirim(
  pertanyaan: readonly Pertanyaan[],
  values: FormValues,
): Promise<{ berkas: BerkasTerkirim[]; salah: FieldErrors }> {
  const berkas: BerkasTerkirim[] = [];
  const salah: FieldErrors = {};
  for (const { id, jenis, label } of pertanyaan) {
    const unggahan = jenis === 'berkas' ? values.file(namaIsian(id)) : undefined;
    if (!unggahan) continue;
    const hasil = await terimaBerkas(unggahan);
    if (hasil.ok) berkas.push({ pertanyaan: id, berkas: hasil.berkas });
    else salah[namaIsian(id)] = `${label}: ${hasil.pesan}`;
  }
  return { berkas, salah };
}
