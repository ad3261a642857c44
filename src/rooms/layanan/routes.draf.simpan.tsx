import type { Tx } from '../../db/client.ts';
import { Banner } from '../../ui/notice.tsx';
import type { Done } from '../../web/act.ts';
import type { AppContext } from '../../web/env.ts';
import type { FieldErrors, FormValues } from '../../web/form.tsx';
import { pelakuDari } from '../akun/guards.tsx';
import { type HasilUbahDraf, ubahDraf } from './actions.ts';
import type { Definisi } from './definisi.ts';
import { pathRancang } from './paths.ts';
import type { Layanan } from './queries.ts';
import { halamanLayanan } from './routes.context.tsx';

export type Isi = { nama: string; definisi: Definisi };
export type GagalSimpan = Exclude<HasilUbahDraf, { ok: true }>;

const KABAR: Readonly<Record<string, string>> = {
  dibuat: 'Draf sudah dibuat. Isi bagian demi bagian; boleh berhenti kapan saja.',
  disimpan: 'Sudah disimpan.',
  dihapus: 'Sudah dihapus.',
};
export const kabarDraf = (c: AppContext): string | undefined => KABAR[c.req.query('berhasil') ?? ''];

type Kiriman = {
  /** Carries the version of the draft that the form was opened with; without it the change applies to whatever is there. */
  values: FormValues;
  tujuan: string;
};

/** One change of the draft, for `act`. */
export function perubahanDraf(c: AppContext, layanan: Layanan, { values, tujuan }: Kiriman, ubah: (isi: Isi) => Isi) {
  const versi = Number(values.text('versi')) || undefined;
  return async (tx: Tx): Promise<Done | GagalSimpan> => {
    const hasil = await ubahDraf(tx, pelakuDari(c), { layananId: layanan.id, versi }, ubah);
    return hasil.ok ? { ok: true, location: tujuan } : hasil;
  };
}

/** The same for a change that leaves the name alone. */
export const ubahDefinisi =
  (ubah: (definisi: Definisi) => Definisi) =>
  (isi: Isi): Isi => ({ ...isi, definisi: ubah(isi.definisi) });

export const BASI: FieldErrors = {
  _: 'Selagi Anda mengisi, orang lain mengubah draf ini. Isian Anda masih ada; periksa, lalu simpan sekali lagi.',
};

/** The draft went away while a form about it was open. */
export function drafHilang(c: AppContext, layanan: Layanan) {
  return halamanLayanan(
    c,
    { layanan, judul: 'Draf', status: 409 },
    <Banner tone="error">
      <p>
        Draf ini sudah diterbitkan atau dibuang oleh orang lain. <a href={pathRancang(layanan.id)}>Lihat layanan ini</a>.
      </p>
    </Banner>,
  );
}
