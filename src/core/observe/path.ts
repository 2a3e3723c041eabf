/** The two parts of a path in a repository. */

/** With its last slash; empty at the root. */
export const folderOf = (path: string): string => path.slice(0, path.lastIndexOf('/') + 1)

export const nameOf = (path: string): string => path.slice(path.lastIndexOf('/') + 1)
