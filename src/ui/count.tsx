import type { Child } from 'hono/jsx';
import { Details } from './details.tsx';

const figure = (value: number | string): string => (typeof value === 'number' ? value.toLocaleString('id-ID') : value);

export type CountProps = {
  /** A number, or the words "lebih dari 10.000". */
  value: number | string;
  /** What is counted: "koperasi aktif". */
  noun: string;
  /** What counts as one, in a sentence or two. */
  definition: Child;
  /** "24 Nov 2026, 09.14" */
  asOf: string;
};

/** A number over a list, with its definition one tap away. */
export function Count(p: CountProps) {
  return (
    <div class="p-count">
      <p>
        <strong>{figure(p.value)}</strong> {p.noun} <span class="p-asof">per {p.asOf}</span>
      </p>
      <Details summary="Apa yang dihitung?" small>
        {p.definition}
      </Details>
    </div>
  );
}

export type KeyFigure = {
  label: Child;
  value: number | string;
  note?: Child;
  definition?: Child;
  href?: string | undefined;
};

/** The few numbers that matter. A link on the number leads to its records. */
export function KeyFigures(p: { items: readonly KeyFigure[]; asOf?: string | undefined }) {
  return (
    <div class="p-figures">
      <dl>
        {p.items.map((f) => (
          <div>
            <dt>{f.label}</dt>
            <dd>
              <span class="p-figure">{f.href ? <a href={f.href}>{figure(f.value)}</a> : figure(f.value)}</span>
              {f.note && <span class="p-note">{f.note}</span>}
              {f.definition && (
                <Details summary="Apa yang dihitung?" small>
                  {f.definition}
                </Details>
              )}
            </dd>
          </div>
        ))}
      </dl>
      {p.asOf && <p class="p-asof">per {p.asOf}</p>}
    </div>
  );
}
