import { Details } from '../../../ui/details.tsx';
import { PageHeader } from '../../../ui/page-header.tsx';
import type { RiwayatJejak } from '../../jejak/queries.ts';
import { RiwayatCatatan } from '../../jejak/riwayat.tsx';
import { riwayatUmkmPath } from '../paths.ts';
import type { Umkm } from '../queries.ts';
import { KAMUS_UMKM } from '../kamus.ts';

const SEHALAMAN = 50;

type Props = { umkm: Pick<Umkm, 'id' | 'nama'>; riwayat: readonly RiwayatJejak[]; dibaca: readonly RiwayatJejak[] };

/** The whole history of a record, page by page, and who has read it. */
export function RiwayatUmkm({ umkm, riwayat, dibaca }: Props) {
  const lebih = riwayat.length > SEHALAMAN ? riwayat[SEHALAMAN - 1] : undefined;
  return (
    <>
      <PageHeader caption={umkm.nama} title="Riwayat catatan" />
      <RiwayatCatatan
        riwayat={riwayat.slice(0, SEHALAMAN)}
        kamus={KAMUS_UMKM}
        lebihLama={lebih && `${riwayatUmkmPath(umkm.id)}?sebelum=${lebih.id}`}
      />
      <Details summary={`Siapa yang membaca catatan ini (${dibaca.length} terakhir)`}>
        <RiwayatCatatan riwayat={dibaca} kamus={KAMUS_UMKM} />
      </Details>
    </>
  );
}
