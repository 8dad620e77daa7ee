package ibasho.staff;

import ibasho.kernel.Caller;
import ibasho.kernel.Outcome;
import ibasho.kernel.Steps;
import ibasho.moderation.aside.Asides;
import ibasho.participant.Person;
import ibasho.participant.Registration;
import ibasho.protocol.NamedPerson;
import ibasho.protocol.ParticipantId;
import ibasho.protocol.Result;
import ibasho.protocol.ServerMessage;
import ibasho.protocol.SpaceId;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletionStage;

/** Hiding somebody for oneself: told to nobody but one's own devices. */
final class AsideDesk {
    private final Asides asides;
    private final Registration registration;
    private final News news;

    AsideDesk(ConcernParts parts) {
        this.asides = parts.asides();
        this.registration = parts.registration();
        this.news = parts.news();
    }

    CompletionStage<Outcome<Result.Asides>> put(Caller caller, ParticipantId person, boolean on) {
        return asides.put(caller.space(), caller.who(), person, on)
                .thenCompose(outcome ->
                        Steps.next(
                                outcome,
                                hidden ->
                                        named(caller.space(), hidden)
                                                .thenApply(people -> told(caller, people))));
    }

    CompletionStage<Result.Asides> list(Caller caller) {
        return named(caller.space(), asides.of(caller.who())).thenApply(Result.Asides::new);
    }

    private Outcome<Result.Asides> told(Caller caller, List<NamedPerson> people) {
        news.tellPerson(caller.space(), caller.who(), new ServerMessage.AsidesChanged(people));
        return Outcome.done(new Result.Asides(people));
    }

    private CompletionStage<List<NamedPerson>> named(SpaceId space, Set<ParticipantId> people) {
        return registration
                .everybody(space)
                .thenApply(all -> {
                    var names = new HashMap<ParticipantId, String>();
                    all.people().forEach(person -> names.put(person.id(), nickname(person)));
                    return people.stream()
                            .map(who -> new NamedPerson(who, names.getOrDefault(who, "")))
                            .toList();
                });
    }

    private static String nickname(Person person) {
        var name = person.nickname();
        return name == null ? "" : name.text();
    }
}
