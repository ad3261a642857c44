import type { Deps } from '../../web/deps.ts';
import type { PanelMeja } from '../akun/meja.ts';
import { waktuKantor } from '../kantor/queries.ts';
import { daftarUmkmPath } from './paths.ts';
import { getAturanUmkm } from './queries.aturan.ts';
import { hitungUmkm } from './queries.daftar.ts';

/** The register of businesses in a few numbers on the start page, each with the way to its records. */
export function panelUmkm(deps: Deps): PanelMeja {
  return {
    judul: 'Usaha (UMKM)',
    izin: ['lihat', 'umkm'],
    async angka() {
      const { hariIni } = await waktuKantor(deps);
      const { bulanVerifikasi } = await getAturanUmkm(deps.db, hariIni);
      const hitung = async (saringan: Parameters<typeof hitungUmkm>[1]['saringan']) => {
        const minta = { saringan, urut: 'nama', arah: 'asc', hariIni, bulanVerifikasi } as const;
        const { jumlah } = await hitungUmkm(deps.db, minta, deps.clock.now());
        return jumlah.exact ? jumlah.count : `lebih dari ${jumlah.count.toLocaleString('id-ID')}`;
      };
      const [semua, perlu, tanpaKelas] = await Promise.all([hitung({}), hitung({ verifikasi: 'perlu' }), hitung({ kelas: 'belum' })]);
      return [
        { label: 'Usaha tercatat', value: semua, definition: 'Catatan usaha yang dipakai.', href: daftarUmkmPath },
        {
          label: 'Perlu diperiksa lagi',
          value: perlu,
          definition: `Usaha yang terakhir diperiksa atau dicatat lebih dari ${bulanVerifikasi} bulan yang lalu.`,
          href: `${daftarUmkmPath}?verifikasi=perlu`,
        },
        {
          label: 'Kelas belum dapat ditentukan',
          value: tanpaKelas,
          definition: 'Modal dan penjualannya belum dicatat.',
          href: `${daftarUmkmPath}?kelas=belum`,
        },
      ];
    },
  };
}
