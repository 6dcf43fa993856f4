// The bundler (esbuild.mjs) fills this module in: one import for every *.test.ts file of this folder.
// A suite imports it once mocha's `describe` and `it` exist, and stays one file, as a web worker needs.
export {};
