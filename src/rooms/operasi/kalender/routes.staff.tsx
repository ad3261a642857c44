import { Hono } from 'hono';
import type { Child } from 'hono/jsx';
import { adalahTanggal, hariTanggal, tambahHari, tanggalPanjang } from '../../../lib/tanggal.ts';
import { Breadcrumbs } from '../../../ui/breadcrumb.tsx';
import { act } from '../../../web/act.ts';
import type { Deps } from '../../../web/deps.ts';
import type { AppContext, AppEnv } from '../../../web/env.ts';
import { NotFoundError } from '../../../web/errors.ts';
import { type FieldErrors, FormValues, parseForm, readForm } from '../../../web/form.tsx';
import { page } from '../../../web/page.tsx';
import { bolehkah, pelakuDari, wajibIzin } from '../../akun/guards.tsx';
import { waktuKantor } from '../../kantor/queries.ts';
import { batalkan, batalkanLibur, catatPenutupan, tetapkanJamKhusus, tetapkanLibur } from '../../kalender/actions.ts';
import { formJamKhusus, formLibur, formPembatalan, formPenutupan, formTenggat } from './forms.ts';
import { nilaiHari, waktuDari } from '../../kalender/kalender.ts';
import { pathKalender, pathPembatalan, pathTahunKalender } from '../../kalender/paths.ts';
import { findLibur, findPenutupan, getTahunLibur, listJamKhusus, listLibur, listPenutupan } from '../../kalender/queries.daftar.ts';
import { getKalender } from '../../kalender/queries.ts';
import { hitungHariKerja } from '../../kalender/tenggat.ts';
import { jamDari } from '../kantor/jam.ts';
import { JamKhususBaru, type IsianProps, LiburBaru, Pembatalan, PenutupanBaru } from './pages/isian.tsx';
import { KalenderKantor } from './pages/kalender.tsx';
import { HitungTenggat } from './pages/tenggat.tsx';

const KABAR: Readonly<Record<string, string>> = {
  ditetapkan: 'Kalender sudah diubah. Tenggat yang belum lewat dihitung dengan kalender ini.',
  dibatalkan: 'Sudah dibatalkan. Tenggat yang belum lewat dihitung dengan kalender ini.',
};

const remah = (text: string) => <Breadcrumbs items={[{ text: 'Kalender', href: pathKalender }, { text }]} />;
const ke = (tanggal: string, kabar: string) => `${pathTahunKalender(Number(tanggal.slice(0, 4)))}&berhasil=${kabar}`;

const adalahNomor = (id: string) => /^\d{1,9}$/.test(id);

