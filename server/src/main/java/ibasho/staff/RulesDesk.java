package ibasho.staff;

import ibasho.kernel.Caller;
import ibasho.kernel.Outcome;
import ibasho.participant.Rulebook;
import ibasho.participant.Rulebook.Spared;
import ibasho.protocol.DoorView;
import ibasho.protocol.ParticipantId;
import ibasho.protocol.Result;
import ibasho.protocol.RulesRequest;
import ibasho.protocol.SpaceId;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Where the rules are kept as a document, with the proof of who accepted them (M-3.2.ア-5b). */
public final class RulesDesk implements Desk<RulesRequest> {
    /** Longer than any grace: nobody is asked while the last ones say goodbye. */
    private static final Duration AFTERWARDS = Duration.ofHours(1);

    private static final Set<DoorView.State> OPEN =
            EnumSet.complementOf(
                    EnumSet.of(DoorView.State.CLOSED, DoorView.State.SOON, DoorView.State.WAITING));

    private final Rulebook rulebook;

    private final Inside inside;
    private final Supplier<DoorView> door;

    /** A desk over this rulebook; who is inside while a version is published stays so. */
    public RulesDesk(Rulebook rulebook, Inside inside, Supplier<DoorView> door) {
        this.rulebook = rulebook;
        this.inside = inside;
        this.door = door;
    }

    /** Knows who is in the room of a 居場所. Thread-safe, never blocks. */
    @FunctionalInterface
    public interface Inside {
        /** Everybody who is inside now, watching ones included. */
        CompletionStage<Set<ParticipantId>> all(SpaceId space);
    }

    @Override
    public CompletionStage<Outcome<@Nullable Result>> handle(Caller caller, RulesRequest wish) {
        return switch (wish) {
            case RulesRequest.ReadKept _ ->
                    Answers.bringing(
                            rulebook.kept(caller.space()).thenApply(Result.RulesKept::new));
            case RulesRequest.Publish publish ->
                    Answers.result(
                            inside.all(caller.space())
                                    .thenCompose(people ->
                                            rulebook.publish(caller, publish, spared(people)))
                                    .thenApply(kept -> kept.map(Result.RulesKept::new)));
        };
    }

    /** During an opening: those inside, until it is over. */
    private Spared spared(Set<ParticipantId> people) {
        var view = door.get();
        var opening = view.opening();
        return opening == null || !OPEN.contains(view.state())
                ? Spared.NOBODY
                : new Spared(people, opening.to().plus(AFTERWARDS));
    }
}
