/** Whether a lantern, or a group of them, burns. */
export const powerStates = ['bootingUp', 'low', 'off', 'on'] as const;
