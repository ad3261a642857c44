import { Hono } from 'hono';
import type { Deps } from '../../web/deps.ts';
import type { AppEnv } from '../../web/env.ts';
import { readForm } from '../../web/form.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { wajibIzin } from '../akun/guards.tsx';
import { waktuKantor } from '../kantor/queries.ts';
import { pilihanWilayah } from '../wilayah/queries.ts';
import { FormulirMeja } from './formulir-meja.tsx';
import { DITANYA } from './halaman-isian.tsx';
import { daftarIsian, halamanSebelah, halamanTampil, type Jawaban, jawabanDariIsian, namaIsian } from './isian.ts';
import { semuaJalur } from './jalur.ts';
import { periksaHalaman, periksaJawaban } from './jawaban.ts';
import { LayananUmum } from './layanan-umum.tsx';
import { NaskahTelepon } from './naskah-telepon.tsx';
import { CobaFormulir } from './pages/coba.tsx';
import { JalurFormulir } from './pages/jalur.tsx';
import { SatuVersi } from './pages/versi.tsx';
import { findVersi } from './queries.ts';
import { halamanLayanan, versiDari } from './routes.context.tsx';

/** One version of a service, read and tried in its several shapes. */
export function ruteVersi(deps: Deps): Hono<AppEnv> {
  const app = new Hono<AppEnv>();
  const kelurahan = async () => (await pilihanWilayah(deps.db, (await waktuKantor(deps)).area)).kelurahan;

  app.get('/petugas/layanan/:id{[0-9]+}/versi/:nomor{[0-9]+}', wajibIzin('lihat', 'layanan'), async (c) => {
    const { layanan, versi } = await versiDari(c, deps);
    const { hariIni } = await waktuKantor(deps);
    const lama = await findVersi(deps.db, layanan.id, versi.nomor - 1);
    return halamanLayanan(
      c,
      { layanan, judul: `Versi ${versi.nomor}` },
      <SatuVersi layanan={layanan} versi={versi} lama={lama} hariIni={hariIni} />,
    );
  });

  app.get('/petugas/layanan/:id{[0-9]+}/versi/:nomor{[0-9]+}/pratinjau', wajibIzin('lihat', 'layanan'), async (c) => {
    const { layanan, versi } = await versiDari(c, deps);
    return halamanLayanan(
      c,
      { layanan, judul: 'Pratinjau' },
      <LayananUmum
        nama={versi.nama}
        kelompok={versi.definisi.kelompok}
        contoh={layanan.contoh}
        definisi={versi.definisi}
        berlakuMulai={versi.berlakuMulai ?? undefined}
        dasar={versi.dasar ?? undefined}
        hubungi={<></>}
      />,
    );
  });

  app.get('/petugas/layanan/:id{[0-9]+}/versi/:nomor{[0-9]+}/jalur', wajibIzin('lihat', 'layanan'), async (c) => {
    const { layanan, versi } = await versiDari(c, deps);
    const semua = semuaJalur(versi.definisi);
    return halamanLayanan(c, { layanan, judul: 'Semua jalur' }, <JalurFormulir layanan={layanan} versi={versi} semua={semua} />);
  });

  app.get('/petugas/layanan/:id{[0-9]+}/versi/:nomor{[0-9]+}/naskah', wajibIzin('lihat', 'layanan'), async (c) => {
    const { layanan, versi } = await versiDari(c, deps);
    return halamanLayanan(
      c,
      { layanan, judul: 'Naskah telepon' },
      <>
        <PageHeader
          caption={versi.nama}
          title="Naskah telepon"
          lead="Bacakan pertanyaannya satu per satu. Yang di luar tanda kutip untuk Anda sendiri."
        />
        <NaskahTelepon nama={versi.nama} definisi={versi.definisi} />
      </>,
    );
  });

  app.get('/petugas/layanan/:id{[0-9]+}/versi/:nomor{[0-9]+}/meja', wajibIzin('lihat', 'layanan'), async (c) => {
    const { layanan, versi } = await versiDari(c, deps);
    return halamanLayanan(
      c,
      { layanan, judul: 'Formulir meja depan' },
      <>
        <PageHeader
          caption={versi.nama}
          title="Formulir meja depan"
          lead="Beginilah formulir ini di meja depan: semua pertanyaan di satu halaman. Di sini hanya untuk dilihat."
        />
        <div class="p-form-staff">
          <FormulirMeja definisi={versi.definisi} jawaban={{}} kelurahan={await kelurahan()} />
        </div>
      </>,
    );
  });

  app.get('/petugas/layanan/:id{[0-9]+}/versi/:nomor{[0-9]+}/coba', wajibIzin('lihat', 'layanan'), async (c) => {
    const { layanan, versi } = await versiDari(c, deps);
    const tampil = halamanTampil(versi.definisi, {});
    return halamanLayanan(
      c,
      { layanan, judul: 'Coba formulir' },
      <CobaFormulir
        c={c}
        layanan={layanan}
        versi={versi}
        jawaban={{}}
        halaman={tampil[0]}
        ke={{ nomor: 1, dari: tampil.length }}
        kelurahan={await kelurahan()}
      />,
    );
  });

  // Keeps nothing: sent twice it shows the same again.
  app.post('/petugas/layanan/:id{[0-9]+}/versi/:nomor{[0-9]+}/coba', wajibIzin('lihat', 'layanan'), async (c) => {
    const { layanan, versi } = await versiDari(c, deps);
    const { definisi } = versi;
    const values = await readForm(c);
    const berkas = daftarIsian(definisi).flatMap(({ pertanyaan }) => {
      const dipilih = values.file(namaIsian(pertanyaan.id));
      return dipilih ? [[pertanyaan.id, [dipilih.name]] as const] : [];
    });
    const jawaban: Jawaban = { ...jawabanDariIsian(definisi, values), ...Object.fromEntries(berkas) };
    const tampil = halamanTampil(definisi, jawaban);
    const disini = tampil.find(({ id }) => id === values.text('di'));
    const kembali = values.text('arah') === 'kembali';
    const hasil = disini && !kembali ? periksaHalaman(disini, jawaban) : undefined;
    const ditanya = new Set(values.text(DITANYA).split(' '));
    const muncul = disini?.pertanyaan.filter(({ id }) => !ditanya.has(id)) ?? [];
    // What has just appeared is not yet forgotten by anybody.
    const salah = Object.fromEntries(
      Object.entries(hasil?.salah ?? {}).filter(([nama]) => !muncul.some(({ id }) => namaIsian(id) === nama)),
    );
    const adaSalah = Object.keys(salah).length > 0;
    const tetap = disini !== undefined && !kembali && (adaSalah || muncul.length > 0);
    const tujuan = tetap ? disini : disini ? halamanSebelah(tampil, disini.id, kembali ? -1 : 1) : tampil.at(-1);
    const kini = tujuan ?? (kembali ? tampil[0] : undefined);
    const dibaca = kini ? jawaban : periksaJawaban(definisi, jawaban).jawaban;
    return halamanLayanan(
      c,
      { layanan, judul: 'Coba formulir', salah: adaSalah },
      <CobaFormulir
        c={c}
        layanan={layanan}
        versi={versi}
        jawaban={dibaca}
        halaman={kini}
        ke={{ nomor: kini ? tampil.indexOf(kini) + 1 : tampil.length, dari: tampil.length }}
        salah={adaSalah ? salah : undefined}
        baru={muncul.length > 0 && !adaSalah && tetap}
        kelurahan={await kelurahan()}
      />,
    );
  });

  return app;
}
