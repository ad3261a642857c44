import { Button, Buttons } from '../../../ui/button.tsx';
import { DateInput, Input, Select } from '../../../ui/field.tsx';
import { ActiveFilters, Filter, type ActiveFilter } from '../../../ui/filter.tsx';
import { Banner, EmptyState } from '../../../ui/notice.tsx';
import { Columns, PageHeader } from '../../../ui/page-header.tsx';
import { Pager } from '../../../ui/pager.tsx';
import { Table } from '../../../ui/table.tsx';
import { waktuPendek } from '../../../lib/waktu.ts';
import { type NilaiJejak, PINTU } from '../../jejak/jejak.ts';
import type { BarisJejak, KeadaanSegel } from '../../jejak/queries.daftar.ts';
import type { HasilPeriksaSegel } from '../../jejak/queries.ts';
import type { KamusRuang } from '../kamus-jejak.ts';
import { pathJejak } from '../paths.ts';

export type IsianSaringan = { orang: string; perbuatan: string; jenis: string; nomor: string; dari: string; sampai: string };

export type HalamanJejakProps = {
  baris: readonly BarisJejak[];
  kamus: Required<KamusRuang>;
  isian: IsianSaringan;
  errors: Readonly<Record<string, string>>;
  orang: readonly { value: string; text: string }[];
  aktif: readonly ActiveFilter[];
  lebihLama?: string | undefined;
  lebihBaru?: string | undefined;
  segel: KeadaanSegel;
  /** Undefined until somebody asks for the check, which reads every trace. */
  periksa: HasilPeriksaSegel | undefined;
  /** Old and new values of records of this kind may be shown to this person. */
  bolehIsi: (objekJenis: string) => boolean;
  per: string;
  zona: string;
};

const sebut = (kode: string) => kode.replaceAll('_', ' ');

export function HalamanJejak(p: HalamanJejakProps) {
  const perbuatan = Object.entries(p.kamus.perbuatan).map(([value, text]) => ({ value, text }));
  const jenis = Object.entries(p.kamus.objek).map(([value, { kata }]) => ({ value, text: kata }));
  const saring = (
    <Filter action={pathJejak} active={p.aktif} clearHref={pathJejak}>
      <Select name="orang" label="Pelaku" empty="Semua orang" value={p.isian.orang} options={p.orang} />
      <Select name="perbuatan" label="Perbuatan" empty="Semua perbuatan" value={p.isian.perbuatan} options={perbuatan} />
      <Select name="jenis" label="Jenis catatan" empty="Semua jenis" value={p.isian.jenis} options={jenis} />
      <Input name="nomor" label="Nomor catatan" value={p.isian.nomor} width={10} autocomplete="off" />
      <DateInput name="dari" label="Dari tanggal" value={p.isian.dari} error={p.errors['dari']} />
      <DateInput name="sampai" label="Sampai tanggal" value={p.isian.sampai} error={p.errors['sampai']} />
    </Filter>
  );
  return (
    <>
      <PageHeader
        title="Jejak"
        lead="Siapa melakukan apa, kapan, dan lewat pintu mana. Jejak tidak dapat diubah atau dihapus."
        meta={[`per ${p.per}`]}
      />
      <Segel segel={p.segel} periksa={p.periksa} zona={p.zona} />
      <Columns sideFirst side={saring}>
        <ActiveFilters items={p.aktif} clearHref={pathJejak} />
        <Table
          caption="Jejak, yang terbaru di atas"
          captionHidden
          rows={p.baris}
          empty={<EmptyState title="Tidak ada jejak yang cocok">Longgarkan saringannya, misalnya hapus tanggal.</EmptyState>}
          columns={[
            { header: 'Waktu', nowrap: true, cell: (j) => <time datetime={j.waktu.toISOString()}>{waktuPendek(j.waktu, p.zona)}</time> },
            { header: 'Pelaku', cell: (j) => `${j.pelakuNama}, lewat ${PINTU[j.pintu].toLowerCase()}` },
            { header: 'Perbuatan', rowHeader: true, cell: (j) => p.kamus.perbuatan[j.perbuatan] ?? sebut(j.perbuatan) },
            { header: 'Catatan', cell: (j) => <Objek baris={j} kamus={p.kamus} /> },
            { header: 'Isi', cell: (j) => <Isi baris={j} kamus={p.kamus} terbuka={p.bolehIsi(j.objekJenis)} /> },
            { header: 'Segel', cell: (j) => (j.disegel ? 'Disegel' : 'Menunggu') },
          ]}
        />
        <Pager previousHref={p.lebihBaru} nextHref={p.lebihLama} />
      </Columns>
    </>
  );
}

