import type { OptionGroup } from '../../../ui/field.tsx';
import { Select } from '../../../ui/field.tsx';
import { Filter, type ActiveFilter } from '../../../ui/filter.tsx';
import type { Child } from 'hono/jsx';
import { pilihan } from '../../../lib/daftar-kode.ts';
import { type IsiSaringan, LABEL_SARINGAN, PILIHAN_SARINGAN } from '../daftar.ts';
import { jalur } from '../paths.ts';

type Props = {
  isi: IsiSaringan;
  aktif: readonly ActiveFilter[];
  wilayah: readonly OptionGroup[];
  kelompok: readonly string[];
  tahunBuku: readonly number[];
  tersembunyi: Readonly<Record<string, string>>;
  sesudah?: Child;
};

type Berpilihan = keyof typeof PILIHAN_SARINGAN;

/** The filters beside the list of cooperatives. */
export function SaringanKoperasi({ isi, aktif, wilayah, kelompok, tahunBuku, tersembunyi, sesudah }: Props) {
  const pilih = (nama: Berpilihan, kosong: string) => (
    <Select
      name={nama}
      id={`saring-${nama}`}
      label={LABEL_SARINGAN[nama]}
      value={isi[nama]}
      empty={kosong}
      options={pilihan(PILIHAN_SARINGAN[nama]).map(({ value, label }) => ({ value, text: label }))}
    />
  );
  return (
    <Filter action={jalur.daftar} active={aktif} clearHref={jalur.daftar} hidden={tersembunyi} after={sesudah}>
      <Select
        name="wilayah"
        id="saring-wilayah"
        label={LABEL_SARINGAN.wilayah}
        value={isi.wilayah}
        empty="Semua kelurahan"
        options={wilayah}
      />
      {pilih('status', 'Semua status')}
      {pilih('usulan', 'Sama atau berbeda')}
      {pilih('kewajiban', 'Semua')}
      {pilih('rat', 'Sudah atau belum')}
      <Select
        name="tahun_buku"
        id="saring-tahun_buku"
        label={LABEL_SARINGAN.tahun_buku}
        value={isi.tahun_buku}
        empty="Tahun buku terakhir"
        options={tahunBuku.map((tahun) => ({ value: String(tahun), text: String(tahun) }))}
      />
      {pilih('jenis', 'Semua jenis')}
      <Select
        name="kelompok"
        id="saring-kelompok"
        label={LABEL_SARINGAN.kelompok}
        value={isi.kelompok}
        empty="Semua kelompok"
        options={kelompok.map((satu) => ({ value: satu, text: satu }))}
      />
      {pilih('bentuk', 'Semua bentuk')}
      {pilih('pola', 'Semua pola')}
      {pilih('merah_putih', 'Semua')}
      {pilih('simpan_pinjam', 'Semua')}
      {pilih('kelengkapan', 'Semua')}
      {pilih('verifikasi', 'Semua')}
      {pilih('direktori', 'Semua')}
      {pilih('keadaan', 'Catatan yang dipakai')}
    </Filter>
  );
}
