import { type FieldErrors, parseForm } from '../../../web/form.tsx';
import { nonaktifkanUmkm, ubahUmkm } from '../../umkm/actions.ts';
import { catatUmkmBaru } from '../../umkm/actions.baru.ts';
import { isianBagian, isianTeks } from '../../umkm/bagian-isian.ts';
import { barisBasi } from '../../umkm/baris-basi.ts';
import { formulirUmkmBaru } from '../../umkm/forms.baru.ts';
import { BAGIAN_UMKM, bagianUmkm, type DataUmkm, type NamaBagian, skemaNonaktifUmkm } from '../../umkm/forms.ts';
import { LABEL_UMKM } from '../../umkm/label.ts';
import { umkmPath } from '../../umkm/paths.ts';
import { getNpwp, getUmkm, kunciUmkm, type Umkm, type UmkmSingkat } from '../../umkm/queries.ts';
import { ALASAN_NONAKTIF_UMKM } from '../../umkm/umkm.ts';
import { JENIS_KELAMIN } from '../../orang/orang.ts';
import {
  barisNonaktif,
  barisTeks,
  type CatatanKini,
  dariFormValues,
  keFormValues,
  mirip,
  pesanAturan,
  type RegisterUsulan,
  SUDAH_BERUBAH,
  type TakDiterapkan,
} from './actions.register.ts';
import type { Baris, Values } from './usulan.ts';

const BAGIAN = Object.keys(BAGIAN_UMKM) as NamaBagian[];
const FIELD_TAHUNAN = [
  'tahun',
  'modal',
  'penjualan',
  'aset',
  'tenaga_laki',
  'tenaga_perempuan',
  'tenaga_dibayar',
  'tenaga_tidak_dibayar',
  'tenaga_disabilitas',
];
const UANG = new Set(['modal', 'penjualan', 'aset']);

const isiUmkm = (umkm: Umkm): Values =>
  Object.assign({}, ...BAGIAN.map((bagian) => isianTeks(isianBagian(bagian, umkm as Parameters<typeof isianBagian>[1])))) as Values;

const kini = (umkm: Umkm): CatatanKini => ({
  id: umkm.id,
  nama: umkm.nama,
  versi: umkm.versi,
  keadaan: umkm.keadaan,
  kodeWilayah: umkm.kode_wilayah,
  isi: isiUmkm(umkm),
  samar: { npwp: umkm.npwp_samar ?? '' },
});

/** The sections that hold these fields, read by their own forms out of the whole record. */
function bacaBagian(isi: Values, fields: readonly string[], hariIni: string) {
  const semua = bagianUmkm(hariIni);
  const values = keFormValues(isi);
  const data: Partial<DataUmkm> = {};
  const errors: FieldErrors = {};
  const bagian = BAGIAN.filter((nama) => Object.keys(semua[nama].schema.shape).some((field) => fields.includes(field)));
  for (const nama of bagian) {
    const isian = parseForm(semua[nama].schema, values);
    const susunan = isian.ok ? semua[nama].kolom(isian.data) : { ok: false as const, salah: isian.errors };
    if (susunan.ok) Object.assign(data, susunan.kolom);
    else Object.assign(errors, susunan.salah);
  }
  return { bagian, data, errors };
}

const dipakai = (lain: UmkmSingkat): TakDiterapkan => ({
  ok: false,
  sebab: 'aturan',
  pesan: [`NIB ini sudah tercatat pada "${lain.nama}".`],
  lain: { href: umkmPath(lain.id), nama: lain.nama },
});

