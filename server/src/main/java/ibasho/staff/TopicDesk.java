package ibasho.staff;

import ibasho.kernel.Caller;
import ibasho.kernel.Nothing;
import ibasho.kernel.Outcome;
import ibasho.moderation.topic.Topics;
import ibasho.protocol.ParticipantId;
import ibasho.protocol.RefusalCode;
import ibasho.protocol.Result;
import ibasho.protocol.Role;
import ibasho.protocol.SpaceId;
import ibasho.protocol.TopicId;
import ibasho.protocol.TopicRequest;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * 話のたね for everybody inside; those of the columns M and W keep the deck and may lay a card down
 * themselves.
 */
public final class TopicDesk implements Desk<TopicRequest> {
    private static final Set<String> KEEP_THE_DECK = Set.of("M", "W");

    private final Topics topics;
    private final Inside inside;
    private final PutByStaff log;

    /** Whether somebody is inside the room now. */
    public interface Inside {
        /** Asks; never blocks. */
        CompletionStage<Boolean> isInside(SpaceId space, ParticipantId who);
    }

    /** Hears what staff laid on the table, for the day's log. */
    public interface PutByStaff {
        /**
         * Called after it lies there.
         *
         * @return done once it is on the disk
         */
        CompletionStage<?> put(SpaceId space, ParticipantId by, String text);
    }

    /** A desk over this deck. */
    public TopicDesk(Topics topics, Inside inside, PutByStaff log) {
        this.topics = topics;
        this.inside = inside;
        this.log = log;
    }

    @Override
    public CompletionStage<Outcome<@Nullable Result>> handle(Caller caller, TopicRequest wish) {
        return switch (wish) {
            case TopicRequest.DrawTopic _ -> inside(caller, () -> topics.draw(caller.who()));
            case TopicRequest.VoteTopic(var topic, var on) ->
                    inside(caller, () -> topics.vote(caller.who(), topic, on));
            case TopicRequest.ReadDeck _ ->
                    Answers.now(Outcome.<@Nullable Result>done(deck(caller)));
            case TopicRequest.PutTopic(var topic) -> keeping(caller, () -> put(caller, topic));
            case TopicRequest.SaveTopic save ->
                    keeping(
                            caller,
                            () ->
                                    saved(
                                            caller,
                                            topics.save(
                                                    caller.who(),
                                                    save.topic(),
                                                    save.text(),
                                                    save.version())));
            case TopicRequest.RemoveTopic(var topic, var version) ->
                    keeping(
                            caller,
                            () -> saved(caller, topics.remove(caller.who(), topic, version)));
        };
    }

    private CompletionStage<Outcome<@Nullable Result>> inside(
            Caller caller, Supplier<Outcome<Nothing>> act) {
        return Answers.nothing(
                inside.isInside(caller.space(), caller.who())
                        .thenApply(here ->
                                here ? act.get() : Outcome.refused(RefusalCode.NOT_IN_ROOM)));
    }

    private static CompletionStage<Outcome<@Nullable Result>> keeping(
            Caller caller, Supplier<CompletionStage<Outcome<@Nullable Result>>> act) {
        return keepsTheDeck(caller)
                ? act.get()
                : Answers.now(Outcome.refused(RefusalCode.NOT_ALLOWED));
    }

    private CompletionStage<Outcome<@Nullable Result>> put(Caller caller, @Nullable TopicId topic) {
        if (topic == null) {
            topics.clear();
            return Answers.now(Outcome.<@Nullable Result>done(null));
        }
        return switch (topics.put(topic)) {
            case Outcome.Done<String>(var text) ->
                    log.put(caller.space(), caller.who(), text)
                            .thenApply(_ -> Outcome.<@Nullable Result>done(null));
            case Outcome.Refused<String>(var why) -> Answers.now(Outcome.refused(why));
        };
    }

    private CompletionStage<Outcome<@Nullable Result>> saved(
            Caller caller, CompletionStage<Outcome<Nothing>> change) {
        return change.thenApply(outcome -> outcome.<@Nullable Result>map(_ -> deck(caller)));
    }

    private Result.TopicDeck deck(Caller caller) {
        return new Result.TopicDeck(
                topics.current(),
                topics.hasVoted(caller.who()),
                keepsTheDeck(caller) ? topics.deck() : List.of());
    }

    private static boolean keepsTheDeck(Caller caller) {
        return caller.roles().stream().map(Role::column).anyMatch(KEEP_THE_DECK::contains);
    }
}
