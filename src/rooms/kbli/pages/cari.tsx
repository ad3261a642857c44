import { EmptyState, Inset } from '../../../ui/notice.tsx';
import { PageHeader, Section } from '../../../ui/page-header.tsx';
import { Radios } from '../../../ui/choice.tsx';
import { Input } from '../../../ui/field.tsx';
import { Table } from '../../../ui/table.tsx';
import { DASAR_KBLI, KELENGKAPAN_KBLI_2025, VERSI_KBLI, type VersiKbli } from '../kbli.ts';
import { pathKbli } from '../paths.ts';
import type { Kbli } from '../queries.ts';

type Props = { cari: string; versi: VersiKbli | undefined; hasil: readonly Kbli[]; penuh: boolean };

export function CariKbli({ cari, versi, hasil, penuh }: Props) {
  return (
    <>
      <PageHeader title="Cari kode KBLI" lead="Kode lapangan usaha lima angka, menurut kata atau awal kodenya." />
      <form method="get" action={pathKbli} role="search">
        <Input name="cari" label="Kata atau kode" hint="Contoh: keripik, warung makan, jahit, 1079" value={cari} width={30} />
        <Radios
          name="versi"
          legend="Versi"
          inline
          value={versi === undefined ? '' : String(versi)}
          items={[{ value: '', text: 'Semua' }, ...VERSI_KBLI.map((satu) => ({ value: String(satu), text: `KBLI ${satu}` }))]}
        />
        <div class="p-buttons">
          <button class="p-btn">Cari kode</button>
        </div>
      </form>
      {cari !== '' && <Hasil cari={cari} hasil={hasil} penuh={penuh} />}
      <Inset>
        <p>Kode yang sama dapat berarti lain di versi lain. Lihat versinya di NIB; NIB yang lama umumnya memakai KBLI 2020.</p>
        <p>
          Sumber: {DASAR_KBLI[2020]} dan {DASAR_KBLI[2025]}. Dari KBLI 2025 baru tersimpan{' '}
          {KELENGKAPAN_KBLI_2025.ada.toLocaleString('id-ID')} dari {KELENGKAPAN_KBLI_2025.resmi.toLocaleString('id-ID')} kode.
        </p>
      </Inset>
    </>
  );
}

function Hasil({ cari, hasil, penuh }: Omit<Props, 'versi'>) {
  return (
    <Section
      title={penuh ? `${hasil.length} kode pertama untuk "${cari}"` : `${hasil.length} kode untuk "${cari}"`}
      about={penuh ? 'Tambah satu kata agar lebih sempit.' : undefined}
    >
      <Table
        caption="Kode yang cocok"
        captionHidden
        columns={[
          { header: 'Kode', cell: (k) => k.kode, rowHeader: true },
          { header: 'Versi', cell: (k) => `KBLI ${k.versi}`, nowrap: true },
          { header: 'Judul', cell: (k) => k.judul },
          { header: 'Kategori', cell: (k) => k.kategori ?? '–' },
        ]}
        rows={hasil}
        empty={
          <EmptyState title={`Tidak ada kode yang cocok dengan "${cari}"`}>
            Coba kata lain yang lebih umum, misalnya nama barangnya saja, atau dua angka pertama kodenya.
          </EmptyState>
        }
      />
    </Section>
  );
}
