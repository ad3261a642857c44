import { tanggalPanjang } from '../../../lib/tanggal.ts';
import { Button, ButtonLink } from '../../../ui/button.tsx';
import { Banner, EmptyState, Inset } from '../../../ui/notice.tsx';
import { PageHeader, Section } from '../../../ui/page-header.tsx';
import { Table } from '../../../ui/table.tsx';
import { Tag } from '../../../ui/tag.tsx';
import type { AppContext } from '../../../web/env.ts';
import { Form } from '../../../web/form.tsx';
import { KELOMPOK } from '../definisi.ts';
import { pathLayananBaru, pathLayananContoh, pathRancang } from '../paths.ts';
import type { BarisRancangan } from '../queries.ts';

type Props = { c: AppContext; layanan: readonly BarisRancangan[]; bolehTambah: boolean; berhasil?: string | undefined };

/** Every service of the office by group, with its state. */
export function DaftarRancangan({ c, layanan, bolehTambah, berhasil }: Props) {
  const isiContoh = bolehTambah && (
    <Form c={c} action={pathLayananContoh}>
      <Button kind="quiet">Salin layanan contoh sebagai draf</Button>
    </Form>
  );
  return (
    <>
      {berhasil && (
        <Banner tone="success">
          <p>{berhasil}</p>
        </Banner>
      )}
      <PageHeader
        title="Layanan"
        lead="Apa yang dapat diminta orang dari kantor ini, dengan standar dan formulirnya."
        actions={bolehTambah && <ButtonLink href={pathLayananBaru}>Buat layanan baru</ButtonLink>}
      />
      {layanan.length === 0 && (
        <EmptyState title="Belum ada layanan" actions={isiContoh}>
          Buat layanan pertama, atau mulai dari 21 layanan contoh. Layanan contoh datang sebagai draf: periksa, sesuaikan dengan SK kantor,
          lalu terbitkan.
        </EmptyState>
      )}
      {Object.entries(KELOMPOK).map(([kelompok, judul]) => {
        const isi = layanan.filter((satu) => satu.kelompok === kelompok);
        if (isi.length === 0) return <></>;
        return (
          <Section title={judul} id={kelompok}>
            <Table
              caption={judul}
              captionHidden
              rows={isi}
              columns={[
                {
                  header: 'Layanan',
                  rowHeader: true,
                  cell: (satu) => <a href={pathRancang(satu.id)}>{satu.nama}</a>,
                },
                { header: 'Kode', nowrap: true, cell: (satu) => satu.kode },
                { header: 'Keadaan', cell: (satu) => <KeadaanLayanan layanan={satu} /> },
              ]}
            />
          </Section>
        );
      })}
      {layanan.some(({ contoh }) => contoh) && (
        <Inset>
          <p>
            Layanan bertanda "contoh" ditulis sebagai bahan awal. Ganti teksnya dengan standar yang ditetapkan kantor sebelum dipakai
            melayani.
          </p>
        </Inset>
      )}
    </>
  );
}

function KeadaanLayanan({ layanan }: { layanan: BarisRancangan }) {
  return (
    <>
      {layanan.berlaku !== null && <Tag tone="done">{`Berlaku (versi ${layanan.berlaku})`}</Tag>}{' '}
      {layanan.akanBerlaku && <Tag tone="process">{`Berlaku mulai ${tanggalPanjang(layanan.akanBerlaku)}`}</Tag>}{' '}
      {layanan.draf !== null && <Tag tone="attention">{`Draf (versi ${layanan.draf})`}</Tag>} {layanan.contoh && <Tag>contoh</Tag>}
    </>
  );
}
