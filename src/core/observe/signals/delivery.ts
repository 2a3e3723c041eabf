/** How changes reach users: the pipeline, its gates, the way back, and steps on the way. */

import { defineSignal, found } from '#core/observe/define.ts'
import type { Place, RepositoryFacts } from '#core/observe/facts.ts'
import { nameOf } from '#core/observe/path.ts'
import { placesOf } from '#core/observe/read/lines.ts'
import { headings } from '#core/observe/read/page.ts'
import { runningOn, stepsWhere } from '#core/observe/read/steps.ts'
import { attributesNamed } from '#core/observe/read/terraform.ts'
import { at, listOf } from '#core/observe/read/value.ts'
import { parseForeign } from '#core/yaml.ts'
import { asPlaces, cloudFormation, deployed, LIVE, resources } from './shared.ts'

const DEPLOYS =
  /\b(?:terraform\s+(?:-chdir=\S+\s+)?apply|tofu\s+apply|terragrunt\s+(?:run-all\s+)?apply|kubectl\s+(?:-n\s+\S+\s+)?(?:apply|set\s+image|rollout)|kustomize\s+build.*kubectl|helm\s+(?:upgrade|install)|helmfile\s+(?:apply|sync)|cf\s+(?:push|v3-zdt-push|deploy)|eb\s+deploy|aws\s+ecs\s+update-service|aws\s+lambda\s+update-function-code|aws\s+deploy\s+create-deployment|aws\s+s3\s+sync(?=\s+(?:--\S+\s+)*(?!['"]?s3:|--)\S+\s+['"]?(?:s3:|\$))|aws\s+cloudformation\s+(?:deploy|create-stack|update-stack)|kamal\s+deploy|wrangler\s+deploy|sam\s+deploy|cdk\s+deploy|serverless\s+deploy|sls\s+deploy|gcloud\s+(?:run|app|functions)\s+deploy|az\s+(?:webapp|containerapp|functionapp)\s+(?:deploy\w*|up|update)|flyctl\s+deploy|heroku\s+container:release|skaffold\s+(?:run|deploy)|cap\s+\w+\s+deploy|ansible-playbook|pulumi\s+up|argocd\s+app\s+sync|fly\s+(?:-t\s+\S+\s+)?set-pipeline|git\s+push\s+heroku)\b/
/** A program of this repository that is called so, and run: to check it or to copy it deploys nothing. */
const DEPLOY_SCRIPT =
  /(?:^|&&|\|\||;)\s*(?:\w+=\S+\s+)*(?:(?:bash|sh|python3?|ruby)\s+)?(?:\.{0,2}\/)?(?:[\w.-]+\/)*deploy(?:[-_](?!docs?\b|pages?\b|storybook|preview|review|gem|npm|pypi)[\w-]+)?\.(?:sh|py|rb)\b/
const DEPLOY_RUNS = new RegExp(`${DEPLOYS.source}|${DEPLOY_SCRIPT.source}`, 'm')
const DEPLOY_ACTIONS =
  /^(?:aws-actions\/amazon-ecs-deploy|azure\/(?:webapps-deploy|k8s-deploy|arm-deploy|container-apps-deploy)|google-github-actions\/deploy-|cloud-gov\/(?:cg-cli-tools|deploy)|akhileshns\/heroku-deploy|dfe-digital\/github-actions\/deploy|serverless\/github-action|superfly\/flyctl|einaregilsson\/beanstalk-deploy|18f\/cg-deploy-action)|(?:^|\/)deploy[\w-]*(?:\.ya?ml)?\/?(?:@|$)/i
const PUBLISHES =
  /github-pages|deploy-pages|gh-pages|peaceiris|publish-(?:gem|npm|docs|rubygem)|rubygem|pypi|docs?\b.*deploy|deploy[\w-]*docs?/i

/** A cluster or cloud that lives as long as the job. */
const THROWN_AWAY = /\bkind\b.*\bcreate\b|\bkind-action|setup-kind|\bminikube\b|\bk3[ds]\b|microk8s|localstack/

/** A job that only prepares for a change request does not reach users. */
export const deploysIn = ({ pipelines }: Pick<RepositoryFacts, 'pipelines'>): readonly Place[] =>
  stepsWhere(pipelines, { run: DEPLOY_RUNS, uses: DEPLOY_ACTIONS })
    .filter(({ step, path }) => !PUBLISHES.test(`${step.uses ?? ''} ${step.job} ${nameOf(path)}`))
    .filter(
      ({ step, pipeline }) =>
        !/--dry-run|--syntax-check/.test(step.run) &&
        !pipeline.steps.some(({ job, run, uses = '' }) => job === step.job && THROWN_AWAY.test(`${uses}\n${run}`)),
    )
    .map(({ path, line }) => ({ path, line }))

export const deployWorkflow = defineSignal({
  id: 'deploy-workflow',
  needs: ['pipelines', 'stack', 'files'],
  judge: (facts) => {
    const stages = resources(facts, /^aws_codepipeline$/)
    const synced = placesOf(
      deployed(facts),
      /^\s*kind:\s*(?:Application|ApplicationSet|Kustomization|HelmRelease)\s*$/,
    ).filter(({ path }) =>
      deployed(facts).some(
        (file) =>
          file.path === path &&
          /apiVersion:\s*(?:argoproj\.io|(?:kustomize|helm)\.toolkit\.fluxcd\.io)\//.test(file.text),
      ),
    )
    return found(
      [...deploysIn(facts), ...stages, ...synced],
      'A pipeline deploys this service.',
      'pipeline that deploys',
    )
  },
})

const BACK = /\broll(?:ing|ed)?[-_ ]?back\b|\brevert(?:ing)? (?:a|the|to (?:a|the) previous) (?:release|deploy\w*)/i
/** A page, or a heading, about bringing changes to users; what is cleaned up or moved may be rolled back too. */
const OF_RELEASES = /deploy|releas|pipeline|rollout|^roll|^revert/i
const DATABASE = /transaction|migration|database|savepoint|session/i

export const rollbackPath = defineSignal({
  id: 'rollback-path',
  needs: ['artefact', 'pages', 'pipelines'],
  judge: ({ artefact, pages, pipelines }) => {
    const named = artefact('rollback-runbook').filter((path) => !DATABASE.test(path))
    const sections = pages
      .filter(
        ({ path }) =>
          !/changelog|history|(?:^|\/)(?:adr|adrs|decisions?|architecture-decision-records?|rfcs?|incidents?|postmortems?)\//i.test(
            path,
          ),
      )
      .flatMap((page) =>
        headings(page)
          .filter(
            ({ text }) =>
              BACK.test(text) &&
              !DATABASE.test(text) &&
              OF_RELEASES.test(`${text.replace(/^how (?:do (?:i|we)|to)\s+/i, '')}\n`.concat(page.path)),
          )
          .map(({ line }) => ({ path: page.path, line })),
      )
    const runs = stepsWhere(pipelines, {
      run: /\b(?:helm\s+rollback|kubectl\s+rollout\s+undo|cf\s+rollback|heroku\s+rollback)\b/,
    }).map(({ path, line }) => ({ path, line }))
    return found(
      [...asPlaces(named), ...sections, ...runs],
      'A way back to an earlier release is described or built.',
      'way back to an earlier release',
    )
  },
})

const REVIEW_RESOURCES =
  /^github_(?:branch_protection(?:_v3)?|repository_ruleset|organization_ruleset)$|^gitlab_project_(?:approval_rule|level_mr_approvals)$/

const APPROVALS = ['required_approving_review_count', 'approvals_required', 'approvals_before_merge']

export const requiredReview = defineSignal({
  id: 'required-review',
  needs: ['stack', 'files', 'allPaths'],
  judge: ({ stack, files }) => {
    const terraform = stack.resources
      .filter(
        ({ type, block }) =>
          REVIEW_RESOURCES.test(type) &&
          !/^"(?:disabled|evaluate)"$/.test(block.attributes.get('enforcement')?.text ?? '') &&
          // A rule of GitHub for requests asks for nobody unless it says how many; protection of a branch asks for one.
          ((type.startsWith('github_branch_protection') &&
            /required_pull_request_reviews/.test(namesIn(block.blocks))) ||
            APPROVALS.some((name) => [...attributesNamed(block, name)].length > 0)) &&
          !APPROVALS.some((name) => [...attributesNamed(block, name)].some(({ text }) => /^"?0"?$/.test(text))),
      )
      .map(({ path, line }) => ({ path, line }))
    const settings = files('yaml')
      .filter(({ path }) => /^\.github\/settings\.ya?ml$/.test(path))
      .flatMap(({ path, text }) =>
        listOf(at(parseForeign(text)?.[0]?.value, 'branches')).some(
          (branch) =>
            typeof at(branch, 'protection', 'required_pull_request_reviews') === 'object' &&
            at(branch, 'protection', 'required_pull_request_reviews') !== null &&
            at(branch, 'protection', 'required_pull_request_reviews', 'required_approving_review_count') !== 0,
        )
          ? [{ path }]
          : [],
      )
    const rulesets = placesOf(
      files('json').filter(
        ({ path, text }) =>
          path.startsWith('.github/rulesets/') && !/"enforcement"\s*:\s*"(?:disabled|evaluate)"/.test(text),
      ),
      /"required_approving_review_count"\s*:\s*[1-9]/,
    )
    return found(
      [...terraform, ...settings, ...rulesets],
      'A second person must agree before a change is merged.',
      'rule that requires review',
      'peer-review',
    )
  },
})

const namesIn = (blocks: readonly { readonly type: string; readonly blocks: readonly unknown[] }[]): string =>
  blocks.map((block) => `${block.type} ${namesIn(block.blocks as typeof blocks)}`).join(' ')

const APPROVERS = /^(?:trstringer\/manual-approval|hmcts\/|ManualValidation@|approval$)/i

/** What stands near a step that waits: it may also wait for tests, or for data. */
const BEFORE_LIVE = /deploy|releas|promot|roll-?out|(?:^|[^a-z])(?:prod|production|live|prd)(?:[^a-z]|$)/im
const NEAR = 4

export const environmentApproval = defineSignal({
  id: 'environment-approval',
  needs: ['pipelines', 'stack', 'files'],
  judge: (facts) => {
    const { pipelines, stack } = facts
    const waits = pipelines.flatMap(({ path, host, steps, text }) => {
      const lines = text.split('\n')
      return steps
        .filter(
          (step) =>
            (step.manual &&
              (host === 'gitlab'
                ? LIVE.test(`${step.job} ${step.environment ?? ''}`)
                : BEFORE_LIVE.test(lines.slice(Math.max(0, step.line - NEAR), step.line + NEAR).join('\n')))) ||
            (step.uses !== undefined && APPROVERS.test(step.uses) && !step.uses.startsWith('hmcts')),
        )
        .map(({ line }) => ({ path, line }))
    })
    const stages = stack.resources
      .filter(
        ({ type, block }) =>
          type === 'aws_codepipeline' &&
          block.blocks.some((stage) =>
            stage.blocks.some((action) => action.attributes.get('category')?.text === '"Approval"'),
          ),
      )
      .map(({ path, line }) => ({ path, line }))
    const formation = cloudFormation(facts, 'CodePipeline::Pipeline').filter(({ path }) =>
      [...facts.files('yaml'), ...facts.files('json')].some(
        (file) => file.path === path && /Category["']?\s*:\s*["']?Approval/.test(file.text),
      ),
    )
    return found(
      [...waits, ...stages, ...formation],
      'A pipeline waits for a person before it deploys to live.',
      'step that waits for a person',
    )
  },
})

const PLANS =
  /\b(?:terraform|tofu|terragrunt)\s+(?:-chdir=\S+\s+|run-all\s+)?plan\b|\bdriftctl\s+scan|\bdetect-stack-drift\b|\bcdk\s+diff\b|\bpulumi\s+preview\b/
const APPLIES = /\b(?:terraform|tofu|terragrunt)\s+(?:-chdir=\S+\s+|run-all\s+)?apply\b/

export const driftJob = defineSignal({
  id: 'drift-job',
  needs: ['pipelines', 'files', 'stack'],
  judge: (facts) => {
    const scheduled = stepsWhere(runningOn(facts.pipelines, 'schedule'), { run: PLANS })
      .filter(({ pipeline, step }) => !pipeline.steps.some(({ job, run }) => job === step.job && APPLIES.test(run)))
      .map(({ path, line }) => ({ path, line }))
    const reconciled = deployed(facts)
      .filter(
        ({ text }) =>
          (/apiVersion:\s*argoproj\.io\//.test(text) &&
            /kind:\s*Application(?:Set)?\b/.test(text) &&
            /selfHeal:\s*true/.test(text)) ||
          /apiVersion:\s*(?:kustomize|helm)\.toolkit\.fluxcd\.io\//.test(text),
      )
      .flatMap((file) => placesOf([file], /selfHeal:\s*true|kind:\s*(?:Kustomization|HelmRelease)/))
    const checked = facts.stack.resources
      .filter(
        ({ type, name, block }) =>
          /^aws_(?:cloudwatch_event_rule|scheduler_schedule)$/.test(type) &&
          /drift/i.test(`${name} ${block.attributes.get('name')?.text ?? ''}`) &&
          block.attributes.has('schedule_expression'),
      )
      .map(({ path, line }) => ({ path, line }))
    return found(
      [...scheduled, ...checked, ...reconciled],
      'What runs is compared with the code that describes it.',
      'job that compares what runs with the code that describes it',
    )
  },
})
