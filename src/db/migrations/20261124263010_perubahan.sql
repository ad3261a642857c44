create table perubahan_antre (
  nomor bigint generated always as identity,
  jenis text not null check (jenis in ('orang', 'umkm', 'koperasi')),
  objek_id integer not null,
  wilayah_lama text
);
comment on table perubahan_antre is 'Records that a transaction changed, written by triggers whatever door the change came through; waiting for a place in the order of perubahan';
comment on column perubahan_antre.wilayah_lama is 'Area that the record left, so that who follows only that area is told';

create sequence perubahan_urutan as bigint;
create table perubahan (
  jenis text not null check (jenis in ('orang', 'umkm', 'koperasi')),
  objek_id integer not null,
  urutan bigint not null,
  wilayah_lama text[] not null default '{}',
  primary key (jenis, objek_id)
);
create unique index perubahan_urut on perubahan (jenis, urutan);
comment on table perubahan is 'For each record that ever was the place of its last change in the order of commits; one row a record, so that it never grows beyond the register and a mirror may begin at zero';

-- One function a table, for inserts, updates and deletes of a whole statement at once; rows that stay as they were count for nothing.
do $$
declare
  t record;
  sama text;
  lama text;
begin
  for t in
    select * from (values
      ('orang', 'orang', 'id'), ('umkm', 'umkm', 'id'), ('koperasi', 'koperasi', 'id'),
      ('umkm_pemilik', 'umkm', 'umkm_id'), ('umkm_tahunan', 'umkm', 'umkm_id'), ('umkm_sertifikat', 'umkm', 'umkm_id'),
      ('umkm_dukungan', 'umkm', 'umkm_id'), ('koperasi_pengurus', 'koperasi', 'koperasi_id'), ('koperasi_rat', 'koperasi', 'koperasi_id')
    ) as daftar (tabel, jenis, kunci)
  loop
    -- The day on which duties of a cooperative were last worked out changes every night and nothing with it.
    sama := case t.tabel when 'koperasi' then '(select (to_jsonb(b) - ''dihitung_pada'') = (to_jsonb(l) - ''dihitung_pada''))' else 'b is not distinct from l' end;
    lama := case when t.kunci = 'id' then 'case when l.kode_wilayah is distinct from b.kode_wilayah then l.kode_wilayah end' else 'null' end;
    execute format($f$
      create function catat_perubahan_%1$s() returns trigger language plpgsql as $b$
      begin
        if tg_op = 'INSERT' then
          insert into perubahan_antre (jenis, objek_id) select distinct %2$L, %3$I from baru;
        elsif tg_op = 'DELETE' then
          insert into perubahan_antre (jenis, objek_id, wilayah_lama) select distinct %2$L, %3$I, %5$s from lama as l;
        else
          insert into perubahan_antre (jenis, objek_id, wilayah_lama)
          select distinct %2$L, b.%3$I, %6$s from baru b left join lama l on %7$s where l is null or not (%4$s);
          if %8$L then
            insert into perubahan_antre (jenis, objek_id)
            select distinct %2$L, l.%3$I from lama l left join baru b on %7$s where b is null;
          end if;
        end if;
        return null;
      end $b$;
      create trigger %1$s_perubahan_baru after insert on %1$I referencing new table as baru for each statement execute function catat_perubahan_%1$s();
      create trigger %1$s_perubahan_ubah after update on %1$I referencing old table as lama new table as baru for each statement execute function catat_perubahan_%1$s();
      create trigger %1$s_perubahan_hapus after delete on %1$I referencing old table as lama for each statement execute function catat_perubahan_%1$s();
    $f$,
      t.tabel, t.jenis, t.kunci, sama,
      case when t.kunci = 'id' then 'l.kode_wilayah' else 'null' end,
      lama,
      (select string_agg(format('b.%1$I = l.%1$I', a.attname), ' and ')
         from pg_constraint k join pg_attribute a on a.attrelid = k.conrelid and a.attnum = any (k.conkey)
        where k.conrelid = t.tabel::regclass and k.contype = 'p'),
      t.kunci <> 'id'
    );
  end loop;
end $$;

-- Names of people stand in the records of their businesses and cooperatives too.
create function catat_perubahan_nama() returns trigger language plpgsql as $$
begin
  insert into perubahan_antre (jenis, objek_id)
  select distinct 'koperasi', p.koperasi_id from baru b join lama l on l.id = b.id join koperasi_pengurus p on p.orang_id = b.id where l.nama <> b.nama
  union
  select 'umkm', p.umkm_id from baru b join lama l on l.id = b.id join umkm_pemilik p on p.orang_id = b.id where l.nama <> b.nama;
  return null;
end $$;
create trigger orang_perubahan_nama after update on orang referencing old table as lama new table as baru for each statement execute function catat_perubahan_nama();

insert into perubahan_antre (jenis, objek_id) select 'orang', id from orang order by id;
insert into perubahan_antre (jenis, objek_id) select 'umkm', id from umkm order by id;
insert into perubahan_antre (jenis, objek_id) select 'koperasi', id from koperasi order by id;
