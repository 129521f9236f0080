/** How a station for bicycles or electric vehicles is doing. */
export const dockingStatuses = [
  'almostEmpty',
  'almostFull',
  'empty',
  'full',
  'outOfService',
  'withIncidence',
  'working',
] as const;
