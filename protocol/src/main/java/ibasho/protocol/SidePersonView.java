package ibasho.protocol;

import org.jspecify.annotations.Nullable;

/** Somebody who belongs to a side room, as those inside see them. */
public record SidePersonView(
        ParticipantId who, @Nullable String nickname, SidePart part, SideWhere where) {}
