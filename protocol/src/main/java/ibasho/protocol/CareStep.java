package ibasho.protocol;

/** The steps of the protocol card (DOMAIN §5.3). */
public enum CareStep {
    /** 気持ちを受けとめた. */
    ACKNOWLEDGED,
    /** 気持ち・計画・手段・そばにいる人を、直接たずねた. */
    ASKED_PLAINLY,
    /** 手段を遠ざけてもらった. */
    MEANS_AWAY,
    /** 話を聞いた. */
    LISTENED_TO,
    /** 緊急連絡先に連絡した. */
    CONTACT_CALLED,
    /** 119・110に連絡した. */
    EMERGENCY_CALLED,
    /** 県担当に伝えた. */
    OFFICER_TOLD,
    /** 次の開設で声をかける約束をした. */
    CHECK_IN_PLANNED,
    /** その他; needs words. */
    OTHER
}
