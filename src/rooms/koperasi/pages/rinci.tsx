import type { Child } from 'hono/jsx';
import { SUMBER_DATA } from '../../../lib/sumber-data.ts';
import { tanggalPanjang } from '../../../lib/tanggal.ts';
import { waktuPendek } from '../../../lib/waktu.ts';
import { ButtonLink, Buttons } from '../../../ui/button.tsx';
import { Meter } from '../../../ui/meter.tsx';
import { Banner, Warning } from '../../../ui/notice.tsx';
import { Columns, PageHeader, Section } from '../../../ui/page-header.tsx';
import { Card, SummaryList } from '../../../ui/summary-list.tsx';
import { TagCatatan, TagKoperasi, Tag } from '../../../ui/tag.tsx';
import { DutyCounts } from '../../../ui/traffic.tsx';
import { type AturanKuk, tentukanKuk } from '../kesehatan/kuk.ts';
import { TabelPenilaian } from '../kesehatan/pages/hasil.tsx';
import type { PenilaianKesehatan } from '../kesehatan/queries.ts';
import { hitungWarna } from '../kewajiban.ts';
import { ALASAN_NONAKTIF_KOPERASI, JENIS_KOPERASI, STATUS_KOPERASI } from '../koperasi.ts';
import { jalur } from '../paths.ts';
import type { Pengurus } from '../pengurus/queries.ts';
import type { Koperasi } from '../queries.ts';
import type { Penilaian } from '../queries.bahan.ts';
import type { Rat } from '../rat/queries.ts';
import { kataKode } from '../sebutan.ts';
import type { Putusan } from '../status/queries.ts';
import { anggotaKoperasi, KartuAlamat, KartuAnggota, KartuDirektori, KartuIdentitas, KartuLegal } from './rinci-data.tsx';
import { BagianKewajiban, BagianStatus } from './rinci-kewajiban.tsx';
import { BagianPengurus } from './rinci-pengurus.tsx';
import { BagianRat } from './rinci-rat.tsx';

export type IsiRinci = {
  koperasi: Koperasi;
  penilaian: Penilaian;
  pengurus: readonly Pengurus[];
  rat: readonly Rat[];
  kesehatan: readonly PenilaianKesehatan[];
  putusan: readonly Putusan[];
  /** Sentences about numbers that look odd. */
  peringatan: readonly string[];
  riwayat: Child;
  /** Panels of rooms above: requests, support, consultations. */
  panel: readonly Child[];
  /** What was just done, said once. */
  berita: string | undefined;
  boleh: { ubah: boolean; usulkan: boolean; nonaktifkan: boolean; putuskan: boolean };
  perSaat: string;
  zona: string;
};

/** A cooperative on one screen; what it owes comes first. */
export function RinciKoperasi(p: IsiRinci) {
  const { koperasi: k, penilaian } = p;
  const dipakai = k.keadaan === 'aktif';
  const ubah = p.boleh.ubah && dipakai;
  const usulkan = p.boleh.usulkan && dipakai;
  const warna = hitungWarna(penilaian.kewajiban);
  return (
    <>
      <PageHeader
        caption={['Koperasi', k.kelompok ?? kataKode(JENIS_KOPERASI, k.jenis), k.merah_putih && 'Merah Putih'].filter(Boolean).join(' · ')}
        title={k.nama}
        tags={
          <>
            <TagKoperasi status={k.status} />{' '}
            {k.perlu_keputusan && <Tag tone="process">Usulan: {STATUS_KOPERASI[penilaian.usulan.usulan]}</Tag>}{' '}
            <TagCatatan status={k.keadaan} />
          </>
        }
        meta={[
          <DutyCounts counts={{ merah: warna.merah, kuning: warna.kuning, hijau: warna.hijau }} />,
          k.ketua_nama && `Ketua ${k.ketua_nama}`,
          k.kelurahan && `${k.kelurahan}, ${k.kecamatan ?? ''}`,
        ]}
        actions={
          <Buttons>
            {ubah && <ButtonLink href={jalur.ratBaru(k.id)}>Catat RAT</ButtonLink>}
            {usulkan && (
              <ButtonLink href={jalur.ubah(k.id)} kind="quiet">
                {ubah ? 'Ubah data' : 'Usulkan perubahan'}
              </ButtonLink>
            )}
            {ubah && (
              <ButtonLink href={jalur.verifikasi(k.id)} kind="quiet">
                Nyatakan masih benar
              </ButtonLink>
            )}
          </Buttons>
        }
      />
      {p.berita && (
        <Banner tone="success">
          <p>{p.berita}</p>
        </Banner>
      )}
      {!dipakai && <TidakDipakai koperasi={k} boleh={p.boleh.nonaktifkan} />}
      {p.peringatan.map((kalimat) => (
        <Warning>{kalimat}</Warning>
      ))}
      <Columns side={<Samping {...p} />}>
        <BagianKewajiban id={k.id} kewajiban={penilaian.kewajiban} bolehUbah={ubah} perSaat={p.perSaat} />
        <BagianRat id={k.id} bulanAwal={k.bulan_awal_buku} rat={p.rat} bolehUbah={ubah} />
        <BagianPengurus id={k.id} pengurus={p.pengurus} bolehUbah={ubah} />
        <Section title="Data koperasi" id="data">
          <KartuIdentitas koperasi={k} bolehUbah={ubah} />
          <KartuLegal koperasi={k} bolehUbah={ubah} />
          <KartuAlamat koperasi={k} bolehUbah={ubah} />
        </Section>
        <Section
          title="Kesehatan simpan pinjam"
          id="kesehatan"
          actions={penilaian.bahan.kewajiban.simpanPinjam && <a href={jalur.kesehatan(k.id)}>Semua penilaian</a>}
        >
          {penilaian.bahan.kewajiban.simpanPinjam ? (
            <>
              <KelasKuk anggota={anggotaKoperasi(k)} rat={p.rat[0]} aturan={penilaian.aturan.kuk} />
              <TabelPenilaian koperasi={k} penilaian={p.kesehatan.slice(0, 5)} />
            </>
          ) : (
            <p>Penilaian kesehatan hanya untuk koperasi yang punya usaha simpan pinjam. Koperasi ini dicatat tanpa usaha itu.</p>
          )}
        </Section>
        {[...p.panel]}
        <Section title="Riwayat" id="riwayat" actions={<a href={jalur.riwayat(k.id)}>Seluruh riwayat</a>}>
          {p.riwayat}
        </Section>
      </Columns>
    </>
  );
}

