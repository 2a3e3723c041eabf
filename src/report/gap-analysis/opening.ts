import { catalogueName } from '#core/catalogue/name.ts'
import { WRITTEN } from '#core/checks/page.ts'
import { md } from '#report/encode/markdown.ts'
import { type GapsView, VERDICT_WORDS } from '#report/view.ts'
import { PHASE_NAMES } from '#report/words.ts'

/** The first line names the tool and the catalogue; then the verdict and why. */
export const opening = ({ assessment, model, catalogue, version }: GapsView): string => {
  const { verdict, phase, reasons } = assessment
  const { outcome, criticality } = model.service
  return [
    `${WRITTEN}${version} from catalogue ${catalogueName(catalogue)} and operating-model.yaml. Do not edit: change the model and run opsready again. -->`,
    `# ${md(model.service.name)}: is it ready to be operated?`,
    ...(typeof outcome === 'string' ? [md(outcome)] : []),
    `**${VERDICT_WORDS[verdict]}**, for ${phase === 'retiring' ? 'a service that is retiring' : `the phase ${PHASE_NAMES[phase]}`}.`,
    reasons.map((reason) => `- ${md(reason)}`).join('\n'),
    ...(typeof criticality === 'string'
      ? [
          `If it fails for a day: ${md(catalogue.fact('criticality')?.values?.[criticality]?.label ?? criticality)}. This changes no figure.`,
        ]
      : []),
    'This page is what the team says about itself, written down so that it can be seen and acted on. It names weaknesses on purpose.',
  ].join('\n\n')
}
