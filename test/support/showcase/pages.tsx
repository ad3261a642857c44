import { PublicForm, SignIn, StaffForm } from './form-pages.tsx';
import { Directory, Done, Home, RequestStatus } from './public-pages.tsx';
import { Record, Stale } from './record-pages.tsx';
import { List, WorkList } from './staff-pages.tsx';

/** Every component in every state, as the pages that it is made for. Name → HTML. */
export const showcase: Readonly<Record<string, () => string>> = {
  beranda: () => String(<Home />),
  status: () => String(<RequestStatus />),
  selesai: () => String(<Done />),
  direktori: () => String(<Directory />),
  'formulir-kosong': () => String(<PublicForm state="kosong" />),
  'formulir-terisi': () => String(<PublicForm state="terisi" />),
  'formulir-salah': () => String(<PublicForm state="salah" />),
  masuk: () => String(<SignIn wrong={false} />),
  'masuk-salah': () => String(<SignIn wrong />),
  'daftar-koperasi': () => String(<List empty={false} />),
  'daftar-kosong': () => String(<List empty />),
  koperasi: () => String(<Record />),
  'ubah-kosong': () => String(<StaffForm state="kosong" />),
  'ubah-terisi': () => String(<StaffForm state="terisi" />),
  'ubah-salah': () => String(<StaffForm state="salah" />),
  tabrakan: () => String(<Stale />),
  pekerjaan: () => String(<WorkList />),
};
