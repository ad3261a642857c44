create table kantor (
  id smallint primary key default 1 check (id = 1),
  nama text not null,
  nama_daerah text not null,
  kode_wilayah text not null references wilayah,
  alamat text not null,
  telepon text,
  whatsapp text,
  surel text,
  kop_surat text not null,
  zona_waktu text not null default 'Asia/Jakarta',
  jam_layanan jsonb not null,
  data_contoh boolean not null default false,
  versi integer not null default 1,
  disiapkan_pada timestamptz not null default now()
);
comment on table kantor is 'The one office: name, area, letterhead, opening hours (several spans a weekday)';
comment on column kantor.jam_layanan is '{"1": [["08:00","12:00"],["13:00","15:30"]], … "7": []}, ISO weekday to spans';

create table akun (
  id text primary key,
  nama text not null,
  nama_pengguna text not null unique check (nama_pengguna = lower(nama_pengguna)),
  nama_tampil text,
  surel text not null unique,
  surel_terverifikasi boolean not null default false,
  gambar text,
  peran text not null check (peran in ('teknisi', 'operator', 'pendata', 'arsiparis', 'konsultan', 'petugas', 'kepala')),
  bidang text check (bidang in ('koperasi', 'ukm', 'sungram', 'semua')),
  cakupan_wilayah text[] not null default '{}',
  dua_faktor boolean not null default false,
  ganti_sandi boolean not null default false,
  keluar_pada timestamptz,
  keluar_alasan text,
  diserahkan_kepada text references akun,
  versi integer not null default 1,
  dibuat_pada timestamptz not null default now(),
  diubah_pada timestamptz not null default now()
);
comment on table akun is 'Staff accounts; a person who left keeps the row, since traces name it';
comment on column akun.cakupan_wilayah is 'Area codes within which the account may act; empty is everywhere';
comment on column akun.ganti_sandi is 'The password was set by the technician and is to be changed at the next sign-in';

create table akun_sesi (
  id text primary key,
  token text not null unique,
  akun_id text not null references akun,
  kedaluwarsa_pada timestamptz not null,
  alamat_ip text,
  peramban text,
  dibuat_pada timestamptz not null default now(),
  diubah_pada timestamptz not null default now()
);
create index akun_sesi_akun on akun_sesi (akun_id);
comment on table akun_sesi is 'Signed-in sessions';

create table akun_kredensial (
  id text primary key,
  akun_id text not null references akun,
  penyedia text not null,
  penyedia_akun_id text not null,
  sandi text,
  token_akses text,
  token_segar text,
  token_id text,
  token_akses_kedaluwarsa_pada timestamptz,
  token_segar_kedaluwarsa_pada timestamptz,
  lingkup text,
  dibuat_pada timestamptz not null default now(),
  diubah_pada timestamptz not null default now()
);
create index akun_kredensial_akun on akun_kredensial (akun_id);
comment on table akun_kredensial is 'Password hashes, one row an account';

create table akun_verifikasi (
  id text primary key,
  pengenal text not null,
  nilai text not null,
  kedaluwarsa_pada timestamptz not null,
  dibuat_pada timestamptz not null default now(),
  diubah_pada timestamptz not null default now()
);
create index akun_verifikasi_pengenal on akun_verifikasi (pengenal);
comment on table akun_verifikasi is 'Short-lived proofs of the sign-in in two steps';

create table akun_dua_faktor (
  id text primary key,
  akun_id text not null references akun,
  rahasia text not null,
  kode_cadangan text not null,
  terverifikasi boolean default false,
  jumlah_gagal integer default 0,
  terkunci_sampai timestamptz
);
create index akun_dua_faktor_akun on akun_dua_faktor (akun_id);
comment on table akun_dua_faktor is 'Secrets of the authenticator application (TOTP) and backup codes, encrypted by better-auth';

create table batas_laju (
  key text primary key,
  points integer not null default 0,
  expire bigint
);
comment on table batas_laju is 'Counters of rate-limiter-flexible; its column names';

create table tampilan (
  id integer generated always as identity primary key,
  akun_id text not null references akun,
  halaman text not null,
  nama text not null check (length(nama) between 1 and 80),
  kueri text not null,
  dibuat_pada timestamptz not null default now(),
  unique (akun_id, halaman, nama)
);
comment on table tampilan is 'Saved views of lists: a named query string of a page, per account';
