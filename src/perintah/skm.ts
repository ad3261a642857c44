import { readFile } from 'node:fs/promises';
import { parse } from 'csv-parse/sync';
import { formatDesimal } from '../lib/angka.ts';
import { type Bobot, DAFTAR_UNSUR, hitungSkm, jumlahkanLembar, mutuIkm, UNSUR, type Unsur } from '../rooms/survei/skm.ts';
import { type Context, parseWords, type Perintah, UsageError } from './perintah.ts';

export const skmCommand: Perintah = {
  name: 'skm',
  summary: 'Menghitung indeks kepuasan masyarakat dari lembar kuesioner',
  help: `panji skm BERKAS.csv [--weight 0.11] [--json]

Menghitung SKM menurut PermenPANRB 14/2017 dari lembar kuesioner kertas: satu baris satu responden, kolom u1 sampai u9
menurut urutan peraturan, dipisah koma atau titik koma; kolom lain diabaikan. Jawaban kosong atau di luar 1–4 disebutkan
barisnya dan tidak ikut rata-rata unsurnya.

  --weight 0.11  bobot 0,11 setiap unsur, bukan tepat 1/9
  --json         jawaban untuk program`,
  async run(ctx, argv) {
    const { values, positionals } = parseWords(argv, { json: { type: 'boolean' }, weight: { type: 'string' } }, 1);
    const [nama] = positionals;
    if (nama === undefined) throw new UsageError('Sebutkan berkas CSV kuesioner.');
    const bobot = bacaBobot(values.weight);
    const { jumlah, responden, cacat } = jumlahkanLembar(bacaLembar(await bacaBerkas(ctx, nama), nama));
    for (const { baris, unsur, isi } of cacat) {
      ctx.say(`Baris ${baris}, ${unsur}: ${isi === '' ? 'kosong' : `"${isi}" bukan 1, 2, 3, atau 4`}; tidak ikut dihitung.`);
    }
    const hitungan = hitungSkm(jumlah, bobot);
    if (!hitungan.ok) {
      ctx.say(
        responden === 0
          ? `${nama} belum berisi jawaban. Isi satu baris untuk setiap responden.`
          : `Tidak ada jawaban untuk ${hitungan.kosong.join(', ')}, jadi indeks tidak dapat dihitung.`,
      );
      return 1;
    }
    const { hasil } = hitungan;
    if (values.json) ctx.printJson({ index: hasil.nilaiIkm, grade: hasil.mutu, elements: hasil.nrr, respondents: responden });
    else {
      for (const unsur of DAFTAR_UNSUR) ctx.print(`${unsur}  ${formatDesimal(hasil.nrr[unsur], 4)}  ${UNSUR[unsur]}`);
      const cara = bobot === 'nol_sebelas' ? 'bobot 0,11' : 'bobot 1/9';
      ctx.print(
        `Indeks ${formatDesimal(hasil.nilaiIkm)} (${cara}), mutu ${hasil.mutu}, ${mutuIkm(hasil.nilaiIkm).kinerja.toLowerCase()}; ${responden} responden`,
      );
    }
    return 0;
  },
};

function bacaBobot(teks: string | undefined): Bobot {
  if (teks === undefined || teks === '1/9') return 'sepersembilan';
  if (/^0?[.,]11$/.test(teks)) return 'nol_sebelas';
  throw new UsageError(`--weight "${teks}" tidak dikenal; tulis 0.11, atau jangan ditulis untuk bobot tepat 1/9.`);
}

async function bacaBerkas(ctx: Context, nama: string): Promise<string> {
  try {
    return new TextDecoder('utf-8').decode(await readFile(ctx.file(nama)));
  } catch {
    throw new UsageError(`Berkas ${nama} tidak dapat dibaca. Periksa nama dan foldernya.`);
  }
}

/** As csv-parse gives it with `info`: the record and the line of the file that it ends on. */
type Baris = { record: string[]; info: { lines: number } };

function bacaLembar(isi: string, nama: string): { nomor: number; jawaban: Record<Unsur, string> }[] {
  const pertama = isi.slice(0, isi.search(/[\r\n]|$/));
  const delimiter = (pertama.match(/;/g)?.length ?? 0) > (pertama.match(/,/g)?.length ?? 0) ? ';' : ',';
  let baris: Baris[];
  try {
    baris = parse(isi, {
      bom: true,
      delimiter,
      relax_column_count: true,
      skip_empty_lines: true,
      trim: true,
      info: true,
    }) as unknown as Baris[];
  } catch (error) {
    throw new UsageError(`${nama} tidak terbaca sebagai CSV (${error instanceof Error ? error.message : String(error)}).`);
  }
  const [judul, ...lembar] = baris;
  const kolom = (judul?.record ?? []).map((satu) => satu.toLowerCase());
  const hilang = DAFTAR_UNSUR.filter((unsur) => !kolom.includes(unsur));
  if (hilang.length > 0) throw new UsageError(`Kolom ${hilang.join(', ')} tidak ada di ${nama}. Baris pertama harus memuat u1 sampai u9.`);
  return lembar.map(({ record, info }) => ({
    nomor: info.lines,
    jawaban: Object.fromEntries(DAFTAR_UNSUR.map((unsur) => [unsur, record[kolom.indexOf(unsur)] ?? ''])) as Record<Unsur, string>,
  }));
}
