/**
 * What a folder of records tells GitHub and GitLab to do. Each stands as it is: only where the project lies must be
 * said, in a variable that each names at its top.
 */
export const recipes: readonly (readonly [file: string, text: string])[] = [
  ['.github/workflows/check.yml', githubCheck()],
  ['.github/workflows/publish.yml', githubPublish()],
  ['.gitlab-ci.yml', gitlab()],
];

/** The steps that fetch the project and make it ready, indented as steps of a job. */
function githubProject(): string {
  return `      - uses: actions/checkout@v4
        with: {repository: "\${{ env.AIDE_MEMOIRE }}", path: project}
      - uses: actions/setup-node@v4
        with: {node-version: 24, cache: npm, cache-dependency-path: project/package-lock.json}
      - run: npm ci
        working-directory: project`;
}

function githubCheck(): string {
  return `# Holds the records at every change: each problem stands at its line. On a pull request it also builds a preview and
# says what would change for readers.
name: check
on:
  push:
    branches: [main]
  pull_request:
permissions:
  contents: read
  pull-requests: write
  security-events: write
env:
  # Where the project lies.
  AIDE_MEMOIRE: OWNER/aide-memoire
jobs:
  check:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v4
        with: {path: records}
${githubProject()}
      - name: Each problem at its line
        run: npm run --silent check -- --content ../records --format github
        working-directory: project
      - name: The same for code scanning
        if: success() || failure()
        run: npm run --silent check -- --content ../records --format sarif > ../check.sarif || true
        working-directory: project
      # A private repository may have no code scanning: the lines are marked all the same.
      - if: success() || failure()
        continue-on-error: true
        uses: github/codeql-action/upload-sarif@v4
        with: {sarif_file: check.sarif, checkout_path: "\${{ github.workspace }}/records", category: records}

  review:
    if: github.event_name == 'pull_request'
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v4
        with: {path: records}
      - uses: actions/checkout@v4
        with: {path: before, ref: "\${{ github.event.pull_request.base.sha }}"}
${githubProject()}
      # Where there was no site yet there is nothing to compare with.
      - id: before
        continue-on-error: true
        run: npm run build -- --content ../before --out ../before-site
        working-directory: project
      - run: npm run build -- --content ../records --out ../preview
        working-directory: project
      - name: What changes for readers
        run: |
          npm run --silent publish:check -- --out ../preview \${BEFORE:+--against ../before-site} --markdown > ../comment.md || true
          cat ../comment.md >> "$GITHUB_STEP_SUMMARY"
        working-directory: project
        env:
          BEFORE: \${{ steps.before.outcome == 'success' && 'yes' || '' }}
      - uses: actions/upload-artifact@v4
        with: {name: preview, path: preview}
      # What comes from a fork may write nothing here: its comment stands in the summary alone.
      - if: github.event.pull_request.head.repo.full_name == github.repository
        run: gh pr comment "$NUMBER" --repo "$GITHUB_REPOSITORY" --edit-last --create-if-none --body-file comment.md
        env:
          GH_TOKEN: \${{ github.token }}
          NUMBER: \${{ github.event.pull_request.number }}
`;
}

function githubPublish(): string {
  return `# Publishes the site on GitHub Pages, when somebody says so: Actions, publish, Run workflow.
# In the settings of the repository, under Pages, the source must be "GitHub Actions".
name: publish
on: workflow_dispatch
permissions:
  contents: read
  pages: write
  id-token: write
concurrency: {group: pages}
env:
  # Where the project lies.
  AIDE_MEMOIRE: OWNER/aide-memoire
jobs:
  publish:
    runs-on: ubuntu-latest
    environment: {name: github-pages, url: "\${{ steps.deployment.outputs.page_url }}"}
    steps:
      - uses: actions/checkout@v4
        with: {path: records}
${githubProject()}
      - id: pages
        uses: actions/configure-pages@v5
      - run: npm run build -- --content ../records --out ../site --site "$ORIGIN" --base "\${BASE:-/}"
        working-directory: project
        env:
          ORIGIN: \${{ steps.pages.outputs.origin }}
          BASE: \${{ steps.pages.outputs.base_path }}
      - run: npm run publish:check -- --out ../site
        working-directory: project
      - uses: actions/upload-pages-artifact@v3
        with: {path: site}
      - id: deployment
        uses: actions/deploy-pages@v4
`;
}

