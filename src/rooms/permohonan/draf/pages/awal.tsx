import { Button, ButtonLink, Buttons } from '../../../../ui/button.tsx';
import { PageHeader, Section } from '../../../../ui/page-header.tsx';
import type { AppContext } from '../../../../web/env.ts';
import { Form } from '../../../../web/form.tsx';
import { janjiDalamKata } from '../../../layanan/standar.tsx';
import { semuaHalaman } from '../../../layanan/isian.ts';
import type { LayananBerlaku } from '../../../layanan/queries.ts';
import { jalurMinta, pathLanjutkanDraf } from '../../paths.ts';

type Props = {
  c: AppContext;
  layanan: LayananBerlaku;
  /** Where the form that this browser has begun goes on. */
  lanjutkan: string | undefined;
};

/** What asking for this service will need, before the first question. */
export function AwalMinta({ c, layanan, lanjutkan }: Props) {
  const { definisi } = layanan;
  const wajib = definisi.dokumen.filter((satu) => satu.wajib);
  return (
    <>
      <PageHeader
        caption="Minta layanan"
        title={layanan.nama}
        lead={`${semuaHalaman(definisi).length + 1} halaman pendek. Anda dapat berhenti dan melanjutkannya kapan saja selama 30 hari.`}
      />
      {lanjutkan && (
        <Section title="Isian Anda masih ada" id="lanjut">
          <p>Anda sudah mulai mengisi formulir ini di peramban ini.</p>
          <Buttons>
            <ButtonLink href={lanjutkan}>Lanjutkan mengisi</ButtonLink>
          </Buttons>
        </Section>
      )}
      {wajib.length > 0 && (
        <Section title="Siapkan dahulu" id="siapkan">
          <ul>
            {wajib.map(({ nama, petunjuk }) => (
              <li>
                {nama}
                {petunjuk && <span class="p-hint"> {petunjuk}</span>}
              </li>
            ))}
          </ul>
          <p>Foto dengan ponsel boleh, asal semua tulisannya terbaca.</p>
        </Section>
      )}
      <p>{janjiDalamKata(definisi)}, dihitung sejak permohonan diterima.</p>
      <Form c={c} action={jalurMinta.awal(layanan.slug)}>
        <Buttons>
          <Button kind={lanjutkan ? 'quiet' : 'primary'}>{lanjutkan ? 'Mulai dari awal' : 'Mulai mengisi'}</Button>
          <a href={pathLanjutkanDraf}>Saya punya kode</a>
        </Buttons>
      </Form>
    </>
  );
}
