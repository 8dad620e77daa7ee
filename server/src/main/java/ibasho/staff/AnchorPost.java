package ibasho.staff;

import ibasho.acts.RecordOfActs;
import ibasho.kernel.Nothing;
import ibasho.kernel.Wareki;
import ibasho.mail.Letter;
import ibasho.mail.LetterBox;
import ibasho.protocol.SpaceId;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Mails the newest link of the record of acts once a day to somebody outside this machine: only
 * against such a value a record that was rebuilt as a whole is found. What no mail server takes is
 * tried again at the next look. Thread-safe; never blocks.
 */
public final class AnchorPost {
    private static final Logger LOG = LoggerFactory.getLogger(AnchorPost.class);

    private final RecordOfActs acts;
    private final LetterBox letterBox;
    private final String address;
    private final SpaceId space;
    private final InstantSource clock;
    private final AtomicBoolean busy = new AtomicBoolean();

    /**
     * Nothing leaves before the first look.
     *
     * @param address of whoever keeps the values
     */
    public AnchorPost(
            RecordOfActs acts,
            LetterBox letterBox,
            String address,
            SpaceId space,
            InstantSource clock) {
        this.acts = acts;
        this.letterBox = letterBox;
        this.address = address;
        this.space = space;
        this.clock = clock;
    }

    /** Mails today's value unless it left already; call it now and then. Never fails. */
    public CompletionStage<Nothing> look() {
        if (!busy.compareAndSet(false, true)) {
            return CompletableFuture.completedFuture(Nothing.NOTHING);
        }
        var today = LocalDate.ofInstant(clock.instant(), Wareki.JAPAN);
        return acts.mailed(space)
                .thenCompose(newest ->
                        newest != null && !newest.day().isBefore(today)
                                ? CompletableFuture.completedFuture(Nothing.NOTHING)
                                : acts.value(space).thenCompose(value -> mail(value, today)))
                .handle((_, failure) -> {
                    busy.set(false);
                    if (failure != null) {
                        LOG.warn(
                                "The value of the record did not leave; it is tried again: {}",
                                failure.getMessage());
                    }
                    return Nothing.NOTHING;
                });
    }

    private CompletionStage<Nothing> mail(String value, LocalDate day) {
        return letterBox
                .post(new Letter(address, "控え " + day, text(value, day)))
                .thenCompose(_ -> acts.keepMailed(space, day, value, clock.instant()));
    }

    private static String text(String value, LocalDate day) {
        return """
        %s の控えです。消さずに、とっておいてください。

        %s

        たしかめるとき:
        ./ibasho audit verify --anchor %s

        このメールには返信できません。
        """
                .formatted(Wareki.day(day), value, value);
    }
}
