import { Breadcrumbs, type Crumb } from '../../ui/breadcrumb.tsx';
import { daftarOrangPath } from './paths.ts';

export const remah = (...jalur: Crumb[]) => <Breadcrumbs items={[{ text: 'Orang', href: daftarOrangPath }, ...jalur]} />;
