import { tanggalPanjang } from '../../../lib/tanggal.ts';
import { formatTelepon } from '../../../lib/telepon.ts';
import { Button, Buttons } from '../../../ui/button.tsx';
import { Checkbox, Radios } from '../../../ui/choice.tsx';
import { Banner } from '../../../ui/notice.tsx';
import { PageHeader } from '../../../ui/page-header.tsx';
import { Card, SummaryList } from '../../../ui/summary-list.tsx';
import { Tag } from '../../../ui/tag.tsx';
import type { AppContext } from '../../../web/env.ts';
import { Form, type FormValues } from '../../../web/form.tsx';
import type { CalonPemilik } from '../actions.baru.ts';
import { umkmBaruPath, umkmPath } from '../paths.ts';
import type { UmkmMirip } from '../queries.mirip.ts';

type Props = { c: AppContext; values: FormValues; usaha: readonly UmkmMirip[]; pemilik: readonly CalonPemilik[] };

const DIJAWAB_DI_SINI = new Set(['pemilik_pilihan', 'bukan_ganda', 'kembali']);

/** Before a new record is saved: what may be the same. All that was typed goes along unseen. */
export function PeriksaDulu({ c, values, usaha, pemilik }: Props) {
  return (
    <>
      <PageHeader caption="Catat usaha baru" title="Periksa dulu, mungkin sudah tercatat" />
      <Banner title="Belum disimpan">
        <p>Isian Anda masih ada. Jawab di bawah ini, lalu simpan.</p>
      </Banner>
      <Form c={c} action={umkmBaruPath}>
        {values
          .entries()
          .filter(([name]) => !DIJAWAB_DI_SINI.has(name))
          .flatMap(([name, list]) => list.map((value) => <input type="hidden" name={name} value={value} />))}
        {usaha.length > 0 && (
          <section>
            <h2>Apakah "{values.text('nama')}" salah satu usaha ini?</h2>
            {usaha.map((satu) => (
              <CalonUsaha calon={satu} />
            ))}
            <Checkbox
              name="bukan_ganda"
              value={usaha.map((satu) => satu.objekId).join(',')}
              label="Bukan salah satu dari usaha di atas, simpan sebagai usaha baru"
            />
          </section>
        )}
        {pemilik.length > 0 && (
          <Radios
            name="pemilik_pilihan"
            legend={`Siapa "${values.text('pemilik_nama')}"?`}
            value={values.text('pemilik_pilihan')}
            items={[
              ...pemilik.map((satu) => ({
                value: String(satu.id),
                text: `Pakai ${satu.nama}`,
                hint: [
                  satu.nik_samar && `NIK ${satu.nik_samar}`,
                  satu.tanggal_lahir && `lahir ${tanggalPanjang(satu.tanggal_lahir)}`,
                  satu.kelurahan,
                  satu.alasan,
                ]
                  .filter(Boolean)
                  .join(' · '),
              })),
              ...(pemilik.some((satu) => satu.nikSama)
                ? []
                : [{ value: 'baru', text: 'Orang baru, catat sebagai orang lain', divider: 'atau' }]),
            ]}
          />
        )}
        <Buttons>
          <Button>Simpan usaha</Button>
          <Button kind="quiet" name="kembali" value="ya">
            Ubah isian
          </Button>
        </Buttons>
      </Form>
    </>
  );
}

function CalonUsaha({ calon: { objekId, alasan, tingkat, catatan } }: { calon: UmkmMirip }) {
  return (
    <Card
      level={3}
      title={catatan.nama}
      tag={
        <Tag tone={tingkat === 'hampir_pasti' ? 'late' : 'attention'}>
          {tingkat === 'hampir_pasti' ? 'Hampir pasti sama' : 'Mungkin sama'}
        </Tag>
      }
      actions={[{ href: umkmPath(objekId), text: 'Ini usaha yang sama, buka catatannya', about: catatan.nama }]}
    >
      <SummaryList
        grid
        rows={[
          { key: 'Pemilik', value: catatan.pemilik_nama },
          { key: 'Alamat', value: [catatan.alamat, catatan.kelurahan].filter(Boolean).join(', ') },
          { key: 'Telepon', value: catatan.telepon && formatTelepon(catatan.telepon) },
          { key: 'NIB', value: catatan.nib },
          { key: 'Yang sama', value: alasan },
          ...(catatan.keadaan === 'aktif' ? [] : [{ key: 'Catatan', value: 'Dinonaktifkan; dapat diaktifkan lagi dari catatannya' }]),
        ]}
      />
    </Card>
  );
}
