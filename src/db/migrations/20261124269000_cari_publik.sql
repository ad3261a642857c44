-- What visitors may search by, worked out when a record is written: at a million businesses it is too much to do at each search.
alter table umkm add column cari_publik tsvector generated always as (
  case when tampil_publik and keadaan = 'aktif' then
    to_tsvector('indonesian', lipat(nama) || ' ' || coalesce(lipat(merek), '') || ' ' || coalesce(lipat(produk), ''))
  end
) stored;
alter table koperasi add column cari_publik tsvector generated always as (
  case when tampil_publik and keadaan = 'aktif' then
    to_tsvector('indonesian', lipat(nama) || ' ' || coalesce(lipat(kelompok), '') || ' ' || coalesce(lipat(alamat), ''))
  end
) stored;
comment on column umkm.cari_publik is 'Words of what its owner agreed to show: never the owner''s name or a number; null for records that are not shown';
comment on column koperasi.cari_publik is 'Words of what the cooperative agreed to show; null for records that are not shown';
create index umkm_cari_publik on umkm using gin (cari_publik);
create index koperasi_cari_publik on koperasi using gin (cari_publik);
-- Counting what the directory shows must not touch the table.
create index umkm_publik_wilayah on umkm (kode_wilayah text_pattern_ops, nama_lipat, id) where tampil_publik and keadaan = 'aktif';
create index umkm_publik_sektor on umkm (sektor, nama_lipat, id) where tampil_publik and keadaan = 'aktif';
create index orang_hitung on orang (kode_wilayah text_pattern_ops, keadaan);
