import { HtmlValidate } from 'html-validate';

const validator = new HtmlValidate({
  root: true,
  extends: ['html-validate:recommended'],
  rules: {
    'heading-level': 'error',
    // An anchor is the id of a record, and that of an event begins with its year: the standard allows it.
    'valid-id': ['error', { relaxed: true }],
  },
});

/** What is no valid HTML in the text of the page `file`, with its place. */
export async function htmlFaults(file: string, text: string): Promise<string[]> {
  const { results } = await validator.validateString(text, file);
  return results.flatMap(({ messages }) =>
    messages.map(({ ruleId, message, line, column }) => `${file}:${line}:${column} ${ruleId}: ${message}`),
  );
}
