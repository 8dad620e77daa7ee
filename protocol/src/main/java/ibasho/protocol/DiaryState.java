package ibasho.protocol;

/** How far a diary is. */
public enum DiaryState {
    /** Facts only, nobody has written. */
    NONE,
    /** Written, the newest version waits for the 管理者. */
    WRITTEN,
    /** The newest version is signed off. */
    SIGNED
}
