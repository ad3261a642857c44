import { Button, Buttons } from '../../../ui/button.tsx';
import { Banner } from '../../../ui/notice.tsx';
import { PageHeader, Section } from '../../../ui/page-header.tsx';
import { SummaryList } from '../../../ui/summary-list.tsx';
import { Table } from '../../../ui/table.tsx';
import { Tag } from '../../../ui/tag.tsx';
import type { AppContext } from '../../../web/env.ts';
import { Form } from '../../../web/form.tsx';
import { waktuPendek } from '../../../lib/waktu.ts';
import { BIDANG, type MasaSesi, PERAN } from '../akun.ts';
import { pathDuaFaktor, pathSandiSaya, pathSesiSaya } from '../paths.ts';
import { perambanKata } from '../peramban.ts';
import type { Akun } from '../queries.ts';
import type { Sesi } from '../sesi/queries.ts';

export type AkunSayaProps = {
  c: AppContext;
  akun: Akun;
  wilayah: readonly string[];
  sesi: readonly Sesi[];
  sesiIni: string;
  zona: string;
  masa: MasaSesi;
  berhasil?: string | undefined;
};

const lama = (menit: number) => (menit % 60 === 0 ? `${menit / 60} jam` : `${menit} menit`);

export function AkunSaya({ c, akun, wilayah, sesi, sesiIni, zona, masa, berhasil }: AkunSayaProps) {
  return (
    <>
      {berhasil && (
        <Banner tone="success">
          <p>{berhasil}</p>
        </Banner>
      )}
      <PageHeader title="Akun saya" meta={[akun.nama, PERAN[akun.peran]]} />
      <SummaryList
        rows={[
          { key: 'Nama', value: akun.nama },
          { key: 'Nama pengguna', value: akun.namaPengguna },
          { key: 'Peran', value: PERAN[akun.peran] },
          akun.bidang && { key: 'Bidang', value: BIDANG[akun.bidang] },
          { key: 'Wilayah tugas', value: wilayah.length > 0 ? wilayah.join('; ') : 'Semua wilayah' },
          { key: 'Kata sandi', value: '••••••••••', actions: [{ href: pathSandiSaya, text: 'Ganti', about: 'kata sandi' }] },
          {
            key: 'Kode dari ponsel',
            value: akun.duaFaktor ? <Tag tone="done">Terpasang</Tag> : <Tag tone="attention">Belum dipasang</Tag>,
            actions: [{ href: pathDuaFaktor, text: akun.duaFaktor ? 'Atur' : 'Pasang', about: 'kode dari ponsel' }],
          },
        ]}
      />
      <Section
        title="Tempat Anda masuk"
        about={`Sesi berakhir sendiri bila ${lama(masa.diamMenit)} tidak dipakai, paling lama ${masa.palingLamaJam} jam sejak masuk. Bila ada yang tidak Anda kenal, akhiri sesinya lalu ganti kata sandi.`}
      >
        <Table
          caption="Sesi yang masih berjalan"
          captionHidden
          rows={sesi}
          columns={[
            {
              header: 'Alat',
              rowHeader: true,
              cell: (s) =>
                s.id === sesiIni ? (
                  <>
                    {perambanKata(s.peramban)} <Tag>Yang ini</Tag>
                  </>
                ) : (
                  perambanKata(s.peramban)
                ),
            },
            { header: 'Alamat jaringan', cell: (s) => s.alamatIp ?? 'Tidak tercatat' },
            { header: 'Masuk', cell: (s) => waktuPendek(s.mulai, zona) },
            { header: 'Terakhir dipakai', cell: (s) => waktuPendek(s.dipakaiPada, zona) },
            {
              header: 'Tindakan',
              headerHidden: true,
              cell: (s) =>
                s.id === sesiIni ? null : (
                  <Form c={c} action={pathSesiSaya}>
                    <Button kind="quiet" small name="sesi" value={s.id} about={perambanKata(s.peramban)}>
                      Akhiri
                    </Button>
                  </Form>
                ),
            },
          ]}
        />
        {sesi.length > 1 && (
          <Form c={c} action={pathSesiSaya}>
            <Buttons>
              <Button kind="quiet" name="sesi" value="lain">
                Akhiri semua sesi lain
              </Button>
            </Buttons>
          </Form>
        )}
      </Section>
    </>
  );
}
