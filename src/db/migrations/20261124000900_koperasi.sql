create table koperasi (
  id integer generated always as identity primary key,
  nama text not null check (length(nama) between 1 and 200),
  nama_lipat text not null generated always as (lipat(nama)) stored,
  nomor_induk_keadaan text not null check (nomor_induk_keadaan in ('ada', 'belum_punya', 'belum_dicatat')),
  nomor_induk text unique check (nomor_induk ~ '^\d{8,20}$'),
  status_nik text check (status_nik in ('sudah_bersertifikat', 'belum_bersertifikat')),
  sertifikat_berlaku_sampai date,
  grade text,
  nomor_badan_hukum text,
  tanggal_badan_hukum date,
  nomor_perubahan text,
  tanggal_perubahan date,
  nomor_ahu text,
  nib_keadaan text not null check (nib_keadaan in ('ada', 'belum_punya', 'belum_dicatat')),
  nib text unique check (nib ~ '^\d{13}$'),
  npwp_keadaan text not null check (npwp_keadaan in ('ada', 'belum_punya', 'belum_dicatat')),
  npwp text check (npwp ~ '^\d{15,16}$'),
  nomor_izin_simpan_pinjam text,
  tanggal_izin_simpan_pinjam date,
  bentuk text not null check (bentuk in ('primer', 'sekunder')),
  jenis text not null check (jenis in ('konsumen', 'produsen', 'pemasaran', 'jasa', 'simpan_pinjam')),
  kelompok text,
  pola_pengelolaan text not null check (pola_pengelolaan in ('konvensional', 'syariah')),
  layanan_koperasi text check (layanan_koperasi in ('melayani_nonanggota', 'hanya_anggota')),
  multi_pihak boolean not null default false,
  sektor_usaha text,
  unit_simpan_pinjam boolean not null default false,
  merah_putih boolean not null default false,
  bulan_awal_buku smallint not null default 1 check (bulan_awal_buku between 1 and 12),
  alamat text,
  rt text,
  rw text,
  kode_wilayah text references wilayah,
  kode_pos text,
  lintang double precision check (lintang between -90 and 90),
  bujur double precision check (bujur between -180 and 180),
  telepon text,
  surel text,
  situs text,
  ketua_nama text not null default '',
  anggota_laki integer check (anggota_laki >= 0),
  anggota_perempuan integer check (anggota_perempuan >= 0),
  jumlah_manajer integer check (jumlah_manajer >= 0),
  jumlah_karyawan integer check (jumlah_karyawan >= 0),
  rat_terakhir_tahun smallint,
  rat_terakhir_tanggal date,
  status text not null default 'aktif' check (status in ('aktif', 'aktif_belum_rat', 'belum_wajib_rat', 'tidak_aktif', 'dibekukan', 'dibubarkan')),
  status_usulan text not null default 'aktif' check (status_usulan in ('aktif', 'aktif_belum_rat', 'belum_wajib_rat', 'tidak_aktif', 'dibekukan', 'dibubarkan')),
  kewajiban_merah smallint not null default 0,
  kewajiban_kuning smallint not null default 0,
  dihitung_pada date,
  perlu_keputusan boolean not null default false,
  tampil_publik boolean,
  persetujuan_pada date,
  persetujuan_cara text,
  sumber text not null check (sumber in ('petugas', 'lapangan', 'pemilik', 'impor', 'ods', 'sidt', 'oss', 'api', 'contoh')),
  diverifikasi_pada date,
  diverifikasi_oleh text references akun,
  kelengkapan smallint not null default 0 check (kelengkapan between 0 and 100),
  keadaan text not null default 'aktif' check (keadaan in ('aktif', 'dinonaktifkan', 'digabung')),
  nonaktif_alasan text check (nonaktif_alasan in ('pindah_wilayah', 'ganda', 'salah_catat', 'lainnya')),
  nonaktif_catatan text,
  nonaktif_pada timestamptz,
  versi integer not null default 1,
  dibuat_pada timestamptz not null default now(),
  diubah_pada timestamptz not null default now(),
  cari tsvector not null generated always as (
    to_tsvector('indonesian', lipat(nama) || ' ' || coalesce(kelompok, '') || ' ' || lipat(ketua_nama) || ' ' || coalesce(lipat(alamat), '') || ' ' || coalesce(nomor_induk, '') || ' ' || coalesce(nomor_badan_hukum, ''))
  ) stored,
  check ((nomor_induk_keadaan = 'ada') = (nomor_induk is not null)),
  check ((nib_keadaan = 'ada') = (nib is not null)),
  check ((npwp_keadaan = 'ada') = (npwp is not null)),
  check (not tampil_publik or persetujuan_pada is not null),
  check ((keadaan = 'aktif') = (nonaktif_alasan is null))
);
create index koperasi_daftar on koperasi (nama_lipat, id);
create index koperasi_wilayah on koperasi (kode_wilayah text_pattern_ops, status, nama_lipat, id);
create index koperasi_status_daftar on koperasi (status, nama_lipat, id);
create index koperasi_diubah on koperasi (diubah_pada desc, id desc);
create index koperasi_perlu_keputusan on koperasi (nama_lipat, id) where perlu_keputusan and keadaan = 'aktif';
create index koperasi_dihitung on koperasi (dihitung_pada nulls first);
create index koperasi_cari on koperasi using gin (cari);
create unique index koperasi_badan_hukum on koperasi (nomor_badan_hukum) where nomor_badan_hukum is not null and keadaan = 'aktif';
create unique index koperasi_merah_putih on koperasi (kode_wilayah) where merah_putih and keadaan = 'aktif';
create function catat_kata_koperasi() returns trigger language plpgsql as $$
begin
  if tg_op = 'INSERT' then
    insert into kata_cari (jenis, kata)
    select distinct 'koperasi', kata from baru, pecah_kata(lipat(concat_ws(' ', nama, kelompok, ketua_nama, alamat))) as kata order by kata
    on conflict do nothing;
  else
    insert into kata_cari (jenis, kata)
    select distinct 'koperasi', kata from pecah_kata(lipat(concat_ws(' ', new.nama, new.kelompok, new.ketua_nama, new.alamat))) as kata order by kata
    on conflict do nothing;
  end if;
  return null;
