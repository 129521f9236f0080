/** Steps that are left: schemas may refer to one another in more ways than anybody can follow. */
export interface WorkBudget {
  left: number;
}

/** Takes steps; says whether there were any left. */
export function spend(budget: WorkBudget, steps = 1): boolean {
  budget.left -= steps;
  return budget.left >= 0;
}
