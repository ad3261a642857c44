import { cariSemuaGanda } from '../../src/rooms/pendataan/ganda/actions.calon.ts';
import { kerjakanImpor } from '../../src/rooms/pendataan/impor/actions.kerja.ts';
import type { OpenOffice } from './office.ts';

/** Imports in each of their states, and a pair of records that look alike. */
export type DataExamples = {
  imporDiunggah: number;
  imporSiap: number;
  imporSelesai: number;
  ganda: number;
  usulan: number;
  usulanDitolak: number;
  verifikasi: number;
  verifikasiButir: number;
};

const isi = (telepon: number): string => `DATA UMKM KOTA MALANG TAHUN 2025;;;;;
No;Nama Usaha;Nama Pemilik;NIK;Kelurahan;No HP
1;Bakso Bakar Trowulan ${telepon};Pak Man;;Klojen;08123333${telepon}1
2;Rawon Nguling ${telepon};Bu Tini;;Kel. Kasin;08123333${telepon}2
3;Es Krim Toko Oen;Liem;;Kauman Lama;08123333${telepon}3
4;Cwie Mie Gloria;Yohana;3.57301E+15;Klojen;08123333${telepon}4
`;

export async function makeDataExamples(office: OpenOffice): Promise<DataExamples> {
  const pendata = await office.staff('pendata');
  const unggah = async (telepon: number) => {
    const file = new File([isi(telepon)], `umkm ${telepon}.csv`);
    const page = await pendata.submit(await pendata.get('/petugas/impor'), { 'Isi berkas': 'UMKM', Berkas: file }, 'Unggah berkas');
    const id = Number(/\/petugas\/impor\/(\d+)/.exec(page.url)?.[1]);
    if (!id) throw new Error(`${page.status} ${page.text.slice(0, 300)}`);
    return { id, page };
  };
  const periksa = async (telepon: number) => {
    const { id, page } = await unggah(telepon);
    const menunggu = await pendata.submit(page, {}, 'Periksa berkas');
    await kerjakanImpor(office.deps, id);
    return { id, page: await pendata.get(menunggu.url) };
  };
  const { id: imporDiunggah } = await unggah(100);
  const { id: imporSiap } = await periksa(200);
  const { id: imporSelesai, page } = await periksa(300);
  await pendata.submit(page, {}, 'Masukkan 2 baris');
  await kerjakanImpor(office.deps, imporSelesai);
  await cariSemuaGanda(office.db);
  const { id: ganda } = await office.db
    .selectFrom('ganda')
    .select('id')
    .where('status', '=', 'terbuka')
    .orderBy('id')
    .executeTakeFirstOrThrow();
  return { imporDiunggah, imporSiap, imporSelesai, ganda, ...(await makeProposals(office)), ...(await makeCheckList(office)) };
}

/** A change that waits, with a NIK in it, and one that was refused. */
async function makeProposals(office: OpenOffice): Promise<Pick<DataExamples, 'usulan' | 'usulanDitolak'>> {
  const [operator, pendata] = [await office.staff('operator'), await office.staff('pendata')];
  const [orang] = await office.db
    .selectFrom('orang')
    .select('id')
    .where('keadaan', '=', 'aktif')
    .where('nik_keadaan', '<>', 'ada')
    .orderBy('id')
    .execute();
  const ajukan = async (isian: Record<string, string>) => {
    const page = await operator.submit(await operator.get(`/petugas/orang/${orang?.id}/ubah`), isian, 'Ajukan perubahan');
    const id = Number(/\/petugas\/usulan\/(\d+)/.exec(page.url)?.[1]);
    if (!id) throw new Error(`${page.status} ${page.text.slice(0, 300)}`);
    return id;
  };
  const usulanDitolak = await ajukan({ 'Tempat lahir': 'Blitar' });
  const lihat = await pendata.get(`/petugas/usulan/${usulanDitolak}`);
  await pendata.submit(lihat, { 'Alasan menolak': 'Di KTP tertulis Malang' }, 'Tolak usulan');
  return { usulan: await ajukan({ NIK: '3573014107900003', Alamat: 'Jl. Usulan 1' }), usulanDitolak };
}

/** A list of businesses to be telephoned, with one result. */
async function makeCheckList(office: OpenOffice): Promise<Pick<DataExamples, 'verifikasi' | 'verifikasiButir'>> {
  const pendata = await office.staff('pendata');
  const { kode_wilayah: kode } = await office.db
    .selectFrom('umkm')
    .select('kode_wilayah')
    .where('keadaan', '=', 'aktif')
    .where('kode_wilayah', 'is not', null)
    .groupBy('kode_wilayah')
    .orderBy((eb) => eb.fn.countAll(), 'desc')
    .limit(1)
    .executeTakeFirstOrThrow();
  await office.db
    .updateTable('umkm')
    .set({ diverifikasi_pada: null, dibuat_pada: new Date('2020-01-05T02:00:00Z') })
    .where('kode_wilayah', '=', kode)
    .execute();
  const form = await pendata.get(`/petugas/verifikasi/baru?jenis=umkm&wilayah=${kode}`);
  const nama = [...form.document.querySelectorAll('select[name=petugas] option')].map((o) => o.textContent ?? '').at(-1) ?? '';
  const page = await pendata.submit(form, { 'Bagaimana diperiksa?': 'Telepon', 'Dikerjakan oleh': nama }, 'Buat daftar');
  const verifikasi = Number(/\/petugas\/verifikasi\/(\d+)/.exec(page.url)?.[1]);
  if (!verifikasi) throw new Error(`${page.status} ${page.text.slice(0, 300)}`);
  const link = page.document.querySelector(`a[href^="/petugas/verifikasi/${verifikasi}/hasil/"]`)?.getAttribute('href') ?? '';
  const satu = await pendata.get(link);
  await pendata.submit(satu, { 'Apa yang ditemukan?': 'Tidak bertemu', Catatan: 'Dicoba lagi sore' }, 'Simpan hasil');
  return { verifikasi, verifikasiButir: Number(link.split('/').at(-1)) };
}
