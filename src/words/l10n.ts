/**
 * How sentences for people are said in one language, of the editor or of the command line. A message is English, with `{0}`
 * for its first value; it always stands as a plain string in a call of `l10n.t`, by which a test finds what is not translated.
 */
export interface L10n {
  /** As BCP 47 tag. */
  readonly language: string;
  t(message: string, ...values: readonly (string | number)[]): string;
}

/** Something to say, whatever the language will be. */
export type Sentence = (l10n: L10n) => string;

/** Says messages as a file of translations has them, in English where it has none. */
export function translation(language: string, messages: Readonly<Record<string, string>>): L10n {
  return {
    language,
    t: (message, ...values) =>
      (messages[message] ?? message).replace(/\{(\d+)\}/g, (hole, at: string) =>
        String(values[Number(at)] ?? hole),
      ),
  };
}

/** Says messages as they are. */
export const IN_ENGLISH: L10n = translation("en", {});
