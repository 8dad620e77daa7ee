package ibasho.protocol;

/** Where an avatar looks, and the direction of one step. */
public enum Facing {
    UP,
    DOWN,
    LEFT,
    RIGHT
}