function gitlab(): string {
  return `# Holds the records at every merge request: each problem stands at its line, a preview is built, and what would
# change for readers is said. On the main branch the site is published on GitLab Pages when somebody says so.
variables:
  # Where the project lies, as git clones it. A variable of this name in the settings comes before this one.
  AIDE_MEMOIRE: https://gitlab.com/OWNER/aide-memoire.git

workflow:
  rules:
    - if: $CI_PIPELINE_SOURCE == "merge_request_event"
    - if: $CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH

default:
  image: node:24
  before_script:
    - git clone --quiet --depth 1 "$AIDE_MEMOIRE" /tmp/project
    - cd /tmp/project
    - npm ci

check:
  script:
    - npm run --silent check -- --content "$CI_PROJECT_DIR" --format code-quality > /tmp/check.json || true
    - cp /tmp/check.json "$CI_PROJECT_DIR"
    - npm run check -- --content "$CI_PROJECT_DIR"
  artifacts:
    when: always
    reports:
      codequality: check.json

review:
  rules:
    - if: $CI_PIPELINE_SOURCE == "merge_request_event"
  variables:
    GIT_DEPTH: 0
  script:
    # Where there was no site yet there is nothing to compare with.
    - git -C "$CI_PROJECT_DIR" worktree add --quiet /tmp/before "$CI_MERGE_REQUEST_DIFF_BASE_SHA"
    - if npm run build -- --content /tmp/before --out /tmp/before-site; then BEFORE=yes; fi
    - npm run build -- --content "$CI_PROJECT_DIR" --out /tmp/preview
    - npm run --silent publish:check -- --out /tmp/preview \${BEFORE:+--against /tmp/before-site} --markdown > /tmp/comment.md || true
    - mv /tmp/preview /tmp/comment.md "$CI_PROJECT_DIR"
    # A token that may write comments (scope api) in the variable COMMENT_TOKEN; without one the comment lies beside the preview.
    - |
      if [ -n "$COMMENT_TOKEN" ]; then
        notes="$CI_API_V4_URL/projects/$CI_PROJECT_ID/merge_requests/$CI_MERGE_REQUEST_IID/notes"
        old=$(curl --silent --fail --header "PRIVATE-TOKEN: $COMMENT_TOKEN" "$notes?per_page=100" |
          node -p 'JSON.parse(require("node:fs").readFileSync(0, "utf8")).find(({ body }) => body.startsWith("## What changes for readers"))?.id ?? ""')
        if [ -n "$old" ]; then method=PUT; else method=POST; fi
        curl --silent --fail --output /dev/null --request "$method" --header "PRIVATE-TOKEN: $COMMENT_TOKEN" \\
          --data-urlencode "body@$CI_PROJECT_DIR/comment.md" "$notes\${old:+/$old}"
      fi
  artifacts:
    expose_as: Preview
    paths: [preview/, comment.md]

pages:
  rules:
    - if: $CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH
      when: manual
  script:
    - export ORIGIN=$(node -p 'new URL(process.env.CI_PAGES_URL).origin')
    - export BASE=$(node -p 'new URL(process.env.CI_PAGES_URL).pathname')
    - npm run build -- --content "$CI_PROJECT_DIR" --out /tmp/site --site "$ORIGIN" --base "$BASE"
    - npm run publish:check -- --out /tmp/site
    - mv /tmp/site "$CI_PROJECT_DIR"
  pages:
    publish: site
  artifacts:
    paths: [site]
`;
}
