import type { Perbedaan } from '../banding.ts';
import { BAGIAN } from '../terbit.ts';

/** Differences between two versions, part by part, with the old text struck out. */
export function Perbandingan({ beda }: { beda: readonly Perbedaan[] }) {
  if (beda.length === 0) return <p>Isinya sama.</p>;
  const bagian = [...new Set(beda.map((satu) => satu.bagian))];
  return (
    <>
      {bagian.map((satu) => (
        <>
          <h3>{BAGIAN[satu]}</h3>
          <ul class="p-changes">
            {beda
              .filter((b) => b.bagian === satu)
              .map(({ apa, lama, baru }) => (
                <li>
                  {apa}: {lama === null ? <em>baru</em> : <del>{lama}</del>} → {baru === null ? <em>dihapus</em> : <ins>{baru}</ins>}
                </li>
              ))}
          </ul>
        </>
      ))}
    </>
  );
}
