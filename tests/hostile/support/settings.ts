/** How much of each sort is tried; the environment may say otherwise. */
const ask = (name: string, usual: number): number => Number(process.env[`HOSTILE_${name}`] ?? usual);

/** What chance is drawn from: the same seed gives the same folders and the same kills. */
export const seed = ask('SEED', 1);
/** Mutated folders through check and all forms. */
export const count = ask('COUNT', 1_000);
/** Whole builds of mutated folders that pass the check. */
export const builds = ask('BUILDS', 30);
/** Builds that are ended before they are done. */
export const kills = ask('KILLS', 100);
/** The one folder that is tried, by its number; undefined tries all. */
export const only = process.env['HOSTILE_ONLY'] === undefined ? undefined : Number(process.env['HOSTILE_ONLY']);
