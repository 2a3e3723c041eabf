/** Paths in a repository: their two parts, and tests of them. */

/** With its last slash; empty at the root. */
export const folderOf = (path: string): string => path.slice(0, path.lastIndexOf('/') + 1)

/** Without its folder. */
export const nameOf = (path: string): string => path.slice(path.lastIndexOf('/') + 1)

/** Whether a path is one of those that are looked for. */
export type PathTest = (path: string) => boolean
