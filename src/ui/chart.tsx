import type { Child } from 'hono/jsx';
import { Details } from './details.tsx';
import { Table } from './table.tsx';

export type Point = {
  label: string;
  /** `null`: not known. It is drawn as a gap, never as zero. */
  value: number | null;
  /** As written beside the bar; default the number with dots. */
  text?: string | undefined;
  /** Shorter, for above a narrow bar; the table has the whole. */
  short?: string | undefined;
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

/** Height of the tallest bar and the deepest one together, in CSS pixels. */
const height = 120;

/** One half of a column: a bar of `size` in `room`; the halves meet at zero. */
function Bar(p: { size: number; room: number; class?: string | undefined }) {
  return (
    <svg
      class={p.class}
      viewBox={`0 0 10 ${Math.max(1, p.room)}`}
      height={Math.max(1, p.room)}
      preserveAspectRatio="none"
      focusable="false"
    >
      <rect width="10" height={p.size} />
    </svg>
  );
}

/** A history in upright bars from zero, with the same figures as a table one tap away. */
export function ColumnChart(p: ColumnChartProps) {
  const values = p.points.map((x) => x.value ?? 0);
  const top = Math.max(0, ...values);
  const bottom = Math.max(0, ...values.map((v) => -v));
  const px = (v: number): number => Math.round((v / (top + bottom || 1)) * height);
  return (
    <figure class="p-chart">
      <figcaption>
        <strong>{p.title}</strong>
        {p.unit && <span> {p.unit}</span>}
      </figcaption>
      <div class="p-bars" aria-hidden="true">
        {p.points.map((x) => (
          <div class={(x.value ?? 0) < 0 ? 'p-minus' : undefined}>
            <span>{x.value === null ? '–' : (x.short ?? written(x))}</span>
            <Bar class="p-up" size={px(Math.max(0, x.value ?? 0))} room={px(Math.max(0, x.value ?? 0))} />
            {bottom > 0 && <Bar size={px(Math.max(0, -(x.value ?? 0)))} room={px(bottom)} />}
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
          <th scope="col" class="p-num">
            {p.valueHead}
          </th>
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
