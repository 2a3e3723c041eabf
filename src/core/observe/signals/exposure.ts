/** How a change reaches users step by step, and what they see of the phase. */

import { defineSignal, found, type Sighting, unknown } from '#core/observe/define.ts'
import type { Place, SourceFile } from '#core/observe/facts.ts'
import { codeLines, placesOf, uncommentedTemplate } from '#core/observe/read/lines.ts'
import { asPlaces, deployed } from './shared.ts'

export const progressiveRollout = defineSignal({
  id: 'progressive-rollout',
  needs: ['files', 'stack'],
  judge: (facts) => {
    const kubernetes = placesOf(
      deployed(facts).filter(({ text }) => /argoproj\.io\/|flagger\.app\//.test(text)),
      /^\s*kind:\s*(?:Rollout|Canary)\s*$/,
    )
    const codeDeploy = facts.stack.resources
      .filter(
        ({ type, block }) =>
          type === 'aws_codedeploy_deployment_group' &&
          /Canary|Linear/.test(block.attributes.get('deployment_config_name')?.text ?? ''),
      )
      .map(({ path, line }) => ({ path, line }))
    const serverless = placesOf(deployed(facts), /^\s*Type:\s*['"]?(?:Canary|Linear)\d+Percent/)
    return found(
      [...kubernetes, ...codeDeploy, ...serverless],
      'A release reaches users step by step.',
      'gradual release',
    )
  },
})

const BANNER = /phase[-_]?banner/i
const TAG =
  /(?:govuk-tag[^>]{0,500}>|phase-banner__(?:content__)?tag[^>]{0,500}>|["']?tag["']?\s*:\s*\{[^}]{0,500}["']?text["']?\s*:\s*["']|phase\s*[:=]\s*["']|text:\s*["'])\s*(alpha|beta)\b/i
const WRITTEN_IN = /\{\{[^{}]*\}\}|<%=[\s\w.@]*%>|\{phase\}/gi

/** Whether the phase is no fixed text: something else writes it in. */
const isChosen = (near: string): boolean => (near.match(WRITTEN_IN) ?? []).some((each) => /phase/i.test(each))

export const phaseBanner = defineSignal({
  id: 'phase-banner',
  needs: ['files', 'declared'],
  judge: ({ files, declared }): Sighting => {
    const banners = files('template').flatMap(({ path, text }) => {
      const lines = uncommentedTemplate(text).split('\n')
      return lines.flatMap((line, index) => {
        if (!BANNER.test(line)) return []
        const near = lines.slice(index, index + 8).join('\n')
        const word = TAG.exec(near)?.[1]?.toLowerCase()
        return word === undefined || isChosen(near) ? [] : [{ path, line: index + 1, word }]
      })
    })
    const words = new Set(banners.map(({ word }) => word))
    if (words.size !== 1)
      return unknown(
        words.size === 0 ? 'No phase banner with a fixed text was seen.' : 'Phase banners differ from each other.',
      )
    const [word] = [...words]
    const phase = declared?.phase
    const places = banners.map(({ path, line }) => ({ path, line }))
    if (phase === undefined)
      return unknown(`A phase banner says ${word}, and there is no declared phase to compare it with.`)
    const agrees = word === 'alpha' ? phase === 'alpha' : phase === 'private-beta' || phase === 'public-beta'
    return agrees
      ? { kind: 'met', value: 'agrees', says: `The phase banner says ${word}, as the declared phase does.`, places }
      : {
          kind: 'contradicted',
          value: 'differs',
          says: `The phase banner says ${word}, and the declared phase is ${phase}.`,
          places,
          words: { publishedPhase: word! },
        }
  },
})

const FLAG_LIBRARIES =
  /^(?:flipper[\w-]*|unleash[\w-]*|@unleash\/[\w-]+|unleash-client|launchdarkly[\w-]*|@launchdarkly\/[\w-]+|@openfeature\/[\w-]+|openfeature[\w-]*|flagsmith[\w-]*|django-waffle|rollout|growthbook|@growthbook\/[\w-]+|posthog-node)$/i

export const featureFlags = defineSignal({
  id: 'feature-flags',
  needs: ['dependencies', 'artefact', 'files'],
  judge: (facts) => {
    const library = facts.dependencies.find(({ name, dev }) => !dev && FLAG_LIBRARIES.test(name))
    const registered = placesOf(
      facts.files('source'),
      /\bFlipper\.(?:enabled|enable|register|configure)|unleash|launchdarkly|openfeature|flagsmith|waffle/i,
      1,
    )
    const places =
      library === undefined ? [] : [...asPlaces(facts.artefact('feature-flags').slice(0, 1)), ...registered]
    return found(
      places.length === 0 ? [] : [{ path: library!.path, line: library!.line }, ...places],
      'Features can be switched on and off.',
      'library and registration of feature flags',
    )
  },
})

const RULE = /^\s*(?:return\s+30[178]\s+(?<to>\S+)|rewrite\s+\S+\s+(?<target>\S+)\s+(?:permanent|redirect))\s*;?/
/** Every page there is. */
const WHOLE_HOST = /^\s*rewrite\s+\^\/?\(\.\*\)\$?\s/
/** The same host and path, only encrypted. */
const ENCRYPTS = /^https:\/\/\$(?:host|http_host|server_name)(?::\d+)?(?:\$request_uri|\$uri\S*|\/\$1|\$1)?;?$/
/** The same page with or without a slash. */
const SLASH = /^(?:(?:https?|\$scheme):\/\/\$\w+)?\/?\$1\/?;?$/
/** How a laptop or a test environment is set up says nothing of the addresses of users. */
const NOT_LIVE =
  /(?:^|[/._-])(?:local|localhost|dev|develop|development|devcontainer|docker-compose|sandbox)(?:[/._-]|$)/i

/** The host of an address, where it is the very one that the server around the line is called. */
const isOwnHost = (to: string, names: string): boolean => {
  const host = /^https:\/\/([\w.-]+)\$request_uri;?$/.exec(to)?.[1]
  return host !== undefined && names.replace(';', ' ').split(/\s+/).includes(host)
}

/** A host that only the makers use. */
const NOT_LIVE_HOST =
  /(?:^|[.-])(?:stage|staging|dev|develop|development|test|uat|local|localhost|sandbox|preview)(?:[.-]|$)/i
/** All pages of a host go to a place below another host: a short address, and no old one. */
const SHORT_HOST = /^https?:\/\/[\w.-]+\/[^$]*[^$/][^$]*\$1;?$/

const isForMakers = (named: string): boolean => {
  const names = /^\s*server_name\s+(.*?);/.exec(named)?.[1]
  return names !== undefined && names.split(/\s+/).every((name) => NOT_LIVE_HOST.test(name))
}

/** The first line of a file that leads from one address to another. */
const ruleIn = (file: SourceFile): readonly Place[] => {
  // How the server is called: by its first line that says so, and by the nearest above.
  let [first, nearest] = ['', '']
  const index = codeLines(file).findIndex((line) => {
    if (/^\s*server\s*\{/.test(line)) first = ''
    if (/^\s*server_name\s/.test(line)) {
      nearest = line
      first ||= line
    }
    const { to, target } = RULE.exec(line)?.groups ?? {}
    const address = to ?? target
    return (
      address !== undefined &&
      !ENCRYPTS.test(address) &&
      !SLASH.test(address) &&
      !isOwnHost(address, nearest) &&
      !isForMakers(first) &&
      !(WHOLE_HOST.test(line) && SHORT_HOST.test(address))
    )
  })
  return index === -1 ? [] : [{ path: file.path, line: index + 1 }]
}

export const redirects = defineSignal({
  id: 'redirects',
  needs: ['paths', 'files'],
  judge: ({ paths, files }) => {
    const named = paths.filter((path) => /(?:^|\/)_?redirects(?:\.(?:ya?ml|json|csv|conf|rb|tf))?$/i.test(path))
    const rules = files('script')
      .filter(({ path }) => !NOT_LIVE.test(path))
      .flatMap(ruleIn)
    return found(
      [...asPlaces(named), ...rules.filter(({ path }) => !named.includes(path))],
      'Old addresses redirect to new ones.',
      'redirect rule',
    )
  },
})
