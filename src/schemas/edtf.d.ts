// The package ships no types; schemas/date.ts narrows what it gives.
declare module 'edtf' {
  export default function edtf(text: string): unknown;
}
