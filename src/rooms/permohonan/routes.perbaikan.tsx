import type { Tx } from '../../db/client.ts';
import type { Done } from '../../web/act.ts';
import type { Deps } from '../../web/deps.ts';
import type { AppContext } from '../../web/env.ts';
import { type FieldErrors, readForm } from '../../web/form.tsx';
import { page } from '../../web/page.tsx';
import { BackLink } from '../../ui/breadcrumb.tsx';
import { Inset } from '../../ui/notice.tsx';
import { simpanBerkas } from '../berkas/actions.ts';
import type { Pelaku } from '../jejak/jejak.ts';
import { getKalender } from '../kalender/queries.ts';
import { waktuKantor } from '../kantor/queries.ts';
import type { Definisi, Pertanyaan } from '../layanan/definisi.ts';
import { HalamanIsian } from '../layanan/halaman-isian.tsx';
import { halamanTampil, type Jawaban, namaIsian } from '../layanan/isian.ts';
import { periksaJawaban } from '../layanan/jawaban.ts';
import { getVersi } from '../layanan/queries.ts';
import { pilihanWilayah } from '../wilayah/queries.ts';
import { type HasilJawabPerbaikan, jawabPerbaikan } from './actions.perbaikan.ts';
import { berkasDari, gantiJawaban } from './draf/draf.ts';
import { gabungRahasia } from './jawaban-rahasia.ts';
import { berkasTerkirim } from './routes.berkas.ts';
import { FormPerbaikan } from './pages/form-perbaikan.tsx';
import type { Siapa } from './permohonan.ts';
import { findPermintaanPerbaikan, namaBerkas, type Permohonan } from './queries.ts';

type Pilihan = {
  permohonan: Permohonan;
  /** Where the form is sent and where it leads. */
  action: string;
  tujuan: string;
  kembali: string;
  pelaku: Pelaku;
  siapa: Siapa;
  petugas?: boolean;
};

/** The questions that were asked again and, among those now shown, the ones that are not answered rightly. */
function ditanyakan(definisi: Definisi, jawaban: Jawaban, diminta: readonly string[]): Pertanyaan[] {
  const { salah } = periksaJawaban(definisi, jawaban);
  return halamanTampil(definisi, jawaban)
    .flatMap(({ pertanyaan }) => pertanyaan)
    .filter(({ id, jenis }) => jenis !== 'keterangan' && (diminta.includes(id) || salah[namaIsian(id)] !== undefined));
}

type Tampil = { jawaban: Jawaban; salah?: FieldErrors | undefined; catatan: string; diketik?: ReadonlySet<string> };

/** Special data is never filled in beforehand, only shown again when it was just typed. */
const terlihat = (p: Permohonan, jawaban: Jawaban, diketik: ReadonlySet<string>): Jawaban =>
  Object.fromEntries(Object.entries(jawaban).filter(([id]) => diketik.has(id) || Object.hasOwn(p.jawaban as object, id)));

async function tampilkan(c: AppContext, deps: Deps, p: Pilihan, { jawaban, salah, catatan, diketik = new Set() }: Tampil) {
  const { definisi } = await getVersi(deps.db, p.permohonan.versiId);
  const permintaan = await findPermintaanPerbaikan(deps.db, p.permohonan.id);
  const pertanyaan = ditanyakan(definisi, jawaban, permintaan?.rincian.diminta ?? []);
  const [{ kelurahan }, nama] = await Promise.all([
    pilihanWilayah(deps.db, (await waktuKantor(deps)).area),
    namaBerkas(deps.db, berkasDari(definisi, jawaban)),
  ]);
  const dibawa = pertanyaan.flatMap(({ id, jenis, label }) =>
    jenis === 'berkas' ? (jawaban[id] ?? []).map((satu) => `${label}: ${nama.get(satu) ?? 'berkas'}`) : [],
  );
  c.header('Cache-Control', 'no-store');
  return page(
    c,
    {
      title: `Perbaikan permohonan ${p.permohonan.nomor}`,
      before: <BackLink href={p.kembali}>Kembali</BackLink>,
      noIndex: true,
      hasErrors: salah !== undefined,
    },
    <FormPerbaikan
      c={c}
      action={p.action}
      judul={p.permohonan}
      permintaan={permintaan?.catatan ?? null}
      salah={salah}
      catatan={catatan}
      petugas={p.petugas}
    >
      {dibawa.length > 0 && (
        <Inset>
          <p>Berkas yang dulu dikirim. Pilih berkas baru untuk menggantinya.</p>
          <ul>
            {dibawa.map((satu) => (
              <li>{satu}</li>
            ))}
          </ul>
        </Inset>
      )}
      <HalamanIsian
        halaman={{ id: 'perbaikan', judul: '', petunjuk: '', tampilBila: null, pertanyaan: [...pertanyaan] }}
        jawaban={terlihat(p.permohonan, jawaban, diketik)}
        salah={salah}
        kelurahan={kelurahan}
      />
    </FormPerbaikan>,
    salah ? 422 : 200,
  );
}

