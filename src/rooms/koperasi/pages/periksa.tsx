import { Button, Buttons } from '../../../ui/button.tsx';
import { Checkbox } from '../../../ui/choice.tsx';
import { Banner } from '../../../ui/notice.tsx';
import { PageHeader } from '../../../ui/page-header.tsx';
import { Card, SummaryList } from '../../../ui/summary-list.tsx';
import { Tag } from '../../../ui/tag.tsx';
import type { AppContext } from '../../../web/env.ts';
import { Form, type FormValues } from '../../../web/form.tsx';
import { jalur, jalurKoperasi } from '../paths.ts';
import type { KoperasiMirip } from '../queries.mirip.ts';

const DIJAWAB_DI_SINI = new Set(['bukan_ganda', 'kembali']);

/** Before a new record is saved: which of the register may be the same. All that was typed goes along unseen. */
export function PeriksaDulu({ c, values, mirip }: { c: AppContext; values: FormValues; mirip: readonly KoperasiMirip[] }) {
  return (
    <>
      <PageHeader caption="Catat koperasi baru" title="Periksa dulu, mungkin sudah tercatat" />
      <Banner title="Belum disimpan">
        <p>Isian Anda masih ada. Bila bukan salah satu dari yang di bawah ini, centang lalu simpan.</p>
      </Banner>
      <Form c={c} action={jalur.baru}>
        {values
          .entries()
          .filter(([name]) => !DIJAWAB_DI_SINI.has(name))
          .flatMap(([name, list]) => list.map((value) => <input type="hidden" name={name} value={value} />))}
        <h2>Apakah "{values.text('nama')}" salah satu koperasi ini?</h2>
        {mirip.map(({ objekId, alasan, tingkat, catatan }) => (
          <Card
            level={3}
            title={catatan.nama}
            tag={
              <Tag tone={tingkat === 'hampir_pasti' ? 'late' : 'attention'}>
                {tingkat === 'hampir_pasti' ? 'Hampir pasti sama' : 'Mungkin sama'}
              </Tag>
            }
            actions={[{ href: jalurKoperasi(objekId), text: 'Ini koperasi yang sama, buka catatannya', about: catatan.nama }]}
          >
            <SummaryList
              grid
              rows={[
                { key: 'Ketua', value: catatan.ketua_nama },
                { key: 'Alamat', value: [catatan.alamat, catatan.kelurahan].filter(Boolean).join(', ') },
                { key: 'Nomor induk', value: catatan.nomor_induk },
                { key: 'Yang sama', value: alasan },
                ...(catatan.keadaan === 'aktif' ? [] : [{ key: 'Catatan', value: 'Dinonaktifkan; dapat dipakai lagi dari catatannya' }]),
              ]}
            />
          </Card>
        ))}
        <Checkbox
          name="bukan_ganda"
          value={mirip.map((satu) => satu.objekId).join(',')}
          label="Bukan salah satu dari koperasi di atas, simpan sebagai koperasi baru"
        />
        <Buttons>
          <Button>Simpan koperasi</Button>
          <Button kind="quiet" name="kembali" value="ya">
            Ubah isian
          </Button>
        </Buttons>
      </Form>
    </>
  );
}
