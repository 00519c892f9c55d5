import { seededRandom } from '../../train/random';
import { mean } from '../mean';

const RESAMPLES = 1000;

/**
 * Mean of paired differences with its 95 % interval by the bootstrap over articles (Efron 1979).
 *
 * @returns Mean, lower and upper end.
 */
export function interval(differences: readonly number[]): [mean: number, low: number, high: number] {
  const random = seededRandom(1);
  const means = Array.from({ length: RESAMPLES }, () => {
    let sum = 0;
    for (let i = 0; i < differences.length; i++) sum += differences[Math.floor(random() * differences.length)]!;
    return sum / Math.max(1, differences.length);
  }).toSorted((a, b) => a - b);
  return [mean(differences), means[Math.floor(0.025 * RESAMPLES)]!, means[Math.floor(0.975 * RESAMPLES)]!];
}