export const USULAN_UMKM: RegisterUsulan = {
  get: async (db, id) => kini(await getUmkm(db, id)),
  kunci: async (tx, id) => kini(await kunciUmkm(tx, id)),

  async periksaUbah(db, { id, isi: lama }, isi, fields, hariIni) {
    const { bagian, data, errors } = bacaBagian(isi, fields, hariIni);
    if (Object.keys(errors).length > 0) return { ok: false, errors };
    const { nib, npwp, ...lain } = data;
    const umkm = await getUmkm(db, id);
    const sesudah = {
      ...umkm,
      ...lain,
      ...(nib && { nib: nib.keadaan === 'ada' ? nib.nilai : null, nib_keadaan: nib.keadaan }),
      ...(npwp && { npwp_keadaan: npwp.keadaan }),
    } as Parameters<typeof isianBagian>[1];
    const rapi = Object.assign({}, ...bagian.map((nama) => isianTeks(isianBagian(nama, sesudah)))) as Record<string, string>;
    if (npwp?.keadaan === 'ada') rapi['npwp'] = npwp.nilai;
    return { ok: true, isi: { ...lama, ...rapi } };
  },

  periksaBaru(values, hariIni) {
    const skema = formulirUmkmBaru(hariIni);
    const isian = parseForm(skema.schema, values);
    if (!isian.ok) return { ok: false, errors: isian.errors };
    const susunan = skema.susun(isian.data);
    if (!susunan.ok) return { ok: false, errors: { ...susunan.salah } };
    return { ok: true, isi: dariFormValues(values, Object.keys(skema.schema.shape)), nama: susunan.kolom.data.nama };
  },

  periksaNonaktif(values) {
    const isian = parseForm(skemaNonaktifUmkm, values);
    return isian.ok
      ? { ok: true, isi: dariFormValues(values, ['nonaktif_alasan', 'nonaktif_catatan']) }
      : { ok: false, errors: isian.errors };
  },

  async ubah(tx, { sandi, hariIni }, pelaku, { id, versi, isi }, usul) {
    const { data, errors } = bacaBagian({ ...isi, ...usul }, Object.keys(usul), hariIni);
    if (Object.keys(errors).length > 0) return pesanAturan(errors);
    if (data.npwp?.keadaan === 'belum_dicatat') {
      // The form does not show the stored number: left empty, it stays.
      const lama = await getNpwp(tx, sandi, id);
      if (lama.keadaan === 'ada') data.npwp = lama;
    }
    const hasil = await ubahUmkm(tx, { sandi, hariIni }, pelaku, id, { data, versi });
    if (hasil.ok) return { ok: true, id };
    return hasil.sebab === 'nib_dipakai' ? dipakai(hasil.lain) : SUDAH_BERUBAH;
  },

  async baru(tx, bahan, pelaku, isi, pilihan) {
    const skema = formulirUmkmBaru(bahan.hariIni);
    const isian = parseForm(skema.schema, keFormValues({ ...isi, ...(pilihan.pemilik && { pemilik_pilihan: pilihan.pemilik }) }));
    if (!isian.ok) return pesanAturan(isian.errors);
    const susunan = skema.susun(isian.data);
    if (!susunan.ok) return pesanAturan({ ...susunan.salah });
    const hasil = await catatUmkmBaru(tx, bahan, pelaku, susunan.kolom, { bukanGanda: pilihan.bukanGanda });
    if (hasil.ok) return hasil;
    switch (hasil.sebab) {
      case 'nib_dipakai':
        return dipakai(hasil.lain);
      case 'tanpa_nama':
        return { ok: false, sebab: 'aturan', pesan: ['NIK pemilik belum tercatat pada siapa pun, dan nama pemiliknya tidak diusulkan.'] };
      case 'periksa':
        return mirip(
          hasil.usaha,
          hasil.pemilik.map(({ id, nama, alasan, nikSama }) => ({ id, nama, alasan, nikSama })),
        );
    }
  },

  async nonaktif(tx, pelaku, { id, versi }, isi) {
    const isian = parseForm(skemaNonaktifUmkm, keFormValues(isi));
    if (!isian.ok) return pesanAturan(isian.errors);
    const { nonaktif_alasan: alasan, nonaktif_catatan: catatan } = isian.data;
    const hasil = await nonaktifkanUmkm(tx, pelaku, id, { alasan, catatan, versi });
    return hasil.ok ? { ok: true, id } : SUDAH_BERUBAH;
  },

  baris(namaWilayah) {
    const fields = [...new Set(BAGIAN.flatMap((nama) => Object.keys(isianBagianKosong(nama))))];
    return [...barisBasi(fields, namaWilayah), ...PEMILIK, ...TAHUNAN, ...barisNonaktif(LABEL_UMKM, ALASAN_NONAKTIF_UMKM)];
  },
};

/** Names of the fields of a section, as its form has them. */
function isianBagianKosong(bagian: NamaBagian): Readonly<Record<string, unknown>> {
  return bagianUmkm('2026-01-01')[bagian].schema.shape;
}

const PEMILIK: readonly Baris[] = [
  {
    name: 'pemilik_id',
    label: 'Pemilik',
    fields: ['pemilik_id'],
    shown: (isi) => (isi['pemilik_id'] ? `Orang nomor ${isi['pemilik_id']}` : ''),
  },
  barisTeks('pemilik_nama', 'Nama pemilik'),
  {
    name: 'pemilik_nik',
    label: 'NIK pemilik',
    fields: ['pemilik_nik', 'pemilik_nik_belum'],
    shown: (isi) => (isi['pemilik_nik_belum'] === 'ya' ? 'Belum punya' : (isi['pemilik_nik'] ?? '')),
  },
  barisTeks('pemilik_jenis_kelamin', 'Jenis kelamin pemilik', JENIS_KELAMIN),
  barisTeks('pemilik_tanggal_lahir', 'Tanggal lahir pemilik'),
  barisTeks('pemilik_telepon', 'Telepon pemilik'),
];

const TAHUNAN = FIELD_TAHUNAN.map((name) => barisTeks(name, `${LABEL_UMKM[name] ?? name}${UANG.has(name) ? '' : ' (angka tahunan)'}`));
