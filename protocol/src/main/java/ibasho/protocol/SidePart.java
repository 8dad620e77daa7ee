package ibasho.protocol;

/** As what somebody belongs to a side room. */
public enum SidePart {
    /** Whose consultation it is. */
    PERSON,
    /** 相談員. */
    COUNSELLOR,
    /** Asked in, with the person's yes. */
    THIRD,
    /** A 管理者 through the emergency entry. */
    EMERGENCY
}
