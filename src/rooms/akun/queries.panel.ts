import type { Deps } from '../../web/deps.ts';
import type { PanelMeja } from './meja.ts';
import { pathDaftarAkun } from './paths.ts';

/** For who looks after accounts: how many there are, and which are weakly guarded. */
export function panelAkun({ db }: Pick<Deps, 'db'>): PanelMeja {
  return {
    judul: 'Akun pegawai',
    izin: ['kelola', 'akun'],
    async angka() {
      const { aktif, satuLangkah, belumGanti } = await db
        .selectFrom('akun')
        .where('keluar_pada', 'is', null)
        .select((eb) => [
          eb.cast<number>(eb.fn.countAll(), 'integer').as('aktif'),
          eb.cast<number>(eb.fn.countAll().filterWhere('dua_faktor', '=', false), 'integer').as('satuLangkah'),
          eb.cast<number>(eb.fn.countAll().filterWhere('ganti_sandi', '=', true), 'integer').as('belumGanti'),
        ])
        .executeTakeFirstOrThrow();
      return [
        { label: 'Akun aktif', value: aktif, definition: 'Akun pegawai yang belum dinyatakan keluar dari kantor.', href: pathDaftarAkun },
        {
          label: 'Tanpa kode dari ponsel',
          value: satuLangkah,
          definition: 'Akun aktif yang masuk hanya dengan kata sandi.',
          href: pathDaftarAkun,
        },
        {
          label: 'Belum mengganti kata sandi',
          value: belumGanti,
          definition: 'Akun aktif yang masih memakai kata sandi buatan teknisi.',
          href: pathDaftarAkun,
        },
      ];
    },
  };
}
