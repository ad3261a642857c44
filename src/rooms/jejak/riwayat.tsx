import { waktuPendek } from '../../lib/waktu.ts';
import { Timeline } from '../../ui/timeline.tsx';
import { type NilaiJejak, PINTU } from './jejak.ts';
import type { RiwayatJejak } from './queries.ts';

export type KamusRiwayat = {
  /** Shown word of an act: `tambah_umkm` → "Dicatat". */
  perbuatan: Readonly<Record<string, string>>;
  /** Label of a field, as the form names it. */
  field: Readonly<Record<string, string>>;
  /** Shown form of a stored value, by field; plain text when there is none. */
  nilai?: Readonly<Record<string, (nilai: string) => string>>;
};

type Props = { riwayat: readonly RiwayatJejak[]; kamus: KamusRiwayat; lebihLama?: string | undefined };

/** The history of one record: who did what when through which door, each field with its old and new value. */
export function RiwayatCatatan({ riwayat, kamus, lebihLama }: Props) {
  if (riwayat.length === 0) return <p>Belum ada riwayat.</p>;
  return (
    <>
      <Timeline
        label="Riwayat, yang terbaru lebih dulu"
        items={riwayat.map((jejak) => ({
          title: kamus.perbuatan[jejak.perbuatan] ?? jejak.perbuatan.replaceAll('_', ' '),
          when: waktuPendek(jejak.waktu),
          datetime: jejak.waktu.toISOString(),
          by: `${jejak.pelakuNama}, lewat ${PINTU[jejak.pintu].toLowerCase()}`,
          children: (
            <>
              {jejak.alasan ? <p>Alasan: {jejak.alasan}</p> : null}
              {jejak.perubahan ? <DaftarPerubahan perubahan={Object.entries(jejak.perubahan)} kamus={kamus} /> : null}
            </>
          ),
        }))}
      />
      {lebihLama ? (
        <p>
          <a href={lebihLama}>Riwayat yang lebih lama</a>
        </p>
      ) : null}
    </>
  );
}

type DaftarProps = { perubahan: [string, [NilaiJejak, NilaiJejak]][]; kamus: KamusRiwayat };

function DaftarPerubahan({ perubahan, kamus }: DaftarProps) {
  return (
    <ul class="p-changes">
      {perubahan.map(([field, [lama, baru]]) => (
        <li>
          {kamus.field[field] ?? field.replaceAll('_', ' ')}: <del>{tampil(lama, kamus.nilai?.[field])}</del> →{' '}
          <ins>{tampil(baru, kamus.nilai?.[field])}</ins>
        </li>
      ))}
    </ul>
  );
}

function tampil(nilai: NilaiJejak, bentuk: ((nilai: string) => string) | undefined): string {
  if (nilai === null || nilai === '') return 'kosong';
  if (typeof nilai === 'boolean') return nilai ? 'ya' : 'tidak';
  if (typeof nilai === 'object' && 'sandi' in nilai) return '(dirahasiakan)';
  if (typeof nilai === 'object') return nilai.map((satu) => bentuk?.(satu) ?? satu).join(', ') || 'kosong';
  return bentuk?.(String(nilai)) ?? String(nilai);
}
