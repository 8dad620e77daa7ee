package ibasho.protocol;

/** What somebody on duty answers for; one person may wear several (M-3.2.0b). */
public enum Hat {
    /** 管理者（総括責任者）: only with a confirmed 支援経験 (M-3.2.ア-2). */
    MANAGER(true),
    /** 交流. */
    EXCHANGE(true),
    /** 相談. */
    CONSULT(true),
    /** 情報. */
    INFO(true),
    /** 学び. */
    LEARNING(true),
    /** 技術. */
    TECH(false),
    /** つなぎ. */
    BRIDGE(false);

    private final boolean needed;

    Hat(boolean needed) {
        this.needed = needed;
    }

    /** Whether an opening is ready only when somebody wears it (M-3.1.c). */
    public boolean isNeeded() {
        return needed;
    }
}
