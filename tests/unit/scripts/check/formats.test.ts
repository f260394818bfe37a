import { mkdir, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Ajv } from 'ajv';
import { expect, onTestFinished, test } from 'vitest';
import { annotationsOf, withinRepository } from '../../../../scripts/check/annotations.ts';
import { codeQuality } from '../../../../scripts/check/code-quality.ts';
import { forReview } from '../../../../scripts/check/formats.ts';
import { sarif } from '../../../../scripts/check/sarif.ts';
import { workflowCommands } from '../../../../scripts/check/workflow-commands.ts';
import { problemCodes } from '../../../../src/basics/problem-codes.ts';
import type { Problem } from '../../../../src/basics/problem.ts';

const problems: readonly Problem[] = [
  {
    code: 'unknown-record',
    severity: 'error',
    file: 'programmes/sea cable.mdx',
    line: 7,
    column: 9,
    what: "'ballet' is no programme",
    todo: "did you mean 'bella'?",
  },
  {
    code: 'empty-kind',
    severity: 'warning',
    file: 'themes',
    line: 1,
    column: 1,
    what: 'nothing, 100%:\nnone',
    todo: 'x',
  },
];
const annotations = annotationsOf(problems, 'records');

/** The schema of SARIF 2.1.0 as it is published; of draft 4, whose keywords it uses all mean the same since. */
async function sarifSchema(): Promise<object> {
  const file = fileURLToPath(import.meta.resolve('@microsoft/jest-sarif')).replace(/index\.js$/, '');
  const text = await readFile(join(file, 'schemas/sarif-2.1.0-rtm.5.json'), 'utf8');
  return { ...(JSON.parse(text) as object), $schema: undefined, id: undefined };
}

/** What GitLab's manual says of a Code Quality report: fields that must be there, and what may stand in them. */
const codeQualitySchema = {
  type: 'array',
  items: {
    type: 'object',
    required: ['description', 'check_name', 'fingerprint', 'severity', 'location'],
    properties: {
      description: { type: 'string', minLength: 1 },
      check_name: { type: 'string', minLength: 1 },
      fingerprint: { type: 'string', pattern: '^[0-9a-f]{32}$' },
      severity: { enum: ['info', 'minor', 'major', 'critical', 'blocker'] },
      location: {
        type: 'object',
        required: ['path', 'positions'],
        properties: {
          path: { type: 'string', pattern: '^(?!\\./|/)' },
          positions: {
            type: 'object',
            required: ['begin'],
            properties: {
              begin: { type: 'object', required: ['line'], properties: { line: { type: 'integer', minimum: 1 } } },
            },
          },
        },
      },
    },
  },
};

test('SARIF fits its published schema, which can fail; each rule explains itself', async () => {
  const fits = new Ajv({ strict: false, validateFormats: false, unicodeRegExp: false }).compile(await sarifSchema());
  const log = sarif(annotations) as {
    runs: [{ tool: { driver: { rules: { id: string; fullDescription: { text: string } }[] } }; results: object[] }];
  };
  expect(fits(log), JSON.stringify(fits.errors)).toBe(true);
  expect(fits({ ...log, version: '2.0.0' })).toBe(false);
  const [{ tool, results }] = log.runs;
  expect(tool.driver.rules.map(({ id, fullDescription }) => [id, fullDescription.text])).toEqual([
    ['empty-kind', problemCodes['empty-kind'].means],
    ['unknown-record', problemCodes['unknown-record'].means],
  ]);
  expect(results[0]).toEqual({
    ruleId: 'unknown-record',
    ruleIndex: 1,
    level: 'error',
    message: { text: "'ballet' is no programme — did you mean 'bella'?" },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: 'records/programmes/sea%20cable.mdx' },
          region: { startLine: 7, startColumn: 9 },
        },
      },
    ],
    partialFingerprints: { 'problem/v1': annotations[0]?.fingerprint },
  });
  // Nothing wrong is a report too.
  expect(fits(sarif([]))).toBe(true);
});

test('a Code Quality report has what GitLab asks for', () => {
  const fits = new Ajv().compile(codeQualitySchema);
  const report = codeQuality(annotations);
  expect(fits(report), JSON.stringify(fits.errors)).toBe(true);
  expect(fits([{ ...report[0], severity: 'error' }])).toBe(false);
  expect(report[0]).toMatchObject({
    check_name: 'unknown-record',
    severity: 'major',
    location: { path: 'records/programmes/sea cable.mdx', positions: { begin: { line: 7, column: 9 } } },
  });
});

test('commands of a GitHub workflow are a line each, whatever a problem quotes', () => {
  expect(workflowCommands(annotations)).toEqual([
    "::error file=records/programmes/sea cable.mdx,line=7,col=9,title=unknown-record::'ballet' is no programme — did you mean 'bella'?",
    '::warning file=records/themes,line=1,col=1,title=empty-kind::nothing, 100%25:%0Anone — x',
  ]);
});

test('a problem is known again on another line, and two of them apart', () => {
  const prints = (all: readonly Problem[]) => annotationsOf(all, '').map(({ fingerprint }) => fingerprint);
  const [first] = problems;
  if (!first) throw new RangeError('no problem');
  expect(prints([{ ...first, line: 90, column: 1 }])).toEqual(prints([first]));
  expect(new Set(prints([first, first])).size).toBe(2);
  expect(prints([{ ...first, file: 'themes/x.mdx' }])).not.toEqual(prints([first]));
});

test('paths begin at the root of the repository, wherever the records lie in it', async () => {
  const scratch = await mkdtemp(join(tmpdir(), 'aide-memoire-repository-'));
  onTestFinished(() => rm(scratch, { recursive: true }));
  await mkdir(join(scratch, 'some/.git'), { recursive: true });
  await mkdir(join(scratch, 'some/our/records'), { recursive: true });
  expect(withinRepository(join(scratch, 'some/our/records'))).toBe('our/records');
  expect(withinRepository(join(scratch, 'some'))).toBe('');
  expect(withinRepository(join(scratch, 'nothing'))).toBe('');
  const [place] = JSON.parse(forReview(problems, join(scratch, 'some/our/records'), 'code-quality')) as {
    location: { path: string };
  }[];
  expect(place?.location.path).toBe('our/records/programmes/sea cable.mdx');
});
