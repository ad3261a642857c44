import { rapikanNama } from '../../../lib/nama.ts';
import type { Tanggal } from '../../../lib/tanggal.ts';
import { bagianPemilik } from '../../umkm/forms.baru.ts';
import { bagianUmkm } from '../../umkm/forms.ts';
import { LABEL_UMKM } from '../../umkm/label.ts';
import { bagianTahunan } from '../../umkm/tahunan/forms.ts';
import { type Bidang, type HasilBaca, sepertiFormulir, takPernahKosong } from './bidang.baca.ts';
import type { Rujukan } from './rujukan.ts';

const bentuk = (hariIni: Tanggal) =>
  Object.assign(
    {},
    ...[...Object.values(bagianUmkm(hariIni)), bagianPemilik(hariIni), bagianTahunan(hariIni)].map((bagian) => bagian.schema.shape),
  ) as ReturnType<Parameters<typeof sepertiFormulir>[0]>;

type Olah = Parameters<typeof sepertiFormulir>[2];
type Lain = { olah?: Olah; wajib?: boolean; kosong?: (teks: string) => boolean; label?: string };

export const bidangUmkm = (nama: string, alias: readonly string[], { olah, wajib = false, kosong, label }: Lain = {}): Bidang => ({
  nama,
  label: label ?? LABEL_UMKM[nama] ?? nama,
  alias,
  wajib,
  baca: sepertiFormulir(bentuk, nama, olah, kosong),
});
export const angkaNomor = { kosong: takPernahKosong };

export const namaOrang = (asal: Bidang): Bidang => ({
  ...asal,
  baca: (teks: string, r: Rujukan): HasilBaca => {
    const hasil = asal.baca(teks, r);
    return hasil.ok === true && typeof hasil.nilai === 'string' ? { ok: true, nilai: rapikanNama(hasil.nilai) } : hasil;
  },
});
