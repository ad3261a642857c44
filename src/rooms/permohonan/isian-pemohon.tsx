import { Checkbox } from '../../ui/choice.tsx';
import { Details } from '../../ui/details.tsx';
import { Input, type OptionGroup, Select } from '../../ui/field.tsx';
import type { FieldErrors } from '../../web/form.tsx';

type Props = {
  nilai: Readonly<Record<string, string>>;
  salah?: FieldErrors | undefined;
  kelurahan: readonly OptionGroup[];
  /** At the counter the applicant is somebody else. */
  petugas?: boolean | undefined;
};

const BANTUAN = ['pendamping', 'pendamping_setuju', 'bahasa', 'kebutuhan'];

/** Who asks, how to reach them, and who or what helps them. */
export function IsianPemohon({ nilai, salah, kelurahan, petugas }: Props) {
  const milik = (nama: string) => ({ name: nama, value: nilai[nama] ?? '', error: salah?.[nama] });
  const anda = (untukUmum: string, diMeja: string) => (petugas ? diMeja : untukUmum);
  return (
    <>
      <Input {...milik('nama')} label={anda('Nama Anda', 'Nama pemohon')} required autocomplete={petugas ? 'off' : 'name'} />
      <Input
        {...milik('telepon')}
        label={anda('Nomor telepon Anda', 'Nomor telepon pemohon')}
        hint={anda(
          'Untuk memberi kabar. Empat angka terakhirnya dipakai melihat kemajuan permohonan. Contoh: 0812-3456-7890',
          'Empat angka terakhirnya dipakai pemohon untuk melihat kemajuan.',
        )}
        type="tel"
        inputmode="tel"
        width={20}
        autocomplete={petugas ? 'off' : 'tel'}
      />
      <Checkbox
        name="tanpa_telepon"
        label={anda('Saya tidak punya telepon', 'Pemohon tidak punya telepon')}
        hint="Di tanda terima ada PIN untuk melihat kemajuan."
        checked={nilai['tanpa_telepon'] === 'ya'}
      />
      <Select
        {...milik('kode_wilayah')}
        label={anda('Kelurahan Anda', 'Kelurahan pemohon')}
        optional={petugas ? undefined : true}
        empty="Pilih kelurahan"
        options={kelurahan}
      />
      <Details
        summary={anda('Dibantu orang lain, atau perlu bantuan khusus', 'Pendamping, bahasa, dan kebutuhan khusus')}
        open={BANTUAN.some((nama) => nilai[nama] || salah?.[nama])}
      >
        <Input
          {...milik('pendamping')}
          label="Nama pendamping yang membantu mengisi"
          hint="Misalnya anak, tetangga, atau pendamping desa."
          optional={petugas ? undefined : true}
          autocomplete="off"
        />
        <Checkbox
          name="pendamping_setuju"
          label={anda('Saya setuju pendamping ini membantu saya', 'Pemohon setuju dibantu pendamping ini')}
          error={salah?.['pendamping_setuju']}
          checked={nilai['pendamping_setuju'] === 'ya'}
        />
        <Input
          {...milik('bahasa')}
          label="Bahasa yang lebih mudah"
          hint="Misalnya Jawa, Madura, atau bahasa isyarat."
          optional={petugas ? undefined : true}
          autocomplete="off"
        />
        <Input
          {...milik('kebutuhan')}
          label="Kebutuhan khusus"
          hint="Misalnya kursi roda, huruf besar, atau diantar. Hanya dibaca petugas yang melayani."
          optional={petugas ? undefined : true}
          autocomplete="off"
        />
      </Details>
    </>
  );
}
