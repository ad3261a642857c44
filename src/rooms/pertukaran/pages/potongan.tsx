/** Text for a machine, to be read by a person; it scrolls sideways, so the keyboard must reach it. */
export function Potongan({ nama, teks }: { nama: string; teks: string }) {
  return (
    <pre class="p-code" tabindex={0} role="region" aria-label={nama}>
      {teks}
    </pre>
  );
}

export const sebagaiJson = (nilai: unknown): string => (typeof nilai === 'string' ? nilai : JSON.stringify(nilai, null, 2));
