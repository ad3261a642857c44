import type { TestApp } from './app.ts';
import { PELAKU_SISTEM } from '../../src/rooms/jejak/jejak.ts';
import { getKalender } from '../../src/rooms/kalender/queries.ts';
import { isiLayananContoh } from '../../src/rooms/layanan/actions.contoh.ts';
import { findLayananBerlaku } from '../../src/rooms/layanan/queries.ts';
import { ajukanPermohonan, type IsiPermohonan } from '../../src/rooms/permohonan/actions.ts';

export const LAYANAN_UJI = 'surat-keterangan-usaha-terdaftar';

export const layananContoh = ({ db }: TestApp) => db.transaction().execute((tx) => isiLayananContoh(tx, PELAKU_SISTEM, '2026-01-02'));

/** A request of Bu Sri for a certificate of her business, as the web form keeps it; its number. */
export async function permohonanSri({ db, deps, clock }: TestApp, lain: Partial<IsiPermohonan> = {}): Promise<string> {
  const layanan = await findLayananBerlaku(db, LAYANAN_UJI, '2026-11-24');
  if (!layanan) throw new Error(`${LAYANAN_UJI} is not published`);
  const kalender = await getKalender(db);
  const sarana = { sandi: deps.sandi, kini: clock.now(), kalender, zona: 'Asia/Jakarta' };
  const { nomor } = await db.transaction().execute((tx) =>
    ajukanPermohonan(
      tx,
      sarana,
      { akunId: null, nama: 'Pemohon', pintu: 'web' },
      {
        layanan,
        pintu: 'web',
        pemohon: { nama: 'Sri Wahyuni', telepon: '+6281234567890', kode_wilayah: null, pendamping: null, bahasa: null, kebutuhan: null },
        objek: null,
        jawaban: {
          nama_pemohon: ['Sri Wahyuni'],
          nik_pemohon: ['3573014101900001'],
          telepon_pemohon: ['+6281234567890'],
          alamat_pemohon: ['Jl. Melati 3'],
          nama_usaha: ['Tempe Bu Sri'],
          barang: ['Tempe'],
          punya_nib: ['tidak'],
          alamat_usaha: ['Jl. Melati 3'],
          kelurahan_usaha: ['35.73.01.1001'],
          mulai_usaha: ['2020-01-01'],
          pekerja: ['2'],
          keperluan: ['pinjaman_bank'],
        },
        berkas: [],
        ...lain,
      },
    ),
  );
  return nomor;
}
