import { Hono } from 'hono';
import { bacaTanggal } from '../../lib/baca-tanggal.ts';
import { type Tanggal, tanggalPendek } from '../../lib/tanggal.ts';
import type { ActiveFilter } from '../../ui/filter.tsx';
import type { Deps } from '../../web/deps.ts';
import type { AppEnv } from '../../web/env.ts';
import type { FieldErrors } from '../../web/form.tsx';
import { page } from '../../web/page.tsx';
import { listJejak, keadaanSegel } from '../jejak/queries.daftar.ts';
import { periksaSegel } from '../jejak/queries.ts';
import { waktuKantor } from '../kantor/queries.ts';
import { boleh } from './akun.ts';
import { penggunaDari, wajibIzin } from './guards.tsx';
import { HalamanJejak, type IsianSaringan } from './pages/jejak.tsx';
import { pathAkun, pathJejak } from './paths.ts';
import { listAkun } from './queries.ts';
import { gabungKamus, type KamusRuang } from './kamus-jejak.ts';
import { KAMUS_AKUN } from './riwayat-akun.ts';

/** Of these the technician sees old and new values too: no citizen's data is in them. */
const TANPA_DATA_PRIBADI = new Set(['akun', 'kantor', 'sistem', 'tampilan']);

const LABEL: Readonly<Record<keyof IsianSaringan, string>> = {
  orang: 'Pelaku',
  perbuatan: 'Perbuatan',
  jenis: 'Jenis catatan',
  nomor: 'Nomor catatan',
  dari: 'Dari',
  sampai: 'Sampai',
};

/** Traces of the whole office. `kamus` brings the words of the rooms above. */
export function ruteJejak(deps: Deps, kamusRuang: readonly KamusRuang[]): Hono<AppEnv> {
  const kamus = gabungKamus([
    { ...KAMUS_AKUN, objek: { akun: { kata: 'Akun', path: pathAkun }, kantor: { kata: 'Pengaturan kantor' } } },
    ...kamusRuang,
  ]);

  return new Hono<AppEnv>().get(pathJejak, wajibIzin('lihat', 'jejak'), async (c) => {
    const pengguna = penggunaDari(c);
    const isian = isianDari(new URL(c.req.url).searchParams);
    const { tanggal, errors } = bacaTanggalSaringan(isian);
    const { zona } = await waktuKantor(deps);
    const saringan = { akunId: isian.orang, perbuatan: isian.perbuatan, objekJenis: isian.jenis, objekId: isian.nomor, ...tanggal, zona };
    const [akun, halaman, segel, periksa] = await Promise.all([
      listAkun(deps.db),
      listJejak(deps.db, saringan, { sebelum: nomor(c.req.query('sebelum')), sesudah: nomor(c.req.query('sesudah')) }),
      keadaanSegel(deps.db),
      c.req.query('periksa') === 'segel' ? periksaSegel(deps.db) : undefined,
    ]);
    const kata = (nama: keyof IsianSaringan): string => {
      if (nama === 'orang') return akun.find(({ id }) => id === isian.orang)?.nama ?? isian.orang;
      if (nama === 'perbuatan') return kamus.perbuatan[isian.perbuatan] ?? isian.perbuatan;
      if (nama === 'jenis') return kamus.objek[isian.jenis]?.kata ?? isian.jenis;
      return (nama === 'dari' || nama === 'sampai') && tanggal[nama] ? tanggalPendek(tanggal[nama]) : isian[nama];
    };
    const aktif: ActiveFilter[] = terisi(isian).map((nama) => ({
      text: `${LABEL[nama]}: ${kata(nama)}`,
      removeHref: alamat({ ...isian, [nama]: '' }),
    }));
    return page(
      c,
      { title: 'Jejak', hasErrors: Object.keys(errors).length > 0 },
      <HalamanJejak
        baris={halaman.baris}
        kamus={kamus}
        isian={isian}
        errors={errors}
        orang={akun.map(({ id, nama }) => ({ value: id, text: nama }))}
        aktif={aktif}
        lebihLama={halaman.lebihLama === undefined ? undefined : alamat(isian, { sebelum: String(halaman.lebihLama) })}
        lebihBaru={halaman.lebihBaru === undefined ? undefined : alamat(isian, { sesudah: String(halaman.lebihBaru) })}
        segel={segel}
        periksa={periksa}
        bolehIsi={(jenis) => TANPA_DATA_PRIBADI.has(jenis) || boleh(pengguna, 'lihat', 'orang')}
        per={c.get('frame').now}
        zona={zona}
      />,
    );
  });
}

function isianDari(params: URLSearchParams): IsianSaringan {
  const ambil = (nama: string) => (params.get(nama) ?? '').trim().slice(0, 100);
  return {
    orang: ambil('orang'),
    perbuatan: ambil('perbuatan'),
    jenis: ambil('jenis'),
    nomor: ambil('nomor'),
    dari: ambil('dari'),
    sampai: ambil('sampai'),
  };
}

const terisi = (isian: IsianSaringan) => (Object.keys(isian) as (keyof IsianSaringan)[]).filter((nama) => isian[nama] !== '');

function alamat(isian: IsianSaringan, lain: Record<string, string> = {}): string {
  const params = new URLSearchParams([...terisi(isian).map((nama): [string, string] => [nama, isian[nama]]), ...Object.entries(lain)]);
  return params.size === 0 ? pathJejak : `${pathJejak}?${params}`;
}

/** A date that cannot be read filters nothing and says so at its field. */
function bacaTanggalSaringan(isian: IsianSaringan): { tanggal: { dari?: Tanggal; sampai?: Tanggal }; errors: FieldErrors } {
  const [tanggal, errors]: [{ dari?: Tanggal; sampai?: Tanggal }, FieldErrors] = [{}, {}];
  for (const nama of ['dari', 'sampai'] as const) {
    if (isian[nama] === '') continue;
    const hasil = bacaTanggal(isian[nama]);
    if (hasil.ok) tanggal[nama] = hasil.nilai;
    else errors[nama] = hasil.pesan;
  }
  return { tanggal, errors };
}

const nomor = (teks: string | undefined) => (teks !== undefined && /^\d{1,18}$/.test(teks) ? BigInt(teks) : undefined);
