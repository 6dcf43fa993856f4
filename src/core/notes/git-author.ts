/**
 * The name in a configuration file of git: `name` of the section `[user]`, the last one where there are several. Null where
 * there is none. Source: git-config(1), "Syntax".
 */
export function gitUserName(config: string): string | null {
  let isUser = false;
  let name: string | null = null;
  for (const line of config.split(/\r?\n/)) {
    const section = /^\s*\[\s*([^\]\s"]{1,100})\s*(")?/.exec(line);
    if (section) isUser = section[1]?.toLowerCase() === "user" && section[2] === undefined;
    else if (isUser) name = readName(line) ?? name;
  }
  return name;
}

function readName(line: string): string | null {
  const value = /^\s*name\s*=(.*)$/i.exec(line)?.[1];
  if (value === undefined) return null;
  const [quoted, plain] = [/^\s*"((?:[^"\\]|\\.)*)"/.exec(value)?.[1], value.replace(/[#;].*$/, "")];
  const name = (quoted ?? plain).replace(/\\(.)/g, "$1").trim();
  return name === "" ? null : name;
}
