/** Lines that commands print whatever comes of it: their steps, and what they counted. */
const steps = /^(?:checked|compiled|printed|drawn|joined|indexed) \(|^\d+ records, \d+ errors|^\d+ claims stand/;

/** What is wrong with how a command told that it failed: it should say one plain line, beside the steps it did. */
export function unplainly(output: string): string[] {
  const said = output.split('\n').filter((line) => line.trim() !== '' && !steps.test(line));
  return [
    ...(/^\s+at .*:\d+:\d+\)?$/m.test(output) ? ['a stack is printed'] : []),
    ...(said.length === 1
      ? []
      : [`${said.length} lines instead of one: ${said.slice(0, 4).join(' / ').slice(0, 300)}`]),
    ...(/[\0-\x09\x0b-\x1f\x7f\u202a-\u202e\u2066-\u2069]/.test(output) ? ['a sign that does not show'] : []),
  ];
}

/** The last line that a command printed, without the path of the world it ran in. */
export function lastLine(output: string, folder: string): string {
  return (output.trim().split('\n').at(-1) ?? '').replaceAll(folder, '').slice(0, 150);
}
