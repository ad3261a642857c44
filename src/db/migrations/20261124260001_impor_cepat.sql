-- Imports at speed: what a new business comes to is worked out while the file is read and lies ready beside its row.

-- Rows under judgement are read from their file again.
drop table impor_baris;
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
  hasil text check (hasil in ('baru', 'berubah', 'sama', 'ditolak')),
  sasaran_id integer,
  kembar_urut integer,
  primary key (impor_id, urut)
) with (fillfactor = 60);
comment on table impor_baris is 'Rows of a file while a batch is judged and run, with the outcome of each; NIK and NPWP encrypted; emptied when the file expires';

create unlogged table impor_calon (
  impor_id integer not null,
  urut integer not null,
  nama text not null,
  merek text,
  pemilik_nama text not null,
  bentuk_usaha text not null,
  tanggal_berdiri date,
  tahun_berdiri smallint,
  nib_keadaan text not null,
  nib text,
  alasan_belum_nib text,
  npwp_keadaan text not null,
  npwp_sandi bytea,
  npwp_sidik bytea,
  npwp_samar text,
  kbli_versi smallint,
  kbli_kode text,
  sektor text,
  produk text,
  alamat text,
  rt text,
  rw text,
  kode_wilayah text,
  kode_pos text,
  lintang double precision,
  bujur double precision,
  status_tempat text,
  jenis_kawasan text,
  telepon text,
  surel text,
  situs text,
  saluran_pemasaran text[] not null,
  pembiayaan text[] not null,
  catatan_keuangan boolean,
  keanggotaan_koperasi text,
  inklusif_disabilitas boolean,
  binaan boolean not null,
  kurasi text,
  kelas text,
  kelas_dasar text,
  tampil_publik boolean,
  persetujuan_pada date,
  persetujuan_cara text,
  sumber text not null,
  kelengkapan smallint not null,
  jejak jsonb not null,
  tahun smallint,
  modal bigint,
  penjualan bigint,
  aset bigint,
  tenaga_laki integer,
  tenaga_perempuan integer,
  tenaga_dibayar integer,
  tenaga_tidak_dibayar integer,
  tenaga_disabilitas integer,
  kelas_tahun smallint,
  kelas_aturan text,
  kelas_penjelasan text,
  orang_nama text,
  orang_nik_keadaan text,
  orang_nik_sandi bytea,
  orang_nik_sidik bytea,
  orang_nik_samar text,
  orang_jenis_kelamin text,
  orang_tanggal_lahir date,
  orang_telepon text,
  orang_kelengkapan smallint,
  orang_jejak jsonb,
  orang_kunci text[],
  orang_profil jsonb,
  primary key (impor_id, urut)
);
comment on table impor_calon is 'What a row of a file comes to if it is a new business with a new owner: columns ready to be written, worked out while the file is read; emptied with impor_baris';

create unlogged table impor_profil (
  impor_id integer not null,
  urut integer not null,
  kunci text[] not null,
  profil jsonb not null,
  primary key (impor_id, urut)
);
comment on table impor_profil is 'What a new record of a batch is compared by, so that its dry run too can count likely duplicates; emptied with impor_baris';

alter table impor add column syarat text;
comment on column impor.syarat is 'Fingerprint of day, rules and areas under which impor_calon was worked out; under others it is not used';

-- A batch adds its words by itself, each once, instead of taking every name of a hundred thousand apart.
create or replace function catat_kata_umkm() returns trigger language plpgsql as $$
begin
  if tg_op = 'INSERT' then
    if current_setting('panji.kata_sendiri', true) = 'ya' then return null; end if;
    insert into kata_cari (jenis, kata)
    select distinct 'umkm', kata from baru, pecah_kata(lipat(concat_ws(' ', nama, merek, pemilik_nama, produk))) as kata order by kata
    on conflict do nothing;
  else
    insert into kata_cari (jenis, kata)
    select distinct 'umkm', kata from pecah_kata(lipat(concat_ws(' ', new.nama, new.merek, new.pemilik_nama, new.produk))) as kata order by kata
    on conflict do nothing;
  end if;
  return null;
end $$;
create or replace function catat_kata_orang() returns trigger language plpgsql as $$
begin
  if tg_op = 'INSERT' then
    if current_setting('panji.kata_sendiri', true) = 'ya' then return null; end if;
    insert into kata_cari (jenis, kata) select distinct 'orang', kata from baru, pecah_kata(nama_lipat) as kata order by kata on conflict do nothing;
  else
    insert into kata_cari (jenis, kata) select distinct 'orang', kata from pecah_kata(new.nama_lipat) as kata order by kata on conflict do nothing;
  end if;
  return null;
end $$;

-- What a large batch left for later in the search indexes is put in its place; only the owner of an index may.
create function rapikan_indeks_cari() returns void language plpgsql security definer set search_path = public as $$
declare
  indeks regclass;
begin
  for indeks in
    select i.indexrelid::regclass from pg_index i join pg_class c on c.oid = i.indexrelid join pg_am a on a.oid = c.relam
    where a.amname = 'gin' and i.indrelid in ('umkm'::regclass, 'orang'::regclass, 'koperasi'::regclass, 'kemiripan_profil'::regclass)
  loop
    perform gin_clean_pending_list(indeks);
  end loop;
end $$;
comment on function rapikan_indeks_cari() is 'Works off the pending lists of the search indexes after an import';
