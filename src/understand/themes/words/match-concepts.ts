export function matchConcepts(
  _stems: string[],
  _forms: string[],
  _tongue: string,
): { concept: string; first: number; last: number }[] {
  return [];
}
