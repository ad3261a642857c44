-- Rows that hold other words keep them as the note, and get the kind that the words begin with.
update umkm_dukungan
set keterangan = concat_ws('. ', jenis, keterangan),
    jenis = case
      when jenis ilike 'pelatihan%' then 'pelatihan'
      when jenis ilike 'pameran%' then 'pameran'
      when jenis ilike 'pendampingan%' then 'pendampingan'
      when jenis ilike 'fasilitasi%' then 'fasilitasi_sertifikat'
      when jenis ilike 'bantuan alat%' then 'bantuan_alat'
      when jenis ilike 'bantuan modal%' then 'bantuan_modal'
      when jenis ilike 'kemitraan%' then 'kemitraan'
      else 'lainnya'
    end
where jenis not in ('pelatihan', 'pameran', 'pendampingan', 'fasilitasi_sertifikat', 'bantuan_alat', 'bantuan_modal', 'kemitraan', 'lainnya');

alter table umkm_dukungan add constraint umkm_dukungan_jenis_check
  check (jenis in ('pelatihan', 'pameran', 'pendampingan', 'fasilitasi_sertifikat', 'bantuan_alat', 'bantuan_modal', 'kemitraan', 'lainnya'));
comment on column umkm_dukungan.jenis is 'Kind of support (PP 7/2021); the words of the form';
