package ibasho.protocol;

/** Why the answer is a polite no. What the client branches on; never renamed once shipped. */
public enum RefusalCode {
    // The frame itself.
    MALFORMED_JSON,
    UNKNOWN_COMMAND,
    MISSING_FIELD,
    NULL_FIELD,
    EXTRA_FIELD,
    DUPLICATE_FIELD,
    TOO_DEEP,
    TOO_LONG,
    WRONG_TYPE,
    BAD_VALUE,
    // Who and when.
    HELLO_FIRST,
    NOT_ALLOWED,
    NOT_ARRIVED,
    TOO_FAST,
    BUSY,
    NOT_SAVED,
    UNAVAILABLE,
    // Signing in and arriving.
    SIGN_IN_FAILED,
    SIGN_IN_SLOWED,
    LINK_NOT_VALID,
    SIGN_IN_NAME_TAKEN,
    SECRET_TOO_SHORT,
    SECRET_TOO_LONG,
    SECRET_TOO_COMMON,
    WRONG_CURRENT_SECRET,
    WRONG_CODE,
    NICKNAME_EMPTY,
    NICKNAME_TOO_LONG,
    NICKNAME_CHARACTERS,
    NICKNAME_TAKEN,
    NICKNAME_RESERVED,
    NICKNAME_NEAR_REAL_NAME,
    UNKNOWN_AVATAR,
    RULES_CHANGED,
    LAST_SIGN_IN_WAY,
    SIGN_IN_AGAIN,
    // The door and the room.
    DOOR_CLOSED,
    ROOM_FULL,
    NOT_IN_ROOM,
    SEAT_TAKEN,
    NO_SUCH_PLACE,
    NOT_REACHABLE,
    WATCHING,
    /** The door is paused, or the opening is over: words of the room rest. */
    WRITING_RESTS,
    /** 静かな場: words arrive slowly; {@code retryAfterMillis} says when the next one may. */
    QUIET_TIME,
    // Chat.
    TEXT_EMPTY,
    TEXT_TOO_LONG,
    TEXT_CHARACTERS,
    LOOKS_LIKE_CONTACT,
    NOT_AT_TABLE,
    NO_SUCH_LINE,
    NOT_OWN_LINE,
    WINDOW_OVER,
    // Voice.
    /** Come into voice first. */
    NOT_IN_VOICE,
    // The calendar.
    EDITED_MEANWHILE,
    NO_SUCH_OPENING,
    NO_SUCH_RULE,
    NO_SUCH_BREAK,
    NO_SUCH_KIND,
    KIND_IN_USE,
    ENDS_BEFORE_START,
    OPENING_TOO_LONG,
    OPENING_OVERLAPS,
    ALREADY_BEGUN,
    IN_THE_PAST,
    TOO_FAR_AHEAD,
    REASON_NEEDED,
    NOTHING_PLANNED,
    FILE_NOT_READ,
    // Openings and their diaries.
    NOT_OVER_YET,
    // Staff work.
    PUSH_ADDRESS,
    NO_SUCH_PERSON,
    NO_SUCH_CARD,
    NO_SUCH_PROPOSAL,
    SECOND_PERSON_NEEDED,
    NOT_ONESELF,
    ALREADY_DONE,
    NO_CONTACT,
    MAIL_NOT_SET_UP,
    // Care and the private line.
    NO_SUCH_CASE,
    PART_TAKEN,
    NO_SUCH_TICKET,
    // Consultations.
    NO_SUCH_WISH,
    /** Also for whoever does not belong to it: as if it had never existed. */
    NO_SUCH_SIDE_ROOM,
    NO_SUCH_ENTRY,
    /** Taken, given up, over or never there: nobody can tell which. */
    NO_SUCH_SLOT,
    SLOT_OVERLAPS,
    // The expert panel.
    /** Also for whoever is not on its roster: as if it had never existed. */
    NO_SUCH_PANEL,
    /** It is somebody else's turn; the ファシリテーター says whose. */
    NOT_NOMINATED,
    // Duty and the door by hand.
    NO_EXPERIENCE,
    NO_MANAGER,
    NOT_ON_DUTY,
    NOT_NOW,
    HAND_OVER_FIRST,
    NO_SUCH_OFFER,
    NO_SUCH_SHIFT,
    NO_SUCH_EXPERIENCE,
    // Concerns, topics, hiding for oneself.
    NO_SUCH_CONCERN,
    NO_SUCH_TOPIC,
    TOO_MANY,
    // 話題の軌道修正.
    /** お休み: {@code retryAfterMillis} says when words may be said again. */
    SPEAKING_PAUSED,
    /** きょうはここまで: the room opens to this person again at the next opening. */
    ENDED_FOR_TODAY,
    /** A longer time away; {@code untilEpochDay} is its last day. */
    EXCLUDED,
    /** Staff cannot act on a hat that is not below their own. */
    NOT_ABOVE_OWN_HAT,
    NO_SUCH_STEP,
    WHY_NEEDED,
    FOLLOW_UP_NEEDED,
    // Records of staff: break-glass, incidents, pairs.
    NO_SUCH_RECORD,
    /** A report that is due is not marked as done. */
    REPORT_FIRST
}
