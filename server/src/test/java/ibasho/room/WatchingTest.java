package ibasho.room;

import static org.assertj.core.api.Assertions.assertThat;

import ibasho.protocol.Audience;
import ibasho.protocol.AvatarView;
import ibasho.protocol.Facing;
import ibasho.protocol.FloorPlan.Tile;
import ibasho.protocol.Looking;
import ibasho.protocol.Phrase;
import ibasho.protocol.PresenceMode;
import ibasho.protocol.Reaction;
import ibasho.protocol.RefusalCode;
import ibasho.protocol.Role;
import ibasho.protocol.RoomRequest;
import ibasho.protocol.SeatId;
import ibasho.protocol.ServerMessage;
import ibasho.protocol.WatcherView;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class WatchingTest {
    private final Scene scene = Scene.shared();
    private final Person hana = scene.person("hana");
    private final Person momo = scene.person("momo");
    private final Person boss = scene.person("boss", Role.MANAGER);

    @AfterEach
    void close() {
        scene.close();
    }

    @Test
    void noParticipantEverLearnsOfAWatcher() {
        momo.enter(PresenceMode.TEXT);
        scene.tick();
        momo.hears();

        hana.enter(PresenceMode.WATCH);
        scene.tick();
        hana.cut();
        hana.enter(PresenceMode.WATCH);
        hana.ask(new RoomRequest.Leave());
        scene.tick();
        scene.pass(Duration.ofMinutes(4));

        assertThat(momo.hears()).isEmpty();
        assertThat(momo.link().texts()).noneMatch(frame -> frame.contains("hana"));
    }

    @Test
    void aWatcherSeesTheRoomWithoutBeingInIt() {
        momo.enter(PresenceMode.TEXT);

        var view = hana.enter(PresenceMode.WATCH);
        momo.say("きこえる？");

        assertThat(view.presenceMode()).isEqualTo(PresenceMode.WATCH);
        assertThat(view.avatars()).extracting(AvatarView::who).containsExactly(momo.who());
        assertThat(hana.hearsWords()).containsExactly("きこえる？");
    }

    @Test
    void staffSeeWhoIsWatchingOthersDoNot() {
        var counsellor = scene.person("c", Role.COUNSELLOR);
        var bridge = scene.person("l", Role.BRIDGE_WORKER);
        var tech = scene.person("t", Role.TECH_SUPPORT);
        boss.enter(PresenceMode.TEXT);
        counsellor.enter(PresenceMode.TEXT);
        bridge.enter(PresenceMode.TEXT);
        tech.enter(PresenceMode.TEXT);
        momo.enter(PresenceMode.TEXT);

        hana.enter(PresenceMode.WATCH);

        var told = new ServerMessage.WatchersChanged(List.of(new WatcherView(hana.who(), "hana")));
        assertThat(boss.hears()).contains(told);
        assertThat(counsellor.hears()).contains(told);
        assertThat(bridge.hears()).contains(told);
        assertThat(tech.hears()).noneMatch(ServerMessage.WatchersChanged.class::isInstance);
        assertThat(momo.hears()).noneMatch(ServerMessage.WatchersChanged.class::isInstance);
        assertThat(hana.hears()).noneMatch(ServerMessage.WatchersChanged.class::isInstance);
    }

    @Test
    void whileAManagerLooksInUnseenEverybodyInsideIsTold() {
        momo.enter(PresenceMode.TEXT);
        momo.hears();

        boss.enter(PresenceMode.WATCH);
        var looking = momo.hears();
        boss.ask(new RoomRequest.ChangeMode(PresenceMode.TEXT));
        var shown = momo.hears();

        assertThat(looking).contains(new ServerMessage.LookedAt(Looking.MANAGER));
        assertThat(shown).contains(new ServerMessage.LookedAt(Looking.NOBODY));
    }

    @Test
    void whoComesLaterIsToldThatStaffLookIn() {
        scene.person("w", Role.SUPPORT_WORKER).enter(PresenceMode.WATCH);

        assertThat(momo.enter(PresenceMode.TEXT).lookedAt()).isEqualTo(Looking.STAFF);
    }

    @Test
    void aParticipantWhoWatchesIsNotSpokenOf() {
        momo.enter(PresenceMode.TEXT);
        momo.hears();

        hana.enter(PresenceMode.WATCH);

        assertThat(momo.hears()).noneMatch(ServerMessage.LookedAt.class::isInstance);
    }

    @Test
    void staffWhoComeLaterSeeWhoIsWatching() {
        hana.enter(PresenceMode.WATCH);

        assertThat(boss.enter(PresenceMode.TEXT).watchers())
                .containsExactly(new WatcherView(hana.who(), "hana"));
    }

    @Test
    void staffAreToldWhenAWatcherShowsThemselfOrGoes() {
        boss.enter(PresenceMode.TEXT);
        hana.enter(PresenceMode.WATCH);
        boss.hears();

        hana.ask(new RoomRequest.ChangeMode(PresenceMode.TEXT));
        var shown = boss.hears();
        hana.ask(new RoomRequest.ChangeMode(PresenceMode.WATCH));
        boss.hears();
        hana.ask(new RoomRequest.Leave());
        var left = boss.hears();

        assertThat(shown).contains(new ServerMessage.WatchersChanged(List.of()));
        assertThat(left).contains(new ServerMessage.WatchersChanged(List.of()));
    }

    @Test
    void toWatchOneFadesAndGivesTheSeatUp() {
        momo.enter(PresenceMode.TEXT);
        hana.enter(PresenceMode.TEXT);
        hana.sit("talk-1-a");
        momo.sit("talk-1-b");
        scene.tick();
        momo.hears();
        hana.hears();

        hana.ask(new RoomRequest.ChangeMode(PresenceMode.WATCH));
        scene.tick();
        momo.sayAtTable("ここだけ");

        assertThat(momo.hears().getFirst())
                .isEqualTo(
                        new ServerMessage.AvatarsChanged(
                                List.of(), List.of(), List.of(hana.who())));
        assertThat(hana.hearsOfLines()).isEmpty();
        momo.sit("talk-1-a");
    }

    @Test
    void fromWatchingOneAppearsStanding() {
        momo.enter(PresenceMode.TEXT);
        hana.enter(PresenceMode.TEXT);
        hana.sit("talk-1-a");
        hana.ask(new RoomRequest.ChangeMode(PresenceMode.WATCH));
        momo.sit("talk-1-a");
        scene.tick();
        momo.hears();

        hana.ask(new RoomRequest.ChangeMode(PresenceMode.LISTEN));
        scene.tick();

        assertThat(momo.hears())
                .singleElement()
                .isInstanceOfSatisfying(
                        ServerMessage.AvatarsChanged.class,
                        changed ->
                                assertThat(changed.shown())
                                        .singleElement()
                                        .satisfies(avatar -> {
                                            assertThat(avatar.seat()).isNull();
                                            assertThat(avatar.presenceMode())
                                                    .isEqualTo(PresenceMode.LISTEN);
                                            assertThat(avatar.y()).isNotEqualTo(5);
                                        }));
    }

    @Test
    void nobodyAppearsStandingOnTheSeatTheyGaveUp() {
        hana.enter(PresenceMode.TEXT);
        hana.sit("talk-1-a");
        hana.ask(new RoomRequest.ChangeMode(PresenceMode.WATCH));

        hana.ask(new RoomRequest.ChangeMode(PresenceMode.TEXT));

        assertThat(momo.enter(PresenceMode.TEXT).avatars().getFirst())
                .satisfies(avatar -> {
                    assertThat(avatar.who()).isEqualTo(hana.who());
                    assertThat(scene.floor().seatAt(new Tile(avatar.x(), avatar.y()))).isNull();
                });
    }

    @Test
    void aWatcherNeitherSpeaksNorReactsNorWalks() {
        momo.enter(PresenceMode.TEXT);
        hana.enter(PresenceMode.TEXT);
        var own = hana.say("さっきの");
        hana.ask(new RoomRequest.ChangeMode(PresenceMode.WATCH));

        var wishes =
                List.of(
                        hana.line("あ", Audience.ROOM),
                        new RoomRequest.SayPhrase("p", Audience.ROOM, Phrase.HELLO),
                        new RoomRequest.EditLine(own, "い", false),
                        new RoomRequest.React(own, Reaction.NOD, true),
                        new RoomRequest.Step(Facing.UP),
                        new RoomRequest.GoTo(5, 9),
                        new RoomRequest.TakeSeat(new SeatId("talk-1-a")));

        assertThat(wishes)
                .allSatisfy(wish -> assertThat(hana.refusal(wish)).isEqualTo(RefusalCode.WATCHING));
        assertThat(hana.ask(new RoomRequest.RemoveLine(own)))
                .isInstanceOf(ServerMessage.Done.class);
    }

    @Test
    void whatWatchingForbidsIsForbiddenWhileTheWishIsBeingStored() {
        hana.enter(PresenceMode.TEXT);
        momo.enter(PresenceMode.TEXT);
        hana.post(new RoomRequest.ChangeMode(PresenceMode.WATCH));
        var sit = hana.post(new RoomRequest.TakeSeat(new SeatId("talk-1-a")));
        scene.settle();

        assertThat(hana.hears())
                .contains(new ServerMessage.Refused(sit, RefusalCode.WATCHING, Map.of()));
        momo.sit("talk-1-a");
    }

    @Test
    void anotherTabThatComesToWatchHidesThePerson() {
        momo.enter(PresenceMode.TEXT);
        hana.enter(PresenceMode.TEXT);
        scene.tick();
        momo.hears();

        var view = hana.otherTab().enter(PresenceMode.WATCH);
        scene.tick();

        assertThat(view.presenceMode()).isEqualTo(PresenceMode.WATCH);
        assertThat(view.avatars()).extracting(AvatarView::who).containsExactly(momo.who());
        assertThat(momo.hears())
                .containsExactly(
                        new ServerMessage.AvatarsChanged(
                                List.of(), List.of(), List.of(hana.who())));
    }

    @Test
    void otherChangesOfModeAreShown() {
        momo.enter(PresenceMode.TEXT);
        hana.enter(PresenceMode.TEXT);
        scene.tick();
        momo.hears();

        hana.ask(new RoomRequest.ChangeMode(PresenceMode.QUIET));
        scene.tick();

        assertThat(momo.hears())
                .singleElement()
                .isInstanceOfSatisfying(
                        ServerMessage.AvatarsChanged.class,
                        changed ->
                                assertThat(changed.shown())
                                        .extracting(AvatarView::presenceMode)
                                        .containsExactly(PresenceMode.QUIET));
    }

    @Test
    void aRoleTakenAwayTakesTheListAway() {
        boss.enter(PresenceMode.TEXT);
        hana.enter(PresenceMode.WATCH);
        boss.hears();

        boss.becomes(Role.PARTICIPANT);
        var told = boss.hears();
        hana.ask(new RoomRequest.Leave());

        assertThat(told).contains(new ServerMessage.WatchersChanged(List.of()));
        assertThat(boss.hears()).noneMatch(ServerMessage.WatchersChanged.class::isInstance);
    }

    @Test
    void aRoleGivenShowsTheListAtOnce() {
        momo.enter(PresenceMode.TEXT);
        hana.enter(PresenceMode.WATCH);
        momo.hears();

        momo.becomes(Role.PARTICIPANT, Role.SUPPORT_WORKER);

        assertThat(momo.hears())
                .contains(
                        new ServerMessage.WatchersChanged(
                                List.of(new WatcherView(hana.who(), "hana"))));
    }
}
