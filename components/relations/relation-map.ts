/** A point on the map; units are sixteenths of an em, the root's origin is the upper left corner. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A width and a height. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/** A box by its centre. */
export interface Box extends Point, Size {}

/** All that one party does to another. */
export interface MapEdge {
  /** Index of a party. */
  readonly from: number;
  readonly to: number;
  /** Size of its label, which stands on the middle of the line. */
  readonly label: Size;
}

/** The parties' places in the order of the parties; the map is as wide as it was asked to be. */
export interface LaidMap extends Size {
  readonly boxes: readonly Box[];
}

/** A straight line from one box's border to another's. */
export interface Line {
  readonly from: Point;
  readonly to: Point;
}
