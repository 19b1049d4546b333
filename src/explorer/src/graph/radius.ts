const SMALLEST = 5;
const LARGEST = 14;

/** How large a mark is: as the square root of its degree. */
export function radiusOf(degree: number): number {
  return Math.min(LARGEST, SMALLEST + 1.6 * Math.sqrt(degree));
}
