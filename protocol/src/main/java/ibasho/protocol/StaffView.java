package ibasho.protocol;

import java.util.Set;

/**
 * Somebody who may be put on the roster.
 *
 * @param mayManage whether this person may be 管理者: the role, and a confirmed 支援経験
 */
public record StaffView(ParticipantId who, String nickname, Set<Role> roles, boolean mayManage) {}
