import { z } from 'zod';
import { compareText } from '../../basics/compare.ts';
import { folders, kinds, type Kind } from '../../basics/kinds.ts';
import { problemCodes } from '../../basics/problem-codes.ts';
import { leastPaperWords } from '../../briefing/briefing.ts';
import type { Words } from '../../messages/words.ts';
import { components } from '../../schema/components.ts';
import { amount, participation } from '../../schema/fields.ts';
import { schemas } from '../../schema/records.ts';
import { settings } from '../../schema/settings.ts';
import { sortOf, type Sort } from '../../schema/sorts.ts';
import { exampleFile, examples } from '../../schema/examples.ts';
import { aspects, observation, statement } from '../../schema/statement.ts';
import { fieldsOf, notesOf, unwrapped } from '../../schema/walk.ts';
import { href, type Context } from '../context.ts';
import { emptyPage, section, type FieldHelp, type Page, type ProblemEntry } from '../page/page.ts';
import { plain } from '../page/text.ts';

const manualColumns = ['field', 'type', 'what', 'example'] as const;

/** A part of the manual: what it describes, and its fields. */
export interface ManualPart {
  readonly id: string;
  readonly title: string;
  readonly intro: string;
  readonly fields: readonly FieldHelp[];
}

/** The author's manual as data, made from the schemas alone. */
export function manualParts(words: Words): ManualPart[] {
  const { t } = words;
  const part = (id: string, title: string, intro: string, schema: z.ZodObject): ManualPart => ({
    id,
    title,
    intro,
    fields: helpOf(words, id, schema),
  });
  return [
    part('site', t('manual.site'), t('manual.site.intro'), settings),
    ...kinds.map((kind: Kind) =>
      part(kind, t(`kind.${kind}.one`), t('manual.kind.intro', { folder: `${folders[kind]}/` }), schemas[kind]),
    ),
    part('statement', t('manual.statement'), t('manual.statement.intro'), statement),
    part('value', t('manual.value'), t('manual.value.intro'), observation),
    part('participation', t('manual.participation'), t('manual.participation.intro'), participation),
  ];
}

/** Things that no single field tells, by what they are called in the messages. */
const points = ['numbers', 'promise', 'scope', 'paper', 'lock', 'readings', 'rights', 'draft'] as const;

/** What each aspect means, and what editors ask first: names with what they mean. */
function manualNotes({ t }: Words): ManualPart[] {
  const note = (id: string, name: string, description: string): FieldHelp => ({
    id,
    name,
    required: false,
    claims: false,
    type: '',
    description,
    example: undefined,
    words: [],
  });
  return [
    {
      id: 'aspects',
      title: t('manual.aspects'),
      intro: t('manual.aspects.intro'),
      fields: aspects.map((aspect) => note(`aspect_${aspect}`, aspect, t(`manual.aspect.${aspect}`))),
    },
    {
      id: 'points',
      title: t('manual.points'),
      intro: t('manual.points.intro'),
      fields: points.map((point) => note(`point_${point}`, t(`manual.point.${point}`), meansOf(point, t))),
    },
  ];
}

function meansOf(point: (typeof points)[number], t: Words['t']): string {
  return point === 'paper'
    ? t('manual.point.paper.means', { words: leastPaperWords })
    : t(`manual.point.${point}.means`);
}

/** The manual as a page. */
export function manualPage(context: Context): Page {
  const { t } = context.words;
  const parts = [...manualNotes(context.words), ...manualParts(context.words)];
  return {
    ...emptyPage('manual/', t('room.manual')),
    description: t('room.manual.about'),
    lede: { text: plain(t('room.manual.about')), marks: [] },
    forms: [{ text: t('manual.problems'), href: href(context, 'manual/problems/') }],
    sections: [
      section('contents', t('manual.contents'), [
        {
          type: 'links',
          groups: [
            {
              label: '',
              links: [
                ...parts.map(({ id, title }) => ({ text: title, href: `#section_${id}` })),
                { text: t('manual.components'), href: '#section_components' },
              ],
            },
          ],
        },
      ]),
      ...parts.map(({ id, title, intro, fields }) =>
        section(id, title, [
          { type: 'text', text: plain(intro) },
          { type: 'fields', fields },
        ]),
      ),
      section('components', t('manual.components'), [
        {
          type: 'fields',
          fields: Object.entries(components).map(([name, component]) => ({
            id: `component_${name}`,
            name,
            required: false,
            claims: false,
            type: '',
            description: component.description,
            example: component.example,
            words: [],
          })),
        },
      ]),
    ],
  };
}

/** The page that explains every problem a check can print, under its code as anchor. */
export function problemsPage(context: Context): Page {
  const { t } = context.words;
  const problems: ProblemEntry[] = Object.entries(problemCodes).map(([code, help]) => ({ code, ...help }));
  return {
    ...emptyPage('manual/problems/', t('manual.problems')),
    description: t('manual.problems.about'),
    kicker: [{ text: t('room.manual'), href: href(context, 'manual/') }],
    lede: { text: plain(t('manual.problems.about')), marks: [] },
    sections: [
      section('problems', undefined, [
        { type: 'problems', problems: problems.sort((a, b) => compareText(a.code, b.code)) },
      ]),
    ],
  };
}

