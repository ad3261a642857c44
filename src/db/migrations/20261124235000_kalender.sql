create table hari_libur (
  tanggal date primary key,
  nama text not null check (length(nama) between 1 and 200),
  jenis text not null check (jenis in ('libur_nasional', 'cuti_bersama', 'libur_khusus', 'libur_daerah')),
  dasar text not null,
  keadaan text not null default 'aktif' check (keadaan in ('aktif', 'dibatalkan')),
  diubah_pada timestamptz not null default now()
);
comment on table hari_libur is 'Public holidays and shared leave, each with its decree (SKB 3 Menteri; Keppres; Perpres 21/2023 for working days); a cancelled one stays and does not count';

create table jam_khusus (
  id integer generated always as identity primary key,
  nama text not null check (length(nama) between 1 and 200),
  mulai date not null,
  sampai date not null,
  jam jsonb not null,
  dasar text not null,
  keadaan text not null default 'aktif' check (keadaan in ('aktif', 'dibatalkan')),
  diubah_pada timestamptz not null default now(),
  check (sampai >= mulai)
);
comment on table jam_khusus is 'Other office hours for a range of days, such as the month of Ramadan (Perpres 21/2023; circular of the mayor)';

create table penutupan (
  id integer generated always as identity primary key,
  mulai timestamptz not null,
  selesai timestamptz not null,
  alasan text not null check (length(alasan) between 1 and 500),
  keadaan text not null default 'aktif' check (keadaan in ('aktif', 'dibatalkan')),
  akun_id text references akun,
  dibuat_pada timestamptz not null default now(),
  check (selesai > mulai)
);
create index penutupan_mulai on penutupan (mulai);
comment on table penutupan is 'Times in which the office could not work (power, flood, server); they move due dates';
