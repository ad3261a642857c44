import { Hono } from 'hono';
import { tanggalPanjang } from '../../../lib/tanggal.ts';
import { Breadcrumbs, type Crumb } from '../../../ui/breadcrumb.tsx';
import { act } from '../../../web/act.ts';
import type { Deps } from '../../../web/deps.ts';
import type { AppContext, AppEnv } from '../../../web/env.ts';
import { NotFoundError } from '../../../web/errors.ts';
import { type FieldErrors, FormValues, parseForm, readForm } from '../../../web/form.tsx';
import { page } from '../../../web/page.tsx';
import { bolehkah, pelakuDari, wajibIzin } from '../../akun/guards.tsx';
import { lupakanAturanAkun } from '../../akun/queries.aturan.ts';
import { listRiwayat } from '../../jejak/queries.ts';
import { RiwayatCatatan } from '../../jejak/riwayat.tsx';
import { waktuKantor } from '../../kantor/queries.ts';
import { listInstrumen } from '../../koperasi/kesehatan/queries.ts';
import { pathKantor } from '../kantor/paths.ts';
import { cabutAturan, type HasilCabut, type HasilTetapkan, tetapkanAturan } from './actions.ts';
import { type Aturan, daftarVersi, tulisAngka, type VersiAturan } from './aturan.ts';
import { DAFTAR_ATURAN } from './daftar.ts';
import { angkaDari, skemaVersi } from './forms.ts';
import { KAMUS_ATURAN } from './kamus.ts';
import { VersiBaru } from './pages/baru.tsx';
import { DaftarAturan } from './pages/daftar.tsx';
import { SatuAturan } from './pages/satu.tsx';
import { pathAturan, pathSatuAturan } from './paths.ts';
import { getPengaturan, listPengaturan, sedangDihitung } from './queries.ts';

const remah = (...jalur: Crumb[]) => (
  <Breadcrumbs items={[{ text: 'Kantor', href: pathKantor }, { text: 'Aturan dan batas', href: pathAturan }, ...jalur]} />
);

const KABAR: Readonly<Record<string, string>> = {
  ditetapkan: 'Versi baru sudah ditetapkan.',
  dicabut: 'Versi yang belum berlaku sudah dicabut.',
};

const SUDAH_BERLAKU =
  'Versi itu sudah berlaku atau sudah tidak ada, jadi tidak dapat dicabut. Bila angkanya salah, tetapkan versi baru mulai besok.';

function aturanDari(c: AppContext): Aturan {
  const aturan = DAFTAR_ATURAN.find((satu) => satu.kunci === c.req.param('kunci'));
  if (!aturan) throw new NotFoundError(`tidak ada aturan ${c.req.param('kunci')}`);
  return aturan;
}

