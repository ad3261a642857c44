create table umkm (
  id integer generated always as identity primary key,
  nama text not null check (length(nama) between 1 and 200),
  nama_lipat text not null generated always as (lipat(nama)) stored,
  merek text,
  pemilik_nama text not null default '',
  bentuk_usaha text not null check (bentuk_usaha in ('perseroan', 'yayasan', 'koperasi', 'dana_pensiun', 'perum', 'bum_desa', 'cv', 'firma', 'persekutuan_perdata', 'perwakilan_asing', 'usaha_asing', 'badan_usaha_lain', 'perorangan')),
  tanggal_berdiri date,
  tahun_berdiri smallint check (tahun_berdiri between 1800 and 2200),
  nib_keadaan text not null check (nib_keadaan in ('ada', 'belum_punya', 'belum_dicatat')),
  nib text unique check (nib ~ '^\d{13}$'),
  alasan_belum_nib text check (alasan_belum_nib in ('dalam_proses', 'rumit', 'tidak_perlu', 'tidak_tahu', 'lainnya')),
  npwp_keadaan text not null check (npwp_keadaan in ('ada', 'belum_punya', 'belum_dicatat')),
  npwp_sandi bytea,
  npwp_sidik bytea,
  npwp_samar text,
  kbli_versi smallint check (kbli_versi in (2020, 2025)),
  kbli_kode text check (kbli_kode ~ '^\d{5}$'),
  sektor text,
  produk text,
  alamat text,
  rt text,
  rw text,
  kode_wilayah text references wilayah,
  kode_pos text,
  lintang double precision check (lintang between -90 and 90),
  bujur double precision check (bujur between -180 and 180),
  status_tempat text check (status_tempat in ('milik_sendiri', 'sewa', 'pinjam', 'fasilitas_pemerintah', 'tidak_tetap')),
  jenis_kawasan text check (jenis_kawasan in ('kek', 'kawasan_industri', 'stasiun', 'bandara', 'pelabuhan', 'terminal', 'rest_area', 'sentra_kelurahan', 'kawasan_lain', 'luar_kawasan')),
  telepon text,
  surel text,
  situs text,
  saluran_pemasaran text[] not null default '{}',
  pembiayaan text[] not null default '{}',
  catatan_keuangan boolean,
  keanggotaan_koperasi text,
  inklusif_disabilitas boolean,
  binaan boolean not null default false,
  kurasi text check (kurasi in ('belum_dikurasi', 'lolos_kurasi', 'perlu_perbaikan')),
  kelas text check (kelas in ('mikro', 'kecil', 'menengah', 'besar')),
  kelas_dasar text check (kelas_dasar in ('modal', 'penjualan')),
  tampil_publik boolean,
  persetujuan_pada date,
  persetujuan_cara text,
  sumber text not null check (sumber in ('petugas', 'lapangan', 'pemilik', 'impor', 'ods', 'sidt', 'oss', 'api', 'contoh')),
  diverifikasi_pada date,
  diverifikasi_oleh text references akun,
  kelengkapan smallint not null default 0 check (kelengkapan between 0 and 100),
  keadaan text not null default 'aktif' check (keadaan in ('aktif', 'dinonaktifkan', 'digabung')),
  nonaktif_alasan text check (nonaktif_alasan in ('usaha_tutup', 'pindah_kota', 'ganda', 'salah_catat', 'lainnya')),
  nonaktif_catatan text,
  nonaktif_pada timestamptz,
  versi integer not null default 1,
  dibuat_pada timestamptz not null default now(),
  diubah_pada timestamptz not null default now(),
  cari tsvector not null generated always as (
    to_tsvector('indonesian', lipat(nama) || ' ' || coalesce(lipat(merek), '') || ' ' || lipat(pemilik_nama) || ' ' || coalesce(lipat(produk), '') || ' ' || coalesce(nib, ''))
  ) stored,
  check ((nib_keadaan = 'ada') = (nib is not null)),
  check ((npwp_keadaan = 'ada') = (npwp_sidik is not null)),
  check ((npwp_keadaan = 'ada') = (npwp_sandi is not null)),
  check (tanggal_berdiri is null or tahun_berdiri is null),
  check ((kbli_kode is null) = (kbli_versi is null)),
  check (not tampil_publik or persetujuan_pada is not null),
  check ((keadaan = 'aktif') = (nonaktif_alasan is null))
);
create index umkm_daftar on umkm (nama_lipat, id);
-- The everyday lists hold records in use; counting them must not touch the table.
create index umkm_wilayah on umkm (kode_wilayah text_pattern_ops, kelas, nama_lipat, id) where keadaan = 'aktif';
create index umkm_kelas_daftar on umkm (kelas, nama_lipat, id) where keadaan = 'aktif';
create index umkm_sektor on umkm (sektor, nama_lipat, id) where keadaan = 'aktif';
create index umkm_diubah on umkm (diubah_pada desc, id desc);
create index umkm_kelengkapan on umkm (kelengkapan, id);
create index umkm_verifikasi on umkm (diverifikasi_pada nulls first, id);
create index umkm_cari on umkm using gin (cari);
create index umkm_telepon on umkm (telepon) where telepon is not null;
create index umkm_npwp on umkm (npwp_sidik) where npwp_sidik is not null;
create index umkm_publik on umkm (nama_lipat, id) where tampil_publik and keadaan = 'aktif';
comment on table umkm is 'Businesses (UU 20/2008; PP 7/2021); kelas is derived from umkm_tahunan and tanggal_berdiri, never typed';
comment on column umkm.npwp_sandi is 'NPWP encrypted under PANJI_KEY: the NPWP of a person is the NIK; npwp_sidik matches, npwp_samar is what pages show';

