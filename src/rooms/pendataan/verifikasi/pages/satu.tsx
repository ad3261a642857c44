import { tanggalPanjang } from '../../../../lib/tanggal.ts';
import { formatTelepon } from '../../../../lib/telepon.ts';
import { waktuPendek } from '../../../../lib/waktu.ts';
import { Button, ButtonLink, Buttons } from '../../../../ui/button.tsx';
import { ErrorSummary } from '../../../../ui/error-summary.tsx';
import { FileInput } from '../../../../ui/field.tsx';
import { Meter } from '../../../../ui/meter.tsx';
import { Banner } from '../../../../ui/notice.tsx';
import { PageHeader, Section } from '../../../../ui/page-header.tsx';
import { Table } from '../../../../ui/table.tsx';
import { Tag } from '../../../../ui/tag.tsx';
import type { AppContext } from '../../../../web/env.ts';
import { type FieldErrors, Form } from '../../../../web/form.tsx';
import { pathSatuUsulan } from '../../usulan/paths.ts';
import type { SalahLembar } from '../import.lembar.ts';
import { pathCetak, pathHasil, pathPenyelesaian, pathUnduhan, pathUnggahan } from '../paths.ts';
import type { Butir, Verifikasi } from '../queries.ts';
import { CARA_VERIFIKASI, HASIL_VERIFIKASI, JENIS_VERIFIKASI, STATUS_VERIFIKASI } from '../verifikasi.ts';

export type SatuVerifikasiProps = {
  c: AppContext;
  daftar: Verifikasi;
  butir: readonly Butir[];
  boleh: { mencatat: boolean; menutup: boolean };
  zona: string;
  kabar?: string | undefined;
  errors?: FieldErrors | undefined;
  salah?: readonly SalahLembar[] | undefined;
};

export const alamatButir = (b: Butir): string => [b.alamat, b.rt && `RT ${b.rt}`, b.rw && `RW ${b.rw}`].filter(Boolean).join(', ');
export const namaButir = (b: Butir): string => b.nama ?? `Catatan nomor ${b.objek_id} sudah tidak ada`;

/** One list: what is to be checked, and what was found. */
export function SatuVerifikasi(p: SatuVerifikasiProps) {
  const { c, daftar } = p;
  const berjalan = daftar.status === 'berjalan';
  return (
    <>
      <ErrorSummary errors={p.errors} />
      {p.kabar && (
        <Banner tone="success">
          <p>{p.kabar}</p>
        </Banner>
      )}
      {p.salah && (
        <Banner tone="error" title="Belum ada yang dicatat">
          <p>Betulkan baris ini di berkasnya, lalu unggah lagi seluruhnya.</p>
          <ul>
            {p.salah.slice(0, 50).map((satu) => (
              <li>
                Baris {satu.nomor}: {satu.pesan}
              </li>
            ))}
          </ul>
          {p.salah.length > 50 && <p>Dan {p.salah.length - 50} baris lagi.</p>}
        </Banner>
      )}
      <PageHeader
        caption={`Daftar pemeriksaan nomor ${daftar.id}: ${JENIS_VERIFIKASI[daftar.jenis].toLowerCase()}`}
        title={`${CARA_VERIFIKASI[daftar.cara]} ${daftar.kelurahan ?? 'tanpa kelurahan'}`}
        tags={<Tag tone={berjalan ? 'process' : 'neutral'}>{STATUS_VERIFIKASI[daftar.status]}</Tag>}
        meta={[
          `Dikerjakan ${daftar.petugas}`,
          `Dibuat ${daftar.pembuat ?? 'Sistem'}, ${waktuPendek(daftar.dibuat_pada, p.zona)}`,
          daftar.ditutup_pada && `Ditutup ${daftar.penutup ?? 'Sistem'}, ${waktuPendek(daftar.ditutup_pada, p.zona)}`,
        ]}
        actions={
          <>
            <ButtonLink kind="quiet" href={pathCetak(daftar.id)}>
              Cetak
            </ButtonLink>
            <ButtonLink kind="quiet" href={pathUnduhan(daftar.id)}>
              Unduh XLSX
            </ButtonLink>
          </>
        }
      />
      <Meter
        value={daftar.jumlah === 0 ? 0 : Math.round((daftar.selesai / daftar.jumlah) * 100)}
        label="Selesai"
        note={`${daftar.selesai} dari ${daftar.jumlah} catatan sudah ada hasilnya.`}
      />
      <Table
        caption="Yang diperiksa"
        rows={p.butir}
        columns={[
          {
            header: 'Nama',
            rowHeader: true,
            cell: (b) =>
              berjalan && p.boleh.mencatat && b.nama !== null ? <a href={pathHasil(daftar.id, b.id)}>{namaButir(b)}</a> : namaButir(b),
          },
          { header: 'Alamat', cell: (b) => alamatButir(b) || 'belum dicatat' },
          {
            header: 'Telepon',
            nowrap: true,
            cell: (b) => (b.telepon ? <a href={`tel:${b.telepon}`}>{formatTelepon(b.telepon)}</a> : 'belum dicatat'),
          },
          { header: 'Terakhir diperiksa', cell: (b) => (b.diverifikasi_pada ? tanggalPanjang(b.diverifikasi_pada) : 'belum pernah') },
          { header: 'Hasil', cell: (b) => <Hasil butir={b} zona={p.zona} /> },
        ]}
      />
      {berjalan && p.boleh.mencatat && (
        <Section title="Unggah hasil" id="unggah">
          <p>Isi kolom Hasil di berkas yang diunduh, lalu unggah di sini. Bila ada baris yang salah, tidak ada yang dicatat.</p>
          <Form c={c} action={pathUnggahan(daftar.id)} upload>
            <FileInput name="berkas" label="Berkas" accept=".xlsx,.ods,.csv" error={p.errors?.['berkas']} />
            <Buttons>
              <Button>Unggah hasil</Button>
            </Buttons>
          </Form>
        </Section>
      )}
      {berjalan && p.boleh.menutup && (
        <Section title="Tutup daftar" id="tutup">
          <p>Daftar yang ditutup tidak dapat diisi lagi. Yang belum ada hasilnya kembali menunggu diperiksa.</p>
          <Form c={c} action={pathPenyelesaian(daftar.id)}>
            <Button kind="warning">Tutup daftar</Button>
          </Form>
        </Section>
      )}
    </>
  );
}

function Hasil({ butir: b, zona }: { butir: Butir; zona: string }) {
  if (b.hasil === null) return <>{b.keadaan === 'aktif' ? 'belum' : 'tidak perlu, catatan tidak dipakai'}</>;
  return (
    <>
      <Tag tone={b.hasil === 'masih_ada' || b.hasil === 'pindah' ? 'done' : 'attention'}>{HASIL_VERIFIKASI[b.hasil]}</Tag> {b.catatan}{' '}
      <small>
        {b.pencatat}, {b.dicatat_pada && waktuPendek(b.dicatat_pada, zona)}
      </small>
      {b.usulan_id !== null && (
        <>
          {' '}
          <a href={pathSatuUsulan(b.usulan_id)}>Usulan nomor {b.usulan_id}</a>
        </>
      )}
    </>
  );
}
