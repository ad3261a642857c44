import { Breadcrumbs, type Crumb } from '../../ui/breadcrumb.tsx';
import { daftarUmkmPath } from './paths.ts';

export const remah = (...jalur: Crumb[]) => <Breadcrumbs items={[{ text: 'Usaha', href: daftarUmkmPath }, ...jalur]} />;
