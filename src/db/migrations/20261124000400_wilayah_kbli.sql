create table wilayah (
  kode text primary key check (kode ~ '^\d{2}(\.\d{2}(\.\d{2}(\.\d{4})?)?)?$'),
  nama text not null,
  tingkat smallint not null check (tingkat between 1 and 4),
  induk text references wilayah,
  kode_bps text,
  kode_pos text
);
create index wilayah_induk on wilayah (induk, nama);
-- The 83 762 kelurahan and desa are looked up inside an area; their trigrams would cost more at set-up than they give.
create index wilayah_nama on wilayah using gin (nama gin_trgm_ops) where tingkat <= 3;
create index wilayah_kode on wilayah (kode text_pattern_ops);
comment on table wilayah is 'Areas by Kemendagri code (Kepmendagri 300.2.2-2138/2025): province, regency or city, kecamatan, kelurahan or desa';

create table wilayah_alias (
  alias text not null,
  kode text not null references wilayah,
  primary key (alias, kode)
);
comment on table wilayah_alias is 'Spellings in use beside the official one, folded';

create table kbli (
  versi smallint not null check (versi in (2020, 2025)),
  kode text not null,
  tingkat text not null check (tingkat in ('kategori', 'golongan_pokok', 'golongan', 'subgolongan', 'kelompok')),
  judul text not null,
  kategori text,
  induk text,
  primary key (versi, kode)
);
create index kbli_judul on kbli using gin (lipat(judul) gin_trgm_ops);
comment on table kbli is 'Classification of business fields: Peraturan BPS 2/2020 (2020) and 7/2025 (2025); a code means nothing without its version';
