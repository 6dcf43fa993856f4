import { PhraseTable } from "./phrase-table.js";

/** Currency of a bare dollar sign: not stated, and never guessed. */
export const UNSTATED_DOLLAR = "$";

const SIGNS: readonly (readonly [string, string])[] = [
  ["$", UNSTATED_DOLLAR],
  ["£", "GBP"],
  ["€", "EUR"],
  ["¥", "JPY"],
  ["₹", "INR"],
  ["₩", "KRW"],
  ["₽", "RUB"],
  ["₦", "NGN"],
  ["₱", "PHP"],
];

/** Signs with the country's letters, before or after. */
const LETTERED: readonly (readonly [string, string])[] = [
  ["US$", "USD"],
  ["U.S.$", "USD"],
  ["USD$", "USD"],
  ["$US", "USD"],
  ["$USD", "USD"],
  ["C$", "CAD"],
  ["CA$", "CAD"],
  ["CAD$", "CAD"],
  ["CAN$", "CAD"],
  ["CDN$", "CAD"],
  ["Cdn$", "CAD"],
  ["$CA", "CAD"],
  ["$CAN", "CAD"],
  ["$CAD", "CAD"],
  ["A$", "AUD"],
  ["AU$", "AUD"],
  ["AUD$", "AUD"],
  ["NZ$", "NZD"],
  ["HK$", "HKD"],
  ["S$", "SGD"],
  ["R$", "BRL"],
  ["NT$", "TWD"],
];

const CODES: readonly string[] = [
  "USD",
  "CAD",
  "EUR",
  "GBP",
  "AUD",
  "NZD",
  "JPY",
  "CNY",
  "RMB",
  "CHF",
  "SEK",
  "NOK",
  "DKK",
  "INR",
  "BRL",
  "MXN",
  "ZAR",
  "KRW",
  "SGD",
  "HKD",
  "XOF",
  "XAF",
  "NGN",
  "KES",
  "PLN",
  "TRY",
  "RUB",
  "CLP",
  "COP",
];

const CODE_ENTRIES = CODES.map((code) => [code, code === "RMB" ? "CNY" : code] as const);

/** Signs and codes before a number: `"$5"`, `"US$5"`, `"CAD 5"`. The value is the currency's ISO 4217 code, or `$`. */
export const CURRENCY_BEFORE: PhraseTable<string> = new PhraseTable(
  [...SIGNS, ...LETTERED, ...CODE_ENTRIES],
  {
    caseSensitive: true,
  },
);

/** Signs and codes after a number or a scale: `"5 $"`, `"12 € "`, `"5 million CAD"`. */
export const CURRENCY_AFTER: PhraseTable<string> = CURRENCY_BEFORE;

/** What says whose dollars they are, after the figure: `"$7 million US"`, `"12 $ CA"`. */
export const DOLLAR_COUNTRY: PhraseTable<string> = new PhraseTable(
  [
    ["US", "USD"],
    ["U.S.", "USD"],
    ["USD", "USD"],
    ["CA", "CAD"],
    ["CAN", "CAD"],
    ["CAD", "CAD"],
    ["CDN", "CAD"],
    ["Cdn", "CAD"],
    ["Canadian", "CAD"],
    ["canadiens", "CAD"],
    ["américains", "USD"],
    ["AUD", "AUD"],
    ["NZD", "NZD"],
  ],
  { caseSensitive: true },
);

/** A scale abbreviated next to a currency sign: `"3 M$"`, `"£1.7bn"`, `"$5k"`. */
export const MONEY_SCALES: ReadonlyMap<string, number> = new Map([
  ["k", 1e3],
  ["K", 1e3],
  ["m", 1e6],
  ["M", 1e6],
  ["mn", 1e6],
  ["mln", 1e6],
  ["MM", 1e6],
  ["mm", 1e6],
  ["mil", 1e6],
  ["b", 1e9],
  ["B", 1e9],
  ["bn", 1e9],
  ["Bn", 1e9],
  ["bln", 1e9],
  ["Bln", 1e9],
  ["BB", 1e9],
  ["G", 1e9],
  ["Md", 1e9],
  ["Mds", 1e9],
  ["md", 1e9],
  ["mds", 1e9],
  ["tn", 1e12],
  ["T", 1e12],
]);
