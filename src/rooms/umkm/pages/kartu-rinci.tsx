import { KEADAAN_NOMOR, type KeadaanNomor } from '../../../lib/belum-punya.ts';
import { formatRupiah } from '../../../lib/rupiah.ts';
import { samarUang } from '../../../lib/samar.ts';
import { tanggalPanjang, tanggalPendek, type Tanggal } from '../../../lib/tanggal.ts';
import { tanggalDari } from '../../../lib/waktu.ts';
import { ButtonLink } from '../../../ui/button.tsx';
import { Details } from '../../../ui/details.tsx';
import { Card, type SummaryAction } from '../../../ui/summary-list.tsx';
import { Table } from '../../../ui/table.tsx';
import { Tag } from '../../../ui/tag.tsx';
import { Timeline } from '../../../ui/timeline.tsx';
import { pathBerkas } from '../../berkas/paths.ts';
import { orangPath } from '../../orang/paths.ts';
import { LABEL_UMKM } from '../label.ts';
import { angkaUmkmPath, dukunganUmkmPath, pemilikUmkmPath, sertifikatBaruPath, sertifikatPath, tahunanUmkmPath } from '../paths.ts';
import type { RincianUmkm } from '../queries.rincian.ts';
import { masaSertifikat } from '../sertifikat.ts';
import type { Tahunan } from '../tahunan/queries.ts';
import { JENIS_DUKUNGAN, JENIS_SERTIFIKAT, KELAS_USAHA, type JenisSertifikat, type KelasUsaha } from '../umkm.ts';
import type { IzinCatatan } from './kartu.tsx';

type Props = { rincian: RincianUmkm; izin: IzinCatatan };

const bila = (boleh: boolean, aksi: SummaryAction): SummaryAction[] | undefined => (boleh ? [aksi] : undefined);
const kosong = <span class="p-missing">Belum diisi</span>;

export function KartuPemilik({ rincian: { umkm, pemilik }, izin }: Props) {
  return (
    <Card title="Pemilik" id="pemilik" actions={bila(izin.ubah, { href: pemilikUmkmPath(umkm.id), text: 'Ubah', about: 'pemilik' })}>
      <Table
        caption="Pemilik usaha"
        captionHidden
        rows={pemilik}
        empty={<p class="p-missing">Belum ada pemilik yang dicatat.</p>}
        columns={[
          {
            header: 'Nama',
            rowHeader: true,
            cell: (o) => (
              <>
                <a href={orangPath(o.id)}>{o.nama}</a> {o.utama && pemilik.length > 1 && <Tag>Utama</Tag>}
              </>
            ),
          },
          { header: 'NIK', nowrap: true, cell: (o) => o.nik_samar ?? KEADAAN_NOMOR[o.nik_keadaan as KeadaanNomor] },
          { header: 'Kelurahan', cell: (o) => o.kelurahan ?? kosong },
        ]}
      />
    </Card>
  );
}

export function KartuKelas({ rincian: { umkm, kelas, dukunganKelas } }: Props) {
  const [kini, ...dulu] = kelas;
  return (
    <Card title="Kelas usaha" id="kelas" tag={umkm.kelas && <Tag tone="process">{KELAS_USAHA[umkm.kelas]}</Tag>}>
      <p>{kini?.penjelasan ?? 'Kelas belum dapat ditentukan: modal dan penjualan setahun belum dicatat.'}</p>
      {dukunganKelas && <p>{dukunganKelas.penjelasan}</p>}
      {kini && (
        <p class="p-note">
          Dihitung {tanggalPanjang(tanggalDari(kini.dihitung_pada))} menurut aturan {kini.aturan}. Kelas tidak diketik, tetapi dihitung dari
          angka dan tanggal berdiri.
        </p>
      )}
      {dulu.length > 0 && (
        <Details summary={`Kelas sebelumnya (${dulu.length})`}>
          <Timeline
            label="Riwayat kelas"
            items={dulu.map((satu) => ({
              title: satu.kelas ? KELAS_USAHA[satu.kelas as KelasUsaha] : 'Belum dapat ditentukan',
              when: tanggalPendek(tanggalDari(satu.dihitung_pada)),
              datetime: satu.dihitung_pada.toISOString(),
              by: `aturan ${satu.aturan}`,
              children: satu.penjelasan,
            }))}
          />
        </Details>
      )}
    </Card>
  );
}

