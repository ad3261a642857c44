import { formatAngka } from '../../lib/angka.ts';
import type { Deps } from '../../web/deps.ts';
import type { PanelMeja } from '../akun/meja.ts';
import { DAFTAR_KOPERASI, jalur } from './paths.ts';

/** For the start page: how many cooperatives there are, how many owe something, what waits for a decision. */
export function panelKoperasi({ db }: Pick<Deps, 'db'>): PanelMeja {
  return {
    judul: 'Koperasi',
    izin: ['lihat', 'koperasi'],
    async angka() {
      const { semua, aktif, merah, usulan } = await db
        .selectFrom('koperasi')
        .where('keadaan', '=', 'aktif')
        .select((eb) => [
          eb.cast<number>(eb.fn.countAll(), 'integer').as('semua'),
          eb
            .cast<number>(eb.fn.countAll().filterWhere('status', 'in', ['aktif', 'aktif_belum_rat', 'belum_wajib_rat']), 'integer')
            .as('aktif'),
          eb.cast<number>(eb.fn.countAll().filterWhere('kewajiban_merah', '>', 0), 'integer').as('merah'),
          eb.cast<number>(eb.fn.countAll().filterWhere('perlu_keputusan', '=', true), 'integer').as('usulan'),
        ])
        .executeTakeFirstOrThrow();
      return [
        {
          label: 'Koperasi aktif',
          value: aktif,
          note: `dari ${formatAngka(semua)} yang tercatat`,
          definition: 'Catatan yang dipakai dengan status aktif, aktif belum RAT, atau belum wajib RAT, seperti diputuskan kantor.',
          href: DAFTAR_KOPERASI,
        },
        {
          label: 'Ada kewajiban terlambat',
          value: merah,
          definition:
            'Koperasi dengan sedikitnya satu kewajiban yang lewat batasnya: RAT, laporan, masa jabatan, sertifikat, atau penilaian kesehatan.',
          href: `${DAFTAR_KOPERASI}?kewajiban=merah`,
        },
        {
          label: 'Usulan status menunggu',
          value: usulan,
          definition: 'Koperasi yang status usulannya menurut aturan berbeda dari yang diputuskan terakhir.',
          href: jalur.usulanStatus,
        },
      ];
    },
  };
}
