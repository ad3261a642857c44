-- Every contact with the office counts, also a mere question that was answered at once.

create table kontak (
  id integer generated always as identity primary key,
  waktu timestamptz not null,
  pintu text not null check (pintu in ('web', 'telepon', 'tatap_muka', 'dokumen', 'whatsapp', 'surel', 'api')),
  nama text check (length(nama) between 1 and 200),
  telepon text check (telepon ~ '^\+[1-9][0-9]{6,14}$'),
  objek_jenis text check (objek_jenis in ('orang', 'umkm', 'koperasi')),
  objek_id integer,
  layanan_id integer references layanan,
  topik text not null check (length(topik) between 1 and 200),
  catatan text check (length(catatan) between 1 and 2000),
  akun_id text references akun,
  dicatat_nama text not null,
  check ((objek_jenis is null) = (objek_id is null))
);
create index kontak_waktu on kontak (waktu desc, id desc);
create index kontak_objek on kontak (objek_jenis, objek_id, id desc) where objek_id is not null;
comment on table kontak is 'Log of questions that were answered without a request, by door and topic (UU 25/2009 Ps 34: friendly and responsive service; the proposal counts every contact)';
comment on column kontak.objek_id is 'Record of the register; without a foreign key, since a record may be merged or taken back with its import';
