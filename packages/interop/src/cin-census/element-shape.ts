/** Which elements may stand where. */
export interface ElementShape {
  readonly name: string;
  /** May stand several times beside itself. */
  readonly many: boolean;
  /** What may stand inside, by name in small letters; `null` for an element that holds a value. */
  readonly inside: ReadonlyMap<string, ElementShape> | null;
}

const inside = (shapes: readonly ElementShape[]): ReadonlyMap<string, ElementShape> =>
  new Map(shapes.map((shape) => [shape.name.toLowerCase(), shape]));

/** Elements that hold one value and stand once. */
export const values = (...names: string[]): readonly ElementShape[] =>
  names.map((name) => ({ name, many: false, inside: null }));

/** An element that holds a value and may stand several times. */
export const manyValues = (name: string): ElementShape => ({ name, many: true, inside: null });

/** An element that holds others and stands once. */
export const group = (name: string, shapes: readonly ElementShape[]): ElementShape => ({
  name,
  many: false,
  inside: inside(shapes),
});

/** An element that holds others and may stand several times. */
export const manyGroups = (name: string, shapes: readonly ElementShape[]): ElementShape => ({
  name,
  many: true,
  inside: inside(shapes),
});
