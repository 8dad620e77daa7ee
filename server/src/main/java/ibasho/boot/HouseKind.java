package ibasho.boot;

/** What a house is for. */
enum HouseKind {
    REAL,
    /** Invented people, links that open, and a robot on duty as 管理者 that says so. */
    DEMO,
    /** A demo in which the door waits until somebody comes on duty. */
    DEMO_UNATTENDED;

    boolean isDemo() {
        return this != REAL;
    }
}
