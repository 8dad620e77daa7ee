package ibasho.staff;

import ibasho.kernel.Nothing;
import ibasho.ledger.Ledger;
import ibasho.mail.LetterBox;
import ibasho.mail.LetterNotTaken;
import ibasho.participant.Person;
import ibasho.participant.Registration;
import ibasho.protocol.ParticipantId;
import ibasho.protocol.SpaceId;
import ibasho.push.PushDevices;
import ibasho.push.PushTally;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Calls those who work here, wherever they are: every device they subscribed, and a letter to the
 * address in the ledger. Neither says what it is about. Thread-safe; never blocks.
 */
public final class StaffCalls {
    /** Columns of those who can be on duty (push-01). */
    private static final Set<String> ON_DUTY = Set.of("M", "W", "C", "T");

    private final PushDevices devices;
    private final Registration registration;
    private final Ledger ledger;
    private final @Nullable LetterBox letterBox;
    private final String baseUrl;

    /**
     * Calls by these ways.
     *
     * @param letterBox {@code null}: no letters
     * @param baseUrl where the letter points, without a slash at the end
     */
    public StaffCalls(
            PushDevices devices,
            Registration registration,
            Ledger ledger,
            @Nullable LetterBox letterBox,
            String baseUrl) {
        this.devices = devices;
        this.registration = registration;
        this.ledger = ledger;
        this.letterBox = letterBox;
        this.baseUrl = baseUrl;
    }

    /**
     * What came of a call.
     *
     * @param letters letters a mail server took
     * @param lost letters it did not take
     */
    public record Called(PushTally devices, long letters, long lost) {}

    /**
     * Calls these people as far as they work here; with nobody named, all who can be on duty. Those
     * who are suspended or left are not called.
     */
    public CompletableFuture<Called> call(SpaceId space, Set<ParticipantId> people) {
        return registration
                .everybody(space)
                .thenApply(everybody -> callable(everybody.people(), people))
                .thenCompose(called ->
                        devices.call(space, called)
                                .thenCombine(
                                        letters(space, called),
                                        (tally, sent) ->
                                                new Called(
                                                        tally,
                                                        count(sent, Sent.TAKEN),
                                                        count(sent, Sent.LOST))))
                .toCompletableFuture();
    }

    private static Set<ParticipantId> callable(List<Person> all, Set<ParticipantId> wanted) {
        return all.stream()
                .filter(person -> person.isWelcome())
                .filter(person ->
                        person.roles().stream().anyMatch(role -> ON_DUTY.contains(role.column())))
                .map(Person::id)
                .filter(id -> wanted.isEmpty() || wanted.contains(id))
                .collect(Collectors.toUnmodifiableSet());
    }

    private CompletableFuture<List<Sent>> letters(SpaceId space, Set<ParticipantId> people) {
        var box = letterBox;
        if (box == null) {
            return CompletableFuture.completedFuture(List.of());
        }
        var letters = people.stream().map(person -> letter(space, person, box)).toList();
        return CompletableFuture.allOf(letters.toArray(CompletableFuture[]::new))
                .thenApply(_ -> letters.stream().map(CompletableFuture::join).toList());
    }

    private CompletableFuture<Sent> letter(SpaceId space, ParticipantId person, LetterBox box) {
        return ledger.contactEmail(space, person)
                .thenCompose(email ->
                        email.isEmpty()
                                ? CompletableFuture.completedFuture(Sent.NO_ADDRESS)
                                : post(box, email.get()));
    }

    private CompletableFuture<Sent> post(LetterBox box, String address) {
        return box.post(NeutralLetter.to(address, baseUrl))
                .handle(StaffCalls::sent)
                .toCompletableFuture();
    }

    private static Sent sent(@Nullable Nothing done, @Nullable Throwable failure) {
        if (failure == null) {
            return Sent.TAKEN;
        }
        var cause = failure instanceof CompletionException ? failure.getCause() : failure;
        if (cause instanceof LetterNotTaken) {
            return Sent.LOST;
        }
        throw new CompletionException(cause);
    }

    private static long count(List<Sent> all, Sent which) {
        return all.stream().filter(sent -> sent == which).count();
    }

    private enum Sent {
        TAKEN,
        LOST,
        NO_ADDRESS
    }
}
