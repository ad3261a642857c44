import { kodeDari } from '../../../lib/daftar-kode.ts';
import { Button, Buttons } from '../../../ui/button.tsx';
import { Textarea } from '../../../ui/field.tsx';
import { FormSection } from '../../../ui/fieldset.tsx';
import { Tag } from '../../../ui/tag.tsx';
import { Form } from '../../../web/form.tsx';
import { KOMPONEN, KOMPONEN_2003, type Komponen, WAJIB_DIUMUMKAN } from '../definisi.ts';
import { jalur } from '../paths.ts';
import { isianDari, type PropsBagian } from './bagian.ts';
import { KerangkaDraf } from './kerangka.tsx';

/** One line under each component: what belongs into it. */
const PETUNJUK: Readonly<Record<Komponen, string>> = {
  persyaratan: 'Apa yang harus dibawa atau dipenuhi pemohon, satu di tiap baris.',
  prosedur: 'Urutan dari datang sampai menerima hasil, satu langkah di tiap baris.',
  jangka_waktu: 'Berapa hari kerja, dihitung sejak kapan. Samakan dengan jumlah hari di bagian Langkah.',
  biaya: 'Rp0 pun ditulis: "Tidak dipungut biaya".',
  produk: 'Surat, sertifikat, atau bantuan yang diterima pemohon.',
  pengaduan: 'Ke mana mengadu dan berapa lama dijawab: alamat, telepon, surel.',
  dasar_hukum: 'Undang-undang dan peraturan, satu di tiap baris.',
  sarana: 'Ruang tunggu, loket, komputer, jalur kursi roda, dan sebagainya.',
  kompetensi: 'Pendidikan dan keterampilan petugas yang mengerjakan.',
  pengawasan: 'Siapa memeriksa pekerjaan petugas dan bagaimana.',
  jumlah_pelaksana: 'Berapa orang dan di bagian mana.',
  jaminan: 'Janji bahwa layanan diberikan sesuai standar ini.',
  jaminan_keamanan: 'Bagaimana keamanan pemohon, dokumen, dan datanya dijaga.',
  evaluasi: 'Kapan dan bagaimana kinerja petugas dinilai.',
};

export function DrafStandar(p: PropsBagian) {
  const isi = isianDari(p);
  const kelompok = [
    { judul: 'Tampil untuk umum', komponen: kodeDari(KOMPONEN).filter((kode) => WAJIB_DIUMUMKAN.includes(kode)) },
    { judul: 'Pengelolaan di dalam kantor', komponen: kodeDari(KOMPONEN).filter((kode) => !WAJIB_DIUMUMKAN.includes(kode)) },
  ];
  return (
    <KerangkaDraf {...p} bagian="standar">
      <Form c={p.c} action={jalur.bagian(p.layanan.id, 'standar')} class="p-form-staff">
        <input type="hidden" name="versi" value={p.draf.versi} />
        {kelompok.map(({ judul, komponen }) => (
          <FormSection title={judul} about="PermenPANRB 15/2014">
            {komponen.map((kode) => (
              <Textarea
                {...isi(kode)}
                label={
                  <>
                    {KOMPONEN[kode]} {KOMPONEN_2003.includes(kode) && <Tag>Kepmenpan 63/2003</Tag>}
                  </>
                }
                hint={PETUNJUK[kode]}
                rows={4}
              />
            ))}
          </FormSection>
        ))}
        <Buttons>
          <Button>Simpan</Button>
        </Buttons>
      </Form>
    </KerangkaDraf>
  );
}
