/** The part of the package `edtf` that tests compare with; it comes without types. */
declare module 'edtf' {
  export default function edtf(text: string): { readonly min: number; readonly max: number };
}
