import { parseForm } from '../../../web/form.tsx';
import { perbaruiKoperasi } from '../../koperasi/actions.turunan.ts';
import { listJabatanOrang } from '../../koperasi/pengurus/queries.ts';
import { nonaktifkanOrang, ubahOrang } from '../../orang/actions.ts';
import { catatOrangBaru } from '../../orang/actions.baru.ts';
import { barisBasi } from '../../orang/baris-basi.ts';
import { dataOrang, dataOrangUbahan, isianDariOrang, skemaNonaktifOrang, skemaOrang } from '../../orang/forms.ts';
import { LABEL_ORANG } from '../../orang/label.ts';
import { ALASAN_NONAKTIF_ORANG } from '../../orang/orang.ts';
import { orangPath } from '../../orang/paths.ts';
import { getOrang, getRahasiaOrang, kunciOrang, type Orang, type OrangSingkat } from '../../orang/queries.ts';
import { segarkanPemilik } from '../../umkm/actions.turunan.ts';
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

const kini = (o: Orang): CatatanKini => ({
  id: o.id,
  nama: o.nama,
  versi: o.versi,
  keadaan: o.keadaan,
  kodeWilayah: o.kode_wilayah,
  isi: isianDariOrang(o),
  samar: { nik: o.nik_samar ?? '', ragam_disabilitas: o.ada_ragam ? 'dicatat, disamarkan' : '' },
});

const dipakai = (lain: OrangSingkat): TakDiterapkan => ({
  ok: false,
  sebab: 'aturan',
  pesan: [`NIK ini sudah tercatat atas nama ${lain.nama}.`],
  lain: { href: orangPath(lain.id), nama: lain.nama },
});

export const USULAN_ORANG: RegisterUsulan = {
  get: async (db, id) => kini(await getOrang(db, id)),
  kunci: async (tx, id) => kini(await kunciOrang(tx, id)),

  async periksaUbah(_db, _kini, isi, _fields, hariIni) {
    const isian = parseForm(skemaOrang(hariIni), keFormValues(isi));
    if (!isian.ok) return { ok: false, errors: isian.errors };
    const data = dataOrang(isian.data);
    // The secret fields are empty in the form when nothing new was typed.
    const rahasia = { nik: data.nik.keadaan === 'ada' ? data.nik.nilai : '', ragam_disabilitas: data.ragam_disabilitas ?? '' };
    return { ok: true, isi: { ...isianDariOrang({ ...data, nik_keadaan: data.nik.keadaan }), ...rahasia } };
  },

  periksaBaru(values, hariIni) {
    const skema = skemaOrang(hariIni);
    const isian = parseForm(skema, values);
    return isian.ok
      ? { ok: true, isi: dariFormValues(values, Object.keys(skema.shape)), nama: dataOrang(isian.data).nama }
      : { ok: false, errors: isian.errors };
  },

  periksaNonaktif(values) {
    const isian = parseForm(skemaNonaktifOrang, values);
    return isian.ok
      ? { ok: true, isi: dariFormValues(values, ['nonaktif_alasan', 'nonaktif_catatan']) }
      : { ok: false, errors: isian.errors };
  },

  async ubah(tx, { sandi, hariIni }, pelaku, { id, versi, isi, nama }, usul) {
    const isian = parseForm(skemaOrang(hariIni), keFormValues({ ...isi, ...usul }));
    if (!isian.ok) return pesanAturan(isian.errors);
    const data = dataOrangUbahan(isian.data, await getRahasiaOrang(tx, sandi, id));
    const hasil = await ubahOrang(tx, { sandi }, pelaku, id, { data, versi });
    if (!hasil.ok) return hasil.sebab === 'nik_dipakai' ? dipakai(hasil.lain) : SUDAH_BERUBAH;
    if (data.nama !== nama) {
      await segarkanPemilik(tx, id, hariIni);
      const jabatan = await listJabatanOrang(tx, id);
      for (const koperasi of new Set(jabatan.map((j) => j.koperasi_id))) await perbaruiKoperasi(tx, koperasi, hariIni);
    }
    return { ok: true, id };
  },

  async baru(tx, { sandi, hariIni }, pelaku, isi, { bukanGanda }) {
    const isian = parseForm(skemaOrang(hariIni), keFormValues(isi));
    if (!isian.ok) return pesanAturan(isian.errors);
    const hasil = await catatOrangBaru(tx, { sandi }, pelaku, dataOrang(isian.data), { bukanGanda });
    if (hasil.ok) return hasil;
    if (hasil.sebab === 'nik_dipakai') return dipakai(hasil.lain);
    return mirip(hasil.mirip);
  },

  async nonaktif(tx, pelaku, { id, versi }, isi) {
    const isian = parseForm(skemaNonaktifOrang, keFormValues(isi));
    if (!isian.ok) return pesanAturan(isian.errors);
    const { nonaktif_alasan: alasan, nonaktif_catatan: catatan } = isian.data;
    const hasil = await nonaktifkanOrang(tx, pelaku, id, { alasan, catatan, versi });
    return hasil.ok ? { ok: true, id } : SUDAH_BERUBAH;
  },

  baris: (namaWilayah) => [...barisBasi(namaWilayah), ...barisNonaktif(LABEL_ORANG, ALASAN_NONAKTIF_ORANG)],
};
