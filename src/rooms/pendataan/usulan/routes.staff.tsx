import { Hono } from 'hono';
import { skemaAlasan } from '../../../lib/alasan.ts';
import { adalahKode } from '../../../lib/daftar-kode.ts';
import { memuatNik } from '../../../lib/nik.ts';
import { Breadcrumbs } from '../../../ui/breadcrumb.tsx';
import { act } from '../../../web/act.ts';
import type { Deps } from '../../../web/deps.ts';
import type { AppContext, AppEnv } from '../../../web/env.ts';
import { ForbiddenError, NotFoundError } from '../../../web/errors.ts';
import { type FieldErrors, FormValues, parseForm, readForm } from '../../../web/form.tsx';
import { page } from '../../../web/page.tsx';
import { bolehMemeriksa } from '../../akun/akun.ts';
import { bolehkah, pastikanBoleh, pelakuDari, penggunaDari, wajibIzin } from '../../akun/guards.tsx';
import { catatBaca, catatJejakSendiri } from '../../jejak/actions.ts';
import { waktuKantor } from '../../kantor/queries.ts';
import { nikDitolakPath } from '../../orang/paths.ts';
import { pilihanWilayah } from '../../wilayah/queries.ts';
import { mintaCariGanda } from '../ganda/jobs.ts';
import { bukaRahasia, type HasilPenerapan, REGISTER_USULAN, tarikUsulan, terapkanUsulan, tolakUsulan } from './actions.ts';
import { skemaPenolakan } from './forms.ts';
import { DaftarUsulan } from './pages/daftar.tsx';
import { RahasiaTerbuka, SatuUsulan, TanyaAlasanRahasia } from './pages/satu.tsx';
import { pathSatuUsulan, pathUsulan } from './paths.ts';
import { getUsulan, type IsiUsulan, listPengusul, listUsulan, SEHALAMAN } from './queries.ts';
import type { CatatanKini, TakDiterapkan } from './actions.register.ts';
import { bandingkanUsulan, JENIS_USULAN, STATUS_USULAN } from './usulan.ts';

const KABAR: Readonly<Record<string, string>> = {
  diajukan: 'Perubahan sudah diajukan. Catatan belum berubah; orang lain memeriksanya dulu, dan hasilnya tampil di halaman ini.',
  diterapkan: 'Usulan sudah diterapkan pada catatannya.',
  ditolak: 'Usulan sudah ditolak.',
  ditarik: 'Usulan sudah ditarik kembali.',
};

type Tampil = { values?: FormValues; errors?: FieldErrors; ditolakAturan?: TakDiterapkan };
type Sebab = Exclude<HasilPenerapan, { ok: true }> | { ok: false; sebab: 'bukan_milik' };

