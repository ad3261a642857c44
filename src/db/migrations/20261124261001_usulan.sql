-- Changes that one person proposes and another one checks before the record changes.

create table usulan (
  id integer generated always as identity primary key,
  jenis text not null check (jenis in ('orang', 'umkm', 'koperasi')),
  macam text not null check (macam in ('ubah', 'baru', 'nonaktif')),
  objek_id integer,
  judul text not null,
  kode_wilayah text references wilayah,
  versi_semula integer,
  isian jsonb not null,
  semula jsonb not null,
  rahasia_sandi bytea,
  catatan text,
  pintu text not null,
  status text not null default 'diajukan' check (status in ('diajukan', 'diterapkan', 'ditolak', 'ditarik', 'gugur')),
  diusulkan_oleh text references akun,
  diusulkan_nama text not null,
  diusulkan_pada timestamptz not null default now(),
  diputuskan_oleh text references akun,
  diputuskan_pada timestamptz,
  alasan_putusan text,
  check ((macam = 'baru') = (versi_semula is null)),
  check (macam = 'baru' or objek_id is not null),
  check (status <> 'diterapkan' or objek_id is not null),
  check ((status = 'diajukan') = (diputuskan_pada is null)),
  check (status <> 'ditolak' or alasan_putusan is not null),
  check (status not in ('diterapkan', 'ditolak') or diputuskan_oleh is distinct from diusulkan_oleh)
);
create index usulan_daftar on usulan (status, id desc);
create index usulan_objek on usulan (jenis, objek_id, id desc);
create index usulan_pengusul on usulan (diusulkan_oleh, id desc);
comment on table usulan is 'A change to a record as it was proposed, and what another person decided about it; never changed but by that decision. UU 30/2014 Ps 10: carefulness';
comment on column usulan.objek_id is 'The record; for a new one, the record that came of it. Without a foreign key: a record may be taken back with the import that brought it';
comment on column usulan.isian is 'Fields of the form as proposed, only the answers that differ from the record; secrets are in rahasia_sandi';
comment on column usulan.semula is 'The same fields in the record at that time; secrets masked';
comment on column usulan.rahasia_sandi is 'Proposed NIK, NPWP, kind of disability and amounts, as JSON, encrypted';
