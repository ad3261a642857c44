import { readFile } from 'node:fs/promises';
import { gandaDalamTabel } from '../rooms/kemiripan/tabel/import.ts';
import { parseWords, type Perintah, UsageError } from './perintah.ts';

export const duplicatesCommand: Perintah = {
  name: 'duplicates',
  summary: 'Mencari baris ganda dalam sebuah berkas CSV',
  help: `panji duplicates BERKAS.csv [--json]

Kolom pertama adalah pengenal baris; kolom lain dikenali dari judulnya (nama koperasi, nama usaha, nama orang, alamat,
kelurahan, telepon, tanggal lahir, dan sebagainya). Basis data tidak disentuh.

  --json  jawaban untuk program: {"pairs":[["a","b"]]}; setiap pasangan dalam satu kelompok disebut satu kali`,
  async run(ctx, argv) {
    const { values, positionals } = parseWords(argv, { json: { type: 'boolean' } }, 1);
    const nama = positionals[0];
    if (nama === undefined) throw new UsageError('Sebutkan berkas CSV-nya.');
    const isi = await readFile(ctx.file(nama)).catch(() => undefined);
    if (!isi) throw new UsageError(`Berkas "${nama}" tidak dapat dibaca.`);
    const hasil = gandaDalamTabel(isi);
    if (!hasil.ok) throw new UsageError(`${nama}: ${hasil.pesan}`);
    if (hasil.diabaikan.length > 0) ctx.say(`Kolom yang tidak dikenal dan tidak dipakai: ${hasil.diabaikan.join(', ')}.`);
    if (values.json) {
      ctx.printJson({ pairs: hasil.pasangan });
      return 0;
    }
    for (const [a, b] of hasil.pasangan) ctx.print(`${a}\t${b}`);
    ctx.say(`${hasil.pasangan.length} pasangan ganda dari ${hasil.baris} baris.`);
    return 0;
  },
};
