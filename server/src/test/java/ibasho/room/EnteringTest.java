package ibasho.room;

import static org.assertj.core.api.Assertions.assertThat;

import ibasho.protocol.AvatarView;
import ibasho.protocol.FloorPlan.Tile;
import ibasho.protocol.PresenceMode;
import ibasho.protocol.RefusalCode;
import ibasho.protocol.ResumePoint;
import ibasho.protocol.Role;
import ibasho.protocol.RoomRequest;
import ibasho.protocol.ServerMessage;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class EnteringTest {
    private final Scene scene = Scene.shared();
    private final Person hana = scene.person("hana");
    private final Person momo = scene.person("momo");

    @AfterEach
    void close() {
        scene.close();
    }

    @Test
    void seesTheRoomAndOneself() {
        momo.enter(PresenceMode.QUIET);

        var entered = hana.entered(PresenceMode.TEXT, null);

        var view = entered.room();
        assertThat(entered.resumed()).isFalse();
        assertThat(view.name()).isEqualTo("ひだまり");
        assertThat(view.epoch()).isEqualTo(scene.stored().epoch());
        assertThat(view.seq()).isZero();
        assertThat(view.presenceMode()).isEqualTo(PresenceMode.TEXT);
        assertThat(view.floorPlan()).isEqualTo(scene.floor().plan());
        assertThat(view.avatars()).extracting(AvatarView::nickname).containsExactly("momo", "hana");
        assertThat(view.avatars().getFirst().presenceMode()).isEqualTo(PresenceMode.QUIET);
        assertThat(view.watchers()).isNull();
        assertThat(view.lines()).isEmpty();
    }

    @Test
    void othersOnlySeeAnAvatarAppearAndVanish() {
        momo.enter(PresenceMode.TEXT);
        scene.tick();
        momo.hears();

        hana.enter(PresenceMode.TEXT);
        scene.tick();
        var appeared = momo.hears();
        hana.ask(new RoomRequest.Leave());
        scene.tick();
        var vanished = momo.hears();

        assertThat(appeared)
                .singleElement()
                .isInstanceOfSatisfying(
                        ServerMessage.AvatarsChanged.class,
                        changed -> {
                            assertThat(changed.shown())
                                    .extracting(AvatarView::who)
                                    .containsExactly(hana.who());
                            assertThat(changed.gone()).isEmpty();
                        });
        assertThat(vanished)
                .containsExactly(
                        new ServerMessage.AvatarsChanged(
                                List.of(), List.of(), List.of(hana.who())));
    }

    @Test
    void newcomersHaveRoomToBreathe() {
        scene.person("a").enter(PresenceMode.TEXT);
        var avatars = scene.person("b").enter(PresenceMode.TEXT).avatars();

        var one = avatars.getFirst();
        var other = avatars.getLast();
        assertThat(Math.max(Math.abs(one.x() - other.x()), Math.abs(one.y() - other.y())))
                .isEqualTo(2);
    }

    @Test
    void newcomersStandNearTheEntranceButNotOnEachOther() {
        var views =
                List.of("a", "b", "c", "d").stream()
                        .map(name -> scene.person(name).enter(PresenceMode.TEXT))
                        .toList();

        assertThat(views.getLast().avatars())
                .extracting(avatar -> new Tile(avatar.x(), avatar.y()))
                .doesNotHaveDuplicates()
                .startsWith(scene.floor().plan().entrance());
    }

    @Test
    void aNewcomerSeesNothingFromBefore() {
        momo.enter(PresenceMode.TEXT);
        var before = momo.say("まえ");

        var view = hana.enter(PresenceMode.TEXT);
        momo.say("あと");
        momo.ask(new RoomRequest.EditLine(before, "まえのなおし", false));

        assertThat(view.lines()).isEmpty();
        assertThat(view.seq()).isEqualTo(before);
        assertThat(hana.hearsOfLines()).hasSize(1);
        assertThat(hana.link().texts()).noneMatch(frame -> frame.contains("まえ"));
    }

    @Test
    void managersAndSupportWorkersReadTheWholeOpening() {
        momo.enter(PresenceMode.TEXT);
        momo.say("あさの話");
        momo.sit("talk-1-a").sayAtTable("テーブルの話");

        var manager = scene.person("m", Role.MANAGER).enter(PresenceMode.TEXT);
        var worker = scene.person("w", Role.SUPPORT_WORKER).enter(PresenceMode.WATCH);
        var lead = scene.person("r", Role.LEAD).enter(PresenceMode.TEXT);
        var counsellor = scene.person("c", Role.COUNSELLOR).enter(PresenceMode.TEXT);
        var tech = scene.person("t", Role.TECH_SUPPORT).enter(PresenceMode.TEXT);

        assertThat(Person.words(manager.lines())).containsExactly("あさの話");
        assertThat(Person.words(worker.lines())).containsExactly("あさの話");
        assertThat(Person.words(lead.lines())).containsExactly("あさの話");
        assertThat(counsellor.lines()).isEmpty();
        assertThat(tech.lines()).isEmpty();
    }

    @Test
    void theOpeningBeforeIsOver() {
        momo.enter(PresenceMode.TEXT);
        momo.say("きのうの話");
        scene.clockIs("2026-11-24T10:00");

        var manager = scene.person("m", Role.MANAGER).enter(PresenceMode.TEXT);

        assertThat(manager.lines()).isEmpty();
    }

    @Test
    void afterLeavingNothingIsHeardOrFetched() {
        momo.enter(PresenceMode.TEXT);
        var first = hana.enter(PresenceMode.TEXT);
        momo.say("いるあいだ");
        var seq = hana.hearsOfLines().size();
        hana.ask(new RoomRequest.Leave());

        momo.say("いないあいだ");
        var back = hana.entered(PresenceMode.TEXT, new ResumePoint(first.epoch(), seq));

        assertThat(hana.refusal(new RoomRequest.RemoveLine(1))).isEqualTo(RefusalCode.NO_SUCH_LINE);
        assertThat(back.resumed()).isFalse();
        assertThat(back.room().lines()).isEmpty();
        assertThat(hana.link().texts()).noneMatch(frame -> frame.contains("いないあいだ"));
    }

    @Test
    void oneTabLeavesAndTheOtherStays() {
        momo.enter(PresenceMode.TEXT);
        hana.enter(PresenceMode.TEXT);
        var tab = hana.otherTab();
        tab.enter(PresenceMode.TEXT);
        hana.sit("talk-1-a");
        scene.tick();
        momo.hears();
        hana.hears();
        tab.hears();

        hana.ask(new RoomRequest.Leave());
        scene.tick();
        momo.say("まだいる？");

        assertThat(momo.hearsOfLines()).hasSize(1);
        assertThat(tab.hearsWords()).containsExactly("まだいる？");
        assertThat(hana.hears()).isEmpty();
        assertThat(tab.sayAtTable("います")).isPositive();
    }

    @Test
    void twoTabsAreOnePersonOnOneSeat() {
        hana.enter(PresenceMode.TEXT);
        hana.sit("talk-1-a");
        hana.say("ここ");
        var tab = hana.otherTab();

        var view = tab.enter(PresenceMode.TEXT);

        assertThat(view.avatars()).hasSize(1);
        assertThat(view.avatars().getFirst().seat()).hasToString("talk-1-a");
        assertThat(Person.words(view.lines())).containsExactly("ここ");
    }

    @Test
    void bothTabsMayComeInAtOnce() {
        var tab = hana.otherTab();
        hana.post(new RoomRequest.Enter(PresenceMode.TEXT, null));
        tab.post(new RoomRequest.Enter(PresenceMode.TEXT, null));
        scene.settle();

        hana.say("ふたつの窓");

        assertThat(tab.hearsWords()).containsExactly("ふたつの窓");
        assertThat(scene.room().people()).isEqualTo(1);
    }

    @Test
    void aSocketThatClosesWhileComingInLeavesNobodyInside() {
        hana.post(new RoomRequest.Enter(PresenceMode.TEXT, null));
        scene.room().lost(hana.who(), hana.link().id());
        scene.settle();

        assertThat(scene.room().people()).isZero();
    }

    @Test
    void aPersonRemovedWhileComingInStaysOutside() {
        var n = hana.post(new RoomRequest.Enter(PresenceMode.TEXT, null));
        scene.room().remove(hana.who());
        scene.settle();

        assertThat(scene.room().people()).isZero();
        assertThat(hana.hears())
                .singleElement()
                .isInstanceOfSatisfying(
                        ServerMessage.Refused.class, no -> assertThat(no.n()).isEqualTo(n));
    }

    @Test
    void removedPeopleAreOutAtOnceOnEveryTab() {
        momo.enter(PresenceMode.TEXT);
        hana.enter(PresenceMode.TEXT);
        var tab = hana.otherTab();
        tab.enter(PresenceMode.TEXT);
        hana.sit("talk-1-a");
        scene.tick();
        momo.hears();
        hana.hears();
        tab.hears();

        scene.room().remove(hana.who());
        momo.say("つぎの話");
        scene.tick();

        assertThat(hana.hears()).isEmpty();
        assertThat(tab.hears()).isEmpty();
        assertThat(momo.hears())
                .contains(
                        new ServerMessage.AvatarsChanged(
                                List.of(), List.of(), List.of(hana.who())));
        assertThat(hana.refusal(new RoomRequest.StandUp())).isEqualTo(RefusalCode.NOT_IN_ROOM);
        momo.sit("talk-1-a");
    }

    @Test
    void theRoomIsFullAtItsLimit() {
        for (var i = 0; i < Presences.MAX_PEOPLE; i++) {
            scene.person("p" + i).post(new RoomRequest.Enter(PresenceMode.WATCH, null));
            if (i % 100 == 0) {
                scene.settle();
            }
        }
        scene.settle();

        assertThat(hana.refusal(new RoomRequest.Enter(PresenceMode.TEXT, null)))
                .isEqualTo(RefusalCode.ROOM_FULL);
    }

    @Test
    void whoeverComesAgainOnTheSameConnectionGetsAFreshView() {
        hana.enter(PresenceMode.TEXT);
        hana.say("ひとつ");

        var again = hana.enter(PresenceMode.TEXT);
        hana.say("ふたつ");

        assertThat(again.lines()).hasSize(1);
        assertThat(hana.hearsWords()).containsExactly("ひとつ", "ふたつ");
    }
}
