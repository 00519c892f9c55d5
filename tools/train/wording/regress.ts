/** Rows of features that are present, with what is to be learned of them. */
export interface Rows {
  /** Feature numbers of all rows, one row after the other. */
  readonly features: Uint32Array;
  /** Where each row begins in `features`, and the end of the last. */
  readonly starts: Uint32Array;
  /** 1 or 0 a row. */
  readonly labels: Uint8Array;
  readonly weights: Float32Array;
}

export interface Model {
  readonly weights: Float32Array;
  readonly bias: number;
}

export interface RegressOptions {
  /** Numbers of features lie below this. */
  readonly space: number;
  /** L1 penalty on each weight, in units of weighted rows. */
  readonly lasso: number;
  /** L2 penalty. */
  readonly ridge: number;
  readonly passes: number;
  /** Only features with a 1 here may have a weight; null for all that stand in enough rows. */
  readonly allowed: Uint8Array | null;
}

/** Rows in which a feature must stand. */
const LEAST_ROWS = 3;

/**
 * Logistic regression with L1 and L2 penalties by cyclic coordinate descent with a trust region (Genkin, Lewis and Madigan 2007, "Large-scale
 * Bayesian logistic regression for text categorization").
 *
 * @returns Weights, most of them 0; the same for the same rows.
 */
export function regress(rows: Rows, { space, lasso, ridge, passes, allowed }: RegressOptions): Model {
  const { columns, starts } = transpose(rows, space);
  const count = rows.labels.length;
  const weights = new Float32Array(space);
  const regions = new Float32Array(space).fill(1);
  const margins = new Float32Array(count);
  let bias = 0;
  const used: number[] = [];
  for (let f = 0; f < space; f++) if (starts[f + 1]! - starts[f]! >= LEAST_ROWS && (!allowed || allowed[f])) used.push(f);
  for (let pass = 0; pass < passes; pass++) {
    bias += stepBias(rows, margins);
    for (const f of used) {
      const from = starts[f]!;
      const to = starts[f + 1]!;
      // After the first passes a weight of 0 is looked at again only now and then.
      if (weights[f] === 0 && pass > 2 && pass % 5 !== 0) continue;
      let gradient = 0;
      let curvature = 1e-6;
      for (let k = from; k < to; k++) {
        const i = columns[k]!;
        const p = 1 / (1 + Math.exp(-margins[i]!));
        gradient += rows.weights[i]! * (p - rows.labels[i]!);
        curvature += rows.weights[i]! * Math.max(p * (1 - p), 0.01);
      }
      const step = newton(weights[f]!, gradient + ridge * weights[f]!, curvature + ridge, lasso, regions[f]!);
      if (step === 0) continue;
      weights[f] = weights[f]! + step;
      regions[f] = Math.max(2 * Math.abs(step), regions[f]! / 2);
      for (let k = from; k < to; k++) margins[columns[k]!]! += step;
    }
  }
  return { weights, bias };
}

/** The step of one weight towards its optimum, never across 0 and never out of its region. */
function newton(weight: number, gradient: number, curvature: number, lasso: number, region: number): number {
  let step: number;
  if (weight === 0) {
    if (gradient > lasso) step = -(gradient - lasso) / curvature;
    else if (gradient < -lasso) step = -(gradient + lasso) / curvature;
    else return 0;
  } else {
    const sign = Math.sign(weight);
    step = -(gradient + sign * lasso) / curvature;
    if ((weight + step) * sign < 0) step = -weight;
  }
  return Math.max(-region, Math.min(region, step));
}

function stepBias(rows: Rows, margins: Float32Array): number {
  let gradient = 0;
  let curvature = 1e-6;
  for (let i = 0; i < margins.length; i++) {
    const p = 1 / (1 + Math.exp(-margins[i]!));
    gradient += rows.weights[i]! * (p - rows.labels[i]!);
    curvature += rows.weights[i]! * p * (1 - p);
  }
  const step = Math.max(-1, Math.min(1, -gradient / curvature));
  for (let i = 0; i < margins.length; i++) margins[i]! += step;
  return step;
}

/** For each feature the rows it stands in. */
function transpose({ features, starts: rowStarts }: Rows, space: number): { columns: Uint32Array; starts: Uint32Array } {
  const starts = new Uint32Array(space + 1);
  for (const f of features) starts[f + 1]!++;
  for (let f = 0; f < space; f++) starts[f + 1]! += starts[f]!;
  const next = starts.slice();
  const columns = new Uint32Array(features.length);
  for (let i = 0; i + 1 < rowStarts.length; i++) {
    for (let k = rowStarts[i]!; k < rowStarts[i + 1]!; k++) columns[next[features[k]!]!++] = i;
  }
  return { columns, starts };
}