/** Work list of proposed changes: look, apply, refuse, take back. */
export function ruteUsulan(deps: Deps): Hono<AppEnv> {
  const app = new Hono<AppEnv>();

  app.get('/petugas/usulan', wajibIzin('lihat', 'orang'), async (c) => {
    const url = new URL(c.req.url).searchParams;
    const ambil = (nama: string) => url.get(nama)?.trim().slice(0, 100) ?? '';
    const cari = ambil('cari');
    if (memuatNik(cari)) return c.redirect(nikDitolakPath, 303);
    const [mintaStatus, mintaJenis, pengusul] = [ambil('status') || 'diajukan', ambil('jenis'), ambil('pengusul')];
    const status = mintaStatus === 'semua' ? undefined : adalahKode(STATUS_USULAN, mintaStatus) ? mintaStatus : 'diajukan';
    const jenis = adalahKode(JENIS_USULAN, mintaJenis) ? mintaJenis : undefined;
    const wilayah = /^\d\d(\.\d\d(\.\d\d(\.\d{4})?)?)?$/.exec(ambil('wilayah'))?.[0];
    const setelah = /^\d{1,9}$/.exec(ambil('setelah'))?.[0];
    const { area, zona } = await waktuKantor(deps);
    const [baris, pilihan, orang] = await Promise.all([
      listUsulan(deps.db, { status, jenis, wilayah, pengusul, cari, setelah: setelah === undefined ? undefined : Number(setelah) }),
      pilihanWilayah(deps.db, area),
      listPengusul(deps.db),
    ]);
    const akhir = baris.length > SEHALAMAN ? baris[SEHALAMAN - 1] : undefined;
    const isian = { cari, status: status ?? 'semua', jenis: jenis ?? '', wilayah: wilayah ?? '', pengusul };
    const berikut = new URLSearchParams(Object.entries(isian).filter(([, nilai]) => nilai !== ''));
    if (akhir) berikut.set('setelah', String(akhir.id));
    return page(
      c,
      { title: 'Usulan perubahan' },
      <DaftarUsulan
        usulan={baris.slice(0, SEHALAMAN)}
        isian={isian}
        wilayah={pilihan.wilayah}
        pengusul={orang.map(({ id, nama }) => ({ value: id, text: nama }))}
        berikut={akhir && `${pathUsulan}?${berikut.toString()}`}
        milikSaya={`${pathUsulan}?${new URLSearchParams({ status: 'semua', pengusul: penggunaDari(c).akunId }).toString()}`}
        zona={zona}
      />,
    );
  });

  const remah = (...lain: { text: string; href?: string }[]) => (
    <Breadcrumbs items={[{ text: 'Usulan perubahan', href: pathUsulan }, ...lain]} />
  );

  async function catatanKini({ jenis, objek_id }: IsiUsulan): Promise<CatatanKini | undefined> {
    try {
      return objek_id === null ? undefined : await REGISTER_USULAN[jenis].get(deps.db, objek_id);
    } catch (error) {
      if (error instanceof NotFoundError) return undefined;
      throw error;
    }
  }

  /** Areas of the record and of what is proposed for it: who decides must answer for both. */
  const wilayahUsulan = (usulan: IsiUsulan, kini: CatatanKini | undefined): (string | null)[] => {
    const tujuan = usulan.isian['kode_wilayah'];
    return [kini ? kini.kodeWilayah : usulan.kode_wilayah, ...(tujuan ? [tujuan] : [])];
  };
  const bolehkahMemeriksa = (c: AppContext, usulan: IsiUsulan, kini: CatatanKini | undefined): boolean =>
    wilayahUsulan(usulan, kini).every((kodeWilayah) =>
      bolehMemeriksa(penggunaDari(c), usulan.jenis, {
        nonaktif: usulan.macam === 'nonaktif',
        diusulkanOleh: usulan.diusulkan_oleh,
        kodeWilayah,
      }),
    );

  async function tampilkan(
    c: AppContext,
    id: number,
    { values = FormValues.from({}), errors, ditolakAturan }: Tampil = {},
    status: 200 | 409 | 422 = 200,
  ) {
    const usulan = await getUsulan(deps.db, id);
    pastikanBoleh(c, 'lihat', usulan.jenis);
    const { hariIni, area, zona } = await waktuKantor(deps);
    const [kini, { kelurahan }] = await Promise.all([catatanKini(usulan), pilihanWilayah(deps.db, area)]);
    const nama = new Map(kelurahan.flatMap((grup) => grup.options.map((satu) => [satu.value, satu.text] as const)));
    const objek = usulan.objek_id === null ? { objekJenis: 'usulan', objekId: id } : { objekJenis: usulan.jenis, objekId: usulan.objek_id };
    await catatBaca(deps.db, pelakuDari(c), usulan.objek_id === null ? 'buka_usulan' : `buka_${usulan.jenis}`, objek, hariIni);
    return page(
      c,
      { title: `Usulan nomor ${id}: ${usulan.judul}`, before: remah({ text: usulan.judul }), hasErrors: status !== 200 },
      <SatuUsulan
        c={c}
        usulan={usulan}
        baris={bandingkanUsulan(
          usulan.jenis,
          REGISTER_USULAN[usulan.jenis].baris((kode) => nama.get(kode) ?? kode),
          usulan.isian,
          usulan.semula,
          usulan.macam === 'ubah' ? kini : undefined,
        )}
        versi={kini && usulan.macam !== 'baru' ? kini.versi : null}
        adaCatatan={kini !== undefined}
        boleh={{
          memeriksa: bolehkahMemeriksa(c, usulan, kini),
          menarik: usulan.diusulkan_oleh === penggunaDari(c).akunId,
          bukaRahasia: bolehkah(c, 'buka_rahasia', usulan.jenis, { kodeWilayah: usulan.kode_wilayah }),
        }}
        zona={zona}
        values={values}
        errors={errors}
        kabar={status === 200 ? KABAR[c.req.query('berhasil') ?? ''] : undefined}
        ditolakAturan={ditolakAturan}
      />,
      status,
    );
  }

  /** Why an act on a proposal did not happen, on its page. */
  async function jelaskan(c: AppContext, id: number, hasil: Sebab, values: FormValues): Promise<Response> {
    switch (hasil.sebab) {
      case 'milik_sendiri':
        throw new ForbiddenError('Usulan ini Anda buat sendiri, jadi orang lain yang memutuskannya.');
      case 'bukan_milik':
        throw new ForbiddenError('Usulan hanya dapat ditarik kembali oleh yang mengajukannya.');
      case 'aturan':
      case 'mirip':
        return tampilkan(c, id, { values, ditolakAturan: hasil }, 409);
      case 'sudah_diputuskan':
        return tampilkan(
          c,
          id,
          { values, errors: { _: `Usulan ini sudah diputuskan orang lain: ${STATUS_USULAN[hasil.status].toLowerCase()}.` } },
          409,
        );
      case 'tidak_dipakai':
        return tampilkan(c, id, { values, errors: { _: 'Catatannya tidak dipakai lagi, jadi usulan ini tidak dapat diterapkan.' } }, 409);
      case 'basi':
        return tampilkan(
          c,
          id,
          {
            values,
            errors: { _: 'Belum diterapkan: catatannya berubah selagi Anda memeriksa. Di bawah ini isinya yang sekarang; periksa lagi.' },
          },
          409,
        );
      case 'tanpa_perubahan':
        return tampilkan(
          c,
          id,
          {
            values,
            errors: { _: 'Tidak ada yang diterapkan: catatannya sudah berisi sama seperti usulan ini. Tolak usulan dengan alasan itu.' },
          },
          409,
        );
    }
  }

  app.get('/petugas/usulan/:id{[0-9]+}', wajibIzin('lihat', 'orang'), (c) => tampilkan(c, Number(c.req.param('id'))));

  /** Who may not decide this proposal gets the 403 page. */
  async function pastikanMemeriksa(c: AppContext): Promise<IsiUsulan> {
    const usulan = await getUsulan(deps.db, Number(c.req.param('id')));
    if (bolehkahMemeriksa(c, usulan, await catatanKini(usulan))) return usulan;
    if (usulan.diusulkan_oleh === penggunaDari(c).akunId) {
      throw new ForbiddenError('Usulan ini Anda buat sendiri, jadi orang lain yang memutuskannya.');
    }
    throw new ForbiddenError(
      'Akun Anda tidak boleh memutuskan usulan ini. Yang memutuskan adalah yang boleh mengubah catatannya langsung di wilayahnya, atau kepala kantor.',
    );
  }

  app.post('/petugas/usulan/:id{[0-9]+}/penerapan', wajibIzin('lihat', 'orang'), async (c) => {
    const { id } = await pastikanMemeriksa(c);
    const values = await readForm(c);
    const { hariIni } = await waktuKantor(deps);
    const versi = values.text('versi') === '' ? null : Number(values.text('versi'));
    const bukanGanda = new Set(values.list('bukan_ganda').flatMap((satu) => satu.split(',').filter(Boolean).map(Number)));
    const pilihan = { bukanGanda, pemilik: values.text('pemilik') };
    const hasil = await act<Exclude<HasilPenerapan, { ok: true }>>(c, deps, async (tx) => {
      const satu = await terapkanUsulan(tx, { sandi: deps.sandi, hariIni }, pelakuDari(c), id, { versi, pilihan });
      if (!satu.ok) return satu;
      await mintaCariGanda(deps.jobs, tx, satu.jenis, [satu.objekId]);
      return { ok: true, location: `${pathSatuUsulan(id)}?berhasil=diterapkan` };
    });
    return hasil instanceof Response ? hasil : jelaskan(c, id, hasil, values);
  });

  app.post('/petugas/usulan/:id{[0-9]+}/penolakan', wajibIzin('lihat', 'orang'), async (c) => {
    const { id } = await pastikanMemeriksa(c);
    const values = await readForm(c);
    const isian = parseForm(skemaPenolakan, values);
    if (!isian.ok) return tampilkan(c, id, { values, errors: isian.errors }, 422);
    const hasil = await act(c, deps, async (tx) => {
      const satu = await tolakUsulan(tx, pelakuDari(c), id, isian.data.alasan);
      return satu.ok ? { ok: true, location: `${pathSatuUsulan(id)}?berhasil=ditolak` } : satu;
    });
    return hasil instanceof Response ? hasil : jelaskan(c, id, hasil, values);
  });

  app.post('/petugas/usulan/:id{[0-9]+}/penarikan', wajibIzin('lihat', 'orang'), async (c) => {
    const { id } = await getUsulan(deps.db, Number(c.req.param('id')));
    const hasil = await act(c, deps, async (tx) => {
      const satu = await tarikUsulan(tx, pelakuDari(c), id);
      return satu.ok ? { ok: true, location: `${pathSatuUsulan(id)}?berhasil=ditarik` } : satu;
    });
    return hasil instanceof Response ? hasil : jelaskan(c, id, hasil, FormValues.from({}));
  });

  async function untukRahasia(c: AppContext): Promise<IsiUsulan> {
    const usulan = await getUsulan(deps.db, Number(c.req.param('id')));
    pastikanBoleh(c, 'buka_rahasia', usulan.jenis, { kodeWilayah: usulan.kode_wilayah });
    if (usulan.rahasia_sandi === null) throw new NotFoundError(`usulan ${usulan.id} holds no secrets`);
    return usulan;
  }

  function tanya(c: AppContext, usulan: IsiUsulan, values: FormValues, errors?: FieldErrors) {
    const before = remah({ text: usulan.judul, href: pathSatuUsulan(usulan.id) }, { text: 'Isi yang disamarkan' });
    return page(
      c,
      { title: 'Buka isi yang disamarkan', before, hasErrors: errors !== undefined },
      <TanyaAlasanRahasia c={c} usulan={usulan} values={values} errors={errors} />,
      errors ? 422 : 200,
    );
  }

  app.get('/petugas/usulan/:id{[0-9]+}/rahasia', wajibIzin('buka_rahasia', 'orang'), async (c) =>
    tanya(c, await untukRahasia(c), FormValues.from({})),
  );

  // As with a NIK: what was opened is in the answer to the post itself, which nobody keeps.
  app.post('/petugas/usulan/:id{[0-9]+}/rahasia', wajibIzin('buka_rahasia', 'orang'), async (c) => {
    const usulan = await untukRahasia(c);
    const values = await readForm(c);
    const isian = parseForm(skemaAlasan, values);
    if (!isian.ok) return tanya(c, usulan, values, isian.errors);
    const { id, jenis } = usulan;
    await catatJejakSendiri(deps.db, pelakuDari(c), {
      perbuatan: 'buka_rahasia_usulan',
      objekJenis: 'usulan',
      objekId: id,
      alasan: isian.data.alasan,
    });
    const isi = bukaRahasia(deps, usulan.rahasia_sandi);
    const baris = REGISTER_USULAN[jenis].baris((kode) => kode).filter(({ name }) => Object.hasOwn(isi, name));
    return page(
      c,
      { title: 'Isi yang disamarkan', before: remah({ text: usulan.judul, href: pathSatuUsulan(id) }, { text: 'Isi yang disamarkan' }) },
      <RahasiaTerbuka
        usulan={usulan}
        isi={baris.map(({ name, label, shown }) => ({ label, nilai: name === 'nik' ? (isi[name] ?? '') : shown(isi) }))}
      />,
    );
  });

  return app;
}
