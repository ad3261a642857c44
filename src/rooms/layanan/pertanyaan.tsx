import type { Child } from 'hono/jsx';
import { Checkboxes, Radios } from '../../ui/choice.tsx';
import { DateInput, FileInput, Input, MoneyInput, Select, Textarea } from '../../ui/field.tsx';
import { Inset } from '../../ui/notice.tsx';
import type { Pertanyaan } from './definisi.ts';
import { type Jawaban, namaIsian, pilihanDari } from './isian.ts';

/** Areas as choices, by kecamatan. */
export type PilihanKelurahan = readonly { label: string; options: readonly { value: string; text: string }[] }[];

type Props = {
  pertanyaan: Pertanyaan;
  jawaban: Jawaban;
  salah?: Readonly<Record<string, string>> | undefined;
  kelurahan: PilihanKelurahan;
  /** On a page for staff the few that must be filled carry the mark; for the public the others do. */
  petugas?: boolean | undefined;
  /** Shown beside the help text, for example when the question is asked at all. */
  catatan?: Child | undefined;
};

const RADIO_PALING_BANYAK = 8;

/** One question as a field, whatever its kind. */
export function IsianPertanyaan({ pertanyaan, jawaban, salah, kelurahan, petugas, catatan }: Props) {
  const { id, jenis, label, wajib } = pertanyaan;
  const name = namaIsian(id);
  const dijawab = jawaban[id] ?? [];
  const bantuan = [pertanyaan.bantuan, catatan].filter(Boolean);
  const hint =
    bantuan.length === 0 ? undefined : bantuan.length === 1 ? (
      bantuan[0]
    ) : (
      <>
        {bantuan[0]} {bantuan[1]}
      </>
    );
  const wajibkah = petugas ? { required: wajib } : { required: wajib, optional: !wajib };
  const umum = { name, label, error: salah?.[name], ...(hint === undefined ? {} : { hint }), ...wajibkah };
  const isi = { ...umum, value: dijawab[0] ?? '' };
  switch (jenis) {
    case 'keterangan':
      return (
        <Inset>
          <p>
            <strong>{label}</strong>
          </p>
          {pertanyaan.bantuan && <p>{pertanyaan.bantuan}</p>}
        </Inset>
      );
    case 'paragraf':
      return <Textarea {...isi} rows={5} limit={2000} />;
    case 'angka':
      return <Input {...isi} inputmode="numeric" width={10} autocomplete="off" />;
    case 'rupiah':
      return <MoneyInput {...isi} />;
    case 'tanggal':
      return <DateInput {...isi} />;
    case 'ya_tidak':
    case 'pilihan': {
      const pilihan = pilihanDari(pertanyaan).map(({ kode, label: text }) => ({ value: kode, text }));
      if (pilihan.length > RADIO_PALING_BANYAK) return <Select {...isi} empty="Pilih satu" options={pilihan} />;
      return <Radios {...isi} legend={label} items={pilihan} inline={jenis === 'ya_tidak'} />;
    }
    case 'beberapa':
      return (
        <Checkboxes
          {...umum}
          legend={label}
          values={dijawab}
          items={pilihanDari(pertanyaan).map(({ kode, label: text }) => ({ value: kode, text }))}
        />
      );
    case 'wilayah':
      return <Select {...isi} empty="Pilih kelurahan" options={kelurahan} />;
    case 'kbli':
      return (
        <Input
          {...isi}
          hint={hint ?? '5 angka, ada di lembar NIB. Contoh: 10391'}
          inputmode="numeric"
          width={10}
          autocomplete="off"
          digits
        />
      );
    case 'nik':
      return <Input {...isi} hint={hint ?? '16 angka, ada di KTP.'} inputmode="numeric" width={20} autocomplete="off" digits />;
    case 'nib':
      return <Input {...isi} hint={hint ?? '13 angka, ada di lembar NIB.'} inputmode="numeric" width={20} autocomplete="off" digits />;
    case 'telepon':
      return (
        <Input
          {...isi}
          hint={hint ?? 'Contoh: 0812-3456-7890'}
          type="tel"
          inputmode="tel"
          width={20}
          autocomplete={petugas ? 'off' : 'tel'}
        />
      );
    case 'berkas':
      return <FileInput {...umum} accept="application/pdf,image/jpeg,image/png,image/webp" />;
    case 'teks':
      return <Input {...isi} autocomplete="off" />;
  }
}
