-- Ground floor: folding of text for search, one-time form keys, settings with an effective date.

create extension if not exists pg_trgm;
create extension if not exists unaccent;

-- The body is parsed here, so it does not depend on the search path of whoever calls it.
create function lipat(teks text) returns text
  language sql immutable strict parallel safe
  return lower(unaccent(teks));
comment on function lipat(text) is 'Text folded for search: lower case, without accents';

create table kunci_formulir (
  kunci text primary key,
  tujuan text not null,
  dipakai_pada timestamptz not null default now()
);
create index kunci_formulir_dipakai_pada on kunci_formulir (dipakai_pada);
comment on table kunci_formulir is 'One-time keys of forms, consumed in the transaction of the act; a resend is answered with tujuan';

create table pengaturan (
  kunci text not null,
  berlaku_mulai date not null,
  nilai jsonb not null,
  dasar text not null,
  primary key (kunci, berlaku_mulai)
);
comment on table pengaturan is 'Figures of rules as data with an effective date and their legal basis';

create table penanda (
  nama text primary key,
  nilai text not null,
  dicatat_pada timestamptz not null default now()
);
comment on table penanda is 'Facts that the installation keeps about itself: fingerprint of the key, last backup, demonstration data';