end $$;
create trigger koperasi_kata_baru after insert on koperasi referencing new table as baru for each statement execute function catat_kata_koperasi();
create trigger koperasi_kata_ubah after update of nama, kelompok, ketua_nama, alamat on koperasi
  for each row when ((old.nama, old.kelompok, old.ketua_nama, old.alamat) is distinct from (new.nama, new.kelompok, new.ketua_nama, new.alamat))
  execute function catat_kata_koperasi();
comment on table koperasi is 'Cooperatives: the 29 public fields of ODS and what real registers add (UU 25/1992; Permen KUKM 10/2016; Inpres 9/2025 for merah_putih)';
comment on column koperasi.status is 'Decided by a person; status_usulan is what the rule proposes';
comment on column koperasi.perlu_keputusan is 'The proposed status asks for a new decision (domain 4.5); kept on dihitung_pada';
comment on column koperasi.kewajiban_merah is 'How many duties were late (kewajiban_kuning: due soon) on dihitung_pada; kept for filtering, the record page works them out anew';

create table koperasi_pengurus (
  id integer generated always as identity primary key,
  koperasi_id integer not null references koperasi,
  orang_id integer not null references orang,
  organ text not null check (organ in ('pengurus', 'pengawas', 'pengelola', 'dewan_pengawas_syariah')),
  jabatan text not null check (jabatan in ('ketua', 'wakil_ketua', 'sekretaris', 'bendahara', 'anggota_pengurus', 'ketua_pengawas', 'anggota_pengawas', 'ketua_dps', 'anggota_dps', 'manajer')),
  mulai date,
  sampai date,
  berhenti_pada date,
  keadaan text not null default 'aktif' check (keadaan in ('aktif', 'dinonaktifkan', 'digabung')),
  dibuat_pada timestamptz not null default now(),
  check (sampai is null or mulai is null or sampai >= mulai)
);
create index koperasi_pengurus_koperasi on koperasi_pengurus (koperasi_id);
create index koperasi_pengurus_orang on koperasi_pengurus (orang_id);
comment on table koperasi_pengurus is 'Boards, supervisors and managers with their terms (UU 25/1992 Ps 29, 38)';