create function catat_kata_umkm() returns trigger language plpgsql as $$
begin
  if tg_op = 'INSERT' then
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
create trigger umkm_kata_baru after insert on umkm referencing new table as baru for each statement execute function catat_kata_umkm();
create trigger umkm_kata_ubah after update of nama, merek, pemilik_nama, produk on umkm
  for each row when ((old.nama, old.merek, old.pemilik_nama, old.produk) is distinct from (new.nama, new.merek, new.pemilik_nama, new.produk))
  execute function catat_kata_umkm();

create table umkm_pemilik (
  umkm_id integer not null references umkm,
  orang_id integer not null references orang,
  utama boolean not null default false,
  primary key (umkm_id, orang_id)
);
create unique index umkm_pemilik_utama on umkm_pemilik (umkm_id) where utama;
create index umkm_pemilik_orang on umkm_pemilik (orang_id);
comment on table umkm_pemilik is 'Owners of a business, one of them the main one';

create table umkm_tahunan (
  umkm_id integer not null references umkm,
  tahun smallint not null check (tahun between 1900 and 2200),
  modal bigint check (modal >= 0),
  penjualan bigint check (penjualan >= 0),
  aset bigint check (aset >= 0),
  tenaga_laki integer check (tenaga_laki >= 0),
  tenaga_perempuan integer check (tenaga_perempuan >= 0),
  tenaga_dibayar integer check (tenaga_dibayar >= 0),
  tenaga_tidak_dibayar integer check (tenaga_tidak_dibayar >= 0),
  tenaga_disabilitas integer check (tenaga_disabilitas >= 0),
  sumber text not null,
  diubah_pada timestamptz not null default now(),
  primary key (umkm_id, tahun)
);
comment on table umkm_tahunan is 'Yearly capital (without land and building), sales, assets in rupiah, and workers; financially sensitive (UU 27/2022): read for a purpose only, never in lists';

create table umkm_kelas (
  id integer generated always as identity primary key,
  umkm_id integer not null references umkm,
  kelas text check (kelas in ('mikro', 'kecil', 'menengah', 'besar')),
  dasar text check (dasar in ('modal', 'penjualan')),
  tahun_data smallint,
  aturan text not null,
  penjelasan text not null,
  dihitung_pada timestamptz not null default now()
);
create index umkm_kelas_umkm on umkm_kelas (umkm_id, id desc);
comment on table umkm_kelas is 'History of the derived class with basis and rule version (PP 7/2021 Ps 35-36)';

create table umkm_sertifikat (
  id integer generated always as identity primary key,
  umkm_id integer not null references umkm,
  jenis text not null check (jenis in ('pirt', 'halal', 'merek', 'bpom', 'sni', 'lainnya')),
  nomor text not null,
  penerbit text,
  terbit date,
  berlaku_sampai date,
  berkas_id integer references berkas,
  keadaan text not null default 'aktif' check (keadaan in ('aktif', 'dinonaktifkan', 'digabung')),
  dibuat_pada timestamptz not null default now(),
  check (berlaku_sampai is null or terbit is null or berlaku_sampai >= terbit)
);
create index umkm_sertifikat_umkm on umkm_sertifikat (umkm_id);
create index umkm_sertifikat_berlaku on umkm_sertifikat (berlaku_sampai) where keadaan = 'aktif';
comment on table umkm_sertifikat is 'Certificates of a business: type, number, issuer, dates, file';

create table umkm_dukungan (
  id integer generated always as identity primary key,
  umkm_id integer not null references umkm,
  tahun smallint not null check (tahun between 1900 and 2200),
  jenis text not null,
  pemberi text not null,
  keterangan text,
  nilai bigint check (nilai >= 0),
  dibuat_pada timestamptz not null default now()
);
create index umkm_dukungan_umkm on umkm_dukungan (umkm_id);
comment on table umkm_dukungan is 'Support that a business received: training, fairs, facilitation, capital';
