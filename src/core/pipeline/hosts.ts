/** Where a pipeline can run. */

export const PIPELINE_HOSTS = ['github', 'gitlab', 'azure', 'pre-commit'] as const
export type PipelineHost = (typeof PIPELINE_HOSTS)[number]