/** Class of the business by members, own capital and assets of the newest book year. */
function KelasKuk({ anggota, rat, aturan }: { anggota: number | null; rat: Rat | undefined; aturan: AturanKuk }) {
  const angka = { anggota, modalSendiri: rat?.modal_sendiri ?? null, aset: rat?.aset ?? null };
  const { kuk, belumDicatat, sumber } = tentukanKuk(angka, aturan);
  return (
    <p>
      Klasifikasi usaha: {kuk === null ? 'belum dapat ditentukan' : `KUK ${kuk}`}
      {belumDicatat.length > 0 && `, belum dicatat: ${belumDicatat.join(', ')}`}. <span class="p-note">Dasar: {sumber}.</span>
    </p>
  );
}

function Samping(p: IsiRinci) {
  const { koperasi: k, penilaian } = p;
  const ubah = p.boleh.ubah && k.keadaan === 'aktif';
  return (
    <>
      <BagianStatus
        koperasi={k}
        penilaian={penilaian}
        putusan={p.putusan}
        bolehPutuskan={p.boleh.putuskan && k.keadaan === 'aktif'}
        zona={p.zona}
      />
      <KartuAnggota koperasi={k} bolehUbah={ubah} />
      <Card title="Mutu data">
        <Meter
          value={penilaian.kelengkapan.persen}
          label="Kelengkapan"
          note={
            penilaian.kelengkapan.kurang.length > 0 && (
              <>
                Belum ada:
                <ul>
                  {penilaian.kelengkapan.kurang.map((satu) => (
                    <li>
                      {satu.kata}. {satu.alasan}
                    </li>
                  ))}
                </ul>
              </>
            )
          }
        />
        <SummaryList
          rows={[
            { key: 'Sumber data', value: kataKode(SUMBER_DATA, k.sumber) },
            {
              key: 'Terakhir diverifikasi',
              value: k.diverifikasi_pada
                ? `${tanggalPanjang(k.diverifikasi_pada)}${k.verifikator ? ` oleh ${k.verifikator}` : ''}`
                : 'Belum pernah',
            },
            { key: 'Dicatat', value: waktuPendek(k.dibuat_pada, p.zona) },
            { key: 'Terakhir diubah', value: waktuPendek(k.diubah_pada, p.zona) },
          ]}
        />
      </Card>
      <KartuDirektori koperasi={k} bolehUbah={ubah} />
      {(p.boleh.nonaktifkan || p.boleh.usulkan) && k.keadaan === 'aktif' && (
        <p>
          <a href={jalur.nonaktif(k.id)}>{p.boleh.nonaktifkan ? 'Nonaktifkan catatan ini' : 'Usulkan penonaktifan catatan ini'}</a>
        </p>
      )}
    </>
  );
}

function TidakDipakai({ koperasi: k, boleh }: { koperasi: Koperasi; boleh: boolean }) {
  return (
    <Banner title="Catatan ini tidak dipakai lagi">
      <p>
        {kataKode(ALASAN_NONAKTIF_KOPERASI, k.nonaktif_alasan)}
        {k.nonaktif_catatan && `: ${k.nonaktif_catatan}`}. Isinya disimpan dan dapat dilihat, tetapi tidak dihitung dan tidak dapat diubah.
      </p>
      {boleh && k.keadaan === 'dinonaktifkan' && (
        <p>
          <a href={jalur.aktifkan(k.id)}>Pakai lagi catatan ini</a>
        </p>
      )}
    </Banner>
  );
}
