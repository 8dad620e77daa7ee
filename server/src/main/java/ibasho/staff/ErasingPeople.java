package ibasho.staff;

import ibasho.kernel.Caller;
import ibasho.kernel.Nothing;
import ibasho.kernel.Outcome;
import ibasho.kernel.Wareki;
import ibasho.ledger.Ledger;
import ibasho.protocol.ErasedPieces;
import ibasho.protocol.ErasureView;
import ibasho.protocol.ParticipantId;
import ibasho.retention.PersonErasure;
import ibasho.retention.PersonErasureLog;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** The part of the people page where two people have somebody erased who wished it (case-05). */
final class ErasingPeople {
    private final PersonErasureLog erasures;
    private final Ledger ledger;

    ErasingPeople(PersonErasureLog erasures, Ledger ledger) {
        this.erasures = erasures;
        this.ledger = ledger;
    }

    /** The reference number is kept with it: by it the paper file is found and destroyed too. */
    CompletionStage<Outcome<Nothing>> ask(Caller caller, ParticipantId person, String why) {
        return ledger.references(caller.space())
                .thenCompose(
                        all -> erasures.ask(caller, person, all.getOrDefault(person, ""), why));
    }

    /** Empty for those who may not erase. */
    CompletionStage<List<ErasureView>> list(Caller caller) {
        return AccountRules.maySeeAll(caller)
                ? erasures.all(caller.space())
                        .thenApply(all -> all.stream().map(ErasingPeople::view).toList())
                : CompletableFuture.completedFuture(List.of());
    }

    private static ErasureView view(PersonErasure one) {
        return new ErasureView(
                one.id(),
                one.person(),
                one.reference(),
                one.why(),
                one.askedBy(),
                one.askedAt(),
                one.agreedBy(),
                day(one.due()),
                one.erasedAt(),
                one.pieces().entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(piece -> new ErasedPieces(piece.getKey(), piece.getValue()))
                        .toList());
    }

    private static @Nullable LocalDate day(@Nullable Instant due) {
        return due == null ? null : LocalDate.ofInstant(due, Wareki.JAPAN);
    }
}
