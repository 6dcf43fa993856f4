import { spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { succeed } from "./command.mjs";
import { ensureVSCode } from "./vscode-download.mjs";

/** Settings that keep the workbench to the report: no welcome pages, no updates, no assistants. */
const quietSettings = {
  "workbench.startupEditor": "none",
  "workbench.secondarySideBar.defaultVisibility": "hidden",
  "workbench.tips.enabled": false,
  "chat.disableAIFeatures": true,
  "extensions.autoCheckUpdates": false,
  "extensions.ignoreRecommendations": true,
  "telemetry.telemetryLevel": "off",
  "git.enabled": false,
};

const startTimeout = 60_000;
const stopTimeout = 10_000;
const logLength = 100;

/**
 * @typedef {object} ServerOptions
 * @property {Record<string, unknown>} [settings] user settings, added to the quiet ones
 * @property {string} [dataFolder] keeps the editor's data across runs; a temporary folder by default
 * @property {number} [port] 0, the default, takes a free one
 * @property {string} [vsix] an extension to install before the start
 */

/**
 * The path part of a file's address, which has a slash before a Windows drive as well.
 * @param {string} path
 */
function uriPath(path) {
  return path.replaceAll("\\", "/").replace(/^(?!\/)/, "/");
}

/** A running VS Code server with data folders of its own; whoever starts one disposes it. */
export class VSCodeServer {
  /** @type {import("node:child_process").ChildProcess} */
  #process;
  /** @type {string[]} */
  #log = [];
  /** @type {() => void} */
  #removeData;
  #onSignal = (/** @type {NodeJS.Signals} */ signal) => {
    void this.dispose().then(() => process.exit(signal === "SIGINT" ? 130 : 143));
  };

  /** The port on 127.0.0.1 that it listens on; 0 until it is started. */
  port = 0;

  /**
   * @param {import("node:child_process").ChildProcess} child
   * @param {() => void} removeData
   */
  constructor(child, removeData) {
    this.#process = child;
    this.#removeData = removeData;
    process.once("SIGINT", this.#onSignal).once("SIGTERM", this.#onSignal);
  }

  /**
   * Starts a server and waits until it listens.
   * @param {ServerOptions} [options]
   * @throws {Error} with the log, when it ends or says nothing for a minute
   */
  static async start({ settings = {}, dataFolder, port = 0, vsix } = {}) {
    const { node, main } = await ensureVSCode();
    const data = dataFolder ?? mkdtempSync(join(tmpdir(), "policy-annotator-vscode-"));
    const folders = [
      ...["--user-data-dir", join(data, "user")],
      ...["--server-data-dir", join(data, "server")],
      ...["--extensions-dir", join(data, "extensions")],
    ];
    // The server reads the person's settings from its data folder's, not from the browser's storage.
    for (const user of [join(data, "user", "User"), join(data, "server", "data", "User")]) {
      mkdirSync(user, { recursive: true });
      writeFileSync(join(user, "settings.json"), JSON.stringify({ ...quietSettings, ...settings }, null, 2));
    }
    if (vsix !== undefined) await succeed(node, [main, ...folders, "--install-extension", vsix]);
    const child = spawn(
      node,
      [
        main,
        ...["--host", "127.0.0.1", "--port", String(port)],
        ...["--without-connection-token", "--accept-server-license-terms", "--enable-smoke-test-driver"],
        ...["--telemetry-level", "off", "--disable-workspace-trust"],
        ...folders,
      ],
      // Without a marketplace: a run asks nothing of the network.
      { stdio: ["ignore", "pipe", "pipe"], env: { ...process.env, EXTENSIONS_GALLERY: "{}" } },
    );
    const temporary = dataFolder === undefined;
    const server = new VSCodeServer(child, () => {
      if (temporary) rmSync(data, { recursive: true, force: true, maxRetries: 5 });
    });
    try {
      await server.#untilListening();
    } catch (error) {
      await server.dispose();
      throw error;
    }
    return server;
  }

  /** @returns {Promise<void>} */
  #untilListening() {
    return new Promise((resolve, reject) => {
      const fail = (/** @type {string} */ why) =>
        reject(new Error(`The VS Code server ${why}.\n${this.logTail()}`));
      const timer = setTimeout(() => fail("did not start within a minute"), startTimeout);
      const onData = (/** @type {string} */ chunk) => {
        this.#log = [...this.#log, ...chunk.split(/\r?\n/).filter((line) => line !== "")].slice(-logLength);
        const [, port] = /Web UI available at http:\/\/[^:]+:(\d+)/.exec(chunk) ?? [];
        if (this.port !== 0 || port === undefined) return;
        this.port = Number(port);
        clearTimeout(timer);
        resolve();
      };
      this.#process.stdout?.setEncoding("utf8").on("data", onData);
      this.#process.stderr?.setEncoding("utf8").on("data", onData);
      this.#process.on("error", (error) => fail(`could not be run: ${error.message}`));
      this.#process.on("exit", (code) => {
        clearTimeout(timer);
        fail(`ended with ${code}`);
      });
    });
  }

  /** The last lines that the server printed, for the report of a failure. */
  logTail() {
    return ["The server's last words:", ...this.#log].join("\n  ");
  }

  /**
   * The address of a local file or folder as the workbench knows it.
   * @param {string} path an absolute path of this machine
   */
  uri(path) {
    return `vscode-remote://127.0.0.1:${this.port}${uriPath(path)}`;
  }

  /**
   * The address that opens the workbench in a browser.
   * @param {string} folder the workspace, an absolute path
   * @param {Readonly<Record<string, string>>} [payload] what the workbench is asked to do as it starts
   */
  workbenchUrl(folder, payload = {}) {
    const url = new URL(`http://127.0.0.1:${this.port}/`);
    url.searchParams.set("folder", uriPath(folder));
    const requests = Object.entries({ skipWelcome: "true", skipReleaseNotes: "true", ...payload });
    url.searchParams.set("payload", JSON.stringify(requests));
    return url.href;
  }

  /** Ends the server and removes its temporary data. */
  async dispose() {
    process.off("SIGINT", this.#onSignal).off("SIGTERM", this.#onSignal);
    const child = this.#process;
    if (child.exitCode === null && child.signalCode === null) {
      await new Promise((resolve) => {
        child.once("exit", resolve);
        child.kill();
        setTimeout(() => child.kill("SIGKILL"), stopTimeout).unref();
      });
    }
    this.#removeData();
  }
}
