package ibasho.protocol;

/** As whom somebody looked at a case record. */
public enum CaseLook {
    /** Its author. */
    AUTHOR,
    /** The 相談員 who looks after the person. */
    ASSIGNED,
    /** 室長. */
    LEAD,
    /** A 管理者, with a reason and a second person. */
    GLASS,
    /** Was refused. */
    REFUSED
}
