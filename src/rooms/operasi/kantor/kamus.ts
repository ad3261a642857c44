import { pathKantor } from './paths.ts';

/** Words for the history of the office, on its own page and in the list of all traces. */
export const KAMUS_KANTOR = {
  perbuatan: { siapkan_kantor: 'Kantor disiapkan', ubah_kantor: 'Data kantor diubah', unduh_berkas: 'Berkas pribadi diunduh' },
  field: {
    nama: 'Nama kantor',
    nama_daerah: 'Daerah',
    kode_wilayah: 'Kode wilayah',
    alamat: 'Alamat',
    telepon: 'Telepon',
    whatsapp: 'WhatsApp',
    surel: 'Surel',
    kop_surat: 'Kop surat',
    zona_waktu: 'Zona waktu',
    jam_layanan: 'Jam layanan',
  },
  objek: {
    kantor: { kata: 'Kantor', path: () => pathKantor },
    berkas: { kata: 'Berkas', path: (id: string) => `/petugas/berkas/${id}` },
  },
} as const;
