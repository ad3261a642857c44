create table token (
  id integer generated always as identity primary key,
  nama text not null unique check (length(nama) between 1 and 80),
  awalan text not null,
  sidik bytea not null unique,
  lingkup text[] not null check (
    cardinality(lingkup) > 0
    and lingkup <@ array[
      'orang:read', 'orang:write', 'orang:propose', 'orang:export',
      'umkm:read', 'umkm:write', 'umkm:propose', 'umkm:export',
      'koperasi:read', 'koperasi:write', 'koperasi:propose', 'koperasi:export',
      'wilayah:read', 'kbli:read', 'impor:read'
    ]
  ),
  wilayah text[] not null default '{}',
  pengenal boolean not null default false,
  laju integer not null default 600 check (laju between 1 and 1000000),
  dibuat_oleh text references akun (id),
  dibuat_pada timestamptz not null default now(),
  berlaku_sampai timestamptz not null,
  dipakai_pada timestamptz,
  dicabut_pada timestamptz
);
comment on table token is 'Rights of other systems at the API: scope per register and act, area limits, with or without identifiers (UU 27/2022, limits of purpose); the secret itself is not kept, only its keyed hash';
comment on column token.awalan is 'First letters of the secret, so that people can tell tokens apart';
comment on column token.laju is 'Requests a minute';

create table kunci_api (
  token_id integer not null references token (id),
  kunci text not null check (length(kunci) between 8 and 128),
  sidik_isi bytea not null,
  jawaban_sandi bytea,
  dipakai_pada timestamptz not null default now(),
  primary key (token_id, kunci)
);
create index kunci_api_dipakai on kunci_api (dipakai_pada);
comment on table kunci_api is 'Idempotency keys that tokens sent with a POST, with the answer that each got, so that a resend never acts twice (docs/keputusan/0014)';
comment on column kunci_api.jawaban_sandi is 'The answer encrypted under PANJI_KEY: it may carry personal data; null only while the act runs';
