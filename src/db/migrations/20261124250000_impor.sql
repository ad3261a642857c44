-- Bulk import of the office's own spreadsheets: the batch, its rows while they are judged, what it replaced, what it learned.

create table impor (
  id integer generated always as identity primary key,
  jenis text not null check (jenis in ('umkm', 'koperasi', 'rat')),
  nama_berkas text not null,
  ukuran integer not null check (ukuran > 0),
  sidik bytea not null check (length(sidik) = 32),
  berkas_id integer references berkas on delete set null,
  ditolak_berkas_id integer references berkas on delete set null,
  lembar text,
  tata_letak jsonb,
  status text not null check (status in ('diunggah', 'diperiksa', 'siap', 'dijalankan', 'selesai', 'gagal', 'dibuang', 'ditarik')),
  pesan text,
  dibaca integer not null default 0,
  baru integer not null default 0,
  berubah integer not null default 0,
  sama integer not null default 0,
  ditolak integer not null default 0,
  kandidat integer not null default 0,
  kemajuan integer not null default 0,
  akun_id text references akun,
  pelaku_nama text not null,
  pintu text not null,
  cakupan_wilayah text[] not null default '{}',
  kata_baru jsonb not null default '{}',
  jejak_akhir bigint,
  dibuat_pada timestamptz not null default now(),
  selesai_pada timestamptz,
  ditarik_pada timestamptz,
  check (status not in ('siap', 'selesai', 'ditarik') or dibaca = baru + berubah + sama + ditolak)
);
create index impor_daftar on impor (dibuat_pada desc, id desc);
create index impor_berjalan on impor (id) where status in ('diperiksa', 'dijalankan');
comment on table impor is 'One file brought into a register: totals of its dry run, then of the run; read = new + changed + same + rejected';
comment on column impor.kata_baru is 'Words that the batch added to kata_cari by register, so that taking it back takes them too';
comment on column impor.jejak_akhir is 'Last trace of the batch; a later one of a record stands in the way of taking the batch back';

-- Rows while they are judged. Unlogged and without foreign key: after a crash of the database they are read from the file again.
create unlogged table impor_baris (
  impor_id integer not null,
  urut integer not null,
  lembar text not null,
  nomor integer not null,
  data jsonb not null,
  salah jsonb,
  ragu jsonb,
  sidik bytea not null,
  nib text,
  nik_sidik bytea,
  nama_lipat text generated always as (lipat(data ->> 'nama')) stored,
  pemilik_acuan text,
  hasil text check (hasil in ('baru', 'berubah', 'sama', 'ditolak')),
  sasaran_id integer,
  kembar_urut integer,
  primary key (impor_id, urut)
);
comment on table impor_baris is 'Rows of a file while a batch is judged and run, with the outcome of each; NIK and NPWP encrypted; emptied when the file expires';

create unlogged table impor_asli (
  impor_id integer not null,
  dari integer not null,
  sampai integer not null,
  isi_sandi bytea not null,
  primary key (impor_id, dari)
);
comment on table impor_asli is 'Cells as the file wrote them, encrypted by portion, for the workbook of rejected rows';

create table impor_catatan (
  impor_id integer not null references impor,
  objek_jenis text not null,
  objek_id integer not null,
  versi integer,
  sebelum jsonb,
  primary key (impor_id, objek_jenis, objek_id)
);
create index impor_catatan_objek on impor_catatan (objek_jenis, objek_id);
comment on table impor_catatan is 'Records that a batch made (sebelum is null) or changed (sebelum is the record before), for taking it back; versi is what the batch left';

create table impor_sidik (
  jenis text not null check (jenis in ('umkm', 'koperasi', 'rat')),
  sidik bytea not null,
  objek_id integer not null,
  impor_id integer not null references impor,
  primary key (jenis, sidik)
);
create index impor_sidik_impor on impor_sidik (impor_id);
comment on table impor_sidik is 'Keyed fingerprint of rows that carry no number of their own: the same row again is the same record';

create table impor_ingatan (
  jenis text not null check (jenis in ('umkm', 'koperasi', 'rat')),
  sidik text not null,
  pemetaan jsonb not null,
  akun_id text references akun,
  diubah_pada timestamptz not null default now(),
  primary key (jenis, sidik)
);
comment on table impor_ingatan is 'Meaning of columns that a person confirmed, by the fingerprint of the header';

create table impor_kata (
  bidang text not null check (bidang in ('wilayah', 'kbli')),
  kata text not null,
  kode text not null,
  akun_id text references akun,
  dibuat_pada timestamptz not null default now(),
  primary key (bidang, kata)
);
comment on table impor_kata is 'Words for areas and KBLI that a person confirmed; an empty code leaves the field open';
