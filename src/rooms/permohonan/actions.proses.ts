import type { Tx } from '../../db/client.ts';
import { catatJejak } from '../jejak/actions.ts';
import { bandingkan } from '../jejak/jejak.ts';
import { getVersi } from '../layanan/queries.ts';
import { pindahkan, type Pengerja, type Sarana, tambahPeristiwa } from './actions.peristiwa.ts';
import { adaKepala, adalahTertutup, type Perbuatan, periksaPerbuatan, type StatusPermohonan } from './permohonan.ts';
import { kunciPermohonan } from './queries.ts';
import { findPenerima } from './queries.daftar.ts';

export type TakDikerjakan =
  /** This role does not do it, or only who holds the request does. */
  | { ok: false; sebab: 'peran' | 'pemegang' }
  /** Meanwhile it is in another state. */
  | { ok: false; sebab: 'keadaan'; status: StatusPermohonan }
  | { ok: false; sebab: 'penerima' };

export type IsiPerbuatan = {
  /** A sentence for the applicant or for colleagues. */
  catatan?: string | null;
  /** To whom it is handed over. */
  kepada?: string;
  instansi?: string;
  nomorRujukan?: string | null;
  /** Questions that the applicant shall answer again. */
  diminta?: readonly string[];
};

/** Sentences of these acts are for the applicant; the others stay in the office. */
const UNTUK_PEMOHON: readonly Perbuatan[] = [
  'ambil',
  'minta_perbaikan',
  'teruskan',
  'terima_hasil',
  'usulkan',
  'setujui',
  'tolak',
  'selesaikan',
  'batalkan',
  'buka_lagi',
];
/** Does one act of the table in permohonan.ts: judged, moved, told in the timeline and traced. */
export async function kerjakanPermohonan(
  tx: Tx,
  sarana: Sarana,
  { pelaku, siapa }: Pengerja,
  { nomor, perbuatan }: { nomor: string; perbuatan: Exclude<Perbuatan, 'jawab_perbaikan'> },
  isi: IsiPerbuatan = {},
): Promise<{ ok: true } | TakDikerjakan> {
  const permohonan = await kunciPermohonan(tx, nomor);
  const { definisi } = await getVersi(tx, permohonan.versiId);
  const boleh = periksaPerbuatan(
    perbuatan,
    { status: permohonan.status, pemegang: permohonan.akunId, adaKepala: adaKepala(definisi) },
    siapa,
  );
  if (!boleh.ok)
    return boleh.sebab === 'keadaan' ? { ...boleh, sebab: 'keadaan', status: permohonan.status } : { ok: false, sebab: boleh.sebab };
  const penerima = perbuatan === 'serahkan' ? await findPenerima(tx, isi.kepada ?? '') : undefined;
  if (perbuatan === 'serahkan' && !penerima) return { ok: false, sebab: 'penerima' };

  const akunId =
    perbuatan === 'ambil' ? siapa.akunId : perbuatan === 'lepas' || perbuatan === 'buka_lagi' ? null : (penerima?.id ?? permohonan.akunId);
  const { tenggat, tepat } =
    perbuatan === 'catat'
      ? { tenggat: permohonan.tenggat, tepat: undefined }
      : await pindahkan(tx, sarana, permohonan, {
          jadi: boleh.jadi,
          akunId,
          ...(isi.instansi === undefined ? {} : { instansi: isi.instansi }),
          ...(isi.nomorRujukan ? { nomorRujukan: isi.nomorRujukan } : {}),
        });
  const tampak = UNTUK_PEMOHON.includes(perbuatan) && (perbuatan !== 'ambil' || boleh.jadi !== permohonan.status);
  await tambahPeristiwa(tx, sarana, pelaku, permohonan.id, {
    jenis: perbuatan,
    untukPemohon: tampak,
    catatan: kalimat(isi, penerima?.nama),
    rincian: {
      ...(isi.diminta ? { diminta: isi.diminta } : {}),
      ...(isi.nomorRujukan ? { nomorRujukan: isi.nomorRujukan } : {}),
      ...(adalahTertutup(boleh.jadi) && tepat !== undefined ? { tepat } : {}),
    },
  });
  await catatJejak(tx, pelaku, {
    perbuatan: 'proses_permohonan',
    objekJenis: 'permohonan',
    objekId: nomor,
    alasan: isi.catatan ?? undefined,
    perubahan: {
      perbuatan: [null, perbuatan],
      ...bandingkan(
        { status: permohonan.status, pemegang: permohonan.akunId, tenggat: permohonan.tenggat },
        { status: boleh.jadi, pemegang: akunId, tenggat },
      ),
    },
  });
  return { ok: true };
}

function kalimat(isi: IsiPerbuatan, penerima: string | undefined): string | null {
  const bagian = [penerima && `Kepada ${penerima}.`, isi.instansi && `${isi.instansi}.`, isi.catatan];
  return bagian.filter(Boolean).join(' ') || null;
}
