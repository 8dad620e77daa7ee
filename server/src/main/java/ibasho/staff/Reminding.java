package ibasho.staff;

import ibasho.ledger.Ledger;
import ibasho.mail.LetterBox;
import ibasho.protocol.ParticipantId;
import ibasho.protocol.SpaceId;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Letters to somebody who comes here, to the address in the ledger; they do not say what they are
 * about. Thread-safe; never blocks.
 */
public final class Reminding {
    private static final Logger LOG = LoggerFactory.getLogger(Reminding.class);

    private final Ledger ledger;
    private final @Nullable LetterBox letterBox;
    private final String baseUrl;

    /**
     * Letters by this way.
     *
     * @param letterBox {@code null}: no letters
     * @param baseUrl where the letter points, without a slash at the end
     */
    public Reminding(Ledger ledger, @Nullable LetterBox letterBox, String baseUrl) {
        this.ledger = ledger;
        this.letterBox = letterBox;
        this.baseUrl = baseUrl;
    }

    /** Whether a letter would have somewhere to go. */
    CompletableFuture<Boolean> reaches(SpaceId space, ParticipantId person) {
        return letterBox == null
                ? CompletableFuture.completedFuture(false)
                : ledger.contactEmail(space, person).thenApply(email -> email.isPresent());
    }

    /** Posts one, once; that it was lost is noted without saying whose it was. */
    void post(SpaceId space, ParticipantId person) {
        var box = letterBox;
        if (box == null) {
            return;
        }
        var _ =
                ledger.contactEmail(space, person)
                        .thenAccept(email ->
                                email.ifPresent(address -> {
                                    var _ =
                                            box.post(NeutralLetter.to(address, baseUrl))
                                                    .whenComplete((_, problem) -> lost(problem));
                                }))
                        .whenComplete((_, problem) -> lost(problem));
    }

    private static void lost(@Nullable Throwable problem) {
        if (problem != null) {
            LOG.warn("A reminder was not taken by the mail server.");
        }
    }
}
