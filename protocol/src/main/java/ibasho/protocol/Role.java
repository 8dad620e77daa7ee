package ibasho.protocol;

/**
 * What a person is trusted with; a person holds a set (兼務). Letters: {@code privilege-matrix.csv}.
 */
public enum Role {
    /** 参加者. */
    PARTICIPANT("P"),
    /** 管理者（総括責任者）: answers for an opening; not a system administrator. */
    MANAGER("M"),
    /** 支援員. */
    SUPPORT_WORKER("W"),
    /** 相談員. */
    COUNSELLOR("C"),
    /** 専門職. */
    EXPERT("E"),
    /** 技術支援員. */
    TECH_SUPPORT("T"),
    /** 県担当. */
    OFFICER("K"),
    /** システム担当. */
    SYSADMIN("SA"),
    /** 室長: the cells of 管理者. */
    LEAD("M"),
    /** つなぎ支援員: the cells of 支援員. */
    BRIDGE_WORKER("W"),
    /** ファシリテーター: the cells of 専門職, and panel-04. */
    FACILITATOR("E", "panel-04");

    private final String column;
    private final String alone;

    Role(String column) {
        this(column, "");
    }

    Role(String column, String alone) {
        this.column = column;
        this.alone = alone;
    }

    /** The column of the privilege matrix whose cells this role has. */
    public String column() {
        return column;
    }

    /** Whether this role alone, beside its column, has this row of the privilege matrix. */
    public boolean hasAlone(String row) {
        return alone.equals(row);
    }

    /** Whether this role is held by people who work here. */
    public boolean isStaff() {
        return this != PARTICIPANT;
    }
}
