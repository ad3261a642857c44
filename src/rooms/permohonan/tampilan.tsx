import type { Child } from 'hono/jsx';
import { hariTanggal, tanggalPanjang } from '../../lib/tanggal.ts';
import { jamMenit, tanggalDari, waktuPendek } from '../../lib/waktu.ts';
import { Details } from '../../ui/details.tsx';
import { Table } from '../../ui/table.tsx';
import { Tag } from '../../ui/tag.tsx';
import type { Kalender } from '../kalender/kalender.ts';
import { sisaHariKerja, type Tenggat, type TenggatBerhenti } from '../kalender/tenggat.ts';
import { adalahTertutup, SEBAB_JEDA, type StatusPermohonan } from './permohonan.ts';
import type { JedaPermohonan } from './tenggat.ts';

/** "Kamis 26 November 2026, 16.00" */
export const waktuPanjang = (waktu: Date, zona: string): string => `${tanggalPanjang(tanggalDari(waktu, zona))}, ${jamMenit(waktu, zona)}`;

type Sisa = { kata: string; nada: 'process' | 'attention' | 'late' | 'neutral' };

/** How much of the promise is left, in words and as a colour. */
export function sisaTenggat(
  kalender: Kalender,
  kini: Date,
  zona: string,
  tenggat: Date | null,
  status: StatusPermohonan,
): Sisa | undefined {
  if (adalahTertutup(status)) return undefined;
  if (tenggat === null) return { kata: 'Waktu berhenti', nada: 'neutral' };
  const sisa = sisaHariKerja(kalender, tanggalDari(kini, zona), tanggalDari(tenggat, zona));
  if (tenggat < kini) return { kata: sisa < 0 ? `Lewat ${-sisa} hari kerja` : 'Lewat tenggat', nada: 'late' };
  if (sisa === 0) return { kata: 'Hari ini', nada: 'attention' };
  return { kata: `${sisa} hari kerja lagi`, nada: sisa <= 1 ? 'attention' : 'process' };
}

export function TagTenggat({ sisa }: { sisa: Sisa | undefined }) {
  return sisa ? <Tag tone={sisa.nada}>{sisa.kata}</Tag> : <></>;
}

type Props = { hasil: Tenggat | TenggatBerhenti; janjiHari: number; diterimaPada: Date; jeda: readonly JedaPermohonan[]; zona: string };

/** How the due date came about, day by day. */
export function PenjelasanTenggat({ hasil, janjiHari, diterimaPada, jeda, zona }: Props): Child {
  return (
    <Details summary="Bagaimana tenggat ini dihitung">
      <p>
        Janji layanan ini {janjiHari} hari kerja, dihitung sejak diterima {waktuPanjang(diterimaPada, zona)}.
      </p>
      {'hari' in hasil && (
        <Table
          caption="Hari demi hari"
          rows={hasil.hari}
          columns={[
            { header: 'Hari', rowHeader: true, cell: (h) => hariTanggal(h.tanggal) },
            { header: 'Dihitung', cell: (h) => (h.dihitung ? 'Ya' : 'Tidak') },
            { header: 'Sebab', cell: (h) => h.sebab },
          ]}
        />
      )}
      {jeda.length > 0 && (
        <>
          <p>Waktu berhenti selama:</p>
          <ul>
            {jeda.map((satu) => (
              <li>
                {waktuPendek(satu.mulai, zona)} sampai {satu.selesai ? waktuPendek(satu.selesai, zona) : 'sekarang'}:{' '}
                {satu.instansi ? `menunggu ${satu.instansi}` : SEBAB_JEDA[satu.sebab]}
              </li>
            ))}
          </ul>
        </>
      )}
      {'saat' in hasil && hasil.menitJeda > 0 && <p>Karena itu tenggat mundur {lamaKerja(hasil.menitJeda)} menurut jam kerja kantor.</p>}
    </Details>
  );
}

const lamaKerja = (menit: number): string =>
  [menit >= 60 && `${Math.floor(menit / 60)} jam`, menit % 60 > 0 && `${menit % 60} menit`].filter(Boolean).join(' ');