const tertutup = (ada: boolean) => (ada ? <span aria-label="disamarkan">{samarUang()}</span> : kosong);
const orang = (jumlah: number | null) => jumlah ?? kosong;

export function KartuTahunan({ rincian: { umkm, tahunan }, izin }: Props) {
  const adaUang = tahunan.some((t) => t.ada_modal || t.ada_penjualan || t.ada_aset);
  return (
    <Card title="Angka tahunan" id="tahunan" actions={bila(izin.ubah, { href: tahunanUmkmPath(umkm.id), text: 'Tambah tahun' })}>
      <Table<Tahunan>
        caption="Angka tahunan"
        captionHidden
        rows={tahunan}
        empty={<p class="p-missing">Belum ada angka tahunan.</p>}
        columns={[
          {
            header: 'Tahun',
            rowHeader: true,
            cell: (t) =>
              izin.ubah ? (
                <a href={tahunanUmkmPath(umkm.id, t.tahun)}>
                  {t.tahun}
                  <span class="p-vh"> ubah</span>
                </a>
              ) : (
                t.tahun
              ),
          },
          { header: 'Modal', numeric: true, cell: (t) => tertutup(t.ada_modal) },
          { header: 'Penjualan', numeric: true, cell: (t) => tertutup(t.ada_penjualan) },
          { header: 'Aset', numeric: true, cell: (t) => tertutup(t.ada_aset) },
          { header: 'Laki-laki', numeric: true, cell: (t) => orang(t.tenaga_laki) },
          { header: 'Perempuan', numeric: true, cell: (t) => orang(t.tenaga_perempuan) },
          { header: 'Disabilitas', numeric: true, cell: (t) => orang(t.tenaga_disabilitas) },
        ]}
      />
      {adaUang && izin.bukaRahasia && (
        <p>
          <ButtonLink kind="quiet" small href={angkaUmkmPath(umkm.id)}>
            Buka angka…
          </ButtonLink>
        </p>
      )}
    </Card>
  );
}

export function KartuSertifikat({ rincian: { umkm, sertifikat }, izin, hariIni }: Props & { hariIni: Tanggal }) {
  return (
    <Card title="Sertifikat" id="sertifikat" actions={bila(izin.ubah, { href: sertifikatBaruPath(umkm.id), text: 'Tambah sertifikat' })}>
      <Table
        caption="Sertifikat"
        captionHidden
        rows={sertifikat}
        empty={<p class="p-missing">Belum ada sertifikat yang dicatat.</p>}
        columns={[
          { header: 'Jenis', cell: (s) => JENIS_SERTIFIKAT[s.jenis as JenisSertifikat] },
          {
            header: 'Nomor',
            rowHeader: true,
            cell: (s) => (izin.ubah && s.keadaan === 'aktif' ? <a href={sertifikatPath(umkm.id, s.id)}>{s.nomor}</a> : s.nomor),
          },
          { header: 'Penerbit', cell: (s) => s.penerbit ?? kosong },
          {
            header: 'Berlaku',
            cell: (s) => (s.keadaan === 'aktif' ? masaSertifikat(s.berlaku_sampai, hariIni).kalimat : <Tag>Diakhiri</Tag>),
          },
          { header: 'Berkas', cell: (s) => (s.berkas_id === null ? kosong : <a href={pathBerkas(s.berkas_id)}>{s.berkas_nama}</a>) },
        ]}
      />
    </Card>
  );
}

export function KartuDukungan({ rincian: { umkm, dukungan }, izin }: Props) {
  return (
    <Card
      title="Dukungan yang diterima"
      id="dukungan"
      actions={bila(izin.ubah, { href: dukunganUmkmPath(umkm.id), text: 'Catat dukungan' })}
    >
      <Table
        caption="Dukungan"
        captionHidden
        rows={dukungan}
        empty={<p class="p-missing">Belum ada dukungan yang dicatat.</p>}
        columns={[
          { header: LABEL_UMKM['tahun'], cell: (d) => d.tahun },
          { header: 'Dukungan', rowHeader: true, cell: (d) => (JENIS_DUKUNGAN as Readonly<Record<string, string>>)[d.jenis] ?? d.jenis },
          { header: 'Pemberi', cell: (d) => d.pemberi },
          { header: 'Keterangan', cell: (d) => d.keterangan ?? kosong },
          { header: 'Nilai', numeric: true, cell: (d) => (d.nilai === null ? kosong : formatRupiah(d.nilai)) },
        ]}
      />
    </Card>
  );
}
