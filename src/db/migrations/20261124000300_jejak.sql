create table jejak_segel (
  id integer generated always as identity primary key,
  waktu timestamptz not null default clock_timestamp(),
  dari_id bigint not null,
  sampai_id bigint not null,
  jumlah integer not null check (jumlah > 0),
  sidik_isi bytea not null,
  sidik_rantai bytea not null
);
comment on table jejak_segel is 'Hash chain over batches of traces; a removed or altered trace breaks it';

create table jejak (
  id bigint generated always as identity primary key,
  waktu timestamptz not null default clock_timestamp(),
  akun_id text,
  pelaku_nama text not null,
  pintu text not null check (pintu in ('web', 'telepon', 'tatap_muka', 'dokumen', 'whatsapp', 'surel', 'api', 'impor', 'perintah', 'sistem')),
  perbuatan text not null,
  objek_jenis text not null,
  objek_id text not null,
  alasan text,
  perubahan jsonb,
  sidik bytea,
  segel_id integer references jejak_segel,
  transaksi xid8 not null default pg_current_xact_id()
);
create index jejak_objek on jejak (objek_jenis, objek_id, id desc);
create index jejak_akun on jejak (akun_id, id desc);
create index jejak_waktu on jejak using brin (waktu);
create index jejak_belum_disegel on jejak (id) where segel_id is null;
comment on table jejak is 'Who did what to which record, when, through which door, with old and new values (UU 27/2022: records of processing; UU 43/2009)';
comment on column jejak.perubahan is 'Field: [old, new]; secret values as {"sandi": base64}';
comment on column jejak.sidik is 'SHA-256 of the content at sealing time; stays when the content is erased by law';

-- The working role adds traces and seals them; it can neither change nor remove one.
do $$
begin
  if to_regrole('panji_app') is not null then
    revoke update, delete on jejak, jejak_segel from panji_app;
    grant update (sidik, segel_id) on jejak to panji_app;
  end if;
end
$$;
