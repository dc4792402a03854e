/** For how long back popular posts are counted. */
export const windows = ['day', 'week', 'month', 'all'] as const

export type Window = (typeof windows)[number]
