import type { Point } from "./walk.ts";

/** Size of a tile on screen, in pixels: smallest, largest. */
const LEAST = 20;
const MOST = 80;
/** One press of a button. */
const STEP = 1.25;
/** A figure is well seen at the first; at the second its face can still be told. */
const NEAR = 44;
const FAIR = 34;
/** In a small view so many tiles each way are worth more than a large face. */
const AROUND = 7;
/** Part of the view around its middle in which one may walk without the view following. */
const STILL = 0.5;

interface Size {
  readonly width: number;
  readonly height: number;
}

/** The whole room where there is space for it, else near enough to see a face. */
export function firstTile(view: Size, plan: Size): number {
  const whole = wholeTile(view, plan);
  if (whole >= 30) return whole;
  const around = Math.min(view.width, view.height) / AROUND;
  return bounded(Math.min(NEAR, Math.max(FAIR, around)));
}

/** The tile size at which the whole room can be seen. */
export function wholeTile(view: Size, plan: Size): number {
  return bounded(Math.min(view.width / plan.width, view.height / plan.height));
}

export function nearer(tile: number): number {
  return bounded(tile * STEP);
}

export function farther(tile: number): number {
  return bounded(tile / STEP);
}

export function bounded(tile: number): number {
  return Math.min(MOST, Math.max(LEAST, Math.round(tile * 4) / 4));
}

/** Where to scroll so that a point is well inside the view; `null` when it is. */
export function follow(point: Point, scroll: Point, view: Size): Point | null {
  const awayX = Math.abs(point.x - scroll.x - view.width / 2) > (view.width * STILL) / 2;
  const awayY = Math.abs(point.y - scroll.y - view.height / 2) > (view.height * STILL) / 2;
  return awayX || awayY ? centred(point, view) : null;
}

/** Where to scroll so that a point is in the middle of the view. */
export function centred(point: Point, view: Size): Point {
  return { x: point.x - view.width / 2, y: point.y - view.height / 2 };
}
