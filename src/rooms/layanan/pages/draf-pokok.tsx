import { pilihan } from '../../../lib/daftar-kode.ts';
import { Button, Buttons } from '../../../ui/button.tsx';
import { Radios } from '../../../ui/choice.tsx';
import { Input, Select, Textarea } from '../../../ui/field.tsx';
import { FormSection } from '../../../ui/fieldset.tsx';
import { Form } from '../../../web/form.tsx';
import { KELOMPOK, SASARAN } from '../definisi.ts';
import { jalur } from '../paths.ts';
import { isianDari, type PropsBagian } from './bagian.ts';
import { KerangkaDraf } from './kerangka.tsx';

export function DrafPokok(p: PropsBagian) {
  const isi = isianDari(p);
  return (
    <KerangkaDraf {...p} bagian="pokok">
      <Form c={p.c} action={jalur.bagian(p.layanan.id, 'pokok')} class="p-form-staff">
        <input type="hidden" name="versi" value={p.draf.versi} />
        <FormSection title="Nama dan kelompok">
          <Input {...isi('nama')} label="Nama layanan" required autocomplete="off" />
          <Select
            {...isi('kelompok')}
            label="Kelompok"
            required
            options={pilihan(KELOMPOK).map(({ value, label }) => ({ value, text: label }))}
          />
        </FormSection>
        <FormSection title="Supaya ditemukan" about="Pakai kata yang diucapkan pemilik warung, bukan kata peraturan.">
          <Textarea {...isi('ringkasan')} label="Ringkasan" hint="Satu kalimat: apa yang didapat pemohon." rows={2} limit={250} />
          <Textarea
            {...isi('untuk')}
            label="Untuk siapa"
            hint="Contoh: Pemilik usaha mikro di Kota Malang yang sudah punya NIB."
            rows={3}
            limit={500}
          />
          <Input
            {...isi('kata_kunci')}
            label="Kata pencarian"
            hint="Pisahkan dengan koma. Contoh: modal, pinjam uang, KUR"
            autocomplete="off"
          />
        </FormSection>
        <FormSection title="Di dalam kantor">
          <Radios
            {...isi('sasaran')}
            legend="Permohonan ini tentang"
            items={pilihan(SASARAN).map(({ value, label }) => ({ value, text: label }))}
          />
          <Input
            {...isi('klasifikasi')}
            label="Kode klasifikasi arsip"
            hint="Menurut kode klasifikasi arsip kantor. Contoh: 500.3"
            width={10}
            autocomplete="off"
          />
        </FormSection>
        <Buttons>
          <Button>Simpan</Button>
        </Buttons>
      </Form>
    </KerangkaDraf>
  );
}
