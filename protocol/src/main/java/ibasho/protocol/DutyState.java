package ibasho.protocol;

/** Where somebody on duty is; said truthfully to everybody inside (M-3.2.ア-3). */
public enum DutyState {
    /** 在室. */
    IN_ROOM,
    /** 見守り: on call, not in the room. */
    ON_CALL
}
