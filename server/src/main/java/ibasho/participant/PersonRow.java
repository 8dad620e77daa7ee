package ibasho.participant;

import ibasho.protocol.Avatar;
import ibasho.protocol.ParticipantId;
import ibasho.protocol.PersonView;
import ibasho.protocol.Role;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A row of {@code person} as it lies in the table, without its roles. */
record PersonRow(
        ParticipantId id,
        boolean staff,
        boolean robot,
        PersonView.State state,
        @Nullable String nickname,
        @Nullable String nicknameFold,
        @Nullable String avatarStyle,
        @Nullable String avatarSeed,
        @Nullable ParticipantId assignedTo,
        boolean secretLater,
        @Nullable Instant pledgedAt,
        @Nullable Instant askedForHelpAt) {

    Person with(Set<Role> roles) {
        return new Person(
                id,
                staff,
                robot,
                state,
                chosenNickname(),
                chosenAvatar(),
                roles,
                assignedTo,
                secretLater,
                pledgedAt,
                askedForHelpAt);
    }

    private @Nullable Nickname chosenNickname() {
        return nickname == null || nicknameFold == null
                ? null
                : new Nickname(nickname, nicknameFold);
    }

    private @Nullable Avatar chosenAvatar() {
        return avatarStyle == null || avatarSeed == null
                ? null
                : new Avatar(avatarStyle, avatarSeed);
    }
}
