import { Button, Buttons } from '../../../../ui/button.tsx';
import { Checkbox } from '../../../../ui/choice.tsx';
import { ErrorSummary } from '../../../../ui/error-summary.tsx';
import { Select } from '../../../../ui/field.tsx';
import { FormGrid } from '../../../../ui/fieldset.tsx';
import { PageHeader, Section } from '../../../../ui/page-header.tsx';
import type { AppContext } from '../../../../web/env.ts';
import { type FieldErrors, Form, type FormValues } from '../../../../web/form.tsx';
import { BIDANG } from '../bidang.ts';
import { JENIS_IMPOR } from '../impor.ts';
import { pemetaanPath, pembuanganPath } from '../paths.ts';
import type { RincianImpor } from '../queries.ts';

type Props = { c: AppContext; impor: RincianImpor; values: FormValues; errors?: FieldErrors | undefined };

/** Sheets and columns as they were understood; a person confirms or corrects them. */
export function PemetaanImpor({ c, impor, values, errors }: Props) {
  const dikirim = values.entries().length > 0;
  const pilihan = BIDANG[impor.jenis].map((satu) => ({ value: satu.nama, text: satu.wajib ? `${satu.label} (wajib)` : satu.label }));
  return (
    <>
      <ErrorSummary errors={errors} />
      <PageHeader
        caption={`Impor ${JENIS_IMPOR[impor.jenis]}`}
        title="Arti setiap kolom"
        lead={`Berkas ${impor.nama_berkas}. Periksa tebakan di bawah ini; susunan yang sama diingat untuk berkas berikutnya.`}
      />
      <Form c={c} action={pemetaanPath(impor.id)}>
        {impor.tata_letak.map((lembar, ke) => (
          <Section
            title={`Lembar ${lembar.lembar}`}
            about={`Judul kolom di baris ${lembar.barisJudul[0]}${lembar.barisJudul[1] === lembar.barisJudul[0] ? '' : ` sampai ${lembar.barisJudul[1]}`}.`}
          >
            <Checkbox
              name={`lembar_${ke}`}
              label={`Baca lembar ${lembar.lembar}`}
              value="ya"
              checked={dikirim ? values.has(`lembar_${ke}`) : true}
              error={errors?.[`lembar_${ke}`]}
            />
            <FormGrid>
              {lembar.judul.map((judul, kolom) =>
                judul === '' ? null : (
                  <Select
                    name={`kolom_${ke}_${kolom}`}
                    label={judul}
                    options={pilihan}
                    empty="Tidak diimpor"
                    value={dikirim ? values.text(`kolom_${ke}_${kolom}`) : (lembar.pemetaan[kolom] ?? '')}
                    hint={(lembar.keyakinan[kolom] ?? 1) < 0.8 ? 'Kurang yakin, mohon diperiksa' : undefined}
                  />
                ),
              )}
            </FormGrid>
          </Section>
        ))}
        <Buttons>
          <Button>Periksa berkas</Button>
          <Button kind="quiet" formAction={pembuanganPath(impor.id)}>
            Batalkan impor ini
          </Button>
        </Buttons>
      </Form>
    </>
  );
}
