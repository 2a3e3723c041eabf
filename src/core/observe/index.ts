/** Every signal that is read in a repository, by family, in the order in which they are reported. */

import type { SignalReader } from './define.ts'
import { accessDocument, iamAsCode, wildcardPermissions, workloadIdentity } from './signals/access.ts'
import { iacPresent, licenseFilePresent, lockfilePresent } from './signals/assets.ts'
import { chaosOrGameday, healthProbes, maintenanceMode, multiInstance } from './signals/availability.ts'
import { autoscaling, loadTestInCi, loadTests, rateLimiting, resourceLimits } from './signals/capacity.ts'
import {
  apiContract,
  catalogueEntry,
  codeownersPresent,
  lifecycleMismatch,
  ownerResolves,
  publiccode,
} from './signals/catalogue.ts'
import { botOnlyCommits, busFactor, commitRecency, directPush, releaseCadence, revertRate } from './signals/change.ts'
import { backupConfig, drDocument, restoreAutomation } from './signals/continuity.ts'
import { deployWorkflow, driftJob, environmentApproval, requiredReview, rollbackPath } from './signals/delivery.ts'
import { featureFlags, phaseBanner, progressiveRollout, redirects } from './signals/exposure.ts'
import { adrPresent, adrRecency, architectureDoc, changelog, prTemplate, threatModelDoc } from './signals/design.ts'
import { floatingVersions } from './signals/floating.ts'
import { incidentDocument, incidentRecords, postmortemActions } from './signals/incidents.ts'
import {
  experimentNotes,
  helpContentPresent,
  issueTemplates,
  knownIssuesFile,
  launchChecklistFile,
  manualSteps,
  onboardingDoc,
  onCallDocument,
  retroNotes,
  reviewFrontMatter,
  runbookFreshness,
  runbooksPresent,
} from './signals/knowledge.ts'
import { dashboardsAsCode, sloAlerting, sloDefinition, statusPage } from './signals/levels.ts'
import {
  alertRulesPresent,
  alertRunbookLinks,
  deployMarkers,
  pagingIntegration,
  telemetryDependency,
} from './signals/monitoring.ts'
import { certAutomation, scheduledJobsPresent, selfServiceScripts } from './signals/operations.ts'
import { deletionProtection } from './signals/protection.ts'
import { runtimeEndOfLife } from './signals/runtimes.ts'
import {
  committedSecrets,
  dependencyUpdates,
  externalActionPinning,
  sbomArtifact,
  securityMd,
  securityScanning,
} from './signals/security.ts'
import {
  budgetAlarm,
  costInCi,
  deprecationNotes,
  feedbackDependency,
  kpiDefinition,
  readmePurpose,
  resourceTags,
  roadmapRecency,
  supportFile,
} from './signals/strategy.ts'
import { supplierRegisterFile, thirdPartySdk } from './signals/suppliers.ts'
import { accessibilityChecks, ciRunsTests, e2eTests, skippedTests, testsPresent } from './signals/testing.ts'

export const SIGNALS: readonly SignalReader[] = [
  // strategy: what it is for, what it costs, what was stopped
  readmePurpose,
  roadmapRecency,
  kpiDefinition,
  budgetAlarm,
  costInCi,
  resourceTags,
  deprecationNotes,
  supportFile,
  issueTemplates,
  feedbackDependency,
  // catalogue: who owns it, what it offers
  catalogueEntry,
  lifecycleMismatch,
  ownerResolves,
  publiccode,
  apiContract,
  codeownersPresent,
  // design
  adrPresent,
  adrRecency,
  architectureDoc,
  prTemplate,
  changelog,
  threatModelDoc,
  // availability and capacity
  healthProbes,
  multiInstance,
  maintenanceMode,
  chaosOrGameday,
  autoscaling,
  rateLimiting,
  resourceLimits,
  loadTests,
  loadTestInCi,
  // continuity of data
  backupConfig,
  deletionProtection,
  restoreAutomation,
  drDocument,
  // levels
  sloDefinition,
  sloAlerting,
  statusPage,
  dashboardsAsCode,
  // security and access
  securityMd,
  dependencyUpdates,
  securityScanning,
  committedSecrets,
  externalActionPinning,
  sbomArtifact,
  iamAsCode,
  wildcardPermissions,
  workloadIdentity,
  accessDocument,
  // suppliers
  thirdPartySdk,
  supplierRegisterFile,
  // assets and versions
  iacPresent,
  lockfilePresent,
  floatingVersions,
  runtimeEndOfLife,
  licenseFilePresent,
  // delivery
  releaseCadence,
  deployWorkflow,
  environmentApproval,
  requiredReview,
  rollbackPath,
  progressiveRollout,
  deployMarkers,
  driftJob,
  featureFlags,
  phaseBanner,
  redirects,
  // the pace of change
  commitRecency,
  revertRate,
  directPush,
  botOnlyCommits,
  busFactor,
  // tests
  testsPresent,
  ciRunsTests,
  e2eTests,
  accessibilityChecks,
  skippedTests,
  // monitoring
  alertRulesPresent,
  alertRunbookLinks,
  telemetryDependency,
  pagingIntegration,
  // knowledge
  runbooksPresent,
  runbookFreshness,
  reviewFrontMatter,
  manualSteps,
  onboardingDoc,
  incidentDocument,
  incidentRecords,
  postmortemActions,
  knownIssuesFile,
  onCallDocument,
  helpContentPresent,
  experimentNotes,
  retroNotes,
  launchChecklistFile,
  // operations
  scheduledJobsPresent,
  certAutomation,
  selfServiceScripts,
]

/** Artefacts whose files are followed through the history one by one. */
export const FOLLOWED_ARTEFACTS = ['roadmap', 'adr', 'changelog', 'dr-plan', 'runbooks', 'incident-process'] as const
