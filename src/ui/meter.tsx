import type { Child } from 'hono/jsx';

export type MeterProps = {
  /** 0–100 */
  value: number;
  label: Child;
  labelHidden?: boolean | undefined;
  /** Beside the bar; default "72 %". */
  text?: string | undefined;
  /** What is missing or how it is counted. */
  note?: Child;
};

/** A share as a bar, for example how complete a record is. The number stands beside it. */
export function Meter(p: MeterProps) {
  const value = Math.round(Math.min(100, Math.max(0, p.value)));
  return (
    <div class="p-meter">
      <div class="p-meter-line">
        <span class={p.labelHidden ? 'p-vh' : undefined}>{p.label} </span>
        <strong>{p.text ?? `${value} %`}</strong>
      </div>
      <svg viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true" focusable="false">
        <rect class="p-track" width="100" height="4" />
        <rect class={`p-fill${value < 50 ? ' p-low' : ''}`} width={value} height="4" />
      </svg>
      {p.note && <div class="p-note">{p.note}</div>}
    </div>
  );
}

/** A long job. The page refreshes itself or is left; the state is on the server. */
export function Progress(p: { value: number; max: number; label: string; text?: string | undefined }) {
  return (
    <div class="p-progress">
      <label for="kemajuan">{p.label}</label>
      <progress id="kemajuan" value={p.value} max={p.max}></progress>
      <span>{p.text ?? `${p.value.toLocaleString('id-ID')} dari ${p.max.toLocaleString('id-ID')}`}</span>
    </div>
  );
}
