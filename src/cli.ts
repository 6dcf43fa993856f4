import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { analyze } from "./core/analysis.js";
import { toAnalysisJson } from "./core/export/analysis-json.js";

const [, , command, file = "-"] = process.argv;
if (command === "analyze") {
  const text = readFileSync(file, "utf8");
  const format = file.endsWith(".md") ? "markdown" : "plaintext";
  console.log(JSON.stringify(toAnalysisJson(basename(file), analyze(text, { format }), (f) => f.code)));
}
