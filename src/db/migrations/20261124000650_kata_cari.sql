-- Words that occur in the registers. A misspelled word of the search box is first set right against this small table;
-- the full-text index then finds the records. Trigrams over a million names directly took a second a search.

create table kata_cari (
  jenis text not null check (jenis in ('orang', 'umkm', 'koperasi')),
  kata text collate "C" not null,
  primary key (jenis, kata)
);
create index kata_cari_trgm on kata_cari using gin (kata gin_trgm_ops) with (fastupdate = off);
comment on table kata_cari is 'Each word of names in a register once, folded; grows by triggers, never shrinks';

-- Short words share few trigrams with their misspelling, so the bar is lower than the usual 0.3.
create function kata_mirip(register text, dicari text) returns setof text
  language sql stable
  set pg_trgm.similarity_threshold = 0.2
  as $$ select kata from kata_cari where jenis = register and kata % dicari order by similarity(kata, dicari) desc, kata limit 40 $$;
comment on function kata_mirip(text, text) is 'Words of a register that are spelled much like this one, most like first';

create function pecah_kata(teks text) returns setof text
  language sql immutable strict parallel safe
  as $$ select kata from regexp_split_to_table(teks, '[^a-z0-9]+') as kata where length(kata) between 2 and 40 and kata !~ '^[0-9]+$' $$;
comment on function pecah_kata(text) is 'Words of a folded text, numbers left out';
