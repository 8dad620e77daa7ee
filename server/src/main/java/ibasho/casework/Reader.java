package ibasho.casework;

import ibasho.protocol.ParticipantId;

/**
 * Somebody who would like to read or correct.
 *
 * @param counsels is a 相談員
 * @param leads is 室長
 * @param manages is a 管理者 or 室長
 */
public record Reader(ParticipantId who, boolean counsels, boolean leads, boolean manages) {}
