-- Pairs of records that look alike, what a person said about them, and merges that can be taken back.

create table ganda (
  id integer generated always as identity primary key,
  jenis text not null check (jenis in ('orang', 'umkm', 'koperasi')),
  objek_kecil integer not null,
  objek_besar integer not null,
  skor smallint not null check (skor between 0 and 100),
  alasan text not null,
  sidik text not null,
  status text not null default 'terbuka' check (status in ('terbuka', 'digabung', 'bukan_ganda')),
  ditemukan_pada timestamptz not null default now(),
  diputuskan_pada timestamptz,
  diputuskan_oleh text references akun,
  unique (jenis, objek_kecil, objek_besar),
  check (objek_kecil < objek_besar),
  check ((status = 'terbuka') = (diputuskan_pada is null))
);
create index ganda_daftar on ganda (status, skor desc, id);
comment on table ganda is 'Two records of one register that look like one, found by the matcher; what was decided is remembered until a field compared changes';
comment on column ganda.sidik is 'Fingerprint of what both are compared by';

create table gabungan (
  id integer generated always as identity primary key,
  ganda_id integer not null references ganda,
  jenis text not null check (jenis in ('orang', 'umkm', 'koperasi')),
  objek_menang integer not null,
  objek_kalah integer not null,
  versi_menang integer not null,
  semula jsonb not null,
  akun_id text references akun,
  digabung_pada timestamptz not null default now(),
  dilepas_pada timestamptz,
  check (objek_menang <> objek_kalah)
);
create unique index gabungan_kalah on gabungan (jenis, objek_kalah) where dilepas_pada is null;
create index gabungan_ganda on gabungan (ganda_id);
comment on table gabungan is 'A merge of two records: which one goes on, and all that is needed to take it back';
comment on column gabungan.semula is 'Both rows as they were and which rows below them moved; secrets as encrypted as in the record itself';
