import { Button, Buttons } from '../../../ui/button.tsx';
import { Input, Textarea } from '../../../ui/field.tsx';
import { FormSection } from '../../../ui/fieldset.tsx';
import { Form } from '../../../web/form.tsx';
import { jalur } from '../paths.ts';
import { ISIAN_UMUM_SURAT } from '../terbit.ts';
import { isianDari, type PropsBagian } from './bagian.ts';
import { KerangkaDraf } from './kerangka.tsx';

export function DrafSurat(p: PropsBagian) {
  const isi = isianDari(p);
  const pertanyaan = p.draf.definisi.halaman
    .flatMap((halaman) => halaman.pertanyaan)
    .filter(({ jenis }) => jenis !== 'keterangan' && jenis !== 'berkas');
  return (
    <KerangkaDraf {...p} bagian="surat">
      <Form c={p.c} action={jalur.bagian(p.layanan.id, 'surat')} class="p-form-staff">
        <input type="hidden" name="versi" value={p.draf.versi} />
        <FormSection title="Naskah" about="Kop surat, nomor, dan tempat tanda tangan ditambahkan sendiri saat surat dibuat.">
          <Input {...isi('judul')} label="Judul surat" hint="Contoh: Surat Rekomendasi" autocomplete="off" />
          <Textarea
            {...isi('isi')}
            label="Naskah surat"
            hint="Salin isian dari daftar di bawah, lengkap dengan kurungnya."
            rows={14}
            limit={10_000}
          />
        </FormSection>
        <Buttons>
          <Button>Simpan</Button>
        </Buttons>
      </Form>
      <h2>Isian yang dapat dipakai</h2>
      <dl class="p-list">
        {[...Object.entries(ISIAN_UMUM_SURAT), ...pertanyaan.map(({ id, label }) => [id, label] as const)].map(([nama, label]) => (
          <div>
            <dt>{label}</dt>
            <dd>
              <code>{`{{${nama}}}`}</code>
            </dd>
          </div>
        ))}
      </dl>
    </KerangkaDraf>
  );
}
