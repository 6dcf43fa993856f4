/** Something the person at the command line can mend: told in one line, exit code 2. */
export class UsageError extends Error {}
