import { Breadcrumbs } from '../../../ui/breadcrumb.tsx';
import type { Deps } from '../../../web/deps.ts';
import type { AppContext } from '../../../web/env.ts';
import { ForbiddenError } from '../../../web/errors.ts';
import { page } from '../../../web/page.tsx';
import { bolehkah, pastikanBoleh, pelakuDari, penggunaDari } from '../../akun/guards.tsx';
import { catatBaca } from '../../jejak/actions.ts';
import { waktuKantor } from '../../kantor/queries.ts';
import { SatuVerifikasi, type SatuVerifikasiProps } from './pages/satu.tsx';
import { pathVerifikasi } from './paths.ts';
import { getVerifikasi, listButir, type Verifikasi } from './queries.ts';

export const remahVerifikasi = (...lain: { text: string; href?: string }[]) => (
  <Breadcrumbs items={[{ text: 'Pemeriksaan data', href: pathVerifikasi }, ...lain]} />
);

/** The list of the address, for who works on its register in its area. */
export async function daftarUntuk(c: AppContext, deps: Pick<Deps, 'db'>): Promise<Verifikasi> {
  const daftar = await getVerifikasi(deps.db, Number(c.req.param('id')));
  pastikanBoleh(c, 'usulkan', daftar.jenis, { kodeWilayah: daftar.kode_wilayah });
  return daftar;
}

/** Whom the list was given to, and who may change these records anyway. */
const bolehMencatat = (c: AppContext, daftar: Verifikasi): boolean =>
  daftar.petugas_id === penggunaDari(c).akunId || bolehkah(c, 'ubah', daftar.jenis, { kodeWilayah: daftar.kode_wilayah });

export async function daftarUntukMencatat(c: AppContext, deps: Pick<Deps, 'db'>): Promise<Verifikasi> {
  const daftar = await daftarUntuk(c, deps);
  if (!bolehMencatat(c, daftar)) throw new ForbiddenError(`Daftar ini dikerjakan ${daftar.petugas}. Mintalah dia mencatat hasilnya.`);
  return daftar;
}

const angka = (teks: string | undefined): number => (/^\d{1,6}$/.test(teks ?? '') ? Number(teks) : 0);

function kabar(c: AppContext): string | undefined {
  switch (c.req.query('berhasil')) {
    case 'baru':
      return 'Daftar sudah dibuat.';
    case 'hasil':
      return 'Hasil sudah dicatat.';
    case 'tutup':
      return 'Daftar sudah ditutup.';
    case 'unggah':
      return `${angka(c.req.query('dicatat'))} hasil dicatat dari berkas, ${angka(c.req.query('sama'))} sama seperti yang sudah ada.`;
    default:
      return undefined;
  }
}

type Tampil = Pick<SatuVerifikasiProps, 'errors' | 'salah'>;

/** The page of a list; it shows telephone numbers, so reading it leaves a trace. */
export async function halamanDaftar(c: AppContext, deps: Deps, daftar: Verifikasi, tampil: Tampil = {}, status: 200 | 409 | 422 = 200) {
  const { hariIni, zona } = await waktuKantor(deps);
  const butir = await listButir(deps.db, daftar);
  await catatBaca(deps.db, pelakuDari(c), 'buka_verifikasi', { objekJenis: 'verifikasi', objekId: daftar.id }, hariIni);
  const mencatat = bolehMencatat(c, daftar);
  const menutup = bolehkah(c, 'ubah', daftar.jenis, { kodeWilayah: daftar.kode_wilayah });
  return page(
    c,
    {
      title: `Daftar pemeriksaan nomor ${daftar.id}`,
      before: remahVerifikasi({ text: `Daftar nomor ${daftar.id}` }),
      hasErrors: status !== 200,
    },
    <SatuVerifikasi
      {...{ c, daftar, butir, zona, boleh: { mencatat, menutup } }}
      kabar={status === 200 ? kabar(c) : undefined}
      {...tampil}
    />,
    status,
  );
}
