import { parseForm } from '../../../web/form.tsx';
import { type Kembar, nonaktifkanKoperasi, tambahKoperasi, ubahKoperasi } from '../../koperasi/actions.ts';
import { barisBasi } from '../../koperasi/baris-basi.ts';
import { dataDariIsian, isianDariData, skemaKoperasi, skemaNonaktif } from '../../koperasi/forms.ts';
import { ALASAN_NONAKTIF_KOPERASI } from '../../koperasi/koperasi.ts';
import { jalurKoperasi } from '../../koperasi/paths.ts';
import { dataKoperasi, getKoperasi, type Koperasi, kunciKoperasi, type NomorKembar } from '../../koperasi/queries.ts';
import { listKoperasiMirip } from '../../koperasi/queries.mirip.ts';
import { LABEL_KOPERASI } from '../../koperasi/sebutan.ts';
import {
  barisNonaktif,
  type CatatanKini,
  dariFormValues,
  keFormValues,
  mirip,
  pesanAturan,
  type RegisterUsulan,
  SUDAH_BERUBAH,
  type TakDiterapkan,
} from './actions.register.ts';

const KEMBAR: Readonly<Record<NomorKembar, string>> = {
  nomor_induk: 'Nomor induk koperasi ini sudah dicatat untuk',
  nib: 'NIB ini sudah dicatat untuk',
  nomor_badan_hukum: 'Nomor badan hukum ini sudah dicatat untuk',
  merah_putih: 'Kelurahan ini sudah punya koperasi Merah Putih:',
};

const kembar = ({ bidang, lain }: Kembar): TakDiterapkan => ({
  ok: false,
  sebab: 'aturan',
  pesan: [`${KEMBAR[bidang]} ${lain.nama}.`],
  lain: { href: jalurKoperasi(lain.id), nama: lain.nama },
});

const kini = (k: Koperasi): CatatanKini => ({
  id: k.id,
  nama: k.nama,
  versi: k.versi,
  keadaan: k.keadaan,
  kodeWilayah: k.kode_wilayah,
  isi: isianDariData(dataKoperasi(k)),
  samar: {},
});

export const USULAN_KOPERASI: RegisterUsulan = {
  get: async (db, id) => kini(await getKoperasi(db, id)),
  kunci: async (tx, id) => kini(await kunciKoperasi(tx, id)),

  async periksaUbah(_db, _kini, isi, _fields, hariIni) {
    const isian = parseForm(skemaKoperasi(hariIni), keFormValues(isi));
    return isian.ok ? { ok: true, isi: isianDariData(dataDariIsian(isian.data)) } : { ok: false, errors: isian.errors };
  },

  periksaBaru(values, hariIni) {
    const isian = parseForm(skemaKoperasi(hariIni), values);
    return isian.ok
      ? { ok: true, isi: isianDariData(dataDariIsian(isian.data)), nama: isian.data.nama }
      : { ok: false, errors: isian.errors };
  },

  periksaNonaktif(values) {
    const isian = parseForm(skemaNonaktif, values);
    return isian.ok
      ? { ok: true, isi: dariFormValues(values, ['nonaktif_alasan', 'nonaktif_catatan']) }
      : { ok: false, errors: isian.errors };
  },

  async ubah(tx, { hariIni }, pelaku, { id, versi, isi }, usul) {
    const isian = parseForm(skemaKoperasi(hariIni), keFormValues({ ...isi, ...usul }));
    if (!isian.ok) return pesanAturan(isian.errors);
    const hasil = await ubahKoperasi(tx, pelaku, id, dataDariIsian(isian.data), { versi, hariIni });
    if (hasil.ok) return { ok: true, id };
    return hasil.sebab === 'kembar' ? kembar(hasil) : SUDAH_BERUBAH;
  },

  async baru(tx, { hariIni }, pelaku, isi, { bukanGanda }) {
    const isian = parseForm(skemaKoperasi(hariIni), keFormValues(isi));
    if (!isian.ok) return pesanAturan(isian.errors);
    const data = dataDariIsian(isian.data);
    const serupa = await listKoperasiMirip(tx, data);
    if (serupa.some((satu) => !bukanGanda.has(satu.objekId))) return mirip(serupa);
    const hasil = await tambahKoperasi(tx, pelaku, data, { hariIni, lainDari: serupa.map((m) => m.objekId) });
    return hasil.ok ? hasil : kembar(hasil);
  },

  async nonaktif(tx, pelaku, { id, versi }, isi) {
    const isian = parseForm(skemaNonaktif, keFormValues({ ...isi, versi: String(versi) }));
    if (!isian.ok) return pesanAturan(isian.errors);
    const { nonaktif_alasan: alasan, nonaktif_catatan: catatan } = isian.data;
    const hasil = await nonaktifkanKoperasi(tx, pelaku, id, { alasan, catatan, versi });
    return hasil.ok ? { ok: true, id } : SUDAH_BERUBAH;
  },

  baris: (namaWilayah) => [...barisBasi(namaWilayah), ...barisNonaktif(LABEL_KOPERASI, ALASAN_NONAKTIF_KOPERASI)],
};
