create table angka_terbuka (
  kumpulan text not null check (kumpulan in ('koperasi-status', 'koperasi-jenis', 'koperasi-rat', 'koperasi-keuangan', 'usaha-kelas', 'usaha-bidang', 'usaha-bentuk', 'usaha-tenaga-kerja')),
  tahun smallint not null check (tahun between 1900 and 2200),
  dihitung_pada timestamptz not null,
  isi jsonb not null,
  primary key (kumpulan, tahun)
);
comment on table angka_terbuka is 'Yearly figures as they are published at /data (UU 14/2008 Ps 9; Perpres 39/2019): small counts are hidden before they are stored';
