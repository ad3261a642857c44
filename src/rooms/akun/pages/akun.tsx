import { Button, ButtonLink, Buttons } from '../../../ui/button.tsx';
import { Banner, Inset } from '../../../ui/notice.tsx';
import { PageHeader, Section } from '../../../ui/page-header.tsx';
import { SummaryList } from '../../../ui/summary-list.tsx';
import { tanggalPanjang } from '../../../lib/tanggal.ts';
import { tanggalDari, waktuPendek } from '../../../lib/waktu.ts';
import type { AppContext } from '../../../web/env.ts';
import { Form } from '../../../web/form.tsx';
import type { RiwayatJejak } from '../../jejak/queries.ts';
import { RiwayatCatatan } from '../../jejak/riwayat.tsx';
import { pathFaktorAkun, pathJedaAkun, pathKeluarDinas, pathKembaliDinas, pathSandiAkun, pathWewenang } from '../paths.ts';
import type { Akun } from '../queries.ts';
import { KAMUS_AKUN } from '../riwayat-akun.ts';
import { peranKata, StatusAkun } from './daftar-akun.tsx';

export type HalamanAkunProps = {
  c: AppContext;
  akun: Akun;
  wilayah: readonly string[];
  penerus: string | undefined;
  /** From how many addresses and devices sign-in is slowed down now. */
  jeda: number;
  riwayat: readonly RiwayatJejak[];
  zona: string;
  bolehKelola: boolean;
  diriSendiri: boolean;
  berhasil?: string | undefined;
};

export function HalamanAkun(p: HalamanAkunProps) {
  const { c, akun } = p;
  return (
    <>
      {p.berhasil && (
        <Banner tone="success">
          <p>{p.berhasil}</p>
        </Banner>
      )}
      <PageHeader title={akun.nama} caption="Akun" tags={<StatusAkun akun={akun} />} />
      {akun.keluarPada && (
        <Inset>
          <p>
            Keluar dari kantor pada {tanggalPanjang(tanggalDari(akun.keluarPada, p.zona))}. Alasan: {akun.keluarAlasan}. Pekerjaannya
            diserahkan kepada {p.penerus ?? 'rekan lain'}.
          </p>
          <Penyerahan riwayat={p.riwayat} />
        </Inset>
      )}
      <SummaryList
        rows={[
          { key: 'Nama', value: akun.nama },
          { key: 'Nama pengguna', value: akun.namaPengguna },
          { key: 'Peran', value: peranKata(akun) },
          { key: 'Wilayah tugas', value: p.wilayah.length > 0 ? p.wilayah.join('; ') : 'Semua wilayah' },
          { key: 'Kode dari ponsel', value: akun.duaFaktor ? 'Terpasang' : 'Belum dipasang' },
          { key: 'Dibuat', value: waktuPendek(akun.dibuatPada, p.zona) },
        ]}
      />
      {p.bolehKelola && <Tindakan {...p} />}
      {p.jeda > 0 && p.bolehKelola && (
        <Section title="Percobaan masuk sedang diperlambat">
          <p>
            Terlalu banyak percobaan yang salah dari {p.jeda} alamat atau alat. Alat yang biasa dipakai {akun.nama} tetap dapat masuk.
            Angkat jedanya bila percobaan itu memang dari pegawai ini.
          </p>
          <Form c={c} action={pathJedaAkun(akun.id)}>
            <Button kind="quiet">Angkat jeda</Button>
          </Form>
        </Section>
      )}
      <Section title="Riwayat" id="riwayat">
        <RiwayatCatatan riwayat={p.riwayat} kamus={KAMUS_AKUN} />
      </Section>
    </>
  );
}

/** What the successor got, as the trace of leaving tells it. */
function Penyerahan({ riwayat }: { riwayat: readonly RiwayatJejak[] }) {
  const isi = riwayat.find((satu) => satu.perbuatan === 'keluar_dinas')?.perubahan?.['diserahkan']?.[1];
  if (isi === undefined || isi === null) return <></>;
  if (!Array.isArray(isi)) return <p>Tidak ada pekerjaan terbuka yang perlu diserahkan.</p>;
  return <p>Yang diserahkan: {isi.join(', ')}.</p>;
}

function Tindakan({ akun, diriSendiri }: HalamanAkunProps) {
  if (akun.keluarPada) {
    return (
      <Buttons>
        <ButtonLink href={pathKembaliDinas(akun.id)}>Aktifkan kembali</ButtonLink>
      </Buttons>
    );
  }
  return (
    <Buttons>
      <ButtonLink href={pathWewenang(akun.id)} kind="quiet">
        Ubah peran dan wilayah
      </ButtonLink>
      {!diriSendiri && (
        <ButtonLink href={pathSandiAkun(akun.id)} kind="quiet">
          Setel ulang kata sandi
        </ButtonLink>
      )}
      {akun.duaFaktor && !diriSendiri && (
        <ButtonLink href={pathFaktorAkun(akun.id)} kind="quiet">
          Lepas kode dari ponsel
        </ButtonLink>
      )}
      <ButtonLink href={pathKeluarDinas(akun.id)} kind="warning">
        Pegawai keluar
      </ButtonLink>
    </Buttons>
  );
}
