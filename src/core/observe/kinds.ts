/** Which files are worth reading, and as what. A file may be of several kinds; most are of none. */

import { nameOf, type PathTest } from './path.ts'

interface Kind {
  readonly test: PathTest
  /** Kept only where the text has this; else it is read and forgotten. */
  readonly worth?: RegExp
}

/** Each ending begins with a dot, so that what begins at a dot of the name need only be looked up. */
const ending = (...endings: readonly string[]): PathTest => {
  const all = new Set(endings)
  return (path) => {
    const lower = path.toLowerCase()
    for (let at = lower.indexOf('.', lower.lastIndexOf('/')); at !== -1; at = lower.indexOf('.', at + 1))
      if (all.has(lower.slice(at))) return true
    return false
  }
}

const named =
  (pattern: RegExp): PathTest =>
  (path) =>
    pattern.test(nameOf(path))

/** Below a folder of the host's, at the root, or anywhere. */
const PIPELINES = [
  /^\.(?:github\/workflows|circleci|buildkite)\/[^/]*\.ya?ml$/i,
  /^(?:\.gitlab\/ci|\.azuredevops)\/.*\.ya?ml$/i,
  /^(?:concourse|ci)\/.*pipeline[^/]*\.ya?ml$/i,
  /^(?:(?:\.gitlab-ci|\.drone)\.ya?ml|(?:\.travis|bitbucket-pipelines)\.yml)$/i,
  /(?:^|\/)(?:action|azure[-_]pipeline[^/]*|cloudbuild[^/]*|buildspec[^/]*)\.ya?ml$/i,
  /(?:^|\/)Jenkinsfile[^/]*$/i,
]

const WORDS = /(?:^|\/)(?:locales|locale|translations|i18n|lang)(?:\/|$)/i
const isLock = named(/(?:^|[-_.])lock\.(?:json|ya?ml)$|^(?:package-lock|npm-shrinkwrap|composer\.lock)/i)

const isYaml = ending('.yml', '.yaml', '.yaml.tpl', '.yml.tpl', '.yaml.j2', '.yml.j2')
const isJson = ending('.json', '.jsonnet', '.libsonnet', '.json5', '.renovaterc')
const isPage = ending('.md', '.mdx', '.markdown', '.adoc', '.asciidoc', '.rst', '.md.erb', '.html.md', '.html.md.erb')
const isScript = ending('.sh', '.bash', '.service', '.timer', '.conf', '.nginx')
const isScriptName = named(/^(?:makefile|justfile|crontab.*|procfile|.*\.cron|nginx\.conf.*|caddyfile)$/i)

export const KINDS = {
  pipeline: { test: (path) => PIPELINES.some((each) => each.test(path)) },
  terraform: { test: ending('.tf', '.tofu', '.tfvars') },
  yaml: {
    test: (path) => isYaml(path) && !WORDS.test(path) && !isLock(path),
  },
  json: {
    test: (path) => isJson(path) && !WORDS.test(path) && !isLock(path),
    worth:
      /"panels"|"widgets"|AWSTemplateFormatVersion|"AWS::|"Statement"|"Action"|dashboard\.new|"openapi"|"swagger"|runbook|"extends"|\benabled\b|"packageRules"|"PolicyDocument"|"rules"/,
  },
  bicep: { test: ending('.bicep') },
  drawing: { test: ending('.mmd') },
  container: { test: named(/^(?:dockerfile|containerfile)(?:[._-].*)?$|\.dockerfile$/i) },
  manifest: {
    test: named(
      /^(?:package\.json|requirements[\w.-]*\.(?:txt|in)|pyproject\.toml|Pipfile|Gemfile|go\.mod|composer\.json|pom\.xml|build\.gradle(?:\.kts)?|libs\.versions\.toml|Cargo\.toml|mix\.exs|.*\.gemspec|.*\.csproj|packages\.config)$/i,
    ),
  },
  version: { test: named(/^(?:\.nvmrc|\.node-version|\.ruby-version|\.python-version|\.tool-versions|runtime\.txt)$/) },
  owners: { test: (path) => /^(?:\.github\/|docs\/|\.gitlab\/)?CODEOWNERS$/.test(path) },
  page: {
    test: (path) =>
      isPage(path) || /^(?:README|SUPPORT|SECURITY)(?:\.txt)?$/i.test(path) || /(?:^|\/)security\.txt$/i.test(path),
  },
  template: {
    test: ending(
      '.html',
      '.htm',
      '.njk',
      '.erb',
      '.jinja',
      '.jinja2',
      '.j2',
      '.twig',
      '.hbs',
      '.ejs',
      '.liquid',
      '.haml',
      '.slim',
      '.tsx',
      '.jsx',
      '.vue',
      '.cshtml',
      '.php',
      '.phtml',
      '.ftl',
      '.mustache',
      '.gohtml',
      '.tmpl',
      '.scala.html',
    ),
    worth: /phase[-_]?banner|feedback|survey/i,
  },
  script: {
    test: (path) => isScript(path) || isScriptName(path),
  },
  source: {
    test: ending(
      '.rb',
      '.py',
      '.js',
      '.ts',
      '.mjs',
      '.cjs',
      '.go',
      '.java',
      '.kt',
      '.cs',
      '.php',
      '.rs',
      '.ex',
      '.scala',
      '.tsx',
      '.jsx',
      '.swift',
      '.groovy',
    ),
    worth:
      /rack.?attack|rate_?limit|\blimiter\b|Flipper|unleash|launchdarkly|openfeature|flagsmith|feature_?flags?|beat_schedule|sidekiq.?cron|RecurringJob|\bevery\s+\d|["'](?:Sunset|Deprecation)["']|aws-cdk-lib|@pulumi|axe|pa11y|lighthouse|\bskip|importorskip|\.fixme\b|markTestSkipped|\bpending\b|xit\b|xdescribe|@Ignore|@Disabled|\[ignore|playwright|cypress|selenium|capybara|webdriver|from locust|['"]k6['"/]|gatling/i,
  },
} as const satisfies Record<string, Kind>

export type FileKind = keyof typeof KINDS

const ENTRIES = Object.entries(KINDS) as readonly (readonly [FileKind, Kind])[]

/** The kinds of a file, by its name. */
export const kindsOf = (path: string): readonly FileKind[] =>
  ENTRIES.filter(([, { test }]) => test(path)).map(([kind]) => kind)

/** Whether a text of this kind is worth keeping. */
export const isWorth = (kind: FileKind, text: string): boolean => {
  const { worth }: Kind = KINDS[kind]
  return worth === undefined || worth.test(text)
}

/** Endings of files that hold no text; their contents are not even asked for. */
export const isBinaryName = ending(
  '.png',
  '.jpg',
  '.jpeg',
  '.gif',
  '.webp',
  '.ico',
  '.svg',
  '.pdf',
  '.zip',
  '.gz',
  '.tgz',
  '.bz2',
  '.xz',
  '.7z',
  '.jar',
  '.war',
  '.class',
  '.so',
  '.dll',
  '.exe',
  '.woff',
  '.woff2',
  '.ttf',
  '.otf',
  '.eot',
  '.mp3',
  '.mp4',
  '.mov',
  '.webm',
  '.wasm',
  '.docx',
  '.xlsx',
  '.pptx',
  '.odt',
  '.ods',
  '.psd',
  '.sqlite',
  '.db',
  '.parquet',
  '.bin',
  '.dat',
  '.pyc',
  '.min.js',
  '.min.css',
  '.map',
  '.snap',
)
