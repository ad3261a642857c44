import { tanggalPanjang } from '../../lib/tanggal.ts';
import { pathRancang } from './paths.ts';

/** Words for the history of a service, on its own page and in the list of all traces. */
export const KAMUS_LAYANAN = {
  perbuatan: {
    buat_layanan: 'Layanan dibuat',
    buat_draf_layanan: 'Draf baru dibuat',
    ubah_draf_layanan: 'Draf diubah',
    terbitkan_layanan: 'Layanan diterbitkan',
    buang_draf_layanan: 'Draf dibuang',
  } as Readonly<Record<string, string>>,
  field: { kode: 'Kode', nama: 'Nama', nomor_versi: 'Versi', berlaku_mulai: 'Berlaku mulai', dasar: 'Dasar' } as Readonly<
    Record<string, string>
  >,
  nilai: { berlaku_mulai: (hari: string) => (/^\d{4}-\d{2}-\d{2}$/.test(hari) ? tanggalPanjang(hari) : hari) },
  objek: { layanan: { kata: 'Layanan', path: (id: string) => pathRancang(Number(id)) } },
};
