package ibasho.staff;

import static org.assertj.core.api.Assertions.assertThat;

import ibasho.kernel.Caller;
import ibasho.moderation.topic.TopicStore;
import ibasho.moderation.topic.Topics;
import ibasho.participant.Town;
import ibasho.protocol.RefusalCode;
import ibasho.protocol.Result;
import ibasho.protocol.Role;
import ibasho.protocol.TopicRequest;
import ibasho.store.AuditLog;
import ibasho.store.DatabaseFixture;
import ibasho.store.Engine;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** 話のたね, as the desk answers. */
final class TopicDeskTest {
    private final DatabaseFixture fixture = DatabaseFixture.fresh(Engine.SQLITE);
    private final Office office = new Office(fixture, new IllegalStateException("mail"));
    private final List<String> log = new ArrayList<>();
    private final Topics topics =
            Topics.open(
                    new TopicStore(
                            office.town.database,
                            new AuditLog(office.town.clock),
                            office.town.space),
                    office.town.clock,
                    _ -> 0);
    private boolean inside = true;
    private final TopicDesk desk =
            new TopicDesk(
                    topics,
                    (_, _) -> CompletableFuture.completedFuture(inside),
                    (_, by, text) -> CompletableFuture.completedFuture(log.add(by + " " + text)));
    private final Caller guest = office.staff("guest", Role.PARTICIPANT);
    private final Caller worker = office.staff("worker", Role.SUPPORT_WORKER);
    private final Caller counsellor = office.staff("counsellor", Role.COUNSELLOR);

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void whoeverIsInsideDrawsAndSeesItOnTheTable() {
        assertThat(Town.done(desk.handle(guest, new TopicRequest.DrawTopic()))).isNull();

        var deck = deck(guest);

        assertThat(deck.current()).isNotNull();
        assertThat(deck.voted()).isFalse();
        assertThat(deck.cards()).isEmpty();
        assertThat(log).isEmpty();
    }

    @Test
    void nobodyDrawsFromOutside() {
        inside = false;

        assertThat(Town.refused(desk.handle(guest, new TopicRequest.DrawTopic())))
                .isEqualTo(RefusalCode.NOT_IN_ROOM);
        assertThat(topics.current()).isNull();
    }

    @Test
    void onlyThoseWhoKeepTheDeckSeeItLayACardDownAndChangeIt() {
        var card = deck(worker).cards().getFirst();
        for (var other : List.of(guest, counsellor)) {
            assertThat(deck(other).cards()).isEmpty();
            assertThat(Town.refused(desk.handle(other, new TopicRequest.PutTopic(card.id()))))
                    .isEqualTo(RefusalCode.NOT_ALLOWED);
            assertThat(
                            Town.refused(
                                    desk.handle(
                                            other,
                                            new TopicRequest.RemoveTopic(
                                                    card.id(), card.version()))))
                    .isEqualTo(RefusalCode.NOT_ALLOWED);
        }

        assertThat(Town.done(desk.handle(worker, new TopicRequest.PutTopic(card.id())))).isNull();

        assertThat(log).containsExactly("worker " + card.text());
        assertThat(Objects.requireNonNull(deck(guest).current()).byStaff()).isTrue();
    }

    private Result.TopicDeck deck(Caller caller) {
        return (Result.TopicDeck) Office.done(desk.handle(caller, new TopicRequest.ReadDeck()));
    }
}
