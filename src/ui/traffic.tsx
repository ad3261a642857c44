import type { Child } from 'hono/jsx';
import { statusKewajiban, type StatusKewajiban } from './status.ts';

export type Duty = {
  state: StatusKewajiban;
  title: Child;
  /** Instead of the word of the state: "Terlambat 54 hari". */
  word?: string | undefined;
  /** Why it has this colour, with the figures it was worked out from. */
  detail?: Child;
  /** Rule and source: "Permenkop 19/2015 ps. 4". */
  source?: Child;
  action?: Child;
};

/** Shape and word beside the colour: triangle late, diamond soon, circle done, ring not yet. */
export function Light({ state, word }: { state: StatusKewajiban; word?: string | undefined }) {
  return <span class={`p-light p-light-${state}`}>{word ?? statusKewajiban[state].staff}</span>;
}

/** Duty calendar of one record, worst first. */
export function DutyList({ items, label }: { items: readonly Duty[]; label?: string | undefined }) {
  return (
    <ul class="p-duties" aria-label={label ?? 'Kewajiban'}>
      {items.map((d) => (
        <li class={`p-duty-${d.state}`}>
          <Light state={d.state} word={d.word} />
          <div>
            <div class="p-duty-title">{d.title}</div>
            {d.detail && <div class="p-duty-detail">{d.detail}</div>}
            {d.source && <div class="p-note">{d.source}</div>}
          </div>
          {d.action && <div class="p-duty-action">{d.action}</div>}
        </li>
      ))}
    </ul>
  );
}

const order: readonly StatusKewajiban[] = ['merah', 'kuning', 'hijau', 'kosong'];

/** "2 terlambat · 1 segera · 4 terpenuhi": the duties of a record in one line of a list. */
export function DutyCounts({ counts }: { counts: Partial<Record<StatusKewajiban, number>> }) {
  return (
    <span class="p-lights p-counts">
      {order.map((state) => {
        const n = counts[state];
        return n ? <Light state={state} word={`${n} ${statusKewajiban[state].staff.toLowerCase()}`} /> : null;
      })}
    </span>
  );
}
