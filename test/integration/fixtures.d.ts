/** A file of the fixtures, which esbuild puts into the suite as bytes: a suite in a web worker is one file. */
declare module "*.pdf" {
  const bytes: Uint8Array;
  // biome-ignore lint/style/noDefaultExport: what esbuild's loader for bytes exports
  export default bytes;
}
