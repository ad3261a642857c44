import type { Child } from 'hono/jsx';
import { Button, ButtonLink, Buttons } from '../../../ui/button.tsx';
import { Checkboxes } from '../../../ui/choice.tsx';
import { Details } from '../../../ui/details.tsx';
import { Input, Select, Textarea } from '../../../ui/field.tsx';
import { Section } from '../../../ui/page-header.tsx';
import type { AppContext } from '../../../web/env.ts';
import { type FieldErrors, Form, FormValues } from '../../../web/form.tsx';
import type { Definisi } from '../../layanan/definisi.ts';
import { halamanTampil, type Jawaban } from '../../layanan/isian.ts';
import { jalurPetugas } from '../paths.ts';
import { PERBUATAN, type Perbuatan } from '../permohonan.ts';

type Props = {
  c: AppContext;
  nomor: string;
  definisi: Definisi;
  jawaban: Jawaban;
  bisa: readonly Perbuatan[];
  penerima: readonly { id: string; nama: string; peran: string }[];
  values: FormValues;
  errors: FieldErrors | undefined;
  /** The act that was refused: its form stands open. */
  buka: string | undefined;
};

const LANGSUNG: readonly Perbuatan[] = ['ambil', 'setujui', 'lepas'];
const BERAT: readonly Perbuatan[] = ['tolak', 'batalkan'];

/** Why the sentence is asked for, by act. */
const CATATAN: Partial<Record<Perbuatan, { label: string; hint: string }>> = {
  minta_perbaikan: {
    label: 'Penjelasan untuk pemohon',
    hint: 'Sebut semua yang kurang sekaligus, supaya pemohon cukup sekali memperbaiki.',
  },
  terima_hasil: { label: 'Isi jawaban instansi', hint: 'Dibaca pemohon.' },
  usulkan: { label: 'Pendapat Anda', hint: 'Dibaca kepala kantor; tidak dibaca pemohon.' },
  kembalikan: { label: 'Yang perlu diperiksa lagi', hint: 'Dibaca pemeriksa; tidak dibaca pemohon.' },
  tolak: { label: 'Alasan menolak', hint: 'Dibaca pemohon. Sebut aturannya dan apa yang masih dapat dilakukan.' },
  selesaikan: { label: 'Hasil untuk pemohon', hint: 'Dibaca pemohon, misalnya nomor surat dan cara mengambilnya.' },
  batalkan: { label: 'Alasan membatalkan', hint: 'Misalnya atas permintaan pemohon. Dibaca pemohon.' },
  buka_lagi: { label: 'Alasan membuka lagi', hint: 'Dibaca pemohon.' },
  catat: { label: 'Catatan', hint: 'Untuk rekan kerja; tidak dibaca pemohon.' },
};

/** Everything that this person can do with the request now, and nothing else. */
export function Tindakan(p: Props): Child {
  const langsung = p.bisa.filter((satu) => LANGSUNG.includes(satu));
  const beriisi = p.bisa.filter((satu) => !LANGSUNG.includes(satu) && satu !== 'jawab_perbaikan');
  if (p.bisa.length === 0) return null;
  return (
    <Section title="Tindakan" id="tindakan">
      <Buttons>
        {langsung.map((satu) => (
          <Form c={p.c} action={jalurPetugas.perbuatan(p.nomor, satu)}>
            <Button kind={satu === 'lepas' ? 'quiet' : 'primary'}>{PERBUATAN[satu]}</Button>
          </Form>
        ))}
        {p.bisa.includes('jawab_perbaikan') && <ButtonLink href={jalurPetugas.perbaikan(p.nomor)}>{PERBUATAN.jawab_perbaikan}</ButtonLink>}
      </Buttons>
      {beriisi.map((satu) => (
        <Details summary={PERBUATAN[satu]} open={p.buka === satu}>
          <Form c={p.c} action={jalurPetugas.perbuatan(p.nomor, satu)}>
            <IsianTindakan {...p} perbuatan={satu} />
            <Buttons>
              <Button kind={BERAT.includes(satu) ? 'warning' : 'primary'}>{PERBUATAN[satu]}</Button>
            </Buttons>
          </Form>
        </Details>
      ))}
    </Section>
  );
}

/** Id of a field of one act: several forms stand on one page. */
export const idIsian = (perbuatan: string, nama: string): string => `${perbuatan}-${nama}`;

function IsianTindakan(p: Props & { perbuatan: Perbuatan }) {
  const { perbuatan } = p;
  const milikku = p.buka === perbuatan;
  const values = milikku ? p.values : FormValues.from({});
  const umum = (name: string) => ({
    name,
    id: idIsian(perbuatan, name),
    value: values.text(name),
    error: milikku ? p.errors?.[name] : undefined,
  });
  const catatan = CATATAN[perbuatan];
  return (
    <>
      {perbuatan === 'serahkan' && (
        <>
          <Select
            {...umum('kepada')}
            label="Diserahkan kepada"
            required
            empty="Pilih orang"
            options={p.penerima.map(({ id, nama }) => ({ value: id, text: nama }))}
          />
          <Input {...umum('catatan')} label="Pesan untuknya" autocomplete="off" />
        </>
      )}
      {perbuatan === 'teruskan' && (
        <>
          <Input
            {...umum('instansi')}
            value={values.text('instansi') || (p.definisi.langkah.find(({ jenis }) => jenis === 'luar')?.instansi ?? '')}
            label="Nama instansi"
            required
            autocomplete="off"
          />
          <Input {...umum('nomor_rujukan')} label="Nomor surat atau rujukan" autocomplete="off" />
        </>
      )}
      {perbuatan === 'minta_perbaikan' && (
        <Checkboxes
          name="diminta"
          id={idIsian(perbuatan, 'diminta')}
          legend="Yang harus diperbaiki atau dilengkapi"
          hint="Pemohon hanya ditanya lagi tentang yang dicentang."
          values={values.list('diminta')}
          items={halamanTampil(p.definisi, p.jawaban)
            .flatMap(({ pertanyaan }) => pertanyaan)
            .filter(({ jenis }) => jenis !== 'keterangan')
            .map(({ id, label }) => ({ value: id, text: label }))}
        />
      )}
      {catatan && <Textarea {...umum('catatan')} label={catatan.label} hint={catatan.hint} rows={3} required />}
    </>
  );
}
