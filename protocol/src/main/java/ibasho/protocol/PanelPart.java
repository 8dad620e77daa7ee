package ibasho.protocol;

/** As what somebody sits in a session of the expert panel (相談会, S-4.2.イ). */
public enum PanelPart {
    /** ファシリテーター: admits, nominates, begins and ends. */
    FACILITATOR(Role.FACILITATOR),
    /** 医療. */
    MEDICAL(Role.EXPERT),
    /** 司法. */
    LEGAL(Role.EXPERT),
    /** 福祉. */
    WELFARE(Role.EXPERT),
    /** 相談員 who brings the matter. */
    COUNSELLOR(Role.COUNSELLOR);

    private final Role role;

    PanelPart(Role role) {
        this.role = role;
    }

    /** The role an account needs to sit there. */
    public Role role() {
        return role;
    }

    /** Whether a session is 成立 only while somebody sits there. */
    public boolean isNeeded() {
        return this != COUNSELLOR;
    }

    /** Whether it is a profession that gives advice, and so has notes of its own. */
    public boolean isProfession() {
        return role == Role.EXPERT;
    }

    /** Whether they read the notes of every profession. */
    public boolean readsAllNotes() {
        return !isProfession();
    }
}
