export type MaskedProps = {
  /** What may be seen: "3573 •••• •••• 0001". */
  value: string;
  /** "NIK", for the name of the link. */
  label: string;
  /** Page that asks for a reason and leaves a trace. Without it the viewer has no right to open. */
  openHref?: string | undefined;
};

/** A guarded value with the way to open it. */
export function Masked(p: MaskedProps) {
  return (
    <span class="p-masked">
      <span class="p-digits" aria-hidden="true">
        {p.value}
      </span>
      <span class="p-vh">{p.label} disamarkan</span>
      {p.openHref && (
        <>
          {' '}
          <a href={p.openHref}>
            Buka<span class="p-vh"> {p.label}</span>…
          </a>
        </>
      )}
    </span>
  );
}
