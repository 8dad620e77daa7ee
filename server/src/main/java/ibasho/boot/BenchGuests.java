package ibasho.boot;

import ibasho.kernel.Outcome;
import ibasho.participant.DeviceHint;
import ibasho.participant.Invitations;
import ibasho.participant.NewSession;
import ibasho.participant.Registration;
import ibasho.participant.SignInReply;
import ibasho.protocol.Avatar;
import ibasho.protocol.ParticipantId;
import ibasho.protocol.Role;
import ibasho.protocol.SignIn;
import ibasho.protocol.SpaceId;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/**
 * Invented people of a measurement: enters them, lets each open a link, and writes their session
 * cookies down, one line each: space, tab, token. Blocks the calling thread.
 */
final class BenchGuests implements AutoCloseable {
    /** Far below what may wait for the store's writer. */
    private static final int AT_ONCE = 500;

    private static final DeviceHint HERE = new DeviceHint("bench", true, "bench");

    private final House house;
    private final Registration registration;
    private final Invitations invitations;
    private final BufferedWriter tickets;

    BenchGuests(House house, Path tickets) throws IOException {
        this.house = house;
        this.registration = new Registration(house.offices().people());
        this.invitations = new Invitations(house.offices().people());
        Files.deleteIfExists(tickets);
        Files.createFile(
                tickets,
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        this.tickets = Files.newBufferedWriter(tickets);
    }

    /** Signs so many new people in. */
    void signIn(SpaceId space, int people) throws IOException {
        for (int from = 0; from < people; from += AT_ONCE) {
            var group = new ArrayList<CompletableFuture<String>>();
            for (int i = from; i < Math.min(people, from + AT_ONCE); i++) {
                group.add(token(space, i).toCompletableFuture());
            }
            for (var token : group) {
                tickets.write(space.value() + "\t" + token.join() + "\n");
            }
        }
    }

    private CompletionStage<String> token(SpaceId space, int number) {
        var person =
                new Registration.ReadyPerson(
                        "どんぐり" + number,
                        new Avatar("blobs", "bench-" + number),
                        Set.of(Role.PARTICIPANT),
                        true);
        return registration
                .addReady(space, person)
                .thenCompose(id -> open(space, id))
                .thenApply(BenchGuests::token);
    }

    private CompletionStage<Outcome<SignInReply>> open(SpaceId space, ParticipantId id) {
        return invitations
                .demo(space, id)
                .thenCompose(link ->
                        house.offices()
                                .signInDoor()
                                .signIn(space, new SignIn.Link(link.token()), HERE));
    }

    private static String token(Outcome<SignInReply> outcome) {
        if (outcome instanceof Outcome.Done<SignInReply>(NewSession session)) {
            return session.token();
        }
        throw new IllegalStateException("sign-in: " + outcome + " (expected: a session)");
    }

    @Override
    public void close() throws IOException {
        tickets.close();
    }
}
