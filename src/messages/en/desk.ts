/** The preview that editors see, and their own room in it. */
export const desk = {
  'preview.notice':
    'Preview. {errors, plural, =0 {No errors} one {# error} other {# errors}}, {warnings, plural, =0 {no warnings} one {# warning} other {# warnings}} in the records.',
  'preview.desk': 'The desk',
  'preview.says': '{what} — {todo}',
  'preview.unmade': 'This page cannot be made until its file is mended.',
  'preview.unmade-why': 'This page cannot be made: {why}.',
} as const;
