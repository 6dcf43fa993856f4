import { PhraseTable } from "./phrase-table.js";

/** What a unit measures. */
export type Dimension =
  | "time"
  | "mass"
  | "length"
  | "area"
  | "volume"
  | "power"
  | "energy"
  | "speed"
  | "data"
  | "temperature"
  | "concentration"
  | "frequency";

/** A unit of measure: its canonical name is the symbol where one is in common use (`kg`), else the English word (`year`). */
export interface Unit {
  readonly name: string;
  readonly dimension: Dimension;
}

/** Rows of a table of units: canonical name and dimension, then the ways to write it. */
export type UnitRow = readonly [name: string, dimension: Dimension, ...forms: string[]];

/** Turns rows into entries for a table of phrases. */
export function unitEntries(rows: readonly UnitRow[]): [string, Unit][] {
  return rows.flatMap(([name, dimension, ...forms]) =>
    forms.map((form): [string, Unit] => [form, { name, dimension }]),
  );
}

/** Symbols that mean the same in every language (SI and what is in common use beside it); case matters. */
const SYMBOLS: readonly UnitRow[] = [
  ["kg", "mass", "kg", "kgs", "Kg"],
  ["g", "mass", "g"],
  ["mg", "mass", "mg"],
  ["µg", "mass", "µg", "μg", "mcg"],
  ["t", "mass", "t"],
  ["Mt", "mass", "Mt"],
  ["kt", "mass", "kt"],
  ["Gt", "mass", "Gt"],
  ["µg/m³", "concentration", "µg/m3", "µg/m³", "μg/m3", "μg/m³"],
  ["mg/L", "concentration", "mg/L", "mg/l"],
  ["g/km", "concentration", "g/km"],
  ["kV", "power", "kV"],
  ["TJ", "energy", "TJ"],
  ["dB", "power", "dB"],
  ["lb", "mass", "lb", "lbs"],
  ["oz", "mass", "oz"],
  ["km", "length", "km", "kms"],
  ["m", "length", "m"],
  ["cm", "length", "cm"],
  ["mm", "length", "mm"],
  ["foot", "length", "ft"],
  ["mile", "length", "mi"],
  ["km²", "area", "km²", "km2", "sq km", "sq. km"],
  ["m²", "area", "m²", "m2", "sq m", "sq. m"],
  ["square foot", "area", "sq ft", "sq. ft"],
  ["ha", "area", "ha"],
  ["m³", "volume", "m³", "m3"],
  ["L", "volume", "L", "l"],
  ["mL", "volume", "mL", "ml"],
  ["W", "power", "W"],
  ["kW", "power", "kW", "KW"],
  ["MW", "power", "MW"],
  ["GW", "power", "GW"],
  ["TW", "power", "TW"],
  ["kWh", "energy", "kWh", "KWh"],
  ["MWh", "energy", "MWh"],
  ["GWh", "energy", "GWh"],
  ["TWh", "energy", "TWh"],
  ["GJ", "energy", "GJ"],
  ["PJ", "energy", "PJ"],
  ["km/h", "speed", "km/h", "kph"],
  ["mph", "speed", "mph"],
  ["kB", "data", "kB", "KB"],
  ["MB", "data", "MB"],
  ["GB", "data", "GB"],
  ["TB", "data", "TB"],
  ["PB", "data", "PB"],
  ["Mbps", "speed", "Mbps", "Mbit/s", "Mb/s"],
  ["Gbps", "speed", "Gbps", "Gbit/s"],
  ["°C", "temperature", "°C", "° C"],
  ["°F", "temperature", "°F", "° F"],
  ["ppm", "concentration", "ppm"],
  ["ppb", "concentration", "ppb"],
  ["kHz", "frequency", "kHz"],
  ["MHz", "frequency", "MHz"],
  ["GHz", "frequency", "GHz"],
  ["hour", "time", "h", "hr", "hrs"],
  ["minute", "time", "min", "mins"],
  ["second", "time", "sec", "secs"],
  ["year", "time", "yr", "yrs"],
];

/** Symbols of units, looked up as written. */
export const UNIT_SYMBOLS: PhraseTable<Unit> = new PhraseTable(unitEntries(SYMBOLS), { caseSensitive: true });
