import { pilihan } from '../../../lib/daftar-kode.ts';
import { Button, Buttons } from '../../../ui/button.tsx';
import { Checkbox } from '../../../ui/choice.tsx';
import { Input, Select, Textarea } from '../../../ui/field.tsx';
import { FormSection } from '../../../ui/fieldset.tsx';
import { Form } from '../../../web/form.tsx';
import { ASAL_REGISTER, type Halaman, JENIS_PERTANYAAN, type Pertanyaan } from '../definisi.ts';
import { jalur } from '../paths.ts';
import { pilihanSyarat, type PilihanSyarat } from '../syarat.ts';
import { isianDari, type PropsBagian } from './bagian.ts';
import { KerangkaDraf } from './kerangka.tsx';

type Isi = ReturnType<ReturnType<typeof isianDari>>;

export function PilihSyarat({ isi, apa, pilihan: semua }: { isi: Isi; apa: string; pilihan: readonly PilihanSyarat[] }) {
  if (semua.length === 0) return <input type="hidden" name={isi.name} value="" />;
  return (
    <Select
      {...isi}
      label="Kapan ditampilkan"
      hint={`Bila ${apa} tidak ditampilkan, ia tidak ditanyakan dan jawabannya tidak dihitung.`}
      empty="Selalu"
      options={semua}
    />
  );
}

/** Deletes what is being edited: a form of its own, so that Enter in a field never presses it. */
export function Hapus({ c, action, apa }: { c: PropsBagian['c']; action: string; apa: string }) {
  return (
    <Form c={c} action={action}>
      <input type="hidden" name="hapus" value="ya" />
      <Button kind="warning" small>
        Hapus {apa} ini
      </Button>
    </Form>
  );
}

export function DrafHalaman(p: PropsBagian & { halaman: Halaman | undefined }) {
  const { c, layanan, draf, halaman } = p;
  const isi = isianDari(p);
  const action = jalur.halaman(layanan.id, halaman?.id ?? 'baru');
  return (
    <KerangkaDraf {...p} bagian="formulir" judul={halaman ? `Halaman: ${halaman.judul}` : 'Halaman baru'}>
      <Form c={c} action={action} class="p-form-staff">
        <input type="hidden" name="versi" value={draf.versi} />
        <FormSection title="Halaman" about="Pemohon melihat satu halaman setiap kali.">
          <Input {...isi('judul')} label="Judul halaman" hint="Contoh: Tentang usaha Anda" required autocomplete="off" />
          <Textarea {...isi('petunjuk')} label="Petunjuk" hint="Kalimat pembuka di atas pertanyaan." rows={3} />
          <PilihSyarat
            isi={isi('tampil_bila')}
            apa="halaman ini"
            pilihan={pilihanSyarat(draf.definisi, halaman?.id, halaman?.tampilBila ?? null)}
          />
        </FormSection>
        <Buttons>
          <Button>Simpan halaman</Button>
          <a href={jalur.bagian(layanan.id, 'formulir')}>Batal</a>
        </Buttons>
      </Form>
      {halaman && <Hapus c={c} action={action} apa="halaman beserta pertanyaan di halaman" />}
    </KerangkaDraf>
  );
}

export function DrafPertanyaan(p: PropsBagian & { pertanyaan: Pertanyaan | undefined; halaman: Halaman }) {
  const { c, layanan, draf, pertanyaan, halaman, values, errors } = p;
  const isi = isianDari(p);
  const action = jalur.pertanyaan(layanan.id, pertanyaan?.id ?? 'baru');
  // A new question stands at the end of its page: everything before it may steer.
  const sebelum = pertanyaan?.id ?? draf.definisi.halaman[draf.definisi.halaman.indexOf(halaman) + 1]?.id;
  return (
    <KerangkaDraf {...p} bagian="formulir" judul={pertanyaan ? 'Ubah pertanyaan' : 'Pertanyaan baru'}>
      <Form c={c} action={action} class="p-form-staff">
        <input type="hidden" name="versi" value={draf.versi} />
        <FormSection title="Pertanyaan dan jawaban">
          <Input {...isi('label')} label="Pertanyaan" hint={'Satu hal saja. Contoh: Sudah punya NIB?'} required autocomplete="off" />
          <Select
            {...isi('jenis')}
            label="Jenis jawaban"
            required
            empty="Pilih jenis jawaban"
            options={pilihan(JENIS_PERTANYAAN).map(({ value, label }) => ({ value, text: label }))}
          />
          <Textarea
            {...isi('pilihan')}
            label="Pilihan"
            hint={'Hanya untuk "Pilih satu" dan "Pilih beberapa": satu pilihan di tiap baris.'}
            rows={5}
          />
          <Checkbox name="wajib" label="Wajib dijawab" checked={values.text('wajib') === 'ya'} error={errors?.['wajib']} />
          <Textarea
            {...isi('bantuan')}
            label="Bantuan"
            hint="Kalimat kecil di bawah pertanyaan. Contoh: 13 angka, ada di lembar NIB."
            rows={2}
          />
        </FormSection>
        <FormSection title="Letak dan syarat">
          <Select
            {...isi('halaman')}
            label="Di halaman"
            options={draf.definisi.halaman.map(({ id, judul }) => ({ value: id, text: judul }))}
          />
          <PilihSyarat
            isi={isi('tampil_bila')}
            apa="pertanyaan ini"
            pilihan={pilihanSyarat(draf.definisi, sebelum, pertanyaan?.tampilBila ?? null)}
          />
          <Select
            {...isi('asal')}
            label="Terisi dari data kantor"
            hint="Bila pemohon sudah tercatat, jawabannya terisi lebih dahulu dan tinggal dicocokkan."
            empty="Tidak, selalu diisi sendiri"
            options={pilihan(ASAL_REGISTER).map(({ value, label }) => ({ value, text: label }))}
          />
        </FormSection>
        <Buttons>
          <Button>Simpan pertanyaan</Button>
          <a href={jalur.bagian(layanan.id, 'formulir')}>Batal</a>
        </Buttons>
      </Form>
      {pertanyaan && <Hapus c={c} action={action} apa="pertanyaan" />}
    </KerangkaDraf>
  );
}
