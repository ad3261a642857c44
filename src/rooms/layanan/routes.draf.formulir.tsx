import { Hono } from 'hono';
import { act } from '../../web/act.ts';
import type { Deps } from '../../web/deps.ts';
import type { AppContext, AppEnv } from '../../web/env.ts';
import { NotFoundError } from '../../web/errors.ts';
import { type FieldErrors, FormValues, parseForm, readForm } from '../../web/form.tsx';
import { wajibIzin } from '../akun/guards.tsx';
import type { Halaman, Pertanyaan } from './definisi.ts';
import { ejaHalaman, ejaPertanyaan, halamanDariIsian, pertanyaanDariIsian, skemaHalaman, skemaPertanyaan } from './forms.ts';
import { cariPertanyaan } from './isian.ts';
import { DrafFormulir } from './pages/draf-formulir.tsx';
import { DrafHalaman, DrafPertanyaan } from './pages/draf-pertanyaan.tsx';
import { jalur } from './paths.ts';
import type { Layanan, VersiLayanan } from './queries.ts';
import { drafDari, halamanLayanan, layananDari } from './routes.context.tsx';
import { BASI, drafHilang, type GagalSimpan, kabarDraf, perubahanDraf, ubahDefinisi } from './routes.draf.simpan.tsx';
import {
  type Arah,
  geserHalaman,
  geserPertanyaan,
  halamanDari,
  hapusHalaman,
  hapusPertanyaan,
  idBaru,
  idTerpakai,
  taruhHalaman,
  taruhPertanyaan,
} from './susunan.ts';

type Tampil = { values: FormValues; errors?: FieldErrors; status?: 409 };

