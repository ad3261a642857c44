import type { DbOrTx } from '../../db/client.ts';
import { readLibur } from '../../db/seed/libur.ts';
import { JAM_BAKU, type JamLayanan } from '../kantor/kantor.ts';
import { findKantor } from '../kantor/queries.ts';
import { type HariLibur, KATA_LIBUR, KUNCI_HARI_DITERIMA, type Kalender, saatDari } from './kalender.ts';
import { adalahKode } from '../../lib/daftar-kode.ts';
import { ZONA_BAKU } from '../../lib/waktu.ts';

type BarisLibur = { tanggal: string; nama: string; jenis: string; dasar: string };

function petaLibur(baris: readonly BarisLibur[]): Map<string, HariLibur> {
  return new Map(
    baris.map(({ tanggal, nama, jenis, dasar }) => {
      if (!adalahKode(KATA_LIBUR, jenis)) throw new Error(`"${jenis}" is no kind of holiday`);
      return [tanggal, { nama, jenis, dasar }];
    }),
  );
}

/** The calendar that comes with the program: the usual office hours and the published holidays. */
export function kalenderBawaan(): Kalender {
  return { jam: JAM_BAKU, jamKhusus: [], libur: petaLibur(readLibur()), penutupan: [], hariDiterima: [] };
}

/** The office's own calendar: its hours, holidays, other hours and closures. */
export async function getKalender(db: DbOrTx): Promise<Kalender> {
  const [kantor, libur, khusus, tutup, aturan] = await Promise.all([
    findKantor(db),
    db.selectFrom('hari_libur').select(['tanggal', 'nama', 'jenis', 'dasar']).where('keadaan', '=', 'aktif').execute(),
    db.selectFrom('jam_khusus').select(['nama', 'mulai', 'sampai', 'jam']).where('keadaan', '=', 'aktif').orderBy('id', 'desc').execute(),
    db.selectFrom('penutupan').select(['mulai', 'selesai', 'alasan']).where('keadaan', '=', 'aktif').orderBy('mulai').execute(),
    db.selectFrom('pengaturan').select(['berlaku_mulai', 'nilai']).where('kunci', '=', KUNCI_HARI_DITERIMA).execute(),
  ]);
  const zona = kantor?.zonaWaktu ?? ZONA_BAKU;
  return {
    jam: kantor?.jamLayanan ?? JAM_BAKU,
    jamKhusus: khusus.map((satu) => ({ ...satu, jam: satu.jam as unknown as JamLayanan })),
    libur: petaLibur(libur),
    penutupan: tutup.map((satu) => ({ dari: saatDari(satu.mulai, zona), sampai: saatDari(satu.selesai, zona), alasan: satu.alasan })),
    hariDiterima: aturan.map((satu) => ({ berlakuMulai: satu.berlaku_mulai, dihitung: satu.nilai === true })),
  };
}
