import type { AppContext } from '../../../web/env.ts';
import { Button, Buttons } from '../../../ui/button.tsx';
import { Details } from '../../../ui/details.tsx';
import { Warning } from '../../../ui/notice.tsx';
import { SummaryList } from '../../../ui/summary-list.tsx';
import { fieldTitipan, type Titipan } from '../titipan.ts';

/** Carries the fields on to the next page. */
export function IsianTitipan({ titipan }: { titipan?: Titipan | undefined }) {
  return (
    <>
      {fieldTitipan(titipan).map(([nama, nilai]) => (
        <input type="hidden" name={nama} value={nilai} />
      ))}
    </>
  );
}

/** After signing in: the form of before, ready to be sent to where it was going, under its own one-time key. */
export function KirimLagi({ c, titipan }: { c: AppContext; titipan: Titipan }) {
  const terlihat = titipan.isian.filter(([nama, nilai]) => !nama.startsWith('_') && nilai !== '');
  return (
    <>
      <h1>Isian Anda tadi masih ada</h1>
      <p>Anda sudah masuk. Isian yang tadi belum tersimpan; kirim sekarang agar tersimpan.</p>
      {titipan.adaBerkas && <Warning>Berkas yang Anda lampirkan tidak ikut. Setelah isian terkirim, lampirkan lagi berkasnya.</Warning>}
      <form method="post" action={titipan.tujuan}>
        <input type="hidden" name="_csrf" value={c.get('csrf').tokenFor(c)} />
        {titipan.isian.map(([nama, nilai]) => (
          <input type="hidden" name={nama} value={nilai} />
        ))}
        <Buttons>
          <Button>Kirim isian yang tadi</Button>
          <a href="/petugas">Buang isian, ke meja kerja</a>
        </Buttons>
      </form>
      {terlihat.length > 0 && (
        <Details summary="Lihat isian yang tadi">
          <SummaryList rows={terlihat.map(([nama, nilai]) => ({ key: nama.replaceAll('_', ' '), value: nilai }))} />
        </Details>
      )}
    </>
  );
}
