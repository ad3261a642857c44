import { KeyFigures } from '../../../ui/count.tsx';
import { NeedList } from '../../../ui/link-list.tsx';
import { Banner } from '../../../ui/notice.tsx';
import { PageHeader, Section } from '../../../ui/page-header.tsx';
import type { AngkaMeja } from '../meja.ts';
import { pathDuaFaktor } from '../paths.ts';

export type MejaProps = {
  salam: string;
  nama: string;
  peran: string;
  hari: string;
  /** As shown: "24 Nov 2026, 09.14". */
  per: string;
  tautan: readonly { href: string; label: string; keterangan?: string | undefined }[];
  panel: readonly { judul: string; angka: readonly AngkaMeja[] }[];
  /** What makes this account worth a second step that it does not have yet. */
  sarankanDuaFaktor: string | undefined;
};

export function Meja(p: MejaProps) {
  return (
    <>
      <PageHeader caption={p.hari} title={`${p.salam}, ${p.nama}`} meta={[p.peran]} />
      {p.sarankanDuaFaktor && (
        <Banner>
          <p>
            Akun Anda dapat {p.sarankanDuaFaktor}. <a href={pathDuaFaktor}>Pasang kode dari ponsel</a> agar orang lain tidak dapat masuk
            walaupun tahu kata sandi Anda.
          </p>
        </Banner>
      )}
      {p.panel.map((panel) => (
        <Section title={panel.judul}>
          <KeyFigures items={panel.angka} asOf={p.per} />
        </Section>
      ))}
      <Section title="Pekerjaan Anda">
        <NeedList items={p.tautan.map((satu) => ({ href: satu.href, text: satu.label, note: satu.keterangan }))} />
      </Section>
    </>
  );
}
