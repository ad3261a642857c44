import { Button, ButtonLink, Buttons } from '../ui/button.tsx';
import { Compare } from '../ui/compare.tsx';
import { Banner } from '../ui/notice.tsx';
import { PageHeader } from '../ui/page-header.tsx';
import type { AppContext } from './env.ts';
import { Form, FormValues } from './form.tsx';

/** Hidden field with the values that a form started from, as JSON: tells what the person changed from what others did. */
const BASE_FIELD = '_awal';

type Values = Readonly<Record<string, string>>;

/** One line of the comparison. */
export type StaleRow = {
  name: string;
  label: string;
  /** Fields that are one answer together, for example a number and its tick "Belum punya"; default: the one named `name`. */
  fields?: readonly string[] | undefined;
  /** The field is sent once for each tick; in `Values` the ticks stand on a line each. */
  many?: boolean | undefined;
  /** Shown form of the answer; default: the text of its first field. */
  shown?: ((values: Values) => string) | undefined;
};

const fieldsOf = (row: StaleRow): readonly string[] => row.fields ?? [row.name];
const written = (row: StaleRow, values: FormValues, name: string): string => (row.many ? values.list(name).join('\n') : values.text(name));
const sent = (row: StaleRow, value: string): readonly string[] => (row.many ? value.split('\n').filter((one) => one !== '') : [value]);

/** In an edit form: what its fields held when it was opened. */
export function StaleBase({ values }: { values: Values }) {
  return <input type="hidden" name={BASE_FIELD} value={JSON.stringify(values)} />;
}

type Props = {
  c: AppContext;
  action: string;
  /** Whose record: stands in the title. */
  subject: string;
  rows: readonly StaleRow[];
  typed: FormValues;
  stored: Values;
  storedVersion: number;
  /** "Sri Wahyuni, 24 Nov 2026, 09.14" */
  changedBy?: string | undefined;
  cancelHref: string;
};

/**
 * A save that came after somebody else's: both values of each field that differs, and a choice for each. What the person
 * did not touch is preset to what is stored, what they typed to theirs.
 */
export function StaleSave(p: Props) {
  const base = readBase(p.typed);
  const typed: Values = Object.fromEntries(p.rows.flatMap((row) => fieldsOf(row).map((name) => [name, written(row, p.typed, name)])));
  const same = (a: Values, b: Values, row: StaleRow) => fieldsOf(row).every((name) => (a[name] ?? '') === (b[name] ?? ''));
  const differing = p.rows.filter((row) => !same(typed, p.stored, row));
  const shown = (row: StaleRow, values: Values) => row.shown?.(values) ?? values[fieldsOf(row)[0] ?? row.name] ?? '';
  return (
    <>
      <PageHeader title={`${p.subject} sudah diubah orang lain`} />
      <Banner tone="error" title="Belum disimpan">
        <p>
          {p.changedBy
            ? `Sejak Anda membuka formulir ini, catatan diubah oleh ${p.changedBy}. `
            : 'Catatan ini berubah sejak Anda membuka formulirnya. '}
          Isian Anda masih ada. Pilih nilai yang benar untuk tiap isian yang berbeda, lalu simpan.
        </p>
      </Banner>
      <Form c={p.c} action={p.action}>
        <input type="hidden" name="versi" value={String(p.storedVersion)} />
        <StaleBase values={p.stored} />
        {p.rows.flatMap((row) =>
          fieldsOf(row).flatMap((name) => sent(row, typed[name] ?? '').map((value) => <input type="hidden" name={name} value={value} />)),
        )}
        {differing.length === 0 ? (
          <p>Isian Anda sama dengan yang tersimpan sekarang.</p>
        ) : (
          <Compare
            caption="Isian yang berbeda"
            choose
            columns={[
              { key: 'anda', title: 'Isian Anda' },
              { key: 'tersimpan', title: 'Tersimpan sekarang' },
            ]}
            rows={differing.map((row) => ({
              name: row.name,
              label: row.label,
              values: { anda: shown(row, typed), tersimpan: shown(row, p.stored) },
              chosen: base && same(base, typed, row) ? 'tersimpan' : 'anda',
              differs: true,
            }))}
          />
        )}
        <Buttons>
          <Button>Simpan pilihan saya</Button>
          <ButtonLink kind="plain" href={p.cancelHref}>
            Batal, pakai yang tersimpan
          </ButtonLink>
        </Buttons>
      </Form>
    </>
  );
}

/** What was typed, with the stored answer where the page above was answered "Tersimpan sekarang". */
export function resolveStale(typed: FormValues, stored: Values, rows: readonly StaleRow[]): FormValues {
  const merged: Record<string, string | readonly string[]> = Object.fromEntries(typed.entries());
  for (const row of rows) {
    if (typed.text(`pilih_${row.name}`) !== 'tersimpan') continue;
    for (const name of fieldsOf(row)) merged[name] = sent(row, stored[name] ?? '');
  }
  const base = typed.text(BASE_FIELD);
  return FormValues.from(base === '' ? merged : { ...merged, [BASE_FIELD]: base });
}

/** What the form held when it was opened; undefined when it did not say. */
export function readBase(typed: FormValues): Values | undefined {
  try {
    const base: unknown = JSON.parse(typed.text(BASE_FIELD));
    return typeof base === 'object' && base !== null ? (base as Values) : undefined;
  } catch {
    return undefined;
  }
}
