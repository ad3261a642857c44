import { Hono } from 'hono';
import { act } from '../../web/act.ts';
import type { Deps } from '../../web/deps.ts';
import type { AppContext, AppEnv } from '../../web/env.ts';
import { NotFoundError } from '../../web/errors.ts';
import { type FieldErrors, FormValues, parseForm, readForm } from '../../web/form.tsx';
import { wajibIzin } from '../akun/guards.tsx';
import type { Definisi } from './definisi.ts';
import {
  biayaDariIsian,
  dokumenDariIsian,
  ejaBiaya,
  ejaDokumen,
  ejaLangkah,
  langkahDariIsian,
  skemaBiaya,
  skemaDokumen,
  skemaLangkah,
} from './forms.ts';
import { DrafButir } from './pages/draf-butir.tsx';
import { DrafDaftar } from './pages/draf-daftar.tsx';
import { jalur } from './paths.ts';
import type { Layanan, VersiLayanan } from './queries.ts';
import { drafDari, halamanLayanan, layananDari } from './routes.context.tsx';
import { BASI, drafHilang, type GagalSimpan, kabarDraf, perubahanDraf, ubahDefinisi } from './routes.draf.simpan.tsx';
import { geserButir, hapusButir, idBaru, type NamaDaftar, taruhButir } from './susunan.ts';
import { BAGIAN } from './terbit.ts';

type Ubah = (definisi: Definisi, id: string) => Definisi;

/** What was typed, as a change of the definition; `id` is the thing's old name or a new one. */
function bacaButir(daftar: NamaDaftar, values: FormValues): { ok: true; nama: string; ubah: Ubah } | { ok: false; errors: FieldErrors } {
  if (daftar === 'dokumen') {
    const isian = parseForm(skemaDokumen, values);
    if (!isian.ok) return isian;
    return { ok: true, nama: isian.data.nama, ubah: (definisi, id) => taruhButir(definisi, daftar, dokumenDariIsian(isian.data, id)) };
  }
  if (daftar === 'langkah') {
    const isian = parseForm(skemaLangkah, values);
    if (!isian.ok) return isian;
    return { ok: true, nama: isian.data.nama, ubah: (definisi, id) => taruhButir(definisi, daftar, langkahDariIsian(isian.data, id)) };
  }
  const isian = parseForm(skemaBiaya, values);
  if (!isian.ok) return isian;
  return { ok: true, nama: isian.data.nama, ubah: (definisi, id) => taruhButir(definisi, daftar, biayaDariIsian(isian.data, id)) };
}

function ejaButir(daftar: NamaDaftar, { definisi }: VersiLayanan, id: string): Record<string, string> {
  const [dokumen, langkah, biaya] = [definisi.dokumen, definisi.langkah, definisi.biaya].map((semua) =>
    semua.find((satu) => satu.id === id),
  ) as [Definisi['dokumen'][number] | undefined, Definisi['langkah'][number] | undefined, Definisi['biaya'][number] | undefined];
  if (daftar === 'dokumen' && dokumen) return ejaDokumen(dokumen);
  if (daftar === 'langkah' && langkah) return ejaLangkah(langkah);
  if (daftar === 'biaya' && biaya) return ejaBiaya(biaya);
  return { wajib: 'ya', jenis: 'internal', peran: 'petugas' };
}

const DAFTAR = ['dokumen', 'langkah', 'biaya'] as const satisfies readonly NamaDaftar[];

/** Documents, steps and fees: three lists of things that are added, changed, moved and removed alike. */
export function ruteDaftar(deps: Deps): Hono<AppEnv> {
  const app = new Hono<AppEnv>();
  for (const daftar of DAFTAR) app.route('/', ruteSatuDaftar(deps, daftar));
  return app;
}

function ruteSatuDaftar(deps: Deps, daftar: NamaDaftar): Hono<AppEnv> {
  const app = new Hono<AppEnv>();
  const alamat = `/petugas/layanan/:id{[0-9]+}/draf/${daftar}`;

  app.get(alamat, wajibIzin('ubah', 'layanan'), async (c) => {
    const { layanan, draf } = await drafDari(c, deps);
    return halamanLayanan(
      c,
      { layanan, judul: BAGIAN[daftar] },
      <DrafDaftar c={c} layanan={layanan} draf={draf} daftar={daftar} berhasil={kabarDraf(c)} />,
    );
  });

  app.post(alamat, wajibIzin('ubah', 'layanan'), async (c) => {
    const layanan = await layananDari(c, deps);
    const values = await readForm(c);
    const [arah, id = ''] = values.text('geser').split(':');
    const ubah = ubahDefinisi((definisi) => (arah === 'naik' || arah === 'turun' ? geserButir(definisi, daftar, id, arah) : definisi));
    const hasil = await act<GagalSimpan>(c, deps, perubahanDraf(c, layanan, { values, tujuan: jalur.bagian(layanan.id, daftar) }, ubah));
    return hasil instanceof Response ? hasil : drafHilang(c, layanan);
  });

  function butirDari(c: AppContext, draf: VersiLayanan): { id: string; nama: string } | undefined {
    const id = c.req.param('butir') ?? '';
    const semua: readonly { id: string; nama: string }[] = draf.definisi[daftar];
    const butir = semua.find((satu) => satu.id === id);
    if (!butir && id !== 'baru') throw new NotFoundError(`${daftar} ${id}`);
    return butir;
  }

  type Tampil = { values: FormValues; errors?: FieldErrors; status?: 409 };
  function formulir(c: AppContext, layanan: Layanan, draf: VersiLayanan, { values, errors, status }: Tampil) {
    const butir = butirDari(c, draf);
    return halamanLayanan(
      c,
      { layanan, judul: butir?.nama ?? `Tambah ${daftar}`, salah: errors !== undefined, ...(status ? { status } : {}) },
      <DrafButir c={c} layanan={layanan} draf={draf} daftar={daftar} butir={butir} values={values} errors={errors} />,
    );
  }

  app.get(`${alamat}/:butir`, wajibIzin('ubah', 'layanan'), async (c) => {
    const { layanan, draf } = await drafDari(c, deps);
    return formulir(c, layanan, draf, { values: FormValues.from(ejaButir(daftar, draf, butirDari(c, draf)?.id ?? '')) });
  });

  app.post(`${alamat}/:butir`, wajibIzin('ubah', 'layanan'), async (c) => {
    const { layanan, draf } = await drafDari(c, deps);
    const butir = butirDari(c, draf);
    const values = await readForm(c);
    const hapus = values.text('hapus') === 'ya' && butir !== undefined;
    const isian = bacaButir(daftar, values);
    if (!hapus && !isian.ok) return formulir(c, layanan, draf, { values, errors: isian.errors });
    const ubah = ubahDefinisi((definisi) => {
      if (hapus) return hapusButir(definisi, daftar, butir.id);
      if (!isian.ok) return definisi;
      const terpakai = definisi[daftar].map(({ id }) => id);
      const id = butir && terpakai.includes(butir.id) ? butir.id : idBaru(isian.nama, [...terpakai, 'baru']);
      return isian.ubah(definisi, id);
    });
    const tujuan = `${jalur.bagian(layanan.id, daftar)}?berhasil=${hapus ? 'dihapus' : 'disimpan'}`;
    const hasil = await act<GagalSimpan>(c, deps, perubahanDraf(c, layanan, { values, tujuan }, ubah));
    if (hasil instanceof Response) return hasil;
    return hasil.sebab === 'basi' ? formulir(c, layanan, hasil.kini, { values, errors: BASI, status: 409 }) : drafHilang(c, layanan);
  });

  return app;
}
