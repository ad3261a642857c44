/** As much of an OpenAPI 3.1 document as the readable page shows. */
export type Skema = {
  $ref?: string;
  type?: string | readonly string[];
  description?: string;
  enum?: readonly unknown[];
  format?: string;
  maxLength?: number;
  properties?: Readonly<Record<string, Skema>>;
  required?: readonly string[];
  items?: Skema;
};

type Isi = { schema?: Skema; example?: unknown; examples?: Readonly<Record<string, { $ref?: string; summary?: string; value?: unknown }>> };

export type Jawaban = { description: string; content?: Readonly<Record<string, Isi>> };

export type Parameter = { name: string; in: string; required?: boolean; description?: string; schema?: Skema };

export type Operasi = {
  operationId: string;
  tags: readonly string[];
  summary: string;
  description?: string;
  parameters?: readonly Parameter[];
  requestBody?: { content: Readonly<Record<string, Isi>> };
  responses: Readonly<Record<string, Jawaban>>;
};

export type Dokumen = {
  info: { title: string; version: string; description: string };
  servers: readonly { url: string }[];
  tags: readonly { name: string; description: string }[];
  paths: Readonly<Record<string, Readonly<Record<string, Operasi>>>>;
  components: { schemas: Readonly<Record<string, Skema>>; examples: Readonly<Record<string, { summary: string; value: unknown }>> };
};

export type OperasiDiJalur = Operasi & { cara: string; jalur: string };

/** All operations in the order of the document. */
export function semuaOperasi(dokumen: Dokumen): OperasiDiJalur[] {
  return Object.entries(dokumen.paths).flatMap(([jalur, cara]) =>
    Object.entries(cara).map(([nama, operasi]) => ({ ...operasi, jalur, cara: nama.toUpperCase() })),
  );
}

/** The schema itself, where only its name is given. */
function uraikan(dokumen: Dokumen, skema: Skema | undefined): Skema {
  const nama = /^#\/components\/schemas\/(.+)$/.exec(skema?.$ref ?? '')?.[1];
  return (nama === undefined ? skema : dokumen.components.schemas[nama]) ?? {};
}

export type BarisBidang = { bidang: string; jenis: string; arti: string; wajib: boolean };

/** Fields of an object, those of parts of it after a dot. */
export function barisBidang(dokumen: Dokumen, skema: Skema | undefined, awalan = '', dalam = 0): BarisBidang[] {
  const asli = uraikan(dokumen, skema);
  return Object.entries(asli.properties ?? {}).flatMap(([nama, satu]) => {
    const isi = uraikan(dokumen, satu);
    const butir = uraikan(dokumen, isi.items);
    const sendiri: BarisBidang = {
      bidang: `${awalan}${nama}`,
      jenis: jenisKata(isi, butir),
      arti: isi.description ?? butir.description ?? '',
      wajib: asli.required?.includes(nama) ?? false,
    };
    const anak = isi.properties ? isi : butir.properties ? butir : undefined;
    return anak && dalam < 2
      ? [sendiri, ...barisBidang(dokumen, anak, `${awalan}${nama}${anak === butir ? '[]' : ''}.`, dalam + 1)]
      : [sendiri];
  });
}

const JENIS: Readonly<Record<string, string>> = {
  string: 'teks',
  integer: 'bilangan',
  number: 'angka',
  boolean: 'benar/salah',
  array: 'daftar',
  object: 'objek',
  null: 'kosong',
};
const FORMAT: Readonly<Record<string, string>> = { date: 'tanggal', 'date-time': 'waktu' };

function jenisKata({ type = [], format, maxLength, enum: pilihan }: Skema, butir: Skema): string {
  const semua = (typeof type === 'string' ? [type] : type).filter((satu) => satu !== 'null');
  const kata = semua.map((satu) => (pilihan ? 'pilihan' : (FORMAT[format ?? ''] ?? JENIS[satu] ?? satu)));
  if (semua[0] === 'array') return `daftar ${JENIS[typeof butir.type === 'string' ? butir.type : ''] ?? ''}`.trim();
  const panjang = semua[0] === 'string' && !pilihan && !format && maxLength ? `, paling panjang ${maxLength}` : '';
  const kosong = typeof type !== 'string' && type.includes('null') ? ', boleh null' : '';
  return `${kata.join(' atau ')}${panjang}${kosong}`;
}

/** A call of this operation that can be pasted into a terminal. */
export function contohCurl(dokumen: Dokumen, { cara, jalur, parameters = [], requestBody }: OperasiDiJalur): string {
  const nilai = (satu: Parameter | undefined) => String((satu?.schema as { example?: unknown } | undefined)?.example ?? '12');
  const alamat = jalur.replace(/\{(\w+)\}/g, (_, nama: string) => nilai(parameters.find((satu) => satu.name === nama)));
  const kepala = ['-H "Authorization: Bearer $TOKEN"'];
  for (const satu of parameters) if (satu.in === 'header') kepala.push(`-H '${satu.name}: ${nilai(satu)}'`);
  const isi = requestBody?.content['application/json']?.example;
  if (isi) kepala.push(`-H 'Content-Type: application/json'`, `-d '${JSON.stringify(isi)}'`);
  const wajib = parameters
    .filter((satu) => satu.in === 'query' && satu.required)
    .map((satu) => `${satu.name}=${encodeURIComponent(nilai(satu))}`);
  const url = `${dokumen.servers[0]?.url ?? ''}${alamat}${wajib.length > 0 ? `?${wajib.join('&')}` : ''}`;
  return [`curl${cara === 'GET' ? '' : ` -X ${cara}`} '${url}'`, ...kepala].join(' \\\n  ');
}
