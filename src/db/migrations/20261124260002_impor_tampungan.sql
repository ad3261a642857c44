-- Rows of the staging tables stay whole: taking their history apart and packing it cost more than writing it.
alter table impor_baris set (toast_tuple_target = 8160);
alter table impor_calon set (toast_tuple_target = 8160);
