/** How to read the figures, and whose names these are. The same on every page. */
export const reading = (): string =>
  [
    '## How to read this page',
    [
      '- Each question has four answers: absent (0 points), informal (1), in place (2), proven (3). "We do not know" is an honest answer and counts 0.',
      '- The weakest of three decides: do we understand it, do we do it, is it written down. Writing may be one step behind doing, so the documented axis is eased by a third.',
      '- Must-haves decide whether the service is ready. They are never averaged away.',
      '- The figure in brackets counts only what could be shown: without evidence, an answer counts as informal at most. Evidence counts here when the model names it; `opsready check` says whether it is there.',
      '- A practice that this phase does not expect yet is shown as "later".',
      '- Facts about the service decide which questions apply. Accepting a gap silences it and raises no figure.',
      '- This is a self-assessment. It is for the team that made it, and not for comparing teams.',
    ].join('\n'),
    'The list of practices comes from the GOV.UK guide *Service management* (Open Government Licence v3.0). ITIL is a registered trade mark of PeopleCert; opsready is not affiliated with or endorsed by its owner or by any other body named here.',
  ].join('\n\n')
