create table layanan (
  id integer generated always as identity primary key,
  kode text not null unique check (kode ~ '^[A-Z]{2,6}-[0-9]{2,3}$'),
  -- Part of the public address: it never changes, so that printed links and QR codes keep working.
  slug text not null unique check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(slug) <= 80),
  nama text not null check (length(nama) between 3 and 150),
  kelompok text not null check (kelompok in ('perizinan', 'informasi', 'permodalan', 'program', 'info_bisnis', 'klinik')),
  contoh boolean not null default false,
  dibuat_pada timestamptz not null default now(),
  diubah_pada timestamptz not null default now()
);
comment on table layanan is 'What the office offers, in the six groups of the proposal; its standard and form are in layanan_versi (UU 25/2009 Ps 20-21; PermenPANRB 15/2014)';
comment on column layanan.contoh is 'Came with the program as a sample; its texts wait for the decree of the office';

create table layanan_versi (
  id integer generated always as identity primary key,
  layanan_id integer not null references layanan,
  nomor integer not null check (nomor > 0),
  status text not null check (status in ('draf', 'terbit', 'diganti')),
  nama text not null check (length(nama) between 3 and 150),
  isi jsonb not null,
  versi integer not null default 1,
  berlaku_mulai date,
  berlaku_sampai date,
  diterbitkan_pada timestamptz,
  diterbitkan_oleh text references akun,
  dasar text check (length(dasar) between 1 and 200),
  dibuat_oleh text references akun,
  dibuat_pada timestamptz not null default now(),
  diubah_pada timestamptz not null default now(),
  unique (layanan_id, nomor),
  check ((status = 'draf') = (berlaku_mulai is null)),
  check ((status = 'draf') = (diterbitkan_pada is null)),
  check ((status = 'draf') = (dasar is null)),
  check ((status = 'diganti') = (berlaku_sampai is not null)),
  -- A version that was replaced on its first day was never in force for a whole one.
  check (berlaku_sampai >= berlaku_mulai - 1)
);
create unique index layanan_versi_satu_draf on layanan_versi (layanan_id) where status = 'draf';
create unique index layanan_versi_satu_terbit on layanan_versi (layanan_id) where status = 'terbit';
comment on table layanan_versi is 'One version of a service: standard of 14 components, form, documents, steps, fee, letter (PermenPANRB 15/2014); fixed for good once published, since running requests keep theirs';
comment on column layanan_versi.isi is 'The definition as src/rooms/layanan/definisi.ts checks it';

create function jaga_layanan_versi() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' then
    raise exception 'version % of service % was published and stays', old.nomor, old.layanan_id;
  end if;
  if (new.layanan_id, new.nomor, new.nama, new.isi, new.berlaku_mulai, new.dasar, new.diterbitkan_pada, new.diterbitkan_oleh)
    is distinct from (old.layanan_id, old.nomor, old.nama, old.isi, old.berlaku_mulai, old.dasar, old.diterbitkan_pada, old.diterbitkan_oleh) then
    raise exception 'version % of service % was published and cannot be changed', old.nomor, old.layanan_id;
  end if;
  return new;
end $$;
create trigger layanan_versi_tetap before update or delete on layanan_versi
  for each row when (old.status <> 'draf') execute function jaga_layanan_versi();
