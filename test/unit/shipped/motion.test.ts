import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** Whatever makes something of a page or a picture move by itself. */
const MOTION =
  /\btransition\b|\banimation\b|@keyframes|smooth|\.animate\(|<animate|<marquee|requestAnimationFrame/;

describe("Our pages, pictures and exports", () => {
  it("hold still, so that nobody who is unwell with motion has to ask for it", () => {
    const files = readdirSync("src", { recursive: true, encoding: "utf8" }).filter((name) =>
      /(?:webview|html|charts)[\\/].*\.(?:ts|css)$/.test(name),
    );
    assert.ok(
      files.some((name) => name.endsWith("page.css")) && files.some((name) => name.endsWith("style.ts")),
    );
    const moving = files.filter((name) => MOTION.test(readFileSync(join("src", name), "utf8")));
    assert.deepEqual(moving, []);
  });
});
