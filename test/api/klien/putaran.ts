import createClient, { type Client } from 'openapi-fetch';
// Written by klien.test.ts out of the document, just before this is compiled.
import type { components, paths } from '../../../node_modules/.panji-klien/klien.ts';

type Umkm = components['schemas']['Umkm'];
type Koperasi = components['schemas']['Koperasi'];

/** What another system would write against the generated types: every operation once, and what it got. */
export async function putaran(baseUrl: string, token: string, fetch: (request: Request) => Promise<Response>): Promise<string[]> {
  const api = createClient<paths>({ baseUrl, fetch, headers: { Authorization: `Bearer ${token}` } });
  const done: string[] = [];
  const umkm = await usaha(api, done);
  const orang = await orangnya(api, done);
  const koperasi = await koperasinya(api, done, orang);
  await rujukan(api, done);
  await massal(api, done);
  if (umkm.kelas !== null || koperasi.rat.length !== 1) throw new Error('the records are not what was sent');
  return done;
}

const kunci = () => ({ 'Idempotency-Key': crypto.randomUUID() });
const etag = (response: Response) => ({ 'If-Match': response.headers.get('etag') ?? '' });

/** The body of an answer that is no refusal. */
function isi<T>(done: string[], operation: string, { data, error, response }: { data?: T; error?: unknown; response: Response }): T {
  if (data === undefined) throw new Error(`${operation} was refused with ${response.status}: ${JSON.stringify(error)}`);
  done.push(operation);
  return data;
}

async function usaha(api: Client<paths>, done: string[]): Promise<Umkm> {
  const body = { nama: 'Warung Klien', bentuk_usaha: 'perorangan', kode_wilayah: '35.73.01.1001', sumber: 'api' } as const;
  const dibuat = await api.POST('/umkm', { params: { header: kunci() }, body });
  const { id } = isi(done, 'catatUmkm', dibuat) as Umkm;
  const baca = await api.GET('/umkm/{id}', { params: { path: { id } } });
  isi(done, 'bacaUmkm', baca);
  const daftar = isi(done, 'daftarUmkm', await api.GET('/umkm', { params: { query: { cari: 'klien', batas: 10 } } }));
  if (daftar.total !== 1 || daftar.data[0]?.id !== id) throw new Error('the list does not show what was recorded');
  const ubah = await api.PATCH('/umkm/{id}', { params: { path: { id }, header: etag(baca.response) }, body: { binaan: true } });
  return isi(done, 'ubahUmkm', ubah) as Umkm;
}

async function orangnya(api: Client<paths>, done: string[]): Promise<number> {
  const dibuat = await api.POST('/orang', { params: { header: kunci() }, body: { nama: 'Wahyu Klien', sumber: 'api' } });
  const { id } = isi(done, 'catatOrang', dibuat) as components['schemas']['Orang'];
  const baca = await api.GET('/orang/{id}', { params: { path: { id } } });
  isi(done, 'bacaOrang', baca);
  isi(done, 'daftarOrang', await api.GET('/orang', { params: { query: { urut: 'diubah', arah: 'turun' } } }));
  const ubah = await api.PATCH('/orang/{id}', { params: { path: { id }, header: etag(baca.response) }, body: { pendidikan: 'sma' } });
  isi(done, 'ubahOrang', ubah);
  return id;
}

async function koperasinya(api: Client<paths>, done: string[], orang: number): Promise<Koperasi> {
  const body = {
    nama: 'Koperasi Klien',
    bentuk: 'primer',
    jenis: 'jasa',
    pola_pengelolaan: 'konvensional',
    bulan_awal_buku: 1,
    sumber: 'api',
  } as const;
  const { id } = isi(done, 'catatKoperasi', await api.POST('/koperasi', { params: { header: kunci() }, body })) as Koperasi;
  const path = { id };
  const pengurus = { jabatan: 'ketua', orang_id: orang } as const;
  isi(done, 'angkatPengurus', await api.POST('/koperasi/{id}/pengurus', { params: { path, header: kunci() }, body: pengurus }));
  isi(done, 'daftarPengurus', await api.GET('/koperasi/{id}/pengurus', { params: { path } }));
  const rat = { tahun_buku: 2025, tanggal_rat: '2026-03-20', sumber: 'api' } as const;
  isi(done, 'catatRat', await api.POST('/koperasi/{id}/rat', { params: { path, header: kunci() }, body: rat }));
  isi(done, 'daftarRat', await api.GET('/koperasi/{id}/rat', { params: { path } }));
  const satu = await api.GET('/koperasi/{id}/rat/{tahun}', { params: { path: { id, tahun: 2025 } } });
  isi(done, 'bacaRat', satu);
  const ubahRat = { params: { path: { id, tahun: 2025 }, header: etag(satu.response) }, body: { hadir: 12 } };
  isi(done, 'ubahRat', await api.PATCH('/koperasi/{id}/rat/{tahun}', ubahRat));
  isi(done, 'daftarKoperasi', await api.GET('/koperasi', { params: { query: { rat: 'sudah' } } }));
  const baca = await api.GET('/koperasi/{id}', { params: { path } });
  isi(done, 'bacaKoperasi', baca);
  const ubah = await api.PATCH('/koperasi/{id}', { params: { path, header: etag(baca.response) }, body: { jumlah_karyawan: 4 } });
  return isi(done, 'ubahKoperasi', ubah) as Koperasi;
}

async function rujukan(api: Client<paths>, done: string[]): Promise<void> {
  isi(done, 'daftarWilayah', await api.GET('/wilayah', { params: { query: { induk: '35.73' } } }));
  isi(done, 'bacaWilayah', await api.GET('/wilayah/{kode}', { params: { path: { kode: '35.73.01' } } }));
  isi(done, 'cariKbli', await api.GET('/kbli', { params: { query: { cari: 'tempe' } } }));
  isi(done, 'bacaKbli', await api.GET('/kbli/{versi}/{kode}', { params: { path: { versi: '2020', kode: '56103' } } }));
  const impor = isi(done, 'daftarImpor', await api.GET('/impor', { params: { query: {} } }));
  const id = impor.data[0]?.id ?? 0;
  isi(done, 'bacaImpor', await api.GET('/impor/{id}', { params: { path: { id } } }));
}

async function massal(api: Client<paths>, done: string[]): Promise<void> {
  const query = { format: 'ndjson' } as const;
  isi(done, 'unduhUmkm', await api.GET('/umkm/export', { params: { query }, parseAs: 'text' }));
  isi(done, 'unduhKoperasi', await api.GET('/koperasi/export', { params: { query }, parseAs: 'text' }));
  isi(done, 'unduhOrang', await api.GET('/orang/export', { params: { query }, parseAs: 'text' }));
  const umpan = isi(done, 'ikutiPerubahan', await api.GET('/perubahan', { params: { query: { batas: 100 } } }));
  if (umpan.data.length === 0) throw new Error('the feed tells of nothing that was recorded');
}
