import { Button, Buttons } from '../../../../ui/button.tsx';
import { Radios } from '../../../../ui/choice.tsx';
import { Compare, type CompareRow } from '../../../../ui/compare.tsx';
import { ErrorSummary } from '../../../../ui/error-summary.tsx';
import { Banner } from '../../../../ui/notice.tsx';
import { PageHeader, Section } from '../../../../ui/page-header.tsx';
import type { AppContext } from '../../../../web/env.ts';
import { type FieldErrors, Form, type FormValues } from '../../../../web/form.tsx';
import { JENIS_GANDA, STATUS_GANDA } from '../ganda.ts';
import { pathBukanGanda, pathCatatan, pathGanda, pathPelepasan, pathPenggabungan } from '../paths.ts';
import type { BarisGanda, Catatan, TahunKembar } from '../queries.ts';

type Props = {
  c: AppContext;
  ganda: BarisGanda;
  kecil: Catatan;
  besar: Catatan;
  baris: readonly CompareRow[];
  tahun: readonly TahunKembar[];
  values: FormValues;
  bolehUbah: boolean;
  errors?: FieldErrors | undefined;
};

const KUNCI = { a: 'a', b: 'b' } as const;

/** Both records side by side, and what can be done with them. */
export function BandingGanda(p: Props) {
  const { c, ganda, kecil, besar, values } = p;
  const terbuka = ganda.status === 'terbuka' && kecil.keadaan === 'aktif' && besar.keadaan === 'aktif';
  const bolehPilih = terbuka && p.bolehUbah;
  const judul = (catatan: Catatan) => (
    <>
      nomor {catatan.id}, <a href={`${pathCatatan(ganda.jenis, catatan.id)}/riwayat`}>riwayat</a>
    </>
  );
  const tabel = (
    <Compare
      caption="Isi kedua catatan"
      choose={bolehPilih}
      columns={[
        { key: KUNCI.a, title: `${ganda.nama_kecil}, pertama`, note: judul(kecil) },
        { key: KUNCI.b, title: `${ganda.nama_besar}, kedua`, note: judul(besar) },
      ]}
      rows={p.baris}
    />
  );
  return (
    <>
      <ErrorSummary errors={p.errors} />
      <PageHeader
        caption={`${JENIS_GANDA[ganda.jenis]}, ${STATUS_GANDA[ganda.status].toLowerCase()}`}
        title="Bandingkan dua catatan"
        lead={`Kemiripan ${ganda.skor} %: ${ganda.alasan}.`}
      />
      {bolehPilih ? (
        <>
          <Form c={c} action={pathPenggabungan(ganda.id)}>
            <input type="hidden" name="versi_a" value={String(kecil.versi)} />
            <input type="hidden" name="versi_b" value={String(besar.versi)} />
            <Radios
              name="menang"
              required
              legend="Catatan mana yang dipakai terus?"
              hint="Nomor catatan ini yang tetap; riwayat keduanya tersimpan."
              value={values.text('menang') || KUNCI.a}
              error={p.errors?.['menang']}
              items={[
                { value: KUNCI.a, text: `Yang pertama, nomor ${kecil.id}` },
                { value: KUNCI.b, text: `Yang kedua, nomor ${besar.id}` },
              ]}
            />
            {tabel}
            {p.tahun.map((t) => (
              <Radios
                name={`pilih_tahun_${t.tabel}_${t.tahun}`}
                legend={`${t.label} ada pada keduanya. Mana yang dipakai?`}
                value={values.text(`pilih_tahun_${t.tabel}_${t.tahun}`) || KUNCI.a}
                items={[
                  { value: KUNCI.a, text: 'Dari catatan pertama' },
                  { value: KUNCI.b, text: 'Dari catatan kedua' },
                ]}
              />
            ))}
            <p>
              Pemilik, pengurus, sertifikat, dukungan, angka tahunan, dan berkas dari catatan yang lain ikut pindah. Gabungan dapat dilepas
              lagi.
            </p>
            <Buttons>
              <Button>Gabungkan</Button>
              <a href={pathGanda}>Kembali ke daftar</a>
            </Buttons>
          </Form>
          <Section title="Bukan ganda">
            <p>Pasangan ini tidak muncul lagi sampai isi yang dibandingkan berubah.</p>
            <Form c={c} action={pathBukanGanda(ganda.id)}>
              <Button kind="quiet">Nyatakan bukan ganda</Button>
            </Form>
          </Section>
        </>
      ) : (
        tabel
      )}
      {ganda.status === 'digabung' && p.bolehUbah && (
        <Section title="Lepaskan gabungan">
          <p>Kedua catatan kembali seperti sebelum digabung, selama belum ada yang mengubahnya.</p>
          <Form c={c} action={pathPelepasan(ganda.id)}>
            <Button kind="warning">Lepaskan gabungan</Button>
          </Form>
        </Section>
      )}
      {ganda.status === 'terbuka' && !terbuka && <Banner tone="important">Salah satu catatan tidak dipakai lagi.</Banner>}
    </>
  );
}
