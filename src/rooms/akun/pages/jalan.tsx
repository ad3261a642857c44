import { Breadcrumbs } from '../../../ui/breadcrumb.tsx';
import { pathDaftarAkun } from '../paths.ts';

/** Where an account page lies. */
export function Jalan({ nama }: { nama: string }) {
  return <Breadcrumbs items={[{ text: 'Akun', href: pathDaftarAkun }, { text: nama }]} />;
}
