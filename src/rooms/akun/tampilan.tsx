import { Button } from '../../ui/button.tsx';
import { Details } from '../../ui/details.tsx';
import { Input } from '../../ui/field.tsx';
import type { AppContext } from '../../web/env.ts';
import { Form } from '../../web/form.tsx';
import { pathTampilan } from './paths.ts';
import { alamatTampilan, kueriTampilan, type Tampilan } from './tampilan.ts';

type Props = {
  c: AppContext;
  /** The list's address without its query. */
  halaman: string;
  tampilan: readonly Tampilan[];
};

/** Saved views of a list, for its filter column: open one, keep the filters in force under a name, delete. */
export function TampilanTersimpan({ c, halaman, tampilan }: Props) {
  const kini = kueriTampilan(new URL(c.req.url).search);
  return (
    <section aria-labelledby="tampilan-judul">
      <h2 id="tampilan-judul">Tampilan tersimpan</h2>
      {tampilan.length === 0 && <p>Belum ada. Saring daftarnya, lalu simpan di sini.</p>}
      {tampilan.length > 0 && (
        <ul>
          {tampilan.map((satu) => (
            <li>
              <a href={alamatTampilan(halaman, satu)} aria-current={satu.kueri === kini ? 'true' : undefined}>
                {satu.nama}
              </a>
            </li>
          ))}
        </ul>
      )}
      {kini !== '' && (
        <Details summary="Simpan tampilan ini">
          <Form c={c} action={pathTampilan}>
            <input type="hidden" name="halaman" value={halaman} />
            <input type="hidden" name="kueri" value={kini} />
            <Input name="nama_tampilan" label="Nama tampilan" hint="Nama yang sudah ada diganti isinya." maxlength={80} />
            <Button kind="quiet">Simpan tampilan</Button>
          </Form>
        </Details>
      )}
      {tampilan.length > 0 && (
        <Details summary="Hapus tampilan">
          {tampilan.map((satu) => (
            <Form c={c} action={pathTampilan}>
              <input type="hidden" name="halaman" value={halaman} />
              <input type="hidden" name="kueri" value={kini} />
              <Button kind="plain" name="hapus" value={String(satu.id)}>
                {`Hapus ${satu.nama}`}
              </Button>
            </Form>
          ))}
        </Details>
      )}
    </section>
  );
}