/** The manual as Markdown, for editors who read the folder and not the site. */
export function manualMarkdown(words: Words): string {
  const notes = manualNotes(words).map(({ title, intro, fields }) =>
    [`## ${title}`, intro, fields.map(({ name, description }) => `- **${name}**: ${description}`).join('\n')].join(
      '\n\n',
    ),
  );
  const parts = manualParts(words).map(({ id, title, intro, fields }) => {
    const rows = fields.map((field) => {
      const marks = [field.required ? words.t('manual.required') : '', field.claims ? words.t('manual.claims') : '']
        .filter(Boolean)
        .join(', ');
      const vocabulary =
        field.words.length > 0
          ? ` ${words.t('manual.words', { words: field.words.map((word) => `\`${word}\``).join(', ') })}`
          : '';
      return `| \`${field.name}\` | ${field.type}${marks ? `; ${marks}` : ''} | ${field.description}${vocabulary} | ${field.example ? `\`${field.example.replaceAll('|', '\\|')}\`` : ''} |`;
    });
    return [
      `## ${title}`,
      intro,
      [
        `| ${manualColumns.map((name) => words.t(`manual.column.${name}`)).join(' | ')} |`,
        '|---|---|---|---|',
        ...rows,
      ].join('\n'),
      ...kinds.filter((kind) => kind === id).map((kind) => wholeExample(words, kind)),
    ].join('\n\n');
  });
  return (
    [`# ${words.t('room.manual')}`, words.t('manual.generated'), ...notes, ...parts, problemsMarkdown(words)].join(
      '\n\n',
    ) + '\n'
  );
}

function wholeExample({ t }: Words, kind: Kind): string {
  const example = examples[kind];
  const file = `${folders[kind]}/${example.id}.mdx`;
  return `${t('manual.example')} (\`${file}\`):\n\n\`\`\`mdx\n${exampleFile(example).trimEnd()}\n\`\`\``;
}

/** What each code means, for whoever has no site built. */
function problemsMarkdown({ t }: Words): string {
  const codes = Object.entries(problemCodes).sort(([a], [b]) => compareText(a, b));
  return [
    `## ${t('manual.problems')}`,
    ...codes.map(([code, { means, bad, good }]) =>
      [`### ${code}`, means, `${t('manual.bad')}: ${fenced(bad)}`, `${t('manual.good')}: ${fenced(good)}`].join('\n\n'),
    ),
  ].join('\n\n');
}

/** Words that a page of Markdown shows as they stand. */
function fenced(text: string): string {
  return text.includes('\n') ? `\n\n\`\`\`yaml\n${text}\n\`\`\`` : `\`\` ${text} \`\``;
}

function helpOf(words: Words, part: string, schema: z.ZodObject): FieldHelp[] {
  return fieldsOf(schema).map(({ name, schema: field, notes, required }) => ({
    id: `field_${part}_${name}`,
    name,
    required,
    claims: notes.claims ?? false,
    type: typeOf(words, field),
    description: notes.description ?? '',
    example: notes.example,
    words: vocabulary(field),
  }));
}

function vocabulary(field: z.core.$ZodType): string[] {
  if (field instanceof z.ZodEnum) return field.options.map(String);
  return [];
}

/** A field's type in an editor's words. */
function typeOf(words: Words, field: z.core.$ZodType): string {
  const { t } = words;
  const sort = sortOf(field);
  if (sort !== undefined) return typeOfSort[sort](words, field);
  if (field instanceof z.ZodArray) return listType(words, field);
  if (field instanceof z.ZodObject) return t('manual.type.fields', { fields: Object.keys(field.shape).join(', ') });
  if (field instanceof z.ZodRecord) return t('manual.type.map');
  if (field instanceof z.ZodUnion)
    return [...new Set(field.options.map((option) => typeOf(words, unwrapped(option))))].join('; ');
  throw new TypeError('the schema does not say of what sort a field is');
}

type TypeWriter = (words: Words, field: z.core.$ZodType) => string;

const typeOfText: TypeWriter = ({ t }, field) =>
  field instanceof z.ZodString && field.maxLength !== null
    ? t('manual.type.text-of', { most: field.maxLength })
    : t('manual.type.text');

const typeOfSort = {
  date: ({ t }) => t('manual.type.date'),
  record: ({ t }, field) => {
    const kinds = notesOf(field).refersTo ?? [];
    return t('manual.type.reference', { kinds: kinds.map((kind) => t(`kind.${kind}.one`).toLowerCase()).join(', ') });
  },
  word: ({ t }) => t('manual.type.word'),
  number: ({ t }) => t('manual.type.number'),
  amount: ({ t }) => t('manual.type.amount', { fields: Object.keys(amount.shape).join(', ') }),
  name: typeOfText,
  text: typeOfText,
  code: ({ t }) => t('manual.type.code'),
  address: ({ t }) => t('manual.type.address'),
  point: ({ t }) => t('manual.type.point'),
  switch: ({ t }) => t('manual.type.switch'),
  id: ({ t }) => t('manual.type.id'),
  pointer: ({ t }) => t('manual.type.pointer'),
  evidence: ({ t }) => t('manual.type.evidence'),
} as const satisfies Record<Sort, TypeWriter>;

function listType(words: Words, field: z.ZodArray): string {
  const { maxItems } = z.toJSONSchema(field, { io: 'input', unrepresentable: 'any' });
  const type = typeOf(words, unwrapped(field.element));
  return maxItems === undefined
    ? words.t('manual.type.list', { type })
    : words.t('manual.type.list-of', { type, most: maxItems });
}
