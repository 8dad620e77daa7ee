package ibasho.care;

import ibasho.kernel.Ids;
import ibasho.protocol.CareCaseId;
import ibasho.protocol.CareKind;
import ibasho.protocol.CarePart;
import ibasho.protocol.ParticipantId;
import ibasho.protocol.SpaceId;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How a case looks after one thing more has happened. Pure, but for fresh ids. */
final class Changes {
    private Changes() {}

    static CareCase called(SpaceId space, ParticipantId who, boolean reached, Instant at) {
        return fresh(space, who, CareKind.CALLED, null, reached, at);
    }

    static CareCase hinted(
            SpaceId space, ParticipantId who, long line, boolean reached, Instant at) {
        return fresh(space, who, CareKind.HINT, line, reached, at);
    }

    /** Pressed once more: whoever had a part and went home has it no longer. */
    static CareCase calledOnceMore(
            CareCase was,
            boolean reached,
            Function<ParticipantId, Boolean> stillThere,
            Instant at) {
        return new CareCase(
                was.id(),
                was.space(),
                was.person(),
                CareKind.CALLED,
                was.line(),
                was.at(),
                at,
                reached,
                null,
                null,
                ifThere(was.beside(), stillThere),
                ifThere(was.around(), stillThere),
                was.steps(),
                null);
    }

    /** Rung for again by staff's own doing. */
    static CareCase rung(CareCase was, boolean reached, Instant at) {
        return new CareCase(
                was.id(),
                was.space(),
                was.person(),
                was.kind(),
                was.line(),
                was.at(),
                at,
                reached,
                null,
                was.takenBackAt(),
                was.beside(),
                was.around(),
                was.steps(),
                was.ending());
    }

    static CareCase calledAgain(CareCase was, Instant at) {
        return new CareCase(
                was.id(),
                was.space(),
                was.person(),
                was.kind(),
                was.line(),
                was.at(),
                was.rangAt(),
                was.reached(),
                at,
                was.takenBackAt(),
                was.beside(),
                was.around(),
                was.steps(),
                was.ending());
    }

    static CareCase takenBack(CareCase was, Instant at) {
        return new CareCase(
                was.id(),
                was.space(),
                was.person(),
                was.kind(),
                was.line(),
                was.at(),
                was.rangAt(),
                was.reached(),
                was.calledAgainAt(),
                at,
                was.beside(),
                was.around(),
                was.steps(),
                was.ending());
    }

    /** With {@code null} the part is free. */
    static CareCase taken(CareCase was, CarePart part, CareCase.@Nullable Taken by) {
        return new CareCase(
                was.id(),
                was.space(),
                was.person(),
                was.kind(),
                was.line(),
                was.at(),
                was.rangAt(),
                was.reached(),
                was.calledAgainAt(),
                was.takenBackAt(),
                part == CarePart.BESIDE ? by : was.beside(),
                part == CarePart.AROUND ? by : was.around(),
                was.steps(),
                was.ending());
    }

    static CareCase noted(CareCase was, CareCase.Step step) {
        return new CareCase(
                was.id(),
                was.space(),
                was.person(),
                was.kind(),
                was.line(),
                was.at(),
                was.rangAt(),
                was.reached(),
                was.calledAgainAt(),
                was.takenBackAt(),
                was.beside(),
                was.around(),
                Stream.concat(was.steps().stream(), Stream.of(step)).toList(),
                was.ending());
    }

    static CareCase closed(CareCase was, CareCase.Ending ending) {
        return new CareCase(
                was.id(),
                was.space(),
                was.person(),
                was.kind(),
                was.line(),
                was.at(),
                was.rangAt(),
                was.reached(),
                was.calledAgainAt(),
                was.takenBackAt(),
                was.beside(),
                was.around(),
                was.steps(),
                ending);
    }

    private static CareCase fresh(
            SpaceId space,
            ParticipantId who,
            CareKind kind,
            @Nullable Long line,
            boolean reached,
            Instant at) {
        return new CareCase(
                new CareCaseId(Ids.id()),
                space,
                who,
                kind,
                line,
                at,
                at,
                reached,
                null,
                null,
                null,
                null,
                List.of(),
                null);
    }

    private static CareCase.@Nullable Taken ifThere(
            CareCase.@Nullable Taken part, Function<ParticipantId, Boolean> stillThere) {
        return part != null && stillThere.apply(part.who()) ? part : null;
    }
}