/** Pages and questions of the form. */
export function ruteFormulir(deps: Deps): Hono<AppEnv> {
  const app = new Hono<AppEnv>();
  const tujuan = (layanan: Layanan, kabar: string) => `${jalur.bagian(layanan.id, 'formulir')}?berhasil=${kabar}`;

  app.get('/petugas/layanan/:id{[0-9]+}/draf/formulir', wajibIzin('ubah', 'layanan'), async (c) => {
    const { layanan, draf } = await drafDari(c, deps);
    return halamanLayanan(c, { layanan, judul: 'Formulir' }, <DrafFormulir c={c} layanan={layanan} draf={draf} berhasil={kabarDraf(c)} />);
  });

  app.post('/petugas/layanan/:id{[0-9]+}/draf/formulir', wajibIzin('ubah', 'layanan'), async (c) => {
    const layanan = await layananDari(c, deps);
    const values = await readForm(c);
    const [arah, apa, id = ''] = values.text('geser').split(':');
    const geser = apa === 'halaman' ? geserHalaman : geserPertanyaan;
    const ubah = ubahDefinisi((definisi) => (arah === 'naik' || arah === 'turun' ? geser(definisi, id, arah satisfies Arah) : definisi));
    const hasil = await act<GagalSimpan>(
      c,
      deps,
      perubahanDraf(c, layanan, { values, tujuan: jalur.bagian(layanan.id, 'formulir') }, ubah),
    );
    return hasil instanceof Response ? hasil : drafHilang(c, layanan);
  });

  // A page of the form.

  function halamanDariAlamat(c: AppContext, draf: VersiLayanan): Halaman | undefined {
    const id = c.req.param('halaman') ?? '';
    const halaman = draf.definisi.halaman.find((satu) => satu.id === id);
    if (!halaman && id !== 'baru') throw new NotFoundError(`halaman ${id}`);
    return halaman;
  }

  function formHalaman(c: AppContext, layanan: Layanan, draf: VersiLayanan, { values, errors, status }: Tampil) {
    const halaman = halamanDariAlamat(c, draf);
    return halamanLayanan(
      c,
      { layanan, judul: halaman?.judul ?? 'Halaman baru', salah: errors !== undefined, ...(status ? { status } : {}) },
      <DrafHalaman c={c} layanan={layanan} draf={draf} halaman={halaman} values={values} errors={errors} />,
    );
  }

  app.get('/petugas/layanan/:id{[0-9]+}/draf/formulir/halaman/:halaman', wajibIzin('ubah', 'layanan'), async (c) => {
    const { layanan, draf } = await drafDari(c, deps);
    const halaman = halamanDariAlamat(c, draf);
    return formHalaman(c, layanan, draf, { values: FormValues.from(halaman ? ejaHalaman(halaman) : {}) });
  });

  app.post('/petugas/layanan/:id{[0-9]+}/draf/formulir/halaman/:halaman', wajibIzin('ubah', 'layanan'), async (c) => {
    const { layanan, draf } = await drafDari(c, deps);
    const halaman = halamanDariAlamat(c, draf);
    const values = await readForm(c);
    const hapus = values.text('hapus') === 'ya' && halaman !== undefined;
    const isian = parseForm(skemaHalaman, values);
    if (!hapus && !isian.ok) return formHalaman(c, layanan, draf, { values, errors: isian.errors });
    const ubah = ubahDefinisi((definisi) => {
      if (hapus) return hapusHalaman(definisi, halaman.id);
      if (!isian.ok) return definisi;
      const lama = definisi.halaman.find(({ id }) => id === halaman?.id);
      return taruhHalaman(
        definisi,
        halamanDariIsian(isian.data, lama?.id ?? idBaru(isian.data.judul, [...idTerpakai(definisi), 'baru']), lama),
      );
    });
    const hasil = await act<GagalSimpan>(
      c,
      deps,
      perubahanDraf(c, layanan, { values, tujuan: tujuan(layanan, hapus ? 'dihapus' : 'disimpan') }, ubah),
    );
    if (hasil instanceof Response) return hasil;
    return hasil.sebab === 'basi' ? formHalaman(c, layanan, hasil.kini, { values, errors: BASI, status: 409 }) : drafHilang(c, layanan);
  });

  // A question.

  function pertanyaanDariAlamat(c: AppContext, draf: VersiLayanan): Pertanyaan | undefined {
    const id = c.req.param('pertanyaan') ?? '';
    const pertanyaan = cariPertanyaan(draf.definisi, id);
    if (!pertanyaan && id !== 'baru') throw new NotFoundError(`pertanyaan ${id}`);
    return pertanyaan;
  }

  function letak(draf: VersiLayanan, pertanyaan: Pertanyaan | undefined, dipilih: string): Halaman {
    const { halaman } = draf.definisi;
    const letak = halaman.find(({ id }) => id === dipilih) ?? (pertanyaan && halamanDari(draf.definisi, pertanyaan.id)) ?? halaman.at(-1);
    if (!letak) throw new NotFoundError('formulir belum punya halaman');
    return letak;
  }

  function formPertanyaan(c: AppContext, layanan: Layanan, draf: VersiLayanan, { values, errors, status }: Tampil) {
    const pertanyaan = pertanyaanDariAlamat(c, draf);
    return halamanLayanan(
      c,
      { layanan, judul: pertanyaan ? 'Ubah pertanyaan' : 'Pertanyaan baru', salah: errors !== undefined, ...(status ? { status } : {}) },
      <DrafPertanyaan
        c={c}
        layanan={layanan}
        draf={draf}
        pertanyaan={pertanyaan}
        halaman={letak(draf, pertanyaan, values.text('halaman'))}
        values={values}
        errors={errors}
      />,
    );
  }

  app.get('/petugas/layanan/:id{[0-9]+}/draf/formulir/pertanyaan/:pertanyaan', wajibIzin('ubah', 'layanan'), async (c) => {
    const { layanan, draf } = await drafDari(c, deps);
    const pertanyaan = pertanyaanDariAlamat(c, draf);
    const { id: halaman } = letak(draf, pertanyaan, c.req.query('halaman') ?? '');
    const values = FormValues.from(pertanyaan ? ejaPertanyaan(pertanyaan, halaman) : { halaman, wajib: 'ya' });
    return formPertanyaan(c, layanan, draf, { values });
  });

  app.post('/petugas/layanan/:id{[0-9]+}/draf/formulir/pertanyaan/:pertanyaan', wajibIzin('ubah', 'layanan'), async (c) => {
    const { layanan, draf } = await drafDari(c, deps);
    const pertanyaan = pertanyaanDariAlamat(c, draf);
    const values = await readForm(c);
    const hapus = values.text('hapus') === 'ya' && pertanyaan !== undefined;
    const isian = parseForm(skemaPertanyaan, values);
    if (!hapus && !isian.ok) return formPertanyaan(c, layanan, draf, { values, errors: isian.errors });
    const ubah = ubahDefinisi((definisi) => {
      if (hapus) return hapusPertanyaan(definisi, pertanyaan.id);
      if (!isian.ok) return definisi;
      const lama = pertanyaan && cariPertanyaan(definisi, pertanyaan.id);
      const id = lama?.id ?? idBaru(isian.data.label, [...idTerpakai(definisi), 'baru']);
      const { id: halaman } = letak({ ...draf, definisi }, lama, isian.data.halaman);
      return taruhPertanyaan(definisi, halaman, pertanyaanDariIsian(isian.data, id, lama));
    });
    const hasil = await act<GagalSimpan>(
      c,
      deps,
      perubahanDraf(c, layanan, { values, tujuan: tujuan(layanan, hapus ? 'dihapus' : 'disimpan') }, ubah),
    );
    if (hasil instanceof Response) return hasil;
    return hasil.sebab === 'basi' ? formPertanyaan(c, layanan, hasil.kini, { values, errors: BASI, status: 409 }) : drafHilang(c, layanan);
  });

  return app;
}