create table koperasi_rat (
  id integer generated always as identity primary key,
  koperasi_id integer not null references koperasi,
  tahun_buku smallint not null check (tahun_buku between 1900 and 2200),
  buku_mulai date not null,
  buku_selesai date not null,
  tanggal_rat date,
  metode text check (metode in ('luring', 'daring', 'tertulis')),
  anggota_laki integer check (anggota_laki >= 0),
  anggota_perempuan integer check (anggota_perempuan >= 0),
  hadir integer check (hadir >= 0),
  kuorum boolean,
  karyawan_laki integer check (karyawan_laki >= 0),
  karyawan_perempuan integer check (karyawan_perempuan >= 0),
  manajer integer check (manajer >= 0),
  simpanan_pokok bigint,
  simpanan_wajib bigint,
  dana_cadangan bigint,
  hibah bigint,
  modal_sendiri bigint,
  modal_luar bigint,
  aset bigint,
  volume_usaha bigint,
  shu bigint,
  pembagian_shu text,
  rencana_kerja text,
  opini_kap text,
  laporan_diterima_pada date,
  sumber text not null,
  versi integer not null default 1,
  dibuat_pada timestamptz not null default now(),
  diubah_pada timestamptz not null default now(),
  unique (koperasi_id, tahun_buku),
  check (buku_selesai > buku_mulai)
);
create index koperasi_rat_tahun on koperasi_rat (tahun_buku, koperasi_id);
comment on table koperasi_rat is 'Annual meeting of members, one row a book year (UU 25/1992 Ps 26, 45); amounts in rupiah';

create table koperasi_rat_berkas (
  rat_id integer not null references koperasi_rat,
  berkas_id integer not null references berkas,
  jenis text not null check (jenis in ('laporan_pertanggungjawaban', 'berita_acara', 'lain')),
  primary key (rat_id, berkas_id)
);
comment on table koperasi_rat_berkas is 'Files of an annual meeting';

create table koperasi_status (
  id integer generated always as identity primary key,
  koperasi_id integer not null references koperasi,
  status text not null check (status in ('aktif', 'aktif_belum_rat', 'belum_wajib_rat', 'tidak_aktif', 'dibekukan', 'dibubarkan')),
  usulan text not null check (usulan in ('aktif', 'aktif_belum_rat', 'belum_wajib_rat', 'tidak_aktif', 'dibekukan', 'dibubarkan')),
  alasan text not null,
  berkas_id integer references berkas,
  akun_id text references akun,
  diputuskan_pada timestamptz not null default now()
);
create index koperasi_status_koperasi on koperasi_status (koperasi_id, id desc);
comment on table koperasi_status is 'Decisions on the activity status with reason and document';

create table instrumen_kesehatan (
  kode text primary key,
  nama text not null,
  berlaku_mulai date not null,
  dasar text not null,
  isi jsonb not null
);
comment on table instrumen_kesehatan is 'Versions of the instrument for the health of savings-and-loan cooperatives (Permenkop 9/2020; Juknis 15/2021; Perdep 06/2016, 07/2016)';

create table koperasi_kesehatan (
  id integer generated always as identity primary key,
  koperasi_id integer not null references koperasi,
  instrumen_kode text not null references instrumen_kesehatan,
  tahun_buku smallint not null,
  dinilai_pada date not null,
  jawaban jsonb not null,
  skor_aspek jsonb not null,
  skor numeric(5,2) not null check (skor between 0 and 100),
  predikat text not null check (predikat in ('sehat', 'cukup_sehat', 'dalam_pengawasan', 'dalam_pengawasan_khusus')),
  berkas_id integer references berkas,
  akun_id text references akun,
  dibuat_pada timestamptz not null default now()
);
create index koperasi_kesehatan_koperasi on koperasi_kesehatan (koperasi_id, tahun_buku desc, id desc);
comment on table koperasi_kesehatan is 'Health assessments with score and predicate; a new one never overwrites an old one';
