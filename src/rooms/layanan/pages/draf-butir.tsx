import { pilihan } from '../../../lib/daftar-kode.ts';
import { Button, Buttons } from '../../../ui/button.tsx';
import { Checkbox, Radios } from '../../../ui/choice.tsx';
import { Input, MoneyInput, Select, Textarea } from '../../../ui/field.tsx';
import { FormSection } from '../../../ui/fieldset.tsx';
import { Form } from '../../../web/form.tsx';
import { JENIS_LANGKAH, PERAN_LANGKAH } from '../definisi.ts';
import { jalur } from '../paths.ts';
import type { NamaDaftar } from '../susunan.ts';
import { pilihanSyaratDokumen } from '../syarat.ts';
import { isianDari, type PropsBagian } from './bagian.ts';
import { Hapus, PilihSyarat } from './draf-pertanyaan.tsx';
import { KerangkaDraf } from './kerangka.tsx';

type Props = PropsBagian & { daftar: NamaDaftar; butir: { id: string; nama: string } | undefined };

const SEBUTAN: Readonly<Record<NamaDaftar, string>> = { dokumen: 'dokumen', langkah: 'langkah', biaya: 'biaya' };

/** One document, step or fee. */
export function DrafButir(p: Props) {
  const { c, layanan, draf, daftar, butir } = p;
  const action = jalur.butir(layanan.id, daftar, butir?.id ?? 'baru');
  const sebutan = SEBUTAN[daftar];
  return (
    <KerangkaDraf {...p} bagian={daftar} judul={butir ? butir.nama : `Tambah ${sebutan}`}>
      <Form c={c} action={action} class="p-form-staff">
        <input type="hidden" name="versi" value={draf.versi} />
        {daftar === 'dokumen' && <IsianDokumen {...p} />}
        {daftar === 'langkah' && <IsianLangkah {...p} />}
        {daftar === 'biaya' && <IsianBiaya {...p} />}
        <Buttons>
          <Button>Simpan {sebutan}</Button>
          <a href={jalur.bagian(layanan.id, daftar)}>Batal</a>
        </Buttons>
      </Form>
      {butir && <Hapus c={c} action={action} apa={sebutan} />}
    </KerangkaDraf>
  );
}

function IsianDokumen(p: Props) {
  const isi = isianDari(p);
  const lama = p.draf.definisi.dokumen.find(({ id }) => id === p.butir?.id);
  return (
    <FormSection title="Dokumen">
      <Input {...isi('nama')} label="Nama dokumen" hint="Contoh: KTP pemilik usaha" required autocomplete="off" />
      <Textarea {...isi('petunjuk')} label="Petunjuk" hint="Contoh: Foto asli, bukan fotokopi; semua tulisan terbaca." rows={3} />
      <Checkbox name="wajib" label="Wajib diserahkan" checked={p.values.text('wajib') === 'ya'} />
      <PilihSyarat isi={isi('tampil_bila')} apa="dokumen ini" pilihan={pilihanSyaratDokumen(p.draf.definisi, lama)} />
    </FormSection>
  );
}

function IsianLangkah(p: Props) {
  const isi = isianDari(p);
  return (
    <FormSection title="Langkah" about="Jam janji berjalan selama kantor bekerja, dan berhenti selama instansi lain bekerja.">
      <Input {...isi('nama')} label="Yang dikerjakan" hint="Contoh: Memeriksa kelengkapan berkas" required autocomplete="off" />
      <Radios
        {...isi('jenis')}
        legend="Siapa yang mengerjakan"
        items={pilihan(JENIS_LANGKAH).map(({ value, label }) => ({ value, text: label }))}
      />
      <Select
        {...isi('peran')}
        label="Peran"
        hint="Untuk langkah instansi lain: siapa yang mengawalnya dari kantor."
        options={pilihan(PERAN_LANGKAH).map(({ value, label }) => ({ value, text: label }))}
      />
      <Input
        {...isi('hari_kerja')}
        label="Hari kerja"
        hint="0 bila selesai saat itu juga."
        required
        inputmode="numeric"
        width={5}
        autocomplete="off"
      />
      <Input {...isi('instansi')} label="Nama instansi lain" hint="Contoh: OSS, BPJPH, Notaris" autocomplete="off" />
      <Checkbox
        name="bernomor_rujukan"
        label="Catat nomor rujukan dari instansi itu"
        checked={p.values.text('bernomor_rujukan') === 'ya'}
      />
      <Checkbox name="menghasilkan_surat" label="Langkah ini menghasilkan surat" checked={p.values.text('menghasilkan_surat') === 'ya'} />
    </FormSection>
  );
}

function IsianBiaya(p: Props) {
  const isi = isianDari(p);
  return (
    <FormSection title="Biaya">
      <Input {...isi('nama')} label="Untuk apa" hint="Contoh: PNBP pendaftaran merek per kelas" required autocomplete="off" />
      <MoneyInput {...isi('rupiah')} label="Besarnya" required />
      <Textarea {...isi('keterangan')} label="Keterangan" hint="Dasar pungutan dan ke mana dibayar." rows={3} />
    </FormSection>
  );
}
