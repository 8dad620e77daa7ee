package ibasho.kernel;

/** The value of a wish that brings nothing but having been done. */
public enum Nothing {
    /** The only one. */
    NOTHING
}
