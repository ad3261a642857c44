import type { Child } from 'hono/jsx';
import { Details } from './details.tsx';
import { Table } from './table.tsx';

export type Point = {
  label: string;
  /** `null`: not known. It is drawn as a gap, never as zero. */
  value: number | null;
  /** As written beside the bar; default the number with dots. */
  text?: string | undefined;
};

export type ColumnChartProps = {
  title: string;
  /** "Rp juta", "anggota": stands under the title. */
  unit?: string | undefined;
  points: readonly Point[];
  /** Head of the first column of the table: "Tahun buku". */
  labelHead: string;
  valueHead: string;
  note?: Child;
};

const written = (p: Point): string => (p.value === null ? 'tidak ada' : (p.text ?? p.value.toLocaleString('id-ID')));

/** A history in upright bars from zero, with the same figures as a table one tap away. */
export function ColumnChart(p: ColumnChartProps) {
  const max = Math.max(1, ...p.points.map((x) => Math.abs(x.value ?? 0)));
  return (
    <figure class="p-chart">
      <figcaption>
        <strong>{p.title}</strong>
        {p.unit && <span> {p.unit}</span>}
      </figcaption>
      <div class="p-bars" aria-hidden="true">
        {p.points.map((x) => (
          <div class={x.value === null ? 'p-gap' : x.value < 0 ? 'p-minus' : undefined}>
            <span>{x.value === null ? '–' : written(x)}</span>
            <svg viewBox="0 0 10 100" preserveAspectRatio="none" focusable="false">
              <rect
                x="0"
                width="10"
                y={100 - Math.round((Math.abs(x.value ?? 0) / max) * 100)}
                height={Math.round((Math.abs(x.value ?? 0) / max) * 100)}
              />
            </svg>
            <span>{x.label}</span>
          </div>
        ))}
      </div>
      {p.note && <div class="p-note">{p.note}</div>}
      <Details summary="Lihat sebagai tabel" small>
        <Table
          caption={p.title}
          captionHidden
          stack={false}
          columns={[
            { header: p.labelHead, cell: (x) => x.label, rowHeader: true },
            { header: p.valueHead, cell: written, numeric: true },
          ]}
          rows={p.points}
        />
      </Details>
    </figure>
  );
}

export type BarTableProps = {
  caption: string;
  labelHead: string;
  valueHead: string;
  rows: readonly (Point & { href?: string | undefined })[];
};

/** Parts beside each other as lying bars inside a real table: classes, kecamatan, sectors. */
export function BarTable(p: BarTableProps) {
  const max = Math.max(1, ...p.rows.map((x) => x.value ?? 0));
  return (
    <table class="p-table p-bar-table">
      <caption>{p.caption}</caption>
      <thead>
        <tr>
          <th scope="col">{p.labelHead}</th>
          <th scope="col" class="p-num">{p.valueHead}</th>
          <td></td>
        </tr>
      </thead>
      <tbody>
        {p.rows.map((x) => (
          <tr>
            <th scope="row">{x.href ? <a href={x.href}>{x.label}</a> : x.label}</th>
            <td class="p-num">{written(x)}</td>
            <td class="p-bar">
              <svg viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true" focusable="false">
                <rect width={Math.round(((x.value ?? 0) / max) * 100)} height="10" />
              </svg>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
