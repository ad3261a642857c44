-- Requests: from any door to the decision, each with the version of its service and a clock of working time.

create table permohonan_nomor (
  tahun integer primary key check (tahun between 2000 and 2200),
  nomor_terakhir integer not null check (nomor_terakhir > 0)
);
comment on table permohonan_nomor is 'Counter of request numbers by year, locked in the transaction of the request: no gap, no double';

create table permohonan (
  id integer generated always as identity primary key,
  nomor text not null unique check (nomor ~ '^P-[0-9]{4}-[0-9]{5,}$'),
  layanan_id integer not null references layanan,
  layanan_versi_id integer not null references layanan_versi,
  pintu text not null check (pintu in ('web', 'telepon', 'tatap_muka', 'dokumen', 'whatsapp', 'surel', 'api')),
  status text not null check (status in ('diajukan', 'diperiksa', 'dikembalikan', 'diteruskan', 'diusulkan', 'disetujui', 'selesai', 'ditolak', 'dibatalkan', 'kedaluwarsa')),
  nama text not null check (length(nama) between 1 and 200),
  telepon text check (telepon ~ '^\+[1-9][0-9]{6,14}$'),
  pin_garam bytea check (length(pin_garam) = 16),
  kode_wilayah text references wilayah,
  objek_jenis text check (objek_jenis in ('orang', 'umkm', 'koperasi')),
  objek_id integer,
  jawaban jsonb not null,
  jawaban_sandi bytea,
  pendamping text check (length(pendamping) between 1 and 200),
  pendamping_setuju boolean not null default false,
  bahasa text check (length(bahasa) between 1 and 100),
  kebutuhan_sandi bytea,
  diterima_pada timestamptz not null,
  janji_hari integer not null check (janji_hari >= 0),
  tenggat timestamptz,
  instansi text check (length(instansi) between 1 and 150),
  akun_id text references akun,
  selesai_pada timestamptz,
  versi integer not null default 1,
  diubah_pada timestamptz not null default now(),
  check ((telepon is null) = (pin_garam is not null)),
  check ((objek_jenis is null) = (objek_id is null)),
  check (pendamping is null or pendamping_setuju),
  check ((status = 'diteruskan') = (instansi is not null)),
  check ((status in ('selesai', 'ditolak', 'dibatalkan', 'kedaluwarsa')) = (selesai_pada is not null))
);
create index permohonan_tenggat on permohonan (tenggat, id) where selesai_pada is null;
create index permohonan_status on permohonan (status, id);
create index permohonan_diterima on permohonan (diterima_pada desc, id desc);
create index permohonan_akun on permohonan (akun_id) where selesai_pada is null;
create index permohonan_objek on permohonan (objek_jenis, objek_id, id desc) where objek_id is not null;
create index permohonan_telepon on permohonan (telepon) where telepon is not null;
create index permohonan_nama on permohonan using gin (nama gin_trgm_ops);
comment on table permohonan is 'A request for a service: who, by which door, what was answered, where it stands and when it is due (UU 25/2009 Ps 20-23; UU 30/2014 Ps 53)';
comment on column permohonan.layanan_versi_id is 'The standard and form under which it was asked for; kept for good';
comment on column permohonan.pin_garam is 'Who has no telephone gets a PIN, which follows from this and the key of the office; the PIN itself is not kept';
comment on column permohonan.objek_id is 'Record of the register that it is about; without a foreign key, since a record may be merged or taken back with its import';
comment on column permohonan.jawaban_sandi is 'Answers that are special data (NIK), as JSON, encrypted';
comment on column permohonan.kebutuhan_sandi is 'Special need of the applicant, encrypted (UU 27/2022 Ps 4: health data)';
comment on column permohonan.tenggat is 'When it is due; null while the clock stands and after the end';

create table permohonan_jeda (
  id integer generated always as identity primary key,
  permohonan_id integer not null references permohonan,
  sebab text not null check (sebab in ('pemohon', 'instansi', 'ditutup')),
  mulai timestamptz not null,
  selesai timestamptz check (selesai >= mulai),
  instansi text check (length(instansi) between 1 and 150),
  nomor_rujukan text check (length(nomor_rujukan) between 1 and 100),
  check ((sebab = 'instansi') = (instansi is not null))
);
create index permohonan_jeda_milik on permohonan_jeda (permohonan_id, id);
create unique index permohonan_jeda_satu_terbuka on permohonan_jeda (permohonan_id) where selesai is null;
comment on table permohonan_jeda is 'Times for which the clock of a request stood still, since the applicant or another agency had to act, or the request was closed until it was reopened';

create table permohonan_peristiwa (
  id integer generated always as identity primary key,
  permohonan_id integer not null references permohonan,
  waktu timestamptz not null,
  jenis text not null,
  pintu text not null,
  akun_id text references akun,
  pelaku_nama text not null,
  untuk_pemohon boolean not null,
  catatan text,
  rincian jsonb,
  rincian_sandi bytea
);
create index permohonan_peristiwa_milik on permohonan_peristiwa (permohonan_id, id);
comment on table permohonan_peristiwa is 'Timeline of a request over all doors; rows are only added';
comment on column permohonan_peristiwa.untuk_pemohon is 'The applicant reads it on the status page';
comment on column permohonan_peristiwa.rincian is 'What belongs to this kind of event: asked corrections, answers before and after; special data encrypted in rincian_sandi';

create function jaga_peristiwa() returns trigger language plpgsql as $$
begin
  raise exception 'the timeline of request % is only added to', old.permohonan_id;
end $$;
create trigger permohonan_peristiwa_tetap before update or delete on permohonan_peristiwa for each row execute function jaga_peristiwa();

create table permohonan_berkas (
  permohonan_id integer not null references permohonan,
  berkas_id integer not null references berkas,
  primary key (permohonan_id, berkas_id)
);
create index permohonan_berkas_berkas on permohonan_berkas (berkas_id);
comment on table permohonan_berkas is 'Files that the applicant brought; which question they answer stands in the answers';

create table permohonan_draf (
  id integer generated always as identity primary key,
  layanan_id integer not null references layanan,
  layanan_versi_id integer not null references layanan_versi,
  pemegang_sidik bytea not null check (length(pemegang_sidik) = 32),
  kode_sidik bytea unique check (length(kode_sidik) = 32),
  isi_sandi bytea not null,
  diubah_pada timestamptz not null,
  kedaluwarsa_pada timestamptz not null,
  permohonan_id integer references permohonan
);
create unique index permohonan_draf_pemegang on permohonan_draf (pemegang_sidik, layanan_id) where permohonan_id is null;
create index permohonan_draf_kedaluwarsa on permohonan_draf (kedaluwarsa_pada);
comment on table permohonan_draf is 'A form that is being filled in on the web; goes after 30 days';
comment on column permohonan_draf.pemegang_sidik is 'Keyed hash of the random value in the browser that fills it in';
comment on column permohonan_draf.kode_sidik is 'Keyed hash of the code with which it is continued elsewhere';
comment on column permohonan_draf.isi_sandi is 'Answers as typed, encrypted';
comment on column permohonan_draf.permohonan_id is 'The request that it became; the same browser may see its receipt until the draft goes';

create table permohonan_draf_berkas (
  draf_id integer not null references permohonan_draf on delete cascade,
  berkas_id integer not null references berkas,
  primary key (draf_id, berkas_id)
);
create index permohonan_draf_berkas_berkas on permohonan_draf_berkas (berkas_id);
comment on table permohonan_draf_berkas is 'Files of a draft, so that no number of another file can be slipped in';
