/** The themes in which the editor can be looked at, by a short name. */
const themes = new Map([
  ["dark", "Default Dark Modern"],
  ["light", "Default Light Modern"],
  ["high-contrast", "Default High Contrast"],
  ["high-contrast-light", "Default High Contrast Light"],
]);

/** The theme of a run: the one that VSCODE_THEME names, `dark` without. */
export const themeName = process.env.VSCODE_THEME ?? "dark";

/**
 * What the editor calls a theme.
 * @param {string} name such as "high-contrast"
 * @throws {Error} that lists the names there are
 */
export function themeLabel(name) {
  const label = themes.get(name);
  if (label === undefined) {
    throw new Error(`VSCODE_THEME is "${name}"; it takes ${[...themes.keys()].join(", ")}.`);
  }
  return label;
}
