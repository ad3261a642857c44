create table orang (
  id integer generated always as identity primary key,
  nama text not null check (length(nama) between 1 and 200),
  nama_lipat text not null generated always as (lipat(nama)) stored,
  nik_keadaan text not null check (nik_keadaan in ('ada', 'belum_punya', 'belum_dicatat')),
  nik_sandi bytea,
  nik_sidik bytea unique,
  nik_samar text,
  jenis_kelamin text check (jenis_kelamin in ('laki_laki', 'perempuan')),
  tempat_lahir text,
  tanggal_lahir date,
  disabilitas boolean,
  ragam_disabilitas_sandi bytea,
  pendidikan text check (pendidikan in ('tidak_sekolah', 'sd', 'smp', 'sma', 'diploma', 'sarjana', 'pascasarjana')),
  alamat text,
  rt text,
  rw text,
  kode_wilayah text references wilayah,
  kode_pos text,
  telepon text,
  surel text,
  sumber text not null check (sumber in ('petugas', 'lapangan', 'pemilik', 'impor', 'ods', 'sidt', 'oss', 'api', 'contoh')),
  diverifikasi_pada date,
  diverifikasi_oleh text references akun,
  kelengkapan smallint not null default 0 check (kelengkapan between 0 and 100),
  keadaan text not null default 'aktif' check (keadaan in ('aktif', 'dinonaktifkan', 'digabung')),
  nonaktif_alasan text check (nonaktif_alasan in ('meninggal', 'ganda', 'salah_catat', 'lainnya')),
  nonaktif_catatan text,
  nonaktif_pada timestamptz,
  versi integer not null default 1,
  dibuat_pada timestamptz not null default now(),
  diubah_pada timestamptz not null default now(),
  cari tsvector not null generated always as (to_tsvector('indonesian', lipat(nama) || ' ' || coalesce(lipat(alamat), ''))) stored,
  check ((nik_keadaan = 'ada') = (nik_sidik is not null)),
  check ((nik_keadaan = 'ada') = (nik_sandi is not null)),
  check ((keadaan = 'aktif') = (nonaktif_alasan is null))
);
create index orang_daftar on orang (nama_lipat, id);
create index orang_wilayah on orang (kode_wilayah text_pattern_ops, nama_lipat, id);
create index orang_nama_trgm on orang using gin (nama_lipat gin_trgm_ops);
create index orang_cari on orang using gin (cari);
create index orang_telepon on orang (telepon) where telepon is not null;
comment on table orang is 'People who own businesses or run cooperatives; lawful basis: public task (UU 27/2022 Ps 20)';
comment on column orang.nik_sandi is 'NIK encrypted under PANJI_KEY; nik_sidik is its keyed hash for matching, nik_samar what lists show';

create function catat_kata_orang() returns trigger language plpgsql as $$
begin
  if tg_op = 'INSERT' then
    insert into kata_cari (jenis, kata) select distinct 'orang', kata from baru, pecah_kata(nama_lipat) as kata order by kata on conflict do nothing;
  else
    insert into kata_cari (jenis, kata) select distinct 'orang', kata from pecah_kata(new.nama_lipat) as kata order by kata on conflict do nothing;
  end if;
  return null;
end $$;
create trigger orang_kata_baru after insert on orang referencing new table as baru for each statement execute function catat_kata_orang();
create trigger orang_kata_ubah after update of nama on orang for each row when (old.nama is distinct from new.nama) execute function catat_kata_orang();