/** The office's calendar: holidays, other hours, closures, and what follows from them for a due date. */
export function ruteKalender(deps: Deps): Hono<AppEnv> {
  const app = new Hono<AppEnv>();

  app.get('/petugas/kalender', wajibIzin('lihat', 'kalender'), async (c) => {
    const { hariIni, zona } = await waktuKantor(deps);
    const diminta = c.req.query('tahun') ?? '';
    const tahun = /^(19|20|21)\d\d$/.test(diminta) ? Number(diminta) : Number(hariIni.slice(0, 4));
    const [kalender, libur, tahunLibur, jamKhusus, penutupan] = await Promise.all([
      getKalender(deps.db),
      listLibur(deps.db, tahun),
      getTahunLibur(deps.db),
      listJamKhusus(deps.db),
      listPenutupan(deps.db),
    ]);
    let hariKerja = 0;
    for (let t = `${tahun}-01-01`; t <= `${tahun}-12-31`; t = tambahHari(t, 1)) if (nilaiHari(kalender, t).dihitung) hariKerja += 1;
    return page(
      c,
      { title: `Kalender kantor ${tahun}` },
      <KalenderKantor
        {...{ tahun, libur, tahunLibur, hariKerja, jamKhusus, penutupan, zona }}
        bolehUbah={bolehkah(c, 'kelola', 'kalender')}
        berhasil={KABAR[c.req.query('berhasil') ?? '']}
      />,
    );
  });

  app.get('/petugas/kalender/tenggat', wajibIzin('lihat', 'kalender'), async (c) => {
    const { hariIni } = await waktuKantor(deps);
    const diminta = { diterima: c.req.query('diterima') ?? hariIni, hari: c.req.query('hari') ?? '' };
    const values = FormValues.from(diminta);
    const judul = { title: 'Hitung tenggat', before: remah('Hitung tenggat') };
    if (c.req.query('hari') === undefined) return page(c, judul, <HitungTenggat values={values} />);
    const isian = parseForm(formTenggat, values);
    if (!isian.ok) return page(c, { ...judul, hasErrors: true }, <HitungTenggat values={values} errors={isian.errors} />, 422);
    const hasil = hitungHariKerja(await getKalender(deps.db), isian.data.diterima, isian.data.hari);
    return page(c, judul, <HitungTenggat values={values} hasil={hasil} />);
  });

  const formulir = (c: AppContext, title: string, isi: Child, errors?: FieldErrors, status: 422 | 409 = 422) =>
    page(c, { title, before: remah(title), hasErrors: errors !== undefined }, isi, errors ? status : 200);

  const libur = (p: IsianProps) => formulir(p.c, 'Tetapkan hari libur', <LiburBaru {...p} />, p.errors);
  app.get('/petugas/kalender/libur', wajibIzin('kelola', 'kalender'), (c) => libur({ c, values: FormValues.from({}) }));
  app.post('/petugas/kalender/libur', wajibIzin('kelola', 'kalender'), async (c) => {
    const values = await readForm(c);
    const isian = parseForm(formLibur, values);
    if (!isian.ok) return libur({ c, values, errors: isian.errors });
    const hasil = await act(c, deps, async (tx) => {
      const satu = await tetapkanLibur(tx, pelakuDari(c), isian.data);
      return satu.ok ? { ok: true, location: ke(isian.data.tanggal, 'ditetapkan') } : satu;
    });
    if (hasil instanceof Response) return hasil;
    return libur({ c, values, errors: { tanggal: `Tanggal itu sudah libur: ${hasil.nama}. Periksa tanggalnya.` } });
  });

  const jamKhusus = (p: IsianProps) => formulir(p.c, 'Tetapkan jam khusus', <JamKhususBaru {...p} />, p.errors);
  app.get('/petugas/kalender/jam-khusus', wajibIzin('kelola', 'kalender'), (c) => jamKhusus({ c, values: FormValues.from({}) }));
  app.post('/petugas/kalender/jam-khusus', wajibIzin('kelola', 'kalender'), async (c) => {
    const values = await readForm(c);
    const isian = parseForm(formJamKhusus, values);
    if (!isian.ok) return jamKhusus({ c, values, errors: isian.errors });
    const { nama, mulai, sampai, dasar } = isian.data;
    const hasil = await act(c, deps, async (tx) => {
      const satu = await tetapkanJamKhusus(tx, pelakuDari(c), { nama, mulai, sampai, dasar, jam: jamDari(isian.data) });
      return satu.ok ? { ok: true, location: ke(mulai, 'ditetapkan') } : satu;
    });
    if (hasil instanceof Response) return hasil;
    return jamKhusus({
      c,
      values,
      errors: { mulai: `Tanggalnya bertumpuk dengan "${hasil.nama}". Ubah tanggalnya, atau batalkan dahulu yang itu.` },
    });
  });

  const penutupan = (p: IsianProps) => formulir(p.c, 'Catat penutupan', <PenutupanBaru {...p} />, p.errors);
  app.get('/petugas/kalender/penutupan', wajibIzin('kelola', 'kalender'), (c) => penutupan({ c, values: FormValues.from({}) }));
  app.post('/petugas/kalender/penutupan', wajibIzin('kelola', 'kalender'), async (c) => {
    const values = await readForm(c);
    const isian = parseForm(formPenutupan, values);
    if (!isian.ok) return penutupan({ c, values, errors: isian.errors });
    const { zona } = await waktuKantor(deps);
    const { tanggal, jam, sampai_tanggal, sampai_jam, alasan } = isian.data;
    return act<never>(c, deps, async (tx) => {
      const mulai = waktuDari({ tanggal, menit: jam }, zona);
      await catatPenutupan(tx, pelakuDari(c), { mulai, selesai: waktuDari({ tanggal: sampai_tanggal, menit: sampai_jam }, zona), alasan });
      return { ok: true, location: ke(tanggal, 'ditetapkan') };
    });
  });

  /** What is to be taken back, in words; a thing that is not there or is cancelled already is not found. */
  async function sasaran(jenis: string, id: string): Promise<{ apa: string; tanggal: string }> {
    if (jenis === 'libur' && adalahTanggal(id)) {
      const satu = await findLibur(deps.db, id);
      if (satu?.keadaan === 'aktif') return { apa: `${satu.nama}, ${hariTanggal(id)}`, tanggal: id };
    }
    if (jenis === 'jam-khusus') {
      const satu = (await listJamKhusus(deps.db)).find((s) => String(s.id) === id && s.keadaan === 'aktif');
      if (satu) return { apa: `jam khusus ${satu.nama} mulai ${tanggalPanjang(satu.mulai)}`, tanggal: satu.mulai };
    }
    if (jenis === 'penutupan' && adalahNomor(id)) {
      const satu = await findPenutupan(deps.db, Number(id));
      if (satu) return { apa: `penutupan "${satu.alasan}"`, tanggal: satu.mulai.toISOString() };
    }
    throw new NotFoundError(`${jenis} ${id} tidak ada`);
  }

  const pembatalan = async (p: IsianProps) => {
    const [jenis, id] = [p.c.req.param('jenis') ?? '', p.c.req.param('id') ?? ''];
    const { apa } = await sasaran(jenis, id);
    const akibat = 'Ini mengubah hari kerja, jadi tenggat yang belum lewat ikut berubah. Catatannya tetap tersimpan sebagai dibatalkan.';
    const action = pathPembatalan(jenis as 'libur', id);
    return formulir(p.c, `Batalkan ${apa}`, <Pembatalan {...p} action={action} apa={apa} akibat={akibat} />, p.errors);
  };
  app.get('/petugas/kalender/:jenis/:id/pembatalan', wajibIzin('kelola', 'kalender'), (c) =>
    pembatalan({ c, values: FormValues.from({}) }),
  );
  app.post('/petugas/kalender/:jenis/:id/pembatalan', wajibIzin('kelola', 'kalender'), async (c) => {
    const values = await readForm(c);
    const isian = parseForm(formPembatalan, values);
    if (!isian.ok) return pembatalan({ c, values, errors: isian.errors });
    const [jenis, id] = [c.req.param('jenis'), c.req.param('id')];
    return act<never>(c, deps, async (tx) => {
      const { alasan } = isian.data;
      if (jenis === 'libur' && adalahTanggal(id)) await batalkanLibur(tx, pelakuDari(c), id, alasan);
      else if (jenis === 'penutupan' && adalahNomor(id)) await batalkan(tx, pelakuDari(c), 'penutupan', Number(id), alasan);
      else if (jenis === 'jam-khusus' && adalahNomor(id)) await batalkan(tx, pelakuDari(c), 'jam_khusus', Number(id), alasan);
      else throw new NotFoundError(`${jenis} ${id} tidak ada`);
      return { ok: true, location: `${pathKalender}?berhasil=dibatalkan` };
    });
  });

  return app;
}
