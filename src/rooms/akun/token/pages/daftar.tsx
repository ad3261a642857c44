import { waktuPendek } from '../../../../lib/waktu.ts';
import { ButtonLink } from '../../../../ui/button.tsx';
import { EmptyState } from '../../../../ui/notice.tsx';
import { PageHeader } from '../../../../ui/page-header.tsx';
import { Table } from '../../../../ui/table.tsx';
import { Tag } from '../../../../ui/tag.tsx';
import { pathToken, pathTokenBaru } from '../paths.ts';
import type { Token } from '../queries.ts';
import { lingkupKata, statusToken } from '../token.ts';

export function StatusToken({ token, kini }: { token: Token; kini: Date }) {
  switch (statusToken(token, kini)) {
    case 'berlaku':
      return <Tag tone="done">Berlaku</Tag>;
    case 'kedaluwarsa':
      return <Tag tone="attention">Kedaluwarsa</Tag>;
    case 'dicabut':
      return <Tag>Dicabut</Tag>;
  }
}

type Props = { token: readonly Token[]; bolehKelola: boolean; kini: Date; zona: string };

export function DaftarToken({ token, bolehKelola, kini, zona }: Props) {
  const tambah = bolehKelola && <ButtonLink href={pathTokenBaru}>Buat token</ButtonLink>;
  return (
    <>
      <PageHeader title="Token" lead="Sistem lain yang boleh membaca atau mencatat data lewat API." actions={token.length > 0 && tambah} />
      <p>
        <a href="/api">Penjelasan API untuk pembuat sistem</a>
      </p>
      {token.length === 0 ? (
        <EmptyState title="Belum ada token" actions={tambah || undefined}>
          Selama belum ada token, tidak ada sistem lain yang dapat membaca data kantor ini.
        </EmptyState>
      ) : (
        <Table
          caption="Token sistem lain"
          captionHidden
          rows={token}
          columns={[
            { header: 'Nama', rowHeader: true, cell: (t) => <a href={pathToken(t.id)}>{t.nama}</a> },
            { header: 'Lingkup', cell: (t) => t.lingkup.map(lingkupKata).join(', ') },
            { header: 'Wilayah', cell: (t) => (t.wilayah.length === 0 ? 'Semua' : t.wilayah.join(', ')) },
            { header: 'Status', cell: (t) => <StatusToken token={t} kini={kini} /> },
            { header: 'Terakhir dipakai', cell: (t) => (t.dipakai_pada ? waktuPendek(t.dipakai_pada, zona) : 'Belum pernah') },
          ]}
        />
      )}
    </>
  );
}
