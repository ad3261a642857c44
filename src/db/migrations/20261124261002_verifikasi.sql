-- Lists of records that nobody has checked for too long, for a data worker to visit or to telephone.

create table verifikasi (
  id integer generated always as identity primary key,
  jenis text not null check (jenis in ('orang', 'umkm', 'koperasi')),
  cara text not null check (cara in ('kunjungan', 'telepon')),
  kode_wilayah text references wilayah,
  petugas_id text not null references akun,
  status text not null default 'berjalan' check (status in ('berjalan', 'ditutup')),
  dibuat_oleh text references akun,
  dibuat_pada timestamptz not null default now(),
  ditutup_oleh text references akun,
  ditutup_pada timestamptz,
  check ((status = 'ditutup') = (ditutup_pada is not null))
);
create index verifikasi_daftar on verifikasi (status, id desc);
comment on table verifikasi is 'A list of records of one kelurahan to be checked by visit or telephone: who does it, and whether it is closed. Perpres 39/2019: data are kept up to date';
comment on column verifikasi.kode_wilayah is 'Kelurahan of the records; null for those whose kelurahan is not recorded';

create table verifikasi_butir (
  id integer generated always as identity primary key,
  verifikasi_id integer not null references verifikasi,
  objek_id integer not null,
  hasil text check (hasil in ('masih_ada', 'pindah', 'tutup', 'tidak_bertemu', 'menolak')),
  catatan text,
  usulan_id integer references usulan,
  dicatat_oleh text references akun,
  dicatat_pada timestamptz,
  unique (verifikasi_id, objek_id),
  check ((hasil is null) = (dicatat_pada is null))
);
create index verifikasi_butir_objek on verifikasi_butir (objek_id);
comment on table verifikasi_butir is 'One record on such a list and what was found; corrections go into the record or into a proposal';
comment on column verifikasi_butir.objek_id is 'Without a foreign key: the register is named by the list';
