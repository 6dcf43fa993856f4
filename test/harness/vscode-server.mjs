import { spawn } from "node:child_process";
import { cpSync, existsSync, mkdirSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { createInterface } from "node:readline";
import { succeed } from "./command.mjs";
import { TemporaryFolder } from "./temporary-folder.mjs";
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
  // It looks through all processes of the machine every few seconds.
  "remote.autoForwardPorts": false,
};

const serverFlags = [
  ...["--host", "127.0.0.1", "--without-connection-token", "--accept-server-license-terms"],
  ...["--enable-smoke-test-driver", "--telemetry-level", "off"],
  // A window that was closed leaves its extension host no longer than this, in seconds.
  ...["--reconnection-grace-time", "30"],
];

/** Settings by which folders are not trusted, and nobody is asked. */
const restrictedSettings = {
  "security.workspace.trust.startupPrompt": "never",
  "security.workspace.trust.banner": "never",
};

const startTimeout = 60_000;
const stopTimeout = 10_000;
const logLength = 40;

/**
 * @typedef {object} ServerOptions
 * @property {Record<string, unknown>} [settings] user settings, added to the quiet ones
 * @property {string} [dataFolder] keeps the editor's data across runs; a temporary folder by default
 * @property {number} [port] 0, the default, takes a free one
 * @property {string} [vsix] an extension to install before the start
 * @property {string} [extension] the folder of one that is there from the start, beside the one under development
 * @property {boolean} [restricted] whether folders are opened in Restricted Mode; else all are trusted
 */

/**
 * The path part of a file's address, which has a slash before a Windows drive as well.
 * @param {string} path
 */
function uriPath(path) {
  return path.replaceAll("\\", "/").replace(/^(?!\/)/, "/");
}

/**
 * Writes the person's settings, unless the folder has them from an earlier run.
 * @param {string} folder
 * @param {Record<string, unknown>} settings
 */
function writeSettings(folder, settings) {
  const file = join(folder, "settings.json");
  if (existsSync(file)) return;
  mkdirSync(folder, { recursive: true });
  writeFileSync(file, `${JSON.stringify({ ...quietSettings, ...settings }, null, 2)}\n`);
}

/** A running VS Code server with data folders of its own; whoever starts one disposes it. */
export class VSCodeServer {
  /** @type {import("node:child_process").ChildProcess} */
  #process;
  /** @type {string[]} */
  #log = [];
  /** @type {{ dispose(): void }} */
  #data;
  // An exception elsewhere, or a reader of the output that goes away, must leave nothing behind either.
  #onExit = () => this.#process.kill("SIGKILL");
  #onSignal = (/** @type {NodeJS.Signals} */ signal) => {
    void this.dispose().then(() => process.exit(signal === "SIGINT" ? 130 : 143));
  };

  /** The port on 127.0.0.1 that it listens on; 0 until it is started. */
  port = 0;

  /**
   * @param {import("node:child_process").ChildProcess} child
   * @param {{ dispose(): void }} data what to remove with it
   */
  constructor(child, data) {
    this.#process = child;
    this.#data = data;
    process.once("SIGINT", this.#onSignal).once("SIGTERM", this.#onSignal);
    // Before the data folder, which removes itself at the exit as well.
    process.prependOnceListener("exit", this.#onExit);
  }

  /**
   * Starts a server and waits until it listens.
   * @param {ServerOptions} [options]
   * @throws {Error} with the log, when it ends or says nothing for a minute
   */
  static async start({ settings = {}, dataFolder, port = 0, vsix, extension, restricted = false } = {}) {
    const { node, main } = await ensureVSCode();
    const data =
      dataFolder === undefined
        ? new TemporaryFolder("vscode")
        : { path: dataFolder, dispose: () => undefined };
    writeSettings(join(data.path, "user", "User"), { ...(restricted && restrictedSettings), ...settings });
    const folders = [
      ...["--user-data-dir", join(data.path, "user")],
      ...["--server-data-dir", join(data.path, "server")],
      ...["--extensions-dir", join(data.path, "extensions")],
    ];
    if (extension !== undefined)
      cpSync(extension, join(data.path, "extensions", basename(extension)), { recursive: true });
    if (vsix !== undefined) await succeed(node, [main, ...folders, "--install-extension", vsix]);
    const trust = restricted ? [] : ["--disable-workspace-trust"];
    const flags = [...serverFlags, ...trust, "--port", String(port), ...folders];
    const child = spawn(node, [main, ...flags], {
      stdio: ["ignore", "pipe", "pipe"],
      // Without a marketplace: a run asks nothing of the network.
      env: { ...process.env, EXTENSIONS_GALLERY: "{}" },
    });
    const server = new VSCodeServer(child, data);
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
      const onLine = (/** @type {string} */ line) => {
        this.#log = [...this.#log, line].slice(-logLength);
        const [, port] = /^Web UI available at http:\/\/[^:]+:(\d+)/.exec(line) ?? [];
        if (port === undefined) return;
        this.port = Number(port);
        clearTimeout(timer);
        resolve();
      };
      for (const stream of [this.#process.stdout, this.#process.stderr]) {
        if (stream !== null) createInterface(stream).on("line", onLine);
      }
      this.#process.on("error", (error) => fail(`could not be run: ${error.message}`));
      this.#process.on("exit", (code) => {
        clearTimeout(timer);
        fail(`ended with ${code}`);
      });
    });
  }

  /** What the addresses of its workbenches begin with. */
  get origin() {
    return `http://127.0.0.1:${this.port}`;
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
    const url = new URL(this.origin);
    url.searchParams.set("folder", uriPath(folder));
    const requests = Object.entries({ skipWelcome: "true", skipReleaseNotes: "true", ...payload });
    url.searchParams.set("payload", JSON.stringify(requests));
    return url.href;
  }

  /** Ends the server and removes its temporary data. */
  async dispose() {
    process.off("SIGINT", this.#onSignal).off("SIGTERM", this.#onSignal).off("exit", this.#onExit);
    const child = this.#process;
    if (child.exitCode === null && child.signalCode === null) {
      await new Promise((resolve) => {
        child.once("exit", resolve);
        child.kill();
        setTimeout(() => child.kill("SIGKILL"), stopTimeout).unref();
      });
    }
    this.#data.dispose();
  }
}
