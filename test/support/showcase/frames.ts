import type { Frame } from '../../../src/ui/frame.ts';

const now = '24 Nov 2026, 09.14';

export const publicFrame: Frame = {
  officeName: 'Dinas Koperasi dan UKM',
  areaName: 'Kota Malang',
  address: 'Jl. Panji Suroso No. 18, Kota Malang',
  phone: '(0341) 000000',
  whatsapp: '6281200000000',
  email: 'dinas@contoh.go.id',
  hours: 'Senin–Jumat 08.00–15.30',
  demo: true,
  stylesheetUrl: '/panji.css',
  nav: [],
  publicNav: [
    { href: '/layanan', label: 'Layanan' },
    { href: '/direktori', label: 'Direktori', current: true },
    { href: '/lacak', label: 'Lacak permohonan' },
  ],
  footerNav: [{ href: '/ppid', label: 'Informasi publik' }],
  now,
};

export const staffFrame: Frame = {
  ...publicFrame,
  scriptUrl: '/panji.js',
  user: { name: 'Ratna Wulandari', roleName: 'Petugas Bidang UKM', accountUrl: '/petugas/akun', signOutUrl: '/keluar' },
  nav: [
    { href: '/petugas/meja', label: 'Meja' },
    { href: '/petugas/permohonan', label: 'Pekerjaan', badge: 12 },
    { href: '/petugas/umkm', label: 'Usaha' },
    { href: '/petugas/koperasi', label: 'Koperasi', current: true },
    { href: '/petugas/orang', label: 'Orang' },
    { href: '/petugas/dasbor', label: 'Dasbor' },
  ],
};