function Segel({ segel, periksa, zona }: Pick<HalamanJejakProps, 'segel' | 'periksa' | 'zona'>) {
  const menunggu = segel.belumDisegel >= 10_000 ? 'lebih dari 10.000' : segel.belumDisegel.toLocaleString('id-ID');
  return (
    <>
      {periksa?.utuh === true && (
        <Banner tone="success" title="Segel utuh">
          <p>{periksa.jumlahSegel.toLocaleString('id-ID')} segel diperiksa. Tidak ada jejak yang berubah, hilang, atau disisipkan.</p>
        </Banner>
      )}
      {periksa?.utuh === false && (
        <Banner tone="error" title="Segel rusak">
          <p>
            Segel nomor {periksa.segelId} tidak cocok: {periksa.sebab}. Simpan salinan cadangan sekarang, jangan hapus apa pun, lalu
            laporkan kepada kepala kantor.
          </p>
        </Banner>
      )}
      <p>
        {segel.terakhir ? `Terakhir disegel ${waktuPendek(segel.terakhir, zona)}` : 'Belum pernah disegel'}; {menunggu} jejak menunggu
        disegel.
      </p>
      <form action={pathJejak} method="get">
        <Buttons>
          <Button kind="quiet" name="periksa" value="segel">
            Periksa segel
          </Button>
        </Buttons>
      </form>
    </>
  );
}

function Objek({ baris, kamus }: { baris: BarisJejak; kamus: Required<KamusRuang> }) {
  const objek = kamus.objek[baris.objekJenis];
  const kata = objek?.kata ?? sebut(baris.objekJenis);
  const id = String(baris.objekId);
  if (baris.objekJenis === 'akun' && id === 'tidak_dikenal') return <>Nama pengguna yang tidak ada</>;
  if (!objek?.path) return <>{`${kata} ${id}`}</>;
  return <a href={objek.path(id)}>{/^\d+$/.test(id) ? `${kata} ${id}` : kata}</a>;
}

function Isi({ baris, kamus, terbuka }: { baris: BarisJejak; kamus: Required<KamusRuang>; terbuka: boolean }) {
  const perubahan = Object.entries(baris.perubahan ?? {});
  return (
    <>
      {baris.alasan && <p>Alasan: {baris.alasan}</p>}
      {perubahan.length > 0 && (
        <ul>
          {perubahan.map(([field, [lama, baru]]) => (
            <li>
              {kamus.field[field] ?? sebut(field)}
              {terbuka && `: ${lama === null ? '' : `${tampil(lama, kamus.nilai[field])} → `}${tampil(baru, kamus.nilai[field])}`}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

function tampil(nilai: NilaiJejak, bentuk: ((nilai: string) => string) | undefined): string {
  if (nilai === null || nilai === '') return 'kosong';
  if (typeof nilai === 'boolean') return nilai ? 'ya' : 'tidak';
  if (typeof nilai === 'object' && 'sandi' in nilai) return '(dirahasiakan)';
  if (typeof nilai === 'object') return nilai.map((satu) => bentuk?.(satu) ?? satu).join(', ') || 'kosong';
  return bentuk?.(String(nilai)) ?? String(nilai);
}
