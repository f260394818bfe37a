/** A run that may take long: `npm run test:hostile` sets the name. */
const hostileRun = process.env['HOSTILE_RUN'] === 'yes';

/** How often a test draws by chance: `many` times in a hostile run, a fifth of that every day. */
export function draws(many: number): number {
  return hostileRun ? many : Math.ceil(many / 5);
}

/** Which of many cases a test takes: every one in a hostile run, each `nth` of them every day. */
export function eachNth(nth: number): number {
  return hostileRun ? 1 : nth;
}
