create table berkas (
  id integer generated always as identity primary key,
  sidik bytea not null check (length(sidik) = 32),
  nama text not null,
  jenis text not null,
  ukuran integer not null check (ukuran > 0),
  tersandi boolean not null,
  akun_id text references akun,
  dibuat_pada timestamptz not null default now(),
  kedaluwarsa_pada timestamptz
);
create index berkas_sidik on berkas (sidik);
create index berkas_kedaluwarsa on berkas (kedaluwarsa_pada) where kedaluwarsa_pada is not null;
comment on table berkas is 'Files of records; the content lies in the data folder under its SHA-256';

create table kemiripan_profil (
  jenis text not null check (jenis in ('orang', 'umkm', 'koperasi')),
  objek_id integer not null,
  kunci text[] not null,
  profil jsonb not null,
  primary key (jenis, objek_id)
);
create index kemiripan_profil_kunci on kemiripan_profil using gin (kunci);
comment on table kemiripan_profil is 'Blocking keys and folded fields of a record, for finding records that look alike; never a NIK in clear';
