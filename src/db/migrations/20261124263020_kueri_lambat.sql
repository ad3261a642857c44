create table kueri_lambat (
  sidik text primary key,
  teks text not null,
  kali bigint not null check (kali > 0),
  jumlah_ms double precision not null,
  terlama_ms double precision not null,
  pertama_pada timestamptz not null,
  terakhir_pada timestamptz not null
);
comment on table kueri_lambat is 'Statements of the application that took longer than PANJI_LAMBAT_MS, each once with its sums; the text only, never the values, since those may be personal data';
