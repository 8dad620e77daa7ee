package ibasho.staff;

import static org.assertj.core.api.Assertions.assertThat;

import ibasho.info.InfoCardStore;
import ibasho.info.InfoCards;
import ibasho.kernel.Nothing;
import ibasho.participant.Town;
import ibasho.protocol.ConsultMedium;
import ibasho.protocol.ConsultTime;
import ibasho.protocol.DutyView;
import ibasho.protocol.ParticipantId;
import ibasho.protocol.Role;
import ibasho.protocol.ServerMessage;
import ibasho.protocol.SpaceId;
import ibasho.sideroom.Keeping;
import ibasho.sideroom.SideRooms;
import ibasho.sideroom.Talk;
import ibasho.sideroom.TalkStore;
import ibasho.sideroom.Waiting;
import ibasho.sideroom.WishStore;
import ibasho.store.AuditLog;
import ibasho.store.DatabaseFixture;
import ibasho.store.Engine;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What those inside a side room are told when nobody says anything. */
final class SideWatchTest implements News {
    private final DatabaseFixture fixture = DatabaseFixture.fresh(Engine.SQLITE);
    private final Town town = new Town(fixture);
    private final List<String> toldUsagi = Collections.synchronizedList(new ArrayList<>());
    private final List<@Nullable String> everybody =
            Collections.synchronizedList(new ArrayList<>());
    private final ParticipantId usagi = town.arrived("うさぎ");
    private final ParticipantId kaede = town.arrivedStaff("かえで", Role.COUNSELLOR).id();
    private final ConsultParts parts = parts();
    private final SideWatch watch = new SideWatch(parts, town.space);

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void whoIsInsideIsToldOnceAndANewNameAfterAWhile() {
        open();

        watch.look().join();
        rename("しろうさぎ");
        looks(SideWatch.LOOKS_WITH_THE_SAME_NAMES - 1);
        var before = List.copyOf(toldUsagi);
        watch.look().join();

        assertThat(before).containsExactly("うさぎ");
        assertThat(toldUsagi).containsExactly("うさぎ", "しろうさぎ");
    }

    @Test
    void whoCameAfterTheNamesWereReadIsKnownAtTheFirstLook() {
        watch.look().join();
        var kitsune = town.arrived("きつね");
        open();
        Town.done(parts.rooms().guests().invite(town.space, kaede, only().room(), kitsune));

        watch.look().join();

        assertThat(everybody).contains("うさぎ", "きつね");
    }

    private void looks(int times) {
        for (var look = 0; look < times; look++) {
            watch.look().join();
        }
    }

    private Talk only() {
        return parts.rooms().all(town.space).join().getFirst();
    }

    private void open() {
        var wish =
                Town.done(
                                parts.waiting()
                                        .ask(
                                                town.space,
                                                usagi,
                                                ConsultMedium.TEXT,
                                                ConsultTime.NOW,
                                                ""))
                        .wish();
        var talk = Town.done(parts.rooms().open(town.space, kaede, wish.id()));
        Town.done(parts.rooms().enter(town.space, kaede, talk.room()));
        Town.done(parts.rooms().enter(town.space, usagi, talk.room()));
    }

    private void rename(String nickname) {
        var caller = town.caller(town.signedIn("うさぎ", Town.PHONE));
        Town.done(town.looks.nickname(caller, nickname));
    }

    private ConsultParts parts() {
        var audit = new AuditLog(town.clock);
        var wishes = new WishStore(town.database, audit, fixture.cipher());
        var talks = new TalkStore(town.database, audit, fixture.cipher(), wishes, (_, _) -> {});
        return new ConsultParts(
                new Waiting(wishes, () -> false, town.clock),
                new SideRooms(talks, Keeping.USUAL, town.clock),
                town.registration,
                () -> new DutyView(List.of()),
                _ -> true,
                () -> false,
                this,
                (_, _) -> CompletableFuture.completedFuture(Nothing.NOTHING),
                new InfoCards(new InfoCardStore(town.database, audit), town.clock));
    }

    @Override
    public void tellPerson(SpaceId space, ParticipantId who, ServerMessage message) {
        if (who.equals(usagi) && message instanceof ServerMessage.SideChanged changed) {
            changed.room().people().forEach(person -> everybody.add(person.nickname()));
            changed.room().people().stream()
                    .filter(person -> person.who().equals(usagi))
                    .forEach(person -> toldUsagi.add(person.nickname()));
        }
    }

    @Override
    public void tellStaff(SpaceId space, Set<String> columns, ServerMessage message) {}
}