/** The office's rules as settings with an effective date: seen, and followed by a new version. */
export function ruteAturan(deps: Deps): Hono<AppEnv> {
  const app = new Hono<AppEnv>();

  app.get(pathAturan, wajibIzin('lihat', 'kantor'), async (c) => {
    const { hariIni } = await waktuKantor(deps);
    const [baris, instrumen] = await Promise.all([listPengaturan(deps.db, DAFTAR_ATURAN), listInstrumen(deps.db)]);
    const aturan = DAFTAR_ATURAN.map((satu) => ({ aturan: satu, versi: daftarVersi(satu, baris.get(satu.kunci) ?? []) }));
    return page(
      c,
      { title: 'Aturan dan batas', before: <Breadcrumbs items={[{ text: 'Kantor', href: pathKantor }, { text: 'Aturan dan batas' }]} /> },
      <DaftarAturan aturan={aturan} instrumen={instrumen} hariIni={hariIni} bolehUbah={bolehkah(c, 'kelola', 'kantor')} />,
    );
  });

  app.get('/petugas/kantor/aturan/:kunci', wajibIzin('lihat', 'kantor'), async (c) => {
    const aturan = aturanDari(c);
    return satuAturan(c, aturan, { berhasil: KABAR[c.req.query('berhasil') ?? ''] });
  });

  async function satuAturan(c: AppContext, aturan: Aturan, kabar: { berhasil?: string | undefined; ditolak?: string } = {}) {
    const { hariIni } = await waktuKantor(deps);
    const [baris, dihitung, riwayat] = await Promise.all([
      getPengaturan(deps.db, aturan),
      sedangDihitung(deps.db, aturan),
      listRiwayat(deps.db, { objekJenis: 'aturan', objekId: aturan.kunci }),
    ]);
    return page(
      c,
      { title: aturan.judul, before: remah({ text: aturan.judul }) },
      <SatuAturan
        c={c}
        aturan={aturan}
        versi={daftarVersi(aturan, baris)}
        hariIni={hariIni}
        dihitung={dihitung}
        bolehUbah={bolehkah(c, 'kelola', 'kantor')}
        {...kabar}
        riwayat={<RiwayatCatatan riwayat={riwayat} kamus={KAMUS_ATURAN} />}
      />,
      kabar.ditolak ? 409 : 200,
    );
  }

  app.get('/petugas/kantor/aturan/:kunci/baru', wajibIzin('kelola', 'kantor'), async (c) => {
    const aturan = aturanDari(c);
    const terbaru = await versiTerbaru(aturan);
    const awal = aturan.isian.map((isian) => [isian.name, tulisAngka(isian, terbaru.angka[isian.name])]);
    return formulir(c, aturan, terbaru, { values: FormValues.from(Object.fromEntries(awal)) });
  });

  app.post('/petugas/kantor/aturan/:kunci/baru', wajibIzin('kelola', 'kantor'), async (c) => {
    const aturan = aturanDari(c);
    const values = await readForm(c);
    const { hariIni } = await waktuKantor(deps);
    const terbaru = await versiTerbaru(aturan);
    const isian = parseForm(skemaVersi(aturan, hariIni), values);
    if (!isian.ok) return formulir(c, aturan, terbaru, { values, errors: isian.errors });
    const angka = angkaDari(isian.data);
    const salah = aturan.periksa?.(angka) ?? {};
    if (Object.keys(salah).length > 0) return formulir(c, aturan, terbaru, { values, errors: salah });
    const { berlaku_mulai: berlakuMulai, dasar } = isian.data;
    const hasil = await act<Exclude<HasilTetapkan, { ok: true }>>(c, deps, async (tx) => {
      const baru = { berlakuMulai, dasar, angka, terakhir: values.text('terakhir'), hariIni };
      const satu = await tetapkanAturan(tx, deps.jobs, pelakuDari(c), aturan, baru);
      return satu.ok ? { ok: true, location: `${pathSatuAturan(aturan.kunci)}?berhasil=ditetapkan` } : satu;
    });
    lupakanAturanAkun(deps.db);
    if (hasil instanceof Response) return hasil;
    const mulai = tanggalPanjang(hasil.terbaru.berlakuMulai);
    switch (hasil.sebab) {
      case 'sudah_ada':
        return formulir(c, aturan, hasil.terbaru, {
          values,
          errors: {
            berlaku_mulai: `Sudah ada versi yang berlaku mulai ${mulai}. Pilih tanggal sesudahnya, atau cabut dahulu versi itu bila belum berlaku.`,
          },
        });
      case 'basi': {
        const kabar = `Selagi Anda mengisi, orang lain menetapkan versi yang berlaku mulai ${mulai}. Isian Anda masih ada: cocokkan dengan angka terakhir di tiap isian, lalu tetapkan sekali lagi.`;
        return formulir(c, aturan, hasil.terbaru, { values, errors: { _: kabar }, status: 409 });
      }
    }
  });

  app.post('/petugas/kantor/aturan/:kunci/pencabutan', wajibIzin('kelola', 'kantor'), async (c) => {
    const aturan = aturanDari(c);
    const values = await readForm(c);
    const { hariIni } = await waktuKantor(deps);
    const hasil = await act<Exclude<HasilCabut, { ok: true }>>(c, deps, async (tx) => {
      const satu = await cabutAturan(tx, pelakuDari(c), aturan, { berlakuMulai: values.text('berlaku_mulai'), hariIni });
      return satu.ok ? { ok: true, location: `${pathSatuAturan(aturan.kunci)}?berhasil=dicabut` } : satu;
    });
    return hasil instanceof Response ? hasil : satuAturan(c, aturan, { ditolak: SUDAH_BERLAKU });
  });

  async function versiTerbaru(aturan: Aturan): Promise<VersiAturan> {
    const [terbaru] = daftarVersi(aturan, await getPengaturan(deps.db, aturan));
    if (!terbaru) throw new Error(`aturan ${aturan.kunci} tidak punya versi bawaan`);
    return terbaru;
  }

  return app;
}

function formulir(
  c: AppContext,
  aturan: Aturan,
  terbaru: VersiAturan,
  { values, errors, status }: { values: FormValues; errors?: FieldErrors; status?: 409 },
) {
  return page(
    c,
    {
      title: `Versi baru: ${aturan.judul}`,
      before: remah({ text: aturan.judul, href: pathSatuAturan(aturan.kunci) }, { text: 'Versi baru' }),
      hasErrors: errors !== undefined,
    },
    <VersiBaru c={c} aturan={aturan} terbaru={terbaru} values={values} errors={errors} />,
    status ?? (errors ? 422 : 200),
  );
}
