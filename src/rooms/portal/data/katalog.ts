import type { Kantor } from '../../kantor/kantor.ts';
import { namaLengkap } from '../../kantor/kantor.ts';
import { pathBerkasData, pathData, pathKumpulan } from '../paths.ts';
import { findKumpulan, LISENSI, NAMA_KUMPULAN, type NamaKumpulan } from './kumpulan.ts';

type Terbit = { kumpulan: NamaKumpulan; tahun: number; dihitungPada: Date };

/** The published sets as a DCAT 3 catalogue in JSON-LD, for portals that harvest (Perpres 39/2019: metadata). */
export function katalogDcat(kantor: Kantor, alamat: string, terbit: readonly Terbit[]) {
  const penerbit = { '@type': 'foaf:Agent', 'foaf:name': namaLengkap(kantor) };
  return {
    '@context': {
      dcat: 'http://www.w3.org/ns/dcat#',
      dct: 'http://purl.org/dc/terms/',
      foaf: 'http://xmlns.com/foaf/0.1/',
      xsd: 'http://www.w3.org/2001/XMLSchema#',
    },
    '@id': alamat + pathData,
    '@type': 'dcat:Catalog',
    'dct:title': `Data terbuka ${namaLengkap(kantor)}`,
    'dct:description': `Angka tahunan koperasi dan usaha di ${kantor.namaDaerah}.`,
    'dct:publisher': penerbit,
    'dct:language': 'id',
    'dct:license': { '@id': LISENSI.alamat },
    'dcat:dataset': NAMA_KUMPULAN.flatMap((nama) => {
      const tahun = terbit.filter((satu) => satu.kumpulan === nama);
      return tahun.length > 0 ? [dataset(nama, tahun, { alamat, penerbit, kantor })] : [];
    }),
  };
}

type Sekitar = { alamat: string; penerbit: object; kantor: Kantor };

function dataset(nama: NamaKumpulan, tahun: readonly Terbit[], { alamat, penerbit, kantor }: Sekitar) {
  const kumpulan = findKumpulan(nama);
  const urut = tahun.map((satu) => satu.tahun).sort((a, b) => a - b);
  const terbaru = tahun.map((satu) => satu.dihitungPada.toISOString()).sort();
  const unduhan = (satu: number, format: 'csv' | 'json') => ({
    '@type': 'dcat:Distribution',
    'dct:title': `${kumpulan?.judul ?? nama} ${satu} (${format.toUpperCase()})`,
    'dcat:downloadURL': { '@id': alamat + pathBerkasData(nama, satu, format) },
    'dcat:mediaType': { '@id': `https://www.iana.org/assignments/media-types/${format === 'csv' ? 'text/csv' : 'application/json'}` },
    'dct:license': { '@id': LISENSI.alamat },
  });
  return {
    '@id': alamat + pathKumpulan(nama),
    '@type': 'dcat:Dataset',
    'dct:identifier': nama,
    'dct:title': kumpulan?.judul ?? nama,
    'dct:description': `${kumpulan?.definisi ?? ''} ${kumpulan?.artiTahun ?? ''}`.trim(),
    'dct:publisher': penerbit,
    'dct:source': kumpulan?.sumber ?? '',
    'dct:accrualPeriodicity': { '@id': 'http://publications.europa.eu/resource/authority/frequency/MONTHLY' },
    'dct:modified': { '@type': 'xsd:dateTime', '@value': terbaru.at(-1) },
    'dct:spatial': { '@type': 'dct:Location', 'dct:identifier': kantor.kodeWilayah, 'dct:title': kantor.namaDaerah },
    'dct:temporal': {
      '@type': 'dct:PeriodOfTime',
      'dcat:startDate': { '@type': 'xsd:gYear', '@value': String(urut[0]) },
      'dcat:endDate': { '@type': 'xsd:gYear', '@value': String(urut.at(-1)) },
    },
    'dcat:keyword': [(kumpulan?.topik ?? '').toLowerCase(), kumpulan?.penggolongan.nama.toLowerCase() ?? ''],
    'dcat:landingPage': { '@id': alamat + pathKumpulan(nama) },
    'dcat:distribution': tahun.flatMap((satu) => [unduhan(satu.tahun, 'csv'), unduhan(satu.tahun, 'json')]),
  };
}
