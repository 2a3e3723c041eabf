/** What the service is for, what it costs, and what was stopped. */

import { withoutMarkup } from './words.ts'
import { defineSignal, found, measured, unknown } from '#core/observe/define.ts'
import { within } from '#core/observe/read/hcl.ts'
import { headings, lineIn } from '#core/observe/read/page.ts'
import { stepsWhere } from '#core/observe/read/steps.ts'
import { attributesNamed } from '#core/observe/read/terraform.ts'
import { placesOf, uncommentedTemplate } from '#core/observe/read/lines.ts'
import { asPlaces, bicep, formation, lastChange } from './shared.ts'

/** Headings of sections that never say what the service is for. */
const INSTALLING =
  /^(?:#{1,6}|={1,5})\s+.*\b(?:install|setup|set up|setting up|getting started|get started|usage|running|run |development|requirements|prerequisites|build|quick ?start)/i
const AROUND =
  /^(?:#{1,6}|={1,5})\s+\W*(?:contribut(?:ing|ions?|ors?)|how to contribute|licen[cs](?:e|ing)|change ?log|release notes|support|help|contact(?: us)?|authors?|credits|acknowledg\w+|code of conduct|security|tests?|testing|deploy(?:ing|ment)?)\b/i
/** A line of a table of contents. */
const CONTENTS = /^\s*(?:[-*+]|\d+\.)\s*\[[^\]]*\]\(#[^)]*\)\s*$/
const SHORTEST = 200

/** Without badges, pictures, links and markup. */
const plain = (line: string): string => withoutMarkup(line)

export const readmePurpose = defineSignal({
  id: 'readme-purpose',
  needs: ['pages', 'files'],
  judge: ({ pages, files }) => {
    const readme = pages.find(({ path }) => /^readme[^/]*$/i.test(path))
    if (readme === undefined) return unknown('There is no README at the root that could be read.')
    const source = files('page').find(({ path }) => path === readme.path)!
    const fence = source.text.split(/\r?\n/).findIndex((line) => /^\s*(?:```|~~~)/.test(line))
    const heading = readme.lines.findIndex((line) => INSTALLING.test(line) || AROUND.test(line))
    const ends = [fence, heading].filter((index) => index !== -1)
    const text = readme.lines
      .slice(0, ends.length === 0 ? undefined : Math.min(...ends))
      .filter((line) => !/^#{1,6}\s|^[=-]{3,}\s*$/.test(line) && !CONTENTS.test(line))
      .map(plain)
      .join(' ')
      .replaceAll(/\s+/g, ' ')
      .trim()
    return text.length < SHORTEST
      ? unknown(
          `Before the part on installing or contributing, ${readme.path} has little text, so it may not say what the service is for.`,
        )
      : {
          kind: 'met',
          value: true,
          says: 'The README begins by saying what this is.',
          places: [{ path: readme.path, line: readme.from }],
        }
  },
})

export const roadmapRecency = defineSignal({
  id: 'roadmap-recency',
  needs: ['artefact', 'history'],
  judge: ({ artefact, history }) => {
    const paths = artefact('roadmap')
    if (paths.length === 0) return unknown('No roadmap was seen. It may live elsewhere.')
    if (!history.known) return unknown(history.reason)
    const last = lastChange(history, paths)
    return last === undefined
      ? unknown('No change to the roadmap by a person was seen.')
      : measured(last.days, `A person last changed the roadmap on ${last.on}.`, [{ path: last.path }])
  },
})

const FIGURE = /\d+(?:\.\d+)?\s?(?:%|per ?cent|seconds?|minutes?|hours?|days?|ms|£|€|\$)|[£€$]\s?\d/i

export const kpiDefinition = defineSignal({
  id: 'kpi-definition',
  needs: ['artefact', 'pages'],
  judge: ({ artefact, pages }) => {
    const named = new Set(artefact('kpis'))
    const places = pages
      .filter(({ path }) => named.has(path))
      .flatMap((page) => {
        const line = lineIn(page, FIGURE)
        return line === undefined ? [] : [{ path: page.path, line }]
      })
    return found(places, 'A page on measures with a figure.', 'page on measures with a figure')
  },
})

const HEADER =
  /(?:["'](?:Sunset|Deprecation)["']\s*(?:,|=>|:|\])|\b(?:add_?header|set_?header|header)\b.*["'](?:Sunset|Deprecation)["'])/i

export const deprecationNotes = defineSignal({
  id: 'deprecation-notes',
  needs: ['artefact', 'files'],
  judge: ({ artefact, files }) =>
    found(
      [...asPlaces(artefact('retirement-plan')), ...placesOf(files('source'), HEADER, 3)],
      'A retirement or deprecation page, or headers that announce an end.',
      'retirement or deprecation page',
    ),
})

export const budgetAlarm = defineSignal({
  id: 'budget-alarm',
  needs: ['stack', 'files'],
  judge: (facts) => {
    const { resources } = facts.stack
    const budgets = resources
      .filter(({ type, block }) =>
        type === 'aws_budgets_budget'
          ? [...within(block)].some((inner) => inner.type === 'notification' || inner.labels[0] === 'notification')
          : type === 'aws_ce_anomaly_subscription' ||
            type.startsWith('azurerm_consumption_budget_') ||
            (type === 'google_billing_budget' &&
              /threshold_rules|all_updates_rule/.test([...block.blocks].map((each) => each.type).join(' '))),
      )
      .map(({ path, line }) => ({ path, line }))
    const places = [
      ...budgets,
      ...formation(facts, 'Budgets::Budget')
        .filter(({ text }) => text.includes('NotificationsWithSubscribers'))
        .map(({ path, line }) => ({ path, line })),
      ...bicep(facts, 'Microsoft.Consumption/budgets'),
    ]
    return found(places, 'A budget or cost alarm with somebody to notify.', 'budget or cost alarm')
  },
})

export const costInCi = defineSignal({
  id: 'cost-in-ci',
  needs: ['pipelines'],
  judge: ({ pipelines }) =>
    found(
      stepsWhere(pipelines, { run: /\binfracost\s+(?:breakdown|diff|comment)\b/, uses: /^infracost\//i }).map(
        ({ path, line }) => ({ path, line }),
      ),
      'A pipeline estimates costs.',
      'pipeline step that estimates costs',
    ),
})

const SERVICE_KEY = /\b(?:service|application|app|product|project|system)[\w-]*"?\s*[=:]/i
const OWNER_KEY = /\b(?:owner|team|business[_-]?unit|contact|cost[_-]?cent(?:er|re))[\w-]*"?\s*[=:]/i

export const resourceTags = defineSignal({
  id: 'resource-tags',
  needs: ['stack', 'files'],
  judge: ({ stack, files }) => {
    const defaults = stack.providers
      .filter(({ block }) => block.blocks.some(({ type }) => type === 'default_tags'))
      .map(({ path, line, block }) => ({
        path,
        line,
        text: [...attributesNamed(block, 'tags')].map(({ text }) => text).join('\n'),
      }))
    const locals = files('terraform').flatMap(({ path, text }) => {
      const match =
        /^\s*(?:\w*_)?(?:default|common|mandatory|standard)_tags\s*=\s*(?:merge\(\s*)?\{[^}]{0,2000}\}/m.exec(text)
      return match === null
        ? []
        : [
            {
              path,
              line: text.slice(0, match.index).split('\n').length + (match[0].startsWith('\n') ? 1 : 0),
              text: match[0],
            },
          ]
    })
    const places = [...defaults, ...locals]
      .filter(({ text }) => SERVICE_KEY.test(text) && OWNER_KEY.test(text))
      .map(({ path, line }) => ({ path, line }))
    return found(places, 'Common tags name the service and its owner.', 'common tag for service and owner')
  },
})

export const supportFile = defineSignal({
  id: 'support-file',
  needs: ['pages', 'allPaths'],
  judge: ({ pages, allPaths }) => {
    const files = allPaths.filter((path) => /^(?:\.github\/|docs\/)?SUPPORT(?:\.\w+)?$/i.test(path))
    const readme = pages.filter(({ path }) => /^readme[^/]*$/i.test(path))
    const heading = readme.flatMap((page) =>
      headings(page)
        .filter(({ text }) =>
          /^(?:\W*)(?:support|help|contact(?: us)?|getting help|need help\??|questions(?: and support)?|contacting .*|help and support|support and .*)(?:\W*)$/i.test(
            text,
          ),
        )
        .map(({ line }) => ({ path: page.path, line })),
    )
    return found(
      [...asPlaces(files), ...heading],
      'A support page, or a heading in the README that leads to help.',
      'support page or heading',
    )
  },
})

/** Of a mail only the address says what it is for: its subject may be anything. */
const FEEDBACK =
  /href=["'](?:(?!mailto:)[^"']*|mailto:[^"'?]*)(?:feedback|survey|satisfaction)[^"']*["']|(?:feedback|survey)(?:[_-]?(?:url|path)|_?link)\b|<(?:Feedback|Survey)\w*|gem-c-feedback|_feedback['"]/i

export const feedbackDependency = defineSignal({
  id: 'feedback-dependency',
  needs: ['files'],
  judge: ({ files }) => {
    const places = placesOf(
      files('template').map(({ path, text }) => ({ path, text: uncommentedTemplate(text) })),
      FEEDBACK,
    )
    return found(
      places,
      'Users are asked what they think, in the product itself.',
      'feedback link or survey in templates',
    )
  },
})
