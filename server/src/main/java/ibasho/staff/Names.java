package ibasho.staff;

import ibasho.participant.Person;
import ibasho.participant.Registration;
import ibasho.protocol.ParticipantId;
import ibasho.protocol.SpaceId;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The people of a 居場所 at one moment, by id. Immutable. */
record Names(Map<ParticipantId, Person> people) {
    /** As they are now. */
    static CompletionStage<Names> now(Registration registration, SpaceId space) {
        return registration
                .everybody(space)
                .thenApply(everybody ->
                        new Names(
                                everybody.people().stream()
                                        .collect(
                                                Collectors.toMap(
                                                        Person::id, Function.identity()))));
    }

    /** As they are now, robots too. */
    static CompletionStage<Names> withRobots(Registration registration, SpaceId space) {
        return registration
                .known(space)
                .thenApply(known ->
                        new Names(
                                known.stream()
                                        .collect(
                                                Collectors.toMap(
                                                        Person::id, Function.identity()))));
    }

    @Nullable String of(ParticipantId who) {
        var person = people.get(who);
        var nickname = person == null ? null : person.nickname();
        return nickname == null ? null : nickname.text();
    }

    /** Whether this is somebody who comes here, and may. */
    boolean isGuest(ParticipantId who) {
        var person = people.get(who);
        return person != null && !person.staff() && person.isWelcome();
    }
}
