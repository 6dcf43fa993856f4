/** How a brief looks: readable in a column, in the colours that the reader's screen asks for, and black on white on paper. */
export const BRIEF_STYLE = `
:root {
  --text: #1f2328; --soft: #57606a; --paper: #ffffff; --card: #f6f8fa; --line: #d0d7de; --link: #0550ae;
  --mark: #fff3bf; --blue: #0969da; --green: #1a7f37; --orange: #bc4c00; --purple: #8250df; --red: #cf222e; --yellow: #9a6700;
}
@media (prefers-color-scheme: dark) {
  :root {
    --text: #e6edf3; --soft: #a3adb8; --paper: #16191d; --card: #20252b; --line: #3d444d; --link: #79b8ff;
    --mark: #4a3f10; --blue: #6cb6ff; --green: #6bc46d; --orange: #f0883e; --purple: #c297ff; --red: #ff7b72; --yellow: #e3b341;
  }
}
@media print {
  :root {
    --text: #000; --soft: #444; --paper: #fff; --card: #fff; --line: #bbb; --link: #000;
    --mark: #fff3bf; --blue: #0969da; --green: #1a7f37; --orange: #bc4c00; --purple: #8250df; --red: #cf222e; --yellow: #9a6700;
  }
  nav { break-after: page; }
  .note { break-inside: avoid; }
  a { text-decoration: none; }
}
* { box-sizing: border-box; }
body {
  margin: 0 auto; padding: 2rem 1.25rem 4rem; max-width: 46rem; background: var(--paper); color: var(--text);
  font: 1rem/1.55 system-ui, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif; overflow-wrap: break-word;
}
h1, h2, h3, h4, h5, h6 { line-height: 1.25; margin: 2em 0 0.6em; break-after: avoid; }
h1 { font-size: 1.8rem; margin-top: 0; }
h2 { font-size: 1.35rem; }
h3 { font-size: 1.15rem; }
h4, h5, h6 { font-size: 1rem; }
p { margin: 0 0 0.8em; }
a { color: var(--link); }
a:not([href]) { color: inherit; }
sup { line-height: 0; }
.counts, .signed, .figures, .number { color: var(--soft); font-size: 0.875rem; }
nav { border-block: 1px solid var(--line); margin: 1.5rem 0; padding: 0.75rem 0; }
nav p { font-weight: 600; margin: 0 0 0.5rem; }
nav ol { margin: 0; padding-inline-start: 1.6em; }
.note {
  margin: 1rem 0; padding: 0.85rem 1rem; background: var(--card); border: 1px solid var(--line); border-radius: 6px;
  border-inline-start: 4px solid var(--line);
}
.note > :last-child, .replies > li > :last-child { margin-bottom: 0; }
.note:target { outline: 2px solid var(--link); }
blockquote { margin: 0 0 0.8em; padding-inline-start: 0.8em; border-inline-start: 3px solid var(--line); font-style: italic; }
blockquote p { margin: 0; }
.written pre, .written table { overflow-x: auto; }
.written > :first-child { margin-top: 0; }
.codes { list-style: none; margin: 0 0 0.6em; padding: 0; display: flex; flex-wrap: wrap; gap: 0.35em; }
.code { font-size: 0.8125rem; padding: 0.05em 0.6em; border: 1px solid currentColor; border-radius: 1em; }
.replies { list-style: none; margin: 0.8em 0 0; padding: 0.8em 0 0 0.9em; border-top: 1px solid var(--line); }
.replies > li + li { margin-top: 0.8em; }
pre { white-space: pre-wrap; font: 0.875rem/1.5 ui-monospace, Consolas, Menlo, monospace; }
table { border-collapse: collapse; }
th, td { border: 1px solid var(--line); padding: 0.3em 0.6em; text-align: start; vertical-align: top; }
${["blue", "green", "orange", "purple", "red", "yellow"]
  .map(
    (color) =>
      `.code-${color} { color: var(--${color}); }\n.edge-${color} { border-inline-start-color: var(--${color}); }`,
  )
  .join("\n")}
`;

/** What an annotated report has more: the text beside its margin, or above its notes where there is no room. */
export const REPORT_STYLE = `
body { max-width: 68rem; }
mark { background: var(--mark); color: inherit; print-color-adjust: exact; border-bottom: 1px solid var(--yellow); }
.reference { font-size: 0.75em; padding: 0 0.15em; text-decoration: none; }
.row { display: grid; grid-template-columns: minmax(0, 42rem) minmax(0, 19rem); column-gap: 2rem; align-items: start; }
.text { grid-column: 1; }
.margin { grid-column: 2; }
.margin .note { margin: 0 0 0.75rem; padding: 0.6rem 0.75rem; font-size: 0.875rem; }
.margin .number { margin-bottom: 0.3em; }
.item { position: relative; margin-bottom: 0.4em; }
.item .mark { position: absolute; inset-inline-end: 100%; margin-inline-end: 0.5em; }
.caption { font-weight: 600; margin-top: 1em; }
.footnote { font-size: 0.875rem; }
.text table { margin-bottom: 1em; font-size: 0.9375rem; }
nav ol { list-style: none; padding: 0; }
.level-2 { padding-inline-start: 1em; } .level-3 { padding-inline-start: 2em; } .level-4 { padding-inline-start: 3em; }
.level-5 { padding-inline-start: 4em; } .level-6 { padding-inline-start: 5em; }
@media screen and (max-width: 60rem) {
  .row { display: block; }
}
@media print {
  body { max-width: none; }
  .row { grid-template-columns: minmax(0, 1fr) 14rem; column-gap: 1.2rem; }
}
`;