export const halamanPerbaikan = (c: AppContext, deps: Deps, p: Pilihan) =>
  tampilkan(c, deps, p, { jawaban: gabungRahasia(deps.sandi, p.permohonan), catatan: '' });

export type TakTerjawab = Exclude<HasilJawabPerbaikan, { ok: true }>;

/** Reads what was sent: the same page again, or the act that keeps it. The applicant and the counter do the same. */
export async function bacaPerbaikan(c: AppContext, deps: Deps, p: Pilihan): Promise<Response | ((tx: Tx) => Promise<Done | TakTerjawab>)> {
  const values = await readForm(c);
  const { definisi } = await getVersi(deps.db, p.permohonan.versiId);
  const lama = gabungRahasia(deps.sandi, p.permohonan);
  const semua = halamanTampil(definisi, lama).flatMap(({ pertanyaan }) => pertanyaan);
  // Only what stood on the form is replaced: what it left out stays as it was.
  const ditanya = new Set(values.text('ditanya').split(' '));
  const dijawab = {
    pertanyaan: [...semua, ...definisi.halaman.flatMap(({ pertanyaan }) => pertanyaan)].filter(({ id }) => ditanya.has(id)),
  };
  const { berkas, salah: salahBerkas } = await berkasTerkirim(dijawab.pertanyaan, values);
  const kasar = gantiJawaban(lama, dijawab, values);
  const dengan: Jawaban = { ...kasar, ...Object.fromEntries(berkas.map(({ pertanyaan }) => [pertanyaan, ['baru']])) };
  const { jawaban, salah } = periksaJawaban(definisi, dengan);
  const catatan = values.text('catatan').trim().slice(0, 2000);
  const tidakAda =
    Object.keys(salah).length === 0 && berkas.length === 0 && catatan === '' && JSON.stringify(jawaban) === JSON.stringify(lama);
  const galat: FieldErrors = {
    ...salah,
    ...salahBerkas,
    ...(tidakAda ? { catatan: 'Belum ada yang diubah. Perbaiki yang diminta, atau tulis keterangan mengapa tidak perlu diubah.' } : {}),
  };
  if (Object.keys(galat).length > 0) {
    if (p.permohonan.status === 'dikembalikan') return tampilkan(c, deps, p, { jawaban: kasar, salah: galat, catatan, diketik: ditanya });
  }
  const [kalender, { zona }] = await Promise.all([getKalender(deps.db), waktuKantor(deps)]);
  const sarana = { sandi: deps.sandi, kini: deps.clock.now(), kalender, zona };
  return async (tx) => {
    const ids: number[] = [];
    const akhir: Record<string, readonly string[]> = { ...jawaban };
    for (const satu of berkas) {
      const id = await simpanBerkas(tx, deps, p.pelaku, satu.berkas, { pribadi: true });
      akhir[satu.pertanyaan] = [String(id)];
      ids.push(id);
    }
    const hasil = await jawabPerbaikan(tx, sarana, p, p.permohonan.nomor, {
      jawaban: akhir,
      berkas: ids,
      catatan: catatan || null,
    });
    return hasil.ok ? { ok: true, location: p.tujuan } : hasil;
  };
}
