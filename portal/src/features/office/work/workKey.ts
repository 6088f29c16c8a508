export const workKey = ['office', 'work'] as const
