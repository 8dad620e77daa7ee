package ibasho.protocol;

/**
 * Who of staff is inside without being seen; everybody inside is told (staff never listen unseen).
 */
public enum Looking {
    NOBODY,
    STAFF,
    /** A 管理者, perhaps with others. */
    MANAGER
}
